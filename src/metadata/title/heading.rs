//! The visible heading that shows the headline.

use super::super::names::{key, overlap};
use super::super::visible::{Spot, Visible};
use super::echo::says;

/// The heading that the other sources speak of; where none says anything the first `<h1>`.
pub(super) fn best_heading<'a>(
    seen: &'a Visible,
    known: &[&str],
    names: &[String],
) -> Option<&'a Spot> {
    let headings = &seen.headings;
    if known.is_empty()
        && let Some(first) = first_heading(seen, names)
    {
        return Some(first);
    }
    let mut best: Option<(f64, f64, &Spot)> = None;
    for spot in headings
        .iter()
        .filter(|spot| !spot.opens && is_candidate(spot, names))
    {
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
        .or_else(|| opening(headings, known, names))
}

/// What a page that has no head is called: its `<h1>`, what is marked as its headline, an `<h1>` in the way to the
/// page, the heading that its article begins with, or words for screen readers.
fn first_heading<'a>(seen: &'a Visible, names: &[String]) -> Option<&'a Spot> {
    let first = |fits: fn(&Spot) -> bool| {
        let mut headings = seen.headings.iter();
        headings.find(|spot| fits(spot) && is_candidate(spot, names))
    };
    let trail = || seen.trail.iter().find(|spot| is_candidate(spot, names));
    first(|spot| spot.is_h1 && !spot.is_label)
        .or_else(|| first(|spot| spot.is_marked && !spot.is_label))
        .or_else(trail)
        .or_else(|| first(|spot| !spot.is_label))
        .or_else(|| first(|_| true))
}

fn is_candidate(spot: &Spot, names: &[String]) -> bool {
    let own = key(&spot.text);
    !own.is_empty() && !names.contains(&own) && spot.text.chars().count() <= 300
}

/// What is a heading only because another source says the same: the longest, and of those the first that is
/// called a heading.
fn opening<'a>(headings: &'a [Spot], known: &[&str], names: &[String]) -> Option<&'a Spot> {
    let said = |spot: &&Spot| {
        spot.opens && is_candidate(spot, names) && known.iter().any(|other| says(other, &spot.text))
    };
    let rank = |spot: &Spot| (key(&spot.text).len(), spot.is_heading);
    let mut best: Option<&Spot> = None;
    for spot in headings.iter().filter(said) {
        if best.is_none_or(|most| rank(spot) > rank(most)) {
            best = Some(spot);
        }
    }
    best
}
