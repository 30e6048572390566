//! An item of an RSS or Atom feed: its elements, and what they mean.

use super::hollow;
use super::media;
use super::media_rss;
use super::names::Ns;
use super::podcast;
use super::tree::Record;
use super::value::{self, Form};
use super::{FeedItem, Medium};
use crate::time::clock::Stamp;
use crate::time::declared::{self, Clock};
use crate::{address, text};

/// Takes an item's fields out of its record.
pub(super) fn read(record: &Record<'_>, clock: Clock) -> FeedItem {
    let mut draft = Draft {
        clock,
        ..Draft::default()
    };
    draft.item.lang = record.attribute(0, "xml:lang");
    draft.item.base = record.attribute(0, "xml:base");
    draft.item.id = record.attribute(0, "rdf:about");
    for (ns, name, at) in record.children(0) {
        let lower = name.to_ascii_lowercase();
        match ns {
            Ns::Core => draft.core(record, &lower, at),
            Ns::Dc => draft.dublin_core(record, &lower, at),
            Ns::Media => media_rss::read(&mut draft, record, &lower, at),
            Ns::Itunes => draft.itunes(record, &lower, at),
            Ns::Podcast => draft.podcast(record, &lower, at),
            Ns::YouTube if lower == "videoid" => draft.film = record.text(at),
            Ns::Content if lower == "encoded" => draft.offer(Rank::Whole, record, at, Form::Html),
            Ns::Yandex if matches!(&*lower, "full-text" | "content") => {
                draft.offer(Rank::Whole, record, at, Form::Unknown)
            }
            Ns::Xhtml if lower == "body" || lower == "div" => {
                draft.offer(Rank::Whole, record, at, Form::Html)
            }
            // `feedburner:origLink`: where the feed's own link leads to.
            Ns::Other if lower == "origlink" => draft.original = record.text(at),
            Ns::Content | Ns::Xhtml | Ns::YouTube | Ns::Yandex | Ns::Other => {}
        }
    }
    draft.finish()
}

/// How much of the article a field holds, from little to all.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub(super) enum Rank {
    /// Nothing that can be read.
    #[default]
    Hollow,
    /// `itunes:subtitle`, a line.
    Line,
    /// `media:description`, which describes the item or its picture.
    Caption,
    /// `itunes:summary`.
    Note,
    /// `summary`, `dc:description`.
    Summary,
    /// RSS's `description`: a summary or the whole.
    Description,
    /// `content:encoded`, Atom's `content`.
    Whole,
}

/// A content, and what its addresses resolve against.
#[derive(Debug, Default)]
struct Content {
    rank: Rank,
    html: String,
    base: Option<String>,
}

/// An item on its way: values with what they take precedence by.
#[derive(Debug, Default)]
pub(super) struct Draft {
    pub item: FeedItem,
    clock: Clock,
    /// Contents that were found, the best last.
    contents: Vec<Content>,
    pub other_title: Option<String>,
    original: Option<String>,
    permalink: Option<String>,
    /// Who speaks in an episode.
    persons: Vec<String>,
    pub other_authors: Vec<String>,
    /// What holds for all that is attached.
    pub medium: Medium,
    /// YouTube's number of a film.
    film: Option<String>,
}

impl Draft {
    fn core(&mut self, record: &Record<'_>, name: &str, at: usize) {
        match name {
            "title" => {
                let title = value::headline(record.inner(at), form_of(record, at));
                self.item.title = self.item.title.take().or(some(title));
            }
            "link" => self.link(record, at),
            "guid" | "id" => {
                self.item.id = record.text(at);
                let permanent = record
                    .attribute(at, "isPermaLink")
                    .is_none_or(|said| said != "false");
                self.permalink = self.item.id.clone().filter(|id| permanent && is_web(id));
            }
            "pubdate" | "published" | "issued" | "created" => self.published(record, at),
            "updated" | "modified" | "lastbuilddate" => self.updated(record, at),
            "author" | "contributor" if name == "author" || self.item.authors.is_empty() => {
                self.item.authors.extend(author(record, at));
            }
            "category" => self.category(record, at),
            "enclosure" => self.item.media.extend(media::enclosure(record, at)),
            "image" => self.item.image = self.item.image.take().or(media::image(record, at)),
            "content" | "body" | "fullitem" | "xhtml" => self.atom_content(record, at),
            "description" => self.offer(Rank::Description, record, at, form_of(record, at)),
            "summary" | "tagline" | "abstract" => {
                self.offer(Rank::Summary, record, at, form_of(record, at))
            }
            "rights" | "copyright" => self.item.rights = record.text(at),
            "source" => self.source(record, at),
            _ => {}
        }
    }

    fn dublin_core(&mut self, record: &Record<'_>, name: &str, at: usize) {
        match name {
            "title" => self.other_title = record.text(at),
            "creator" => self.item.authors.extend(
                record
                    .text(at)
                    .map(|text| person(&text))
                    .filter(|name| !name.is_empty()),
            ),
            "date" | "issued" | "created" | "available" => self.published(record, at),
            "modified" => self.updated(record, at),
            "subject" => self.category(record, at),
            "language" => self.item.lang = record.text(at),
            "description" => self.offer(Rank::Summary, record, at, Form::Unknown),
            "rights" => self.item.rights = record.text(at),
            "identifier" => {
                self.permalink = record
                    .text(at)
                    .filter(|id| is_web(id))
                    .or(self.permalink.take())
            }
            _ => {}
        }
    }

    fn itunes(&mut self, record: &Record<'_>, name: &str, at: usize) {
        match name {
            "title" => self.other_title = record.text(at),
            "author" => self.other_authors.extend(record.text(at)),
            "duration" => {
                self.medium.duration = record.text(at).and_then(|text| media::duration(&text))
            }
            "image" => self.item.image = self.item.image.take().or(media::image(record, at)),
            "summary" => self.offer(Rank::Note, record, at, Form::Unknown),
            "subtitle" => self.offer(Rank::Line, record, at, Form::Unknown),
            "keywords" => self.keywords(record, at),
            _ => {}
        }
    }

    /// Podcasting 2.0.
    fn podcast(&mut self, record: &Record<'_>, name: &str, at: usize) {
        match name {
            "person" => self.persons.extend(podcast::host(record, at)),
            "transcript" | "chapters" => {
                self.item.papers.extend(podcast::paper(record, name, at));
            }
            _ => {}
        }
    }

    /// RSS's link is text; Atom has several, each with what it is.
    fn link(&mut self, record: &Record<'_>, at: usize) {
        let Some(href) = record.attribute(at, "href") else {
            self.item.link = self.item.link.take().or_else(|| record.text(at));
            return;
        };
        let kind = record.attribute(at, "type").unwrap_or_default();
        match record
            .attribute(at, "rel")
            .as_deref()
            .unwrap_or("alternate")
        {
            "alternate" if self.item.link.is_none() || kind.contains("html") => {
                self.item.link = Some(href)
            }
            "enclosure" => self.item.media.extend(media::enclosure(record, at)),
            _ => {}
        }
    }

    fn atom_content(&mut self, record: &Record<'_>, at: usize) {
        let kind = record.attribute(at, "type").unwrap_or_default();
        // Pictures and such, in base64.
        let is_text = kind.is_empty()
            || !kind.contains('/')
            || kind.starts_with("text/")
            || kind.contains("xml");
        let encoded = record
            .attribute(at, "mode")
            .is_some_and(|mode| mode.eq_ignore_ascii_case("base64"));
        let form = form_of(record, at);
        match encoded {
            true if is_text => {
                let is_plain = kind == "text/plain";
                let html = value::from_base64(record.inner(at), is_plain).unwrap_or_default();
                self.add(Rank::Whole, html, base_of(record, at));
            }
            false if is_text => self.offer(Rank::Whole, record, at, form),
            _ => {}
        }
        self.item.lang = record.attribute(at, "xml:lang").or(self.item.lang.take());
    }

    pub fn offer(&mut self, rank: Rank, record: &Record<'_>, at: usize, form: Form) {
        let html = value::html(record.inner(at), form);
        self.add(rank, html, base_of(record, at));
    }

    fn add(&mut self, rank: Rank, html: String, base: Option<String>) {
        if !html.trim().is_empty() {
            self.contents.push(Content { rank, html, base });
        }
    }

    fn published(&mut self, record: &Record<'_>, at: usize) {
        self.item.published = self.item.published.or_else(|| self.date(record, at));
    }

    fn updated(&mut self, record: &Record<'_>, at: usize) {
        self.item.updated = self.item.updated.or_else(|| self.date(record, at));
    }

    fn date(&self, record: &Record<'_>, at: usize) -> Option<Stamp> {
        let stamp = declared::parse(&record.text(at)?, self.clock)?;
        stamp.is_plausible().then_some(stamp)
    }

    fn category(&mut self, record: &Record<'_>, at: usize) {
        let label = record
            .attribute(at, "label")
            .or_else(|| record.text(at))
            .or_else(|| record.attribute(at, "term"));
        self.tag(label.unwrap_or_default());
    }

    pub fn keywords(&mut self, record: &Record<'_>, at: usize) {
        for word in record.text(at).unwrap_or_default().split([',', '，', '、']) {
            self.tag(word.trim().to_owned());
        }
    }

    fn tag(&mut self, tag: String) {
        if !tag.is_empty() {
            self.item.tags.push(tag);
        }
    }

    /// What an aggregated Atom entry says of the feed that it came from.
    fn source(&mut self, record: &Record<'_>, at: usize) {
        self.item.source_title = match record.child(at, Ns::Core, "title") {
            Some(title) => record.text(title),
            None => record.text(at),
        };
        self.item.source_url = record.attribute(at, "url");
        if let Some(by) = record.child(at, Ns::Core, "author") {
            self.other_authors.extend(author(record, by));
        }
    }

    fn finish(mut self) -> FeedItem {
        let mut item = self.item;
        item.title = item.title.or(self.other_title);
        item.link = item.link.and_then(sound_link);
        item.link = self
            .original
            .filter(|link| is_web(link))
            .or(item.link)
            .or(self.permalink);
        let others = [self.persons, self.other_authors];
        for names in others {
            if item.authors.is_empty() {
                item.authors = names;
            }
        }
        text::deduplicate(&mut item.authors);
        text::deduplicate(&mut item.tags);
        item.media.extend(media::film(self.film, &item.media));
        media::deduplicate(&mut item.media);
        for medium in &mut item.media {
            medium.complete(&self.medium);
        }
        media_rss::describe_first(&mut item, &self.medium);
        podcast::choose(&mut item.papers);
        // What is as good as empty gives way to what is not.
        for content in &mut self.contents {
            if hollow::is_hollow(&content.html) {
                content.rank = Rank::Hollow;
            }
        }
        let best = take_best(&mut self.contents).unwrap_or_default();
        match best.rank > Rank::Caption && item.shows_caption() {
            true => self.contents.retain(|other| other.rank != Rank::Caption),
            false if best.rank == Rank::Caption => item.forget_caption(&self.medium),
            false => {}
        }
        item.html = best.html;
        item.content_base = best.base;
        item.summary = take_best(&mut self.contents).map(|content| content.html);
        item
    }
}

/// The first of the contents that hold most of the article.
fn take_best(contents: &mut Vec<Content>) -> Option<Content> {
    let ranks = contents.iter().map(|content| content.rank).enumerate();
    let (at, _) = ranks.min_by_key(|(_, rank)| std::cmp::Reverse(*rank))?;
    Some(contents.remove(at))
}

/// `xml:base` of an element, or of the only one that XHTML content consists of.
fn base_of(record: &Record<'_>, at: usize) -> Option<String> {
    let root = record.child(at, Ns::Xhtml, "div");
    let root = root.or_else(|| record.child(at, Ns::Core, "div"));
    let root = root.and_then(|root| record.attribute(root, "xml:base"));
    address::within(record.attribute(at, "xml:base"), root)
}

/// How an Atom or RSS element says that it is to be read.
fn form_of(record: &Record<'_>, at: usize) -> Form {
    match record.attribute(at, "type").as_deref() {
        Some("text" | "text/plain")
            if record
                .attribute(at, "mode")
                .is_none_or(|mode| mode == "xml") =>
        {
            Form::Text
        }
        Some("html" | "xhtml" | "text/html" | "application/xhtml+xml") => Form::Html,
        _ => Form::Unknown,
    }
}

/// The name in Atom's `<author><name>` or RSS's `mail (name)`.
pub(super) fn author(record: &Record<'_>, at: usize) -> Option<String> {
    let text = match record.child(at, Ns::Core, "name") {
        Some(name) => record.text(name),
        None if record.children(at).next().is_some() => None,
        None => record.text(at),
    };
    text.map(|text| person(&text))
        .filter(|name| !name.is_empty())
}

/// `a@example.org (Name)` and `Name <a@example.org>` without the address, which is no name.
fn person(text: &str) -> String {
    let text = text.trim();
    // A handle is a name: `@brume@toots.example`.
    if !text.contains('@') || text.starts_with('@') {
        return text.to_owned();
    }
    if text.contains('(') {
        let names = text.split('(').skip(1);
        let names = names.filter_map(|part| part.split(')').next());
        let names: Vec<&str> = names
            .map(str::trim)
            .filter(|name| !name.is_empty())
            .collect();
        return names.join("、");
    }
    let words = text.split_whitespace().filter(|word| !word.contains('@'));
    words
        .collect::<Vec<_>>()
        .join(" ")
        .trim_matches(['"', '<', '>', ' '])
        .to_owned()
}

/// What stands for no link is none; an address typed without its scheme gets one.
fn sound_link(link: String) -> Option<String> {
    let lower = link.trim().to_ascii_lowercase();
    match lower.as_str() {
        "n/a" | "na" | "none" | "null" | "undefined" | "-" | "#" | "" => None,
        _ if lower.starts_with("www.") => Some(format!("https://{}", link.trim())),
        _ => Some(link),
    }
}

fn is_web(address: &str) -> bool {
    let start = address
        .as_bytes()
        .get(..8)
        .unwrap_or(address.as_bytes())
        .to_ascii_lowercase();
    start.starts_with(b"http://") || start.starts_with(b"https://")
}

fn some(text: String) -> Option<String> {
    let text = text.trim();
    (!text.is_empty()).then(|| text.to_owned())
}
