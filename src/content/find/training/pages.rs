//! What `bench/train` learns the confidence from: the facts about a page, and the page without
//! its article.

use super::read;
use crate::content::find::apart;
use crate::content::find::boxes::{container_of, is_good};
use crate::content::find::facts::{confidence, facts};
use crate::content::find::judge::judge;
use crate::content::find::outline::{Outline, outline_of};
use crate::content::units::Units;
use crate::dom::DomNode;
use crate::metadata::comparison_key as key;
use ego_tree::NodeId;
use rustc_hash::FxHashSet;
use scraper::{Html, Node};
use serde_json::{Value, json};

/// Stands where the article stood.
const MARK: &str = "\u{e000}";

/// The facts and the confidence. If asked for, also the headline, the first paragraph, and the
/// page with a mark in place of headline and text.
pub(crate) fn page(html: &str, url: Option<&str>, take_apart: bool) -> Option<Value> {
    let (html, meta) = read(html, url)?;
    let mut outline = outline_of(&html, &Units::default(), None);
    apart::take(&mut outline, &key(&meta.title));
    let verdict = judge(&outline, &meta);
    let facts = facts(&outline, &verdict, &meta);
    let mut out = json!({
        "facts": facts.to_vec(),
        "confidence": confidence(&facts),
    });
    let kept = |at: &usize| verdict.kept[*at] && is_good(&outline.blocks[*at]);
    let first = (0..outline.blocks.len()).find(kept).filter(|_| take_apart);
    if let Some(first) = first {
        out["title"] = json!(meta.title);
        out["first"] = json!(outline.blocks[first].text);
        out["rest"] = json!(without(
            &html,
            &outline,
            &verdict.kept,
            first,
            &key(&meta.title)
        ));
    }
    Some(out)
}

fn without(html: &Html, outline: &Outline<'_>, kept: &[bool], first: usize, title: &str) -> String {
    let place = container_of(&outline.elems, outline.blocks[first].elem);
    let kind = |at: usize| outline.elems[outline.blocks[at].elem].kind;
    let blocks = 0..outline.blocks.len();
    let long = blocks
        .clone()
        .filter(|at| kept[*at] && is_good(&outline.blocks[*at]));
    let kinds: FxHashSet<u64> = long.map(kind).collect();
    let goes = |at: &usize| {
        let block = &outline.blocks[*at];
        let is_title = block.key == title || outline.elems[block.elem].name == "h1";
        kept[*at] || is_title || is_good(block) && kinds.contains(&kind(*at))
    };
    let nodes: Vec<NodeId> = blocks
        .filter(goes)
        .flat_map(|at| outline.blocks[at].nodes.clone())
        .collect();
    let mut html = html.clone();
    let place = outline.elems[place].node;
    let start = outline.blocks[first].nodes[0];
    let before = html.tree.get(start).map(|node| child_of(node, place));
    if let Some(mut node) = before.and_then(|id| html.tree.get_mut(id)) {
        node.insert_before(Node::Text(scraper::node::Text { text: MARK.into() }));
    }
    for id in nodes {
        if let Some(mut node) = html.tree.get_mut(id) {
            node.detach();
        }
    }
    html.html()
}

/// The child of an element that holds a node.
fn child_of(node: DomNode<'_>, place: NodeId) -> NodeId {
    let is_child = |up: &DomNode<'_>| up.parent().is_some_and(|of| of.id() == place);
    let up = node.ancestors().find(is_child);
    if is_child(&node) {
        node.id()
    } else {
        up.unwrap_or(node).id()
    }
}
