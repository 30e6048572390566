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
    /// Every fitting text holds one of these; without any, nothing is certain.
    literals: Vec<Literal>,
}

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
            literals: literals(source).unwrap_or_default(),
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

    /// Words of which every fitting text holds one, each of two bytes at least; none where that is
    /// not certain.
    pub(crate) fn words(&self) -> impl Iterator<Item = &str> {
        let longest = |literal: &'_ Literal| {
            let words = literal.text.split_whitespace();
            words.map(str::len).max().unwrap_or(0)
        };
        let is_certain = self.literals.iter().all(|literal| longest(literal) > 1);
        let literals = self.literals.iter().filter(move |_| is_certain);
        literals.filter_map(|literal| {
            literal
                .text
                .split_whitespace()
                .max_by_key(|word| word.len())
        })
    }

    fn may_fit(&self, text: &str) -> bool {
        let fits = |literal: &Literal| match literal.at_start {
            true => text.starts_with(&literal.text),
            false => text.contains(&literal.text),
        };
        self.literals.is_empty() || self.literals.iter().any(fits)
    }
}

/// What every fitting text holds one of; `None` where flags leave nothing certain.
fn literals(source: &str) -> Option<Vec<Literal>> {
    let source = source.strip_prefix("(?s)").unwrap_or(source);
    if source.contains("(?") && source.replace("(?:", "").contains("(?") {
        return None;
    }
    let found = alternatives(&mut source.chars().peekable())?;
    let is_certain = found.iter().all(|literal| !literal.text.is_empty());
    is_certain.then_some(found)
}

type Source<'a> = Peekable<Chars<'a>>;

/// The best of each alternative, up to the end or the bracket that closes the group.
fn alternatives(chars: &mut Source<'_>) -> Option<Vec<Literal>> {
    let mut out = Vec::new();
    loop {
        out.extend(sequence(chars)?);
        if chars.next_if_eq(&'|').is_none() {
            return Some(out);
        }
    }
}

/// The longest run of characters of one alternative, or a group of which one must stand there;
/// an empty string where nothing is certain.
fn sequence(chars: &mut Source<'_>) -> Option<Vec<Literal>> {
    let anchored = chars.next_if_eq(&'^').is_some();
    let mut parts: Vec<Vec<Literal>> = Vec::new();
    let mut run = String::new();
    let mut is_first = true;
    let mut end = |run: &mut String, parts: &mut Vec<Vec<Literal>>| {
        let text = std::mem::take(run);
        let at_start = std::mem::take(&mut is_first) && anchored;
        parts.push(vec![Literal { text, at_start }]);
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
                    parts.push(group);
                }
            }
            '.' | '+' | '^' | '$' => end(&mut run, &mut parts),
            literal => run.push(literal),
        }
    }
    end(&mut run, &mut parts);
    let shortest = |part: &Vec<Literal>| part.iter().map(|literal| literal.text.len()).min();
    // Of equals the first: it may be bound to the start.
    parts.into_iter().rev().max_by_key(shortest)
}

fn group(chars: &mut Source<'_>) -> Option<Vec<Literal>> {
    if chars.next_if_eq(&'?').is_some() {
        chars.next();
    }
    let mut found = alternatives(chars)?;
    chars.next_if_eq(&')')?;
    // Where the group itself stands is not looked into.
    found
        .iter_mut()
        .for_each(|literal| literal.at_start = false);
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

    fn of(source: &str) -> Option<Vec<(&'static str, bool)>> {
        let found = literals(source)?.into_iter();
        Some(
            found
                .map(|literal| (&*literal.text.leak(), literal.at_start))
                .collect(),
        )
    }

    #[test]
    fn what_a_fitting_text_must_hold() {
        let of = |source| of(source).unwrap_or_default();
        assert_eq!(of("^获取更多RSS："), [("获取更多RSS：", true)]);
        assert_eq!(of(r"© ?\d{4} AFP$"), [(" AFP", false)]);
        assert_eq!(of(r"^（[^（]{0,12}法新[^）]*）\s*"), [("法新", false)]);
        assert_eq!(of("ab+cde?f"), [("ab", false)]);
        assert_eq!(of(r"(?:xyzxyz|y)\.com/[]a(]+"), [(".com/", false)]);
        assert_eq!(of("^(?:ab|c(?:de)?fg)+x"), [("ab", false), ("fg", false)]);
        assert_eq!(of("(ab|cd)?ef(gh|ij)*"), [("ef", false)]);
        assert_eq!(of("^abc|bcd$"), [("abc", true), ("bcd", false)]);
        assert_eq!(of("(?s)^ab.c"), [("ab", true)]);
        assert_eq!(of("a|bc"), [("a", false), ("bc", false)]);
        assert_eq!(of("(?i)abc"), []);
        assert_eq!(of("(?:ab|[cd]+)e?"), []);
    }

    #[test]
    fn only_what_cannot_fit_is_passed_over() {
        let pattern = Pattern::new(r"^(\d+) 年 ?(\d+)").unwrap();
        assert!(pattern.is_match("12 年 3"));
        assert!(!pattern.is_match("12 月 3"));
        assert_eq!(&pattern.captures("12 年3").unwrap()[2], "3");
    }
}
