//! Pages that arrive in parts: what a script would move to its place is moved here.
//!
//! React sends a `<template id="B:0">` with a stopgap first, later the content as
//! `<div hidden id="S:0">` at the end of the body, and a script that puts it where the template is.
//! Pieces of such a part may come later still, for a `<template id="P:1">` without a stopgap.

use super::{DomNode, attr, name};
use ego_tree::NodeId;
use rustc_hash::FxHashMap;
use scraper::{Html, Node};

/// What every such page says; no other page is looked at.
const MARK: &str = "id=\"S:";
/// A notice such as "Loading…" has no more bytes.
const LONGEST_STOPGAP: usize = 40;
/// Parts in one page, at most; pages have some ten.
const MOST: usize = 256;

/// Moves the parts to their places, and the stopgaps to where the parts were hidden.
pub(super) fn place(input: &str, html: &mut Html) {
    if !input.contains(MARK) {
        return;
    }
    let mut places: FxHashMap<String, NodeId> = FxHashMap::default();
    let mut parts: Vec<(String, NodeId)> = Vec::new();
    for node in html.tree.root().descendants() {
        let Some(id) = attr(node, "id") else { continue };
        if let Some(number) = id.strip_prefix("B:").or_else(|| id.strip_prefix("P:")) {
            places.entry(number.to_owned()).or_insert(node.id());
        } else if let Some(number) = id.strip_prefix("S:")
            && attr(node, "hidden").is_some()
            && parts.len() < MOST
        {
            parts.push((number.to_owned(), node.id()));
        }
    }
    for (number, part) in parts {
        if let Some(place) = places.remove(&number) {
            swap(html, part, place);
        }
    }
}

fn swap(html: &mut Html, part: NodeId, place: NodeId) {
    let (Some(from), Some(to)) = (html.tree.get(part), html.tree.get(place)) else {
        return;
    };
    let is_within = to.ancestors().any(|node| node.id() == part);
    if is_within || to.parent().is_none() {
        return;
    }
    let moved: Vec<NodeId> = from.children().map(|node| node.id()).collect();
    let waits = attr(to, "id").is_some_and(|id| id.starts_with("B:"));
    let stopgap = if waits { stopgap(to, part) } else { Vec::new() };
    for id in moved {
        if let Some(mut to) = html.tree.get_mut(place) {
            to.insert_id_before(id);
        }
    }
    for id in stopgap {
        if let Some(mut from) = html.tree.get_mut(part) {
            from.append_id(id);
        }
    }
}

/// What stands between the template and the comment that ends its part of the page; where comments
/// were taken out, the next element if it says next to nothing.
fn stopgap(place: DomNode<'_>, part: NodeId) -> Vec<NodeId> {
    let is_end =
        |node: &DomNode<'_>| matches!(node.value(), Node::Comment(text) if &**text == "/$");
    let shown: Vec<NodeId> = if place.next_siblings().any(|node| is_end(&node)) {
        let shown = place.next_siblings().take_while(|node| !is_end(node));
        shown.map(|node| node.id()).collect()
    } else {
        let next = place.next_siblings().find(|node| node.value().is_element());
        let next =
            next.filter(|node| matches!(name(*node), "div" | "p" | "span") && is_brief(*node));
        next.map(|node| node.id()).into_iter().collect()
    };
    if shown.contains(&part) {
        Vec::new()
    } else {
        shown
    }
}

/// Whether an element has a line of text at most.
fn is_brief(node: DomNode<'_>) -> bool {
    let texts = node.descendants().filter_map(|node| node.value().as_text());
    texts.map(|text| text.trim().len()).sum::<usize>() <= LONGEST_STOPGAP
}
