//! Doors for the fuzz targets, which compare what the crate does quickly with what it stands for.

use crate::dom;
use crate::publishers::{Pattern, in_both_scripts};

/// How the tree of an input differs from html5ever's own, if it does.
pub fn tree_difference(input: &str) -> Option<String> {
    let shapes = [dom::Shape::Document, dom::Shape::Fragment];
    shapes
        .into_iter()
        .find_map(|shape| dom::reference::difference(input, shape))
}

/// How a pattern with what is looked for first differs from the bare expression, if it does.
pub fn pattern_difference(source: &str, text: &str) -> Option<String> {
    let bare = regex_lite::Regex::new(&in_both_scripts(source)).ok()?;
    let pattern = Pattern::new(source).ok()?;
    let (ours, theirs) = (pattern.is_match(text), bare.is_match(text));
    (ours != theirs).then(|| format!("{source:?} in {text:?}: {ours}, not {theirs}"))
}
