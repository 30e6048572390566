//! What a page shows of the fields that it says of itself.

use crate::article::Reason;
use crate::content::Draft;
use scraper::Html;

/// The headline, byline and date stand in the fields, not in the text.
pub(crate) fn claim(html: &Html, draft: &mut Draft) {
    let Some(meta) = &draft.meta else { return };
    for node in meta.nodes.iter().filter_map(|node| html.tree.get(*node)) {
        if !draft.claims.covers(node) {
            draft.claims.remove(node.id(), Reason::Metadata);
        }
    }
}
