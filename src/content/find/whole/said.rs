//! A line within the text that is a phrase of furniture and nothing else goes: `Advertisement`, `5 min read`,
//! `À lire aussi :` before a link.

use super::super::outline::Block;
use super::super::phrases;
use super::scene::{Scene, range};
use crate::article::Reason;
use crate::dom::is_heading_name;

/// The share of a line that its link has: of one about another story, of one to subscribe.
const LINKED: f32 = 0.3;
const MOST: f32 = 0.8;
/// Words of such a line.
const LONGEST: f32 = 30.0;

/// Drops such lines, and cells of nothing but links before the first sentence and after the last: pages that are
/// laid out with tables have their menus there.
pub(crate) fn drop(scene: &mut Scene<'_>) {
    let text = scene.span().map(|(first, last)| first..=last);
    let is_links = |at: usize| {
        let block = &scene.outline.blocks[at];
        scene.outline.elems[block.elem].name == "td"
            && block.links >= 2
            && block.outward == 0
            && block.linked >= block.measure.words * MOST
            && text.as_ref().is_some_and(|text| !text.contains(&at))
    };
    let goes: Vec<usize> = scene
        .all()
        .filter(|at| {
            let is_said = || is_furniture(scene, *at) || is_links(*at) || is_of_header(scene, *at);
            scene.kept[*at] && is_said()
        })
        .collect();
    scene.set(&goes, false);
}

/// Whether a line stands in a list of names and dates beside the headline, in its `<header>`: a list of what the
/// article says has sentences, or no link and no date.
fn is_of_header(scene: &Scene<'_>, at: usize) -> bool {
    let elems = &scene.outline.elems;
    let item = &elems[scene.outline.blocks[at].elem];
    let list = &elems[item.parent];
    let header = &elems[list.parent];
    let part = range(list);
    let has_date = |block: &Block| block.measure.digits > 0.0;
    item.name == "li"
        && header.name == "header"
        && scene
            .title
            .is_some_and(|title| range(header).contains(&title))
        && scene.prose(&part) == 0.0
        && (scene.linked(&part) > 0.0 || scene.outline.blocks[part].iter().all(has_date))
}

fn is_furniture(scene: &Scene<'_>, at: usize) -> bool {
    let block = &scene.outline.blocks[at];
    let words = block.measure.words;
    let name = scene.outline.elems[block.elem].name;
    // A heading may be called so, an item of a list may hold an address.
    if words > LONGEST || is_heading_name(name) || matches!(name, "li" | "td" | "th" | "dt" | "dd")
    {
        return false;
    }
    match phrases::opening(&block.text) {
        Some((Reason::Related, _)) => block.linked > 0.0 && block.linked >= words * LINKED,
        Some((Reason::Newsletter, _)) => block.linked > 0.0 && block.linked >= words * MOST,
        Some((Reason::SiteFurniture, rest)) => is_nothing(rest) && is_time_to_read(&block.text),
        Some((reason, rest)) => {
            matches!(reason, Reason::Ad | Reason::Player | Reason::Share) && is_nothing(rest)
        }
        None => false,
    }
}

/// Whether nothing is said besides the phrase.
fn is_nothing(rest: &str) -> bool {
    !rest.chars().any(char::is_alphabetic)
}

fn is_time_to_read(text: &str) -> bool {
    text.chars().any(char::is_numeric)
}
