//! `<meta>` and `<link>`: OpenGraph, Twitter, Dublin Core, microdata and the vendors' own names.

use super::json_ld::{ArticleData, Graph};
use super::title::Echoes;
use crate::address;
use crate::dom::{DomNode, Page, attr, name};
use crate::text::{decode_entities, normalize};
use std::collections::HashMap;
use url::Url;

/// The page's `<meta>` elements by lower-case name.
#[derive(Debug, Default)]
pub(super) struct Tags {
    values: HashMap<String, Vec<String>>,
    title: String,
}

impl Tags {
    /// The first value under the first of these names that has one.
    pub fn first(&self, names: &[&str]) -> Option<String> {
        names
            .iter()
            .find_map(|name| self.values.get(*name)?.first().cloned())
    }

    /// All values under the first of these names that has any.
    pub fn all(&self, names: &[&str]) -> &[String] {
        names
            .iter()
            .find_map(|name| self.values.get(*name))
            .map_or(&[], Vec::as_slice)
    }

    /// The first value under a name with one of these ends, by the alphabet.
    pub fn ending_in(&self, ends: &[&str]) -> Option<String> {
        let fits = |name: &&String| ends.iter().any(|end| name.ends_with(end));
        let name = self.values.keys().filter(fits).min()?;
        self.values[name].first().cloned()
    }

    /// Notes what a `<meta>` says; a page may repeat itself, but not without end.
    fn add(&mut self, name: &str, content: &str) {
        // The separators differ between generations of one vocabulary.
        let mut name = name.to_ascii_lowercase();
        if name.starts_with("dc") {
            name = name.replace("dcterms.", "dc.").replace("dc:", "dc.");
        }
        let values = self.values.entry(name).or_default();
        if values.len() < 32 {
            values.push(content.to_owned());
        }
    }

    /// What the head calls the page.
    pub fn echoes(&self) -> Echoes {
        let named = ["og:title", "twitter:title", "articletitle"];
        let named = named.iter().filter_map(|name| self.first(&[name]));
        Echoes::new([self.title.clone()].into_iter().chain(named))
    }

    /// What `<title>` says.
    pub fn title(&self) -> &str {
        &self.title
    }
}

/// Reads all `<meta>` elements, wherever they stand.
pub(super) fn read(page: &Page<'_>) -> Tags {
    let mut tags = Tags::default();
    for node in page.named("meta") {
        let content = attr(node, "content").unwrap_or_default();
        let content = normalize(&decode_entities(content));
        if content.is_empty() {
            continue;
        }
        for attribute in ["property", "name", "itemprop", "http-equiv"] {
            let names = attr(node, attribute).unwrap_or_default();
            for name in names.split_ascii_whitespace() {
                tags.add(name, &content);
            }
        }
    }
    let is_of_picture = |title: &DomNode<'_>| title.parent().is_some_and(|of| name(of) == "svg");
    let mut titles = page.named("title").filter(|title| !is_of_picture(title));
    tags.title = titles
        .find_map(|title| {
            let texts = title.descendants();
            let raw: String = texts
                .filter_map(|inner| inner.value().as_text().map(|text| &text[..]))
                .collect();
            let title = normalize(&decode_entities(&raw));
            (!title.is_empty()).then_some(title)
        })
        .unwrap_or_default();
    tags
}

/// What the page says that its addresses are relative to.
pub(super) fn base(page: &Page<'_>, url: Option<&Url>) -> Option<Url> {
    let mut said = page.named("base").filter_map(|base| attr(base, "href"));
    let base = said.next().and_then(|raw| address::resolve(raw, url))?;
    (base.scheme() != "mailto").then_some(base)
}

/// The address under which the publisher wants the page known.
pub(super) fn canonical(
    page: &Page<'_>,
    tags: &Tags,
    url: Option<&Url>,
    base: Option<&Url>,
) -> Option<Url> {
    let is_canonical = |rel: &str| rel.eq_ignore_ascii_case("canonical");
    let link = page
        .named("link")
        .filter(|link| attr(*link, "rel").is_some_and(is_canonical))
        .find_map(|link| attr(link, "href"));
    let candidates = [link.map(str::to_owned), tags.first(&["og:url"])];
    let mut found = candidates
        .into_iter()
        .flatten()
        .filter_map(|raw| address::canonical(&raw, base));
    // A canonical address that is the home page belongs to a misconfigured site.
    found.find(|found| url.is_none_or(|url| url.path().len() <= 1 || found.path().len() > 1))
}

/// The publisher's keywords, each once.
pub(super) fn keywords(tags: &Tags, ld: &ArticleData) -> Vec<String> {
    let mut out: Vec<String> = Vec::new();
    let listed = tags.all(&["article:tag", "news_keywords", "keywords", "parsely-tags"]);
    let split = listed
        .iter()
        .flat_map(|value| value.split([',', '，', '、', ';']));
    for word in ld.keywords.iter().map(String::as_str).chain(split) {
        let word = word.trim();
        if !word.is_empty()
            && word.chars().count() <= 60
            && !out.iter().any(|other| other == word)
            && out.len() < 32
        {
            out.push(word.to_owned());
        }
    }
    out
}

/// The picture for previews.
pub(super) fn image(tags: &Tags, ld: &ArticleData, base: Option<&Url>) -> Option<String> {
    let named = tags.first(&[
        "og:image",
        "og:image:url",
        "og:image:secure_url",
        "twitter:image",
        "twitter:image:src",
        "image",
    ]);
    [named, ld.image.clone()]
        .into_iter()
        .flatten()
        .find_map(|raw| address::media(&raw, base))
}

/// What the page says it is.
pub(super) fn is_article(tags: &Tags, ld: &Graph) -> Option<bool> {
    if !ld.articles.is_empty() {
        return Some(true);
    }
    match tags.first(&["og:type"])?.to_ascii_lowercase().as_str() {
        "article" | "news" | "blog_post" | "blogpost" => Some(true),
        "website" | "profile" | "product" => Some(false),
        _ => None,
    }
}
