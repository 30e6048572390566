//! Whether an input is a whole page, or a piece of one.
//!
//! Not every page begins as one: a warning of PHP, a style or a `<meta>` may stand before `<html>`,
//! and what is selected and copied in a browser has no `<html>` at all. A page is then known by what
//! it is built of: a navigation, a header, a footer, a heading and a body of text.

use crate::metadata::class_words;

/// Parts that pages are built of.
const NAVIGATION: u8 = 1;
const HEADER: u8 = 2;
const FOOTER: u8 = 4;
const MAIN: u8 = 8;
const SIDEBAR: u8 = 16;

/// What a page needs besides its parts: bytes of text, and links where no part says that it leads on.
const TEXT: usize = 300;
const LINKS: usize = 12;
const MANY_LINKS: usize = 40;
const LEADING: usize = 3;

/// Bytes of text, mostly warnings, that may stand before a document begins.
const BEFORE: usize = 4_000;

/// Whether an input is a whole page: it is a document, or built as one.
pub(super) fn is_page(input: &str) -> bool {
    let mut seen = Seen::default();
    let mut at = 0;
    while let Some(start) = input[at..].find('<').map(|found| at + found) {
        seen.text += input[at..start].trim().len();
        let tag = &input[start..];
        let length = match tag.as_bytes() {
            [b'<', b'!', b'-', b'-', ..] => tag.find("-->").map(|end| end + 3),
            [b'<', b'!' | b'?' | b'/' | b'a'..=b'z' | b'A'..=b'Z', ..] => {
                let end = end_of_tag(tag);
                if end.is_some_and(|end| seen.note(&tag[..end])) {
                    return true;
                }
                end.map(|end| end + raw_text(&tag[..end], &tag[end..]))
            }
            _ => Some(1),
        };
        match length {
            Some(length) => at = start + length,
            None => break,
        }
    }
    seen.is_built_as_page()
}

/// Behind the `>` of a tag; one within quotes does not end it.
fn end_of_tag(tag: &str) -> Option<usize> {
    let mut quote = None;
    for (at, byte) in tag.bytes().enumerate() {
        match (quote, byte) {
            (None, b'>') => return Some(at + 1),
            (None, b'"' | b'\'') if tag.as_bytes()[at - 1] == b'=' => quote = Some(byte),
            (Some(open), _) if open == byte => quote = None,
            _ => {}
        }
    }
    None
}

/// How many bytes behind a tag are no markup.
fn raw_text(tag: &str, rest: &str) -> usize {
    let name = name_of(tag);
    let is_raw = ["script", "style", "textarea", "title", "xmp"]
        .iter()
        .any(|raw| name.eq_ignore_ascii_case(raw));
    if !is_raw || tag.starts_with("</") {
        return 0;
    }
    let mut ends = rest.match_indices("</");
    let is_end = |at: usize| {
        let tail = rest.as_bytes().get(at + 2..at + 2 + name.len());
        tail.is_some_and(|tail| tail.eq_ignore_ascii_case(name.as_bytes()))
    };
    ends.find(|(at, _)| is_end(*at))
        .map_or(rest.len(), |(at, _)| at)
}

fn name_of(tag: &str) -> &str {
    let name = tag.trim_start_matches(['<', '/']);
    let end = name.find(|c: char| !c.is_ascii_alphanumeric() && c != '!');
    &name[..end.unwrap_or(name.len())]
}

/// What was seen of an input so far.
#[derive(Default)]
struct Seen {
    text: usize,
    parts: u8,
    links: usize,
    items: usize,
    has_heading: bool,
    /// Links before the first `<h1>`.
    leading: Option<usize>,
    has_content: bool,
    has_machinery: bool,
    /// Whether an element calls itself the body of an article, as schema.org names it.
    has_body: bool,
}

impl Seen {
    /// Notes a tag; whether it begins a document.
    fn note(&mut self, tag: &str) -> bool {
        if tag.starts_with("</") {
            return false;
        }
        let name = name_of(tag).to_ascii_lowercase();
        self.has_body |= tag.contains("articleBody");
        match &*name {
            "!doctype" | "html" | "head" | "body" => {
                return !self.has_content && self.text <= BEFORE;
            }
            "nav" => self.parts |= NAVIGATION,
            "header" => self.parts |= HEADER,
            "footer" => self.parts |= FOOTER,
            "main" => self.parts |= MAIN,
            "aside" => self.parts |= SIDEBAR,
            "a" => self.links += 1,
            "li" => self.items += 1,
            "h1" | "h2" | "h3" => {
                self.has_heading = true;
                if name == "h1" {
                    self.leading.get_or_insert(self.links);
                }
            }
            "script" | "form" | "input" | "button" | "iframe" => self.has_machinery = true,
            _ => {}
        }
        self.has_content |= matches!(
            &*name,
            "p" | "div"
                | "section"
                | "article"
                | "main"
                | "ul"
                | "h1"
                | "h2"
                | "blockquote"
                | "figure"
                | "img"
        );
        if matches!(
            &*name,
            "div" | "ul" | "ol" | "section" | "table" | "td" | "header" | "footer" | "aside"
        ) {
            self.parts |= named(tag);
        }
        false
    }

    fn is_built_as_page(&self) -> bool {
        let has = |part: u8| self.parts & part != 0;
        let leads_on = has(NAVIGATION) && self.links >= 3;
        let is_framed = has(HEADER) && has(FOOTER) && self.links >= LINKS;
        // No piece of a text begins with several links and goes on with a headline.
        let is_led = self.leading.is_some_and(|links| links >= LEADING) && has(FOOTER | MAIN);
        let is_built = leads_on && has(HEADER | FOOTER | MAIN | SIDEBAR) || is_framed || is_led;
        let is_linked =
            self.links >= MANY_LINKS && self.items >= MANY_LINKS / 2 && self.has_machinery;
        // What is under its headline is a body; above it everything would be.
        let is_told = self.has_body && self.leading == Some(0);
        (is_built || is_linked) && self.has_heading && self.text >= TEXT || is_told
    }
}

/// The part that an element's class, id or role calls it.
fn named(tag: &str) -> u8 {
    let mut parts = 0;
    for key in ["class=", "id=", "role="] {
        let Some(at) = tag.find(key) else { continue };
        let value = tag[at + key.len()..].trim_start_matches(['"', '\'']);
        let value = value.split(['"', '\'', '>']).next().unwrap_or_default();
        for word in class_words(value).take(12) {
            parts |= match word.to_ascii_lowercase().as_str() {
                "nav" | "navbar" | "navigation" | "menu" | "topnav" | "breadcrumb"
                | "breadcrumbs" => NAVIGATION,
                "header" | "masthead" | "banner" | "topbar" => HEADER,
                "footer" | "foot" | "copyright" | "contentinfo" | "bottom" => FOOTER,
                "main" => MAIN,
                "sidebar" | "complementary" => SIDEBAR,
                _ => 0,
            };
        }
    }
    parts
}

#[cfg(test)]
mod tests {
    use super::is_page;

    const STORY: &str = "<h1>The ferry sails</h1><p>The ferry left the harbour at noon, and all of its passengers \
        came home, as the captain had promised them the day before. They had been waiting for two days, because of \
        the fog, and nobody had believed that it would lift in time for the market on Saturday, least of all the \
        captain, who had lent his watch to the baker.</p>";

    #[test]
    fn documents_however_they_begin() {
        for before in [
            "",
            "\n<!-- cached -->",
            "<style>p > a { color: red }</style>",
            "<meta charset=utf-8><link rel=icon href=x>",
            "<br />\n<b>Warning</b>:  Undefined index: x in <b>/srv/www/index.php</b> on line <b>3</b><br />\n",
            "<?xml version=\"1.0\"?>",
        ] {
            assert!(
                is_page(&format!(
                    "{before}<!DOCTYPE html><html><body>{STORY}</body></html>"
                )),
                "{before}"
            );
            assert!(
                is_page(&format!("{before}<HTML lang=en><body>{STORY}")),
                "{before}"
            );
        }
    }

    #[test]
    fn what_is_built_as_a_page() {
        let links = "<a href=/a>News</a><a href=/b>Sport</a><a href=/c>Culture</a>";
        assert!(is_page(&format!(
            "<header><nav>{links}</nav></header><main>{STORY}</main>"
        )));
        assert!(is_page(&format!(
            "<div class=\"top-nav\">{links}</div><div id=main>{STORY}</div><div class=footer>© us</div>"
        )));
        assert!(is_page(&format!(
            "<div>{links}</div><div>{STORY}</div><div class=foot>© us</div>"
        )));
        let own =
            format!("<article><h1>x</h1><div itemprop=\"articleBody\">{STORY}</div></article>");
        assert!(is_page(&own));
        let list = "<li><a href=/x>A story</a></li>".repeat(41);
        assert!(is_page(&format!(
            "<table><tr><td><ul>{list}</ul><td>{STORY}</table><form><input></form>"
        )));
    }

    #[test]
    fn pieces_are_no_pages() {
        assert!(!is_page(STORY));
        assert!(!is_page(""));
        let links = "<a href=/a>News</a><a href=/b>Sport</a><a href=/c>Culture</a>";
        assert!(!is_page(&format!("{STORY}<footer>{links}</footer>")));
        assert!(!is_page("a < b and <b"));
        assert!(!is_page(
            "<div itemprop=articleBody><p>It opened.</p></div>"
        ));
        assert!(!is_page(&format!(
            "<article><header><h1>x</h1></header>{STORY}<aside>more</aside><footer>By us</footer></article>"
        )));
        assert!(!is_page("<p>How to write <code>&lt;html&gt;</code></p>"));
        assert!(!is_page(&format!(
            "{STORY}<div><html><body>quoted</body></html></div>"
        )));
    }
}
