//! Parts that are no place for the article whatever they hold: what a script lays over the page,
//! and what readers said of it. They are taken out before anything is judged, for they are often
//! longer than the article.

use super::boxes::is_good;
use super::hints;
use super::outline::{Block, Elem, Outline};
use super::sayings;
use super::whole::Step;

/// Words of running text that must be left for a page to have an article without the part.
const LEFT: f32 = 25.0;

/// The share of a page's running text that a part may have whose name alone speaks against it.
const SHARE: f32 = 0.4;

/// Words of running text of an article that is shorter than what stands beside it may be.
const SHORT: f32 = 60.0;

/// Takes the parts' blocks out of the outline, and says which they were. Their elements stay, and hold
/// nothing.
pub(crate) fn take(outline: &mut Outline<'_>, title: &str) -> Vec<bool> {
    let parts = parts(outline, title);
    let mut goes = vec![false; outline.blocks.len()];
    if parts.is_empty() {
        return goes;
    }
    for index in &parts {
        let elem = &outline.elems[*index];
        goes[elem.first..elem.end].fill(true);
    }
    let mut places = Vec::with_capacity(goes.len() + 1);
    let mut place = 0;
    for goes in &goes {
        places.push(place);
        place += usize::from(!goes);
    }
    places.push(place);
    for elem in &mut outline.elems {
        (elem.first, elem.end) = (places[elem.first], places[elem.end]);
    }
    outline.whole.retain(|at| !goes[*at]);
    for at in &mut outline.whole {
        *at = places[*at];
    }
    outline
        .references
        .retain(|(_, at)| goes.get(*at) == Some(&false));
    for (_, at) in &mut outline.references {
        *at = places[*at];
    }
    let mut taken = goes.iter();
    outline
        .blocks
        .retain(|_| taken.next().is_none_or(|goes| !goes));
    let ranges: Vec<_> = parts
        .iter()
        .map(|index| *index..=outline.elems[*index].last)
        .collect();
    outline.media.retain(|(_, _, holder)| {
        let at = ranges.partition_point(|range| *range.end() < *holder);
        ranges.get(at).is_none_or(|range| !range.contains(holder))
    });
    for (_, before, _) in &mut outline.media {
        *before = places[*before];
    }
    goes
}

/// The elements that go, none within another.
fn parts(outline: &Outline<'_>, title: &str) -> Vec<usize> {
    let blocks = &outline.blocks;
    let is_title = |at: usize| {
        let block = &blocks[at];
        outline.elems[block.elem].name == "h1" || !title.is_empty() && block.key == title
    };
    let (mut good, mut all, mut titles) = (vec![0.0], vec![0.0], vec![0_u32]);
    for (at, block) in blocks.iter().enumerate() {
        let words = block.measure.words;
        all.push(all[at] + words);
        good.push(good[at] + if is_good(block) { words } else { 0.0 });
        titles.push(titles[at] + u32::from(is_title(at)));
    }
    let total = good.last().copied().unwrap_or(0.0);
    let first_title = (0..blocks.len()).find(|at| is_title(*at));
    let headline = (0..blocks.len()).find(|at| !title.is_empty() && blocks[*at].key == title);
    // Of a text of some length the networks know what stands around it.
    let is_short = |host: &usize| {
        let elem = &outline.elems[*host];
        good[elem.end] - good[elem.first] < SHORT
    };
    let host = host(outline, first_title).filter(is_short);
    let mut left = total;
    let mut out = Vec::new();
    let mut index = 1;
    while let Some(elem) = outline.elems.get(index) {
        let own = good[elem.end] - good[elem.first];
        let is_after = first_title.is_some_and(|title| title < elem.first);
        let is_over = || Step::Overlays.is_taken() && is_over(outline, elem, own <= total * SHARE);
        let is_of_readers =
            || Step::Comments.is_taken() && is_after && is_of_readers(outline, index);
        let is_another = || {
            let text = |title: usize| title < elem.first && good[elem.first] - good[title] >= LEFT;
            Step::Another.is_taken()
                && headline.is_some_and(text)
                && is_another(outline, elem, title)
        };
        let is_untitled = titles[elem.end] == titles[elem.first];
        let is_beside = host.is_some_and(|host| outline.elems[host].last < index);
        let has_text = elem.end > elem.first && (is_beside || left - own >= LEFT);
        let of_others = || {
            is_beside
                && Step::Comments.is_taken()
                && is_of_others(elem, all[elem.end] - all[elem.first])
        };
        let goes = has_text
            && (is_untitled && (is_over() || is_of_readers() || of_others()) || is_another());
        if goes {
            left -= own;
            out.push(index);
            index = elem.last + 1;
        } else {
            index += 1;
        }
    }
    out
}

/// The only `<article>` or `<main>` of a page, where the headline and a sentence stand in it.
fn host(outline: &Outline<'_>, title: Option<usize>) -> Option<usize> {
    let title = title?;
    let only = |name: &str| {
        let elems = outline.elems.iter().enumerate();
        let mut found = elems.filter(|(_, elem)| elem.name == name);
        let (at, _) = found.next()?;
        found.next().is_none().then_some(at)
    };
    let at = only("article").or_else(|| only("main"))?;
    let elem = &outline.elems[at];
    let says = |block: &Block| {
        let is_line = matches!(outline.elems[block.elem].name, "p" | "div" | "li" | "td");
        is_line && block.linked == 0.0 && block.measure.ends_sentence
    };
    let has_title = (elem.first..elem.end).contains(&title);
    (has_title && outline.blocks[title..elem.end].iter().any(says)).then_some(at)
}

/// Whether a part beside an article is what readers say, or who wrote it, or what the site sells: by its name.
fn is_of_others(elem: &Elem<'_>, words: f32) -> bool {
    const NAMES: hints::Hints = hints::AUTHOR | hints::NEWSLETTER | hints::AD | hints::FOOTER;
    const WORDS: f32 = 60.0;
    elem.hints & hints::COMMENT != 0 || elem.hints & NAMES != 0 && words <= WORDS
}

/// Whether a part lies over the page: the markup says so, or its name and, where it is long, its words.
fn is_over(outline: &Outline<'_>, elem: &Elem<'_>, is_small: bool) -> bool {
    // A paragraph lies nowhere by itself.
    elem.name != "p"
        && elem.hints & hints::LAID_OVER != 0
        && (is_small || is_agreement(outline, elem))
}

/// Whether the first words ask to agree.
fn is_agreement(outline: &Outline<'_>, elem: &Elem<'_>) -> bool {
    let blocks = outline.blocks[elem.first..elem.end].iter();
    blocks
        .take(3)
        .any(|block| sayings::is_of_agreement(&block.text))
}

/// Blocks that may stand over the headline of another article.
const OVER: usize = 3;

/// Whether a part is another article that readers are led to: its name says so, and it has a headline
/// of its own.
fn is_another(outline: &Outline<'_>, elem: &Elem<'_>, title: &str) -> bool {
    let mut blocks = outline.blocks[elem.first..elem.end].iter().take(OVER);
    let is_headline = |block: &Block| outline.elems[block.elem].name == "h1" && block.key != title;
    elem.hints & hints::RELATED != 0 && blocks.any(is_headline)
}

/// Whether a part after the headline holds comments: by its name, or by its heading and what repeats
/// below it.
fn is_of_readers(outline: &Outline<'_>, index: usize) -> bool {
    let elem = &outline.elems[index];
    elem.hints & hints::COMMENTS != 0 || is_headed(outline, elem) && repeats(outline, index)
}

/// Words of the heading over comments: "Comments (24)".
const HEADING: f32 = 4.0;

fn is_headed(outline: &Outline<'_>, elem: &Elem<'_>) -> bool {
    let Some(block) = outline.blocks[elem.first..elem.end].first() else {
        return false;
    };
    matches!(
        outline.elems[block.elem].name,
        "h2" | "h3" | "h4" | "h5" | "h6"
    ) && block.measure.words <= HEADING
        && sayings::is_of_readers(&block.text)
}

/// How many boxes of a kind make a list of comments.
const COMMENTS: usize = 3;

/// Whether boxes of one kind follow each other right below an element, or below its only list.
fn repeats(outline: &Outline<'_>, index: usize) -> bool {
    let elem = &outline.elems[index];
    let (mut kind, mut count, mut at) = (0, 0, index + 1);
    while at <= elem.last {
        let child = &outline.elems[at];
        let is_box = !matches!(child.name, "p" | "h2" | "h3" | "h4" | "h5" | "h6");
        let is_list = matches!(child.name, "ul" | "ol");
        if is_box && !is_list && child.end - child.first >= 2 {
            count = if child.kind == kind { count + 1 } else { 1 };
            kind = child.kind;
            if count >= COMMENTS {
                return true;
            }
        }
        at = if is_list { at + 1 } else { child.last + 1 };
    }
    false
}
