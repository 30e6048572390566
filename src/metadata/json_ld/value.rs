//! Values in the shapes that JSON-LD allows: plain, in a list, as an object, or elsewhere by `@id`.

use super::MAX_DEPTH;
use crate::text::{decode_entities, normalize};
use serde_json::{Map, Value};
use std::collections::HashMap;

pub(super) type Index<'a> = HashMap<&'a str, &'a Map<String, Value>>;

/// Descriptions that others point to by `@id`.
pub(super) fn by_id<'a>(value: &'a Value, index: &mut Index<'a>, depth: usize) {
    if depth > MAX_DEPTH {
        return;
    }
    match value {
        Value::Array(items) => items.iter().for_each(|item| by_id(item, index, depth + 1)),
        Value::Object(object) => {
            if let Some(id) = object.get("@id").and_then(Value::as_str)
                && object.len() > 1
            {
                index.entry(id).or_insert(object);
            }
            object
                .values()
                .for_each(|item| by_id(item, index, depth + 1));
        }
        _ => {}
    }
}

/// The object itself, or the one it points to.
pub(super) fn follow<'a>(value: &'a Value, index: &Index<'a>) -> Option<&'a Map<String, Value>> {
    let object = match value {
        Value::Array(items) => items.first()?.as_object()?,
        other => other.as_object()?,
    };
    let target = object
        .get("@id")
        .and_then(Value::as_str)
        .and_then(|id| index.get(id).copied());
    if object.contains_key("name") {
        Some(object)
    } else {
        target.or(Some(object))
    }
}

pub(super) fn text(value: Option<&Value>) -> Option<String> {
    let raw = match value? {
        Value::String(raw) => raw.as_str(),
        Value::Array(items) => items.first()?.as_str()?,
        Value::Object(object) => object.get("@value")?.as_str()?,
        _ => return None,
    };
    Some(normalize(&decode_entities(raw))).filter(|text| !text.is_empty())
}

pub(super) fn strings(value: Option<&Value>) -> Vec<String> {
    match value {
        Some(Value::Array(items)) => items
            .iter()
            .filter_map(|item| text(Some(item).filter(|item| item.is_string())))
            .collect(),
        other => text(other).into_iter().collect(),
    }
}
