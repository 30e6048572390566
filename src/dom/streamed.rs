//! Templates: pages that arrive in parts have what a script would move to its place moved here, and the shadows of
//! elements are shown.
//!
//! React sends a `<template id="B:0">` with a stopgap first, later the content as
//! `<div hidden id="S:0">` at the end of the body, and a script that puts it where the template is.
//! Pieces of such a part may come later still, for a `<template id="P:1">` without a stopgap.

use super::{DomNode, attr, is_invisible, name};
use ego_tree::{NodeId, Tree};
use html5ever::local_name;
use rustc_hash::FxHashMap;
use scraper::{Html, Node};

/// What every such page says; no other page is looked at.
const MARK: &str = "id=\"S:";
/// A notice such as "Loading…" has no more bytes.
const LONGEST_STOPGAP: usize = 40;
/// Parts in one page, at most; pages have some ten.
const MOST: usize = 256;
/// Siblings among which the end of a stopgap is looked for; pages have some ten.
const NEAR: usize = 1000;

/// Moves the parts to their places, and the stopgaps to where the parts were hidden.
pub(super) fn place(input: &str, html: &mut Html) {
    // Few pages have templates, and the nodes are looked at sooner than all of the input is.
    let is_template = |node: &Node| {
        let element = node.as_element();
        element.is_some_and(|element| element.name.local == local_name!("template"))
    };
    if !html.tree.values().any(is_template) {
        return;
    }
    show_shadows(html);
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

/// A template with which an element declares its shadow is shown: it is a box of the page.
fn show_shadows(html: &mut Html) {
    let shows =
        |node: &DomNode<'_>| name(*node) == "template" && attr(*node, "shadowrootmode").is_some();
    let nodes = html.tree.nodes();
    let shadows: Vec<NodeId> = nodes.filter(shows).map(|node| node.id()).collect();
    for id in shadows {
        if let Some(mut node) = html.tree.get_mut(id)
            && let Node::Element(element) = node.value()
        {
            element.name.local = local_name!("div");
        }
        // The parser keeps what a template holds in a tree of its own below it.
        let held = html.tree.get(id).and_then(|node| node.first_child());
        let held = held.filter(|held| matches!(held.value(), Node::Fragment));
        if let Some(held) = held.map(|held| held.id())
            && let Some(mut node) = html.tree.get_mut(id)
        {
            node.reparent_from_id_append(held);
        }
    }
}

fn swap(html: &mut Html, part: NodeId, place: NodeId) {
    let (Some(from), Some(to)) = (html.tree.get(part), html.tree.get(place)) else {
        return;
    };
    let is_within = to.ancestors().any(|node| node.id() == part);
    // What stands in a film or a drawing's description is never shown: the part stays where it is.
    let is_unseen = to.ancestors().any(|node| is_invisible(name(node)));
    if is_within || is_unseen || to.parent().is_none() {
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
    let near = || place.next_siblings().take(NEAR);
    let shown: Vec<NodeId> = if near().any(|node| is_end(&node)) {
        let shown = near().take_while(|node| !is_end(node));
        shown.map(|node| node.id()).collect()
    } else {
        let next = near().find(|node| node.value().is_element());
        let next =
            next.filter(|node| matches!(name(*node), "div" | "p" | "span") && is_brief(*node));
        next.map(|node| node.id()).into_iter().collect()
    };
    // What holds the part can't move into it: that would be a ring, which no walk ever leaves.
    match holds_any(place.tree(), part, &shown) {
        true => Vec::new(),
        false => shown,
    }
}

/// Whether a node is one of others or stands below one.
fn holds_any(tree: &Tree<Node>, node: NodeId, others: &[NodeId]) -> bool {
    let own = tree.get(node).into_iter();
    let mut all = own.flat_map(|node| std::iter::once(node).chain(node.ancestors()));
    all.any(|node| others.contains(&node.id()))
}

/// Whether an element has a line of text at most.
fn is_brief(node: DomNode<'_>) -> bool {
    let texts = node.descendants().filter_map(|node| node.value().as_text());
    texts.map(|text| text.trim().len()).sum::<usize>() <= LONGEST_STOPGAP
}

#[cfg(test)]
mod tests {
    use crate::dom::{Shape, parse};

    /// What is left of a page when its parts were put into place, in order.
    fn text_of(input: &str) -> String {
        let html = parse(input, Shape::Document).unwrap();
        let texts = html.tree.root().descendants();
        let texts = texts.filter_map(|node| node.value().as_text());
        texts.map(|text| text.trim()).collect()
    }

    #[test]
    fn a_stopgap_that_holds_its_part_makes_no_ring() {
        let one = |number: u8| {
            format!(
                "<template id=\"B:{number}\"></template><div>wait<div hidden id=\"S:{number}\">\
                 <p>part {number}</p></div></div><!--/$-->"
            )
        };
        let twice = format!("<body>{}{}", one(0), one(1));
        assert_eq!(text_of(&twice), "part 0waitpart 1wait");
        let crossed = "<body><template id=\"B:0\"></template><div>a<div hidden id=\"S:1\">b</div></div>\
                       <!--/$--><template id=\"B:1\"></template><div>c<div hidden id=\"S:0\">d</div></div><!--/$-->";
        let mut letters: Vec<char> = text_of(crossed).chars().collect();
        letters.sort_unstable();
        assert_eq!(letters, ['a', 'b', 'c', 'd']);
    }

    #[test]
    fn the_shadow_of_an_element_is_shown() {
        let prose = "<p>The ferry left at noon and came back at four, and nobody asked where it had been.</p>";
        let page = |mode: &str| {
            let text = prose.repeat(4);
            let input = format!(
                "<main><h1>A ferry</h1><x-text><template {mode}>{text}</template></x-text></main>"
            );
            crate::parse_article(&input, &Default::default())
                .unwrap()
                .text
        };
        assert!(page("shadowrootmode=open").contains("left at noon"));
        assert_eq!(page("id=later"), "");
    }

    #[test]
    fn a_part_whose_place_is_never_shown_stays() {
        let input = "<body><video><template id=\"B:0\"></template></video><div hidden id=\"S:0\"><p>part</div>";
        let article = crate::parse_article(input, &Default::default()).unwrap();
        let removed = article.removed.iter().map(|part| part.text.as_str());
        assert!(article.text.contains("part") || removed.into_iter().any(|text| text == "part"));
    }

    #[test]
    fn parts_within_parts_come_to_an_end() {
        let mut input = "<body>".to_owned();
        for number in 0..40 {
            let other = (number * 7 + 3) % 40;
            input += &format!(
                "<div><template id=\"B:{number}\"></template><p>t{number}<div hidden id=\"S:{other}\">x"
            );
        }
        let text = text_of(&input);
        assert_eq!(text.matches('x').count(), 40);
        assert_eq!(text.matches('t').count(), 40);
    }
}
