//! What makers of markup break always in the same way.
//!
//! An archiver glued tags together: it deleted the line feeds between an element's name and its
//! attributes, so `<div\nclass="x"` became `<divclass="x"`. Programs that think in UTF-16 write a
//! smiley as two references, of which HTML can read neither.

use super::generics;
use std::borrow::Cow;
use std::cell::LazyCell;

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

/// The markup as it was meant.
pub(crate) fn repaired(html: &str) -> Cow<'_, str> {
    match glued_tags(html) {
        Cow::Borrowed(html) => surrogates(html),
        Cow::Owned(html) => Cow::Owned(surrogates(&html).into_owned()),
    }
}

/// One character for each two references to the halves of its pair.
pub(crate) fn surrogates(html: &str) -> Cow<'_, str> {
    let mut out = String::new();
    let mut copied = 0;
    for (at, _) in html.match_indices('&') {
        let pair = || {
            let (high, length) = half(&html[at..])?;
            let (low, more) = half(&html[at + length..])?;
            let mut pair = char::decode_utf16([high, low]);
            Some((pair.next()?.ok()?, at + length + more))
        };
        if at >= copied
            && let Some((c, end)) = pair()
        {
            out.push_str(&html[copied..at]);
            out.push(c);
            copied = end;
        }
    }
    if copied == 0 {
        return Cow::Borrowed(html);
    }
    out.push_str(&html[copied..]);
    Cow::Owned(out)
}

/// The half of a pair that a text begins with a reference to, and the reference's length.
fn half(text: &str) -> Option<(u16, usize)> {
    let number = text.strip_prefix("&#")?;
    let end = number.bytes().take(7).position(|b| b == b';')?;
    let code = match number[..end].strip_prefix(['x', 'X']) {
        Some(hex) => u16::from_str_radix(hex, 16),
        None => number[..end].parse(),
    };
    let code = code.ok().filter(|code| (0xd800..0xe000).contains(code))?;
    Some((code, "&#;".len() + end))
}

/// Puts the space back between a tag's name and its first attribute, and keeps `List<String>` text.
fn glued_tags(html: &str) -> Cow<'_, str> {
    let mut out = String::new();
    let mut copied = 0;
    let closed = LazyCell::new(|| generics::closed(html));
    for (at, _) in html.match_indices('<') {
        let tag = &html[at + 1..];
        if let Some(name) = generics::type_of(&html[..at], tag)
            && !closed.contains(name)
        {
            out.push_str(&html[copied..at]);
            out.push_str("&lt;");
            copied = at + 1;
            continue;
        }
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
    fn halves_of_characters() {
        for pair in ["&#55357;&#56832;", "&#xD83D;&#xde00;", "&#55357;&#Xde00;"] {
            assert_eq!(repaired(&format!("<b>{pair}{pair}</b>")), "<b>😀😀</b>");
        }
        for other in [
            "&#55357; &#56832;",
            "&#56832;&#55357;",
            "&#128512;&#55357;",
            "&#é;&#",
        ] {
            assert!(matches!(repaired(other), Cow::Borrowed(_)), "{other}");
        }
        assert_eq!(repaired("&#55357;&#55357;&#56832;"), "&#55357;😀");
    }

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
