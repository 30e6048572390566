//! From the tree to the article: rules claim what is not content, the rest becomes blocks.

mod blocks;
mod claim;
mod find;
mod finish;
mod locate;
mod units;

use crate::address;
use crate::article::{Article, Block, Method, Publisher, Reason, Removal, Source};
use crate::dom::{self, Claims, Page};
use crate::error::Error;
use crate::explain;
use crate::input::{Hints, Input};
use crate::metadata::{self, Metadata};
use crate::publishers::Pattern;
use crate::publishers::{self, Compiled};
use crate::render::nesting;
use blocks::{Budget, Builder, Slot};
use claim::{Said, hidden, marks, outside, shown};
use ego_tree::NodeId;
pub(crate) use find::{FEATURES, HINTS, NEAR, judged};
#[cfg(feature = "training")]
pub(crate) use find::{training_data, training_page, training_without};
use rustc_hash::FxHashMap;
use scraper::Html;
use std::cell::OnceCell;
use std::rc::Rc;
use units::Units;
use url::Url;

/// Everything that is known while an article is put together.
pub(crate) struct Draft {
    pub article: Article,
    pub claims: Claims,
    said: Said,
    pub slots: FxHashMap<NodeId, Slot>,
    /// The elements that hold a printed time.
    pub printed: Vec<NodeId>,
    pub hints: Hints,
    pub url: Option<Url>,
    /// What relative addresses resolve against.
    pub base: Option<Url>,
    /// What the article may grow to.
    pub budget: Budget,
    /// The publisher's rules, if there are any, then those that hold for every feed.
    pub rules: Vec<Rc<Compiled>>,
    pub publisher: Option<Rc<Compiled>>,
    /// Which part of the publisher's site the address belongs to, once that was asked.
    edition: OnceCell<Option<usize>>,
    /// What a whole page says of itself.
    pub meta: Option<Metadata>,
}

/// One article from one input.
pub(crate) fn article(
    input: Input<'_>,
    url: Option<&str>,
    own: &[Rc<Compiled>],
    explain: bool,
) -> Result<Article, Error> {
    let length = input.html.len();
    let html = dom::parse(&input.html, input.shape)?;
    let page = Page::new(&html);
    let is_told = match input.source {
        Source::Page => true,
        Source::Fragment => is_headed(&html),
        _ => false,
    };
    let meta = is_told.then(|| {
        let own = url.and_then(|raw| address::canonical(raw, None));
        metadata::read(&page, own.as_ref())
    });
    let mut draft = Draft::new(input.source, input.hints, url, meta, own);
    draft.budget = Budget::for_input(length);
    if explain {
        draft.claims.record();
    }
    draft.claims.step(|| "shown".to_owned());
    if draft.publisher.is_none() {
        shown::claim(&html, &mut draft);
    }
    let units = units::find(&page);
    draft.claims.step(|| "finder".to_owned());
    let found = locate::find(&page, &units, &mut draft);
    draft.claims.step(|| "hidden".to_owned());
    hidden::claim(&page, &found.revealed, &units, &mut draft.claims);
    marks::claim(&html, &mut draft.claims);
    let rules = draft.rules.clone();
    // The feed's footer goes first: it may have slipped into the element of a field.
    if let Some(common) = rules.last() {
        claim::rules::footer(&page, common, &mut draft);
    }
    for rules in &rules {
        claim::rules::apply(&page, rules, &mut draft);
    }
    // Rules say more exactly than the page what a node is; they come first.
    draft.claims.step(|| "shown".to_owned());
    shown::claim(&html, &mut draft);
    finish::page::read(&mut draft);
    draft.claims.step(|| "outside".to_owned());
    outside::sweep(&html, &found.roots, &mut draft.claims);
    draft.claims.step(|| "blocks".to_owned());
    let body = draft.build(&html, &found.roots, &units);
    attached_weight(&draft);
    draft.budget.bytes(nesting::prefixes(&body));
    draft.budget.check(length)?;
    let rules = draft.publisher.as_ref();
    draft.article.extraction.rules = rules.map(|rules| rules.rules.id.clone());
    draft.article.extraction.method = found.method;
    draft.article.extraction.confidence = found.confidence;
    let told = explain.then(|| {
        let scored = draft
            .meta
            .as_ref()
            .filter(|_| found.method == Method::Scored);
        explain::explain(&html, input.source, &draft.claims, scored, length)
    });
    let mut article = finish::finish(&html, draft, body);
    if let Some(mut told) = told {
        explain::settle(&mut told, &article);
        article.explanation = Some(told);
    }
    Ok(article)
}

/// Whether a piece of a page begins with its headline.
fn is_headed(html: &Html) -> bool {
    let says = |node: &dom::DomNode<'_>| {
        let text = node.value().as_text();
        text.is_some_and(|text| !text.trim().is_empty())
    };
    let first = html.tree.root().descendants().find(says);
    first.is_some_and(|text| text.ancestors().any(|node| dom::name(node) == "h1"))
}

/// Counts what a feed's own address adds to those that are attached to an item.
fn attached_weight(draft: &Draft) {
    let base = draft.base.as_ref().map_or("", Url::as_str);
    let attached = draft.hints.media.len() + draft.hints.papers.len();
    draft.budget.text(base, attached);
}

impl Draft {
    fn new(
        source: Source,
        hints: Hints,
        url: Option<&str>,
        meta: Option<Metadata>,
        own: &[Rc<Compiled>],
    ) -> Self {
        let raw = url.or(hints.url.as_deref());
        let mut url = raw
            .and_then(|raw| address::canonical(raw, None))
            .or_else(|| meta.as_ref().and_then(|meta| meta.url.clone()));
        let base = hints.base.as_deref();
        let base = base.and_then(|raw| address::resolve(raw, url.as_ref()));
        let base = base.or_else(|| meta.as_ref().and_then(|meta| meta.base.clone()));
        let place = url.as_ref().or(base.as_ref());
        let publisher = publishers::choose(own, place, hints.source_name.as_deref());
        if let (Some(url), Some(publisher)) = (&mut url, &publisher) {
            upgrade(url, publisher);
        }
        let mut rules: Vec<Rc<Compiled>> = publisher.iter().cloned().collect();
        rules.extend(publishers::by_id("common"));
        let article = Article {
            source,
            ..Article::default()
        };
        Self {
            article,
            claims: Claims::default(),
            said: Said::default(),
            slots: FxHashMap::default(),
            printed: Vec::new(),
            hints,
            base: base.or_else(|| url.clone()),
            budget: Budget::default(),
            url,
            rules,
            publisher,
            edition: OnceCell::new(),
            meta,
        }
    }

    /// Records text that was taken out of the finished blocks.
    pub(crate) fn leave_out(&mut self, reason: Reason, text: &str) {
        let text = crate::text::normalize(text);
        if !text.is_empty() {
            self.article.removed.push(Removal {
                reason,
                text,
                selector: String::new(),
            });
        }
    }

    fn build(&mut self, html: &Html, roots: &[NodeId], units: &Units) -> Vec<Block> {
        let rules = std::mem::take(&mut self.rules);
        let not_images: Vec<&Pattern> = rules.iter().flat_map(|rules| &rules.not_images).collect();
        let mut builder = Builder {
            claims: &mut self.claims,
            base: self.base.as_ref(),
            slots: &self.slots,
            units,
            not_images: &not_images,
            budget: &self.budget,
            lead: None,
        };
        let body = builder.build(html, roots);
        self.article.lead = builder.lead.take();
        self.rules = rules;
        body
    }

    /// Who published the article: as the rules say, else the feed's name for it, else the host.
    fn publisher(&self) -> Option<Publisher> {
        if let Some(compiled) = &self.publisher {
            let rules = &compiled.rules;
            let edition = self.edition().and_then(|edition| edition.name.clone());
            let name = edition.unwrap_or_else(|| rules.name.clone());
            let url = rules.url.as_deref();
            let is_web = |url: &&str| address::canonical(url, None).is_some();
            return Some(Publisher {
                id: rules.id.clone(),
                name,
                url: url.filter(is_web).map(str::to_owned),
            });
        }
        let named = self.hints.source_url.as_deref();
        let home = named.and_then(|raw| address::canonical(raw, None));
        let home = home.as_ref().or(self.url.as_ref());
        let host = home.and_then(Url::host_str)?;
        let host = host.strip_prefix("www.").unwrap_or(host);
        let name = self
            .hints
            .source_name
            .clone()
            .unwrap_or_else(|| host.to_owned());
        let url = home.map(|url| url.origin().ascii_serialization());
        Some(Publisher {
            id: host.to_owned(),
            name,
            url,
        })
    }

    /// The part of the publisher's site that the address belongs to.
    fn edition(&self) -> Option<&publishers::Edition> {
        let compiled = self.publisher.as_ref()?;
        let url = self.url.as_ref()?.as_str();
        let fits = self.edition.get_or_init(|| {
            let mut editions = compiled.editions.iter();
            editions.position(|pattern| pattern.is_match(url))
        });
        compiled.rules.editions.get((*fits)?)
    }
}

/// The content's roots, and how sure that is.
pub(crate) struct Found {
    pub roots: Vec<NodeId>,
    /// Elements that the markup hides although the article is in them.
    pub revealed: Vec<NodeId>,
    pub method: Method,
    pub confidence: f64,
}

/// An address of the publisher's own takes the scheme that it uses today.
fn upgrade(url: &mut Url, publisher: &Compiled) {
    let secure = publisher
        .rules
        .url
        .as_deref()
        .is_some_and(|home| home.starts_with("https:"));
    let own = url.host_str().is_some_and(|host| {
        publisher
            .rules
            .hosts
            .iter()
            .any(|domain| address::host_within(host, domain))
    });
    if secure && own && url.scheme() == "http" {
        let _ = url.set_scheme("https");
    }
}
