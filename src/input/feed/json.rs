//! JSON Feed 1.0 and 1.1.

use super::hollow::is_hollow;
use super::value::from_text;
use super::{FeedHead, FeedItem, MOST_ERRORS, Medium, OnItem, clock, feed_error, inherit, media};
use crate::article::{FeedError, Image};
use crate::text::{deduplicate, json};
use crate::time::declared::{self, Clock};
use serde::de::{
    DeserializeSeed, Deserializer, Error as _, IgnoredAny, MapAccess, SeqAccess, Visitor,
};
use serde_json::{Map, Value};
use std::fmt;
use std::ops::ControlFlow;

/// Reads a JSON Feed. Twice: the head may stand behind the items that inherit from it.
pub(super) fn read(document: &str, on_item: OnItem<'_>) -> (FeedHead, Vec<FeedError>) {
    let mut fields = Map::new();
    // Where the document breaks off the second reading says it.
    let document = &*json::mended(document);
    let _ = run(document, Top::Head(&mut fields));
    let head = head_of(&fields);
    let mut state = State {
        head: &head,
        on_item,
        index: 0,
        stopped: false,
        errors: Vec::new(),
    };
    let outcome = run(document, Top::Items(&mut state));
    let State {
        index,
        stopped,
        mut errors,
        ..
    } = state;
    if let Err(error) = outcome
        && !stopped
    {
        errors.push(feed_error(index, format!("{error}")));
    }
    (head, errors)
}

fn run(document: &str, top: Top<'_, '_, '_>) -> Result<(), serde_json::Error> {
    let mut deserializer = serde_json::Deserializer::from_str(document);
    top.deserialize(&mut deserializer)
}

struct State<'a, 'f> {
    head: &'a FeedHead,
    on_item: OnItem<'f>,
    index: usize,
    stopped: bool,
    errors: Vec<FeedError>,
}

/// The outermost object: its fields except the items, or its items only.
enum Top<'s, 'a, 'f> {
    Head(&'s mut Map<String, Value>),
    Items(&'s mut State<'a, 'f>),
}

impl<'de> DeserializeSeed<'de> for Top<'_, '_, '_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_map(self)
    }
}

impl<'de> Visitor<'de> for Top<'_, '_, '_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a JSON Feed")
    }

    fn visit_map<A: MapAccess<'de>>(mut self, mut map: A) -> Result<(), A::Error> {
        while let Some(key) = map.next_key::<String>()? {
            match (&mut self, key.as_str()) {
                (Top::Items(state), "items") => map.next_value_seed(Items(state))?,
                (Top::Items(_), _) | (Top::Head(_), "items") => {
                    map.next_value::<IgnoredAny>()?;
                }
                (Top::Head(fields), _) => drop(fields.insert(key, map.next_value()?)),
            }
        }
        Ok(())
    }
}

struct Items<'s, 'a, 'f>(&'s mut State<'a, 'f>);

impl<'de> DeserializeSeed<'de> for Items<'_, '_, '_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_seq(self)
    }
}

impl<'de> Visitor<'de> for Items<'_, '_, '_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the list of items")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<(), A::Error> {
        let state = self.0;
        while let Some(value) = items.next_element::<Value>()? {
            let index = state.index;
            state.index += 1;
            let Value::Object(fields) = value else {
                if state.errors.len() < MOST_ERRORS {
                    let problem = "the item is not an object".to_owned();
                    state.errors.push(feed_error(index, problem));
                }
                continue;
            };
            let mut item = item_of(&fields, clock(state.head));
            inherit(&mut item, state.head);
            if (state.on_item)(item, index, state.head) == ControlFlow::Break(()) {
                state.stopped = true;
                return Err(A::Error::custom("stopped"));
            }
        }
        Ok(())
    }
}

fn head_of(fields: &Map<String, Value>) -> FeedHead {
    let mut head = FeedHead {
        title: text(fields, "title"),
        url: text(fields, "home_page_url"),
        self_url: text(fields, "feed_url"),
        description: text(fields, "description"),
        lang: text(fields, "language"),
        authors: authors(fields),
        ..FeedHead::default()
    };
    head.bound();
    head
}

fn item_of(fields: &Map<String, Value>, clock: Clock) -> FeedItem {
    let date = |key| {
        text(fields, key)
            .and_then(|text| declared::parse(&text, clock))
            .filter(|stamp| stamp.is_plausible())
    };
    let plain = |key| text(fields, key).map(|text| from_text(&text));
    let id = text(fields, "id");
    let contents = [
        text(fields, "content_html"),
        plain("content_text"),
        plain("summary"),
    ];
    let (full, hollow): (Vec<_>, Vec<_>) = contents
        .into_iter()
        .flatten()
        .partition(|html| !is_hollow(html));
    let mut contents = full.into_iter().chain(hollow);
    FeedItem {
        title: text(fields, "title"),
        link: text(fields, "url")
            .or_else(|| text(fields, "external_url"))
            .or_else(|| id.clone().filter(|id| id.starts_with("http"))),
        id,
        html: contents.next().unwrap_or_default(),
        summary: contents.last(),
        published: date("date_published"),
        updated: date("date_modified"),
        authors: authors(fields),
        tags: once(list(fields, "tags").filter_map(scalar).collect()),
        media: list(fields, "attachments").filter_map(attachment).collect(),
        image: text(fields, "image")
            .or_else(|| text(fields, "banner_image"))
            .map(|url| Image {
                url,
                ..Image::default()
            }),
        lang: text(fields, "language"),
        ..FeedItem::default()
    }
}

fn once(mut tags: Vec<String>) -> Vec<String> {
    deduplicate(&mut tags);
    tags
}

/// 1.1 has a list of authors, 1.0 one.
fn authors(fields: &Map<String, Value>) -> Vec<String> {
    let all = list(fields, "authors").chain(fields.get("author"));
    let name = |author: &Value| {
        author
            .get("name")
            .and_then(scalar)
            .or_else(|| scalar(author))
    };
    let mut names: Vec<String> = all.filter_map(name).collect();
    names.dedup();
    names
}

fn attachment(value: &Value) -> Option<Medium> {
    let fields = value.as_object()?;
    let url = text(fields, "url")?;
    let mime = text(fields, "mime_type").unwrap_or_default();
    Some(Medium {
        kind: media::kind_of(&mime, "", &url),
        title: text(fields, "title"),
        duration: text(fields, "duration_in_seconds").and_then(|text| media::duration(&text)),
        url,
        ..Medium::default()
    })
}

fn list<'a>(fields: &'a Map<String, Value>, key: &str) -> impl Iterator<Item = &'a Value> {
    fields
        .get(key)
        .and_then(Value::as_array)
        .into_iter()
        .flatten()
}

/// A field as text, where it is a text or a number that is not empty.
fn text(fields: &Map<String, Value>, key: &str) -> Option<String> {
    fields.get(key).and_then(scalar)
}

fn scalar(value: &Value) -> Option<String> {
    let text = match value {
        Value::String(text) => text.trim().to_owned(),
        Value::Number(number) => number.to_string(),
        _ => return None,
    };
    (!text.is_empty()).then_some(text)
}
