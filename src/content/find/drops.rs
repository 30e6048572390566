//! What goes, and why: the largest subtrees that hold nothing of the article.

use super::hints::{self, Hints};
use super::outline::Outline;
use super::phrases;
use crate::article::Reason;
use crate::dom::DomNode;
use ego_tree::NodeId;
use rustc_hash::FxHashSet;
use scraper::Html;
use scraper::node::Element;

/// What is kept of the outline, by index.
pub(crate) struct Keep {
    /// Blocks that are content or a caption.
    pub blocks: Vec<bool>,
    /// Blocks that are neither and say what one of those says.
    pub copies: Vec<bool>,
    /// Elements that hold a picture or player that is kept, itself or below it.
    pub elems: Vec<bool>,
    /// Pictures and players that are kept.
    pub media: FxHashSet<NodeId>,
}

/// The smallest element that holds all that is kept, and what has to go from it.
pub(crate) fn carve(
    html: &Html,
    outline: &Outline<'_>,
    keep: &Keep,
) -> Option<(usize, Vec<(NodeId, Reason)>)> {
    let counts = prefix(&keep.blocks);
    let holds = |index: usize| {
        let elem = &outline.elems[index];
        counts[elem.end] > counts[elem.first] || keep.elems[index]
    };
    if outline.elems.is_empty() || !holds(0) {
        return None;
    }
    let root = common(outline, &holds, &counts, keep);
    let mut drops = Vec::new();
    descend(html, outline, keep, root, &holds, &mut drops);
    Some((root, drops))
}

fn prefix(kept: &[bool]) -> Vec<u32> {
    let mut out = Vec::with_capacity(kept.len() + 1);
    let mut sum = 0;
    out.push(sum);
    for kept in kept {
        sum += u32::from(*kept);
        out.push(sum);
    }
    out
}

/// Down from the top as long as one child holds everything.
fn common(
    outline: &Outline<'_>,
    holds: &dyn Fn(usize) -> bool,
    counts: &[u32],
    keep: &Keep,
) -> usize {
    let mut root = 0;
    loop {
        let elem = &outline.elems[root];
        let mut next = None;
        let mut several = false;
        let mut at = root + 1;
        let mut below = 0;
        while at <= elem.last {
            let child = &outline.elems[at];
            if holds(at) {
                several |= next.is_some();
                next = Some(at);
                below += counts[child.end] - counts[child.first];
            }
            at = child.last + 1;
        }
        let own = counts[elem.end] - counts[elem.first] - below;
        match next {
            // A list, quote or table is a block of the article, not its box.
            Some(child)
                if !several
                    && own == 0
                    && !is_unit(outline.elems[child].name)
                    && !keep.elems_own(root, child) =>
            {
                root = child
            }
            // Unless the page is laid out with it, and one of its cells is the box.
            Some(child) if !several && own == 0 && !keep.elems_own(root, child) => {
                match column(outline, holds, counts, child) {
                    Some(cell) => root = cell,
                    None => return root,
                }
            }
            _ => return root,
        }
    }
}

/// The only cell or item of a table or list that holds anything, if that is a whole text.
fn column(
    outline: &Outline<'_>,
    holds: &dyn Fn(usize) -> bool,
    counts: &[u32],
    unit: usize,
) -> Option<usize> {
    const BLOCKS: u32 = 3;
    let mut index = unit;
    let mut is_within = false;
    loop {
        let elem = &outline.elems[index];
        let kept = counts[elem.end] - counts[elem.first];
        is_within |= matches!(elem.name, "td" | "li");
        match elem.name {
            "td" | "li" | "div" | "section" | "article" | "font" | "center"
                if is_within && kept >= BLOCKS && parts(outline, holds, index) != 1 =>
            {
                return Some(index);
            }
            "table" | "tbody" | "tr" | "ul" | "ol" | "td" | "li" | "div" | "section"
            | "article" | "font" | "center" => {}
            _ => return None,
        }
        let mut children = Children {
            outline,
            at: index + 1,
            last: elem.last,
        }
        .filter(|at| holds(*at));
        let only = children.next()?;
        let below = &outline.elems[only];
        if children.next().is_some() || counts[below.end] - counts[below.first] < kept {
            return None;
        }
        index = only;
    }
}

/// The elements right below another one.
struct Children<'a> {
    outline: &'a Outline<'a>,
    at: usize,
    last: usize,
}

impl Iterator for Children<'_> {
    type Item = usize;

    fn next(&mut self) -> Option<usize> {
        let at = self.at;
        self.at = self.outline.elems.get(at)?.last + 1;
        (at <= self.last).then_some(at)
    }
}

/// How many elements right below another one hold something.
fn parts(outline: &Outline<'_>, holds: &dyn Fn(usize) -> bool, index: usize) -> usize {
    let last = outline.elems[index].last;
    let children = Children {
        outline,
        at: index + 1,
        last,
    };
    children.filter(|at| holds(*at)).count()
}

impl Keep {
    /// Whether a picture hangs on the element itself and not on its child.
    fn elems_own(&self, parent: usize, child: usize) -> bool {
        self.elems[parent] && !self.elems[child]
    }
}

fn is_unit(name: &str) -> bool {
    matches!(
        name,
        "ul" | "ol"
            | "dl"
            | "li"
            | "table"
            | "tbody"
            | "tr"
            | "td"
            | "th"
            | "blockquote"
            | "p"
            | "figure"
            | "pre"
            | "h1"
            | "h2"
            | "h3"
            | "h4"
            | "h5"
            | "h6"
    )
}

fn descend(
    html: &Html,
    outline: &Outline<'_>,
    keep: &Keep,
    index: usize,
    holds: &dyn Fn(usize) -> bool,
    drops: &mut Vec<(NodeId, Reason)>,
) {
    let elem = &outline.elems[index];
    let mut at = index + 1;
    let mut place = elem.first;
    // A rule between two parts that are kept is the author's.
    let mut after_kept = false;
    let next_is_kept = |next: usize| next <= elem.last && holds(next);
    while at <= elem.last {
        let child = &outline.elems[at];
        own_blocks(html, outline, keep, index, place, child.first, drops);
        place = child.end;
        if holds(at) {
            descend(html, outline, keep, at, holds, drops);
        } else if child.name != "hr" || !after_kept || !next_is_kept(child.last + 1) {
            drops.push((child.node, reason_of(outline, keep, at)));
        }
        after_kept = holds(at);
        at = child.last + 1;
    }
    own_blocks(html, outline, keep, index, place, elem.end, drops);
}

fn own_blocks(
    html: &Html,
    outline: &Outline<'_>,
    keep: &Keep,
    index: usize,
    first: usize,
    end: usize,
    drops: &mut Vec<(NodeId, Reason)>,
) {
    for at in first..end {
        let block = &outline.blocks[at];
        if block.elem == index && !keep.blocks[at] {
            let reason = phrases::reason(&block.text).filter(|_| block.measure.words < 40.0);
            let reason = reason
                .or_else(|| by_hints(block.hints | outline.elems[index].hints))
                .or_else(|| keep.copies[at].then_some(Reason::Duplicate))
                .unwrap_or(Reason::SiteFurniture);
            for node in block.nodes.iter().filter_map(|node| html.tree.get(*node)) {
                drop_around(node, &keep.media, reason, drops);
            }
        }
    }
}

/// Drops a part of a line, but for the pictures in it that are kept.
fn drop_around(
    node: DomNode<'_>,
    media: &FxHashSet<NodeId>,
    reason: Reason,
    drops: &mut Vec<(NodeId, Reason)>,
) {
    if media.contains(&node.id()) {
        return;
    }
    match node.descendants().any(|below| media.contains(&below.id())) {
        true => node
            .children()
            .for_each(|child| drop_around(child, media, reason, drops)),
        false => drops.push((node.id(), reason)),
    }
}

/// Why a subtree goes: by its own name, else by that of what it holds, else by what it says.
fn reason_of(outline: &Outline<'_>, keep: &Keep, index: usize) -> Reason {
    let elem = &outline.elems[index];
    if let Some(reason) = by_hints(elem.hints) {
        return reason;
    }
    let copies = &keep.copies[elem.first..elem.end];
    if !copies.is_empty() && copies.iter().all(|is_copy| *is_copy) {
        return Reason::Duplicate;
    }
    let said = outline.blocks[elem.first..elem.end]
        .iter()
        .take(3)
        .filter(|block| block.measure.words < 30.0)
        .find_map(|block| phrases::reason(&block.text));
    if let Some(reason) = said {
        return reason;
    }
    let below = outline.elems[index..=elem.last.min(index + 8)]
        .iter()
        .find_map(|elem| by_hints(elem.hints));
    let around = || by_hints(outline.elems[elem.parent].hints);
    let by_run = || {
        outline.blocks[elem.first..elem.end]
            .first()
            .and_then(|block| by_hints(block.hints))
    };
    below
        .or_else(by_run)
        .or_else(around)
        .unwrap_or(Reason::SiteFurniture)
}

/// Why a part goes that stands outside the content: what its class, id or role calls it.
pub(crate) fn reason_by_name(element: &Element) -> Option<Reason> {
    by_hints(hints::of(element))
}

/// The first of these that is hinted at.
fn by_hints(found: Hints) -> Option<Reason> {
    const ORDER: &[(Hints, Reason)] = &[
        (hints::HIDDEN, Reason::Hidden),
        (hints::COMMENT, Reason::Comments),
        (hints::NEWSLETTER, Reason::Newsletter),
        (hints::SHARE, Reason::Share),
        (hints::AD, Reason::Ad),
        (hints::RELATED, Reason::Related),
        (hints::NAVIGATION, Reason::Navigation),
        (hints::PROMO | hints::PAYWALL, Reason::Promo),
        (hints::PLAYER, Reason::Player),
        (hints::AUTHOR | hints::META, Reason::Metadata),
        (hints::TAGS, Reason::Navigation),
        (
            hints::FOOTER | hints::OVERLAY | hints::SIDEBAR | hints::HEADER,
            Reason::SiteFurniture,
        ),
    ];
    ORDER
        .iter()
        .find(|(hints, _)| found & hints != 0)
        .map(|(_, reason)| *reason)
}
