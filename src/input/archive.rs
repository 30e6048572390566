//! Archived feedx items: `---` front matter, `<!--milliseconds-->`, `[title](url)`, `------`, HTML.
//!
//! Any of the first parts may be missing; an item is told by at least one of them.

use super::Hints;
use crate::address;
use crate::text::{decode_entities, normalize, persons};
use crate::time::clock::{self, Stamp};

/// Takes an archived item apart, or gives `None` where it is none.
pub(crate) fn read(input: &str) -> Option<(&str, Hints)> {
    let mut hints = Hints::default();
    let mut rest = input.trim_start_matches(['\r', '\n', ' ', '\t']);
    let mut recognised = false;
    if let Some((matter, tail)) = front_matter(rest) {
        read_front_matter(matter, &mut hints);
        rest = tail.trim_start();
        recognised = true;
    }
    if let Some((stamp, tail)) = stamp(rest) {
        if stamp.is_none() && is_of_a_run(hints.published.as_deref()) {
            hints.timestamp_is_publication = Some(false);
        }
        hints.published = None;
        // The comment is exact; the front matter may hold the archiver's own clock.
        hints.timestamp = stamp.map(Stamp::to_rfc3339).or(hints.timestamp);
        rest = tail.trim_start();
        recognised = true;
    }
    // What was saved begins with a link only where its text does.
    if hints.timestamp_is_publication != Some(true)
        && let Some((title, url, tail)) = link_line(rest)
    {
        if !title.trim().is_empty() {
            hints.title = Some(decode_entities(title));
        }
        hints.url = Some(url.to_owned());
        rest = tail;
        recognised = true;
    }
    recognised.then_some((rest, hints))
}

fn front_matter(input: &str) -> Option<(&str, &str)> {
    let body = input.strip_prefix("---")?;
    let body = body
        .strip_prefix("\r\n")
        .or_else(|| body.strip_prefix('\n'))?;
    let mut from = 0;
    while let Some(at) = body[from..].find("\n---") {
        let end = from + at + 4;
        let tail = &body[end..];
        if tail.is_empty() || tail.starts_with(['\r', '\n']) {
            return Some((&body[..from + at], tail));
        }
        from = end;
    }
    None
}

fn read_front_matter(matter: &str, hints: &mut Hints) {
    let (mut author, mut category) = (None, None);
    let mut list = "";
    for line in matter.lines() {
        if let Some(item) = line.trim_start().strip_prefix("- ") {
            let items = match list.trim() {
                "authors" => &mut hints.authors,
                "tags" => &mut hints.tags,
                _ => continue,
            };
            items.push(unquoted(item.trim()));
            continue;
        }
        let Some((key, value)) = line.split_once(':') else {
            continue;
        };
        list = key;
        let value = unquoted(value.trim());
        if value.is_empty() {
            continue;
        }
        match key.trim() {
            "title" => hints.title = Some(decode_entities(&value)),
            "date" => {
                let stamp = clock::rfc3339(&value);
                hints.published = stamp.map(Stamp::to_rfc3339);
                hints.timestamp = stamp.and_then(Stamp::to_utc).map(Stamp::to_rfc3339);
            }
            "updated" => hints.updated = clock::rfc3339(&value).map(Stamp::to_rfc3339),
            "author" => author = Some(normalize(&decode_entities(&value))),
            "publisher" => category = Some(value),
            "lang" => hints.lang = Some(value),
            "categories" => category = Some(normalize(&decode_entities(list_item(&value)))),
            "from" => hints.url = Some(value),
            // An article that was saved, not one that a crawler stamped.
            "url" => {
                hints.url = Some(value);
                hints.timestamp_is_publication = Some(true);
            }
            _ => {}
        }
    }
    // Archives name the source twice; where the two differ, or the source is somebody's account with a
    // publisher of many, the first is a person.
    if let (Some(author), Some(category)) = (&author, &category)
        && (author != category || hints.url.as_deref().is_some_and(address::is_in_account))
    {
        hints.authors = persons::split(author);
    }
    hints.source_name = category.or(author);
}

/// Whether a stamp is the moment of the crawl: it has milliseconds, which no publisher prints.
fn is_of_a_run(stamp: Option<&str>) -> bool {
    stamp.is_some_and(|stamp| stamp.contains('.'))
}

/// The only item of a YAML list: `[ 法广 ]`.
fn list_item(value: &str) -> &str {
    let inner = value
        .strip_prefix('[')
        .and_then(|rest| rest.strip_suffix(']'));
    inner.unwrap_or(value).trim()
}

/// A YAML scalar without its quotes and escapes.
fn unquoted(value: &str) -> String {
    match value
        .strip_prefix('"')
        .and_then(|inner| inner.strip_suffix('"'))
    {
        Some(inner) => inner.replace("\\\"", "\"").replace("\\\\", "\\"),
        None => value.to_owned(),
    }
}

/// `<!--1610366114000-->`, or `<!--NaN-->` where the feed gave no date.
fn stamp(input: &str) -> Option<(Option<Stamp>, &str)> {
    let (inner, tail) = input.strip_prefix("<!--")?.split_once("-->")?;
    let inner = inner.trim();
    if inner == "NaN" {
        return Some((None, tail));
    }
    if inner.is_empty() || !inner.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    let stamp = inner.parse().ok().and_then(Stamp::from_millisecond);
    Some((stamp, tail))
}

/// `[title](url)` and the rule below it; the title may hold brackets itself.
fn link_line(input: &str) -> Option<(&str, &str, &str)> {
    let (line, tail) = match input.split_once('\n') {
        Some((line, tail)) => (line.trim_end(), tail),
        None => (input.trim_end(), ""),
    };
    let inner = line.strip_prefix('[')?.strip_suffix(')')?;
    let at = inner.rfind("](http").or_else(|| inner.rfind("](//"))?;
    let (title, url) = (&inner[..at], &inner[at + 2..]);
    let after = tail.trim_start_matches(['\r', '\n']);
    let body = match after.split_once('\n') {
        Some((rule, body)) if is_rule(rule) => body,
        None if is_rule(after) => "",
        _ => tail,
    };
    Some((title, url, body))
}

fn is_rule(line: &str) -> bool {
    let line = line.trim_end();
    line.len() >= 3 && line.bytes().all(|b| b == b'-')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_parts() {
        let item = "---\r\nlayout: post\r\ntitle: \"甲\\\"乙\\\"\"\r\ndate: 2020-08-01T14:56:43.000Z\r\nauthor: 法广\r\n---\r\n<!--1596293803000-->\r\n[[影] 甲&quot;乙](http://a.example/1)\r\n------\r\n\r\n<p>丙</p>";
        let (html, hints) = read(item).unwrap();
        assert_eq!(html.trim(), "<p>丙</p>");
        assert_eq!(hints.title.as_deref(), Some("[影] 甲\"乙"));
        assert_eq!(hints.url.as_deref(), Some("http://a.example/1"));
        assert_eq!(hints.source_name.as_deref(), Some("法广"));
        assert_eq!(hints.timestamp.as_deref(), Some("2020-08-01T14:56:43Z"));
    }

    #[test]
    fn an_article_that_was_saved() {
        let note = "---\ntitle: \"The quay\"\ndate: 2024-05-03T09:10:00+02:00\nupdated: 2024-05-04T08:00:00+02:00\nauthors:\n  - \"Ann Lee\"\n  - \"Bo \\\"B\\\" Ray\"\npublisher: \"Quay News\"\nurl: \"https://a.example/1\"\nlang: en\ntags:\n  - \"ferries\"\n---\n\n[A film](https://a.example/film)\n\n<p>It opened.</p>";
        let (html, hints) = read(note).unwrap();
        assert!(html.starts_with("[A film]"));
        assert_eq!(hints.title.as_deref(), Some("The quay"));
        assert_eq!(hints.url.as_deref(), Some("https://a.example/1"));
        assert_eq!(hints.authors, ["Ann Lee", "Bo \"B\" Ray"]);
        assert_eq!(hints.tags, ["ferries"]);
        assert_eq!(hints.lang.as_deref(), Some("en"));
        assert_eq!(hints.source_name.as_deref(), Some("Quay News"));
        assert_eq!(
            hints.published.as_deref(),
            Some("2024-05-03T09:10:00+02:00")
        );
        assert_eq!(hints.timestamp_is_publication, Some(true));
        assert_eq!(hints.updated.as_deref(), Some("2024-05-04T08:00:00+02:00"));
        let (_, hints) = read("---\ntitle: a\nupdated: yesterday\n---\n<p>b</p>").unwrap();
        assert_eq!(hints.updated, None);
    }

    #[test]
    fn parts_missing() {
        assert!(read("<p>no item</p>").is_none());
        assert!(read("<!-- a comment --><p>x</p>").is_none());
        let (html, hints) = read("<!--NaN-->\n<p>x</p>").unwrap();
        assert_eq!((html, hints.timestamp), ("<p>x</p>", None));
        let (html, hints) = read("---\ntitle: a\n---\n<p>---</p>").unwrap();
        assert_eq!(hints.timestamp_is_publication, None);
        assert_eq!((html, hints.title.as_deref()), ("<p>---</p>", Some("a")));
    }
}
