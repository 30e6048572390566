//! The links in a line of the text.

use crate::address::host_within;
use crate::article::{Link, Phrasing};
use crate::content::Draft;
use crate::render::text::plain;
use url::Url;

/// A link in a line: where its text starts, and what it says.
pub(super) struct Found {
    pub at: usize,
    pub link: Link,
}

impl Found {
    /// The link without what stands before a place in the line: a label.
    pub fn from(mut self, place: usize) -> Self {
        if self.at < place
            && let Some(title) = self.link.title.get(place - self.at..)
        {
            self.link.title = title.to_owned();
            self.at = place;
        }
        self
    }
}

pub(super) fn has_link(children: &[Phrasing]) -> bool {
    children.iter().any(|child| match child {
        Phrasing::Link { .. } => true,
        Phrasing::Strong { children }
        | Phrasing::Emphasis { children }
        | Phrasing::Delete { children }
        | Phrasing::Superscript { children }
        | Phrasing::Subscript { children } => has_link(children),
        _ => false,
    })
}

pub(super) fn links_of(children: &[Phrasing]) -> Vec<Found> {
    let mut out = Vec::new();
    collect(children, &mut 0, &mut out);
    out
}

/// How many bytes of a line its links take.
pub(super) fn linked(links: &[Found]) -> usize {
    links.iter().map(|found| found.link.title.len()).sum()
}

fn collect(children: &[Phrasing], at: &mut usize, out: &mut Vec<Found>) {
    for child in children {
        match child {
            Phrasing::Link { url, children, .. } => {
                let title = plain(children);
                let start = *at;
                *at += title.len();
                if !title.trim().is_empty() {
                    let link = Link {
                        url: url.clone(),
                        title,
                    };
                    out.push(Found { at: start, link });
                }
            }
            Phrasing::Strong { children }
            | Phrasing::Emphasis { children }
            | Phrasing::Delete { children }
            | Phrasing::Superscript { children }
            | Phrasing::Subscript { children } => collect(children, at, out),
            other => *at += plain(std::slice::from_ref(other)).len(),
        }
    }
}

/// Whether an address is one of the publisher's own site.
pub(super) fn is_own(url: &str, draft: &Draft) -> bool {
    let Ok(url) = Url::parse(url) else {
        return false;
    };
    let Some(host) = url.host_str() else {
        return false;
    };
    match &draft.publisher {
        Some(publisher) => publisher
            .rules
            .hosts
            .iter()
            .any(|domain| host_within(host, domain)),
        None => draft.url.as_ref().and_then(Url::host_str) == Some(host),
    }
}
