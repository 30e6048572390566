//! Finds the content of any page: every block of text is judged by what it is and where it stands.
//!
//! The page becomes a flat [`outline`]; each block gets [`features`]; a small network gives each
//! its odds, a second one corrects them by those of the others ([`context`]); what is left over
//! is cut away in the largest pieces possible, with a reason for each ([`drops`]).

mod apart;
mod boxes;
#[cfg(test)]
mod confidence_tests;
mod context;
mod drops;
mod facts;
mod features;
mod hints;
mod judge;
mod measure;
mod model;
mod outline;
mod page_weights;
mod phrases;
mod pictures;
mod reference;
mod region;
mod sayings;
mod standfirst;
mod structure;
mod tables;
mod threads;
#[cfg(feature = "training")]
mod training;
mod units;
mod walls;
mod weights;
mod whole;

use super::claim::hidden;
use super::units::Units;
use crate::article::Reason;
use crate::dom::{Page, name};
use crate::metadata::{Metadata, comparison_key as key};
use drops::Keep;
pub(crate) use drops::reason_by_name;
use ego_tree::NodeId;
pub(crate) use features::{FEATURES, Features, NEAR};
pub(crate) use hints::NAMES as HINTS;
use outline::Outline;
pub(crate) use phrases::reason as reason_by_words;
use pictures::Pictures;
use rustc_hash::FxHashMap;
use rustc_hash::FxHashSet;
use scraper::Html;
#[cfg(feature = "training")]
pub(crate) use training::{dump as training_data, page as training_page};
#[cfg(feature = "training")]
pub(crate) use whole::steps::skip as training_without;

/// Where the content is, and what within it is not.
#[derive(Debug)]
pub(crate) struct Found {
    /// The smallest element that holds all content.
    pub root: NodeId,
    /// What has to go from below the root.
    pub drops: Vec<(NodeId, Reason)>,
    /// The standfirst, where it is told apart.
    pub lead: Option<NodeId>,
    /// Elements that hold a caption outside a `<figure>`.
    pub captions: Vec<NodeId>,
    /// Hidden elements that hold most of what is kept: a script shows them.
    pub revealed: Vec<NodeId>,
    /// 0 to 1.
    pub confidence: f64,
}

/// Finds the content; `None` where there is none.
pub(crate) fn find(html: &Html, meta: &Metadata, all: &Units) -> Option<Found> {
    let host = meta.url.as_ref().and_then(|url| url.host_str());
    let mut outline = outline::outline_of(html, all, host);
    threads::own(&mut outline);
    apart::take(&mut outline, &key(&meta.title));
    let mut verdict = judge::judge(&outline, meta);
    units::keep(&outline, all, &mut verdict.kept);
    pictures::drawn::keep(html, &outline, &mut verdict.kept);
    let confidence = facts::confidence(&facts::facts(&outline, &verdict, meta));
    let title_key = key(&meta.title);
    let title = outline
        .blocks
        .iter()
        .position(|block| !title_key.is_empty() && block.key == title_key);
    let declared = standfirst::unkept(&outline, &verdict.kept, meta, title);
    if let Some(at) = declared {
        verdict.kept[at] = true;
    }
    let preview = meta.image.as_deref().and_then(pictures::file_of);
    let pictures = pictures::pictures(html, &outline, &verdict, title, preview.as_deref());
    let mut blocks = verdict.kept.clone();
    let captions = captions(html, &outline, &pictures, &mut blocks);
    let keep = Keep {
        copies: whole::copies(&outline, &blocks),
        blocks,
        elems: pictures.elems,
        media: pictures.own,
    };
    let (root, mut drops) = drops::carve(html, &outline, &keep)?;
    drops.extend(
        pictures
            .dropped
            .iter()
            .map(|node| (*node, Reason::SiteFurniture)),
    );
    let lead = declared
        .map(|at| outline.blocks[at].elem)
        .or_else(|| standfirst::kept(&outline, &verdict.kept, meta, title))
        .map(|at| outline.elems[at].node);
    Some(Found {
        root: outline.elems[root].node,
        drops,
        lead,
        captions,
        revealed: revealed(html, &outline, &verdict.kept),
        confidence,
    })
}

/// The odds and the features of every block.
pub(crate) type Judged = (Vec<f32>, Vec<Features>);

/// The blocks of an input again, and where the finder decided its odds and features for each.
pub(crate) fn judged<'a>(
    html: &'a Html,
    is_page: bool,
    scored: Option<&Metadata>,
) -> (Outline<'a>, Option<Judged>) {
    let units = super::units::find(&Page::new(html));
    let outline = match is_page {
        true => outline::outline_of(html, &units, None),
        false => outline::outline(html.tree.root(), &units, None),
    };
    let verdict = scored.map(|meta| {
        let host = meta.url.as_ref().and_then(|url| url.host_str());
        let mut rest = outline::outline_of(html, &units, host);
        threads::own(&mut rest);
        let taken = apart::take(&mut rest, &key(&meta.title));
        let verdict = judge::judge(&rest, meta);
        let mut judged = verdict.odds.into_iter().zip(verdict.features);
        let none = || (APART, [0.0; FEATURES]);
        let all = taken.iter().map(|taken| match taken {
            true => none(),
            false => judged.next().unwrap_or_else(none),
        });
        all.unzip()
    });
    (outline, verdict)
}

/// The odds of what is taken out before anything is judged.
const APART: f32 = -6.0;

/// The hidden elements that hold more than half of the words that are kept. Pages that arrive in
/// parts, and walls that a script takes down, hide the article until then.
fn revealed(html: &Html, outline: &Outline<'_>, kept: &[bool]) -> Vec<NodeId> {
    let mut sums = vec![0.0];
    for (block, kept) in outline.blocks.iter().zip(kept) {
        let own = if *kept { block.measure.words } else { 0.0 };
        sums.push(sums.last().copied().unwrap_or(0.0) + own);
    }
    let words = |elem: &outline::Elem<'_>| sums[elem.end] - sums[elem.first];
    let half = outline.elems.first().map_or(0.0, |all| words(all) / 2.0);
    let is_hidden = |id: NodeId| {
        let node = html.tree.get(id);
        node.is_some_and(|node| node.value().as_element().is_some_and(hidden::is_hidden))
    };
    // A wall may hide each paragraph by itself: those of one class count together.
    let mut of_kind: FxHashMap<u64, f32> = FxHashMap::default();
    let mut found = Vec::new();
    for elem in outline.elems.iter().skip(1) {
        let own = words(elem);
        if own > 0.0 && is_hidden(elem.node) {
            *of_kind.entry(elem.kind).or_default() += own;
            found.push(elem);
        }
    }
    found.retain(|elem| of_kind[&elem.kind] > half);
    found.iter().map(|elem| elem.node).collect()
}

/// The elements that hold the captions, but for those that a `<figure>` finds by name. What is not
/// an element of its own cannot be told from the text around it, and is no longer kept.
fn captions(
    html: &Html,
    outline: &Outline<'_>,
    found: &Pictures,
    kept: &mut [bool],
) -> Vec<NodeId> {
    let shows = |node: &NodeId| {
        let node = html.tree.get(*node);
        node.is_some_and(|node| {
            node.descendants()
                .any(|below| matches!(name(below), "img" | "picture" | "iframe" | "video"))
        })
    };
    let named: FxHashSet<usize> = found.captions.iter().copied().collect();
    let mut out = Vec::new();
    for at in &found.captions {
        if in_figcaption(outline, *at) {
            kept[*at] = true;
            continue;
        }
        let block = &outline.blocks[*at];
        let whole = |index: usize| {
            let elem = &outline.elems[index];
            !found.elems[index]
                && elem.end - elem.first <= 6
                && (elem.first..elem.end).all(|at| named.contains(&at))
        };
        let mut index = block.elem;
        while whole(index) && is_part(outline, index) && whole(outline.elems[index].parent) {
            index = outline.elems[index].parent;
        }
        let before = out.len();
        if whole(index) {
            out.push(outline.elems[index].node);
        } else {
            out.extend(block.nodes.iter().filter(|node| !shows(node)));
        }
        kept[*at] = out.len() > before;
    }
    out.dedup();
    out
}

/// Whether an element is a part of a line, though it holds blocks, or of a `<figcaption>`.
fn is_part(outline: &Outline<'_>, index: usize) -> bool {
    let elem = &outline.elems[index];
    let parent = &outline.elems[elem.parent];
    !crate::dom::is_block(elem.name)
        || !crate::dom::is_block(parent.name)
        || parent.name == "figcaption"
}

/// Whether a block stands in the `<figcaption>` of a `<figure>`.
fn in_figcaption(outline: &Outline<'_>, at: usize) -> bool {
    let mut named = false;
    let mut index = outline.blocks[at].elem;
    for _ in 0..8 {
        named |= outline.elems[index].name == "figcaption";
        if outline.elems[index].name == "figure" {
            return named;
        }
        index = outline.elems[index].parent;
    }
    false
}
