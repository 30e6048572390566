//! What `bench/train` learns from: the outline and features of one page.

mod pages;

use super::apart;
use super::features::Page;
use super::judge::judge;
use super::outline::outline_of;
use crate::content::units::Units;
use crate::dom::{self, Shape, parse};
use crate::metadata::{self, Metadata, comparison_key as key};
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

/// Every block with its text, its features and what becomes of it, every element with what relates it
/// to others.
pub(crate) fn dump(html: &str, url: Option<&str>) -> Option<Value> {
    let (html, meta) = read(html, url)?;
    let mut outline = outline_of(&html, &Units::default(), None);
    apart::take(&mut outline, &key(&meta.title));
    let page = Page::new(&outline, &meta);
    let features = page.features();
    let verdict = judge(&outline, &meta);
    let elems = &outline.elems;
    let blocks: Vec<Value> = outline
        .blocks
        .iter()
        .enumerate()
        .zip(features)
        .map(|((at, block), features)| {
            let kind = format!(
                "{}/{}",
                elems[block.elem].kind, elems[elems[block.elem].parent].kind
            );
            json!({
                "text": block.text, "features": features.to_vec(), "elem": block.elem, "kind": kind,
                "odds": verdict.odds[at], "kept": verdict.kept[at],
            })
        })
        .collect();
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
    Some(
        json!({ "title": page.title(), "region": verdict.region, "blocks": blocks, "elems": elems }),
    )
}
