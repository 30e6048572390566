//! Which pictures and players belong to the article, and which words are their captions.
//!
//! Those between the headline and the end of the text are candidates: [`own`] tells the article's
//! from those of teasers and menus, and `captions` finds the words beside them.

mod captions;
pub(super) mod drawn;
mod own;

use super::judge::Verdict;
use super::outline::Outline;
use crate::dom::{attr, name};
use captions::captions;
use ego_tree::NodeId;
use own::is_own;
use rustc_hash::FxHashSet;
use scraper::Html;

/// What is kept besides text.
#[derive(Debug, Default)]
pub(crate) struct Pictures {
    /// Elements that hold a picture or player of the article, by index; all above them too.
    pub elems: Vec<bool>,
    /// Pictures and players that are not the article's, within elements that are kept.
    pub dropped: Vec<NodeId>,
    /// Blocks that are captions.
    pub captions: Vec<usize>,
    /// Pictures and players of the article.
    pub own: FxHashSet<NodeId>,
}

/// How many blocks may stand between a picture and the first words of the text, where the headline
/// is not between them.
const ABOVE: usize = 14;

/// How many blocks may stand between a picture and the headline below it.
const OVER_TITLE: usize = 8;

/// How many blocks may stand between the headline and the text: a gallery's captions.
const HEADER: usize = 80;

/// Decides on every picture and player.
pub(crate) fn pictures(
    html: &Html,
    outline: &Outline<'_>,
    verdict: &Verdict,
    title: Option<usize>,
    preview: Option<&str>,
) -> Pictures {
    let mut out = Pictures {
        elems: vec![false; outline.elems.len()],
        ..Pictures::default()
    };
    let Some(first) = verdict.kept.iter().position(|kept| *kept) else {
        return out;
    };
    let last = verdict.kept.iter().rposition(|kept| *kept).unwrap_or(first);
    let top = match title.filter(|title| *title < first && first - title <= HEADER) {
        Some(title) => title.saturating_sub(OVER_TITLE),
        None => first.saturating_sub(ABOVE),
    };
    let kept = prefix(&verdict.kept);
    let mut own: Vec<bool> = outline
        .media
        .iter()
        .map(|(node, place, holder)| {
            (top..=last + 1).contains(place)
                && (*place <= last || !is_code(html, *node))
                && is_own(html, outline, verdict, &kept, *node, *holder)
        })
        .collect();
    if let Some(shown) = preview.and_then(|file| preview_at(html, outline, &own, file, last)) {
        own[shown] = true;
    }
    for (own, (node, place, holder)) in own.iter().zip(&outline.media) {
        if !own {
            out.dropped.push(*node);
            continue;
        }
        out.own.insert(*node);
        mark(outline, *holder, &mut out.elems);
        captions(
            html,
            outline,
            verdict,
            (*node, *place, *holder),
            &mut out.captions,
        );
    }
    out
}

/// Whether a picture is a code to scan: below a text it leads to the site's account.
fn is_code(html: &Html, node: NodeId) -> bool {
    const NAMES: &[&str] = &[
        "qrcode",
        "qr_code",
        "qr-code",
        "qr code",
        "erweima",
        "二维码",
        "二維碼",
    ];
    let said = |value: &str| {
        let lower = value.to_lowercase();
        NAMES.iter().any(|name| lower.contains(name))
    };
    html.tree.get(node).is_some_and(|node| {
        let mut values = ["alt", "src", "data-src", "title"].iter();
        values.any(|key| attr(node, key).is_some_and(said))
    })
}

/// The name of a picture's file, where it is long enough to be its own.
pub(crate) fn file_of(url: &str) -> Option<String> {
    let path = url.split(['?', '#']).next().unwrap_or(url);
    let file = path.rsplit('/').next().unwrap_or(path);
    let stem = file.rsplit_once('.').map_or(file, |(stem, _)| stem);
    (stem.len() >= 8).then(|| stem.to_owned())
}

/// Where the page shows the picture that it names for previews, if that is not yet among its own.
fn preview_at(
    html: &Html,
    outline: &Outline<'_>,
    own: &[bool],
    file: &str,
    last: usize,
) -> Option<usize> {
    let is_it = |node: NodeId| {
        html.tree.get(node).is_some_and(|node| {
            name(node) == "img"
                && ["src", "data-src", "srcset", "data-srcset"]
                    .iter()
                    .any(|key| attr(node, key).is_some_and(|value| value.contains(file)))
        })
    };
    let mut found = None;
    for (at, (node, place, _)) in outline.media.iter().enumerate() {
        if *place > last || !is_it(*node) {
            continue;
        }
        if own[at] {
            return None;
        }
        found = Some(at);
    }
    found
}

fn prefix(kept: &[bool]) -> Vec<usize> {
    let mut out = vec![0];
    let mut sum = 0;
    for kept in kept {
        sum += usize::from(*kept);
        out.push(sum);
    }
    out
}

fn mark(outline: &Outline<'_>, holder: usize, elems: &mut [bool]) {
    let mut index = holder;
    while !elems[index] {
        elems[index] = true;
        index = outline.elems[index].parent;
    }
}
