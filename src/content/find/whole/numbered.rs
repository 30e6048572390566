//! Lines with typed numbers: what they list is the article's, links and prices notwithstanding.

use super::scene::{Scene, is_prose, range};
use rustc_hash::FxHashMap;
use std::ops::Range;

/// The number that a line begins with: `3.`, `3)`, `3、`, `（3）`, `3/ `.
fn number(text: &str) -> Option<u32> {
    let text = text
        .trim_start_matches(['(', '（', '【', '#', '№'])
        .trim_start();
    let digits = text.len() - text.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let (number, rest) = text.split_at(digits);
    let mut rest = rest.chars();
    let is_marked = match rest.next() {
        Some('/') => rest.next() == Some(' '),
        Some(mark) => {
            ".)、）．】:：".contains(mark) && !rest.next().is_some_and(|c| c.is_ascii_digit())
        }
        None => false,
    };
    number.parse().ok().filter(|_| is_marked && digits <= 3)
}

/// How many numbers follow each other within one text: `1. … 2. … 3. …`.
fn run_within(text: &str) -> u32 {
    let Some(first) = number(text) else { return 0 };
    let mut next = first;
    for word in text.split_whitespace() {
        if number(word) == Some(next) {
            next += 1;
        }
    }
    next - first
}

impl Scene<'_> {
    /// Whether the lines of a range count up.
    pub(crate) fn is_numbered(&self, range: &Range<usize>) -> bool {
        let blocks = &self.outline.blocks;
        let of = |at: usize| blocks.get(at).and_then(|block| number(&block.text));
        let Some(first) = of(range.start) else {
            return false;
        };
        if run_within(&blocks[range.start].text) >= 3 {
            return true;
        }
        let follows = |from: usize, to: Option<usize>, number: u32| {
            let Some(to) = to.filter(|to| blocks.get(*to).is_some()) else {
                return false;
            };
            let near = self.outline.elems[blocks[from].elem].parent
                == self.outline.elems[blocks[to].elem].parent;
            near && of(to) == Some(number)
        };
        let at = range.start;
        follows(at, at.checked_add(1), first + 1)
            || first > 1 && follows(at, at.checked_sub(1), first - 1)
    }
}

/// Keeps every line of a numbered list of which one stands in a box with kept text.
pub(crate) fn keep(scene: &mut Scene<'_>) {
    let elems = &scene.outline.elems;
    for at in 0..scene.kept.len() {
        if scene.kept[at] || !scene.is_numbered(&(at..at + 1)) {
            continue;
        }
        let elem = &elems[scene.outline.blocks[at].elem];
        let parent = &elems[elem.parent];
        let around = parent.first..parent.end;
        let is_within = scene.kept_prose(&around) >= scene.kept_prose(&scene.all()) * 0.5;
        scene.kept[at] = is_within && scene.kept_prose(&around) > 0.0;
    }
    keep_clocks(scene);
    scene.count();
}

/// Keeps the times of a text that goes on by the clock: three lines of a kind, each over a paragraph of the text.
fn keep_clocks(scene: &mut Scene<'_>) {
    const LEAST: usize = 3;
    let elems = &scene.outline.elems;
    let own = range(&elems[scene.own_box()]);
    let mut kinds: FxHashMap<u64, Vec<usize>> = FxHashMap::default();
    for at in own {
        let block = &scene.outline.blocks[at];
        let is_over_text = scene.kept.get(at + 1) == Some(&true) && is_prose(scene.outline, at + 1);
        if is_over_text && is_clock(&block.text) {
            kinds.entry(elems[block.elem].kind).or_default().push(at);
        }
    }
    for places in kinds.into_values().filter(|places| places.len() >= LEAST) {
        for at in places {
            scene.kept[at] = true;
        }
    }
}

/// `10:05`, `10:05 Uhr`.
fn is_clock(text: &str) -> bool {
    const LONGEST: usize = 16;
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    text.len() <= LONGEST
        && (3..=6).contains(&digits)
        && text.starts_with(|c: char| c.is_ascii_digit())
        && text.contains([':', '：', '時', '时'])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_that_begin_lines() {
        assert_eq!(number("3. A kettle"), Some(3));
        assert_eq!(number("（12）水壶"), Some(12));
        assert_eq!(number("2、小台灯"), Some(2));
        assert_eq!(number("1/ A kettle"), Some(1));
        assert_eq!(number("1/2 a cup"), None);
        assert_eq!(number("3.5 million"), None);
        assert_eq!(number("2024 was dry"), None);
        assert_eq!(run_within("1. A mug 2. A lamp 3. Socks"), 3);
        assert_eq!(run_within("A mug 2. A lamp"), 0);
    }
}
