//! Finds the content of any page: every block of text is judged by what it is and where it stands.
//!
//! The page becomes a flat [`outline`]; each block gets [`features`]; a small network gives each
//! its odds, a second one corrects them by those of the others ([`context`]); what is left over
//! is cut away in the largest pieces possible, with a reason for each ([`drops`]).

mod boxes;
mod context;
mod drops;
mod features;
mod hints;
mod judge;
mod measure;
mod model;
mod outline;
mod phrases;
mod pictures;
mod region;
mod structure;
#[cfg(feature = "training")]
mod training;
mod weights;

use crate::article::Reason;
use crate::metadata::{Metadata, comparison_key as key};
use drops::Keep;
use ego_tree::NodeId;
use outline::Outline;
use scraper::Html;
#[cfg(feature = "training")]
pub(crate) use training::dump as training_data;

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
    /// 0 to 1.
    pub confidence: f64,
}

/// Finds the content; `None` where there is none.
pub(crate) fn find(html: &Html, meta: &Metadata) -> Option<Found> {
    let outline = outline::outline_of(html);
    let verdict = judge::judge(&outline, meta);
    let confidence = judge::confidence(&outline, &verdict, meta);
    let title_key = key(&meta.title);
    let title = outline
        .blocks
        .iter()
        .position(|block| !title_key.is_empty() && block.key == title_key);
    let pictures = pictures::pictures(html, &outline, &verdict, title);
    let mut blocks = verdict.kept.clone();
    for at in &pictures.captions {
        blocks[*at] = true;
    }
    let keep = Keep {
        blocks,
        elems: pictures.elems,
    };
    let (root, mut drops) = drops::carve(&outline, &keep)?;
    drops.extend(
        pictures
            .dropped
            .iter()
            .map(|node| (*node, Reason::SiteFurniture)),
    );
    let lead = lead(&outline, &verdict.kept, meta).map(|at| outline.elems[at].node);
    let captions = captions(&outline, &pictures.captions);
    Some(Found {
        root: outline.elems[root].node,
        drops,
        lead,
        captions,
        confidence,
    })
}

/// The element of the standfirst: the first kept block, if the markup or the description says so
/// and it does not stand among the paragraphs of the text.
fn lead(outline: &Outline<'_>, kept: &[bool], meta: &Metadata) -> Option<usize> {
    let first = kept.iter().position(|kept| *kept)?;
    let next = (first + 1..kept.len()).find(|at| kept[*at])?;
    let block = &outline.blocks[first];
    let elem = &outline.elems[block.elem];
    let said = key(meta.description.as_deref().unwrap_or_default());
    let own = &block.key;
    let described =
        own.len() > 40 && (said.starts_with(own) || said.len() > 40 && own.starts_with(&said));
    let mut named = block.hints & hints::LEAD != 0;
    let mut index = block.elem;
    for _ in 0..3 {
        named |= outline.elems[index].hints & hints::LEAD != 0
            && outline.elems[index].end - outline.elems[index].first <= 3;
        index = outline.elems[index].parent;
    }
    let apart = boxes::container_of(&outline.elems, block.elem)
        != boxes::container_of(&outline.elems, outline.blocks[next].elem);
    let whole = elem.end - elem.first == 1 && block.measure.words >= 5.0;
    (whole && (named || described && apart)).then_some(block.elem)
}

/// Elements that hold a caption; a `<figcaption>` is found by its name.
fn captions(outline: &Outline<'_>, blocks: &[usize]) -> Vec<NodeId> {
    let unnamed = |at: &&usize| {
        let mut index = outline.blocks[**at].elem;
        for _ in 0..5 {
            if outline.elems[index].name == "figcaption" {
                return false;
            }
            index = outline.elems[index].parent;
        }
        true
    };
    let lone = |at: &&usize| {
        let elem = &outline.elems[outline.blocks[**at].elem];
        elem.end - elem.first == 1
    };
    blocks
        .iter()
        .filter(unnamed)
        .filter(lone)
        .map(|at| outline.elems[outline.blocks[*at].elem].node)
        .collect()
}
