//! Whether an input is a feed, and what it is if not.

use super::attributes::attributes;
use super::names::{Namespaces, is_container};
use super::scan::{Scanner, Token};
use crate::input::is_page;
use crate::text::needles::position;

/// A feed's notation, and the document without what a browser put around it.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Kind<'a> {
    Xml(&'a str),
    Json(&'a str),
}

/// Chromium's view of XML begins within as many bytes, behind its styles.
const MAX_VIEW: usize = 1 << 14;

/// As much junk (a blank line, a server's warning) may stand before a feed.
const MAX_JUNK: usize = 2048;

/// Whether an input is a feed. Looks at its start only.
pub(crate) fn is_feed(input: &str) -> bool {
    kind(beginning(input)).is_some()
}

/// Recognises a feed, or says what was found instead.
pub(super) fn sniff(input: &str) -> Result<Kind<'_>, String> {
    let input = beginning(input);
    kind(input).ok_or_else(|| what(input))
}

fn beginning(input: &str) -> &str {
    input.trim_start_matches(|c: char| c.is_whitespace() || c == '\u{feff}' || c.is_control())
}

fn kind(input: &str) -> Option<Kind<'_>> {
    if input.starts_with('{') {
        let says = |words: &str| input.contains(words);
        let is_feed =
            says("jsonfeed.org/version") || says("jsonfeed.org\\/version") || says("\"items\"");
        return is_feed.then_some(Kind::Json(input));
    }
    let (root, attrs) = first_tag(input)?;
    if is_root(input, root, attrs) {
        return Some(Kind::Xml(input));
    }
    let view = browser_view(input).filter(|source| is_feed_at(source));
    view.or_else(|| behind_junk(input)).map(Kind::Xml)
}

/// The feed behind a server's warnings, comments and scripts, as long as no page begins before it.
fn behind_junk(input: &str) -> Option<&str> {
    let head = &input[..input.floor_char_boundary(MAX_JUNK * 8)];
    let mut start = None;
    for (at, _) in head.match_indices('<') {
        let tag = &head.as_bytes()[at + 1..];
        let begins = |name: &str| {
            let tag = tag.get(..name.len());
            tag.is_some_and(|tag| tag.eq_ignore_ascii_case(name.as_bytes()))
        };
        if begins("html") || begins("!doctype html") {
            return None;
        }
        if start.is_none() && ["?xml", "rss", "feed", "rdf:rdf"].into_iter().any(begins) {
            start = Some(at);
        }
    }
    let source = &input[start?..];
    (is_feed_at(source) && !is_page(input)).then_some(source)
}

fn is_feed_at(source: &str) -> bool {
    first_tag(source).is_some_and(|(root, attrs)| is_root(source, root, attrs))
}

/// The first start tag, where not too much stands before it.
fn first_tag(input: &str) -> Option<(&str, &str)> {
    let mut scanner = Scanner::new(input);
    let mut junk = 0;
    while junk <= MAX_JUNK {
        match scanner.next(None)? {
            Token::Start { name, attrs, .. } => return Some((name, attrs)),
            Token::Text(text) | Token::CData(text) => junk += text.len(),
            Token::End { name } => junk += name.len(),
        }
    }
    None
}

fn is_root<'a>(input: &'a str, name: &'a str, attrs: &'a str) -> bool {
    let mut names = Namespaces::default();
    names.declare(attrs);
    let (ns, local) = names.resolve(name);
    if !is_container(ns, local) {
        return false;
    }
    // Other vocabularies use RDF as well.
    let is_rdf = local.eq_ignore_ascii_case("rdf");
    !is_rdf || attrs.contains("/rss/") || attrs.contains("netscape") || has_channel(input)
}

fn has_channel(input: &str) -> bool {
    let mut scanner = Scanner::new(input);
    let tokens = std::iter::from_fn(|| scanner.next(None));
    let mut starts = tokens.filter_map(|token| match token {
        Token::Start { name, .. } => Some(name),
        _ => None,
    });
    starts
        .nth(1)
        .is_some_and(|name| name.to_ascii_lowercase().ends_with("channel"))
}

/// The feed in Chromium's view of an XML document.
fn browser_view(input: &str) -> Option<&str> {
    let start = &input[..input.floor_char_boundary(MAX_VIEW)];
    let at = position(start, "<div id=\"webkit-xml-viewer-source-xml\"")?;
    let source = &input[at..];
    Some(&source[source.find('>')? + 1..])
}

fn what(input: &str) -> String {
    if input.is_empty() {
        return "an empty text".to_owned();
    }
    if input.starts_with('{') {
        return "JSON that is no JSON Feed".to_owned();
    }
    if is_json_list(input) {
        return "a JSON array".to_owned();
    }
    let Some((root, _)) = first_tag(input) else {
        let is_address =
            input.starts_with("http") && !input.trim_end().contains(char::is_whitespace);
        return if is_address {
            "an address"
        } else {
            "text without any markup"
        }
        .to_owned();
    };
    // An OPML file has a body, too.
    match root.to_ascii_lowercase().as_str() {
        "opml" => return "an OPML list of feeds".to_owned(),
        "urlset" | "sitemapindex" => return "a sitemap".to_owned(),
        _ => {}
    }
    if is_page(input) || root.eq_ignore_ascii_case("html") {
        return match announced_feed(input) {
            Some(address) => format!("a web page (its feed is at {address})"),
            None => "a web page".to_owned(),
        };
    }
    if input.starts_with("<?xml") {
        format!("XML whose root is <{root}>")
    } else {
        "a piece of HTML".to_owned()
    }
}

/// A list of values: Markdown's links begin with a bracket as well.
fn is_json_list(input: &str) -> bool {
    let first = input.strip_prefix('[').map(str::trim_start);
    first.is_some_and(|rest| {
        rest.starts_with(['{', '[', '"', ']', '-'])
            || rest.starts_with(|c: char| c.is_ascii_digit())
    }) && input.trim_end().ends_with(']')
}

/// The address of the feed that a page names in its head.
fn announced_feed(page: &str) -> Option<String> {
    let mut scanner = Scanner::new(page);
    while let Some(token) = scanner.next(None) {
        let Token::Start { name, attrs, .. } = token else {
            continue;
        };
        if name.eq_ignore_ascii_case("body") {
            return None;
        }
        let value =
            |wanted: &str| attributes(attrs).find(|(name, _)| name.eq_ignore_ascii_case(wanted));
        let is_feed = |(_, kind): (&str, &str)| {
            matches!(
                kind,
                "application/rss+xml" | "application/atom+xml" | "application/feed+json"
            )
        };
        if name.eq_ignore_ascii_case("link") && value("type").is_some_and(is_feed) {
            return value("href").map(|(_, address)| super::value::decoded(address));
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn feeds() {
        for input in [
            "<rss><channel/></rss>",
            "\u{feff}\r\n <?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY a \"b\">]><!-- x --><rss version=\"0.91\">",
            "Warning: headers already sent\n<?xml version=\"1.0\"?><feed xmlns=\"http://www.w3.org/2005/Atom\">",
            "<a:feed xmlns:a='http://www.w3.org/2005/Atom'>",
            "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" xmlns=\"http://purl.org/rss/1.0/\">",
            "<rdf:RDF><channel>",
            "{\"version\": \"https://jsonfeed.org/version/1.1\"}",
            "<html><body><div id=\"webkit-xml-viewer-source-xml\"><rss></rss></div>",
        ] {
            assert!(is_feed(input), "{input}");
        }
    }

    #[test]
    fn what_is_no_feed() {
        for (input, found) in [
            ("", "an empty text"),
            ("hello", "text without any markup"),
            ("<!doctype html><title>x</title>", "a web page"),
            ("<p>hello</p>", "a piece of HTML"),
            (
                "<!--1703713502000-->\n[a](https://a.example/)\n------\n<div>b</div>",
                "a piece of HTML",
            ),
            ("<?xml version='1.0'?><opml/>", "an OPML list of feeds"),
            (
                "<?xml version='1.0'?><rdf:RDF><foaf:Person/></rdf:RDF>",
                "XML whose root is <rdf:RDF>",
            ),
            ("{\"a\": 1}", "JSON that is no JSON Feed"),
            (" [{\"id\": 1}]\n", "a JSON array"),
            ("[1]", "a JSON array"),
            ("[a](https://a.example/)", "text without any markup"),
            ("https://a.example/feed.xml\n", "an address"),
            (
                "<opml version='2.0'><body><outline xmlUrl='https://a.example/'/></body></opml>",
                "an OPML list of feeds",
            ),
            (
                "<html><head><link rel=alternate type=\"application/rss+xml\" href=\"/rss?a&amp;b\"></head>",
                "a web page (its feed is at /rss?a&b)",
            ),
        ] {
            assert_eq!(sniff(input), Err(found.to_owned()), "{input}");
        }
    }
}
