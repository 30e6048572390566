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
    let mut has_script = false;
    for part in parts.take(2) {
        let are_all = |is_one: fn(&u8) -> bool| part.as_bytes().iter().all(is_one);
        match part.len() {
            4 if !has_script && are_all(u8::is_ascii_alphabetic) => {
                out.push('-');
                out.push_str(&part[..1].to_ascii_uppercase());
                out.push_str(&part[1..].to_ascii_lowercase());
                has_script = true;
            }
            2 if are_all(u8::is_ascii_alphabetic) => {
                return Some(out + "-" + &part.to_ascii_uppercase());
            }
            3 if are_all(u8::is_ascii_digit) => return Some(out + "-" + part),
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
        assert_eq!(tag("es-419").as_deref(), Some("es-419"));
        assert_eq!(tag("english"), None);
    }

    /// What is no language tag reaches `Intl` and attributes of a page otherwise.
    #[test]
    fn nothing_but_well_formed_tags() {
        for raw in [
            "zh CN",
            "\"><script>",
            "",
            "-",
            "x",
            "zh\u{ad}",
            "中文",
            "e\u{301}n",
            "12",
        ] {
            assert_eq!(tag(raw), None, "{raw}");
        }
        for (raw, expected) in [
            ("zh-CN-Hans", "zh-CN"),
            ("en-USA", "en"),
            ("zh-C1", "zh"),
            ("de-\"onload=", "de"),
            ("sr-Latn-Cyrl-RS", "sr-Latn"),
            ("pt-é", "pt"),
        ] {
            assert_eq!(tag(raw).as_deref(), Some(expected), "{raw}");
        }
    }
}
