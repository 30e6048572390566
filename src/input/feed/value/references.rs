//! References (`&lt;`, `&#8217;`) as XML knows them.

/// Decodes the references that XML knows, once; HTML's entities stay for the HTML parser.
pub(crate) fn decoded(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    decode_into(text, &mut out);
    out
}

pub(super) fn decode_into(text: &str, out: &mut String) {
    let mut rest = text;
    while let Some(at) = rest.find('&') {
        out.push_str(&rest[..at]);
        rest = &rest[at..];
        match reference(&rest[1..]) {
            Some((c, length)) => {
                out.push(c);
                rest = &rest[1 + length..];
            }
            None => {
                out.push('&');
                rest = &rest[1..];
            }
        }
    }
    out.push_str(rest);
}

/// The character that a reference stands for, and its length with the semicolon.
fn reference(text: &str) -> Option<(char, usize)> {
    let end = text.bytes().take(10).position(|b| b == b';')?;
    let c = match &text[..end] {
        "lt" => '<',
        "gt" => '>',
        "amp" => '&',
        "quot" => '"',
        "apos" => '\'',
        number => numeric(number.strip_prefix('#')?)?,
    };
    Some((c, end + 1))
}

/// Control characters stay references: HTML reads 128 to 159 as Windows' quotation marks.
fn numeric(number: &str) -> Option<char> {
    let code = match number.strip_prefix(['x', 'X']) {
        Some(hex) => u32::from_str_radix(hex, 16).ok()?,
        None => number.parse().ok()?,
    };
    char::from_u32(code).filter(|c| !c.is_control() || c.is_whitespace() && *c != '\u{85}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn references() {
        assert_eq!(
            decoded("&lt;&#21328;&#x41;&amp;nbsp;&nbsp;&&#0;&#146;&#xD800;&;"),
            "<卐A&nbsp;&nbsp;&&#0;&#146;&#xD800;&;"
        );
        assert_eq!(decoded("&é&é;é"), "&é&é;é");
    }
}
