//! Types with parameters in a text about programs: `List<String>` looks like an element, and its name would be lost.

use rustc_hash::FxHashSet;

/// Elements that stand behind a word and may stay open; what is closed is an element anyway.
const ELEMENTS: &[&str] = &[
    "a",
    "b",
    "blockquote",
    "br",
    "center",
    "col",
    "dd",
    "div",
    "dl",
    "dt",
    "em",
    "font",
    "hr",
    "i",
    "img",
    "input",
    "li",
    "nobr",
    "ol",
    "option",
    "p",
    "pre",
    "q",
    "s",
    "small",
    "span",
    "strike",
    "strong",
    "sub",
    "sup",
    "table",
    "tbody",
    "td",
    "tfoot",
    "th",
    "thead",
    "tr",
    "tt",
    "u",
    "ul",
    "wbr",
];
/// The longest name of a type.
const LONGEST: usize = 64;

/// The type that stands behind a `<`, where what is before it is the end of a word and what is behind it goes on
/// as parameters do: `Map<String, List<T>>`.
pub(super) fn type_of<'a>(before: &str, behind: &'a str) -> Option<&'a str> {
    let is_word = before.ends_with(|c: char| c.is_ascii_alphanumeric());
    if !is_word || !behind.starts_with(|c: char| c.is_ascii_uppercase()) {
        return None;
    }
    let mut bytes = behind.bytes().take(LONGEST);
    let end = bytes.position(|b| !b.is_ascii_alphanumeric() && b != b'_')?;
    let name = &behind[..end];
    let goes_on = match behind.as_bytes()[end] {
        b'>' => !ELEMENTS
            .iter()
            .any(|known| name.eq_ignore_ascii_case(known)),
        b',' | b'<' => true,
        _ => false,
    };
    goes_on.then_some(name)
}

/// The names in all end tags.
pub(super) fn closed(html: &str) -> FxHashSet<&str> {
    let ends = html.match_indices("</").map(|(at, _)| &html[at + 2..]);
    let name = |tag: &'_ str| {
        let length = tag
            .bytes()
            .take(LONGEST)
            .take_while(|b| b.is_ascii_alphanumeric() || *b == b'_');
        length.count()
    };
    ends.map(|tag| &tag[..name(tag)]).collect()
}

#[cfg(test)]
mod tests {
    use crate::{ParseOptions, parse_article, parse_feed};

    #[test]
    fn types_among_markup() {
        for (html, text) in [
            (
                "<p>Use <b>a</b> List<String> here.</p>",
                "Use a List<String> here.",
            ),
            (
                "<p>A Map<String, List<Integer>> of <i>it</i>.</p>",
                "A Map<String, List<Integer>> of it.",
            ),
            ("<p>An Option<T> is <i>one</i>.</p>", "An Option<T> is one."),
        ] {
            let article = parse_article(html, &ParseOptions::default()).unwrap();
            assert_eq!(article.text, text);
            let escaped = html.replace('<', "&lt;");
            for content in [escaped, format!("<![CDATA[{html}]]>")] {
                let feed = format!(
                    "<rss><item><title>T</title><description>{content}</description></item></rss>"
                );
                let feed = parse_feed(&feed, &ParseOptions::default()).unwrap();
                assert_eq!(feed.articles[0].text, text, "{content}");
            }
        }
    }

    #[test]
    fn elements_in_capitals_are_elements() {
        for (html, text) in [
            ("<P>One<BR>two", "One\ntwo"),
            ("<UL><LI>One<LI>Two</UL>", "One\nTwo"),
            ("<p>One<Br>two<B>three</B>", "One\ntwothree"),
            ("<p>Say<Quote>it</Quote>.</p>", "Sayit."),
            ("<P>One<P>Two", "One\n\nTwo"),
        ] {
            let article = parse_article(html, &ParseOptions::default()).unwrap();
            assert_eq!(article.text.replace("- ", ""), text, "{html}");
        }
    }
}
