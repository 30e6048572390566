//! What tells a page with an article from a home page, a list of articles or a wall: facts about
//! what is kept, about what the page is made of, and what it says of itself. 0 to 1 each, or
//! thereabouts.

use super::boxes::{container_of, is_good};
use super::features::{Features, NEAR, flag, log, slot};
use super::hints::{self, Hints};
use super::judge::Verdict;
use super::outline::{Block, Outline};
use super::page_weights::{BASE, WEIGHTS};
use super::walls::is_of_wall;
use crate::metadata::{Metadata, comparison_key as key};
use rustc_hash::FxHashSet;
use url::Url;

/// Facts about what is kept, about the page, about its headline, from its metadata, of its address.
const KEPT: usize = 16;
const PAGE: usize = 4;
const TITLE: usize = 6;
const SAID: usize = 4;
const ADDRESS: usize = 4;
const TOGETHER: usize = 5;
/// Places of facts that others look at.
mod place {
    use super::{KEPT, PAGE, SAID, TITLE};
    pub(super) const LINKED: usize = 2;
    pub(super) const REPEATED: usize = 4;
    pub(super) const TITLED: usize = 5;
    pub(super) const WORDS: usize = 12;
    pub(super) const BOXES: usize = 15;
    /// The page is said to be no article.
    pub(super) const SAID_NONE: usize = KEPT + PAGE + TITLE;
    pub(super) const HOME: usize = SAID_NONE + SAID;
    pub(super) const LIST: usize = HOME + 1;
}
/// Number of facts.
pub(crate) const FACTS: usize = KEPT + PAGE + TITLE + SAID + ADDRESS + TOGETHER;

/// What is kept is searched for the phrases of walls up to this many words.
const WALL: f32 = 150.0;

/// The facts about one page.
pub(crate) fn facts(outline: &Outline<'_>, verdict: &Verdict, meta: &Metadata) -> [f32; FACTS] {
    let kept = Kept::new(outline, verdict);
    let mut out = Vec::with_capacity(FACTS);
    kept.facts(&mut out);
    page(outline, verdict, &kept, &mut out);
    headline(outline, verdict, meta, &kept, &mut out);
    said(meta, &mut out);
    address(meta.url.as_ref(), &mut out);
    together(&mut out);
    let mut facts = [0.0; FACTS];
    facts.copy_from_slice(&out);
    facts
}

/// How sure it is that the page has an article and that this is it, 0 to 1.
pub(crate) fn confidence(facts: &[f32; FACTS]) -> f64 {
    if facts[place::WORDS] < f32::ln(2.0) / 8.0 {
        return 0.0;
    }
    let odds: f32 = facts
        .iter()
        .zip(&WEIGHTS)
        .map(|(fact, weight)| fact * weight)
        .sum();
    let sure = 1.0 / (1.0 + f64::from(-odds - BASE).exp());
    // The last digits of an exponential function differ between platforms.
    (sure * 1000.0).round() / 1000.0
}

/// Sums over the kept blocks, in words unless said otherwise.
#[derive(Default)]
struct Kept {
    /// Of all blocks of the page.
    all: f32,
    words: f32,
    linked: f32,
    sure: f32,
    odds: f32,
    sentences: f32,
    repeated: f32,
    titled: f32,
    introduced: f32,
    in_article: f32,
    in_list: f32,
    furniture: f32,
    walled: f32,
    /// Running text.
    good: f32,
    /// Running text after a linked headline.
    carded: f32,
    /// The boxes that it stands in.
    boxes: FxHashSet<usize>,
}

impl Kept {
    fn new(outline: &Outline<'_>, verdict: &Verdict) -> Self {
        let mut out = Self::default();
        for (at, block) in outline.blocks.iter().enumerate() {
            out.all += block.measure.words;
            if verdict.kept[at] {
                out.add(outline, verdict, at, block);
            }
        }
        if out.words < WALL {
            let kept = outline.blocks.iter().zip(&verdict.kept);
            let walls = kept.filter(|(block, kept)| **kept && is_of_wall(&block.text));
            out.walled = walls.map(|(block, _)| block.measure.words).sum();
        }
        out
    }

    fn add(&mut self, outline: &Outline<'_>, verdict: &Verdict, at: usize, block: &Block) {
        let words = block.measure.words;
        let own = &verdict.features[at];
        let odds = verdict.odds[at];
        self.words += words;
        self.linked += block.linked;
        self.sure += words / (1.0 + (-odds).exp());
        self.odds += words * odds.clamp(-6.0, 6.0);
        self.sentences += if block.measure.ends_sentence {
            words
        } else {
            0.0
        };
        self.repeated += words * own[slot::REPEATED];
        self.titled += words * own[slot::TITLED];
        self.introduced += words * own[slot::INTRODUCED];
        self.in_article += words * near(own, hints::ARTICLE | hints::CONTENT);
        self.in_list += words * near(own, hints::LIST | hints::RELATED);
        self.furniture += if own[slot::PHRASE] > 0.0 { words } else { 0.0 };
        if is_good(block) {
            self.good += words;
            let before = &outline.blocks[at.saturating_sub(2)..at];
            self.carded += if before.iter().any(is_link) {
                words
            } else {
                0.0
            };
            self.boxes.insert(container_of(&outline.elems, block.elem));
        }
    }

    fn facts(&self, out: &mut Vec<f32>) {
        let share = |part: f32| part / self.words.max(1.0);
        out.extend([
            share(self.sure),
            share(self.odds) / 6.0,
            share(self.linked),
            share(self.sentences),
            share(self.repeated),
            share(self.titled),
            share(self.introduced),
            share(self.in_article),
            share(self.in_list),
            share(self.furniture),
            share(self.walled),
            self.words / self.all.max(1.0),
            log(self.words, 8.0),
            log(self.good, 8.0),
            self.carded / self.good.max(1.0),
            log(self.boxes.len() as f32, 4.0),
        ]);
    }
}

/// 1 if what stands around a block has one of these names.
fn near(own: &Features, names: Hints) -> f32 {
    let bits = (0..hints::COUNT).filter(|bit| names >> bit & 1 == 1);
    bits.fold(0.0, |most, bit| most.max(own[NEAR + bit]))
}

/// Whether a block is nothing but a link with the length of a headline.
fn is_link(block: &Block) -> bool {
    let words = block.measure.words;
    words >= 4.0 && block.linked > words * 0.8
}

/// What the page is made of beside what is kept.
fn page(outline: &Outline<'_>, verdict: &Verdict, kept: &Kept, out: &mut Vec<f32>) {
    let (mut linked, mut in_links, mut dates) = (0.0, 0.0, 0.0);
    for (block, own) in outline.blocks.iter().zip(&verdict.features) {
        linked += block.linked;
        in_links += if is_link(block) {
            block.measure.words
        } else {
            0.0
        };
        let is_short = block.measure.words <= 8.0 && block.measure.digits >= 1.0;
        dates += flag(is_short) * near(own, hints::META);
    }
    out.extend([
        linked / kept.all.max(1.0),
        in_links / f32::max(in_links + kept.good, 1.0),
        log(dates, 5.0),
        flag(outline.asks_for_password),
    ]);
}

/// The headline: whether it is shown, linked, and what follows it.
fn headline(
    outline: &Outline<'_>,
    verdict: &Verdict,
    meta: &Metadata,
    kept: &Kept,
    out: &mut Vec<f32>,
) {
    let title = verdict.title;
    let block = title.map(|at| &outline.blocks[at]);
    let first =
        (0..outline.blocks.len()).find(|at| verdict.kept[*at] && is_good(&outline.blocks[*at]));
    let distance = match (title, first) {
        (Some(title), Some(first)) => (first as f32 - title as f32).abs(),
        _ => 100.0,
    };
    let after: f32 = title.map_or(0.0, |title| {
        let rest = outline.blocks.iter().enumerate().skip(title);
        let rest = rest.filter(|(at, block)| verdict.kept[*at] && is_good(block));
        rest.map(|(_, block)| block.measure.words).sum()
    });
    let words = super::measure::measure(&meta.title).words;
    out.extend([
        flag(block.is_some_and(|block| block.key == key(&meta.title))),
        log(distance, 5.0),
        after / kept.good.max(1.0),
        (words / 10.0).min(1.5),
        flag(is_of_wall(&meta.title)),
        flag(title.is_some_and(|title| kept.words < WALL && is_before_wall(outline, title))),
    ]);
}

/// Whether soon after the headline something asks for a login or excuses itself.
fn is_before_wall(outline: &Outline<'_>, title: usize) -> bool {
    let mut after = outline.blocks.iter().skip(title + 1).take(5);
    after.any(|block| {
        let words = block.measure.words;
        words >= 3.0 && block.linked < words * 0.5 && is_of_wall(&block.text)
    })
}

/// What the page says of itself.
fn said(meta: &Metadata, out: &mut Vec<f32>) {
    out.extend([
        flag(meta.is_article == Some(false)),
        flag(meta.is_described),
        flag(meta.is_collection),
        flag(!meta.authors.is_empty()),
    ]);
}

/// Facts that say more together than the sum of both.
fn together(out: &mut Vec<f32>) {
    use place::{BOXES, HOME, LINKED, LIST, REPEATED, SAID_NONE, TITLED};
    let [linked, repeated, titled, boxes] = [LINKED, REPEATED, TITLED, BOXES].map(|at| out[at]);
    let [is_none, is_home, is_list] = [SAID_NONE, HOME, LIST].map(|at| out[at]);
    out.extend([
        titled * boxes,
        flag(titled > 0.5 && linked > 0.25),
        is_none * is_home.max(is_list),
        repeated * boxes,
        is_none * repeated,
    ]);
}

/// Parts of the addresses of pages that list others.
const LISTS: &[&str] = &[
    "tag",
    "tags",
    "topic",
    "topics",
    "category",
    "categories",
    "cat",
    "section",
    "sections",
    "author",
    "authors",
    "search",
    "archive",
    "archives",
    "login",
    "signin",
    "index",
    "home",
    "latest",
    "rubrique",
    "rubriques",
    "thema",
    "themen",
    "tema",
    "temas",
    "etiquetas",
    "recherche",
    "suche",
    "buscar",
];

/// What the address looks like.
fn address(url: Option<&Url>, out: &mut Vec<f32>) {
    let parts: Vec<&str> = url
        .and_then(Url::path_segments)
        .map(|parts| parts.filter(|part| !part.is_empty()).collect())
        .unwrap_or_default();
    let last = parts.last().copied().unwrap_or_default();
    let lists = names_list(&parts);
    // The home page of a language is `/cn/`; a number or a query names a page.
    let is_short = |part: &str| part.len() <= 3 && part.bytes().all(|c| c.is_ascii_alphabetic());
    let is_whole = url.is_some_and(|url| url.query().is_none_or(|query| !query.contains("p=")));
    let is_home = is_whole
        && (parts.is_empty() || parts.len() == 1 && (last.len() > 1 && is_short(last) || lists));
    let digits = |part: &str| {
        let runs = part.split(|c: char| !c.is_ascii_digit());
        runs.map(str::len).max().unwrap_or(0)
    };
    let hyphens = parts
        .iter()
        .map(|part| part.matches(['-', '_']).count())
        .max();
    let is_numbered =
        |url: &Url| digits(url.path()) >= 4 || digits(url.query().unwrap_or_default()) >= 4;
    out.extend([
        flag(is_home),
        flag(lists),
        flag(hyphens.unwrap_or(0) >= 3 || last.len() > 60),
        flag(url.is_some_and(is_numbered)),
    ]);
}

/// Whether a part of a path says that the page lists others.
fn names_list(parts: &[&str]) -> bool {
    let is_number = |part: &&str| part.bytes().all(|byte| byte.is_ascii_digit());
    parts.iter().enumerate().any(|(at, part)| {
        let stem = part.split('.').next().unwrap_or_default();
        match &*stem.to_ascii_lowercase() {
            "page" => parts.get(at + 1).is_some_and(is_number),
            stem => LISTS.contains(&stem),
        }
    })
}
