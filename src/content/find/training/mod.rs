//! What `bench/train` learns from: the outline and features of one page.

mod pages;

use super::features::Page;
use super::outline::outline_of;
use crate::dom::{self, Shape, parse};
use crate::metadata::{self, Metadata};
use scraper::Html;
use serde_json::{Value, json};
use url::Url;

pub(crate) use pages::page;

/// The page and what it says of itself.
fn read(html: &str, url: Option<&str>) -> Option<(Html, Metadata)> {
    let html = parse(html, Shape::Document).ok()?;
    let url = url.and_then(|url| Url::parse(url).ok());
    let meta = metadata::read(&dom::Page::new(&html), url.as_ref());
    Some((html, meta))
}

/// Every block with its text and features, every element with what relates it to others.
pub(crate) fn dump(html: &str, url: Option<&str>) -> Option<Value> {
    let (html, meta) = read(html, url)?;
    let outline = outline_of(&html);
    let page = Page::new(&outline, &meta);
    let features = page.features();
    let elems = &outline.elems;
    let blocks: Vec<Value> = outline.blocks.iter().zip(features).map(|(block, features)| {
        let kind = format!("{}/{}", elems[block.elem].kind, elems[elems[block.elem].parent].kind);
        json!({ "text": block.text, "features": features.to_vec(), "elem": block.elem, "kind": kind })
    }).collect();
    let elems: Vec<Value> = elems
        .iter()
        .zip(page.siblings())
        .map(|(elem, siblings)| {
            json!([
                elem.parent,
                elem.first,
                elem.end,
                elem.name,
                elem.hints,
                elem.depth,
                elem.last,
                siblings
            ])
        })
        .collect();
    Some(json!({ "title": page.title(), "blocks": blocks, "elems": elems }))
}
