//! What the last steps made of finished blocks: some became fields, some went.

use super::Explanation;
use crate::article::{Article, Reason};
use crate::metadata::comparison_key as key;
use rustc_hash::FxHashMap;

/// Says of kept blocks where they went after they had been blocks. Those steps work on texts that no longer
/// know their places; they are told by what they say.
pub(crate) fn settle(told: &mut [Explanation], article: &Article) {
    let fields = [
        ("title", Some(&article.title)),
        ("column", article.column.as_ref()),
        ("section", article.section.as_ref()),
        ("dateline", article.dateline.as_ref()),
        ("copyright", article.copyright.as_ref()),
        ("agency", article.agency.as_ref()),
    ];
    let fields = fields
        .into_iter()
        .filter_map(|(name, text)| Some((name, text?)));
    let credits = article.credits.iter().map(|text| ("credits", text));
    let related = article.related.iter().map(|link| ("related", &link.title));
    let moved: FxHashMap<String, &str> = fields
        .chain(credits)
        .chain(related)
        .map(|(name, text)| (key(text), name))
        .filter(|(text, _)| !text.is_empty())
        .collect();
    // Only what left the tree by way of a claim has a place.
    let without_place = article
        .removed
        .iter()
        .filter(|removal| removal.selector.is_empty());
    let mut gone: FxHashMap<String, Vec<Reason>> = FxHashMap::default();
    for removal in without_place {
        gone.entry(key(&removal.text))
            .or_default()
            .push(removal.reason);
    }
    for block in told.iter_mut().filter(|block| block.kept) {
        let own = key(&block.text);
        if let Some(reason) = gone.get_mut(&own).and_then(Vec::pop) {
            block.kept = false;
            block.reason = Some(reason);
            block.step = "finish".to_owned();
        } else if let Some(field) = moved.get(&own) {
            block.step = format!("finish: {field}");
        }
    }
}
