//! The language and direction of a page.

use super::json_ld::Graph;
use super::meta_tags::Tags;
use crate::article::Dir;
use crate::dom::{Page, attr};
use crate::text::lang::tag;

/// BCP 47 as the markup gives it, with the case and separators in order.
pub(super) fn of_page(page: &Page<'_>, tags: &Tags, ld: &Graph) -> Option<String> {
    let with_lang = page
        .named("body")
        .find(|node| attr(*node, "lang").is_some());
    let attribute = page
        .named("html")
        .next()
        .or(with_lang)
        .and_then(|node| attr(node, "lang").or_else(|| attr(node, "xml:lang")))
        .map(str::to_owned);
    let stated = [
        attribute,
        tags.first(&["content-language", "language", "dc.language", "inlanguage"]),
        tags.first(&["og:locale"]),
        ld.articles.iter().find_map(|article| article.lang.clone()),
    ];
    stated.into_iter().flatten().find_map(|raw| tag(&raw))
}

/// The direction that the root element gives.
pub(super) fn direction(page: &Page<'_>) -> Option<Dir> {
    page.named("html")
        .chain(page.named("body"))
        .find_map(|node| attr(node, "dir"))
        .and_then(|dir| match dir.trim().to_ascii_lowercase().as_str() {
            "rtl" => Some(Dir::Rtl),
            "ltr" => Some(Dir::Ltr),
            _ => None,
        })
}
