//! Content that holds nothing to read: a space, a counter, what a plugin puts under every item.

use super::scan::{Scanner, Token};
use crate::dom::is_voice;
use crate::text::read_on;

/// Longer than this, in bytes, what a plugin writes is a part of the article.
const LONGEST: usize = 400;

/// Whether HTML shows neither text nor picture nor player of its own.
pub(super) fn is_hollow(html: &str) -> bool {
    let mut text = String::new();
    let mut scanner = Scanner::new(html);
    let mut silent = 0_usize;
    while let Some(token) = scanner.next(None) {
        match token {
            Token::Text(part) | Token::CData(part) if silent == 0 => text.push_str(part),
            Token::Text(_) | Token::CData(_) => {}
            Token::Start { name, attrs, empty } => {
                let name = name.to_ascii_lowercase();
                let is_player = matches!(&*name, "video" | "audio" | "iframe" | "embed" | "object");
                if is_player || is_voice(&name) || name == "img" && !is_counter(attrs) {
                    return false;
                }
                silent += usize::from(!empty && matches!(&*name, "style" | "script"));
            }
            Token::End { name } => {
                let is_silent = matches!(&*name.to_ascii_lowercase(), "style" | "script");
                silent -= usize::from(is_silent && silent > 0);
            }
        }
        if text.len() > LONGEST {
            return false;
        }
    }
    let text = text.replace("&nbsp;", " ").replace("&#160;", " ");
    let text = crate::text::normalize(&crate::text::decode_entities(&text));
    text.is_empty() || is_footer(&text) || is_read_on(&text)
}

/// A picture of one pixel.
fn is_counter(attrs: &str) -> bool {
    let attrs = attrs.to_ascii_lowercase();
    ["width", "height"].iter().any(|side| {
        ["=\"1\"", "='1'", "=1 ", "=\"0\"", "='0'"]
            .iter()
            .any(|size| attrs.contains(&format!("{side}{size}")))
    })
}

/// "The post … appeared first on …", as WordPress has it in every language that was met.
fn is_footer(text: &str) -> bool {
    let is_english = ["The post ", "The article ", "This post "]
        .iter()
        .any(|start| text.starts_with(start));
    is_english && (text.contains(" appeared first on ") || text.contains(" first appeared on "))
        || text.starts_with("L’article ") && text.contains(" est apparu en premier sur ")
        || text.starts_with("Der Beitrag ") && text.contains(" erschien zuerst auf ")
        || text.starts_with("La entrada ") && text.contains(" apareció primero en ")
        || text.ends_with("最先出现在")
        || text.contains("最先出现在") && text.chars().count() < 120
}

/// Whether nothing but the label of a link to the whole text is there.
fn is_read_on(text: &str) -> bool {
    read_on::rest(text).is_some_and(|rest| !rest.chars().any(char::is_alphanumeric))
}

#[cfg(test)]
mod tests {
    use super::is_hollow;

    #[test]
    fn as_good_as_empty() {
        for html in [
            "<p>&nbsp;</p>",
            "<!-- x --><img src=https://s.example/c.gif width=\"1\" height=\"1\">",
            "<style>p{color:red}</style>",
            "<p>The post <a href=/a>A</a> appeared first on <a href=/>B</a>.</p>",
            "<p>The post <a href=/a>A</a> first appeared on <a href=/>B</a>.</p>",
            "<a href=/a>阅读全文</a>",
        ] {
            assert!(is_hollow(html), "{html}");
        }
        assert!(!is_hollow("<img src=/photo.jpg width=640>"));
        assert!(!is_hollow("<p>Une phrase.</p>"));
    }
}
