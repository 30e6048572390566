//! Patterns that look for their longest literal part first.
//!
//! `regex-lite` tries every place of a text in turn. Most rules do not fit most texts, and a search
//! for a few fixed characters tells that at a hundredth of the cost.

use regex_lite::{Captures, Match, Regex};
use std::iter::Peekable;
use std::str::Chars;

/// A pattern, compiled.
#[derive(Debug)]
pub(crate) struct Pattern {
    regex: Regex,
    /// Every fitting text holds one literal of each.
    needs: Vec<Clause>,
}

/// Literals of which a text must hold one.
type Clause = Vec<Literal>;

/// Characters that a text must hold.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Literal {
    text: String,
    /// Whether they stand at the very start.
    at_start: bool,
}

impl Pattern {
    pub(crate) fn new(source: &str) -> Result<Self, regex_lite::Error> {
        Ok(Self {
            regex: Regex::new(source)?,
            needs: needs(source).unwrap_or_default(),
        })
    }

    pub(crate) fn is_match(&self, text: &str) -> bool {
        self.may_fit(text) && self.regex.is_match(text)
    }

    pub(crate) fn captures<'a>(&self, text: &'a str) -> Option<Captures<'a>> {
        if self.may_fit(text) {
            self.regex.captures(text)
        } else {
            None
        }
    }

    pub(crate) fn find<'a>(&self, text: &'a str) -> Option<Match<'a>> {
        if self.may_fit(text) {
            self.regex.find(text)
        } else {
            None
        }
    }

    /// What every fitting text holds: one literal of each list, each of two bytes at least.
    pub(crate) fn needs(&self) -> impl Iterator<Item = impl Iterator<Item = &str>> {
        let is_long = |clause: &&Clause| clause.iter().all(|literal| literal.text.len() > 1);
        let clauses = self.needs.iter().filter(is_long);
        clauses.map(|clause| clause.iter().map(|literal| literal.text.as_str()))
    }

    fn may_fit(&self, text: &str) -> bool {
        let fits = |literal: &Literal| match literal.at_start {
            true => text.starts_with(&literal.text),
            false => text.contains(&literal.text),
        };
        self.needs.iter().all(|clause| clause.iter().any(fits))
    }
}

/// What every fitting text holds; `None` where flags leave nothing certain.
fn needs(source: &str) -> Option<Vec<Clause>> {
    let source = source.strip_prefix("(?s)").unwrap_or(source);
    if source.contains("(?") && source.replace("(?:", "").contains("(?") {
        return None;
    }
    alternatives(&mut source.chars().peekable())
}

type Source<'a> = Peekable<Chars<'a>>;

/// All that a single sequence needs, or the best of each of several, up to the end or the bracket
/// that closes the group.
fn alternatives(chars: &mut Source<'_>) -> Option<Vec<Clause>> {
    let first = sequence(chars)?;
    if chars.peek() != Some(&'|') {
        return Some(first);
    }
    let shortest = |clause: &Clause| clause.iter().map(|literal| literal.text.len()).min();
    let best = |clauses: Vec<Clause>| clauses.into_iter().rev().max_by_key(shortest);
    let mut all = best(first);
    while chars.next_if_eq(&'|').is_some() {
        let other = best(sequence(chars)?);
        all = all.zip(other).map(|(mut all, other)| {
            all.extend(other);
            all
        });
    }
    Some(all.into_iter().collect())
}

/// The runs of characters of one alternative, and what its groups need.
fn sequence(chars: &mut Source<'_>) -> Option<Vec<Clause>> {
    let anchored = chars.next_if_eq(&'^').is_some();
    let mut parts: Vec<Clause> = Vec::new();
    let mut run = String::new();
    let mut is_first = true;
    let mut end = |run: &mut String, parts: &mut Vec<Clause>| {
        let text = std::mem::take(run);
        let at_start = std::mem::take(&mut is_first) && anchored;
        if !text.is_empty() {
            parts.push(vec![Literal { text, at_start }]);
        }
    };
    while let Some(c) = chars.next_if(|c| !matches!(c, '|' | ')')) {
        match c {
            '\\' => match chars.next()? {
                escaped if escaped.is_ascii_alphanumeric() => end(&mut run, &mut parts),
                escaped => run.push(escaped),
            },
            '?' | '*' | '{' => {
                run.pop();
                if c == '{' {
                    chars.find(|c| *c == '}')?;
                }
                end(&mut run, &mut parts);
            }
            '[' => {
                skip_class(chars)?;
                end(&mut run, &mut parts);
            }
            '(' => {
                end(&mut run, &mut parts);
                let group = group(chars)?;
                let is_optional = matches!(chars.peek(), Some('?' | '*' | '{'));
                if !is_optional {
                    parts.extend(group);
                }
            }
            '.' | '+' | '^' | '$' => end(&mut run, &mut parts),
            literal => run.push(literal),
        }
    }
    end(&mut run, &mut parts);
    Some(parts)
}

fn group(chars: &mut Source<'_>) -> Option<Vec<Clause>> {
    if chars.next_if_eq(&'?').is_some() {
        chars.next();
    }
    let mut found = alternatives(chars)?;
    chars.next_if_eq(&')')?;
    // Where the group itself stands is not looked into.
    let literals = found.iter_mut().flatten();
    literals.for_each(|literal| literal.at_start = false);
    Some(found)
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
    use super::*;

    /// What a pattern needs, `^` before what stands at the start.
    fn of(source: &str) -> Vec<String> {
        let literal = |literal: Literal| match literal.at_start {
            true => format!("^{}", literal.text),
            false => literal.text,
        };
        let clause = |clause: Clause| {
            clause
                .into_iter()
                .map(literal)
                .collect::<Vec<_>>()
                .join("|")
        };
        needs(source)
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
        assert_eq!(of("^(?:ab|c(?:de)?fg)+x"), ["ab|fg", "x"]);
        assert_eq!(of("(ab|cd)?e(fg(hi|j)*k)"), ["e", "fg", "k"]);
        assert_eq!(of("^abc|bc.d$"), ["^abc|bc"]);
        assert_eq!(of("(?s)^ab.c"), ["^ab", "c"]);
        assert_eq!(of("a|bc|d?"), [""; 0]);
        assert_eq!(of("(?i)abc"), [""; 0]);
        assert_eq!(of("(?:ab|[cd]+)e?"), [""; 0]);
    }

    #[test]
    fn only_what_cannot_fit_is_passed_over() {
        let pattern = Pattern::new(r"^(\d+) 年 ?(\d+)").unwrap();
        assert!(pattern.is_match("12 年 3"));
        assert!(!pattern.is_match("12 月 3"));
        assert_eq!(&pattern.captures("12 年3").unwrap()[2], "3");
    }
}
