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

/// Literals of which a text must hold one.
type Clause = Vec<Literal>;

/// Characters that a text must hold.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Literal {
    text: String,
    /// The last byte that they may start at, if that is known.
    latest: Option<usize>,
}

impl Literal {
    fn is_at_start(&self) -> bool {
        self.latest == Some(0)
    }
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
        let (group, end) = group(chars, self.reach)?;
        self.last = end.zip(self.reach).map_or(0, |(end, from)| end - from);
        self.reach = end;
        let is_optional = matches!(chars.peek(), Some('?' | '*' | '{'));
        if !is_optional {
            self.parts.extend(group);
        }
        Some(())
    }
}

/// The runs of characters of one alternative, and what its groups need.
fn sequence(chars: &mut Source<'_>, from: Reach) -> Option<(Vec<Clause>, Reach)> {
    let is_anchored = chars.next_if_eq(&'^').is_some();
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
                escaped if escaped.is_ascii_alphanumeric() => out.any(),
                escaped => out.literal(escaped),
            },
            '?' => out.optional(Some(1)),
            '*' => out.optional(None),
            '{' => {
                let most = most(chars)?;
                out.optional(most);
            }
            '+' => {
                out.end_run();
                out.repeated(None);
            }
            '[' => {
                skip_class(chars)?;
                out.any();
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
        assert_eq!(of("(?:ab|[cd]+)e?"), [""; 0]);
    }

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
