//! Players that keep their address in an attribute or in JSON.

use crate::address;
use crate::article::{Block, Image};
use crate::content::Draft;
use crate::content::blocks::{Slot, embed, split_credit};
use crate::dom::{Claim, DomNode, Page, Selector, attr, short_text};
use crate::publishers::{Compiled, MediaKind, MediaRule};
use crate::text::normalize;
use ego_tree::NodeId;
use scraper::{ElementRef, Node};
use serde_json::Value;
use std::rc::Rc;

/// How far above a player its title is looked for.
const NEAR: usize = 4;

/// Finds what each player plays; the builder puts it where the player stood.
pub(crate) fn read(page: &Page<'_>, rules: &Compiled, draft: &mut Draft) {
    for (rule, (selector, title)) in rules.rules.media.iter().zip(&rules.media) {
        for node in page.select(selector) {
            let mut blocks = blocks_of(node, rule, draft);
            if blocks.is_empty() || draft.claims.covers(node) {
                continue;
            }
            if let Some(selector) = title {
                take_title(node, selector, &mut blocks, draft);
            }
            draft.slots.entry(node.id()).or_insert(Slot::Media(blocks));
        }
    }
}

/// The title printed near a player takes the place of the one in its data: what stands above the
/// player, else what is nearest.
fn take_title(node: DomNode<'_>, selector: &Selector, blocks: &mut [Block], draft: &mut Draft) {
    let near = node.ancestors().take(NEAR).filter_map(ElementRef::wrap);
    let printed = near
        .flat_map(|around| around.select(selector.inner()))
        .filter_map(|element| Some((*element, short_text(*element, &draft.claims)?)));
    let printed: Vec<(DomNode<'_>, Rc<str>)> = printed.collect();
    let around: Vec<NodeId> = node
        .ancestors()
        .take(NEAR)
        .map(|above| above.id())
        .collect();
    // Nodes are numbered in the order of the source.
    let is_above = |element: DomNode<'_>| {
        let parent = element.parent();
        element.id() < node.id() && parent.is_some_and(|parent| around.contains(&parent.id()))
    };
    let above = printed.iter().find(|(element, _)| is_above(*element));
    let Some((element, text)) = above.or(printed.first()) else {
        return;
    };
    if let Some(Block::Audio { title, .. } | Block::Video { title, .. }) = blocks.first_mut() {
        *title = Some(text.replace('\n', " "));
        draft.claims.claim(element.id(), Claim::Field);
    }
}

fn blocks_of(node: DomNode<'_>, rule: &MediaRule, draft: &Draft) -> Vec<Block> {
    let raw = match &rule.attribute {
        Some(key) => attr(node, key).unwrap_or_default().to_owned(),
        None => node
            .children()
            .filter_map(|child| match child.value() {
                Node::Text(text) => Some(text.to_string()),
                _ => None,
            })
            .collect(),
    };
    let json = serde_json::from_str::<Value>(&raw).ok();
    let found = match &rule.pointer {
        None => vec![raw.trim().to_owned()],
        Some(pointer) => json
            .iter()
            .flat_map(|json| strings(json, pointer))
            .collect(),
    };
    let said = |pointer: &Option<String>, index: usize| {
        let (json, pointer) = (json.as_ref()?, pointer.as_ref()?);
        let text = normalize(strings(json, pointer).get(index)?);
        (!text.is_empty()).then_some(text)
    };
    let blocks = found.iter().enumerate().filter_map(|(index, found)| {
        let address = rule
            .template
            .as_ref()
            .map_or_else(|| found.clone(), |template| template.replace("{}", found));
        let mut block = block(rule.kind, &address, said(&rule.title, index), draft)?;
        match &mut block {
            Block::Figure {
                image,
                caption,
                credit,
            } => {
                image.alt = attr(node, "alt")
                    .map(normalize)
                    .filter(|alt| !alt.is_empty());
                (*caption, *credit) = (said(&rule.caption, index), said(&rule.credit, index));
                if let (Some(text), None) = (&caption, &credit) {
                    (*caption, *credit) = split_credit(&text.clone());
                }
            }
            Block::Video { poster, .. } => *poster = still(node, rule, draft),
            _ => {}
        }
        Some(block)
    });
    blocks.collect()
}

/// The still picture of a film.
fn still(node: DomNode<'_>, rule: &MediaRule, draft: &Draft) -> Option<String> {
    let raw = attr(node, rule.poster_attribute.as_deref()?)?;
    let address = match &rule.poster {
        None => raw.to_owned(),
        Some(pointer) => strings(&serde_json::from_str(raw).ok()?, pointer).pop()?,
    };
    address::media(&address, draft.base.as_ref())
}

fn block(kind: MediaKind, address: &str, title: Option<String>, draft: &Draft) -> Option<Block> {
    if address.is_empty() {
        return None;
    }
    let url = address::media(address, draft.base.as_ref())?;
    if !draft.budget.text(&url, 1) {
        return None;
    }
    Some(match kind {
        MediaKind::Audio => Block::Audio {
            url,
            title,
            duration: None,
        },
        MediaKind::Video | MediaKind::Embed => match embed(&url.parse().ok()?, title) {
            Block::Embed { url, title, .. } if kind == MediaKind::Video => Block::Video {
                url,
                provider: None,
                poster: None,
                title,
                duration: None,
            },
            found => found,
        },
        MediaKind::Image => Block::Figure {
            image: Image {
                url,
                ..Image::default()
            },
            caption: None,
            credit: None,
        },
    })
}

/// The strings that a pointer leads to: `/a/0/b`, `*` for every element of an array. Two pointers
/// joined by `+` give one string, put together.
fn strings(json: &Value, pointer: &str) -> Vec<String> {
    if let Some((first, second)) = pointer.split_once('+') {
        let (first, second) = (strings(json, first), strings(json, second));
        return first
            .iter()
            .zip(&second)
            .map(|(first, second)| format!("{first}{second}"))
            .collect();
    }
    let mut found = vec![json];
    for key in pointer.split('/').skip(1) {
        found = found
            .into_iter()
            .flat_map(|value| match (value, key) {
                (Value::Array(items), "*") => items.iter().collect(),
                (Value::Array(items), _) => key
                    .parse()
                    .ok()
                    .and_then(|at: usize| items.get(at))
                    .into_iter()
                    .collect(),
                (value, _) => value.get(key).into_iter().collect::<Vec<_>>(),
            })
            .collect();
    }
    found
        .into_iter()
        .filter_map(|value| value.as_str().map(str::to_owned))
        .collect()
}
