//! Which pictures and players belong to the article, and which words are their captions.

use super::hints::{self, Hints};
use super::judge::Verdict;
use super::outline::{Elem, Outline};
use crate::dom::{attr, name};
use ego_tree::NodeId;
use scraper::Html;
use std::collections::HashSet;

/// What is kept besides text.
#[derive(Debug, Default)]
pub(crate) struct Pictures {
    /// Elements that hold a picture or player of the article, by index; all above them too.
    pub elems: Vec<bool>,
    /// Pictures and players that are not the article's, within elements that are kept.
    pub dropped: Vec<NodeId>,
    /// Blocks that are captions.
    pub captions: Vec<usize>,
    /// Pictures and players of the article.
    pub own: HashSet<NodeId>,
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
/// How many blocks may stand between a picture and the first words of the text, where the headline
/// is not between them.
const ABOVE: usize = 14;
/// How many blocks may stand between a picture and the headline below it.
const OVER_TITLE: usize = 8;
/// How many blocks may stand between the headline and the text: a gallery's captions.
const HEADER: usize = 80;
/// A picture's box with more words than this in it, captions aside, is a teaser.
const TEASER_WORDS: f32 = 12.0;

/// Decides on every picture and player.
pub(crate) fn pictures(
    html: &Html,
    outline: &Outline<'_>,
    verdict: &Verdict,
    title: Option<usize>,
    preview: Option<&str>,
) -> Pictures {
    let mut out = Pictures {
        elems: vec![false; outline.elems.len()],
        ..Pictures::default()
    };
    let Some(first) = verdict.kept.iter().position(|kept| *kept) else {
        return out;
    };
    let last = verdict.kept.iter().rposition(|kept| *kept).unwrap_or(first);
    let top = match title.filter(|title| *title < first && first - title <= HEADER) {
        Some(title) => title.saturating_sub(OVER_TITLE),
        None => first.saturating_sub(ABOVE),
    };
    let kept = prefix(&verdict.kept);
    let mut own: Vec<bool> = outline
        .media
        .iter()
        .map(|(node, place, holder)| {
            (top..=last + 1).contains(place)
                && is_own(html, outline, verdict, &kept, *node, *holder)
        })
        .collect();
    if let Some(shown) = preview.and_then(|file| preview_at(html, outline, &own, file, last)) {
        own[shown] = true;
    }
    for (own, (node, place, holder)) in own.iter().zip(&outline.media) {
        if !own {
            out.dropped.push(*node);
            continue;
        }
        out.own.insert(*node);
        mark(outline, *holder, &mut out.elems);
        captions(
            html,
            outline,
            verdict,
            (*node, *place, *holder),
            &mut out.captions,
        );
    }
    out
}

/// The name of a picture's file, where it is long enough to be its own.
pub(crate) fn file_of(url: &str) -> Option<String> {
    let path = url.split(['?', '#']).next().unwrap_or(url);
    let file = path.rsplit('/').next().unwrap_or(path);
    let stem = file.rsplit_once('.').map_or(file, |(stem, _)| stem);
    (stem.len() >= 8).then(|| stem.to_owned())
}

/// Where the page shows the picture that it names for previews, if that is not yet among its own.
fn preview_at(
    html: &Html,
    outline: &Outline<'_>,
    own: &[bool],
    file: &str,
    last: usize,
) -> Option<usize> {
    let is_it = |node: NodeId| {
        html.tree.get(node).is_some_and(|node| {
            name(node) == "img"
                && ["src", "data-src", "srcset", "data-srcset"]
                    .iter()
                    .any(|key| attr(node, key).is_some_and(|value| value.contains(file)))
        })
    };
    let mut found = None;
    for (at, (node, place, _)) in outline.media.iter().enumerate() {
        if *place > last || !is_it(*node) {
            continue;
        }
        if own[at] {
            return None;
        }
        found = Some(at);
    }
    found
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
    let in_figure = html.tree.get(node).is_some_and(|node| {
        node.ancestors()
            .take(8)
            .any(|above| name(above) == "figure")
    });
    let mut in_gallery = false;
    let mut index = holder;
    let mut steps = 0;
    while !holds(&outline.elems[index]) && index != 0 {
        let elem = &outline.elems[index];
        // What is hidden from screen readers is seen: the caption says the same.
        let mut foreign = match in_figure {
            true => FOREIGN & !hints::HIDDEN,
            false => FOREIGN,
        };
        // A carousel of pictures without links is a gallery.
        if elem.hints & hints::RELATED != 0 && !has_links(outline, elem) {
            foreign &= !hints::RELATED;
            in_gallery = true;
        }
        if elem.hints & foreign != 0 && elem.hints & hints::CAPTION == 0 {
            return false;
        }
        if is_teaser(outline, verdict, elem, in_gallery) {
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

fn has_links(outline: &Outline<'_>, elem: &Elem<'_>) -> bool {
    elem.name == "a"
        || outline.elems[elem.parent].name == "a"
        || outline.blocks[elem.first..elem.end]
            .iter()
            .any(|block| block.linked > 0.0)
}

/// Whether a box without content has words of its own that are no caption, most of them linked.
fn is_teaser(outline: &Outline<'_>, verdict: &Verdict, elem: &Elem<'_>, in_gallery: bool) -> bool {
    let (mut words, mut linked) = (0.0, 0.0);
    for at in elem.first..elem.end {
        let block = &outline.blocks[at];
        if !verdict.kept[at] && !is_caption(outline, at) {
            words += block.measure.words;
            linked += block.linked;
        }
    }
    linked > 2.0 && linked > words * 0.5
        || !in_gallery && words > TEASER_WORDS * 6.0 && elem.end - elem.first > 3
}

/// Blocks near a picture that are named captions, say what the picture is described with, or are
/// all that a small box holds besides it.
fn captions(
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
    let mut index = holder;
    for _ in 0..4 {
        let elem = &outline.elems[index];
        let near = elem.first.max(place.saturating_sub(3))..elem.end.min(place + 3);
        let is_small = elem.end - elem.first <= 6;
        let is_small_box = (place..elem.end).len() <= 3 && place <= elem.first + 1;
        for at in near {
            if verdict.kept[at] && !is_in_figure(outline, at) || out.contains(&at) {
                continue;
            }
            let named = is_caption(outline, at) && (is_small || is_figcaption(outline, at));
            if named && !is_beside_caption(outline, at)
                || at >= place
                    && (is_small_box && is_unnamed(outline, verdict, elem, at) || describes(at))
            {
                out.push(at);
            }
        }
        index = elem.parent;
    }
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
    // 16 by 9 is a ratio, not a size.
    let is_ratio = size("width").is_some_and(|width| width > 1.0 && width <= 16.0)
        && size("height").is_some_and(|height| height > 1.0 && height <= 16.0)
        && size("width") != size("height");
    if is_ratio {
        return true;
    }
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
