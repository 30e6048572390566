//! What an archiver, a feed or a browser may do to an item without changing the article.

use crate::Promise;
use crate::material::{archive, item_of};
use lisible::{Article, ParseOptions, parse_article};
use std::sync::LazyLock;

pub const PROMISES: &[Promise] = &[
    ("without_any_class", None, without_any_class),
    ("without_front_matter", None, without_front_matter),
    ("without_the_outer_div", None, without_the_outer_div),
    ("with_an_outer_div", None, with_an_outer_div),
    (
        "with_other_line_ends_and_a_byte_order_mark",
        None,
        with_other_line_ends_and_a_byte_order_mark,
    ),
    ("with_a_feed_footer", None, with_a_feed_footer),
    ("with_the_share_block", None, with_the_share_block),
    (
        "with_another_spelling_of_the_address",
        None,
        with_another_spelling_of_the_address,
    ),
];

/// RFI's items and one of our own, each with what readers see of it.
fn items() -> &'static [(&'static str, String, Article)] {
    static ITEMS: LazyLock<Vec<(&'static str, String, Article)>> = LazyLock::new(|| {
        let own = item_of("", "<p>第二段。</p>");
        let archived = archive()
            .iter()
            .filter(|item| item.name.starts_with("rfi-"));
        let archived = archived.map(|item| {
            let article = item.article.as_ref().expect("an article");
            (item.name.as_str(), item.input.clone(), visible(article))
        });
        let seen = seen(&own);
        archived.chain([("own", own, seen)]).collect()
    });
    &ITEMS
}

/// Everything that readers see; what was left out may differ.
fn visible(article: &Article) -> Article {
    let mut article = article.clone();
    article.removed.clear();
    article
}

fn seen(item: &str) -> Article {
    visible(&parse_article(item, &ParseOptions::default()).expect("an article"))
}

/// Changes every item and compares the articles.
fn holds(name: &str, change: impl Fn(&str) -> Option<String>) {
    let mut changed = 0;
    let mut wrong = Vec::new();
    for (id, item, was) in items() {
        let Some(other) = change(item) else { continue };
        changed += 1;
        let is = seen(&other);
        if *was != is {
            wrong.push(format!("{id}: {}", difference(was, &is)));
        }
    }
    println!(
        "{name}: {changed} items changed, {} articles not the same",
        wrong.len()
    );
    assert!(wrong.is_empty(), "{name}\n{}", wrong.join("\n"));
}

fn difference(was: &Article, is: &Article) -> String {
    let (was, is) = (serde_json::to_value(was), serde_json::to_value(is));
    let (was, is) = (was.expect("JSON"), is.expect("JSON"));
    let fields = was.as_object().expect("an object");
    let differ = fields
        .iter()
        .filter(|(key, value)| is[key.as_str()] != **value);
    let shorten =
        |value: &serde_json::Value| value.to_string().chars().take(160).collect::<String>();
    differ
        .filter(|(key, _)| !matches!(key.as_str(), "html" | "markdown" | "text"))
        .map(|(key, value)| {
            format!(
                "\n  {key}: {}\n     → {}",
                shorten(value),
                shorten(&is[key])
            )
        })
        .collect()
}

/// The item without its container, and that container.
fn split(item: &str) -> Option<(&str, &str)> {
    let at = item.find("\n------\n")? + 8;
    Some(item.split_at(at))
}

/// The attribute `class` taken out of every tag.
fn without_classes(html: &str) -> String {
    let mut out = String::new();
    let mut rest = html;
    while let Some(at) = rest.find("class=\"") {
        let (before, tail) = rest.split_at(at);
        let value = &tail[7..];
        let Some(end) = value.find('"') else { break };
        // `{…}class=` within a script or a text is none.
        let in_tag = before.rfind('<') > before.rfind('>');
        match in_tag {
            true => out.push_str(before.strip_suffix(' ').unwrap_or(before)),
            false => out.push_str(&rest[..at + 8 + end]),
        }
        rest = &value[end + 1..];
        if in_tag && !rest.starts_with([' ', '>', '/']) {
            out.push(' ');
        }
    }
    out + rest
}

fn without_any_class() {
    holds("every class attribute removed", |item| {
        let (head, html) = split(item)?;
        Some(format!("{head}{}", without_classes(html)))
    });
}

fn without_front_matter() {
    holds("front matter removed", |item| {
        let tail = item.strip_prefix("---\n")?;
        Some(tail.split_once("\n---\n")?.1.to_owned())
    });
}

fn without_the_outer_div() {
    holds("outer div removed", |item| {
        let (head, html) = split(item)?;
        let inner = html
            .trim()
            .strip_prefix("<div>\n")?
            .strip_suffix("\n</div>")?;
        Some(format!("{head}\n{inner}\n"))
    });
}

fn with_an_outer_div() {
    holds("outer div added", |item| {
        let (head, html) = split(item)?;
        Some(format!("{head}\n<div>\n{html}\n</div>\n"))
    });
}

fn with_other_line_ends_and_a_byte_order_mark() {
    holds("CRLF", |item| Some(item.replace('\n', "\r\n")));
    holds("byte order mark", |item| Some(format!("\u{feff}{item}")));
}

fn with_a_feed_footer() {
    for domain in [
        "feedx.net",
        "feedx.run",
        "feedx.best",
        "feedx.site",
        "feedx.co",
    ] {
        let link = format!(
            "<a href=\"https://{domain}\" style=\"color:orange\" target=\"_blank\">https://{domain}</a>"
        );
        let boxed = format!("<br><hr><div>获取更多RSS：<br>{link} <br>{link}<br></div>");
        let bare = format!("<hr/>获取更多RSS：{link}");
        for footer in [boxed, bare] {
            holds(&format!("{domain}'s footer added"), |item| {
                Some(format!("{}{footer}\n", item.trim_end()))
            });
        }
    }
}

fn with_the_share_block() {
    let share = "<div><div>分享 :</div><div>\
        <a href=\"https://www.facebook.com/dialog/share?app_id=1&amp;href=https%3A%2F%2Fa.example\" target=\"_blank\" rel=\"noopener nofollow\"><span></span></a>\
        <a href=\"whatsapp://send?text=a\" target=\"_blank\"><span></span></a>\
        <a href=\"https://x.com/intent/tweet?url=a\" target=\"_blank\"><span></span></a>\
        <span data-root-share><share-button v-on:open=\"openModal\"></share-button>\
        <share-modal v-if=\"displayModal\" v-on:close=\"closeModal\"></share-modal></span></div></div>";
    holds("share block added", |item| {
        let (head, html) = split(item)?;
        let inner = html
            .trim()
            .strip_prefix("<div>\n")
            .and_then(|html| html.strip_suffix("\n</div>"));
        Some(match inner {
            Some(inner) => format!("{head}\n<div>\n{inner}{share}\n</div>\n"),
            None => format!("{head}\n{html}{share}"),
        })
    });
}

fn with_another_spelling_of_the_address() {
    holds("https and one slash", |item| {
        item.contains("](http://www.rfi.fr//cn/")
            .then(|| item.replace("](http://www.rfi.fr//cn/", "](https://www.rfi.fr/cn/"))
    });
    holds("tracking parameters", |item| {
        let line = item
            .lines()
            .find(|line| line.starts_with('[') && line.ends_with(')'))?;
        let tracked = format!(
            "{}?utm_source=a&utm_medium=b&fbclid=c)",
            &line[..line.len() - 1]
        );
        Some(item.replacen(line, &tracked, 1))
    });
}
