//! JSON as templates and content systems write it: what costs a string one character would cost a
//! parser all of the document.

use std::borrow::Cow;

/// In strings, raw control characters are escaped, halves of surrogate pairs become U+FFFD and
/// backslashes before what needs none stay; commas before a closing bracket go.
pub(crate) fn mended(document: &str) -> Cow<'_, str> {
    let mut out = String::new();
    // What stands before it is in `out`, once anything was wrong.
    let mut copied = 0;
    let bytes = document.as_bytes();
    let mut in_string = false;
    let mut at = 0;
    while let Some(&byte) = bytes.get(at) {
        let (length, instead) = match byte {
            b'"' => {
                in_string = !in_string;
                (1, None)
            }
            b'\\' if in_string => escape(&document[at..]),
            control if in_string && control < b' ' => (1, Some(escaped(control))),
            b',' if !in_string && is_last(&bytes[at + 1..]) => (1, Some(Cow::Borrowed(""))),
            _ => (1, None),
        };
        if let Some(instead) = instead {
            out.push_str(&document[copied..at]);
            out.push_str(&instead);
            copied = at + length;
        }
        at += length;
    }
    if copied == 0 {
        return Cow::Borrowed(document);
    }
    out.push_str(&document[copied..]);
    Cow::Owned(out)
}

fn escaped(control: u8) -> Cow<'static, str> {
    Cow::Owned(format!("\\u{control:04x}"))
}

/// Whether a comma divides nothing: a bracket closes behind it, or the document ends.
fn is_last(rest: &[u8]) -> bool {
    let next = rest.iter().find(|byte| !byte.is_ascii_whitespace());
    matches!(next, Some(b'}' | b']') | None)
}

/// The length of the escape that a text begins with, and what it should have been.
fn escape(text: &str) -> (usize, Option<Cow<'static, str>>) {
    let code = |text: &str| {
        let digits = text.strip_prefix("\\u")?.get(..4)?;
        u32::from_str_radix(digits, 16).ok()
    };
    const LOST: Option<Cow<'static, str>> = Some(Cow::Borrowed("\u{fffd}"));
    match code(text) {
        Some(0xd800..=0xdbff) => match text.get(6..).and_then(code) {
            Some(0xdc00..=0xdfff) => (12, None),
            _ => (6, LOST),
        },
        Some(0xdc00..=0xdfff) => (6, LOST),
        Some(_) => (6, None),
        None => match text.as_bytes().get(1) {
            Some(b'"' | b'\\' | b'/' | b'b' | b'f' | b'n' | b'r' | b't') => (2, None),
            _ => (1, Some(Cow::Borrowed("\\\\"))),
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(document: &str) -> serde_json::Value {
        serde_json::from_str(&mended(document)).expect("JSON")
    }

    #[test]
    fn one_character_is_lost() {
        let value = read("{\"a\": \"x\\ud83d y\\ud83d\\ude00 \\ude00\nz\\\\\"}\n");
        assert_eq!(value["a"], "x\u{fffd} y😀 \u{fffd}\nz\\");
        assert!(matches!(
            mended("{\"a\": \"b\\u00e9\"}\n"),
            Cow::Borrowed(_)
        ));
    }

    #[test]
    fn commas_and_backslashes() {
        let value = read("[\"a,]\", \"C:\\dir\", \"5\\'\", \"\\ux\", [1, 2 ,\n],]");
        assert_eq!(
            value,
            serde_json::json!(["a,]", "C:\\dir", "5\\'", "\\ux", [1, 2]])
        );
    }
}
