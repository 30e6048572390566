//! The headline: what the page's sources agree on, without the name of the site.

mod echo;
mod heading;
mod site;
#[cfg(test)]
mod tests;

use super::json_ld::{ArticleData, Graph};
use super::meta_tags::Tags;
use super::names::{key, overlap};
use super::visible::{Spot, Visible};
use crate::text::{decode_entities, normalize};
pub(super) use echo::Echoes;
use echo::says;
use ego_tree::NodeId;
use heading::best_heading;
use site::{beside, matching_part, strip_site, without_own_name};
pub(super) use site::{site_name, site_names};
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
    let sources = Sources::read(tags, ld);
    let mut names = site_names(site, url);
    names.extend(beside(sources.page.as_deref(), sources.og.as_deref()));
    let is_title = |name: &str| {
        let declared = [&sources.og, &sources.headline].into_iter().flatten();
        declared.map(|title| key(title)).any(|title| title == name)
    };
    let shown_names = seen.site.iter().map(|name| key(name));
    names.extend(shown_names.filter(|name| !name.is_empty() && !is_title(name)));
    let known = sources.known(&names);
    let heading_spot = best_heading(seen, &known, &names);
    let node = heading_spot.map(|spot| spot.node);
    let shown = heading_spot.map(|spot| shown_text(spot, &known, &names));
    let shown = shown.as_deref();
    let bare = sources.without_site(shown, &names);
    // A kicker within the heading is told by the preview's headline, which has none.
    let heading = shown
        .and_then(|shown| matching_part(shown, sources.og.as_deref()?, true, &names))
        .or_else(|| shown.map(str::to_owned));
    // What is a heading only because the head says the same, in other words or boxes, says nothing new.
    let is_echo = heading_spot.is_some_and(|spot| {
        let own = key(&spot.text);
        spot.opens
            && known
                .iter()
                .any(|other| key(other) == own && normalize(other) != spot.text)
    });
    let weight = match ld.is_news() || !head_agrees(shown, &known, &bare) {
        _ if is_echo => 0.0,
        true => 1.75,
        false => MORE_THAN_THE_HEAD,
    };
    let candidates = candidates((heading, weight, node), bare);
    let title = elect(&candidates, &names);
    // The heading may be the headline without its kicker; it is shown as the title all the same.
    let node = node.filter(|_| shown.is_some_and(|shown| overlap(shown, &title).0 >= 0.6));
    (title, node)
}

/// The headlines that the head of the page gives.
struct Sources {
    headline: Option<String>,
    og: Option<String>,
    twitter: Option<String>,
    other: Option<String>,
    page: Option<String>,
}

impl Sources {
    fn read(tags: &Tags, ld: &Graph) -> Self {
        let own = |article: &ArticleData| article.headline.clone().or_else(|| article.name.clone());
        Self {
            headline: ld.articles.iter().find_map(own),
            og: tags.first(&["og:title"]),
            twitter: tags.first(&["twitter:title"]),
            other: tags.first(&[
                "articletitle",
                "dc.title",
                "parsely-title",
                "sailthru.title",
                "citation_title",
                "headline",
                "title",
            ]),
            page: Some(tags.title().to_owned()).filter(|title| !title.is_empty()),
        }
    }

    /// What the head says of the article: a name of the site alone says nothing of it.
    fn known(&self, names: &[String]) -> Vec<&str> {
        [&self.headline, &self.og, &self.twitter, &self.page]
            .into_iter()
            .flatten()
            .map(String::as_str)
            .filter(|title| !names.contains(&key(title)))
            .collect()
    }

    fn without_site(&self, shown: Option<&str>, names: &[String]) -> Self {
        let wanted = shown.or(self.headline.as_deref());
        let strip = |text: &Option<String>, is_page: bool| {
            let text = text.as_deref()?;
            Some(normalize(&strip_site(text, wanted, names, is_page)))
        };
        Self {
            headline: strip(&self.headline, false),
            og: strip(&self.og, false),
            twitter: strip(&self.twitter, false),
            other: strip(&self.other, false),
            page: strip(&self.page, true),
        }
    }
}

/// A heading as the headline: without the site's name at its end, and without character references
/// that were escaped twice, where another source has them right.
fn shown_text(spot: &Spot, known: &[&str], names: &[String]) -> String {
    let is_said = |text: &String| known.iter().any(|other| key(other).contains(&key(text)));
    let decoded = (spot.text.contains("&#"))
        .then(|| normalize(&decode_entities(&spot.text)))
        .filter(is_said);
    let text = decoded.unwrap_or_else(|| spot.text.clone());
    // What is a heading only because the head says the same is written as the head writes it.
    let own = key(&text);
    if spot.opens
        && let Some(other) = known.iter().find(|other| key(other) == own)
    {
        return (*other).to_owned();
    }
    let text = without_badge(&text, &spot.parts, known).unwrap_or(text);
    without_own_name(&text, names).unwrap_or(text)
}

/// A heading without the kicker, label or badge that stands in an element of its own at one of its ends, where
/// the head has the headline without it and never with it.
fn without_badge(text: &str, parts: &[String], known: &[&str]) -> Option<String> {
    let is_said = |text: &str| known.iter().any(|other| says(other, text));
    let (first, last) = (parts.first()?, parts.last()?);
    // What the head divides by a bar is no part of the headline there either.
    let is_barred = |other: &str| {
        let rest = other.strip_prefix(first.as_str()).map(str::trim_start);
        rest.is_some_and(|rest| rest.starts_with(['|', '｜', '·', '•', '/']))
    };
    if known
        .iter()
        .any(|other| says(other, text) && !is_barred(other))
    {
        return None;
    }
    let rests = [
        text.strip_prefix(first.as_str()),
        text.strip_suffix(last.as_str()),
        text.strip_prefix(first.as_str())
            .and_then(|rest| rest.strip_suffix(last.as_str())),
    ];
    let bare = |rest: &str| {
        rest.trim_matches(|c: char| c.is_whitespace() || "|·•:：/-–".contains(c))
            .to_owned()
    };
    rests
        .into_iter()
        .flatten()
        .map(bare)
        .find(|rest| !rest.is_empty() && is_said(rest))
}

/// Whether all that the head says is one title. Outside of newsrooms that one is written for
/// search engines.
fn head_agrees(shown: Option<&str>, known: &[&str], bare: &Sources) -> bool {
    let Some(shown) = shown else { return false };
    let own = key(shown);
    let is_whole = known.iter().any(|other| key(other) == own);
    known
        .iter()
        .all(|other| overlap(shown, other).1 >= 0.3 && !holds_more(shown, other))
        && (is_whole || !bare.known(&[]).iter().any(|other| holds_more(shown, other)))
}

fn candidates(heading: (Option<String>, f64, Option<NodeId>), head: Sources) -> Vec<Candidate> {
    let (shown, weight, node) = heading;
    let votes = [
        (shown, weight, node),
        (head.og, 1.75, None),
        (head.headline, 0.8, None),
        (head.twitter, 0.4, None),
        (head.other, 1.2, None),
        (head.page, 0.2, None),
    ];
    votes
        .into_iter()
        .filter_map(|(text, weight, node)| {
            let text = text.filter(|text| !text.is_empty())?;
            Some(Candidate { text, weight, node })
        })
        .collect()
}

/// Whether a heading is another source's headline with something around it: a button after it, a
/// label, date or number before it.
fn holds_more(shown: &str, other: &str) -> bool {
    let (own, wanted) = (key(shown), key(other));
    let labelled = |label: &str| label.ends_with(':') && !label.trim().contains(' ');
    let before = own.strip_suffix(wanted.as_str()).unwrap_or_default();
    let label = shown.strip_suffix(other).is_some_and(labelled);
    let goes_on = |rest: &str| {
        rest.trim_start()
            .starts_with([',', ':', ';', '-', '–', '—', '：', '，'])
    };
    let after = own.starts_with(&wanted) && !shown.strip_prefix(other).is_some_and(goes_on);
    own != wanted && (after || label || before.contains(|c: char| c.is_ascii_digit()))
}

fn elect(candidates: &[Candidate], names: &[String]) -> String {
    let mut best: Option<(f64, &Candidate)> = None;
    for candidate in candidates {
        let own = key(&candidate.text);
        let mut votes: f64 = candidates
            .iter()
            .filter(|other| key(&other.text) == own || is_cut_off(&other.text, &own))
            .map(|other| other.weight)
            .sum();
        if names.contains(&own) && candidate.node.is_none() {
            votes -= 2.0;
        }
        // A cut-off headline ends in an ellipsis; another source has it whole.
        if (candidate.text.ends_with('…') || candidate.text.ends_with("..."))
            && candidate.node.is_none()
        {
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

/// Whether a text is the beginning of a longer headline, as short fields and previews have it.
fn is_cut_off(text: &str, whole: &str) -> bool {
    /// Letters of the shortest beginning that tells one headline from others.
    const SHORTEST: usize = 24;
    let text = text.trim_end();
    let beginning = text.strip_suffix("...").or_else(|| text.strip_suffix('…'));
    beginning.map(key).is_some_and(|beginning| {
        beginning.chars().count() >= SHORTEST && whole.starts_with(&beginning)
    })
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
