//! What a page says of itself: title, authors, dates, language, picture.
//!
//! Four sources are read and weighed against each other: JSON-LD, `<meta>` and microdata, the
//! visible byline and time, and the address. None is right alone: `article:author` is often a
//! Facebook address, JSON-LD an organisation, the first `<h1>` the name of the site.

mod author_split;
mod author_words;
mod authors;
mod bylines;
mod date_tags;
mod date_words;
mod dates;
mod header;
#[cfg(test)]
mod header_tests;
mod helpers;
mod json_ld;
mod lang;
mod local_day;
mod marks;
mod meta_tags;
mod names;
mod picture_credits;
mod short;
mod time_line;
mod time_marks;
mod title;
mod visible;

use crate::article::{Dir, PublishedFrom};
use crate::dom::Page;
use crate::text;
use ego_tree::NodeId;
use url::Url;

pub(crate) use author_split::{is_degree, is_newsroom, is_pair, is_role};
pub(crate) use bylines::{HeadLine, head_line, opening_names, signed_names};
pub(crate) use names::{
    has_key as has_comparison_key, key as comparison_key, words as class_words,
};
pub(crate) use picture_credits::{is_picture_credit, is_signed};
pub(crate) use time_line::days_alone;

/// What a page says of itself.
#[derive(Debug, Clone, Default)]
pub(crate) struct Metadata {
    /// The headline without the site's affixes; empty if there is none.
    pub title: String,
    /// Names of persons, or of the newsroom where no person is named.
    pub authors: Vec<String>,
    /// RFC 3339.
    pub published: Option<String>,
    /// RFC 3339.
    pub updated: Option<String>,
    /// Where `published` was found.
    pub published_from: Option<PublishedFrom>,
    /// The canonical address.
    pub url: Option<Url>,
    /// What its addresses are relative to, where it says so.
    pub base: Option<Url>,
    /// The site's name.
    pub site_name: Option<String>,
    /// BCP 47, as the markup says.
    pub lang: Option<String>,
    /// The direction the markup gives.
    pub dir: Option<Dir>,
    /// The section of the publisher.
    pub section: Option<String>,
    /// Keywords.
    pub tags: Vec<String>,
    /// The description, which is often the standfirst.
    pub description: Option<String>,
    /// The picture for previews, absolute.
    pub image: Option<String>,
    /// The text of the article as JSON-LD repeats it.
    pub article_body: Option<String>,
    /// Whether the page says that it is an article (`Some(true)`) or something else.
    pub is_article: Option<bool>,
    /// Whether JSON-LD describes an article.
    pub is_described: bool,
    /// Whether JSON-LD says that the page lists others.
    pub is_collection: bool,
    /// Whether the page says that only subscribers see the whole.
    pub is_paywalled: bool,
    /// Editors and translators as the page prints them, with what they are called.
    pub credits: Vec<String>,
    /// Visible nodes that repeat what became metadata.
    pub nodes: Vec<NodeId>,
}

/// Reads the metadata of a whole page.
pub(crate) fn read(page: &Page<'_>, url: Option<&Url>) -> Metadata {
    let tags = meta_tags::read(page);
    let ld = json_ld::read(page);
    let seen = visible::read(page.html, &tags.echoes());
    let own_base = meta_tags::base(page, url);
    let canonical = meta_tags::canonical(page, &tags, url, own_base.as_ref().or(url));
    let canonical = canonical.or_else(|| url.cloned());
    let base = url.or(canonical.as_ref());
    let lang = lang::of_page(page, &tags, &ld);
    let site_name = title::site_name(&tags, &ld);
    let (title, title_node) = title::choose(&tags, &ld, &seen, site_name.as_deref(), base);
    // Where the head has another headline, the visible one still tells where the header is.
    let headline = title_node
        .and_then(|node| seen.place_of(node))
        .or_else(|| seen.only_headline(&title::site_names(site_name.as_deref(), base)));
    let lines = headline.map_or_else(Vec::new, |at| header::lines(page.html, &seen, at));
    let graph = ld;
    let ld = graph.article_for(&title, canonical.as_ref());
    let of_page = graph.page_for(canonical.as_ref());
    let around = authors::Around {
        seen: &seen,
        lines: &lines,
        headline,
        title: &title,
        site: site_name.as_deref(),
        sites: &title::site_names(site_name.as_deref(), base),
    };
    let (authors, author_nodes) = authors::choose(&tags, (&ld, &of_page), &around);
    let credits = authors::credits(&around);
    // Templates that are Chinese in no attribute are so in their headlines.
    let told = lang.clone().or_else(|| text::lang::of(&title, None).0);
    let shown = dates::Shown {
        seen: &seen,
        lines: &lines,
        headline,
        is_sure: title_node.is_some(),
        html: page.html,
    };
    let times = dates::choose(&tags, (&ld, &of_page), &shown, base, told.as_deref());
    let mut nodes: Vec<NodeId> = Vec::new();
    nodes.extend(title_node);
    nodes.extend(author_nodes);
    nodes.extend(credits.iter().filter_map(|(node, _)| *node));
    nodes.extend(&times.nodes);
    Metadata {
        authors,
        published: times.published,
        updated: times.updated,
        published_from: times.from,
        site_name,
        dir: lang::direction(page),
        section: tags
            .first(&["article:section", "og:article:section", "parsely-section"])
            .or_else(|| ld.section.clone()),
        tags: meta_tags::keywords(&tags, &ld),
        description: tags
            .first(&[
                "og:description",
                "description",
                "twitter:description",
                "dc.description",
            ])
            .or_else(|| ld.description.clone()),
        image: meta_tags::image(&tags, &ld, own_base.as_ref().or(base)),
        article_body: ld.body.clone(),
        is_described: !graph.articles.is_empty(),
        is_collection: graph.is_collection(),
        is_article: meta_tags::is_article(&tags, &graph),
        is_paywalled: ld.paywalled,
        credits: credits.iter().map(|(_, text)| text.clone()).collect(),
        url: canonical,
        base: own_base,
        lang,
        title,
        nodes,
    }
}
