//! A parsed page, and what there is in it.

use super::selector::{Needs, Selector};
use super::short::LIMIT;
use super::{Claims, DomNode, is_invisible, text_below};
use crate::text::needles::holds;
use ego_tree::NodeId;
use rustc_hash::FxHashMap;
use scraper::{ElementRef, Html};
use std::cell::OnceCell;

/// The kinds of features.
#[derive(Debug, Clone, Copy)]
pub(super) enum Kind {
    Name,
    Class,
    Id,
    Attribute,
}

/// The number of a feature; few share one. The same on every target: what the standard hashers give has no more
/// bits than an address, and WebAssembly's have 32.
pub(super) fn feature(kind: Kind, name: &str) -> u16 {
    let mix = |hash: u32, word: u32| (hash.rotate_left(5) ^ word).wrapping_mul(0x9e37_79b1);
    // Four bytes at a time: every name, id and class of a page is numbered.
    let (words, rest) = name.as_bytes().as_chunks::<4>();
    let words = words.iter().map(|word| u32::from_le_bytes(*word));
    let hash = words.fold(mix(0x811c_9dc5, kind as u32), mix);
    let rest = rest
        .iter()
        .fold(0, |word, byte| word << 8 | u32::from(*byte));
    let hash = mix(hash, rest);
    ((hash ^ hash >> 16).wrapping_mul(0x85eb_ca6b) >> 17) as u16 % BITS
}

/// A page has a thousand features: of less room, so many were taken that rules seemed to fit.
const BITS: u16 = 1 << 15;

/// The features of a page's elements.
#[derive(Debug)]
pub(super) struct Features(Box<[u64]>);

impl Default for Features {
    fn default() -> Self {
        Self(vec![0; usize::from(BITS) / 64].into())
    }
}

impl Features {
    fn add(&mut self, feature: u16) {
        self.0[usize::from(feature / 64)] |= 1 << (feature % 64);
    }

    pub(super) fn has(&self, feature: u16) -> bool {
        self.0[usize::from(feature / 64)] & (1 << (feature % 64)) != 0
    }
}

/// A page that selectors are asked of.
pub(crate) struct Page<'a> {
    pub(crate) html: &'a Html,
    index: OnceCell<Index<'a>>,
}

struct Index<'a> {
    features: Features,
    by_name: FxHashMap<&'a str, Vec<NodeId>>,
    /// The elements that have attributes.
    attributed: Vec<ElementRef<'a>>,
    addresses: Addresses,
}

/// All addresses that are linked to.
#[derive(Debug, Default)]
pub(super) struct Addresses {
    text: String,
    /// Each four bytes in a row: dozens of rules look for a part, and few pages have any.
    fours: Features,
}

impl Addresses {
    fn add(&mut self, address: &str) {
        let start = self.text.len();
        self.text.push_str(address);
        self.text.push('\n');
        let bytes = &self.text.as_bytes()[start..];
        bytes
            .windows(FOUR)
            .for_each(|four| self.fours.add(place(four)));
    }

    /// Whether an address holds a part, which has no line feed.
    pub(super) fn hold(&self, part: &str) -> bool {
        let mut fours = part.as_bytes().windows(FOUR);
        fours.all(|four| self.fours.has(place(four))) && holds(&self.text, part)
    }
}

const FOUR: usize = 4;

/// The number of four bytes; few share one.
fn place(four: &[u8]) -> u16 {
    let number = four.iter().fold(0, |all, byte| all << 8 | u32::from(*byte));
    (number.wrapping_mul(0x9e37_79b1) >> 16) as u16 % BITS
}

impl<'a> Page<'a> {
    pub(crate) fn new(html: &'a Html) -> Self {
        Self {
            html,
            index: OnceCell::new(),
        }
    }

    /// All elements of a name, in document order.
    pub(crate) fn named(&self, name: &str) -> impl Iterator<Item = DomNode<'a>> {
        let nodes = self.index().by_name.get(name).into_iter().flatten();
        nodes.filter_map(|id| self.html.tree.get(*id))
    }

    /// All elements that have attributes, in document order.
    pub(crate) fn attributed(&self) -> impl Iterator<Item = DomNode<'a>> {
        self.index().attributed.iter().map(|element| **element)
    }

    /// Whether an element may have one of these classes: `false` is certain.
    pub(crate) fn may_have_class(&self, classes: &[&str]) -> bool {
        self.may_have(Kind::Class, classes)
    }

    /// Whether an element may have one of these attributes: `false` is certain.
    pub(crate) fn may_have_attribute(&self, keys: &[&str]) -> bool {
        self.may_have(Kind::Attribute, keys)
    }

    fn may_have(&self, kind: Kind, names: &[&str]) -> bool {
        let features = &self.index().features;
        names.iter().any(|name| features.has(feature(kind, name)))
    }

    /// All elements that a selector fits, in document order.
    pub(crate) fn select(&self, selector: &Selector) -> Vec<DomNode<'a>> {
        let mut fitting = self.fitting(selector).peekable();
        if fitting.peek().is_none() {
            return Vec::new();
        }
        let index = self.index();
        let mut nodes: Vec<NodeId> = Vec::new();
        let mut is_settled = true;
        for needs in fitting {
            is_settled &= needs.is_name;
            match (&needs.name, &needs.attribute) {
                (Some(name), _) if selector.is_plain => {
                    nodes.extend(index.by_name.get(&**name).into_iter().flatten());
                }
                (None, Some(key)) if selector.is_plain => nodes.extend(index.with(key)),
                _ => {
                    // With its caches, which keep `:has` and `:nth-child` from being quadratic.
                    let all = self.html.select(&selector.inner).map(|element| *element);
                    return all.filter(|node| self.holds(*node)).collect();
                }
            }
        }
        nodes.sort_unstable();
        nodes.dedup();
        let nodes = nodes.into_iter().filter_map(|id| self.html.tree.get(id));
        let fits = |element: &ElementRef<'a>| is_settled || selector.inner.matches(element);
        let elements = nodes.filter_map(ElementRef::wrap).filter(fits);
        elements.map(|element| *element).collect()
    }

    /// Whether a node is still in the tree: a frameset takes the body out of it.
    pub(super) fn holds(&self, node: DomNode<'_>) -> bool {
        let top = node.ancestors().last();
        top.is_some_and(|top| top.id() == self.html.tree.root().id())
    }

    /// Whether a selector may fit any element of the page.
    pub(crate) fn may_fit(&self, selector: &Selector) -> bool {
        self.fitting(selector).next().is_some()
    }

    /// The alternatives of a selector that may fit an element of the page.
    pub(super) fn fitting<'b>(&self, selector: &'b Selector) -> impl Iterator<Item = &'b Needs> {
        let index = self.index();
        let may_fit = |needs: &&Needs| needs.may_fit(&index.features, &index.addresses);
        selector.alternatives.iter().filter(may_fit)
    }

    fn index(&self) -> &Index<'a> {
        self.index.get_or_init(|| Index::new(self.html))
    }

    /// All visible text that nobody has claimed, and that of each element which no browser shows.
    pub(crate) fn all_text(&self, claims: &Claims) -> AllText {
        let root = self.html.tree.root();
        let mut text = text_below(root, claims);
        let by_name = self.index().by_name.iter();
        let unseen = by_name.filter(|(name, _)| is_invisible(name));
        let unseen = unseen.flat_map(|(_, nodes)| nodes);
        let mut bare = String::new();
        for node in unseen.filter_map(|id| self.html.tree.get(*id)) {
            for child in node.children() {
                let out = match child.value().as_text() {
                    // A script is too long for any rule that looks at text.
                    Some(long) if long.trim().len() > LIMIT => continue,
                    Some(_) => &mut bare,
                    None => &mut text,
                };
                out.push('\n');
                out.push_str(&text_below(child, claims));
            }
        }
        let shown = text.len();
        text.push_str(&bare);
        AllText { text, shown }
    }
}

/// What [`Page::all_text`] gives.
#[derive(Debug)]
pub(crate) struct AllText {
    pub text: String,
    /// Where the bare text of scripts and the like begins, which is the text of no other element.
    pub shown: usize,
}

impl<'a> Index<'a> {
    fn new(html: &'a Html) -> Self {
        let mut out = Self {
            features: Features::default(),
            by_name: FxHashMap::default(),
            attributed: Vec::new(),
            addresses: Addresses::default(),
        };
        // Not all nodes: some parts were taken out of the tree while it was built.
        for element in html.tree.root().descendants().filter_map(ElementRef::wrap) {
            out.add(element);
        }
        out
    }

    /// The elements with an attribute of this name.
    fn with(&self, key: &str) -> impl Iterator<Item = NodeId> {
        let has = move |element: &&ElementRef<'a>| {
            let mut attributes = element.value().attrs.iter();
            attributes.any(|(own, _)| (*own.local).eq_ignore_ascii_case(key))
        };
        let found = self.attributed.iter().filter(has);
        found.map(|element| element.id())
    }

    fn add(&mut self, node: ElementRef<'a>) {
        let element = node.value();
        let name = element.name();
        let nodes = self.by_name.entry(name).or_default();
        if nodes.is_empty() {
            self.features.add(feature(Kind::Name, name));
        }
        nodes.push(node.id());
        if !element.attrs.is_empty() {
            self.attributed.push(node);
        }
        for (key, value) in &element.attrs {
            let key = &*key.local;
            self.features.add(feature(Kind::Attribute, key));
            // A selector's names are in lower case, those of drawings (`viewBox`) not always.
            if key.bytes().any(|byte| byte.is_ascii_uppercase()) {
                let lower = key.to_ascii_lowercase();
                self.features.add(feature(Kind::Attribute, &lower));
            }
            match key {
                "id" => self.features.add(feature(Kind::Id, value)),
                "class" => {
                    for class in value.split_ascii_whitespace() {
                        self.features.add(feature(Kind::Class, class));
                    }
                }
                "href" => self.addresses.add(value),
                _ => {}
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn features_have_numbers_of_their_own() {
        let words = [
            "div",
            "p",
            "figcaption",
            "data-hidden-video-player",
            "t-content__shares",
            "x",
        ];
        let kinds = [Kind::Name, Kind::Class, Kind::Id, Kind::Attribute];
        let all = words
            .iter()
            .flat_map(|word| kinds.map(|kind| feature(kind, word)));
        let numbers: std::collections::HashSet<u16> = all.collect();
        assert_eq!(numbers.len(), words.len() * kinds.len());
    }
}
