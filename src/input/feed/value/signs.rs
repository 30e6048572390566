//! What tells markup from text that speaks of it.

use crate::input::feed::scan::{Scanner, Token};

pub(super) fn local(name: &str) -> &str {
    name.split_once(':').map_or(name, |(_, local)| local)
}

pub(super) fn is_void(name: &str) -> bool {
    const VOID: &[&str] = &[
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param",
        "source", "track", "wbr",
    ];
    VOID.iter().any(|known| name.eq_ignore_ascii_case(known))
}

pub(super) fn has_tags(text: &str) -> bool {
    let mut scanner = Scanner::new(text);
    std::iter::from_fn(|| scanner.next(None))
        .any(|token| matches!(token, Token::Start { .. } | Token::End { .. }))
}

/// Whether HTML's elements begin in a text: one that only ends in it is spoken of.
pub(super) fn has_start(text: &str) -> bool {
    let mut scanner = Scanner::new(text);
    std::iter::from_fn(|| scanner.next(None))
        .any(|token| matches!(token, Token::Start { name, .. } if is_known(local(name))))
}

/// Whether one of the tags is HTML's.
pub(super) fn has_markup(text: &str) -> bool {
    let mut scanner = Scanner::new(text);
    std::iter::from_fn(|| scanner.next(None)).any(|token| match token {
        Token::Start { name, .. } | Token::End { name } => is_known(local(name)),
        _ => false,
    })
}

fn is_known(name: &str) -> bool {
    const KNOWN: &str = "a|abbr|address|amp-img|article|aside|audio|b|big|blockquote|body|br|button|center|cite|\
         code|dd|del|details|div|dl|dt|em|embed|figcaption|figure|font|footer|form|h1|h2|h3|h4|\
         h5|h6|head|header|hr|html|i|iframe|img|input|ins|kbd|li|link|main|mark|math|meta|nav|\
         noscript|object|ol|p|picture|pre|q|rp|rt|ruby|s|script|section|small|source|span|strike|\
         strong|style|sub|summary|sup|svg|table|tbody|td|th|thead|time|title|tr|tt|u|ul|video";
    KNOWN
        .split('|')
        .any(|known| name.eq_ignore_ascii_case(known))
}

/// Whether HTML was escaped once too often: no tag, but escaped ones that pair.
pub(super) fn is_escaped_again(markup: &str) -> bool {
    if !markup.contains('&') {
        return false;
    }
    const TAGS: &[&str] = &[
        "p",
        "div",
        "br",
        "a",
        "b",
        "i",
        "em",
        "strong",
        "span",
        "img",
        "ul",
        "ol",
        "blockquote",
    ];
    let starts_tag = |at: usize| {
        let tail = &markup[at + "&lt;".len()..];
        let end = tail
            .find(|c: char| !c.is_ascii_alphanumeric())
            .unwrap_or(tail.len());
        TAGS.iter().any(|tag| tail[..end].eq_ignore_ascii_case(tag))
    };
    let mut escaped = markup.match_indices("&lt;").map(|(at, _)| at);
    let opens = escaped.any(starts_tag);
    opens
        && (markup.contains("&lt;/") || markup.contains("/&gt;") || markup.contains("&lt;br"))
        && !has_tags_but_void(markup)
}

/// Whether there are tags that hold something: a picture or a line end may stand beside escaped ones.
fn has_tags_but_void(text: &str) -> bool {
    let mut scanner = Scanner::new(text);
    std::iter::from_fn(|| scanner.next(None)).any(|token| match token {
        Token::Start { name, .. } | Token::End { name } => !is_void(local(name)),
        _ => false,
    })
}
