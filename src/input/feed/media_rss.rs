//! Media RSS: what is attached, and what is said of it.

use super::item::{Draft, Rank};
use super::media;
use super::names::Ns;
use super::tree::Record;
use super::value::{self, Form};
use super::{FeedItem, Medium, MediumKind};
use crate::text;

/// What an element belongs to, from all of the item to one address.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Within {
    Item,
    Group,
    Picture,
    Recording,
}

/// An element of an item.
pub(super) fn read(draft: &mut Draft, record: &Record<'_>, name: &str, at: usize) {
    match name {
        "group" => {
            // The contents of a group are one thing in several formats.
            let group = fields(draft, record, at, Within::Group);
            let media = record.children(at).filter(|child| child.1 == "content");
            let best = media
                .map(|(_, _, child)| child)
                .filter_map(|child| Some((child, media::content(record, child)?)))
                .max_by_key(|(_, medium)| media::preference(medium));
            let Some((child, mut medium)) = best else {
                // What belongs to nothing belongs to the item.
                return draft.medium.complete(&group);
            };
            content_fields(draft, record, child, &mut medium);
            medium.complete(&group);
            medium.describe(&group);
            draft.item.media.push(medium);
        }
        "content" => {
            if let Some(mut medium) = media::content(record, at) {
                content_fields(draft, record, at, &mut medium);
                draft.item.media.push(medium);
            }
        }
        _ => {
            let mut medium = std::mem::take(&mut draft.medium);
            field(draft, record, (name, at), Within::Item, &mut medium);
            draft.medium = medium;
        }
    }
}

fn content_fields(draft: &mut Draft, record: &Record<'_>, at: usize, medium: &mut Medium) {
    let within = match medium.kind {
        MediumKind::Image => Within::Picture,
        _ => Within::Recording,
    };
    let said = fields(draft, record, at, within);
    medium.complete(&said);
    medium.describe(&said);
}

fn fields(draft: &mut Draft, record: &Record<'_>, at: usize, within: Within) -> Medium {
    let mut medium = Medium::default();
    for (_, name, child) in record.children(at).filter(|child| child.0 == Ns::Media) {
        let name = name.to_ascii_lowercase();
        field(draft, record, (&name, child), within, &mut medium);
    }
    medium
}

fn field(
    draft: &mut Draft,
    record: &Record<'_>,
    (name, at): (&str, usize),
    within: Within,
    medium: &mut Medium,
) {
    match name {
        "title" => {
            medium.title = line(record, at);
            // A picture's name is not the item's.
            if within != Within::Picture && draft.other_title.is_none() {
                draft.other_title = record.text(at);
            }
        }
        "thumbnail" => {
            medium.poster = medium.poster.take().or(record.attribute(at, "url"));
            let image = media::image(record, at);
            let item = &mut draft.item;
            item.image = media::larger(item.image.take(), image);
        }
        "description" => {
            let kind = record.attribute(at, "type");
            let form = match kind.is_none_or(|said| said != "html") {
                true => Form::Text,
                false => Form::Html,
            };
            medium.caption = line(record, at);
            if within != Within::Picture {
                draft.offer(Rank::Caption, record, at, form);
            }
        }
        "keywords" => draft.keywords(record, at),
        "credit" => credit(draft, record, at, medium),
        _ => {}
    }
}

fn credit(draft: &mut Draft, record: &Record<'_>, at: usize, medium: &mut Medium) {
    let Some(name) = line(record, at) else { return };
    let role = record.attribute(at, "role").unwrap_or_default();
    if role.eq_ignore_ascii_case("author") {
        return draft.other_authors.push(name);
    }
    match &mut medium.credit {
        Some(known) if *known == name => {}
        Some(known) if known.len() < LONGEST => {
            known.push_str(" / ");
            known.push_str(&name);
        }
        Some(_) => {}
        None => medium.credit = Some(name),
    }
}

/// Names that take more bytes are those of a list.
const LONGEST: usize = 1000;

/// An element's text on one line, without tags.
fn line(record: &Record<'_>, at: usize) -> Option<String> {
    let said = value::headline(record.inner(at), Form::Html);
    let said = text::normalize(&text::decode_entities(&said));
    (!said.is_empty()).then_some(said)
}

/// What is said of the item's picture stands beside none of them, but means the first.
pub(super) fn describe_first(item: &mut FeedItem, said: &Medium) {
    let mut pictures = item.media.iter_mut();
    if let Some(first) = pictures.find(|medium| medium.kind == MediumKind::Image) {
        first.describe(said);
    }
}

/// Takes the descriptions of an item's pictures for alternative texts.
pub(super) fn describe(item: &mut FeedItem) {
    for medium in &mut item.media {
        if medium.kind == MediumKind::Image {
            medium.alt = medium.alt.take().or(medium.caption.take());
        }
    }
}

impl FeedItem {
    /// Whether a picture has a caption.
    pub(super) fn shows_caption(&self) -> bool {
        let mut media = self.media.iter();
        media.any(|medium| medium.kind == MediumKind::Image && medium.caption.is_some())
    }

    /// Takes a description from the pictures that has become the item's text.
    pub(super) fn forget_caption(&mut self, said: &Medium) {
        for medium in &mut self.media {
            medium
                .caption
                .take_if(|caption| said.caption.as_ref() == Some(caption));
        }
    }
}
