//! What stands outside the content: left out, with a reason, so that nothing is lost silently.

use crate::article::Reason;
use crate::content::find::{reason_by_name, reason_by_words};
use crate::dom::{Claims, DomNode, has_text, name};
use ego_tree::NodeId;
use rustc_hash::FxHashSet;
use scraper::Html;

/// Claims all visible text outside the roots, in the largest subtrees that hold no root.
pub(crate) fn sweep(html: &Html, roots: &[NodeId], claims: &mut Claims) {
    let roots: FxHashSet<NodeId> = roots.iter().copied().collect();
    let above: FxHashSet<NodeId> = roots
        .iter()
        .filter_map(|root| html.tree.get(*root))
        .flat_map(|root| root.ancestors().map(|node| node.id()))
        .collect();
    if !roots.contains(&html.tree.root().id()) {
        descend(html.tree.root(), &roots, &above, claims);
    }
}

fn descend(
    node: DomNode<'_>,
    roots: &FxHashSet<NodeId>,
    above: &FxHashSet<NodeId>,
    claims: &mut Claims,
) {
    for child in node.children() {
        let id = child.id();
        if roots.contains(&id) || claims.holds(id) {
            continue;
        }
        if above.contains(&id) {
            descend(child, roots, above, claims);
        } else if has_text(child, claims) {
            claims.remove(id, reason_of(child));
        }
    }
}

/// What a part is called, or the words it begins with, say more than that it stands outside.
fn reason_of(node: DomNode<'_>) -> Reason {
    /// Characters of a heading over a list or of a button, at most.
    const LABEL: usize = 80;
    if matches!(name(node), "nav" | "header") {
        return Reason::Navigation;
    }
    let by_name = node.value().as_element().and_then(reason_by_name);
    let by_words = || {
        let mut texts = node
            .descendants()
            .filter_map(|below| below.value().as_text());
        let label = texts.find(|text| !text.trim().is_empty())?.trim();
        let is_long = label.chars().nth(LABEL).is_some();
        if is_long {
            None
        } else {
            reason_by_words(label)
        }
    };
    by_name.or_else(by_words).unwrap_or(Reason::SiteFurniture)
}

#[cfg(test)]
mod tests {
    use crate::{ParseOptions, Reason, parse_article};

    fn reason(part: &str) -> Reason {
        let text = "The ferry left the harbour at noon, and all of its passengers came home, \
            as the captain had promised them the day before. "
            .repeat(3);
        let html = format!(
            "<!doctype html><html><head><title>Ferry sails</title></head><body><main><article>\
             <h1>Ferry sails</h1><p>{text}</p><p>{text}</p><p>{text}</p></article>{part}</main></body></html>"
        );
        let article = parse_article(&html, &ParseOptions::default()).expect("an article");
        let removed = article.removed.iter();
        let mut found = removed.filter(|removal| removal.text.contains("Momo"));
        found.next_back().expect("what was left out").reason
    }

    #[test]
    fn what_stands_outside_says_why_it_goes() {
        let links = "<ul><li><a href=/a>Momo swims</a></li><li><a href=/b>Nina runs</a></li></ul>";
        assert_eq!(
            reason(&format!("<section class=related>{links}</section>")),
            Reason::Related
        );
        assert_eq!(
            reason(&format!("<section><h2>À lire aussi</h2>{links}</section>")),
            Reason::Related
        );
        assert_eq!(
            reason("<section id=comments><p>Momo: what a day</p></section>"),
            Reason::Comments
        );
        assert_eq!(
            reason("<section><h2>评论</h2><p>Momo: what a day</p></section>"),
            Reason::Comments
        );
        assert_eq!(
            reason("<footer><p>Momo and partners</p></footer>"),
            Reason::SiteFurniture
        );
    }
}
