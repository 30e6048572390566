//! Whether the page shows the first part of a text that goes on at further addresses.

use crate::address;
use crate::content::Draft;
use crate::dom::{DomNode, attr, name};
use crate::text::{is_listed, normalize};
use scraper::Html;
use url::Url;

/// Parameters and path words that number the pages of a text.
const WORDS: &[&str] = &[
    "page", "p", "pg", "pagina", "seite", "strona", "str", "s", "paged", "pageno", "sivu",
];

/// Labels of links that lead on, in lower case.
const ON: &str = "next|next page|continue|view as single page|single page|show all|weiter|nächste seite|\
     auf einer seite|suivant|page suivante|suite|siguiente|página siguiente|próxima página|\
     pagina successiva|volgende pagina|następna strona|следующая страница|下一页|下一頁|余下全文|\
     餘下全文|全文阅读|阅读全文|閱讀全文|显示全文|次のページ|次ページへ|다음 페이지|\
     الصفحة التالية";

/// Levels above a link that may say whose pages it turns.
const LEVELS: usize = 8;

/// Whether a link leads to the next page of the same address.
pub(super) fn is_first_of_several(html: &Html, draft: &Draft) -> bool {
    let Some(own) = draft.url.as_ref() else {
        return false;
    };
    // In no order, which is faster: some of them were taken out of the tree.
    let links = html.tree.nodes();
    let mut links = links.filter(|node| matches!(name(*node), "a" | "link"));
    let root = html.tree.root();
    let is_held = |link: DomNode<'_>| link.ancestors().last() == Some(root);
    links.any(|link| {
        let next = || address::resolve(attr(link, "href")?, draft.base.as_ref().or(Some(own)));
        leads_on(link)
            && next().is_some_and(|next| is_page_of(&next, own))
            && !is_of_readers(link)
            && is_held(link)
    })
}

/// Whether rel or label say that a link turns the page.
fn leads_on(link: DomNode<'_>) -> bool {
    let is_next = attr(link, "rel").is_some_and(|rel| rel.split(' ').any(|word| word == "next"));
    if is_next || name(link) == "link" {
        return is_next;
    }
    let mut texts = link.descendants().filter_map(|node| node.value().as_text());
    let Some(label) = texts.find(|text| !text.trim().is_empty()) else {
        return false;
    };
    // Most links begin with another letter.
    let first = label.chars().find(|c| c.is_alphanumeric());
    let first = first.and_then(|c| c.to_lowercase().next());
    let begins = |label: &str| first.is_some_and(|first| label.starts_with(first));
    if first != Some('2') && !ON.split('|').any(begins) {
        return false;
    }
    let label = normalize(label).to_lowercase();
    let label = label.trim_matches(|c: char| !c.is_alphanumeric());
    label == "2" || is_listed(ON, label)
}

/// Whether an address is another page of one: it ends in a number more, or has one in its query.
fn is_page_of(next: &Url, own: &Url) -> bool {
    if next.host_str() != own.host_str() || next == own {
        return false;
    }
    let stem = |url: &Url| {
        let path = url.path().trim_end_matches('/').to_owned();
        let file = path.rfind('/').map_or(0, |at| at + 1);
        let dot = path[file..].rfind('.').map(|at| file + at);
        path[..dot.unwrap_or(path.len())].to_owned()
    };
    let (own_stem, next_stem) = (stem(own), stem(next));
    if own_stem.is_empty() {
        return false;
    }
    if own_stem == next_stem {
        let mut asked = next.query_pairs();
        // Some count from 0: what is labelled 2 is page 1.
        let is_next = |value: &str| value == "1" || is_count(value);
        return asked.any(|(key, value)| WORDS.contains(&&*key.to_lowercase()) && is_next(&value));
    }
    let Some(rest) = next_stem.strip_prefix(&own_stem) else {
        return false;
    };
    let mut parts = rest.split(['/', '_', '-', ',', ':']).skip(1);
    let is_word = |part: &str| WORDS.contains(&part);
    match (parts.next(), parts.next(), parts.next()) {
        (Some(number), None, _) => {
            let digits = number.trim_start_matches(|c: char| c.is_ascii_alphabetic());
            let word = &number[..number.len() - digits.len()];
            is_count(digits) && (word.is_empty() || is_word(word))
        }
        (Some(word), Some(number), None) => is_word(word) && is_count(number),
        _ => false,
    }
}

/// The number of a second or later page.
fn is_count(text: &str) -> bool {
    text.len() <= 3 && text.parse::<u16>().is_ok_and(|number| number > 1)
}

/// Whether the pages are those of the comments.
fn is_of_readers(link: DomNode<'_>) -> bool {
    let says = |node: DomNode<'_>| {
        ["class", "id"].iter().any(|key| {
            let words = attr(node, key).unwrap_or_default().to_ascii_lowercase();
            words.contains("comment") || words.contains("respon")
        })
    };
    link.ancestors().take(LEVELS).any(says) || says(link)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn further_pages_of_an_address() {
        let url = |raw: &str| Url::parse(raw).expect("an address");
        let is_page = |own: &str, next: &str| is_page_of(&url(next), &url(own));
        let own = "https://a.example/2026/ferry.html";
        assert!(is_page(own, "https://a.example/2026/ferry_2.html"));
        assert!(is_page(own, "https://a.example/2026/ferry.html?page=2"));
        assert!(is_page(own, "https://a.example/2026/ferry,seite-2.html"));
        assert!(is_page(
            "https://a.example/ferry/",
            "https://a.example/ferry/2/"
        ));
        assert!(is_page(
            "https://a.example/ferry",
            "https://a.example/ferry/page/3"
        ));
        assert!(!is_page(own, "https://a.example/2026/crane.html"));
        assert!(!is_page(own, "https://a.example/2026/ferry-tales.html"));
        assert!(is_page(own, "https://a.example/2026/ferry.html?page=1"));
        assert!(!is_page(own, "https://a.example/2026/ferry.html?page=0"));
        assert!(!is_page(own, "https://b.example/2026/ferry_2.html"));
        assert!(!is_page("https://a.example/", "https://a.example/page/2"));
    }
}
