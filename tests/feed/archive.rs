//! An archived item wrapped as an item of an RSS feed gives the article that the archive gives.
//!
//! The container changes two things only. `source` says what it was. And a feed tells whose clock
//! its stamp is, where the archive leaves that to the publisher's rules: so the wrapped item goes
//! into a feed of feedx, unless the archive takes the stamp for the time of publication.

use lisible::{Article, ParseOptions, PublishedFrom, Source, parse_article, parse_feed};
use std::path::Path;

/// The parts of an archived item, as they stand in it.
#[derive(Default)]
struct Item<'a> {
    title: String,
    url: &'a str,
    author: &'a str,
    source: &'a str,
    html: &'a str,
}

fn take_apart(input: &str) -> Item<'_> {
    let mut item = Item::default();
    let mut rest = input;
    if let Some((matter, tail)) = input
        .strip_prefix("---\n")
        .and_then(|matter| matter.split_once("\n---\n"))
    {
        for (key, value) in matter.lines().filter_map(|line| line.split_once(": ")) {
            match key {
                "title" => {
                    item.title = value
                        .trim_matches('"')
                        .replace("\\\"", "\"")
                        .replace("\\\\", "\\")
                }
                "from" => item.url = value,
                "author" => item.author = value,
                "categories" => item.source = value.trim_matches(['[', ']', ' ']),
                _ => {}
            }
        }
        rest = tail.trim_start();
    }
    if rest.starts_with("<!--") {
        rest = rest.split_once("-->").unwrap().1.trim_start();
    }
    if rest.starts_with('[') {
        let (line, tail) = rest.split_once('\n').unwrap();
        let (title, url) = line[1..].rsplit_once("](http").unwrap();
        if !title.trim().is_empty() {
            item.title = title.to_owned();
        }
        item.url = &line[line.len() - url.len() - 4..line.len() - 1];
        rest = tail.split_once("------").unwrap().1;
    }
    item.html = rest;
    item
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
}

fn section(text: &str) -> String {
    format!("<![CDATA[{}]]>", text.replace("]]>", "]]]]><![CDATA[>"))
}

fn wrap(item: &Item<'_>, expected: &Article, quote: fn(&str) -> String) -> String {
    let feedx = "<atom:link rel=\"self\" href=\"https://feedx.net/rss/x.xml\"/>";
    let crawled = if expected.published_from == Some(PublishedFrom::Feed) {
        ""
    } else {
        feedx
    };
    // The item's own clock, where its stamp is the publisher's.
    let own = expected.published.as_ref();
    let own = own.filter(|_| expected.published_from == Some(PublishedFrom::Feed));
    let date = own.or(expected.feed_timestamp.as_ref());
    let date = date.map_or("", String::as_str);
    let source = if item.source.is_empty() {
        item.author
    } else {
        item.source
    };
    // Where an archive's author is not its source, or the source is somebody's account, it is a person.
    let person = if source == item.author && !item.url.contains("/@") {
        ""
    } else {
        item.author
    };
    format!(
        "<rss><channel><title>{}</title>{crawled}<item><title>{}</title><link>{}</link><pubDate>{date}</pubDate>\
         <dc:creator>{}</dc:creator><description>{}</description></item></channel></rss>",
        quote(source),
        quote(&item.title),
        escape(item.url),
        quote(person),
        quote(item.html)
    )
}

#[test]
fn a_wrapped_item_gives_the_same_article() {
    let archive = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/corpus/archive");
    let Ok(entries) = std::fs::read_dir(&archive) else {
        println!("· not compared with the archive: ../shared/corpus/archive is not there");
        return;
    };
    let (mut compared, mut different) = (0, Vec::new());
    for path in entries.map(|entry| entry.unwrap().path()) {
        if path.extension().is_none_or(|extension| extension != "md") {
            continue;
        }
        let input = std::fs::read_to_string(&path).unwrap();
        let mut expected = parse_article(&input, &ParseOptions::default()).unwrap();
        assert_eq!(expected.source, Source::Archive, "{}", path.display());
        let item = take_apart(&input);
        for quote in [escape, section] {
            let feed =
                parse_feed(&wrap(&item, &expected, quote), &ParseOptions::default()).unwrap();
            assert_eq!(feed.errors, [], "{}", path.display());
            expected.source = Source::Feed;
            if feed.articles != [expected.clone()] {
                different.push(difference(&path, &feed.articles, &expected));
            }
            compared += 1;
        }
    }
    assert!(compared > 3000, "only {compared} comparisons");
    assert!(
        different.is_empty(),
        "{} of {compared}:\n{}",
        different.len(),
        different[..different.len().min(10)].join("\n")
    );
    println!("· {compared} wrapped items give the article of the archive");
}

fn difference(path: &Path, found: &[Article], expected: &Article) -> String {
    let name = path.file_name().unwrap().to_string_lossy();
    let [found] = found else {
        return format!("{name}: {} articles", found.len());
    };
    let (found, expected) = (
        serde_json::to_value(found).unwrap(),
        serde_json::to_value(expected).unwrap(),
    );
    let fields = expected
        .as_object()
        .unwrap()
        .iter()
        .filter(|(key, value)| found[key.as_str()] != **value);
    let told = fields.map(|(key, value)| {
        let short =
            |value: &serde_json::Value| value.to_string().chars().take(200).collect::<String>();
        format!(
            "  {key}\n    found {}\n expected {}",
            short(&found[key.as_str()]),
            short(value)
        )
    });
    format!("{name}\n{}", told.collect::<Vec<_>>().join("\n"))
}
