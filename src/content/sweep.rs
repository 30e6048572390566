//! What stands outside the content: left out, with a reason, so that nothing is lost silently.

use crate::article::Reason;
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

/// Menus are told from the rest by their element.
fn reason_of(node: DomNode<'_>) -> Reason {
    match name(node) {
        "nav" | "header" => Reason::Navigation,
        _ => Reason::SiteFurniture,
    }
}
