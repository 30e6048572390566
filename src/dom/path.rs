//! CSS selectors that lead to single elements.

use super::{DomNode, name};
use ego_tree::NodeId;
use rustc_hash::{FxHashMap, FxHashSet};

/// Selectors of one tree's elements. The places of an element's children are counted once for all
/// of them: counting anew for each would be quadratic where thousands of siblings are asked for.
#[derive(Default)]
pub(crate) struct Paths {
    places: FxHashMap<NodeId, Place>,
    counted: FxHashSet<NodeId>,
    /// Where the element stands that was asked for last; most others stand near it.
    trail: Trail,
}

/// A path, and where in it the step to each of its elements ends.
#[derive(Default)]
struct Trail {
    path: String,
    steps: Vec<(NodeId, usize)>,
    numbers: FxHashMap<NodeId, usize>,
}

impl Trail {
    /// Goes back to an element; `false` where the path does not lead over it.
    fn go_back_to(&mut self, node: NodeId) -> bool {
        let Some(&number) = self.numbers.get(&node) else {
            return false;
        };
        for (passed, _) in self.steps.drain(number + 1..) {
            self.numbers.remove(&passed);
        }
        self.path.truncate(self.steps[number].1);
        true
    }

    fn clear(&mut self) {
        self.path.clear();
        self.steps.clear();
        self.numbers.clear();
    }

    /// After a step was written.
    fn arrive(&mut self, node: NodeId) {
        self.numbers.insert(node, self.steps.len());
        self.steps.push((node, self.path.len()));
    }
}

/// Where an element stands among its siblings, from 1.
#[derive(Clone, Copy)]
struct Place {
    of_type: usize,
    of_all: usize,
}

impl Paths {
    /// The path from the root by `:nth-of-type()`; a text node gives its parent's path.
    pub(crate) fn selector_of(&mut self, node: DomNode<'_>) -> String {
        let element = match node.value().is_element() {
            true => Some(node),
            false => node.parent(),
        };
        let Some(element) = element.filter(|element| !is_outermost(*element)) else {
            return String::new();
        };
        let mut out = match element.parent() {
            Some(above) if name(element) != "body" => self.path_to(above),
            _ => String::new(),
        };
        self.step(element, &mut out);
        out
    }

    /// The path to an element that others stand in.
    fn path_to(&mut self, above: DomNode<'_>) -> String {
        let mut trail = std::mem::take(&mut self.trail);
        let mut steps: Vec<DomNode<'_>> = Vec::new();
        let mut current = Some(above);
        loop {
            let Some(node) = current.filter(|node| !is_outermost(*node)) else {
                trail.clear();
                break;
            };
            if trail.go_back_to(node.id()) {
                break;
            }
            steps.push(node);
            current = node.parent().filter(|_| name(node) != "body");
        }
        for node in steps.into_iter().rev() {
            self.step(node, &mut trail.path);
            trail.arrive(node.id());
        }
        let path = trail.path.clone();
        self.trail = trail;
        path
    }

    fn step(&mut self, node: DomNode<'_>, out: &mut String) {
        if !out.is_empty() {
            out.push_str(" > ");
        }
        let tag = name(node);
        if tag == "body" {
            out.push_str(tag);
            return;
        }
        let place = self.place(node);
        let plain = tag
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
            && tag.starts_with(|c: char| c.is_ascii_alphabetic());
        // A glued tag such as <divclass="x"> has a name that no selector can spell.
        let (kind, number) = match plain {
            true => (":nth-of-type(", place.of_type),
            false => (":nth-child(", place.of_all),
        };
        if plain {
            out.push_str(tag);
        }
        out.push_str(kind);
        out.push_str(&number.to_string());
        out.push(')');
    }

    fn place(&mut self, node: DomNode<'_>) -> Place {
        let Some(parent) = node.parent() else {
            return Place {
                of_type: 1,
                of_all: 1,
            };
        };
        if let Some(place) = place_among_few(node, parent) {
            return place;
        }
        if self.counted.insert(parent.id()) {
            let mut of_type: FxHashMap<&str, usize> = FxHashMap::default();
            for (index, child) in elements_of(parent).enumerate() {
                let count = of_type.entry(name(child)).or_insert(0);
                *count += 1;
                let place = Place {
                    of_type: *count,
                    of_all: index + 1,
                };
                self.places.insert(child.id(), place);
            }
        }
        self.places[&node.id()]
    }
}

/// The fragment's own html element is the parser's, not the input's.
fn is_outermost(node: DomNode<'_>) -> bool {
    matches!(name(node), "" | "html")
}

/// Counting so few is quicker than remembering where each stands.
const FEW: usize = 24;

fn elements_of(parent: DomNode<'_>) -> impl Iterator<Item = DomNode<'_>> {
    parent.children().filter(|child| child.value().is_element())
}

/// The place of an element among the first of its parent's.
fn place_among_few(node: DomNode<'_>, parent: DomNode<'_>) -> Option<Place> {
    let tag = name(node);
    let mut of_type = 0;
    for (index, child) in elements_of(parent).enumerate().take(FEW) {
        of_type += usize::from(name(child) == tag);
        if child.id() == node.id() {
            let of_all = index + 1;
            return Some(Place { of_type, of_all });
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;
    use scraper::{Html, Selector};

    #[test]
    fn every_selector_leads_back_to_its_element() {
        let html =
            Html::parse_fragment("<p>a<div><p>b<i>c</i><divclass=x>d</divclass=x></div><p>e");
        let mut paths = Paths::default();
        for node in html
            .tree
            .root()
            .descendants()
            .filter(|node| node.value().is_element())
        {
            let selector = paths.selector_of(node);
            if !selector.is_empty() {
                let found = html
                    .select(&Selector::parse(&selector).unwrap())
                    .next()
                    .unwrap();
                assert_eq!(found.id(), node.id(), "{selector}");
            }
        }
    }

    #[test]
    fn elements_with_many_siblings() {
        let many = "<p>x<b>y</b></p><i>z</i>".repeat(FEW);
        let html = Html::parse_fragment(&many);
        let mut paths = Paths::default();
        for place in 1..=FEW {
            let wanted = format!("p:nth-of-type({place})");
            let found = html.select(&Selector::parse(&wanted).unwrap()).next();
            assert_eq!(paths.selector_of(*found.unwrap()), wanted);
        }
    }
}
