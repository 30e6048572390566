//! What a feed says of itself.

use super::names::Ns;
use super::tree::Record;
use super::value::{self, Form};
use super::walk::Walker;
use super::{FeedHead, item, podcast};
use crate::text;
use crate::time::declared;

/// The head while the feed is being read.
#[derive(Debug, Default)]
pub(super) struct Draft {
    head: FeedHead,
}

impl Draft {
    /// Takes an element of the head; of two of a kind the first one counts.
    pub fn take(&mut self, record: &Record<'_>) {
        let (ns, name) = record.kind();
        let head = &mut self.head;
        let plain = || {
            let text = value::headline(record.inner(0), Form::Unknown);
            let text = text::normalize(&text::decode_entities(&text));
            Some(text).filter(|text| !text.is_empty())
        };
        match (ns, name.to_ascii_lowercase().as_str()) {
            (Ns::Core, "title") => head.title = head.title.take().or_else(plain),
            (Ns::Core, "link") => take_link(head, record),
            (Ns::Core, "description" | "subtitle" | "tagline") | (Ns::Itunes, "summary") => {
                head.description = head.description.take().or_else(plain);
            }
            (Ns::Core, "generator") => {
                head.generator = record.text(0).or_else(|| record.attribute(0, "uri"))
            }
            (Ns::Core | Ns::Dc, "language") => head.lang = head.lang.take().or_else(plain),
            (Ns::Core, "lastbuilddate" | "updated" | "modified" | "pubdate") | (Ns::Dc, "date") => {
                let is_change = name.eq_ignore_ascii_case("lastBuildDate");
                let date = record
                    .text(0)
                    .and_then(|text| declared::parse(&text, super::clock(head)))
                    .filter(|stamp| stamp.is_plausible());
                if is_change || head.updated.is_none() {
                    head.updated = date.or(head.updated);
                }
            }
            (Ns::Podcast, "person") => head.authors.extend(podcast::host(record, 0)),
            // RSS's channel has editors; only Atom's author is everyone's.
            (Ns::Core, "author") if record.child(0, Ns::Core, "name").is_some() => {
                head.authors.extend(item::author(record, 0));
            }
            _ => {}
        }
        head.bound();
    }

    /// What is known before the feed has been read to its end.
    pub fn so_far(&mut self, walker: &Walker<'_>) -> &FeedHead {
        self.head.lang = self.head.lang.take().or_else(|| walker.lang.clone());
        self.head.base = self.head.base.take().or_else(|| walker.base.clone());
        self.head.bound();
        &self.head
    }

    pub fn finish(mut self, walker: &Walker<'_>) -> FeedHead {
        self.so_far(walker);
        self.head
    }
}

fn take_link(head: &mut FeedHead, record: &Record<'_>) {
    let Some(href) = record.attribute(0, "href") else {
        head.url = head.url.take().or_else(|| record.text(0));
        return;
    };
    match record.attribute(0, "rel").as_deref() {
        Some("self") => head.self_url = Some(href),
        None | Some("alternate") => head.url = head.url.take().or(Some(href)),
        Some(_) => {}
    }
}
