//! Patterns that look for their longest literal part first.
//!
//! `regex-lite` tries every place of a text in turn. Most rules do not fit most texts, and a search
//! for a few fixed characters tells that at a hundredth of the cost.

use super::ends::{Ranges, are_in, begins_with_space, first, last};
use super::literals::{Clause, Literal, needs};
use super::scripts::both;
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
    first: Option<Ranges>,
    /// What the last one must be one of.
    last: Option<Ranges>,
    /// Whether every match begins with white space.
    is_spaced: bool,
}

/// A clause, made ready to be looked for.
#[derive(Debug)]
struct Need {
    clause: Clause,
    /// How many bytes from the start all of it ends, if that is known.
    within: Option<usize>,
    /// The literals that may stand anywhere, where there are many.
    needles: Option<Needles>,
    /// The characters that they begin with, where some are no longer.
    starts: Option<Box<[char]>>,
}

impl Pattern {
    /// Compiles a pattern; it fits both Chinese scripts, whichever it is written in.
    pub(crate) fn new(source: &str) -> Result<Self, regex_lite::Error> {
        let source = &both(source);
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
            last: last(bare).filter(|_| !folds),
            is_spaced: begins_with_space(bare),
            needs: needs.into_iter().map(Need::new).collect(),
        })
    }

    pub(crate) fn is_match(&self, text: &str) -> bool {
        self.begin(text)
            .is_some_and(|at| self.regex.is_match_at(text, at))
    }

    pub(crate) fn captures<'a>(&self, text: &'a str) -> Option<Captures<'a>> {
        self.regex.captures_at(text, self.begin(text)?)
    }

    pub(crate) fn find<'a>(&self, text: &'a str) -> Option<Match<'a>> {
        self.regex.find_at(text, self.begin(text)?)
    }

    /// Where the first match begins at the earliest, if there may be one.
    fn begin(&self, text: &str) -> Option<usize> {
        match self.may_fit(text) {
            true if self.is_spaced => text.find(char::is_whitespace),
            true => Some(0),
            false => None,
        }
    }

    /// Whether case does not count; [`needs`](Self::needs) are in lower case then.
    pub(crate) fn folds(&self) -> bool {
        self.folds
    }

    /// What every fitting text holds: one literal of each list, each of two characters at least, or of one
    /// beyond ASCII where there is no longer one.
    pub(crate) fn needs(&self) -> impl Iterator<Item = impl Iterator<Item = &str>> {
        let shortest = |clause: &Clause| {
            let lengths = clause.iter().map(|literal| literal.text.chars().count());
            lengths.min().unwrap_or(0)
        };
        let clauses = || self.needs.iter().map(|need| &need.clause);
        let are_long = clauses().any(|clause| shortest(clause) > 1);
        let is_long = move |clause: &&Clause| match are_long {
            true => shortest(clause) > 1,
            false => clause.iter().all(|literal| literal.text.len() > 1),
        };
        let long = clauses().filter(is_long);
        long.map(|clause| clause.iter().map(|literal| literal.text.as_str()))
    }

    /// Signs of ASCII of which every fitting text holds one, list by list.
    pub(crate) fn signs(&self) -> impl Iterator<Item = String> {
        let is_sign = |clause: &&Clause| {
            let mut texts = clause.iter().map(|literal| literal.text.as_str());
            // White space comes and goes with what stands around it.
            texts.all(|text| text.len() == 1 && !text.trim().is_empty())
        };
        let clauses = self.needs.iter().map(|need| &need.clause).filter(is_sign);
        clauses.map(|clause| clause.iter().map(|literal| literal.text.as_str()).collect())
    }

    fn may_fit(&self, text: &str) -> bool {
        let is_out = |ranges: &Option<Ranges>, c: Option<char>| match ranges {
            Some(ranges) => c.is_none_or(|c| !are_in(ranges, c)),
            None => false,
        };
        match text {
            _ if is_out(&self.first, text.chars().next()) => false,
            _ if is_out(&self.last, text.chars().next_back()) => false,
            _ if self.needs.is_empty() => true,
            // As the patterns do, which fold the case of ASCII only.
            _ if self.folds => self.has_needs(&text.to_ascii_lowercase()),
            _ => self.has_needs(text),
        }
    }

    fn has_needs(&self, text: &str) -> bool {
        // What is quickly told, and seldom there, first.
        let is_one = |need: &&Need| need.clause.len() == 1;
        self.needs
            .iter()
            .filter(is_one)
            .all(|need| need.is_met(text))
            && self
                .needs
                .iter()
                .all(|need| is_one(&need) || need.is_met(text))
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
            starts: starts(&clause),
            clause,
        }
    }

    fn is_met(&self, text: &str) -> bool {
        let text = match self.within {
            Some(bytes) => beginning(text, bytes),
            None => text,
        };
        if let Some(starts) = &self.starts {
            return holds_one(text, starts);
        }
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

/// The characters that several literals begin with, where one is a single character that may stand anywhere:
/// then looking for all of each tells little more.
fn starts(clause: &[Literal]) -> Option<Box<[char]>> {
    let is_single = |literal: &Literal| literal.text.chars().nth(1).is_none();
    let fits = clause.len() > 1
        && clause.iter().any(is_single)
        && !clause.iter().any(Literal::is_at_start);
    fits.then(|| {
        clause
            .iter()
            .filter_map(|literal| literal.text.chars().next())
            .collect()
    })
}

fn holds_one(text: &str, characters: &[char]) -> bool {
    text.chars().any(|c| characters.contains(&c))
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn how_far_from_the_start_a_literal_may_stand() {
        let within = |source: &str| -> Vec<Option<usize>> {
            let pattern = Pattern::new(source).unwrap();
            pattern.needs.iter().map(|need| need.within).collect()
        };
        assert_eq!(
            within("^(?:ab|cde)?f?[gh]ij"),
            [Some(3 + 1 + 1), Some(3 + 1 + 4 + 2)]
        );
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
        let single = |c| (c, c);
        let dashes = [single('-'), single('—')];
        assert_eq!(first("^[-—]{2,}$").as_deref(), Some(&dashes[..]));
        let dots = [single('*'), single('~'), single('·')];
        assert_eq!(first(r"^(?:[*~·]\s*){3,}$").as_deref(), Some(&dots[..]));
        let blocks = [('\u{25a0}', '\u{25ff}'), single('\u{26aa}')];
        assert_eq!(
            first(r"^(?:[\u{25a0}-\u{25ff}\u{26aa}]\u{fe0f}?\s*)+$").as_deref(),
            Some(&blocks[..])
        );
        for other in [
            "[a]",
            "^[^a]",
            "^[a&&b]",
            r"^[\d]",
            r"^[\s-]",
            "^[a]?b",
            "^[a]{0,2}b",
            "^[a]|b",
            "^(?:[a]b)?",
        ] {
            assert_eq!(first(other), None, "{other}");
        }
        let dashes = Pattern::new("^[-—]{2,}$").unwrap();
        assert!(dashes.is_match("—-") && !dashes.is_match("中文") && !dashes.is_match(""));
        let letters = Pattern::new("^[a-c]+$").unwrap();
        assert!(letters.is_match("cab") && !letters.is_match("dab"));
    }

    #[test]
    fn matches_that_begin_with_white_space() {
        let column = Pattern::new(r"\s+-\s+(a|b)$").unwrap();
        assert!(column.is_spaced);
        let found = column.captures("x-y  - a").unwrap();
        assert_eq!((&found[0], &found[1]), ("  - a", "a"));
        assert!(column.find("x- a").is_none() && !column.is_match("-a"));
        for other in [r"\s+a|b", r"\s*a", r"^\s+a", r"\s+[)]|b", r"\s+?{0,2}"] {
            assert!(!Pattern::new(other).unwrap().is_spaced, "{other}");
        }
    }

    #[test]
    fn classes_that_patterns_end_with() {
        let ranges = [('a', 'z'), ('（', '（'), ('(', '(')];
        assert_eq!(last("[。」”]([a-z（(])$").as_deref(), Some(&ranges[..]));
        for other in [
            "a|[b]$", "[a]", "[a]?$", "[^a]$", r"[\d]$", r"a\[b]$", "([a])?$", r"[a\]$",
        ] {
            assert_eq!(last(other), None, "{other}");
        }
        let letter = Pattern::new("[。」”]([a-z（(])$").unwrap();
        assert!(letter.is_match("完。b") && !letter.is_match("完。") && !letter.is_match(""));
    }

    #[test]
    fn only_what_cannot_fit_is_passed_over() {
        let pattern = Pattern::new(r"^(\d+) 年 ?(\d+)").unwrap();
        assert!(pattern.is_match("12 年 3"));
        assert!(!pattern.is_match("12 月 3"));
        assert_eq!(&pattern.captures("12 年3").unwrap()[2], "3");
    }
}
