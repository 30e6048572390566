//! Which elements show a time, and the one that an attribute of theirs holds.

use super::bylines::leaves_of;
use super::marks::{self, Marks};
use crate::dom::{DomNode, ElementExt};
use crate::time::printed::{Order, attribute_date};
use scraper::node::Element;

/// A date in three boxes is no longer, in bytes.
const LONGEST_TIME: usize = 40;
/// An attribute with a time is no longer, in bytes.
const LONGEST: usize = 40;

/// Attributes that hold the time which an element shows.
const DATETIMES: &[&str] = &[
    "datetime",
    "content",
    "data-datetime",
    "data-date",
    "data-time",
    "data-timestamp",
    "data-published",
    "publishdate",
    "time",
];
/// Those that say so by themselves, whatever the element is called.
const SPEAKING: &[&str] = &[
    "data-datetime",
    "data-date",
    "data-timestamp",
    "data-published",
    "data-publish-date",
];

/// How surely an element shows the time of publication: 0 where it shows that of a change.
pub(super) fn rank(name: &str, itemprop: &str, own: Marks) -> Option<u8> {
    let props = |wanted: &str| itemprop.split_ascii_whitespace().any(|prop| prop == wanted);
    if props("datePublished") || props("dateCreated") {
        return Some(3);
    }
    if props("dateModified") {
        return Some(0);
    }
    let is_change = own & marks::CHANGE != 0;
    match name {
        "relative-time" | "time-ago" | "lit-timestamp" | "dateformat" => Some(2),
        "time" if is_change => Some(0),
        "time" if own & marks::PUBLISHED != 0 => Some(3),
        "time" => Some(2),
        "html" | "body" | "main" | "article" | "ul" | "table" => None,
        _ if is_change => Some(0),
        _ => (own & marks::DATED != 0).then_some(1),
    }
}

/// The value of the first attribute that holds times.
pub(super) fn attribute(element: &Element) -> Option<&str> {
    DATETIMES.iter().find_map(|key| element.attribute(key))
}

/// The time behind `3 hours ago`, where neither name nor class says that it is one.
#[inline(never)]
pub(super) fn hidden(element: &Element) -> Option<&str> {
    // Most elements have a name or attributes that say nothing: they are told by little.
    if !matches!(
        element.name(),
        "abbr" | "span" | "small" | "p" | "div" | "em" | "i" | "b"
    ) {
        return None;
    }
    let found = element.attrs().find(|(key, value)| {
        let is_dated = value.len() >= 8 && value.as_bytes()[0].is_ascii_digit();
        is_dated && (speaks(key) || is_title(key, value)) && is_date(value)
    });
    found.map(|(_, value)| value)
}

fn speaks(key: &str) -> bool {
    key.starts_with("data-") && SPEAKING.contains(&key)
}

/// What explains another thing has a printed date there.
fn is_title(key: &str, value: &str) -> bool {
    key == "title" && value.as_bytes().get(10) == Some(&b'T')
}

fn is_date(value: &str) -> bool {
    let digits = value.bytes().filter(u8::is_ascii_digit).count();
    digits >= 8 && value.len() <= LONGEST && attribute_date(value, Order::DayFirst).is_some()
}

/// The text of an element, with spaces between its parts where they are three or more.
pub(super) fn in_parts(node: DomNode<'_>, text: String) -> String {
    if text.len() > LONGEST_TIME {
        return text;
    }
    match leaves_of(node) {
        leaves if leaves.len() > 2 => leaves.join(" "),
        _ => text,
    }
}
