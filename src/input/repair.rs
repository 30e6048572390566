//! Tags that an archiver glued together: it deleted the line feeds between an element's name and
//! its attributes, so `<div\nclass="x"` became `<divclass="x"`.

use std::borrow::Cow;

/// How the attributes begin that stood on lines of their own.
const ATTRIBUTES: &[&str] = &[
    "class=",
    "id=",
    "src=",
    "href=",
    "source=",
    "style=",
    "data-",
    "v-bind",
    "v-on",
    "v-if",
    "v-cloak",
    "video-type=",
    "diaporama-classes=",
];

/// Puts the space back between a tag's name and its first attribute.
pub(crate) fn glued_tags(html: &str) -> Cow<'_, str> {
    let mut out = String::new();
    let mut copied = 0;
    for (at, _) in html.match_indices('<') {
        let tag = &html[at + 1..];
        if !tag.starts_with(|c: char| c.is_ascii_alphabetic()) {
            continue;
        }
        if let Some(split) = split_of(tag) {
            out.push_str(&html[copied..=at + split]);
            out.push(' ');
            copied = at + 1 + split;
        }
    }
    if copied == 0 {
        return Cow::Borrowed(html);
    }
    out.push_str(&html[copied..]);
    Cow::Owned(out)
}

/// Where in a glued tag the first attribute starts.
fn split_of(tag: &str) -> Option<usize> {
    let ends = |b: &u8| matches!(b, b' ' | b'\t' | b'\n' | b'\r' | b'>' | b'/' | b'=');
    let name_end = tag.as_bytes().iter().take(64).position(ends)?;
    if tag.as_bytes()[name_end] != b'=' {
        return None;
    }
    let upto = &tag[..=name_end];
    ATTRIBUTES
        .iter()
        .filter_map(|attribute| upto.find(attribute))
        .filter(|at| *at > 0)
        .min()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn glued_and_sound_tags() {
        assert_eq!(
            glued_tags("<p><divclass=\"x y\"data-z=\"1\">"),
            "<p><div class=\"x y\"data-z=\"1\">"
        );
        assert_eq!(
            glued_tags("<youtube-playervideo-type=\"a\"source=\"b\">"),
            "<youtube-player video-type=\"a\"source=\"b\">"
        );
        assert!(matches!(
            glued_tags("<div class=\"x\"><a href=y>1<2</a>"),
            Cow::Borrowed(_)
        ));
    }
}
