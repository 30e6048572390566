//! The first promise: every visible character of the input stands in a field of the article or in
//! `removed`, and none stands in two places.

use crate::Promise;
use crate::account;
use crate::material::{ARCHIVE, PAYLOADS, Parsed, archive, embedded, payloads};
use crate::support::{Count, add, assert_none, excess, parse, visible};
use lisible::Article;
use scraper::Html;

pub const PROMISES: &[Promise] = &[
    (
        "nothing_of_the_archive_is_lost",
        ARCHIVE,
        nothing_of_the_archive_is_lost,
    ),
    (
        "nothing_of_an_item_with_a_payload_in_it_is_lost",
        PAYLOADS,
        nothing_of_an_item_with_a_payload_in_it_is_lost,
    ),
    (
        "nothing_of_the_payloads_is_lost",
        PAYLOADS,
        nothing_of_the_payloads_is_lost,
    ),
];

/// The container's title and the HTML of an archived item.
fn taken_apart(item: &str) -> (String, &str) {
    let mut title = String::new();
    let mut rest = item.trim_start_matches('\u{feff}');
    if let Some(inner) = rest.strip_prefix("---\n")
        && let Some((matter, tail)) = inner.split_once("\n---\n")
    {
        let line = matter.lines().find_map(|line| line.strip_prefix("title: "));
        title = line
            .unwrap_or_default()
            .trim_matches('"')
            .replace("\\\"", "\"");
        rest = tail;
    }
    let trimmed = rest.trim_start();
    if let Some((_, tail)) = trimmed
        .strip_prefix("<!--")
        .and_then(|rest| rest.split_once("-->"))
    {
        rest = tail.trim_start();
    }
    if rest.starts_with('[')
        && let Some((head, tail)) = rest.split_once("\n------")
    {
        if let Some((link, _)) = head[1..].rsplit_once("](http")
            && !link.is_empty()
        {
            title = link.to_owned();
        }
        rest = tail;
    }
    (title, rest)
}

/// Text without markup: character references decoded, twice where they were escaped twice.
fn decoded(text: &str) -> String {
    let plain = |text: &str| -> String {
        let escaped = text.replace('<', "&lt;");
        Html::parse_fragment(&escaped)
            .root_element()
            .text()
            .collect()
    };
    let once = plain(text);
    if once.contains("&#") {
        plain(&once)
    } else {
        once
    }
}

/// Characters that were lost, and characters that stand twice.
pub fn balance(title: &str, html: &str, article: &Article) -> ((i64, String), (i64, String)) {
    let mut input = visible(&parse(html, article.source));
    add(&mut input, &decoded(title), 1);
    let account = account::of(article);
    let mut all = account.said.clone();
    for (c, n) in &account.told {
        *all.entry(*c).or_default() += n;
    }
    let mut allowed = input.clone();
    if html.contains("inlined-images-data") {
        // A slideshow's captions stand in its data alone.
        add(&mut allowed, &decoded(html), 1);
        add(&mut allowed, &captions(article), 1);
    }
    // A small picture in a sentence is what it says.
    add(&mut allowed, &alternatives(html, article), 1);
    // In plain text a reading stands in brackets.
    let readings = html.to_ascii_lowercase().matches("<rt").count();
    add(&mut allowed, &"（）".repeat(readings), 1);
    (excess(&input, &all), excess(&account.said, &allowed))
}

/// The alternative texts of all pictures.
fn alternatives(html: &str, article: &Article) -> String {
    let parsed = parse(html, article.source);
    let elements = parsed.tree.values().filter_map(|node| node.as_element());
    let said = elements.filter_map(|element| element.attr("alt").or(element.attr("title")));
    said.collect()
}

fn captions(article: &Article) -> String {
    article
        .body
        .iter()
        .filter_map(|block| match block {
            lisible::Block::Figure {
                caption, credit, ..
            } => Some(format!(
                "{}{}",
                caption.as_deref().unwrap_or_default(),
                credit.as_deref().unwrap_or_default()
            )),
            _ => None,
        })
        .collect()
}

/// Archived items, each with its title and HTML.
fn check_items(items: &[Parsed]) {
    check(items.iter().map(|item| {
        let (title, html) = taken_apart(&item.input);
        (item, title, html)
    }));
}

/// Prints what is wrong with each input, and fails when anything is.
fn check<'a>(inputs: impl Iterator<Item = (&'a Parsed, String, &'a str)>) {
    let (mut count, mut accounted, mut lost_in_all, mut twice_in_all) = (0, 0, 0, 0);
    let mut wrong = Vec::new();
    for (Parsed { name, article, .. }, title, html) in inputs {
        let article = match article {
            Ok(article) => article,
            Err(error) if error.code() == "too-complex" => continue,
            Err(error) => panic!("{name}: {error}"),
        };
        let ((lost, lost_text), (twice, twice_text)) = balance(&title, html, article);
        let said: Count = account::of(article).said;
        accounted += said.values().sum::<i64>();
        count += 1;
        lost_in_all += lost;
        twice_in_all += twice;
        if lost + twice > 0 {
            wrong.push(format!(
                "{name}: lost {lost} “{lost_text}”, twice {twice} “{twice_text}”"
            ));
        }
    }
    println!(
        "{count} inputs: {accounted} characters accounted for, {lost_in_all} lost, {twice_in_all} twice"
    );
    assert_none(&wrong);
}

fn nothing_of_the_archive_is_lost() {
    check_items(archive());
}

fn nothing_of_an_item_with_a_payload_in_it_is_lost() {
    check_items(embedded());
}

fn nothing_of_the_payloads_is_lost() {
    check(
        payloads()
            .iter()
            .map(|payload| (payload, String::new(), payload.input.as_str())),
    );
}
