//! Patterns that look for their longest literal part first.
//!
//! `regex-lite` tries every place of a text in turn. Most rules do not fit most texts, and a search
//! for a few fixed characters tells that at a hundredth of the cost.

use crate::needles::{Needles, holds};
use regex_lite::{Captures, Match, Regex};
use std::iter::Peekable;
use std::str::Chars;

/// A pattern, compiled.
#[derive(Debug)]
pub(crate) struct Pattern {
    regex: Regex,
    /// Every fitting text holds one literal of each.
    needs: Vec<Clause>,
    /// Whether case does not count; `needs` are in lower case then.
    folds: bool,
    /// What the first character must be one of.
    first: Option<String>,
    /// For each of `needs`, its literals, where there are many that may stand anywhere.
    needles: Vec<Option<Needles>>,
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
        let (bare, folds) = without_flags(source);
        let mut needs = needs(bare).unwrap_or_default();
        if folds {
            for literal in needs.iter_mut().flatten() {
                literal.text.make_ascii_lowercase();
            }
        }
        Ok(Self {
            regex: Regex::new(source)?,
            folds,
            first: first(bare).filter(|_| !folds),
            needles: needs.iter().map(|clause| needles(clause)).collect(),
            needs,
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

    /// Whether case does not count; [`needs`](Self::needs) are in lower case then.
    pub(crate) fn folds(&self) -> bool {
        self.folds
    }

    /// What every fitting text holds: one literal of each list, each of two bytes at least.
    pub(crate) fn needs(&self) -> impl Iterator<Item = impl Iterator<Item = &str>> {
        let is_long = |clause: &&Clause| clause.iter().all(|literal| literal.text.len() > 1);
        let clauses = self.needs.iter().filter(is_long);
        clauses.map(|clause| clause.iter().map(|literal| literal.text.as_str()))
    }

    fn may_fit(&self, text: &str) -> bool {
        match &self.first {
            Some(first) if !text.starts_with(|c| first.contains(c)) => false,
            _ if self.needs.is_empty() => true,
            // As the patterns do, which fold the case of ASCII only.
            _ if self.folds => self.has_needs(&text.to_ascii_lowercase()),
            _ => self.has_needs(text),
        }
    }

    fn has_needs(&self, text: &str) -> bool {
        let starts = |literal: &Literal| literal.at_start && text.starts_with(&literal.text);
        let holds = |literal: &Literal| !literal.at_start && holds(text, &literal.text);
        let fits = |(clause, needles): (&Clause, &Option<Needles>)| {
            clause.iter().any(starts)
                || match needles {
                    Some(needles) => needles.first(text).is_some(),
                    None => clause.iter().any(holds),
                }
        };
        self.needs.iter().zip(&self.needles).all(fits)
    }
}

/// The literals that may stand anywhere, if they are more than a few.
fn needles(clause: &[Literal]) -> Option<Needles> {
    let within = clause.iter().filter(|literal| !literal.at_start);
    let within: Vec<&str> = within.map(|literal| literal.text.as_str()).collect();
    let are_many = within.len() > 2 && within.iter().all(|text| text.len() > 1);
    are_many.then(|| Needles::new(within.into_iter().map(|text| (0, text))))
}

/// A pattern without the flags at its start, and whether they say that case does not count.
fn without_flags(source: &str) -> (&str, bool) {
    let folding = ["(?i)", "(?is)", "(?si)"];
    let folded = folding.iter().find_map(|flags| source.strip_prefix(flags));
    match folded {
        Some(bare) => (bare, true),
        None => (source.strip_prefix("(?s)").unwrap_or(source), false),
    }
}

/// The characters of the class that a pattern begins with; `None` where it begins otherwise, or the
/// class is more than a list of characters.
fn first(source: &str) -> Option<String> {
    let rest = source.strip_prefix('^')?;
    let rest = rest.strip_prefix("(?:").unwrap_or(rest).strip_prefix('[')?;
    let (class, rest) = rest.split_once(']')?;
    let is_list = !class.starts_with('^') && !class.contains(['[', '\\', '&', '~']);
    let is_range = class.trim_matches('-').contains('-');
    let optional = [")?", ")*", "{0", "{,", "|"];
    let is_certain =
        !rest.starts_with(['?', '*']) && !optional.iter().any(|part| rest.contains(part));
    (is_list && !is_range && is_certain && !class.is_empty()).then(|| class.to_owned())
}

/// What every fitting text holds; `None` where flags leave nothing certain.
fn needs(source: &str) -> Option<Vec<Clause>> {
    let bare = source.replace(r"\\", "").replace(r"\(", "");
    if bare.replace("(?:", "").contains("(?") {
        return None;
    }
    alternatives(&mut source.chars().peekable(), false)
}

type Source<'a> = Peekable<Chars<'a>>;

/// All that a single sequence needs, or the best of each of several, up to the end or the bracket
/// that closes the group.
fn alternatives(chars: &mut Source<'_>, at_start: bool) -> Option<Vec<Clause>> {
    let first = sequence(chars, at_start)?;
    if chars.peek() != Some(&'|') {
        return Some(first);
    }
    let shortest = |clause: &Clause| clause.iter().map(|literal| literal.text.len()).min();
    let best = |clauses: Vec<Clause>| clauses.into_iter().rev().max_by_key(shortest);
    let mut all = best(first);
    while chars.next_if_eq(&'|').is_some() {
        let other = best(sequence(chars, at_start)?);
        all = all.zip(other).map(|(mut all, other)| {
            all.extend(other);
            all
        });
    }
    Some(all.into_iter().collect())
}

/// The runs of characters of one alternative, and what its groups need.
fn sequence(chars: &mut Source<'_>, at_start: bool) -> Option<Vec<Clause>> {
    let anchored = chars.next_if_eq(&'^').is_some() || at_start;
    let mut parts: Vec<Clause> = Vec::new();
    let mut run = String::new();
    let mut at_start = anchored;
    let mut end = |run: &mut String, parts: &mut Vec<Clause>| {
        let text = std::mem::take(run);
        let was_first = std::mem::take(&mut at_start);
        if !text.is_empty() {
            let at_start = was_first;
            parts.push(vec![Literal { text, at_start }]);
            return false;
        }
        was_first
    };
    while let Some(c) = chars.next_if(|c| !matches!(c, '|' | ')')) {
        match c {
            '\\' => match chars.next()? {
                escaped if escaped.is_ascii_alphanumeric() => drop(end(&mut run, &mut parts)),
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
                let at_start = end(&mut run, &mut parts);
                let group = group(chars, at_start)?;
                let is_optional = matches!(chars.peek(), Some('?' | '*' | '{'));
                if !is_optional {
                    parts.extend(group);
                }
            }
            '.' | '+' | '^' | '$' => drop(end(&mut run, &mut parts)),
            literal => run.push(literal),
        }
    }
    end(&mut run, &mut parts);
    Some(parts)
}

fn group(chars: &mut Source<'_>, at_start: bool) -> Option<Vec<Clause>> {
    if chars.next_if_eq(&'?').is_some() {
        chars.next();
    }
    let found = alternatives(chars, at_start)?;
    chars.next_if_eq(&')').map(|_| found)
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
        assert_eq!(of("(?:ab|[cd]+)e?"), [""; 0]);
    }

    #[test]
    fn case_that_does_not_count() {
        let pattern = Pattern::new("(?i)^(?:Made by |von )(?:FetchRSS|Bär)").unwrap();
        assert!(pattern.folds());
        for text in ["Made by FetchRSS", "made BY fetchrss", "VON BäR"] {
            assert!(pattern.is_match(text), "{text}");
        }
        assert!(!pattern.is_match("Made by hand"));
    }

    #[test]
    fn classes_that_patterns_begin_with() {
        assert_eq!(first("^[-—]{2,}$").as_deref(), Some("-—"));
        assert_eq!(first(r"^(?:[*·]\s*){3,}$").as_deref(), Some("*·"));
        for other in [
            "[a]",
            "^[^a]",
            "^[a-c]",
            r"^[\d]",
            "^[a]?b",
            "^[a]{0,2}b",
            "^[a]|b",
            "^(?:[a]b)?",
        ] {
            assert_eq!(first(other), None, "{other}");
        }
        let dashes = Pattern::new("^[-—]{2,}$").unwrap();
        assert!(dashes.is_match("—-") && !dashes.is_match("中文") && !dashes.is_match(""));
    }

    #[test]
    fn only_what_cannot_fit_is_passed_over() {
        let pattern = Pattern::new(r"^(\d+) 年 ?(\d+)").unwrap();
        assert!(pattern.is_match("12 年 3"));
        assert!(!pattern.is_match("12 月 3"));
        assert_eq!(&pattern.captures("12 年3").unwrap()[2], "3");
    }
}
