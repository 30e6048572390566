//! How the parts of a page relate: what repeats, what belongs to the headline, which sections
//! introduce themselves as something else.

use super::boxes::container_of;
use super::outline::{Block, Outline};
use super::phrases;
use crate::dom::is_heading_name;
use rustc_hash::FxHashMap;

/// Relations of every element, by index.
#[derive(Debug)]
pub(crate) struct Structure {
    /// How often the most repeated box around it occurs beside itself, and how much of that box
    /// is linked headlines.
    pub repeats: Vec<(f32, f32)>,
    /// How many siblings with text share its name and class, itself included.
    pub siblings: Vec<f32>,
    /// As `repeats`, for boxes that hold a single block each.
    pub items: Vec<f32>,
    /// The smallest element that holds both it and the headline.
    pub with_title: Vec<usize>,
    /// The nearest `<article>`.
    pub article: Vec<usize>,
    /// Blocks in a section whose heading says that it is furniture.
    pub introduced: Vec<bool>,
    /// How many `<article>`s have text.
    pub articles: usize,
}

const NONE: usize = usize::MAX;

/// Looks at all elements once. `whole` tells those that hold nearly all text.
pub(crate) fn structure(
    outline: &Outline<'_>,
    title: Option<usize>,
    whole: &dyn Fn(usize) -> bool,
) -> Structure {
    let elems = &outline.elems;
    let titles = linked_titles(outline);
    let mut siblings: FxHashMap<(usize, u64), f32> = FxHashMap::default();
    for elem in elems.iter().skip(1).filter(|elem| elem.end > elem.first) {
        *siblings.entry((elem.parent, elem.kind)).or_default() += 1.0;
    }
    let mut chain = vec![false; elems.len()];
    let mut at = title;
    while let Some(index) = at {
        chain[index] = true;
        at = (index != 0).then(|| elems[index].parent);
    }
    let count = elems.len();
    let mut out = Structure {
        repeats: vec![(0.0, 0.0); count],
        items: vec![0.0; count],
        siblings: vec![0.0; count],
        with_title: vec![0; count],
        article: vec![NONE; count],
        introduced: introduced(outline),
        articles: 0,
    };
    for index in 0..count {
        let elem = &elems[index];
        let parent = elem.parent;
        let blocks = elem.end - elem.first;
        let own = siblings.get(&(parent, elem.kind)).copied().unwrap_or(0.0);
        out.siblings[index] = own;
        let share = (titles[elem.end] - titles[elem.first]) / (blocks.max(1) as f32);
        let above = if index == 0 {
            (0.0, 0.0)
        } else {
            out.repeats[parent]
        };
        let counts = blocks >= 2 && own >= 2.0 && !whole(index);
        out.repeats[index] = if counts && own >= above.0 {
            (own, share)
        } else {
            above
        };
        let above = if index == 0 { 0.0 } else { out.items[parent] };
        out.items[index] = if blocks == 1 && own >= 2.0 {
            own.max(above)
        } else {
            above
        };
        out.with_title[index] = if chain[index] || index == 0 {
            index
        } else {
            out.with_title[parent]
        };
        out.article[index] = if elem.name == "article" {
            index
        } else if index == 0 {
            NONE
        } else {
            out.article[parent]
        };
        out.articles += usize::from(elem.name == "article" && blocks > 0);
    }
    out
}

/// Running count of blocks that are nothing but a link of a few words.
fn linked_titles(outline: &Outline<'_>) -> Vec<f32> {
    let mut sum = 0.0;
    let mut out = vec![sum];
    for block in &outline.blocks {
        let words = block.measure.words;
        sum += f32::from(u8::from(words >= 3.0 && block.linked > words * 0.8));
        out.push(sum);
    }
    out
}

/// Marks what follows a heading such as "Comments" or "Read also", as far as its box goes or up
/// to the next heading.
fn introduced(outline: &Outline<'_>) -> Vec<bool> {
    let mut out = vec![false; outline.blocks.len()];
    let mut until = 0;
    for (at, block) in outline.blocks.iter().enumerate() {
        if is_heading(outline, block) {
            let says = phrases::reason(&block.text).is_some() && block.measure.words <= 8.0;
            if says {
                let index = container_of(&outline.elems, block.elem);
                until = outline.elems[index].end;
            } else if matches!(outline.elems[block.elem].name, "h1" | "h2") {
                until = 0;
            }
        }
        out[at] = at < until;
    }
    out
}

fn is_heading(outline: &Outline<'_>, block: &Block) -> bool {
    let words = block.measure.words;
    is_heading_name(outline.elems[block.elem].name)
        || words <= 6.0 && words > 0.0 && block.bold > words * 0.9
        || words <= 4.0 && block.text.ends_with([':', '：'])
}
