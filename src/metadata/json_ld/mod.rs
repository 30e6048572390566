//! schema.org data in `<script type="application/ld+json">`, however it is wrapped or broken.
//!
//! Each block is parsed and, where it is broken, [mended](mend); what it describes is searched for
//! [articles](article); single [values](value) come in many shapes.

mod article;
mod mend;
mod value;

pub(super) use article::{ArticleData, Person};

use super::names::key;
use crate::dom::{Page, attr};
use article::{article, is_article};
use mend::parse;
use scraper::Node;
use serde_json::{Map, Value};
use std::collections::HashMap;
use url::Url;
use value::{Index, by_id, follow, strings, text};

/// Nesting beyond this is no article's.
const MAX_DEPTH: usize = 12;
/// Descriptions of articles in one page, at most: a list of a day's news has fewer.
const MOST: usize = 200;

/// What all blocks of a page say together.
#[derive(Debug, Default)]
pub(super) struct Graph {
    /// Every description of an article, in page order.
    pub articles: Vec<ArticleData>,
    /// Every description of a page or of what is on it that is no article.
    pub pages: Vec<ArticleData>,
    /// The name of the site or publisher.
    pub site: Option<String>,
    /// The types of everything that describes the page itself.
    pub types: Vec<String>,
}

impl Graph {
    /// Whether a newsroom wrote the page.
    pub fn is_news(&self) -> bool {
        let is_news = |kind: &String| kind.ends_with("NewsArticle") || kind == "LiveBlogPosting";
        self.types.iter().any(is_news)
    }

    /// Whether the page is said to list others, and nothing is said of an article.
    pub fn is_collection(&self) -> bool {
        let lists = ["CollectionPage", "SearchResultsPage"];
        self.types.iter().any(|kind| lists.contains(&kind.as_str())) && self.articles.is_empty()
    }

    /// What is said of the page itself where nothing is said of an article.
    pub fn page_for(&self, url: Option<&Url>) -> ArticleData {
        let path = url.map_or("", |url| url.path().trim_end_matches('/'));
        let is_own = |page: &&ArticleData| {
            let said = page.url.as_deref().map(|said| said.trim_end_matches('/'));
            said.is_none_or(|said| said.ends_with(path))
        };
        self.pages.iter().find(is_own).cloned().unwrap_or_default()
    }

    /// The description that belongs to this page: that of its address or headline, or the first.
    pub fn article_for(&self, title: &str, url: Option<&Url>) -> ArticleData {
        let path = url.map(|url| url.path().trim_end_matches('/').to_owned());
        let score = |article: &ArticleData| {
            let same_title = article
                .headline
                .as_deref()
                .is_some_and(|head| key(head) == key(title));
            let same_url = match (&path, &article.url) {
                (Some(path), Some(url)) => {
                    path.len() > 1 && url.trim_end_matches('/').ends_with(path.as_str())
                }
                _ => false,
            };
            let complete = article.published.is_some() as u8 + !article.authors.is_empty() as u8;
            u8::from(same_title) * 6 + u8::from(same_url) * 4 + complete
        };
        let mut best: Option<(u8, &ArticleData)> = None;
        for article in &self.articles {
            let points = score(article);
            if best.is_none_or(|(most, _)| points > most) {
                best = Some((points, article));
            }
        }
        best.map(|(_, article)| article.clone()).unwrap_or_default()
    }
}

/// Reads all blocks.
pub(super) fn read(page: &Page<'_>) -> Graph {
    let mut blocks = Vec::new();
    let is_linked_data = |kind: &str| kind.to_ascii_lowercase().contains("ld+json");
    for node in page.named("script") {
        if !attr(node, "type").is_some_and(is_linked_data) {
            continue;
        }
        let raw: String = node
            .children()
            .filter_map(|child| match child.value() {
                Node::Text(text) => Some(&text[..]),
                _ => None,
            })
            .collect();
        blocks.extend(parse(&raw));
    }
    let mut index = HashMap::new();
    blocks.iter().for_each(|block| by_id(block, &mut index, 0));
    let mut graph = Graph::default();
    for block in &blocks {
        walk(block, &index, &mut graph, 0);
    }
    graph
}

fn walk(value: &Value, index: &Index<'_>, graph: &mut Graph, depth: usize) {
    if depth > MAX_DEPTH {
        return;
    }
    match value {
        Value::Array(items) => items
            .iter()
            .for_each(|item| walk(item, index, graph, depth + 1)),
        Value::Object(object) => visit(object, index, graph, depth),
        _ => {}
    }
}

fn visit(object: &Map<String, Value>, index: &Index<'_>, graph: &mut Graph, depth: usize) {
    let types = strings(object.get("@type"));
    if types.iter().any(|kind| is_article(kind)) && graph.articles.len() < MOST {
        graph.articles.push(article(object, index));
    } else if object.contains_key("datePublished")
        && types
            .iter()
            .any(|kind| kind.ends_with("Page") || kind == "CreativeWork")
        && graph.pages.len() < MOST
    {
        graph.pages.push(article(object, index));
    }
    for kind in &types {
        if matches!(kind.as_str(), "WebSite" | "NewsMediaOrganization") && graph.site.is_none() {
            graph.site = text(object.get("name"));
        }
    }
    if let Some(publisher) = object
        .get("publisher")
        .and_then(|value| follow(value, index))
        && types.iter().any(|kind| is_article(kind))
        && let Some(name) = text(publisher.get("name"))
    {
        graph.site.get_or_insert(name);
    }
    graph.types.extend(types);
    for name in [
        "@graph",
        "mainEntity",
        "mainEntityOfPage",
        "itemListElement",
        "hasPart",
    ] {
        if let Some(inner) = object.get(name)
            && (name != "itemListElement" && name != "hasPart"
                || depth == 0 && graph.articles.is_empty() && name == "hasPart")
        {
            walk(inner, index, graph, depth + 1);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn graph(json: &str) -> Graph {
        let html = format!("<script type=application/ld+json>{json}</script>");
        read(&Page::new(&scraper::Html::parse_document(&html)))
    }

    #[test]
    fn an_author_in_another_place_of_the_graph() {
        let graph = graph(
            r##"{"@graph":[{"@type":["Thing","NewsArticle"],"headline":"H","author":{"@id":"#a"}},{"@id":"#a","@type":"Person","name":"Ann Lee"}]}"##,
        );
        assert_eq!(
            graph.articles[0].authors,
            [Person {
                name: "Ann Lee".into(),
                is_organization: false
            }]
        );
    }
}
