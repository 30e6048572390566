//! What a line that stays is to the block below it.

use super::SIGNS;
use super::links::has_link;
use crate::article::{Block, Reason};
use crate::content::Draft;
use crate::render::text::plain;

/// A label in a line of its own has at most this many characters; a sentence has more.
const LONGEST_LABEL: usize = 24;

/// What a line is to the block below it.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Above {
    /// The label of links to other articles, without any itself.
    Label,
    /// A line of the text that announces what follows: `三份报道可以作证：`.
    Introduction,
    Other,
}

impl Above {
    pub(super) fn of(block: Option<&Block>, draft: &Draft) -> Self {
        let Some(Block::Paragraph { children } | Block::Heading { children, .. }) = block else {
            return Self::Other;
        };
        let text = plain(children);
        if is_label(&text, draft) {
            return match has_link(children) {
                true => Self::Other,
                false => Self::Label,
            };
        }
        let is_paragraph = matches!(block, Some(Block::Paragraph { .. }));
        match is_paragraph && text.trim_end().ends_with(['：', ':']) {
            true => Self::Introduction,
            false => Self::Other,
        }
    }
}

/// Whether a text is the label of links to other articles and nothing else.
pub(super) fn is_label(text: &str, draft: &Draft) -> bool {
    let mut patterns = draft.rules.iter().flat_map(|rules| &rules.related_labels);
    let text = text.trim_matches(|c: char| c.is_whitespace() || SIGNS.contains(&c));
    text.chars().count() <= LONGEST_LABEL && patterns.any(|pattern| pattern.is_match(text))
}

/// The label above links goes with them.
pub(super) fn leave_label(kept: &mut Vec<Block>, draft: &mut Draft) {
    if let Some(Block::Paragraph { children } | Block::Heading { children, .. }) = kept.pop() {
        draft.leave_out(Reason::Related, &plain(&children));
    }
}
