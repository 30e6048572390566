//! TeX as pages hand it over, without what only delimits it.

use crate::text::needles::position;

/// Longer than this, in bytes, what stands in an attribute is no formula.
const LONGEST: usize = 20_000;

/// A formula's TeX without delimiters and without the style that pages put around it; `None` where
/// nothing is left.
pub(super) fn clean(raw: &str) -> Option<String> {
    if raw.len() > LONGEST {
        return None;
    }
    let mut tex = raw.trim();
    while let Some(inner) = DELIMITERS.iter().find_map(|pair| within(tex, pair)) {
        tex = inner.trim();
    }
    for style in ["\\displaystyle", "\\textstyle", "\\inline"] {
        let rest = tex.strip_prefix(style);
        let is_whole = rest.filter(|rest| !rest.starts_with(|c: char| c.is_ascii_alphabetic()));
        tex = is_whole.unwrap_or(tex).trim();
    }
    let tex = crate::text::normalize(tex);
    (!tex.is_empty()).then_some(tex)
}

/// The first formula that is typed into a text for a script to set: what stands before it, its TeX, what stands behind.
///
/// Two dollars are a price or the number of a process, too: between them there must be something that only TeX says.
#[inline(never)]
pub(crate) fn typed(text: &str) -> Option<(&str, String, &str)> {
    const SIGN: &str = "$$";
    let mut at = position(text, SIGN)?;
    loop {
        let start = at + SIGN.len();
        let end = start + position(&text[start..], SIGN)?;
        let inner = &text[start..end];
        let is_tight = !inner.starts_with(' ') && inner.contains('=');
        let is_tex = is_tight || inner.contains(['\\', '^', '_', '{']);
        if is_tex && !inner.contains('$') {
            return Some((&text[..at], clean(inner)?, &text[end + SIGN.len()..]));
        }
        at = end;
    }
}

const DELIMITERS: &[(&str, &str)] = &[
    ("$$", "$$"),
    ("$", "$"),
    ("\\(", "\\)"),
    ("\\[", "\\]"),
    ("{\\displaystyle", "}"),
    ("{\\textstyle", "}"),
];

fn within<'a>(tex: &'a str, (open, close): &(&str, &str)) -> Option<&'a str> {
    let inner = tex.strip_prefix(open)?.strip_suffix(close)?;
    let is_whole = match *open {
        "$" | "$$" => !inner.contains('$') && !inner.ends_with('\\'),
        _ if open.starts_with('{') => is_balanced(inner),
        _ => !inner.contains(open),
    };
    is_whole.then_some(inner)
}

/// Whether every brace that is opened is closed, and none before it is opened.
fn is_balanced(tex: &str) -> bool {
    let mut depth = 0_i32;
    let mut bytes = tex.bytes();
    while let Some(byte) = bytes.next() {
        match byte {
            b'\\' => {
                bytes.next();
            }
            b'{' => depth += 1,
            b'}' => depth -= 1,
            _ => {}
        }
        if depth < 0 {
            return false;
        }
    }
    depth == 0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formulas_typed_into_a_text() {
        let found = |text| typed(text).map(|(_, tex, _)| tex);
        for (text, tex) in [
            ("so $$w^2$$ is", "w^2"),
            ("$$E=m$$", "E=m"),
            ("$$ \\frac{a}{b} $$", "\\frac{a}{b}"),
            ("it costs $$ or $$$; $$t_0$$", "t_0"),
        ] {
            assert_eq!(found(text).as_deref(), Some(tex), "{text}");
        }
        for text in [
            "$$",
            "it costs $$ for two, $$$ for three",
            "echo $$ = kill $$",
            "$$$$",
            "$a_1$ and $b_2$",
            "$$ a and b $$",
            "$$t_0",
        ] {
            assert_eq!(found(text), None, "{text}");
        }
    }

    #[test]
    fn delimiters_go() {
        let clean = |raw| clean(raw).unwrap_or_default();
        assert_eq!(clean("{\\displaystyle t=w/v}"), "t=w/v");
        assert_eq!(clean("$$ \\frac{a}{b} $$"), "\\frac{a}{b}");
        assert_eq!(clean("$a$ and $b$"), "$a$ and $b$");
        assert_eq!(clean("{\\displaystyle a}+{b}"), "{\\displaystyle a}+{b}");
        assert_eq!(clean("\\(x\\)"), "x");
        assert_eq!(clean("  "), "");
    }
}
