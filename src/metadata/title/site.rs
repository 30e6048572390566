//! The site's name, and a headline without it.

use super::super::json_ld::Graph;
use super::super::meta_tags::Tags;
use super::super::names::key;
use crate::text::normalize;
use url::Url;

/// What stands between a headline and the name of the site.
const SEPARATORS: &[&str] = &[
    " | ", " - ", " – ", " — ", " :: ", " : ", " · ", " • ", " » ", " « ", " / ", " > ", "｜", "|",
    "_", "--", " ‹ ", "：", "-", "–", "—",
];

/// The site's own name.
pub(in crate::metadata) fn site_name(tags: &Tags, ld: &Graph) -> Option<String> {
    tags.first(&["og:site_name"])
        .or_else(|| tags.first(&["application-name", "apple-mobile-web-app-title"]))
        .or_else(|| ld.site.clone())
        .or_else(|| {
            tags.first(&["dc.publisher", "publisher", "copyright"])
                .filter(|name| name.chars().count() <= 40)
        })
        .map(|name| name.trim_start_matches('@').to_owned())
        .filter(|name| !name.is_empty() && !name.contains("://"))
}

/// The ways the site may be named: its name, its host, the host's main label.
pub(in crate::metadata) fn site_names(site: Option<&str>, url: Option<&Url>) -> Vec<String> {
    let mut out: Vec<String> = site.map(key).into_iter().collect();
    if let Some(host) = url.and_then(Url::host_str) {
        let bare = host.trim_start_matches("www.");
        out.push(key(bare));
        let labels: Vec<&str> = bare.split('.').collect();
        if labels.len() >= 2 {
            let short_suffix = labels.len() > 2 && labels[labels.len() - 2].len() <= 3;
            out.push(key(labels[labels.len() - if short_suffix { 3 } else { 2 }]));
        }
    }
    out.retain(|name| !name.is_empty());
    out
}

/// What `<title>` says beside the headline of the preview: the site, or the section.
pub(super) fn beside(page: Option<&str>, preview: Option<&str>) -> Option<String> {
    let (page, preview) = (key(page?), key(preview?));
    let rest = page
        .strip_prefix(preview.as_str())
        .or_else(|| page.strip_suffix(preview.as_str()))?;
    (!preview.is_empty() && !rest.is_empty()).then(|| rest.to_owned())
}

/// Takes the site's name (and its section before it) off a headline.
pub(super) fn strip_site(
    title: &str,
    shown: Option<&str>,
    names: &[String],
    is_page: bool,
) -> String {
    if let Some(shown) = shown
        && let Some(part) = matching_part(title, shown, is_page, names)
    {
        return part;
    }
    let mut title = title.to_owned();
    for _ in 0..3 {
        match strip_once(&title, names, is_page) {
            Some(shorter) => title = shorter,
            None => break,
        }
    }
    title
}

/// The part of `title` between separators that says what `shown` says.
///
/// Before the headline stands the site's name or, unless in `<title>`, a kicker: that one stays.
pub(super) fn matching_part(
    title: &str,
    shown: &str,
    is_page: bool,
    names: &[String],
) -> Option<String> {
    let wanted = key(shown);
    if wanted.is_empty() {
        return None;
    }
    for separator in SEPARATORS {
        for (at, _) in title.match_indices(separator) {
            let (head, tail) = (&title[..at], &title[at + separator.len()..]);
            if key(head).is_empty() {
                continue;
            }
            if key(head) == wanted {
                return Some(normalize(head));
            }
            if key(tail) == wanted && (is_page || names_site(head, names)) {
                return Some(normalize(tail));
            }
        }
    }
    None
}

fn strip_once(title: &str, names: &[String], is_page: bool) -> Option<String> {
    for separator in SEPARATORS {
        if let Some((head, tail)) = title.rsplit_once(separator)
            && names_site(tail, names)
            && !head.trim().is_empty()
        {
            return Some(normalize(head));
        }
        if let Some((head, tail)) = title.split_once(separator)
            && names_site(head, names)
            && !tail.trim().is_empty()
        {
            return Some(normalize(tail));
        }
    }
    if !is_page {
        return None;
    }
    // Unknown to us by name, but where a title ends in a few words after a bar it is the site's.
    for separator in [" | ", "｜", "_", " — ", " – ", " - ", " :: ", " · ", " » "] {
        if let Some((head, tail)) = title.rsplit_once(separator) {
            let (head_len, tail_len) = (head.chars().count(), tail.chars().count());
            if tail.split_whitespace().count() <= 4 && head_len >= tail_len * 3 / 2 && head_len >= 8
            {
                return Some(normalize(head));
            }
        }
    }
    None
}

/// A heading without the site's very name after a separator.
pub(super) fn without_own_name(shown: &str, names: &[String]) -> Option<String> {
    SEPARATORS.iter().find_map(|separator| {
        let (head, tail) = shown.rsplit_once(separator)?;
        (separator.starts_with(' ') && !key(head).is_empty() && names.contains(&key(tail)))
            .then(|| normalize(head))
    })
}

/// Whether a part is the site's name or most of it, or is in the host word by word: Rust Blog in
/// blog.rust-lang.org.
fn names_site(part: &str, names: &[String]) -> bool {
    let words: Vec<String> = part.split_whitespace().map(key).collect();
    let is_most_of = |name: &String| {
        let length: usize = words.iter().map(String::len).sum();
        length * 2 > name.len()
            && words
                .iter()
                .all(|word| word.len() >= 3 && name.contains(word))
    };
    if (2..=4).contains(&words.len()) && names.iter().any(is_most_of) {
        return true;
    }
    let part = key(part);
    !part.is_empty()
        && names.iter().any(|name| {
            part == *name
                || name.chars().count() >= 3
                    && (part.starts_with(name.as_str()) || part.ends_with(name.as_str()))
                    && part.chars().count() <= name.chars().count() * 2 + 6
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn site_names_go_from_both_ends() {
        let names = vec!["dailyplanet".to_owned()];
        assert_eq!(
            strip_site("A man flies - Daily Planet", None, &names, false),
            "A man flies"
        );
        assert_eq!(
            strip_site("Daily Planet | A man flies", None, &names, false),
            "A man flies"
        );
        assert_eq!(
            strip_site("Up - and away", None, &names, false),
            "Up - and away"
        );
    }

    #[test]
    fn the_part_that_the_heading_shows() {
        assert_eq!(
            strip_site("头条新闻_国际_某某网", Some("头条新闻"), &[], true),
            "头条新闻"
        );
    }

    #[test]
    fn a_name_made_of_words_of_the_host() {
        let url = Url::parse("https://blog.tidal-lang.org/ferries").expect("an address");
        let names = site_names(None, Some(&url));
        let strip = |title| strip_site(title, None, &names, false);
        assert_eq!(strip("A ferry sails | Tidal Blog"), "A ferry sails");
        assert_eq!(
            strip("A ferry sails | Tidal Ferries"),
            "A ferry sails | Tidal Ferries"
        );
    }
}
