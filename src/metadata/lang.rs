//! The language and direction of a page.

use super::json_ld::Graph;
use super::meta_tags::Tags;
use crate::article::Dir;
use crate::dom::{Page, attr};

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

/// A well-formed language tag, or `None`: `ZH_cn` gives `zh-CN`.
pub(crate) fn tag(raw: &str) -> Option<String> {
    let first = raw.split([',', ';']).next()?.trim().replace('_', "-");
    let mut parts = first.split('-');
    let language = parts.next()?.to_ascii_lowercase();
    if !(2..=3).contains(&language.len()) || !language.bytes().all(|b| b.is_ascii_lowercase()) {
        return None;
    }
    let mut out = match language.as_str() {
        // Codes that sites use for what BCP 47 calls otherwise.
        "cn" => "zh".to_owned(),
        "jp" => "ja".to_owned(),
        "kr" => "ko".to_owned(),
        _ => language,
    };
    for part in parts.take(2) {
        match part.len() {
            4 if part.bytes().all(|b| b.is_ascii_alphabetic()) => {
                out.push('-');
                out.push_str(&part[..1].to_ascii_uppercase());
                out.push_str(&part[1..].to_ascii_lowercase());
            }
            2 | 3 if part.bytes().all(|b| b.is_ascii_alphanumeric()) => {
                out.push('-');
                out.push_str(&part.to_ascii_uppercase());
            }
            _ => break,
        }
    }
    Some(out)
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_and_scripts() {
        assert_eq!(tag("ZH_cn").as_deref(), Some("zh-CN"));
        assert_eq!(tag("zh-hant-tw").as_deref(), Some("zh-Hant-TW"));
        assert_eq!(tag("english"), None);
    }
}
