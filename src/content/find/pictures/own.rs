//! Whether a picture or player in the right place is the article's: no teaser's, no icon, no logo.

use super::super::hints::{self, Hints};
use super::super::judge::Verdict;
use super::super::outline::{Elem, Outline};
use super::captions::is_caption;
use crate::dom::{DomNode, attr, name};
use crate::text::number::decimal;
use ego_tree::NodeId;
use scraper::Html;

/// Parts of a page whose pictures are never the article's.
pub(super) const FOREIGN: Hints =
    hints::FURNITURE | hints::FOOTER | hints::AUTHOR | hints::SIDEBAR | hints::OVERLAY;

/// A picture's box with more words than this in it, captions aside, is a teaser.
const TEASER_WORDS: f32 = 12.0;

/// Whether a picture in the right place is the article's: not part of a teaser, a menu, a box
/// about the author.
pub(super) fn is_own(
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

pub(super) fn has_links(outline: &Outline<'_>, elem: &Elem<'_>) -> bool {
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

/// Whether an element can be a picture worth seeing: no icon, no pixel, no logo.
fn looks_real(html: &Html, node: NodeId) -> bool {
    let Some(node) = html.tree.get(node) else {
        return false;
    };
    if !matches!(name(node), "img" | "picture" | "amp-img") {
        return true;
    }
    let size = |key: &str| decimal(attr(node, key)?.trim().trim_end_matches("px"));
    let small = |side: Option<f64>, limit: f64| side.is_some_and(|side| side < limit);
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
    // Size and caption outweigh a name: a trade mark may be what the article is about.
    let large = |side: Option<f64>, least: f64| side.is_some_and(|side| side >= least);
    let is_large = large(size("width"), 300.0) && large(size("height"), 150.0);
    is_large || is_captioned(node) || !is_named_as_sign(node)
}

/// Whether a picture stands in a figure with a caption.
fn is_captioned(node: DomNode<'_>) -> bool {
    let mut above = node.ancestors().take(5);
    above
        .find(|above| name(*above) == "figure")
        .is_some_and(|figure| {
            let mut below = figure.descendants().take(60);
            below.any(|below| name(below) == "figcaption")
        })
}

/// Whether class or file name say that a picture is a sign of the site or of a person.
fn is_named_as_sign(node: DomNode<'_>) -> bool {
    const SIGNS: &[&str] = &[
        "logo", "icon", "avatar", "emoji", "spacer", "gravatar", "favicon", "sprite",
    ];
    let src = attr(node, "src").or_else(|| attr(node, "data-src"));
    let words = crate::address::file_words(src.unwrap_or_default());
    const FOLDERS: &[&str] = &[
        "logo", "logos", "icon", "icons", "avatar", "avatars", "emoji", "emojis",
    ];
    let path = src.unwrap_or_default();
    let path = path
        .split(['?', '#'])
        .next()
        .unwrap_or(path)
        .to_ascii_lowercase();
    let mut folders = path.split('/').rev().skip(1);
    if folders.any(|folder| FOLDERS.contains(&folder)) {
        return true;
    }
    let class = attr(node, "class").unwrap_or_default().to_ascii_lowercase();
    let mut parts = class.split(|c: char| !c.is_alphanumeric());
    words.iter().any(|word| SIGNS.contains(&word.as_str()))
        || parts.any(|part| SIGNS.contains(&part))
}
