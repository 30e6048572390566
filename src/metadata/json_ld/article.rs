//! One description of an article: its fields, its authors and its picture.

use super::super::author_split::is_pair;
use super::value::{Index, follow, strings, text};
use crate::text::{decode_entities, normalize};
use serde_json::{Map, Value};

/// One schema.org article.
#[derive(Debug, Clone, Default)]
pub(crate) struct ArticleData {
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
pub(crate) struct Person {
    pub name: String,
    pub is_organization: bool,
}

/// Whether a schema.org type is a piece of writing.
pub(super) fn is_article(kind: &str) -> bool {
    let kind = kind.rsplit(['/', '#', ':']).next().unwrap_or(kind);
    kind.ends_with("Article")
        || kind.ends_with("Posting") && kind != "JobPosting"
        || matches!(kind, "Report" | "Review" | "Recipe" | "HowTo" | "QAPage")
}

pub(super) fn article(object: &Map<String, Value>, index: &Index<'_>) -> ArticleData {
    let get = |name: &str| object.get(name);
    let mut authors = Vec::new();
    for name in ["author", "creator"] {
        if authors.is_empty() {
            people(get(name), index, &mut authors, 0);
        }
    }
    let paywalled = get("isAccessibleForFree").is_some_and(|value| match value {
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
        paywalled,
    }
}

/// Authors of one article, at most.
const MOST: usize = 100;

fn people(value: Option<&Value>, index: &Index<'_>, out: &mut Vec<Person>, depth: usize) {
    if out.len() >= MOST {
        return;
    }
    match value {
        Some(Value::String(name)) => out.push(Person {
            is_organization: name
                .split_once(" & ")
                .is_some_and(|(one, other)| is_pair(one, other)),
            name: normalize(&decode_entities(name)),
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
                    let names = names.iter().filter(|name| name.is_string()).take(MOST);
                    for name in names.filter_map(|name| text(Some(name))) {
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
