//! The second promise, the other half: nothing but what the typed tree can say is in the HTML.

use crate::Promise;
use crate::material::{ARCHIVE, PAYLOADS, Parsed, archive, embedded, payloads};
use crate::support::parse;
use lisible::Source;
use scraper::Node;

pub const PROMISES: &[Promise] = &[
    (
        "payloads_come_out_harmless",
        PAYLOADS,
        payloads_come_out_harmless,
    ),
    (
        "payloads_in_items_come_out_harmless",
        PAYLOADS,
        payloads_in_items_come_out_harmless,
    ),
    (
        "the_archive_comes_out_harmless",
        ARCHIVE,
        the_archive_comes_out_harmless,
    ),
];

const ELEMENTS: &[&str] = &[
    "p",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "blockquote",
    "ul",
    "ol",
    "li",
    "table",
    "thead",
    "tbody",
    "tr",
    "th",
    "td",
    "pre",
    "code",
    "hr",
    "figure",
    "figcaption",
    "img",
    "audio",
    "video",
    "a",
    "strong",
    "em",
    "del",
    "sup",
    "sub",
    "ruby",
    "rt",
    "br",
    "span",
    "section",
];
const ATTRIBUTES: &[&str] = &[
    "href", "src", "alt", "title", "width", "height", "start", "align", "poster", "controls",
    "preload", "class",
];

/// What is in the HTML that must not be, if anything.
pub fn breach(html: &str) -> Option<String> {
    let parsed = parse(html, Source::Fragment);
    let root = parsed.root_element();
    for node in root.descendants().skip(1) {
        let element = match node.value() {
            Node::Element(element) => element,
            Node::Text(_) => continue,
            other => return Some(format!("{other:?}")),
        };
        let html_element = &*element.name.ns == "http://www.w3.org/1999/xhtml";
        if !html_element || !ELEMENTS.contains(&element.name()) {
            return Some(format!("<{}>", element.name()));
        }
        for (name, value) in element.attrs() {
            let safe = match name {
                "href" if is_note(value, "#") => true,
                "href" => is_safe(value, &["http://", "https://", "mailto:"]),
                "src" | "poster" => is_safe(value, &["http://", "https://"]),
                "class" => is_known_class(value),
                "id" => is_note(value, ""),
                _ => ATTRIBUTES.contains(&name),
            };
            if !safe {
                return Some(format!("<{} {name}=\"{value}\">", element.name()));
            }
        }
    }
    None
}

fn is_safe(value: &str, schemes: &[&str]) -> bool {
    schemes.iter().any(|scheme| value.starts_with(scheme))
}

/// The id of a note or of the reference to one.
fn is_note(value: &str, sign: &str) -> bool {
    let name = value.strip_prefix(sign);
    let name = name.and_then(|name| name.strip_prefix("fnref-").or(name.strip_prefix("fn-")));
    name.is_some_and(|name| {
        !name.is_empty() && name.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-')
    })
}

fn is_known_class(value: &str) -> bool {
    let plain = |c: char| c.is_ascii_alphanumeric() || "+-#._".contains(c);
    matches!(
        value,
        "lead"
            | "credit"
            | "video"
            | "embed"
            | "footnotes"
            | "footnote-ref"
            | "footnote-backref"
            | "language-math math-inline"
            | "language-math math-display"
    ) || value
        .strip_prefix("language-")
        .is_some_and(|lang| lang.chars().all(plain))
}

fn check(inputs: &[Parsed]) {
    let count = inputs.len();
    let mut wrong = Vec::new();
    for Parsed { name, article, .. } in inputs {
        let Ok(article) = article else { continue };
        if let Some(breach) = breach(&article.html) {
            wrong.push(format!("{name}: {breach}"));
        }
        let image = article.image.iter().map(|image| image.image.url.as_str());
        let links = article.related.iter().map(|link| link.url.as_str());
        for url in image.chain(links) {
            if !is_safe(url, &["http://", "https://", "mailto:"]) {
                wrong.push(format!("{name}: {url}"));
            }
        }
    }
    println!("{count} inputs, {} with something unsafe", wrong.len());
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

fn payloads_come_out_harmless() {
    check(payloads());
}

fn payloads_in_items_come_out_harmless() {
    check(embedded());
}

fn the_archive_comes_out_harmless() {
    check(archive());
}
