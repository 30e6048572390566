//! JSON as feeds made by hand or from cut strings have it: what costs a string one character would
//! cost a parser the whole feed.

use std::borrow::Cow;

/// Raw control characters in strings are escaped, halves of surrogate pairs become U+FFFD.
pub(super) fn strings(document: &str) -> Cow<'_, str> {
    if !document.contains("\\u") && !document.contains("\\U") && !has_raw_control(document) {
        return Cow::Borrowed(document);
    }
    let mut out = String::with_capacity(document.len());
    let mut rest = document;
    let mut in_string = false;
    while let Some(at) = rest.find(|c: char| c == '"' || in_string && (c == '\\' || c < ' ')) {
        out.push_str(&rest[..at]);
        rest = &rest[at..];
        let length = match rest.as_bytes()[0] {
            b'"' => {
                in_string = !in_string;
                out.push('"');
                1
            }
            b'\\' => escape(rest, &mut out),
            control => {
                out.push_str(&format!("\\u{control:04x}"));
                1
            }
        };
        rest = &rest[length..];
    }
    out.push_str(rest);
    Cow::Owned(out)
}

fn has_raw_control(document: &str) -> bool {
    let mut in_string = false;
    let mut escaped = false;
    document.bytes().any(|byte| {
        let after_escape = std::mem::take(&mut escaped);
        match byte {
            b'"' if !after_escape => in_string = !in_string,
            b'\\' => escaped = in_string && !after_escape,
            _ => {}
        }
        in_string && byte < b' '
    })
}

/// Writes the escape that a text begins with, and gives the length of what it stood for.
fn escape(text: &str, out: &mut String) -> usize {
    let code = |text: &str| {
        let digits = text.strip_prefix("\\u")?.get(..4)?;
        u32::from_str_radix(digits, 16).ok()
    };
    match code(text) {
        Some(0xd800..=0xdbff) => match text.get(6..).and_then(code) {
            Some(0xdc00..=0xdfff) => {
                out.push_str(&text[..12]);
                12
            }
            _ => {
                out.push('\u{fffd}');
                6
            }
        },
        Some(0xdc00..=0xdfff) => {
            out.push('\u{fffd}');
            6
        }
        _ => {
            let length = 1 + text[1..].chars().next().map_or(0, char::len_utf8);
            out.push_str(&text[..length]);
            length
        }
    }
}

#[cfg(test)]
mod tests {
    use super::strings;

    #[test]
    fn one_character_is_lost() {
        let mended = strings("{\"a\": \"x\\ud83d y\\ud83d\\ude00 \\ude00\nz\\\\\"}\n");
        let value: serde_json::Value = serde_json::from_str(&mended).expect("JSON");
        assert_eq!(value["a"], "x\u{fffd} y😀 \u{fffd}\nz\\");
        assert!(matches!(
            strings("{\"a\": 1}\n"),
            std::borrow::Cow::Borrowed(_)
        ));
    }
}
