//! Which words are the captions of a picture: by name, by place, or because they repeat its `alt`.

use super::super::hints::{self, Hints};
use super::super::judge::Verdict;
use super::super::outline::{Elem, Outline};
use super::own::{FOREIGN, has_links};
use crate::content::blocks::split_credit;
use crate::dom::{DomNode, attr, declarations};
use crate::metadata::is_picture_credit;
use ego_tree::NodeId;
use scraper::Html;

/// How many captions back one can stand that a picture finds again; a few are in its reach.
const LATEST: usize = 64;

/// Blocks near a picture that are named captions, say what the picture is described with, or are
/// all that a small box holds besides it.
pub(super) fn captions(
    html: &Html,
    outline: &Outline<'_>,
    verdict: &Verdict,
    (node, place, holder): (NodeId, usize, usize),
    out: &mut Vec<usize>,
) {
    let said = html.tree.get(node).map(|node| {
        ["alt", "title"]
            .map(|key| crate::metadata::comparison_key(attr(node, key).unwrap_or_default()))
    });
    let describes = |at: usize| {
        let own = crate::metadata::comparison_key(&outline.blocks[at].text);
        own.len() >= 12
            && said
                .iter()
                .flatten()
                .any(|said| said.len() >= 12 && own.starts_with(said.as_str()))
    };
    // Pictures come in order and look three blocks about them: what one finds again is among the latest.
    let latest = out.len().saturating_sub(LATEST);
    let is_below = is_below(html, outline, holder, place);
    let mut index = holder;
    for _ in 0..4 {
        let elem = &outline.elems[index];
        let near = elem.first.max(place.saturating_sub(3))..elem.end.min(place + 3);
        let is_small = elem.end - elem.first <= 6;
        let is_small_box = (place..elem.end).len() <= 3 && place <= elem.first + 1;
        for at in near {
            let is_prose = verdict.kept[at] && !is_in_figure(outline, at);
            let block = &outline.blocks[at];
            let own = block.hints | outline.elems[block.elem].hints;
            let is_own_credit = own & hints::CAPTION != 0 && names_owner(&block.text)
                || at == place && (is_labelled(&block.text) || is_below)
                || at == place + 1 && is_labelled(&block.text) && is_below;
            if is_prose && !is_own_credit || out[latest..].contains(&at) {
                continue;
            }
            let named = is_caption(outline, at) && (is_small || is_figcaption(outline, at));
            // The line that follows a picture and its caption, and says whose it is.
            let follows = is_own_credit && (place..=place + 1).contains(&at);
            if follows
                || named && (!is_beside_caption(outline, at) || names_owner(&block.text))
                || at >= place
                    && (is_small_box && is_unnamed(outline, verdict, elem, at) || describes(at))
            {
                out.push(at);
            }
        }
        index = elem.parent;
    }
}

/// Whether the line after a picture that has a paragraph to itself is its caption: named so, centred as the picture
/// is, or with a credit at its end.
fn is_below(html: &Html, outline: &Outline<'_>, holder: usize, place: usize) -> bool {
    /// Characters of such a line.
    const LONGEST: usize = 160;
    let Some(block) = outline.blocks.get(place) else {
        return false;
    };
    let (above, own) = (&outline.elems[holder], &outline.elems[block.elem]);
    let is_apart = above.end == above.first && above.parent == own.parent && own.node != above.node
        || above.first == place && above.end <= place + 2 && own.parent == holder;
    let is_centred = |elem: &Elem<'_>| html.tree.get(elem.node).is_some_and(is_centred);
    // Where all lines are centred, that tells nothing.
    let goes_on = || {
        let next = outline.blocks.get(place + 1);
        let media = outline.media_from(place + 1).first();
        let is_picture_next = media.is_some_and(|(_, before, _)| *before == place + 1);
        !is_picture_next && next.is_some_and(|next| is_centred(&outline.elems[next.elem]))
    };
    let is_short = || block.text.chars().nth(LONGEST).is_none();
    is_apart
        && block.linked == 0.0
        && !own.name.starts_with('h')
        && is_short()
        && ((block.hints | own.hints) & hints::CAPTION != 0
            || is_centred(above) && is_centred(own) && !goes_on()
            || split_credit(&block.text).1.is_some())
}

/// Whether an element has its lines in the middle.
fn is_centred(node: DomNode<'_>) -> bool {
    let is_styled = |style: &str| declarations(style).any(|pair| pair == ("text-align", "center"));
    attr(node, "align") == Some("center") || attr(node, "style").is_some_and(is_styled)
}

/// Whether a short line names an owner behind a label, as no sentence does: `Photo: Ann Lee`.
fn is_labelled(text: &str) -> bool {
    const LONGEST: usize = 60;
    let label = text.split_once([':', '：', '｜', '|', '／', '/']);
    label.is_some_and(|(label, name)| !name.trim().is_empty() && label.chars().count() <= 20)
        && text.chars().count() <= LONGEST
        && is_picture_credit(text)
}

/// Whether a short line says who took or owns a picture.
fn names_owner(text: &str) -> bool {
    /// Words and characters of such a line, at most.
    const LONGEST: (usize, usize) = (10, 80);
    const OWNERS: &[&str] = &[
        "handout",
        "archive",
        "archives",
        "supplied",
        "getty",
        "reuters",
        "afp",
        "epa",
        "dpa",
        "alamy",
        "shutterstock",
        "imago",
        "istock",
        "unsplash",
        "courtesy",
        "wikimedia",
        "nasa",
        "xinhua",
        "ap",
        "tass",
        "ritzau",
        "scanpix",
        "picture alliance",
        "zuma",
        "belga",
        "anp",
        "lusa",
        "ansa",
        "efe",
    ];
    let text = text.trim();
    if text.chars().count() > LONGEST.1 || text.split_whitespace().count() > LONGEST.0 {
        return false;
    }
    let lower = text.to_lowercase();
    is_picture_credit(text)
        || text.starts_with('©')
        || lower
            .split(|c: char| !c.is_alphanumeric())
            .any(|word| OWNERS.contains(&word))
}

/// Whether a line stands in a `<figure>` with little else: it is no part of the text.
fn is_in_figure(outline: &Outline<'_>, at: usize) -> bool {
    let block = &outline.blocks[at];
    let mut index = block.elem;
    block.measure.words <= 60.0
        && (0..4).any(|_| {
            let elem = &outline.elems[index];
            index = elem.parent;
            elem.name == "figure" && elem.end - elem.first <= 3
        })
}

fn is_figcaption(outline: &Outline<'_>, at: usize) -> bool {
    let elem = &outline.elems[outline.blocks[at].elem];
    elem.name == "figcaption" || outline.elems[elem.parent].name == "figcaption"
}

/// Whether a line below a picture, in a box with little else, reads like a caption.
fn is_unnamed(outline: &Outline<'_>, verdict: &Verdict, elem: &Elem<'_>, at: usize) -> bool {
    const NO_CAPTION: Hints =
        FOREIGN & !hints::SIDEBAR | hints::META | hints::TITLE | hints::LEAD | hints::TAGS;
    let block = &outline.blocks[at];
    let holder = &outline.elems[block.elem];
    let mut index = block.elem;
    let is_linked = (0..6).any(|_| {
        let elem = &outline.elems[index];
        index = elem.parent;
        elem.name == "a"
    });
    let carousel = match has_links(outline, elem) {
        true => 0,
        false => hints::RELATED,
    };
    !verdict.kept[at]
        && block.linked == 0.0
        && !is_linked
        && (3.5..=60.0).contains(&block.measure.words)
        && (block.hints | holder.hints | elem.hints) & NO_CAPTION & !carousel == 0
        && !holder.name.starts_with('h')
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
pub(super) fn is_caption(outline: &Outline<'_>, at: usize) -> bool {
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
