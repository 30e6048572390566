//! One record of a feed: an item, or an element of the feed's head, with what is in it.

use super::attributes::attributes;
use super::names::{Namespaces, Ns, is_field};
use super::value;
use std::ops::Range;

/// Deeper elements are content, whose structure the HTML parser reads.
const MAX_DEPTH: usize = 5;
/// As many open elements are remembered; a bound, so that stray end tags stay cheap.
const MAX_OPEN: usize = 64;

#[derive(Debug)]
struct Element<'a> {
    ns: Ns,
    name: &'a str,
    attrs: &'a str,
    parent: usize,
    /// Its first and last child, and its next sibling; 0, the record itself, stands for none.
    first: usize,
    last: usize,
    next: usize,
    start: usize,
    /// Where its content stands in the document.
    inner: Range<usize>,
    closed: bool,
}

/// An open element: its qualified name, and its place in the record unless it is too deep for one.
#[derive(Debug)]
struct Open<'a>(&'a str, Option<usize>);

/// An item or an element of the head and its descendants. Element 0 is the record itself.
#[derive(Debug, Default)]
pub(super) struct Record<'a> {
    document: &'a str,
    elements: Vec<Element<'a>>,
    open: Vec<Open<'a>>,
}

impl<'a> Record<'a> {
    pub fn new(document: &'a str) -> Self {
        Self {
            document,
            ..Self::default()
        }
    }

    /// Vocabulary and local name of the record's own element.
    pub fn kind(&self) -> (Ns, &'a str) {
        (self.elements[0].ns, self.elements[0].name)
    }

    /// Vocabulary, local name and place of each child.
    pub fn children(&self, parent: usize) -> impl Iterator<Item = (Ns, &'a str, usize)> {
        let some = |at: usize| (at > 0).then_some(at);
        let first = self.elements.get(parent).and_then(|own| some(own.first));
        std::iter::successors(first, move |at| some(self.elements[*at].next))
            .map(|at| (self.elements[at].ns, self.elements[at].name, at))
    }

    /// The first child of this name.
    pub fn child(&self, parent: usize, ns: Ns, name: &str) -> Option<usize> {
        let found = self
            .children(parent)
            .find(|child| child.0 == ns && child.1.eq_ignore_ascii_case(name));
        found.map(|(_, _, at)| at)
    }

    /// An attribute's value with its character references decoded; `None` where it is empty.
    pub fn attribute(&self, element: usize, name: &str) -> Option<String> {
        let mut all = attributes(self.elements[element].attrs);
        let (_, value) = all.find(|(key, _)| key.eq_ignore_ascii_case(name))?;
        let value = value::decoded(value.trim());
        (!value.is_empty()).then_some(value)
    }

    /// The source of an element's content.
    pub fn inner(&self, element: usize) -> &'a str {
        &self.document[self.elements[element].inner.clone()]
    }

    /// The text of an element without its tags; `None` where there is none.
    pub fn text(&self, element: usize) -> Option<String> {
        let text = value::text(self.inner(element));
        let text = text.trim();
        (!text.is_empty()).then(|| text.to_owned())
    }

    /// Whether no record is being read.
    pub fn is_complete(&self) -> bool {
        self.open.is_empty()
    }

    /// The qualified name of the innermost open element.
    pub fn innermost(&self) -> Option<&'a str> {
        self.open.last().map(|open| open.0)
    }

    /// The qualified name of the record's own element while it is open.
    pub fn outermost(&self) -> Option<&'a str> {
        self.open.first().map(|open| open.0)
    }

    pub fn clear(&mut self) {
        self.elements.clear();
        self.open.clear();
    }

    /// A start tag at the bytes `tag`.
    pub fn start(
        &mut self,
        names: &Namespaces<'a>,
        name: &'a str,
        attrs: &'a str,
        empty: bool,
        tag: Range<usize>,
    ) {
        let deep = self.open.len() >= MAX_DEPTH;
        let place = (!deep).then(|| {
            let (ns, local) = names.resolve(name);
            let parent = self.open.last().and_then(|open| open.1).unwrap_or(0);
            let inner = tag.end..tag.end;
            self.elements.push(Element {
                ns,
                name: local,
                attrs,
                parent,
                first: 0,
                last: 0,
                next: 0,
                start: tag.start,
                inner,
                closed: empty,
            });
            let at = self.elements.len() - 1;
            self.link(at);
            at
        });
        if !empty && self.open.len() < MAX_OPEN {
            self.open.push(Open(name, place));
        }
    }

    /// Puts an element behind the other children of its parent.
    fn link(&mut self, at: usize) {
        if at == 0 {
            return;
        }
        let parent = self.elements[at].parent;
        match self.elements[parent].last {
            0 => self.elements[parent].first = at,
            last => self.elements[last].next = at,
        }
        self.elements[parent].last = at;
    }

    /// An end tag at the byte `at`. Ends what is open within its element, too; gives `false`
    /// where no such element is open.
    pub fn end(&mut self, name: &str, at: usize) -> bool {
        let Some(depth) = self
            .open
            .iter()
            .rposition(|open| open.0.eq_ignore_ascii_case(name))
        else {
            return false;
        };
        for (level, Open(_, place)) in self.open.drain(depth..).enumerate() {
            if let Some(place) = place {
                self.elements[place].inner.end = at;
                self.elements[place].closed = level == 0;
            }
        }
        if self.open.is_empty() {
            self.release_swallowed();
        }
        true
    }

    /// An unclosed `<title>` swallowed the fields that follow it: they become its siblings.
    fn release_swallowed(&mut self) {
        let mut is_changed = false;
        for at in 1..self.elements.len() {
            if self.elements[at].closed || self.elements[at].parent != 0 {
                continue;
            }
            let swallowed =
                |child: &Element<'_>| child.parent == at && is_field(child.ns, child.name);
            let Some(first) = self.elements.iter().position(swallowed) else {
                continue;
            };
            self.elements[at].inner.end = self.elements[first].start;
            for child in &mut self.elements[first..] {
                if child.parent == at {
                    child.parent = 0;
                }
            }
            is_changed = true;
        }
        if is_changed {
            self.link_anew();
        }
    }

    fn link_anew(&mut self) {
        for element in &mut self.elements {
            (element.first, element.last, element.next) = (0, 0, 0);
        }
        for at in 1..self.elements.len() {
            self.link(at);
        }
    }
}
