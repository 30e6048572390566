//! What is printed for a note, where it is referred to and where it leads back.

use super::{classes, text_of};
use crate::dom::{DomNode, attr, name};

/// A reference reads as no more characters than these.
pub(super) const LONGEST_LABEL: usize = 12;

/// What is printed for a note: a number, a letter or a sign, without brackets.
pub(super) fn label_of(text: &str) -> Option<String> {
    let label = text
        .trim()
        .trim_matches(|c: char| "[]()（）〔〕［］【】{}^.:：,、".contains(c) || c.is_whitespace());
    let label = ["注释", "註釋", "注", "註", "note ", "Note ", "fn "]
        .iter()
        .find_map(|word| label.strip_prefix(word))
        .unwrap_or(label)
        .trim();
    let count = label.chars().count();
    let fits = match count {
        0 => false,
        1..=2 => label
            .chars()
            .all(|c| c.is_alphanumeric() || "*†‡§¶‖#①②③④⑤⑥⑦⑧⑨⑩".contains(c)),
        _ => count <= LONGEST_LABEL && (is_number(label) || is_roman(label) || is_group(label)),
    };
    fits.then(|| label.to_owned())
}

pub(super) fn is_number(label: &str) -> bool {
    !label.is_empty() && label.len() <= 4 && label.bytes().all(|b| b.is_ascii_digit())
}

fn is_roman(label: &str) -> bool {
    label.bytes().all(|b| b"ivxlcIVXLC".contains(&b))
}

/// `a 1`, `注 2`: the notes of a group.
fn is_group(label: &str) -> bool {
    label.split_whitespace().next_back().is_some_and(is_number)
}

/// Whether the markup says that a link is a reference.
pub(super) fn is_marked(node: DomNode<'_>, target: &str) -> bool {
    const TARGETS: &[&str] = &[
        "fn",
        "footnote",
        "note",
        "cite_note",
        "_ftn",
        "_edn",
        "sdfootnote",
        "sdendnote",
        "endnote",
        "ftn",
        "easy-footnote",
        "user-content-fn",
        "mod",
        "ref",
        "bib",
        "reference",
        "_note",
        "en-",
        "f1",
        "anm",
        "citation",
        "cite",
        "fußnote",
        "nota",
        "jz",
    ];
    let says = |node: DomNode<'_>| {
        let role = ["role", "epub:type", "rel", "type"]
            .iter()
            .filter_map(|key| attr(node, key));
        let mut words = role.chain(classes(node));
        attr(node, "data-footnote-ref").is_some()
            || words.any(|word| {
                let word = word.to_ascii_lowercase();
                word.contains("noteref")
                    || word.contains("footnote")
                    || word.contains("fnref")
                    || word == "reference"
            })
    };
    let target = target.to_ascii_lowercase();
    says(node)
        || node.parent().is_some_and(says)
        || TARGETS.iter().any(|start| target.starts_with(start))
            && (is_raised(node) || has_brackets(node))
}

pub(super) fn is_raised(node: DomNode<'_>) -> bool {
    node.ancestors().take(2).any(|above| name(above) == "sup")
        || node.children().take(2).any(|child| name(child) == "sup")
}

fn has_brackets(node: DomNode<'_>) -> bool {
    let text = text_of(node, 32);
    let text = text.trim();
    text.starts_with(['[', '［', '〔', '【', '(', '（'])
}

/// Whether a link leads back from a note.
pub(super) fn is_back(node: DomNode<'_>, text: &str) -> bool {
    let named = classes(node).any(|class| {
        let class = class.to_ascii_lowercase();
        class.contains("backref")
            || class.contains("backlink")
            || class.contains("reversefootnote")
            || class.contains("back-link")
            || class.contains("footnote-return")
    });
    let role =
        attr(node, "role") == Some("doc-backlink") || attr(node, "data-footnote-backref").is_some();
    let sign =
        |c: char| "↩↑⤴↵⏎^⇧︎\u{fe0e}\u{fe0f}\u{21a9}\u{2191}🔙⬆".contains(c) || c.is_whitespace();
    let text = text.trim();
    named
        || role
        || (!text.is_empty() && text.chars().all(sign))
        || matches!(
            text,
            "Jump up" | "Jump up to:" | "back" | "Back" | "返回" | "跳转到"
        )
}
