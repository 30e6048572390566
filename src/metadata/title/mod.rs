//! The headline: what the page's sources agree on, without the name of the site.

mod heading;
mod site;
#[cfg(test)]
mod tests;

use super::json_ld::Graph;
use super::meta_tags::Tags;
use super::names::{key, overlap};
use super::visible::Visible;
use crate::text::normalize;
use ego_tree::NodeId;
use heading::best_heading;
pub(super) use site::site_name;
use site::{beside, matching_part, site_names, strip_site};
use url::Url;

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
