//! schema.org data in `<script type="application/ld+json">`, however it is wrapped or broken.

use super::names::key;
use crate::dom::ElementExt;
use crate::text::{decode_entities, normalize};
use scraper::{Html, Node};
use serde_json::{Map, Value};
use std::collections::HashMap;
use url::Url;

/// Nesting beyond this is no article's.
const MAX_DEPTH: usize = 12;

/// What all blocks of a page say together.
#[derive(Debug, Default)]
pub(super) struct Graph {
    /// Every description of an article, in page order.
    pub articles: Vec<ArticleData>,
    /// The name of the site or publisher.
    pub site: Option<String>,
    /// The types of everything that describes the page itself.
    pub types: Vec<String>,
}

/// One schema.org article.
#[derive(Debug, Clone, Default)]
pub(super) struct ArticleData {
    pub headline: Option<String>,
    pub name: Option<String>,
    pub url: Option<String>,
    pub authors: Vec<Person>,
    pub published: Option<String>,
    pub modified: Option<String>,
    pub section: Option<String>,
    pub keywords: Vec<String>,
    pub description: Option<String>,
    pub image: Option<String>,
    pub body: Option<String>,
    pub lang: Option<String>,
    pub paywalled: bool,
}

/// An author and what kind it is.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Person {
    pub name: String,
    pub is_organization: bool,
}

impl Graph {
    /// Whether a newsroom wrote the page.
    pub fn is_news(&self) -> bool {
        let is_news = |kind: &String| kind.ends_with("NewsArticle") || kind == "LiveBlogPosting";
        self.types.iter().any(is_news)
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
pub(super) fn read(html: &Html) -> Graph {
    let mut blocks = Vec::new();
    for node in html.tree.root().descendants() {
        let Some(element) = node.value().as_element() else {
            continue;
        };
        if element.name() != "script"
            || !element
                .attribute("type")
                .is_some_and(|kind| kind.to_ascii_lowercase().contains("ld+json"))
        {
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

/// Parses one block, mending what content systems get wrong: raw line feeds in strings, trailing
/// commas, comment wrappers, several values one after another.
fn parse(raw: &str) -> Vec<Value> {
    let trimmed = raw
        .trim()
        .trim_start_matches("<!--")
        .trim_start_matches("//<![CDATA[")
        .trim_start_matches("<![CDATA[")
        .trim_end_matches("-->")
        .trim_end_matches("//]]>")
        .trim_end_matches("]]>")
        .trim()
        .trim_end_matches(';');
    if let Ok(value) = serde_json::from_str(trimmed) {
        return vec![value];
    }
    let mended = mend(trimmed);
    serde_json::Deserializer::from_str(&mended)
        .into_iter::<Value>()
        .map_while(Result::ok)
        .collect()
}

fn mend(raw: &str) -> String {
    let mut out = String::with_capacity(raw.len());
    let mut in_string = false;
    let mut escaped = false;
    let mut chars = raw.chars().peekable();
    while let Some(c) = chars.next() {
        if in_string {
            match c {
                _ if escaped => {
                    escaped = false;
                    if !matches!(c, '"' | '\\' | '/' | 'b' | 'f' | 'n' | 'r' | 't' | 'u') {
                        out.push('\\');
                    }
                    out.push(c);
                }
                '\\' => {
                    escaped = true;
                    out.push(c);
                }
                '"' => {
                    in_string = false;
                    out.push(c);
                }
                c if c.is_control() => out.push(' '),
                c => out.push(c),
            }
            continue;
        }
        match c {
            '"' => in_string = true,
            ',' => {
                let rest = chars.clone().find(|next| !next.is_whitespace());
                if matches!(rest, Some('}' | ']') | None) {
                    continue;
                }
            }
            _ => {}
        }
        out.push(c);
    }
    out
}

type Index<'a> = HashMap<&'a str, &'a Map<String, Value>>;

/// Descriptions that others point to by `@id`.
fn by_id<'a>(value: &'a Value, index: &mut Index<'a>, depth: usize) {
    if depth > MAX_DEPTH {
        return;
    }
    match value {
        Value::Array(items) => items.iter().for_each(|item| by_id(item, index, depth + 1)),
        Value::Object(object) => {
            if let Some(id) = object.get("@id").and_then(Value::as_str)
                && object.len() > 1
            {
                index.entry(id).or_insert(object);
            }
            object
                .values()
                .for_each(|item| by_id(item, index, depth + 1));
        }
        _ => {}
    }
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
    if types.iter().any(|kind| is_article(kind)) {
        graph.articles.push(article(object, index));
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

/// Whether a schema.org type is a piece of writing.
fn is_article(kind: &str) -> bool {
    let kind = kind.rsplit(['/', '#', ':']).next().unwrap_or(kind);
    kind.ends_with("Article")
        || kind.ends_with("Posting") && kind != "JobPosting"
        || matches!(kind, "Report" | "Review" | "Recipe" | "HowTo" | "QAPage")
}

fn article(object: &Map<String, Value>, index: &Index<'_>) -> ArticleData {
    let get = |name: &str| object.get(name);
    let mut authors = Vec::new();
    for name in ["author", "creator"] {
        if authors.is_empty() {
            people(get(name), index, &mut authors, 0);
        }
    }
    let free = get("isAccessibleForFree").is_some_and(|value| match value {
        Value::Bool(free) => !free,
        Value::String(free) => free.eq_ignore_ascii_case("false"),
        _ => false,
    });
    ArticleData {
        headline: text(get("headline")),
        name: text(get("name")),
        url: text(get("url")).or_else(|| match get("mainEntityOfPage") {
            Some(Value::Object(page)) => text(page.get("@id")).or_else(|| text(page.get("url"))),
            other => text(other),
        }),
        authors,
        published: text(get("datePublished")).or_else(|| text(get("dateCreated"))),
        modified: text(get("dateModified")),
        section: strings(get("articleSection")).into_iter().next(),
        keywords: strings(get("keywords"))
            .iter()
            .flat_map(|all| all.split([',', '，', '、', ';']))
            .map(normalize)
            .filter(|word| !word.is_empty())
            .collect(),
        description: text(get("description")),
        image: image(get("image"), index, 0),
        body: get("articleBody")
            .and_then(Value::as_str)
            .map(decode_entities),
        lang: text(get("inLanguage")),
        paywalled: free,
    }
}

/// The object itself, or the one it points to.
fn follow<'a>(value: &'a Value, index: &Index<'a>) -> Option<&'a Map<String, Value>> {
    let object = match value {
        Value::Array(items) => items.first()?.as_object()?,
        other => other.as_object()?,
    };
    let target = object
        .get("@id")
        .and_then(Value::as_str)
        .and_then(|id| index.get(id).copied());
    if object.contains_key("name") {
        Some(object)
    } else {
        target.or(Some(object))
    }
}

fn people(value: Option<&Value>, index: &Index<'_>, out: &mut Vec<Person>, depth: usize) {
    match value {
        Some(Value::String(name)) => out.push(Person {
            name: normalize(&decode_entities(name)),
            is_organization: false,
        }),
        Some(Value::Array(items)) if depth < 4 => items
            .iter()
            .for_each(|item| people(Some(item), index, out, depth + 1)),
        Some(object @ Value::Object(_)) => {
            let Some(object) = follow(object, index) else {
                return;
            };
            let is_organization = strings(object.get("@type"))
                .iter()
                .any(|kind| kind.ends_with("Organization"));
            match object.get("name") {
                Some(Value::Array(names)) => {
                    for name in strings(Some(&Value::Array(names.clone()))) {
                        out.push(Person {
                            name,
                            is_organization,
                        });
                    }
                }
                name => {
                    let joined = || {
                        Some(format!(
                            "{} {}",
                            text(object.get("givenName"))?,
                            text(object.get("familyName"))?
                        ))
                    };
                    if let Some(name) = text(name).or_else(joined) {
                        out.push(Person {
                            name,
                            is_organization,
                        });
                    }
                }
            }
        }
        _ => {}
    }
}

fn image(value: Option<&Value>, index: &Index<'_>, depth: usize) -> Option<String> {
    match value? {
        Value::String(url) => Some(url.trim().to_owned()).filter(|url| !url.is_empty()),
        Value::Array(items) if depth < 3 => items
            .iter()
            .find_map(|item| image(Some(item), index, depth + 1)),
        object @ Value::Object(own) => {
            let own_url = text(own.get("url")).or_else(|| text(own.get("contentUrl")));
            own_url.or_else(|| {
                let target = follow(object, index)?;
                text(target.get("url")).or_else(|| text(target.get("contentUrl")))
            })
        }
        _ => None,
    }
}

fn text(value: Option<&Value>) -> Option<String> {
    let raw = match value? {
        Value::String(raw) => raw.as_str(),
        Value::Array(items) => items.first()?.as_str()?,
        Value::Object(object) => object.get("@value")?.as_str()?,
        _ => return None,
    };
    Some(normalize(&decode_entities(raw))).filter(|text| !text.is_empty())
}

fn strings(value: Option<&Value>) -> Vec<String> {
    match value {
        Some(Value::Array(items)) => items
            .iter()
            .filter_map(|item| text(Some(item).filter(|item| item.is_string())))
            .collect(),
        other => text(other).into_iter().collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn graph(json: &str) -> Graph {
        read(&Html::parse_document(&format!(
            "<script type=application/ld+json>{json}</script>"
        )))
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

    #[test]
    fn broken_json_is_mended() {
        let graph = graph("<!--\n[{\"@type\":\"Article\",\"headline\":\"two\nlines\",},] -->");
        assert_eq!(graph.articles[0].headline.as_deref(), Some("two lines"));
    }
}
