//! What every text that fits a pattern must hold, and where.
//!
//! It is read from the pattern's source. What is not understood needs nothing: the pattern itself
//! decides then.

use std::iter::Peekable;
use std::str::Chars;

/// Literals of which a text must hold one.
pub(super) type Clause = Vec<Literal>;

/// Characters that a text must hold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Literal {
    pub text: String,
    /// The last byte that they may start at, if that is known.
    pub latest: Option<usize>,
}

impl Literal {
    pub fn is_at_start(&self) -> bool {
        self.latest == Some(0)
    }
}
/// What every fitting text holds; `None` where flags leave nothing certain.
pub(super) fn needs(source: &str) -> Option<Vec<Clause>> {
    let bare = source.replace(r"\\", "").replace(r"\(", "");
    if bare.replace("(?:", "").contains("(?") {
        return None;
    }
    Some(alternatives(&mut source.chars().peekable(), None)?.0)
}

type Source<'a> = Peekable<Chars<'a>>;

/// How many bytes of the text a part of the pattern ends within, if that is known.
type Reach = Option<usize>;

/// All that a single sequence needs, or the best of each of several, up to the end or the bracket
/// that closes the group.
fn alternatives(chars: &mut Source<'_>, from: Reach) -> Option<(Vec<Clause>, Reach)> {
    let (first, mut reach) = sequence(chars, from)?;
    if chars.peek() != Some(&'|') {
        return Some((first, reach));
    }
    let shortest = |clause: &Clause| clause.iter().map(|literal| literal.text.len()).min();
    let best = |clauses: Vec<Clause>| clauses.into_iter().rev().max_by_key(shortest);
    let mut all = best(first);
    while chars.next_if_eq(&'|').is_some() {
        let (other, end) = sequence(chars, from)?;
        reach = reach.zip(end).map(|(one, other)| one.max(other));
        all = all.zip(best(other)).map(|(mut all, other)| {
            all.extend(other);
            all
        });
    }
    Some((all.into_iter().collect(), reach))
}

/// The longest UTF-8 of a character.
const WIDEST: usize = 4;

/// One alternative, as far as it has been read.
struct Sequence {
    parts: Vec<Clause>,
    /// The characters that are read, and where they may start at the latest.
    run: String,
    run_from: Reach,
    reach: Reach,
    /// The bytes of the last character, class or group.
    last: usize,
}

impl Sequence {
    fn end_run(&mut self) {
        let text = std::mem::take(&mut self.run);
        if !text.is_empty() {
            let latest = self.run_from;
            self.parts.push(vec![Literal { text, latest }]);
        }
    }

    fn literal(&mut self, c: char) {
        if self.run.is_empty() {
            self.run_from = self.reach;
        }
        self.run.push(c);
        self.advance(c.len_utf8());
    }

    fn any(&mut self) {
        self.end_run();
        self.advance(WIDEST);
    }

    /// One of a few characters is as good as alternatives of one each.
    fn class(&mut self, listed: Option<Vec<char>>, next: Option<&char>) {
        self.end_run();
        let is_optional = matches!(next, Some('?' | '*' | '{'));
        if let Some(listed) = listed.filter(|_| !is_optional) {
            let latest = self.reach;
            let literal = |c: char| Literal {
                text: c.to_string(),
                latest,
            };
            self.parts.push(listed.into_iter().map(literal).collect());
        }
        self.advance(WIDEST);
    }

    fn advance(&mut self, bytes: usize) {
        self.last = bytes;
        self.reach = self.reach.map(|reach| reach + bytes);
    }

    /// What was last may be absent; `most` is how often it stands at most.
    fn optional(&mut self, most: Option<usize>) {
        self.run.pop();
        self.end_run();
        self.repeated(most);
    }

    fn repeated(&mut self, most: Option<usize>) {
        let more = most.map(|most| most.saturating_sub(1) * self.last);
        self.reach = self.reach.zip(more).map(|(reach, more)| reach + more);
    }

    fn group(&mut self, chars: &mut Source<'_>) -> Option<()> {
        self.end_run();
        let from = self.reach;
        let (group, end) = group(chars, from)?;
        self.last = end
            .zip(from)
            .map_or(0, |(end, from)| end.saturating_sub(from));
        let is_optional = matches!(chars.peek(), Some('?' | '*' | '{'));
        // What may be absent may hold the anchor, too.
        self.reach = match is_optional {
            true => end.zip(from).map(|(end, from)| end.max(from)),
            false => end,
        };
        if !is_optional {
            self.parts.extend(group);
        }
        Some(())
    }
}

/// The runs of characters of one alternative, and what its groups need.
fn sequence(chars: &mut Source<'_>, from: Reach) -> Option<(Vec<Clause>, Reach)> {
    let is_anchored =
        chars.next_if_eq(&'^').is_some() && !matches!(chars.peek(), Some('?' | '*' | '{'));
    let mut out = Sequence {
        parts: Vec::new(),
        run: String::new(),
        run_from: None,
        reach: if is_anchored { Some(0) } else { from },
        last: 0,
    };
    while let Some(c) = chars.next_if(|c| !matches!(c, '|' | ')')) {
        match c {
            '\\' => match chars.next()? {
                escaped @ ('x' | 'u' | 'U') => {
                    code(chars, escaped)?;
                    out.any();
                }
                // `\b{start}` is one sign.
                'b' if chars.peek() == Some(&'{') => {
                    most(chars)?;
                    out.any();
                }
                escaped if escaped.is_ascii_alphanumeric() => out.any(),
                escaped => out.literal(escaped),
            },
            '?' => {
                out.optional(Some(1));
                end_repeat(chars)?;
            }
            '*' => {
                out.optional(None);
                end_repeat(chars)?;
            }
            '{' => {
                let most = most(chars)?;
                out.optional(most);
                end_repeat(chars)?;
            }
            '+' => {
                out.end_run();
                out.repeated(None);
                end_repeat(chars)?;
            }
            '[' => {
                let mut source = chars.clone();
                skip_class(chars)?;
                out.class(listed(&mut source), chars.peek());
            }
            '(' => out.group(chars)?,
            '.' => out.any(),
            '^' | '$' => out.end_run(),
            literal => out.literal(literal),
        }
    }
    out.end_run();
    Some((out.parts, out.reach))
}

/// A repetition may be as short as possible, but where it is repeated itself nothing is certain.
fn end_repeat(chars: &mut Source<'_>) -> Option<()> {
    chars.next_if_eq(&'?');
    let is_last = !matches!(chars.peek(), Some('?' | '*' | '+' | '{'));
    is_last.then_some(())
}

/// Passes over the number of a character: `41`, `0041` or `{41}`.
fn code(chars: &mut Source<'_>, kind: char) -> Option<()> {
    if chars.next_if_eq(&'{').is_some() {
        return chars.find(|c| *c == '}').map(drop);
    }
    let digits = match kind {
        'x' => 2,
        'u' => 4,
        _ => 8,
    };
    chars.nth(digits - 1).map(drop)
}

/// Reads `2,5}` and gives the 5; `None` within where there is no most.
fn most(chars: &mut Source<'_>) -> Option<Option<usize>> {
    let mut inner = String::new();
    loop {
        match chars.next()? {
            '}' => break,
            c => inner.push(c),
        }
    }
    Some(
        inner
            .rsplit(',')
            .next()
            .and_then(|most| most.trim().parse().ok()),
    )
}

fn group(chars: &mut Source<'_>, from: Reach) -> Option<(Vec<Clause>, Reach)> {
    if chars.next_if_eq(&'?').is_some() {
        chars.next();
    }
    let found = alternatives(chars, from)?;
    chars.next_if_eq(&')').map(|_| found)
}

/// More characters are in every text.
const MOST_LISTED: usize = 6;

/// The characters of a class that is nothing but a short list of them.
fn listed(chars: &mut impl Iterator<Item = char>) -> Option<Vec<char>> {
    let mut out = Vec::new();
    loop {
        match chars.next()? {
            ']' if !out.is_empty() => return Some(out),
            '\\' | '[' | '^' | '-' | '&' | '~' | ']' => return None,
            c => out.push(c),
        }
        if out.len() > MOST_LISTED {
            return None;
        }
    }
}

fn skip_class(chars: &mut impl Iterator<Item = char>) -> Option<()> {
    let mut first = true;
    loop {
        match chars.next()? {
            '\\' => drop(chars.next()?),
            ']' if !first => return Some(()),
            '^' if first => continue,
            '[' => skip_class(chars)?,
            _ => {}
        }
        first = false;
    }
}

#[cfg(test)]
mod tests {
    use super::super::pattern::without_flags;
    use super::*;

    /// What a pattern needs, `^` before what stands at the start.
    fn of(source: &str) -> Vec<String> {
        let literal = |literal: Literal| match literal.latest {
            Some(0) => format!("^{}", literal.text),
            _ => literal.text,
        };
        let clause = |clause: Clause| {
            clause
                .into_iter()
                .map(literal)
                .collect::<Vec<_>>()
                .join("|")
        };
        needs(without_flags(source).0)
            .unwrap_or_default()
            .into_iter()
            .map(clause)
            .collect()
    }

    #[test]
    fn what_a_fitting_text_must_hold() {
        assert_eq!(of("^获取更多RSS："), ["^获取更多RSS："]);
        assert_eq!(of(r"© ?\d{4} AFP$"), ["©", " AFP"]);
        assert_eq!(of(r"^（[^（]{0,12}法新[^）]*）\s*"), ["^（", "法新", "）"]);
        assert_eq!(of("ab+cde?f"), ["ab", "cd", "f"]);
        assert_eq!(of(r"(?:xyz|y)\.com/[]a(]+"), ["xyz|y", ".com/"]);
        assert_eq!(of("^(?:ab|c(?:de)?fg)+x"), ["^ab|fg", "x"]);
        assert_eq!(of("(ab|cd)?e(fg(hi|j)*k)"), ["e", "fg", "k"]);
        assert_eq!(of("^abc|bc.d$"), ["^abc|bc"]);
        assert_eq!(of("(?s)^ab.c"), ["^ab", "c"]);
        assert_eq!(of("^(?:a(?:b|c)d|ef)?gh(ij)"), ["gh", "ij"]);
        assert_eq!(of("^((ab|cd)e)f"), ["^ab|^cd", "e", "f"]);
        assert_eq!(of("x(^ab|cd)"), ["x", "^ab|cd"]);
        assert_eq!(of("a|bc|d?"), [""; 0]);
        assert_eq!(of("(?i)abc"), ["abc"]);
        assert_eq!(of("a(?i)bc"), [""; 0]);
        assert_eq!(of(r"\\(?i)abc"), [""; 0]);
        assert_eq!(
            of(r"^(?:\(?Made with|by) (?:AB|CD)"),
            ["Made with|^by", " ", "AB|CD"]
        );
        assert_eq!(of("(?:ab|[cd]+)e?"), ["ab|c|d"]);
        assert_eq!(of("^[ab][^c]?[d-f][gh]*[选選]"), ["^a|^b", "选|選"]);
        assert_eq!(
            of(r"\x41b\u0041c\U00000041d\x{41}e\b{start}f"),
            ["b", "c", "d", "e", "f"]
        );
        assert_eq!(of("(?:^)?ab"), ["ab"]);
        assert_eq!(of("^*ab"), ["ab"]);
    }
}
