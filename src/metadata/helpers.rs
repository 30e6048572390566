//! Who helped and is no author, and who signs before the text.

use super::author_split::{is_person, is_role};
use super::header::Line;
use super::visible::Byline;

/// What stands before the names of those who did other things than writing, in lower case.
const HELPERS: &[&str] = &[
    "photography by ",
    "photographs by ",
    "photographed by ",
    "photos by ",
    "photo by ",
    "pictures by ",
    "illustrated by ",
    "illustration by ",
    "illustrations by ",
    "video by ",
    "modeled by ",
    "edited by ",
    "reviewed by ",
    "fact checked by ",
    "fact-checked by ",
    "contributions from ",
    "photographs: ",
    "photos: ",
    "photos :",
    "photos par ",
    "fotos: ",
    "foto: ",
    "fotos von ",
    "fotos de ",
    "illustration: ",
    "фото: ",
];

/// The line before the text that is a name in bold or italics and nothing else.
pub(super) fn opening_name(lines: &[Line]) -> Option<&Line> {
    let mut names = lines.iter().filter(|line| {
        let is_name = is_person(&line.text) && !is_role(&line.text);
        line.is_emphasis && !line.is_above && line.links.is_empty() && is_name
    });
    names.next()
}

/// The named without those of whom the page says that they took the pictures or helped.
pub(super) fn without_helpers(
    named: Vec<String>,
    lines: &[Line],
    bylines: &[&Byline],
) -> Vec<String> {
    if named.len() < 2 {
        return named;
    }
    let of_bylines = bylines
        .iter()
        .map(|byline| (&byline.spot.text, byline.is_others));
    let of_lines = lines.iter().map(|line| (&line.text, false));
    let lowered: Vec<String> = named.iter().map(|name| name.to_lowercase()).collect();
    let mut helps = vec![false; named.len()];
    let mut writes = vec![false; named.len()];
    for (text, is_others) in of_bylines.chain(of_lines) {
        let lower = text.to_lowercase();
        let helpers = match is_others {
            true => Some(0),
            // `Photographed by Ann Lee; hair by Bob Moe`
            false if HELPERS.iter().any(|label| lower.starts_with(label)) => Some(0),
            false => HELPERS.iter().filter_map(|label| lower.find(label)).min(),
        };
        for (at, name) in lowered.iter().enumerate() {
            let Some(place) = lower.find(name.as_str()) else {
                continue;
            };
            match helpers {
                Some(from) if place > from || is_others => helps[at] = true,
                // A name alone says nothing.
                _ if lower.len() > named[at].len() + 2 => writes[at] = true,
                _ => {}
            }
        }
    }
    let stays: Vec<bool> = writes
        .iter()
        .zip(&helps)
        .map(|(writes, helps)| *writes || !helps)
        .collect();
    if !stays.contains(&true) {
        return named;
    }
    let stays = named.into_iter().zip(stays);
    stays
        .filter_map(|(name, stays)| stays.then_some(name))
        .collect()
}
