//! Positive signs that a part is not the article's: what it is called, what it says, its links,
//! what it repeats. Without one of them nothing between kept text goes.

use super::super::hints::{self, Hints};
use super::super::phrases;
use super::super::tables;
use super::scene::{Scene, range};
use crate::article::Reason;
use crate::dom::is_heading_name;
use std::ops::Range;

/// Names that tell whatever the part holds.
pub(super) const ALWAYS: Hints = hints::SHARE
    | hints::NAVIGATION
    | hints::NEWSLETTER
    | hints::OVERLAY
    | hints::COMMENT
    | hints::HIDDEN
    | hints::AUTHOR
    | hints::EMBED
    | hints::CAPTION;

/// Names that tell only where the part is no text of its own, or leads elsewhere.
const UNLESS_TEXT: Hints = hints::AD
    | hints::RELATED
    | hints::PROMO
    | hints::PLAYER
    | hints::SIDEBAR
    | hints::TAGS
    | hints::META
    | hints::FOOTER
    | hints::FORM
    | hints::PAYWALL;

/// What the networks are so sure of goes: a few words, a short part, text.
const SMALL: f32 = -1.0;
const SHORT: f32 = -2.8;
const LONG: f32 = -4.5;

/// How many words of running text make a part one that its name alone does not condemn.
const TEXT: f32 = 24.0;

impl Scene<'_> {
    /// Whether an element, which holds nothing that is kept, says that it is not the article's, or the
    /// networks are very sure of it.
    pub(crate) fn is_marked(&self, index: usize) -> bool {
        let range = range(&self.outline.elems[index]);
        let words = self.words(&range);
        let is_title = self.is_heading(index)
            || self.is_unfolding(index)
            || self.is_question(&range)
            || self.is_of_words(index);
        let is_small = words < 4.0 && !is_title;
        let least = match (is_small, self.is_text(&range)) {
            (true, _) => SMALL,
            (_, false) => SHORT,
            (_, true) => LONG,
        };
        self.odds(&range) < least || self.has_sign(index)
    }

    /// Whether a part is running text that leads nowhere else.
    fn is_text(&self, range: &Range<usize>) -> bool {
        self.prose(range) >= TEXT && self.linked(range) <= self.words(range) * 0.2
    }

    /// Whether an element, which holds nothing that is kept, says that it is not the article's.
    pub(crate) fn has_sign(&self, index: usize) -> bool {
        let outline = self.outline;
        let elem = &outline.elems[index];
        let range = range(elem);
        if self.is_unfolding(index) {
            return self.is_said(&range);
        }
        let mut names = self.names(index);
        if self.is_box(index) {
            names &= !hints::SIDEBAR;
        }
        let is_of_words = self.is_of_words(index);
        if is_of_words {
            names &= !hints::CAPTION;
        }
        if names & ALWAYS != 0
            || matches!(elem.name, "nav" | "footer" | "form" | "button")
            || elem.name == "figcaption" && !is_of_words
            || elem.name == "aside" && !self.is_box(index)
            || elem.name == "figure" && !tables::is_shown(outline, index) && self.has_media(index)
        {
            return true;
        }
        let words = self.words(&range);
        let linked = self.linked(&range);
        if names & UNLESS_TEXT != 0 && !self.is_text(&range) && !self.is_heading(index) {
            return true;
        }
        let is_said_twice = self.repeated(&range) > words * 0.5;
        if is_said_twice || self.is_stamp(&range) && !self.is_heading(index) {
            return true;
        }
        let leads_away =
            || linked > words * 0.35 && !self.is_numbered(&range) || self.heads_elsewhere(&range);
        self.is_said(&range) || self.has_form(index) || leads_away() && !self.is_of_sources(index)
    }

    /// The names of an element and of those inside that hold the same blocks.
    fn names(&self, index: usize) -> Hints {
        let elems = &self.outline.elems;
        let elem = &elems[index];
        let mut names = elem.hints;
        for inner in &elems[index + 1..=elem.last] {
            if inner.first != elem.first || inner.end != elem.end {
                break;
            }
            names |= inner.hints;
        }
        if elem.end - elem.first == 1 {
            names |= self.outline.blocks[elem.first].hints;
        }
        names
    }

    /// Whether all that an element holds is one heading without a link.
    fn is_heading(&self, index: usize) -> bool {
        let elem = &self.outline.elems[index];
        if elem.end - elem.first != 1 {
            return false;
        }
        let block = &self.outline.blocks[elem.first];
        is_heading_name(self.outline.elems[block.elem].name)
            && block.linked <= block.measure.words * 0.35
    }

    /// Whether it is a line that asks.
    fn is_question(&self, range: &Range<usize>) -> bool {
        let blocks = &self.outline.blocks[range.clone()];
        let [block] = blocks else { return false };
        block.linked == 0.0 && block.text.ends_with(['?', '？', '؟'])
    }

    /// Whether it is the title of a part that unfolds: a button in a heading, or a `<summary>`.
    fn is_unfolding(&self, index: usize) -> bool {
        let elems = &self.outline.elems;
        let elem = &elems[index];
        if elem.end - elem.first != 1 {
            return false;
        }
        let block = &self.outline.blocks[elem.first];
        let holder = &elems[block.elem];
        block.linked == 0.0
            && (holder.name == "summary"
                || holder.name == "button" && is_heading_name(elems[holder.parent].name)
                || is_heading_name(holder.name) && block.hints & hints::FORM != 0)
    }

    /// Whether a part is a box that the writer set into the text: a heading and what it titles, without
    /// a link.
    fn is_box(&self, index: usize) -> bool {
        let elem = &self.outline.elems[index];
        let part = range(elem);
        let first = self.outline.blocks[part.clone()].first();
        let is_long = part.len() >= 3
            || part.len() == 2 && self.outline.blocks[part.end - 1].measure.ends_sentence;
        is_long
            && self.linked(&part) == 0.0
            && first.is_some_and(|block| is_heading_name(self.outline.elems[block.elem].name))
    }

    /// Whether it is nothing but a date or a number.
    pub(crate) fn is_stamp(&self, range: &Range<usize>) -> bool {
        let blocks = &self.outline.blocks[range.clone()];
        let measure = |at: usize| &blocks[at].measure;
        blocks.len() == 1 && measure(0).words <= 6.0 && measure(0).digits > measure(0).letters
    }

    /// Whether it is what a figure without a picture says of its words.
    fn is_of_words(&self, index: usize) -> bool {
        let elems = &self.outline.elems;
        let parent = elems[index].parent;
        elems[index].name == "figcaption"
            && elems[parent].name == "figure"
            && !self.has_media(parent)
    }

    /// Whether a picture or a player stands in it: a figure without one is a box of words.
    fn has_media(&self, index: usize) -> bool {
        let elem = &self.outline.elems[index];
        let near = self.outline.media_from(elem.first).iter();
        let mut near = near.take_while(|(_, before, _)| *before <= elem.end);
        near.any(|(_, _, holder)| (index..=elem.last).contains(holder))
    }

    /// Whether a form to fill in stands in the part.
    fn has_form(&self, index: usize) -> bool {
        let elems = &self.outline.elems;
        elems[index..=elems[index].last]
            .iter()
            .any(|elem| elem.has_fields)
    }

    /// Whether the first words are a phrase of furniture.
    pub(crate) fn is_said(&self, range: &Range<usize>) -> bool {
        self.says(range, |_| true)
    }

    /// Whether they are one of certain reasons.
    pub(crate) fn says(&self, range: &Range<usize>, counts: impl Fn(Reason) -> bool) -> bool {
        let blocks = self.outline.blocks[range.clone()].iter().take(2);
        let mut said = blocks.filter(|block| block.measure.words < 20.0);
        said.any(|block| phrases::reason(&block.text).is_some_and(&counts))
    }

    /// Whether the part begins with the linked headline of something else.
    fn heads_elsewhere(&self, range: &Range<usize>) -> bool {
        let mut blocks = self.outline.blocks[range.clone()].iter();
        blocks.next().is_some_and(|block| {
            let words = block.measure.words;
            (2.0..30.0).contains(&words) && block.linked > words * 0.8 && !self.is_numbered(range)
        })
    }

    /// Whether one of several blocks says so; a sign before the words of the others says nothing.
    pub(crate) fn has_marked_block(&self, part: &Range<usize>) -> bool {
        let is_sign = |at: usize| part.len() > 1 && self.outline.blocks[at].measure.words < 0.6;
        part.clone()
            .any(|at| self.is_marked_block(at) && !is_sign(at))
    }

    /// Whether a block by itself says that it is not the article's.
    pub(crate) fn is_marked_block(&self, at: usize) -> bool {
        let block = &self.outline.blocks[at];
        let words = block.measure.words;
        let is_short = words < 20.0;
        is_short && phrases::reason(&block.text).is_some()
            || block.linked > words * 0.6
                && !self.is_numbered(&(at..at + 1))
                && !self.is_source(block)
            || words < 0.6
            || self.repeated[at]
    }
}
