//! A heading titles what follows it, whatever it says: between two paragraphs of the text it is the text's. One in
//! a link leads to another story, unless the text is a list of such titles.

use super::super::hints::{self, Hints};
use super::super::phrases;
use super::scene::{Scene, is_prose, range};
use crate::article::Reason;
use crate::dom::is_heading_name;
use rustc_hash::FxHashMap;

/// What the networks are surer of than this is something else.
const UNLIKELY: f32 = -4.2;

/// Titles of one kind that make a list, and the share of the text that they title,
const TITLES: usize = 3;
/// which is more where they lead to the same site, as teasers do.
const SHARE: f32 = 0.5;
const MOST: f32 = 0.85;

/// Phrases over other stories that are longer, in bytes, tell whatever follows them: `More from …`.
const LABEL: usize = 8;

/// Blocks of the card that a headline stands in.
const CARD: usize = 4;

/// Words below a title of a list.
const WORDS: f32 = 10.0;

/// Names of boxes whose headings are their own.
const BOXES: Hints = hints::FURNITURE | hints::SIDEBAR;

/// Keeps the headings of the text, and drops the headlines that stand in it.
pub(crate) fn mend(scene: &mut Scene<'_>) {
    let own = range(&scene.outline.elems[scene.own_box()]);
    let is_below = |at: &usize| scene.title.is_none_or(|title| title < *at);
    let headings: Vec<usize> = scene
        .all()
        .filter(is_below)
        .filter(|at| is_heading_name(scene.outline.elems[scene.outline.blocks[*at].elem].name))
        .collect();
    let kinds = kinds(scene, &headings);
    let all = scene.kept_prose(&scene.all());
    for at in headings {
        let kind = kinds.get(&scene.kind(at)).copied().unwrap_or_default();
        let is_listed = kind.is_list(all) && scene.follows(at);
        if own.contains(&at) && (is_listed || !scene.kept[at] && is_of_text(scene, at)) {
            scene.kept[at] = true;
        } else if scene.kept[at] && kind.titles < TITLES && is_headline(scene, at) {
            scene.kept[at] = false;
        }
    }
    scene.count();
}

/// What is known of the linked headings of a kind.
#[derive(Default, Clone, Copy)]
struct Kind {
    /// Those with text below them, right below them, and those that lead to another site.
    titles: usize,
    followed: usize,
    outward: usize,
    /// Words of the text right below them.
    words: f32,
}

impl Kind {
    /// Whether they title most of a text.
    fn is_list(&self, all: f32) -> bool {
        let least = if self.outward == self.followed {
            SHARE
        } else {
            MOST
        };
        self.followed >= TITLES && self.words >= all * least
    }
}

fn kinds(scene: &Scene<'_>, headings: &[usize]) -> FxHashMap<u64, Kind> {
    let mut kinds: FxHashMap<u64, Kind> = FxHashMap::default();
    let mut ends = headings.iter().skip(1).copied();
    for at in headings {
        let end = ends.next().unwrap_or(scene.kept.len());
        let below = scene.kept_prose(&(*at..end));
        let block = &scene.outline.blocks[*at];
        if block.linked == 0.0 || below < WORDS {
            continue;
        }
        let kind = kinds.entry(scene.kind(*at)).or_default();
        kind.titles += 1;
        if scene.follows(*at) {
            kind.followed += 1;
            kind.outward += usize::from(block.outward > 0);
            kind.words += below;
        }
    }
    kinds
}

/// Whether a heading without a link stands between two kept blocks, and says more than a phrase of furniture.
fn is_of_text(scene: &Scene<'_>, at: usize) -> bool {
    let block = &scene.outline.blocks[at];
    let is_phrase = || match phrases::opening(&block.text) {
        Some((Reason::Related, rest)) if block.text.len() > rest.len() + LABEL => true,
        Some((_, rest)) => !rest.chars().any(char::is_alphabetic),
        None => phrases::reason(&block.text).is_some(),
    };
    block.linked == 0.0
        && at > 0
        && scene.kept[at - 1]
        && (scene.follows(at) && !scene.repeated[at] || scene.heads_list(at))
        && scene.odds(&(at..at + 1)) > UNLIKELY
        && !scene.is_boxed(at)
        && !is_phrase()
}

/// Whether a heading stands in the link to another story, or is a link in a box that is called furniture.
fn is_headline(scene: &Scene<'_>, at: usize) -> bool {
    let block = &scene.outline.blocks[at];
    let elems = &scene.outline.elems;
    let around = &elems[elems[block.elem].parent];
    // An anchor that nobody closed holds all that follows.
    block.outward == 0
        && block.linked >= block.measure.words
        && around.end - around.first <= CARD
        && (around.name == "a" || block.linked > 0.0 && scene.is_boxed(at))
}

impl Scene<'_> {
    fn kind(&self, at: usize) -> u64 {
        self.outline.elems[self.outline.blocks[at].elem].kind
    }

    /// Whether kept text stands right below a heading.
    fn follows(&self, at: usize) -> bool {
        let next = at + 1;
        self.kept.get(next).is_some_and(|kept| *kept)
            && (is_prose(self.outline, next) || self.is_numbered(&(next..next + 1)))
    }

    /// Whether a kept list stands right below a heading: each part of a guide may have one of that name.
    fn heads_list(&self, at: usize) -> bool {
        let elems = &self.outline.elems;
        let elem_of = |at: usize| &elems[self.outline.blocks[at].elem];
        let next = at + 1;
        self.kept.get(next).is_some_and(|kept| *kept)
            && elem_of(next).name == "li"
            && elems[elem_of(next).parent].parent == elem_of(at).parent
            && self.outline.blocks[next].linked == 0.0
    }

    /// Whether a heading or the box right around it is called furniture.
    fn is_boxed(&self, at: usize) -> bool {
        let elem = &self.outline.elems[self.outline.blocks[at].elem];
        let around = &self.outline.elems[elem.parent];
        let is_small = around.end - around.first <= 2;
        elem.hints & BOXES != 0 || is_small && around.hints & BOXES != 0
    }
}
