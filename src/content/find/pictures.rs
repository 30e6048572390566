//! Which pictures and players belong to the article, and which words are their captions.

use super::hints::{self, Hints};
use super::judge::Verdict;
use super::outline::{Elem, Outline};
use crate::dom::{attr, name};
use ego_tree::NodeId;
use scraper::Html;

/// What is kept besides text.
#[derive(Debug, Default)]
pub(crate) struct Pictures {
    /// Elements that hold a picture or player of the article, by index; all above them too.
    pub elems: Vec<bool>,
    /// Pictures and players that are not the article's, within elements that are kept.
    pub dropped: Vec<NodeId>,
    /// Blocks that are captions.
    pub captions: Vec<usize>,
}

/// Parts of a page whose pictures are never the article's.
const FOREIGN: Hints = hints::RELATED
    | hints::NAVIGATION
    | hints::AD
    | hints::NEWSLETTER
    | hints::FOOTER
    | hints::AUTHOR
    | hints::COMMENT
    | hints::SIDEBAR
    | hints::SHARE
    | hints::PROMO
    | hints::HIDDEN
    | hints::OVERLAY;
/// How many blocks may stand between a picture and the first words of the text.
const ABOVE: usize = 14;
/// A picture's box with more words than this in it, captions aside, is a teaser.
const TEASER_WORDS: f32 = 12.0;

/// Decides on every picture and player.
pub(crate) fn pictures(
    html: &Html,
    outline: &Outline<'_>,
    verdict: &Verdict,
    title: Option<usize>,
) -> Pictures {
    let mut out = Pictures {
        elems: vec![false; outline.elems.len()],
        ..Pictures::default()
    };
    let Some(first) = verdict.kept.iter().position(|kept| *kept) else {
        return out;
    };
    let last = verdict.kept.iter().rposition(|kept| *kept).unwrap_or(first);
    let top = title
        .filter(|title| *title < first)
        .unwrap_or(first)
        .min(first.saturating_sub(1));
    let top = top.saturating_sub(3).max(first.saturating_sub(ABOVE));
    let kept = prefix(&verdict.kept);
    for (node, place, holder) in &outline.media {
        let within = (first..=last + 1).contains(place);
        let above = (top..first).contains(place);
        if !(within || above) || !is_own(html, outline, verdict, &kept, *node, *holder) {
            out.dropped.push(*node);
            continue;
        }
        mark(outline, *holder, &mut out.elems);
        captions(outline, verdict, *holder, *place, &mut out.captions);
    }
    out
}

fn prefix(kept: &[bool]) -> Vec<usize> {
    let mut out = vec![0];
    let mut sum = 0;
    for kept in kept {
        sum += usize::from(*kept);
        out.push(sum);
    }
    out
}

fn mark(outline: &Outline<'_>, holder: usize, elems: &mut [bool]) {
    let mut index = holder;
    while !elems[index] {
        elems[index] = true;
        index = outline.elems[index].parent;
    }
}

/// Whether a picture in the right place is the article's: not part of a teaser, a menu, a box
/// about the author.
fn is_own(
    html: &Html,
    outline: &Outline<'_>,
    verdict: &Verdict,
    kept: &[usize],
    node: NodeId,
    holder: usize,
) -> bool {
    if !looks_real(html, node) {
        return false;
    }
    let holds = |elem: &Elem<'_>| kept[elem.end] > kept[elem.first];
    let mut index = holder;
    let mut steps = 0;
    while !holds(&outline.elems[index]) && index != 0 {
        let elem = &outline.elems[index];
        if elem.hints & FOREIGN != 0 && elem.hints & hints::CAPTION == 0 {
            return false;
        }
        if is_teaser(outline, verdict, elem) {
            return false;
        }
        index = elem.parent;
        steps += 1;
        if steps > 24 {
            return false;
        }
    }
    true
}

/// Whether a box without content has words of its own that are no caption, most of them linked.
fn is_teaser(outline: &Outline<'_>, verdict: &Verdict, elem: &Elem<'_>) -> bool {
    let (mut words, mut linked) = (0.0, 0.0);
    for at in elem.first..elem.end {
        let block = &outline.blocks[at];
        if !verdict.kept[at] && !is_caption(outline, at) {
            words += block.measure.words;
            linked += block.linked;
        }
    }
    linked > 2.0 && linked > words * 0.5 || words > TEASER_WORDS * 6.0 && elem.end - elem.first > 3
}

/// Blocks near a picture, in the smallest box around it, that are named captions.
fn captions(
    outline: &Outline<'_>,
    verdict: &Verdict,
    holder: usize,
    place: usize,
    out: &mut Vec<usize>,
) {
    let mut index = holder;
    for _ in 0..4 {
        let elem = &outline.elems[index];
        if elem.end - elem.first > 6 {
            return;
        }
        for at in elem.first..elem.end {
            if !verdict.kept[at]
                && is_caption(outline, at)
                && at + 3 >= place
                && at < place + 3
                && !out.contains(&at)
                && !is_beside_caption(outline, at)
            {
                out.push(at);
            }
        }
        index = elem.parent;
    }
}

/// Whether a block is one of a `<figure>`'s but not of its `<figcaption>`: a label or credit that
/// the caption has no room for.
fn is_beside_caption(outline: &Outline<'_>, at: usize) -> bool {
    let mut index = outline.blocks[at].elem;
    for _ in 0..6 {
        let elem = &outline.elems[index];
        if elem.name == "figcaption" {
            return false;
        }
        if elem.name == "figure" {
            let below = &outline.elems[index..=elem.last];
            return below
                .iter()
                .any(|elem| elem.name == "figcaption" && elem.end > elem.first);
        }
        index = elem.parent;
    }
    false
}

/// Whether the markup calls a block a caption or credit.
pub(crate) fn is_caption(outline: &Outline<'_>, at: usize) -> bool {
    let block = &outline.blocks[at];
    let mut index = block.elem;
    if block.hints & hints::CAPTION != 0 {
        return true;
    }
    for _ in 0..3 {
        let elem = &outline.elems[index];
        if elem.hints & hints::CAPTION != 0 || elem.name == "figure" {
            return true;
        }
        index = elem.parent;
    }
    false
}

/// Whether an element can be a picture worth seeing: no icon, no pixel, no logo.
fn looks_real(html: &Html, node: NodeId) -> bool {
    let Some(node) = html.tree.get(node) else {
        return false;
    };
    if !matches!(name(node), "img" | "picture" | "amp-img") {
        return true;
    }
    let size = |key: &str| {
        attr(node, key).and_then(|value| value.trim().trim_end_matches("px").parse::<f32>().ok())
    };
    let small = |side: Option<f32>, limit: f32| side.is_some_and(|side| side < limit);
    if small(size("width"), 80.0) && small(size("height"), 80.0)
        || small(size("width"), 30.0)
        || small(size("height"), 30.0)
    {
        return false;
    }
    let src = attr(node, "src")
        .or_else(|| attr(node, "data-src"))
        .unwrap_or_default()
        .to_ascii_lowercase();
    let class = attr(node, "class").unwrap_or_default().to_ascii_lowercase();
    let named = |word: &str| {
        class.contains(word)
            || src
                .rsplit('/')
                .next()
                .is_some_and(|file| file.contains(word))
    };
    ![
        "logo",
        "icon",
        "avatar",
        "emoji",
        "spacer",
        "pixel",
        "blank.gif",
        "gravatar",
    ]
    .iter()
    .any(|word| named(word))
}
