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
        let mut steps: Vec<String> = Vec::new();
        let mut current = if node.value().is_element() {
            Some(node)
        } else {
            node.parent()
        };
        while let Some(node) = current {
            let tag = name(node);
            // The fragment's own html element is the parser's, not the input's.
            if tag.is_empty() || tag == "html" {
                break;
            }
            if tag == "body" {
                steps.push(tag.to_owned());
                break;
            }
            steps.push(self.step(node, tag));
            current = node.parent();
        }
        steps.reverse();
        steps.join(" > ")
    }

    fn step(&mut self, node: DomNode<'_>, tag: &str) -> String {
        let place = self.place(node);
        let plain = tag.chars().all(|c| c.is_ascii_alphanumeric() || c == '-')
            && tag.starts_with(|c: char| c.is_ascii_alphabetic());
        // A glued tag such as <divclass="x"> has a name that no selector can spell.
        match plain {
            true => format!("{tag}:nth-of-type({})", place.of_type),
            false => format!(":nth-child({})", place.of_all),
        }
    }

    fn place(&mut self, node: DomNode<'_>) -> Place {
        let Some(parent) = node.parent() else {
            return Place {
                of_type: 1,
                of_all: 1,
            };
        };
        if self.counted.insert(parent.id()) {
            let mut of_type: FxHashMap<&str, usize> = FxHashMap::default();
            let elements = parent.children().filter(|child| child.value().is_element());
            for (index, child) in elements.enumerate() {
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
}
