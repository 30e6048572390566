//! What the finder's features are called.

use crate::content::{FEATURES, HINTS, NEAR};
use std::collections::BTreeMap;

/// In the order of `content/find/features.rs`.
const NAMES: [&str; NEAR] = [
    // The block by itself.
    "words",
    "few words",
    "good paragraph",
    "linked",
    "sentences",
    "commas",
    "digits",
    "capitals",
    "dividers",
    "ends a sentence",
    "bold",
    "mark",
    "has links",
    "phrase of furniture",
    // The element.
    "paragraph",
    "heading",
    "list item",
    "table cell",
    "quotation",
    "in list",
    "in table",
    "in quotation",
    // The boxes around it.
    "box: share of text",
    "box: density",
    "box: blocks",
    "box: good blocks",
    "box 2: share of text",
    "box 2: density",
    "box 2: blocks",
    "box 2: good blocks",
    "box 3: share of text",
    "box 3: density",
    "box 3: blocks",
    "box 3: good blocks",
    "in best box",
    "up to best box",
    "down to best box",
    "is best box",
    "kind: share of text",
    "kind: words",
    "kind: linked",
    // The neighbours.
    "before 2: words",
    "before 2: linked",
    "before 2: same box",
    "before: words",
    "before: linked",
    "before: same box",
    "after: words",
    "after: linked",
    "after: same box",
    "after 2: words",
    "after 2: linked",
    "after 2: same box",
    // The page.
    "place",
    "share of text before",
    "before title",
    "distance to title",
    "repeated text",
    "is title",
    "is description",
    "in declared text",
    "not in declared text",
    // The structure.
    "siblings alike",
    "in repeated box",
    "linked titles",
    "in repeated box with titles",
    "items",
    "text beside title",
    "title below common",
    "below common",
    "in article of title",
    "in other article",
    "in no article",
    "box of first paragraph",
    "up to first paragraph",
    "introduced as furniture",
    "consent",
];

/// The features that are not 0, by their names.
pub(super) fn named(features: &[f32; FEATURES]) -> BTreeMap<String, f64> {
    let values = features.iter().enumerate();
    let set = values.filter(|(_, value)| **value != 0.0);
    set.map(|(at, value)| (name(at), super::rounded(*value)))
        .collect()
}

fn name(at: usize) -> String {
    match at.checked_sub(NEAR) {
        None => NAMES[at].to_owned(),
        Some(bit) if bit < HINTS.len() => format!("named {}", HINTS[bit]),
        Some(bit) => format!("within {}", HINTS[bit - HINTS.len()]),
    }
}
