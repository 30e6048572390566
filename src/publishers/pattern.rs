//! Patterns that look for their longest literal part first.
//!
//! `regex-lite` tries every place of a text in turn. Most rules do not fit most texts, and a search
//! for a few fixed characters tells that at a hundredth of the cost.

use super::literals::{Clause, Literal, needs};
use crate::text::needles::{Needles, holds};
use regex_lite::{Captures, Match, Regex};

/// A pattern, compiled.
#[derive(Debug)]
pub(crate) struct Pattern {
    regex: Regex,
    /// What every fitting text holds.
    needs: Vec<Need>,
    /// Whether case does not count; `needs` are in lower case then.
    folds: bool,
    /// What the first character must be one of.
    first: Option<String>,
}

/// A clause, made ready to be looked for.
#[derive(Debug)]
struct Need {
    clause: Clause,
    /// How many bytes from the start all of it ends, if that is known.
    within: Option<usize>,
    /// The literals that may stand anywhere, where there are many.
    needles: Option<Needles>,
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
            needs: needs.into_iter().map(Need::new).collect(),
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
        let clauses = self.needs.iter().map(|need| &need.clause).filter(is_long);
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
        self.needs.iter().all(|need| need.is_met(text))
    }
}

impl Need {
    fn new(clause: Clause) -> Self {
        let ends = clause
            .iter()
            .map(|literal| Some(literal.latest? + literal.text.len()));
        let within = ends.collect::<Option<Vec<usize>>>();
        Self {
            within: within.and_then(|ends| ends.into_iter().max()),
            needles: needles(&clause),
            clause,
        }
    }

    fn is_met(&self, text: &str) -> bool {
        let text = match self.within {
            Some(bytes) => beginning(text, bytes),
            None => text,
        };
        let starts = |literal: &Literal| literal.is_at_start() && text.starts_with(&literal.text);
        let holds = |literal: &Literal| !literal.is_at_start() && holds(text, &literal.text);
        self.clause.iter().any(starts)
            || match &self.needles {
                Some(needles) => needles.first(text).is_some(),
                None => self.clause.iter().any(holds),
            }
    }
}

/// So many bytes of a text, and what completes the last character.
fn beginning(text: &str, bytes: usize) -> &str {
    let end = (bytes..text.len()).find(|end| text.is_char_boundary(*end));
    &text[..end.unwrap_or(text.len())]
}

/// The literals that may stand anywhere, if they are more than a few.
fn needles(clause: &[Literal]) -> Option<Needles> {
    let within = clause.iter().filter(|literal| !literal.is_at_start());
    let within: Vec<&str> = within.map(|literal| literal.text.as_str()).collect();
    let are_many = within.len() > 2 && within.iter().all(|text| text.len() > 1);
    are_many.then(|| Needles::new(within.into_iter().map(|text| (0, text))))
}

/// A pattern without the flags at its start, and whether they say that case does not count.
pub(super) fn without_flags(source: &str) -> (&str, bool) {
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
    // A repetition that is repeated itself may stand for nothing.
    let optional = [
        ")?", ")*", "{0", "{,", "|", "**", "+*", "?*", "}*", "*{", "+{", "?{", "}{", "??",
    ];
    let is_certain =
        !rest.starts_with(['?', '*']) && !optional.iter().any(|part| rest.contains(part));
    (is_list && !is_range && is_certain && !class.is_empty()).then(|| class.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn how_far_from_the_start_a_literal_may_stand() {
        let within = |source: &str| -> Vec<Option<usize>> {
            let pattern = Pattern::new(source).unwrap();
            pattern.needs.iter().map(|need| need.within).collect()
        };
        assert_eq!(within("^(?:ab|cde)?f?[gh]ij"), [Some(3 + 1 + 4 + 2)]);
        assert_eq!(
            within("^(?:[Ll]ire|[Rr]ead) (?:a|bcd)x"),
            [Some(7), Some(8), Some(11), Some(12)]
        );
        assert_eq!(
            within(r"^.{2,3}ab\d?(?:cd|(?:e|f)+g)h"),
            [Some(14), Some(20), None]
        );
        assert_eq!(within("^(?:a|b*)cd"), [None]);
        assert_eq!(within("ab"), [None]);
        let pattern = Pattern::new("^[（(]?.{0,2}法新").unwrap();
        for text in ["法新", "（法新", "(中文法新社", "中法新"] {
            assert!(pattern.is_match(text), "{text}");
        }
        assert!(!pattern.is_match("（中文字法新"));
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
