//! Headings that the markup does not call so: what the head calls the page stands there word by word.

use super::super::names::key;
use super::super::short::heading_text;
use crate::dom::{DomNode, name};
use crate::text::is_cjk;
use crate::text::needles::holds;

/// A headline is no longer, in characters.
const LONGEST: usize = 300;
/// First letters that are kept in mind.
const MOST_STARTS: usize = 24;

/// What the head calls the page.
#[derive(Debug, Default)]
pub(in crate::metadata) struct Echoes {
    titles: Vec<String>,
    /// The same as they are compared.
    keys: Vec<String>,
    /// The first letters of the titles and of their parts: most elements begin with others.
    starts: Vec<char>,
}

impl Echoes {
    pub fn new(titles: impl Iterator<Item = String>) -> Self {
        let titles: Vec<String> = titles.filter(|title| !title.is_empty()).collect();
        let mut starts = Vec::new();
        for title in &titles {
            let parts = title.split(|c: char| !c.is_alphanumeric() && !c.is_whitespace());
            for start in parts.filter_map(first_letter) {
                if !starts.contains(&start) && starts.len() < MOST_STARTS {
                    starts.push(start);
                }
            }
        }
        let keys = titles.iter().map(|title| key(title)).collect();
        Self {
            titles,
            keys,
            starts,
        }
    }

    /// Whether an element that is no heading of the first order says what the head says.
    pub fn may_be(&self, node: DomNode<'_>, name: &str) -> bool {
        let is_heading = matches!(name, "h2" | "h3" | "h4" | "h5" | "h6");
        let is_line = matches!(
            name,
            "div"
                | "p"
                | "span"
                | "strong"
                | "b"
                | "font"
                | "td"
                | "th"
                | "dt"
                | "legend"
                | "center"
        );
        let own = match (is_heading, is_line) {
            (true, _) => first_text(node),
            (_, true) => first_own_text(node),
            _ => None,
        };
        let Some(own) = own else { return false };
        let is_start = first_letter(own).is_some_and(|start| self.starts.contains(&start));
        is_start
            && self.holds_opening(own)
            && heading_text(node, LONGEST)
                .is_some_and(|text| self.titles.iter().any(|title| says(title, &text)))
    }

    /// Whether a text’s first letters stand in a title.
    fn holds_opening(&self, text: &str) -> bool {
        const LETTERS: usize = 8;
        let text = text.trim_start();
        let end = text.char_indices().nth(LETTERS).map(|(end, _)| end);
        let opening = key(&text[..end.unwrap_or(text.len())]);
        self.keys.iter().any(|title| holds(title, &opening))
    }
}

fn first_letter(text: &str) -> Option<char> {
    let letter = text.chars().find(|c| c.is_alphanumeric())?;
    letter.to_lowercase().next()
}

fn first_own_text<'a>(node: DomNode<'a>) -> Option<&'a str> {
    let mut texts = node.children().filter_map(|child| child.value().as_text());
    texts
        .find(|text| !text.trim().is_empty())
        .map(|text| &**text)
}

fn first_text<'a>(node: DomNode<'a>) -> Option<&'a str> {
    const NEAR: usize = 12;
    let mut below = node.descendants().take(NEAR);
    below.find_map(|below| {
        let text = below.value().as_text()?;
        let is_shown = below.parent().is_some_and(|parent| name(parent) != "style");
        (is_shown && !text.trim().is_empty()).then_some(&**text)
    })
}

/// Whether a title is the text, or the text and something around it that a sign or space divides from it.
pub(super) fn says(title: &str, text: &str) -> bool {
    let (title, text) = (title.trim(), text.trim());
    let own = key(text);
    if own.is_empty() {
        return false;
    }
    if key(title) == own {
        return true;
    }
    let length = text.chars().count();
    let is_long = length >= if text.chars().any(is_cjk) { 4 } else { 12 };
    if !is_long || length * 5 < title.chars().count() * 2 {
        return false;
    }
    let divides = |c: Option<char>| c.is_some_and(|c| !c.is_alphanumeric() && !is_joint(c));
    let opens = title.strip_prefix(text).is_some_and(|rest| {
        let mut rest = rest.chars();
        let next = rest.next();
        // Words that go on after a space are the headline’s, unless they are written without any.
        divides(next) && (next != Some(' ') || text.chars().any(is_cjk) || divides(rest.next()))
    });
    let ends = || {
        title.strip_suffix(text).is_some_and(|rest| {
            let mut rest = rest.chars().rev();
            let before = rest.next();
            divides(before) && (before != Some(' ') || divides(rest.next()))
        })
    };
    opens || ends()
}

/// Signs that stand within a headline.
fn is_joint(c: char) -> bool {
    matches!(c, '\'' | '’' | ',' | '，' | '、' | '.' | '%')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_of_a_title() {
        assert!(says("渡船停航三天-港区新闻", "渡船停航三天"));
        assert!(says(
            "渡船停航三天，明早恢复 港区办事处_江城网",
            "渡船停航三天，明早恢复"
        ));
        assert!(says(
            "Harbour notes: The ferry has sunk",
            "The ferry has sunk"
        ));
        assert!(!says(
            "The ferry has sunk in the harbour",
            "The ferry has sunk"
        ));
        assert!(!says("The ferry’s captain was asleep", "The ferry"));
    }
}
