//! Items that a feed cuts off: its mark at the end, and the link to the rest.

use super::cut::tidy;
use crate::article::{Block, Phrasing, Reason, Source};
use crate::content::Draft;
use crate::render::text::plain;
use crate::text::read_on;
use url::Url;

/// Signs of an editor's program that the rest is missing.
const ELLIPSES: &[&str] = &[
    "[…]",
    "[...]",
    "[....]",
    "[……]",
    "(…)",
    "[⋯]",
    "［…］",
    "【…】",
    "(more…)",
    "(more...)",
    "（更多…）",
];

/// Takes the link to the rest away, and says that it is missing.
pub(super) fn take(body: &mut Vec<Block>, draft: &mut Draft) {
    if draft.article.source == Source::Page {
        return;
    }
    footer(body, draft);
    let Some(Block::Paragraph { children }) = body.last_mut() else {
        return;
    };
    let label = read_on(children, draft.url.as_ref());
    if let Some(label) = label {
        tidy(children);
        draft.leave_out(Reason::ReadMore, &label);
        draft.article.truncated = true;
        if children.is_empty() {
            body.pop();
        }
    }
    if let Some(Block::Paragraph { children }) = body.last() {
        let text = plain(children);
        let text = text.trim_end();
        draft.article.truncated |= ELLIPSES.iter().any(|mark| text.ends_with(mark));
    }
}

/// Takes away what WordPress puts below an item in the language of its site: two links, to the item and to the site
/// itself, and a few words around them.
fn footer(body: &mut Vec<Block>, draft: &mut Draft) {
    /// Characters besides the links.
    const WORDS: usize = 60;
    let (Some(Block::Paragraph { children }), Some(own)) = (body.last(), draft.url.as_ref()) else {
        return;
    };
    let (mut links, mut words) = (Vec::new(), 0);
    for child in children {
        match child {
            Phrasing::Link { url, .. } => links.push(url),
            Phrasing::Text { value } => words += value.chars().count(),
            _ => {}
        }
    }
    let is_home = |url: &str| {
        Url::parse(url).is_ok_and(|url| {
            url.host_str() == own.host_str() && url.path().trim_matches('/').is_empty()
        })
    };
    let [item, site] = links[..] else { return };
    if body.len() > 1 && words <= WORDS && is_same(item, own) && is_home(site) && !is_home(item) {
        let text = plain(children);
        body.pop();
        draft.leave_out(Reason::FeedFooter, &text);
    }
}

/// Takes what stands for the rest at the end of a paragraph: a link to the item itself, or a label
/// that is all of the paragraph.
fn read_on(children: &mut Vec<Phrasing>, own: Option<&Url>) -> Option<String> {
    let at = children.iter().rposition(|child| {
        !matches!(child, Phrasing::Text { value } if !value.chars().any(char::is_alphanumeric))
    })?;
    let label = plain(&children[at..=at]);
    let leads_back = match &children[at] {
        Phrasing::Link { url, .. } => own.is_some_and(|own| is_same(url, own)),
        Phrasing::Text { .. } if at == 0 => false,
        _ => return None,
    };
    if !is_label(&label, leads_back) {
        return None;
    }
    children.truncate(at);
    Some(label)
}

fn is_label(label: &str, leads_back: bool) -> bool {
    read_on::rest(label).is_some_and(|rest| leads_back || !rest.chars().any(char::is_alphanumeric))
}

fn is_same(url: &str, own: &Url) -> bool {
    let path = |url: &Url| url.path().trim_end_matches('/').to_owned();
    Url::parse(url).is_ok_and(|url| url.host_str() == own.host_str() && path(&url) == path(own))
}

#[cfg(test)]
mod tests {
    use crate::parse_feed;

    #[test]
    fn footers_of_wordpress_in_any_language() {
        for words in [
            ["Der Beitrag ", " erschien zuerst auf ", "."],
            ["L’article ", " est apparu en premier sur ", "."],
            ["", " 最先出现在", "。"],
        ] {
            let [a, b, c] = words;
            let (_, text) = read(&format!(
                "<p>The ferry left an hour late.</p><p>{a}<a href=https://a.example/1>t</a>{b}<a href=https://a.example/>A</a>{c}</p>"
            ));
            assert_eq!(text, "The ferry left an hour late.");
        }
        let (_, text) = read(
            "<p>The ferry left.</p><p>See <a href=https://a.example/1>t</a> and <a href=https://a.example/2>u</a>.</p>",
        );
        assert!(text.ends_with("See t and u."));
    }

    fn read(description: &str) -> (bool, String) {
        let feed = format!(
            "<rss><channel><item><title>t</title><link>https://a.example/1</link>\
             <description><![CDATA[{description}]]></description></item></channel></rss>"
        );
        let article = parse_feed(&feed, &crate::ParseOptions::default())
            .expect("a feed")
            .articles
            .remove(0);
        (article.truncated, article.text)
    }

    #[test]
    fn the_rest_is_elsewhere() {
        let cut = |text: &str| (true, text.to_owned());
        assert_eq!(
            read("<p>Le bac part. [&#8230;]</p>"),
            cut("Le bac part. […]")
        );
        let link = "<p>桥修好了。</p><p><a href=https://a.example/1#more>继续阅读“桥”</a></p>";
        assert_eq!(read(link), cut("桥修好了。"));
        let bare = "<p>One.</p><p>Read more…</p>";
        assert_eq!(read(bare), cut("One."));
        let other = "<p>One.</p><p>Read more: <a href=https://a.example/0>How it began</a></p>";
        assert!(!read(other).0);
    }
}
