//! Which characters a match of a pattern begins and ends with.

/// Whether every match of a pattern begins with white space; a repetition that is repeated itself may stand for nothing.
pub(super) fn begins_with_space(source: &str) -> bool {
    source
        .strip_prefix(r"\s+")
        .is_some_and(|rest| !rest.starts_with(['?', '*', '+', '{']))
        && !has_alternatives(source)
}

/// Whether a pattern is several, of which one may fit; what is within brackets is not looked at.
fn has_alternatives(source: &str) -> bool {
    let (mut depth, mut is_escaped) = (0_i32, false);
    source.chars().any(|c| {
        let is_plain = !std::mem::take(&mut is_escaped);
        match c {
            '\\' => is_escaped = is_plain,
            '(' | '[' if is_plain => depth += 1,
            ')' | ']' if is_plain => depth -= 1,
            _ => {}
        }
        // Where the brackets are not understood, too.
        c == '|' && is_plain && depth <= 0 || depth < 0
    })
}

/// The ranges of the class that a pattern begins with; `None` where it begins otherwise.
pub(super) fn first(source: &str) -> Option<Ranges> {
    let rest = source.strip_prefix('^')?;
    let rest = rest.strip_prefix("(?:").unwrap_or(rest).strip_prefix('[')?;
    let (class, rest) = rest.split_once(']')?;
    // A repetition that is repeated itself may stand for nothing.
    let optional = [
        ")?", ")*", "{0", "{,", "|", "**", "+*", "?*", "}*", "*{", "+{", "?{", "}{", "??",
    ];
    let is_certain =
        !rest.starts_with(['?', '*']) && !optional.iter().any(|part| rest.contains(part));
    ranges(class).filter(|_| is_certain)
}

/// Characters from one to another, both included.
pub(super) type Ranges = Vec<(char, char)>;

pub(super) fn are_in(ranges: &Ranges, c: char) -> bool {
    ranges.iter().any(|(from, to)| (*from..=*to).contains(&c))
}

/// The ranges of a class that names its characters; `None` where it names others, or kinds of them.
fn ranges(class: &str) -> Option<Ranges> {
    let is_plain = !class.starts_with('^')
        && !class.contains('[')
        && !["&&", "--", "~~"]
            .iter()
            .any(|operator| class.contains(operator));
    let mut chars = class.chars().peekable();
    let mut out = Vec::new();
    while let Some(from) = chars.next() {
        let from = character(from, &mut chars)?;
        let mut ahead = chars.clone();
        let to = match (ahead.next(), ahead.next()) {
            (Some('-'), Some(to)) => {
                chars = ahead;
                character(to, &mut chars)?
            }
            _ => from,
        };
        out.push((from, to));
    }
    (is_plain && !out.is_empty()).then_some(out)
}

/// The character that a sign of a pattern, with what follows it, stands for: itself, or `\u{25a0}`.
fn character(sign: char, rest: &mut std::iter::Peekable<std::str::Chars<'_>>) -> Option<char> {
    if sign != '\\' {
        return Some(sign);
    }
    match (rest.next()?, rest.next()?) {
        ('u', '{') => {}
        _ => return None,
    }
    let digits: String = rest.take_while(|c| *c != '}').collect();
    char::from_u32(u32::from_str_radix(&digits, 16).ok()?)
}

/// The ranges of the class that a pattern ends with, right before the end of the text; `None` where it
/// ends otherwise, or may end in several ways.
pub(super) fn last(source: &str) -> Option<Ranges> {
    let rest = source.strip_suffix('$')?;
    let rest = rest.strip_suffix(')').unwrap_or(rest).strip_suffix(']')?;
    let (before, class) = rest.rsplit_once('[')?;
    // What a backslash escapes, or what is one of several, ends nothing for certain.
    let is_certain = !source.contains('|') && !before.ends_with('\\') && !rest.ends_with('\\');
    ranges(class).filter(|_| is_certain && !class.contains(']'))
}
