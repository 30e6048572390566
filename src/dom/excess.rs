//! Tags with more attributes than any page has.
//!
//! The tokenizer compares each attribute of a tag with all before it, and each further `<body>` or
//! `<html>` adds its own to the first. Attributes hold no text, so what goes beyond all reason is
//! cut out before the input is parsed.

use std::borrow::Cow;

/// Attributes of one tag; the most in the archives and in a thousand pages are 60.
const MOST: usize = 512;
/// Tags of `<html>` and `<body>` that may have attributes; a page has one of each.
const MOST_ROOTS: usize = 32;

/// Elements whose content is text, tags or no tags.
const RAW: &[&str] = &[
    "script",
    "style",
    "title",
    "textarea",
    "xmp",
    "iframe",
    "noembed",
    "noframes",
    "plaintext",
];

/// The input without the attributes that nobody reads.
pub(super) fn without(input: &str) -> Cow<'_, str> {
    let mut out = String::new();
    let (mut copied, mut at, mut roots) = (0, 0, 0);
    let mut is_foreign = false;
    while let Some(found) = input.as_bytes()[at..].iter().position(|byte| *byte == b'<') {
        at += found + 1;
        let Some(tag) = Tag::read(input.as_bytes(), at) else {
            continue;
        };
        let name = &input[at..tag.name_end];
        let is = |names: &[&str]| names.iter().any(|known| name.eq_ignore_ascii_case(known));
        is_foreign |= is(&["svg", "math"]);
        let is_root = is(&["html", "body"]);
        roots += usize::from(is_root);
        let cut = match is_root && roots > MOST_ROOTS {
            true => Some(tag.name_end),
            false => tag.excess,
        };
        if let Some(cut) = cut {
            out.push_str(&input[copied..cut]);
            copied = tag.end;
        }
        at = tag.end;
        // What looks like a tag there is text; within drawings and formulas it may be one.
        if !is_foreign && is(RAW) {
            at = end_of(input, at, name);
        }
    }
    if copied == 0 {
        return Cow::Borrowed(input);
    }
    out.push_str(&input[copied..]);
    Cow::Owned(out)
}

/// A start tag, as the tokenizer reads it.
struct Tag {
    name_end: usize,
    /// Where its `>` stands, or the end of the input.
    end: usize,
    /// Where the first attribute too much begins.
    excess: Option<usize>,
}

impl Tag {
    /// The start or end tag whose name begins at `at`, if one does.
    fn read(bytes: &[u8], at: usize) -> Option<Self> {
        let start = at + usize::from(bytes.get(at) == Some(&b'/'));
        if !bytes.get(start)?.is_ascii_alphabetic() {
            return None;
        }
        let name_end = past(bytes, start, |byte| !ends_name(byte));
        let (mut at, mut count, mut excess) = (name_end, 0, None);
        loop {
            at = past(bytes, at, |byte| is_space(byte) || byte == b'/');
            if bytes.get(at).is_none_or(|byte| *byte == b'>') {
                break;
            }
            if count == MOST {
                excess = Some(at);
            }
            count += 1;
            // The first byte belongs to the name, even where it is `=`.
            at = past(bytes, at + 1, |byte| !ends_name(byte) && byte != b'=');
            let equals = past(bytes, at, is_space);
            if bytes.get(equals) == Some(&b'=') {
                at = value_end(bytes, past(bytes, equals + 1, is_space));
            }
        }
        Some(Self {
            name_end,
            end: at,
            excess,
        })
    }
}

fn value_end(bytes: &[u8], at: usize) -> usize {
    match bytes.get(at) {
        Some(quote @ (b'"' | b'\'')) => {
            let end = past(bytes, at + 1, |byte| byte != *quote);
            (end + 1).min(bytes.len())
        }
        _ => past(bytes, at, |byte| !is_space(byte) && byte != b'>'),
    }
}

/// The first place from `at` whose byte is another.
fn past(bytes: &[u8], at: usize, is_one: impl Fn(u8) -> bool) -> usize {
    let rest = bytes.get(at..).unwrap_or_default();
    let length = rest.iter().position(|byte| !is_one(*byte));
    length.map_or(bytes.len(), |length| at + length)
}

fn is_space(byte: u8) -> bool {
    matches!(byte, b' ' | b'\t' | b'\n' | b'\r' | b'\x0c')
}

fn ends_name(byte: u8) -> bool {
    is_space(byte) || matches!(byte, b'/' | b'>')
}

/// Where `</name` stands, or the end of the input.
fn end_of(input: &str, from: usize, name: &str) -> usize {
    let bytes = input.as_bytes();
    let ends = input[from..].match_indices("</").map(|(at, _)| from + at);
    let mut fitting = ends.filter(|at| {
        let tag = bytes.get(at + 2..at + 2 + name.len());
        tag.is_some_and(|tag| tag.eq_ignore_ascii_case(name.as_bytes()))
    });
    fitting.next().unwrap_or(input.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn many(count: usize) -> String {
        (0..count).map(|at| format!(" a{at}=\"> {at}\"")).collect()
    }

    #[test]
    fn tags_of_pages_stay_as_they_are() {
        for input in [
            "",
            "<",
            "<p",
            "a <b c d",
            "<p a='>' b=\">\" =c/>x</p a>",
            "<script>if (a<b c) { \"</scrip\" }</script><p>",
            &format!("<p{}>x", many(MOST)),
        ] {
            assert!(matches!(without(input), Cow::Borrowed(_)), "{input}");
        }
    }

    #[test]
    fn what_goes_beyond_is_cut_out() {
        let input = format!("é<p{} b='>'/>x<i>y", many(MOST));
        assert_eq!(without(&input), format!("é<p{} >x<i>y", many(MOST)));
        let open = format!("<p{} b='>x", many(MOST));
        assert_eq!(without(&open), format!("<p{} ", many(MOST)));
        let bodies = "<body a>".repeat(MOST_ROOTS) + "<BODY b=c>x";
        let expected = "<body a>".repeat(MOST_ROOTS) + "<BODY>x";
        assert_eq!(without(&bodies), expected);
        let text = format!("<title>a <b{}</title>", " c".repeat(2 * MOST));
        assert!(matches!(without(&text), Cow::Borrowed(_)));
    }
}
