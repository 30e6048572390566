//! Where the content is: everywhere in a feed's item, by the publisher's rules on its pages.

mod office;

use super::blocks::Slot;
use super::units::Units;
use super::{Draft, Found, find};
use crate::article::{Method, Source};
use crate::content::claim::hidden;
use crate::dom::{self, DomNode, Page};
use ego_tree::NodeId;
use ego_tree::iter::Edge;
use scraper::Html;

/// The content's roots in document order.
pub(crate) fn find(page: &Page<'_>, units: &Units, draft: &mut Draft) -> Found {
    let html = page.html;
    let known = draft.publisher.is_some();
    if draft.article.source != Source::Page {
        let (method, confidence) = if known {
            (Method::Rules, 1.0)
        } else {
            (Method::Feed, 0.9)
        };
        return Found {
            roots: vec![html.tree.root().id()],
            revealed: revealed(html),
            method,
            confidence,
        };
    }
    if let Some(publisher) = draft.publisher.clone() {
        let roots = outermost(
            html,
            publisher
                .body
                .iter()
                .flat_map(|selector| page.select(selector).into_iter().map(|node| node.id())),
        );
        if !roots.is_empty() {
            return Found {
                roots,
                revealed: Vec::new(),
                method: Method::Rules,
                confidence: 1.0,
            };
        }
    }
    if let Some(body) = office::body(html) {
        return Found {
            roots: vec![body],
            revealed: Vec::new(),
            method: Method::Scored,
            confidence: 0.9,
        };
    }
    scored(html, units, draft)
}

/// The hidden elements that hold more than half of the text: a script of the site would show them.
fn revealed(html: &Html) -> Vec<NodeId> {
    let is_hidden = |node: DomNode<'_>| node.value().as_element().is_some_and(hidden::is_hidden);
    let mut out = Vec::new();
    let mut open = Vec::new();
    let mut length = 0_usize;
    for edge in html.tree.root().traverse() {
        match edge {
            Edge::Open(node) if is_hidden(node) => open.push((node.id(), length)),
            Edge::Open(node) => {
                let text = node.value().as_text().filter(|_| {
                    let parent = node.parent().map_or("", dom::name);
                    !dom::is_invisible(parent)
                });
                length += text.map_or(0, |text| text.trim().len());
            }
            Edge::Close(node) => {
                if open.last().is_some_and(|(id, _)| *id == node.id())
                    && let Some((id, start)) = open.pop()
                {
                    out.push((id, length - start));
                }
            }
        }
    }
    let half = length / 2;
    let most = out.into_iter().filter(|(_, own)| *own > half);
    most.map(|(id, _)| id).collect()
}

/// The content of a page that no rules are known for; none where it has no article.
fn scored(html: &Html, units: &Units, draft: &mut Draft) -> Found {
    let meta = draft.meta.take().unwrap_or_default();
    let found = find::find(html, &meta, units);
    draft.meta = Some(meta);
    let Some(found) = found else {
        return linkless(html, draft);
    };
    for (node, reason) in found.drops {
        draft.claims.remove(node, reason);
    }
    if let Some(lead) = found.lead {
        draft.slots.insert(lead, Slot::Lead);
    }
    for caption in found.captions {
        draft.slots.entry(caption).or_insert(Slot::Legend);
    }
    Found {
        roots: vec![found.root],
        revealed: found.revealed,
        method: Method::Scored,
        confidence: found.confidence,
    }
}

/// A page without a single link is no page of a site: all that it shows is its text.
fn linkless(html: &Html, draft: &Draft) -> Found {
    let body = html.tree.root().descendants();
    let body = body.into_iter().find(|node| dom::name(*node) == "body");
    let is_text = body.is_some_and(|body| {
        body.descendants().all(|node| dom::name(node) != "a") && dom::has_text(body, &draft.claims)
    });
    let roots: Vec<NodeId> = body
        .filter(|_| is_text)
        .iter()
        .map(|body| body.id())
        .collect();
    Found {
        confidence: if roots.is_empty() { 0.0 } else { 0.5 },
        roots,
        revealed: Vec::new(),
        method: Method::Scored,
    }
}

/// The nodes that do not lie within another of them, in document order.
fn outermost(html: &Html, nodes: impl Iterator<Item = NodeId>) -> Vec<NodeId> {
    let mut nodes: Vec<NodeId> = nodes.collect();
    nodes.sort_unstable();
    nodes.dedup();
    let inside = |id: &NodeId| {
        let node = html.tree.get(*id);
        node.is_some_and(|node| {
            node.ancestors()
                .any(|ancestor| nodes.contains(&ancestor.id()))
        })
    };
    nodes.iter().filter(|id| !inside(id)).copied().collect()
}

#[cfg(test)]
mod tests {
    use crate::{ParseOptions, parse_article};

    #[test]
    fn cards_of_other_articles_are_no_article() {
        let card = |n: usize| {
            format!(
                "<div class=card><h3><a href=/{n}>La marée numéro {n} surprend tout le port</a></h3>\
                 <p>Les pêcheurs du quai {n} racontent leur matinée, entre filets et café.</p></div>"
            )
        };
        let cards: String = (0..14).map(card).collect();
        let page = format!(
            "<html><head><title>Le port</title><meta property=og:type content=article></head>\
             <body><main><h1>Le port</h1><div class=content>{cards}</div></main></body></html>"
        );
        let article = parse_article(&page, &ParseOptions::default()).unwrap();
        assert!(
            article.extraction.confidence < 0.5,
            "{}",
            article.extraction.confidence
        );
    }

    #[test]
    fn one_sentence_is_a_page_too() {
        let page = "<html><body><article><p>Une phrase dans un document vivant.</p></article>";
        let article = parse_article(page, &ParseOptions::default()).unwrap();
        assert_eq!(article.text, "Une phrase dans un document vivant.");
        let menu = "<html><body><p>Menu</p><a href=\"/a\">A</a><a href=\"/b\">B</a>";
        let article = parse_article(menu, &ParseOptions::default()).unwrap();
        assert!(article.extraction.confidence < 0.5);
    }
}
