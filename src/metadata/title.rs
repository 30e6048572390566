//! The headline: what the page's sources agree on, without the name of the site.

use super::json_ld::Graph;
use super::meta_tags::Tags;
use super::names::{key, overlap};
use super::visible::{Spot, Visible};
use crate::text::normalize;
use ego_tree::NodeId;
use url::Url;

/// What stands between a headline and the name of the site.
const SEPARATORS: &[&str] = &[
    " | ", " - ", " – ", " — ", " :: ", " : ", " · ", " • ", " » ", " « ", " / ", " > ", "｜", "|",
    "_", "--", " ‹ ", "：", "-", "–", "—",
];

/// The site's own name.
pub(super) fn site_name(tags: &Tags, ld: &Graph) -> Option<String> {
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

/// The vote of a heading that outweighs all sources of the head together.
const MORE_THAN_THE_HEAD: f64 = 4.6;

struct Candidate {
    text: String,
    weight: f64,
    node: Option<NodeId>,
}

/// The headline and the heading that shows it.
///
/// Each source has a vote; equal headlines (but for punctuation and case) pool theirs. The visible
/// heading weighs most, for it is what a reader knows the article by, unless two independent
/// sources agree on another one.
pub(super) fn choose(
    tags: &Tags,
    ld: &Graph,
    seen: &Visible,
    site: Option<&str>,
    url: Option<&Url>,
) -> (String, Option<NodeId>) {
    let mut names = site_names(site, url);
    let headline = ld
        .articles
        .iter()
        .find_map(|article| article.headline.clone().or_else(|| article.name.clone()));
    let og = tags.first(&["og:title"]);
    let twitter = tags.first(&["twitter:title"]);
    let other = tags.first(&[
        "dc.title",
        "parsely-title",
        "sailthru.title",
        "citation_title",
        "headline",
        "title",
    ]);
    let page = Some(tags.title().to_owned()).filter(|title| !title.is_empty());
    names.extend(beside(page.as_deref(), og.as_deref()));
    let known: Vec<&str> = [&headline, &og, &twitter, &page]
        .into_iter()
        .flatten()
        .map(String::as_str)
        .collect();
    let heading = best_heading(&seen.headings, &known, &names);
    let shown = heading.map(|spot| spot.text.as_str());
    let mut candidates: Vec<Candidate> = Vec::new();
    let mut add = |text: Option<String>, weight: f64, node: Option<NodeId>| {
        if let Some(text) = text
            .map(|text| normalize(&text))
            .filter(|text| !text.is_empty())
        {
            candidates.push(Candidate { text, weight, node });
        }
    };
    let strip = |text: &Option<String>, is_page: bool| {
        text.as_deref()
            .map(|text| strip_site(text, shown.or(headline.as_deref()), &names, is_page))
    };
    // A kicker within the heading is told by the preview's headline, which has none.
    let bare = shown.and_then(|shown| matching_part(shown, og.as_deref()?, true, &names));
    // Outside of newsrooms all that the head says is one title, written for search engines.
    let agrees = |other: &str| {
        shown.is_some_and(|shown| overlap(shown, other).1 >= 0.3 && !holds_more(shown, other))
    };
    let weight = match ld.is_news() || !known.iter().all(|other| agrees(other)) {
        true => 1.75,
        false => MORE_THAN_THE_HEAD,
    };
    add(
        bare.or_else(|| shown.map(str::to_owned)),
        weight,
        heading.map(|spot| spot.node),
    );
    add(strip(&og, false), 1.75, None);
    add(strip(&headline, false), 0.8, None);
    add(strip(&twitter, false), 0.4, None);
    add(strip(&other, false), 1.2, None);
    add(strip(&page, true), 0.2, None);
    let node = heading.map(|spot| spot.node);
    let title = elect(&candidates, &names);
    // The heading may be the headline without its kicker; it is shown as the title all the same.
    let node = node.filter(|_| shown.is_some_and(|shown| overlap(shown, &title).0 >= 0.6));
    (title, node)
}

/// Whether a heading is another source's headline with something around it: a button after it, a
/// label, date or number before it.
fn holds_more(shown: &str, other: &str) -> bool {
    let (own, wanted) = (key(shown), key(other));
    let labelled = |label: &str| label.ends_with(':') && !label.trim().contains(' ');
    let before = own.strip_suffix(wanted.as_str()).unwrap_or_default();
    let label = shown.strip_suffix(other).is_some_and(labelled);
    own != wanted
        && (own.starts_with(&wanted) || label || before.contains(|c: char| c.is_ascii_digit()))
}

fn elect(candidates: &[Candidate], names: &[String]) -> String {
    let mut best: Option<(f64, &Candidate)> = None;
    for candidate in candidates {
        let own = key(&candidate.text);
        let mut votes: f64 = candidates
            .iter()
            .filter(|other| key(&other.text) == own)
            .map(|other| other.weight)
            .sum();
        if names.contains(&own) && candidate.node.is_none() {
            votes -= 2.0;
        }
        // A cut-off headline ends in an ellipsis; another source has it whole.
        if candidate.text.ends_with('…') && candidate.node.is_none() {
            votes -= 0.5;
        }
        if best.is_none_or(|(most, _)| votes > most + 1e-9) {
            best = Some((votes, candidate));
        }
    }
    let Some((_, candidate)) = best else {
        return String::new();
    };
    well_spaced(candidate, candidates)
}

/// The headline with the spaces that another source has and the heading lost, where its parts
/// are boxes of their own.
fn well_spaced(candidate: &Candidate, candidates: &[Candidate]) -> String {
    let own = key(&candidate.text);
    let spaces = |text: &str| text.matches(' ').count();
    let other = candidates.iter().find(|other| {
        key(&other.text) == own
            && other.text.replace(' ', "") == candidate.text.replace(' ', "")
            && spaces(&other.text) > spaces(&candidate.text)
            && candidate.node.is_some()
    });
    other.unwrap_or(candidate).text.clone()
}

/// The heading that the other sources speak of; without any agreement the first marked one.
fn best_heading<'a>(headings: &'a [Spot], known: &[&str], names: &[String]) -> Option<&'a Spot> {
    let mut best: Option<(f64, f64, &Spot)> = None;
    for spot in headings.iter().filter(|spot| !spot.opens) {
        let own = key(&spot.text);
        if own.is_empty() || names.contains(&own) || spot.text.chars().count() > 300 {
            continue;
        }
        let (mut agreement, mut sum) = (0.0_f64, 0.0);
        for other in known {
            let (short, long) = overlap(&spot.text, other);
            agreement = agreement.max((short + long) / 2.0);
            sum += (short + long) / 2.0;
        }
        // Of two headings that one source each repeats, the one that more sources speak of.
        let marked = if spot.is_marked { 0.05 } else { 0.0 };
        let score = agreement + marked + sum / known.len().max(1) as f64 * 0.3;
        if best.is_none_or(|(most, ..)| score > most + 1e-9) {
            best = Some((score, agreement + marked, spot));
        }
    }
    let is_only = headings.iter().filter(|spot| !spot.opens).count() == 1;
    best.filter(|(_, score, _)| *score >= 0.45 || known.is_empty() || is_only && *score >= 0.3)
        .map(|(.., spot)| spot)
        .or_else(|| opening(headings, known))
}

/// The `<h2>` that the article begins with, if another source says the very same.
fn opening<'a>(headings: &'a [Spot], known: &[&str]) -> Option<&'a Spot> {
    let says = |spot: &Spot| known.iter().any(|other| normalize(other) == spot.text);
    headings.iter().find(|spot| spot.opens && says(spot))
}

/// The ways the site may be named: its name, its host, the host's main label.
fn site_names(site: Option<&str>, url: Option<&Url>) -> Vec<String> {
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
fn beside(page: Option<&str>, preview: Option<&str>) -> Option<String> {
    let (page, preview) = (key(page?), key(preview?));
    let rest = page
        .strip_prefix(preview.as_str())
        .or_else(|| page.strip_suffix(preview.as_str()))?;
    (!preview.is_empty() && !rest.is_empty()).then(|| rest.to_owned())
}

/// Takes the site's name (and its section before it) off a headline.
fn strip_site(title: &str, shown: Option<&str>, names: &[String], is_page: bool) -> String {
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
fn matching_part(title: &str, shown: &str, is_page: bool, names: &[String]) -> Option<String> {
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

/// Whether a part is the site's name or most of it.
fn names_site(part: &str, names: &[String]) -> bool {
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

    fn title_of(html: &str) -> String {
        let html = scraper::Html::parse_document(html);
        let page = crate::dom::Page::new(&html);
        let (tags, ld) = (
            super::super::meta_tags::read(&page),
            super::super::json_ld::read(&page),
        );
        let seen = super::super::visible::read(&html);
        choose(&tags, &ld, &seen, None, None).0
    }

    #[test]
    fn a_kicker_stays_where_two_sources_have_it() {
        let html = "<title>Ferry sinks - Sea</title><meta property=og:title content='Storm: Ferry sinks'>\
            <script type=application/ld+json>{\"@type\":\"NewsArticle\",\"headline\":\"Storm - Ferry sinks\"}</script><h1>Ferry sinks</h1>";
        assert_eq!(title_of(html), "Storm: Ferry sinks");
    }

    #[test]
    fn spaces_between_the_boxes_of_a_heading() {
        let html = "<meta property=og:title content='Storm: Ferry sinks'><h1><span>Storm:</span><span>Ferry sinks</span></h1>";
        assert_eq!(title_of(html), "Storm: Ferry sinks");
    }

    #[test]
    fn what_stands_beside_the_headline_is_the_site() {
        let html = "<title>Sea Notes: How a ferry sinks</title><meta property=og:title content='How a ferry sinks'>\
            <h1>Sea Notes</h1>";
        assert_eq!(title_of(html), "How a ferry sinks");
    }

    #[test]
    fn the_shown_headline_before_that_for_search_engines() {
        let html = "<title>Ferry travel guide 2025</title><meta property=og:title content='Ferry travel guide 2025'>\
            <meta name=twitter:title content='Ferry travel guide 2025'><h1>The best ferry travel guide of 2025</h1>";
        assert_eq!(title_of(html), "The best ferry travel guide of 2025");
    }

    #[test]
    fn outside_of_newsrooms_the_heading_outweighs_the_whole_head() {
        let html = "<title>Ferry travel guide 2025</title><meta property=og:title content='Ferry travel guide 2025'>\
            <meta name=twitter:title content='Ferry travel guide 2025'><meta name=title content='Ferry travel guide 2025'>\
            <h1>The best guide to ferry travel</h1>";
        assert_eq!(title_of(html), "The best guide to ferry travel");
    }

    #[test]
    fn a_date_or_label_before_the_headline_is_none_of_it() {
        let head = "<title>Ferry sinks</title><meta property=og:title content='Ferry sinks'>";
        let dated = format!("{head}<h1><span>Dec 18 2025</span> Ferry sinks</h1>");
        assert_eq!(title_of(&dated), "Ferry sinks");
        let labelled = format!("{head}<h1><span>Title:</span>Ferry sinks</h1>");
        assert_eq!(title_of(&labelled), "Ferry sinks");
    }

    #[test]
    fn the_second_heading_where_the_first_is_in_the_navigation() {
        let html = "<title>A ferry has sunk</title><meta property=og:title content='A ferry has sunk'>\
            <script type=application/ld+json>{\"@type\":\"NewsArticle\",\"headline\":\"Storm: Ferry sinks\"}</script>\
            <article><nav><h1>A ferry has sunk</h1></nav><hgroup><h2>Storm: Ferry sinks</h2></hgroup></article>";
        assert_eq!(title_of(html), "Storm: Ferry sinks");
    }
}
