//! `parse_feed`: a feed, and an article for each of its items.

use crate::article::{Article, Feed, FeedError, weight};
use crate::content;
use crate::error::{Error, ErrorKind};
use crate::input::feed::{self, FeedHead, FeedItem};
use crate::input::{self, Hints};
use crate::metadata::{comparison_key, is_newsroom, is_role};
use crate::options::ParseOptions;
use crate::publishers::{self, Compiled};
use crate::text::persons;
use crate::time::clock::Stamp;
use crate::{address, text};
use std::ops::ControlFlow;
use std::rc::Rc;
use url::Url;

/// Every item of an RSS 0.9x, 1.0 or 2.0, Atom 0.3 or 1.0, or JSON feed, each read as
/// [`parse_article`](crate::parse_article) would.
///
/// One bad item never costs the others: what went wrong stands in [`Feed::errors`]. A feed that
/// breaks off gives every item that came whole.
///
/// # Errors
///
/// `malformed-feed` where the input is no feed at all, `input-too-large`, and `invalid-options`
/// where a rule of the caller's is wrong.
///
/// ```
/// let rss = "<rss><channel><title>News</title><item><title>One</title>\
///            <description>&lt;p>Hello.&lt;/p></description></item></channel></rss>";
/// let feed = lisible::parse_feed(rss, &lisible::ParseOptions::default())?;
/// assert_eq!(feed.title, "News");
/// assert_eq!(feed.articles[0].text, "Hello.");
/// # Ok::<(), lisible::Error>(())
/// ```
pub fn parse_feed(input: &str, options: &ParseOptions) -> Result<Feed, Error> {
    let mut articles = Vec::new();
    let mut feed = parse_feed_with(input, options, &mut |article, _| {
        articles.push(article);
        ControlFlow::Continue(())
    })?;
    feed.articles = articles;
    Ok(feed)
}

/// Like [`parse_feed`], but hands each article on as soon as it is read, with its item's place in
/// the feed from 0, and stops where that breaks. [`Feed::articles`] stays empty, so a feed of any
/// length needs the memory of its text and of one article.
///
/// # Errors
///
/// As [`parse_feed`].
///
/// ```
/// use std::ops::ControlFlow;
/// let rss = "<rss><item><title>One</title></item><item><title>Two</title></item></rss>";
/// let mut titles = Vec::new();
/// lisible::parse_feed_with(rss, &Default::default(), &mut |article, index| {
///     titles.push((index, article.title));
///     ControlFlow::Break(())
/// })?;
/// assert_eq!(titles, [(0, "One".to_owned())]);
/// # Ok::<(), lisible::Error>(())
/// ```
pub fn parse_feed_with(
    input: &str,
    options: &ParseOptions,
    on_item: &mut dyn FnMut(Article, usize) -> ControlFlow<()>,
) -> Result<Feed, Error> {
    options.check_size(input)?;
    let own = publishers::own(&options.publishers)?;
    let address = options.url.as_deref();
    let mut failed = Vec::new();
    let mut place = Place::default();
    // The feed's own fields and its errors take some, too.
    let limit = weight::allowance(input.len()) - ERRORS;
    let mut spent = 0_usize;
    let mut hollow = 0_usize;
    let (head, errors) = feed::read(input, &mut |mut item, index, head| {
        let html = std::mem::take(&mut item.html);
        hollow += usize::from(html.is_empty() && item.is_hollow());
        if hollow > MOST_HOLLOW {
            failed.push(failure(index, &too_hollow()));
            return ControlFlow::Break(());
        }
        place.settle(head, address);
        let hints = hints_of(item, head, &place, &own);
        let read = content::article(input::feed_item(&html, hints), None, &own, options.explain);
        let read = read.and_then(|article| {
            spent += weight::weight(&article, html.len() * PLENTY + limit / 64);
            match spent > limit {
                true => Err(weight::too_much(limit)),
                false => Ok(article),
            }
        });
        match read {
            Ok(article) => on_item(article, index),
            // Items that become more than all may are the last.
            Err(error) if spent > limit => {
                failed.push(failure(index, &error));
                ControlFlow::Break(())
            }
            Err(error) => {
                spent += weight::EMPTY;
                failed.push(failure(index, &error));
                ControlFlow::Continue(())
            }
        }
    })?;
    Ok(feed_of(head, address, merged(errors, failed)))
}

/// Items without any content that a feed may have.
const MOST_HOLLOW: usize = 1000;

fn too_hollow() -> Error {
    let (what, limit) = ("items without content", MOST_HOLLOW);
    ErrorKind::TooComplex { what, limit }.into()
}

/// Bytes of JSON that the errors of a feed may become.
const ERRORS: usize = 1 << 19;
/// Bytes of JSON for a byte of an item, which need not be counted.
const PLENTY: usize = 32;

/// Two lists of errors, each in the order of the items, as one.
fn merged(errors: Vec<FeedError>, failed: Vec<FeedError>) -> Vec<FeedError> {
    let mut out = Vec::with_capacity(errors.len() + failed.len());
    let mut failed = failed.into_iter().peekable();
    for error in errors {
        while let Some(earlier) = failed.next_if(|other| other.index < error.index) {
            out.push(earlier);
        }
        out.push(error);
    }
    out.extend(failed);
    out
}

fn feed_of(head: FeedHead, address: Option<&str>, errors: Vec<FeedError>) -> Feed {
    let base = base_of(&head, address);
    Feed {
        title: head.title.unwrap_or_default(),
        url: head.url.and_then(|url| address::link(&url, base.as_ref())),
        description: head.description,
        lang: head.lang.as_deref().and_then(text::lang::tag),
        updated: head.updated.and_then(utc),
        articles: Vec::new(),
        errors,
    }
}

fn failure(index: usize, error: &Error) -> FeedError {
    FeedError {
        index: u32::try_from(index).unwrap_or(u32::MAX),
        code: error.code().to_owned(),
        message: error.to_string(),
    }
}

/// What a feed says of an item, as hints for the article.
fn hints_of(item: FeedItem, head: &FeedHead, place: &Place, own: &[Rc<Compiled>]) -> Hints {
    let feed_base = &place.base;
    let base = item
        .base
        .as_deref()
        .and_then(|raw| address::resolve(raw, feed_base.as_ref()));
    let from = base.as_ref().or(feed_base.as_ref());
    let link = item
        .link
        .as_deref()
        .and_then(|raw| address::resolve(raw, from));
    let clock = Clock::of(head, place, link.as_ref(), own);
    let stamp = item.published.or(item.updated);
    let timestamp = stamp.and_then(utc);
    let changed = item.updated.filter(|updated| utc(*updated) > timestamp);
    // Only Atom says what its addresses resolve against; elsewhere it is the item's own address.
    let says_base = base.is_some() || head.base.is_some() || link.is_none();
    let content_base = item.content_base.as_deref();
    let content_base = content_base
        .and_then(|raw| address::resolve(raw, from))
        .or_else(|| from.filter(|_| says_base).cloned());
    // A feed that is called after its writer is the account of somebody with a publisher of many.
    let is_account = link
        .as_ref()
        .is_some_and(|link| address::is_in_account(link.as_str()));
    let site = name_of(head).filter(|_| !is_account);
    Hints {
        title: item.title.map(|title| text::decode_entities(&title)),
        source_url: item.source_url,
        source_name: item.source_title.or_else(|| name_of(head).map(Into::into)),
        timestamp_is_publication: Some(clock == Clock::Publisher),
        timestamp,
        published: stamp.map(Stamp::to_rfc3339),
        updated: changed.map(Stamp::to_rfc3339),
        authors: names(&item.authors, site),
        tags: item.tags.iter().map(|tag| plain(tag)).collect(),
        lang: item.lang.as_deref().and_then(text::lang::tag),
        base: content_base.map(Into::into),
        url: link.map(Into::into),
        copyright: item.rights.map(|rights| plain(&rights)),
        summary: item.summary,
        image: item.image,
        media: item.media,
        papers: item.papers,
    }
}

/// What a feed is called, if that is a name: every item asks for it.
fn name_of(head: &FeedHead) -> Option<&str> {
    const LONGEST: usize = 1000;
    let title = head.title.as_deref();
    title.filter(|title| title.len() <= LONGEST)
}

fn utc(stamp: Stamp) -> Option<String> {
    stamp.to_utc().map(Stamp::to_rfc3339)
}

/// One name each, without what says that it is one, and without the site.
fn names(authors: &[String], site: Option<&str>) -> Vec<String> {
    const LABELS: &[&str] = &[
        "By ",
        "by ",
        "BY ",
        "Par ",
        "Von ",
        "Por ",
        "作者：",
        "作者:",
        "文：",
        "文/",
        "文｜",
        "记者：",
        "記者：",
        "撰文：",
    ];
    let mut out = Vec::new();
    for author in authors {
        let author = plain(author);
        let label = LABELS.iter().find_map(|label| author.strip_prefix(label));
        let mut parts = label.unwrap_or(&author).split(['|', '｜']);
        out.extend(persons::split(parts.next().unwrap_or_default().trim()));
        for part in parts {
            if !says_where(part.trim(), site) {
                out.extend(persons::split(part.trim()));
            }
        }
    }
    text::deduplicate(&mut out);
    out
}

/// Whether what stands behind a name is its bearer's site, newsroom or office.
fn says_where(part: &str, site: Option<&str>) -> bool {
    let own = comparison_key(part);
    is_newsroom(part)
        || is_role(part)
        || site.is_some_and(|site| comparison_key(site).contains(&own))
}

fn plain(raw: &str) -> String {
    text::normalize(&text::decode_entities(raw))
}

/// What the feed's own addresses resolve against.
fn base_of(head: &FeedHead, address: Option<&str>) -> Option<Url> {
    let known = [address, head.self_url.as_deref(), head.url.as_deref()];
    let place = known
        .into_iter()
        .flatten()
        .find_map(|raw| address::resolve(raw, None));
    let base = head
        .base
        .as_deref()
        .and_then(|raw| address::resolve(raw, place.as_ref()));
    base.or(place)
}

/// The feed's own addresses, parsed once for all items; its head may come between them.
#[derive(Default)]
struct Place {
    said: Option<[Option<String>; 4]>,
    /// What the feed's own addresses resolve against.
    base: Option<Url>,
    /// Where the feed itself is.
    own: Option<Url>,
    is_crawlers: bool,
}

impl Place {
    fn settle(&mut self, head: &FeedHead, address: Option<&str>) {
        let said = [&head.self_url, &head.url, &head.generator, &head.base];
        let said = Some(said.map(Clone::clone));
        if self.said == said {
            return;
        }
        self.said = said;
        self.base = base_of(head, address);
        let own = address.or(head.self_url.as_deref());
        self.own = own.and_then(|raw| address::resolve(raw, None));
        let (url, generator) = (head.url.as_deref(), head.generator.as_deref());
        let addresses = [address, head.self_url.as_deref(), url, generator];
        self.is_crawlers = addresses
            .into_iter()
            .flatten()
            .filter_map(|raw| address::resolve(raw, None))
            .any(|url| CRAWLERS.iter().any(|domain| is_within(&url, domain)));
    }
}

fn is_within(url: &Url, domain: &str) -> bool {
    url.host_str()
        .is_some_and(|host| address::host_within(host, domain))
}

/// Whose time an item's stamp is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Clock {
    /// The publisher's: the time of publication.
    Publisher,
    /// The clock of whoever made the feed from web pages, when it saw the page.
    Crawler,
}

/// Makers of full-text feeds that stamp their items with the time of the crawl.
const CRAWLERS: &[&str] = &[
    "feedx.net",
    "feedx.xyz",
    "feedx.run",
    "feedx.site",
    "feedx.co",
    "feedx.best",
];

impl Clock {
    /// By the feed's own address; where it gives none, by what the publisher's rules know.
    fn of(head: &FeedHead, place: &Place, link: Option<&Url>, own: &[Rc<Compiled>]) -> Self {
        if place.is_crawlers {
            return Self::Crawler;
        }
        let Some(publisher) = publishers::choose(own, link, name_of(head)) else {
            return Self::Publisher;
        };
        let is_own = place.own.as_ref().is_some_and(|feed| {
            publisher
                .rules
                .hosts
                .iter()
                .any(|domain| is_within(feed, domain))
        });
        if is_own || !publisher.rules.crawled {
            Self::Publisher
        } else {
            Self::Crawler
        }
    }
}
