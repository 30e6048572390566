//! Notes and their references, whatever wrote them: they link to each other.
//!
//! A reference is a link to a place in the same page that reads as a number or a sign; its note is
//! the block at that place. What a note has of links back is no text.

use super::labels::{LONGEST_LABEL, is_back, is_marked, is_number, is_raised, label_of};
use super::{Unit, Units, classes, has_class, text_of};
use crate::dom::{DomNode, Page, attr, is_block, name};
use crate::text::normalize;
use ego_tree::NodeId;
use rustc_hash::{FxHashMap, FxHashSet};

/// More levels than these above its place, no note begins.
const LEVELS: usize = 6;

struct Reference<'a> {
    node: DomNode<'a>,
    target: &'a str,
}

pub(super) fn find(page: &Page<'_>, units: &mut Units) {
    let anchors: Vec<(DomNode<'_>, &str)> = page
        .named("a")
        .filter_map(|node| Some((node, fragment(attr(node, "href")?)?)))
        .collect();
    let mut found = Found::default();
    if !anchors.is_empty() {
        let wanted: FxHashSet<&str> = anchors.iter().map(|(_, target)| *target).collect();
        let places = places(page, &wanted);
        linked(&anchors, &places, &mut found);
        led_back(&anchors, &places, &mut found);
    }
    margin_notes(page, &mut found);
    unreferred(page, &mut found);
    marks(&anchors, &mut found);
    found.record(units);
}

/// The place in the same page that an address names.
fn fragment(href: &str) -> Option<&str> {
    let (_, fragment) = href.trim().split_once('#')?;
    (!fragment.is_empty() && fragment.len() < 200).then_some(fragment)
}

/// The elements with one of these ids or anchors' names.
fn places<'a>(page: &Page<'a>, wanted: &FxHashSet<&str>) -> FxHashMap<&'a str, DomNode<'a>> {
    let mut out = FxHashMap::default();
    for node in page.attributed() {
        let id = attr(node, "id").or_else(|| match name(node) {
            "a" => attr(node, "name"),
            _ => None,
        });
        if let Some(id) = id.filter(|id| wanted.contains(id)) {
            out.entry(id).or_insert(node);
        }
    }
    out
}

#[derive(Default)]
struct Found<'a> {
    /// The notes in the order of their first references, each with its references.
    notes: Vec<(DomNode<'a>, Vec<(DomNode<'a>, String)>)>,
    by_node: FxHashMap<NodeId, usize>,
    marks: Vec<(DomNode<'a>, bool)>,
}

impl<'a> Found<'a> {
    fn add(&mut self, note: DomNode<'a>, reference: DomNode<'a>, label: String) {
        let at = *self.by_node.entry(note.id()).or_insert_with(|| {
            self.notes.push((note, Vec::new()));
            self.notes.len() - 1
        });
        self.notes[at].1.push((reference, label));
    }

    /// Gives each note its name: what is printed for it, where that is plain and no other's.
    fn record(self, units: &mut Units) {
        let printed = |(note, references): &(DomNode<'_>, Vec<(DomNode<'_>, String)>)| {
            let printed = match references.first() {
                Some((_, label)) => label_of(label),
                None => own_name(*note).map(str::to_owned),
            };
            let label = printed.unwrap_or_default().to_ascii_lowercase();
            let plain = !label.is_empty() && label.bytes().all(|b| b.is_ascii_alphanumeric());
            plain.then_some(label)
        };
        let names: Vec<Option<String>> = self.notes.iter().map(printed).collect();
        let distinct: FxHashSet<&String> = names.iter().flatten().collect();
        let are_names = distinct.len() == names.len();
        for (at, ((note, references), name)) in self.notes.iter().zip(&names).enumerate() {
            let number = (at + 1).to_string();
            let identifier = name.clone().filter(|_| are_names).unwrap_or(number);
            let label = references
                .first()
                .map_or(&identifier, |(_, label)| label)
                .clone();
            units.add(
                *note,
                Unit::Note {
                    identifier: identifier.clone(),
                    label: label.clone(),
                },
            );
            units.by_name.insert(identifier.clone(), note.id());
            units
                .notes
                .push((note.id(), references.first().map(|(node, _)| node.id())));
            for (node, label) in references {
                units.add(
                    *node,
                    Unit::Reference {
                        identifier: identifier.clone(),
                        label: label.clone(),
                    },
                );
            }
        }
        for (node, is_label) in self.marks {
            units
                .by_node
                .entry(node.id())
                .or_insert(Unit::NoteMark { is_label });
        }
        units.notes.sort_unstable();
    }
}

fn linked<'a>(
    anchors: &[(DomNode<'a>, &'a str)],
    places: &FxHashMap<&'a str, DomNode<'a>>,
    found: &mut Found<'a>,
) {
    let mut references = Vec::new();
    for (node, target) in anchors {
        let label = label_of(&text_of(*node, 64));
        let is_marked = is_marked(*node, target);
        if label.is_some_and(|label| is_marked || is_number(&label) && is_raised(*node)) {
            references.push(Reference {
                node: *node,
                target,
            });
        }
    }
    // A note's own link back reads like a reference: the first of the two in the text is that.
    let mut taken: FxHashSet<NodeId> = FxHashSet::default();
    let mut notes: FxHashMap<NodeId, Vec<usize>> = FxHashMap::default();
    for (at, reference) in references.iter().enumerate() {
        let Some(place) = places.get(reference.target) else {
            continue;
        };
        let Some(note) = note_at(*place).filter(|note| !encloses(*note, reference.node)) else {
            continue;
        };
        let is_after = reference.node.id() > place.id();
        if is_after && !taken.contains(&note.id()) && own_name(note).is_none() {
            continue;
        }
        if is_within(reference.node, &taken) {
            continue;
        }
        taken.insert(note.id());
        notes.entry(note.id()).or_default().push(at);
        let node = outer(reference.node);
        found.add(note, node, normalize(&text_of(node, 64)));
    }
}

/// What notes have of links back, and of their own numbers.
fn marks<'a>(anchors: &[(DomNode<'a>, &'a str)], found: &mut Found<'a>) {
    let blocks = found.notes.iter().filter(|(note, _)| name(*note) != "span");
    let notes: FxHashSet<NodeId> = blocks.map(|(note, _)| note.id()).collect();
    if notes.is_empty() {
        return;
    }
    for (node, _) in anchors {
        let Some(note) = note_around(*node, &notes) else {
            continue;
        };
        let text = text_of(*node, 64);
        let is_back = is_back(*node, &text);
        let starts = || label_of(&text).is_some() && begins(note, *node);
        if is_back || starts() {
            found.marks.push((outer(*node), !is_back));
        }
    }
}

/// The element that is the note at a place: the block there, or around it if it begins with it.
fn note_at<'a>(place: DomNode<'a>) -> Option<DomNode<'a>> {
    let is_note = |node: DomNode<'_>| {
        matches!(
            name(node),
            "li" | "p" | "div" | "aside" | "dd" | "section" | "tr" | "td"
        )
    };
    if name(place) == "dt" {
        return place
            .next_siblings()
            .filter(|node| node.value().is_element())
            .take(1)
            .find(|next| name(*next) == "dd");
    }
    let note = match is_note(place) {
        true => place,
        false => place
            .ancestors()
            .take(LEVELS)
            .find(|above| is_block(name(*above)))
            .filter(|above| is_note(*above) && begins(*above, place))?,
    };
    // The place of one note, not of all of them, nor of a part of the text.
    let blocks = note
        .descendants()
        .take(400)
        .filter(|node| is_block(name(*node)))
        .count();
    let is_short = blocks < 30;
    let has_headings = note
        .descendants()
        .take(400)
        .any(|node| matches!(name(node), "h1" | "h2" | "h3"));
    (is_short && !has_headings || is_in_notes(note)).then_some(note)
}

/// Whether an item stands in a list that is named for its notes, as our own are: it may be long, and hold headings.
fn is_in_notes(item: DomNode<'_>) -> bool {
    let above = item.ancestors().take(2);
    above
        .into_iter()
        .any(|above| name(above) == "section" && has_class(above, "footnotes"))
}

/// Whether a block begins with an element, but for a label.
fn begins(block: DomNode<'_>, inner: DomNode<'_>) -> bool {
    let mut before = 0;
    for node in block.descendants().take(200) {
        if node.id() == inner.id() {
            return true;
        }
        if let Some(text) = node.value().as_text() {
            before += text.trim().chars().count();
        }
        if before > LONGEST_LABEL {
            return false;
        }
    }
    false
}

fn encloses(note: DomNode<'_>, node: DomNode<'_>) -> bool {
    node.ancestors().any(|above| above.id() == note.id())
}

fn is_within(node: DomNode<'_>, notes: &FxHashSet<NodeId>) -> bool {
    note_around(node, notes).is_some()
}

fn note_around<'a>(node: DomNode<'a>, notes: &FxHashSet<NodeId>) -> Option<DomNode<'a>> {
    node.ancestors()
        .take(24)
        .find(|above| notes.contains(&above.id()))
}

/// The raised element around a reference that holds nothing else.
fn outer(node: DomNode<'_>) -> DomNode<'_> {
    let mut out = node;
    for above in node.ancestors().take(3) {
        let is_frame = matches!(name(above), "sup" | "span" | "small" | "b" | "cite");
        let others = above.children().filter(|child| child.id() != out.id());
        let is_bare = |child: DomNode<'_>| {
            child
                .value()
                .as_text()
                .is_some_and(|text| text.trim().chars().all(|c| "[]()（）〔〕［］".contains(c)))
        };
        if !is_frame || !others.take(4).all(is_bare) {
            break;
        }
        out = above;
    }
    out
}

/// Notes as this library writes them, whether or not what refers to them is still there.
fn unreferred<'a>(page: &Page<'a>, found: &mut Found<'a>) {
    for note in page.named("li") {
        if own_name(note).is_some() && !found.by_node.contains_key(&note.id()) {
            found.by_node.insert(note.id(), found.notes.len());
            found.notes.push((note, Vec::new()));
        }
    }
}

/// What this library calls a note that it wrote.
fn own_name<'a>(note: DomNode<'a>) -> Option<&'a str> {
    let own = attr(note, "id").and_then(|id| id.strip_prefix("fn-"))?;
    let frame = note.ancestors().nth(1)?;
    (name(frame) == "section" && has_class(frame, "footnotes")).then_some(own)
}

/// Notes that stand beside the text, in the sentence that they belong to.
fn margin_notes<'a>(page: &Page<'a>, found: &mut Found<'a>) {
    const NOTES: [&str; 2] = ["sidenote", "modern-footnotes-footnote__note"];
    if !page.may_have_class(&NOTES) {
        return;
    }
    let is_note = |node: &DomNode<'_>| classes(*node).any(|class| NOTES.contains(&class));
    for note in page.named("span").filter(is_note) {
        let is_sign = |node: &DomNode<'_>| {
            name(*node) == "label"
                && (has_class(*node, "sidenote-number") || has_class(*node, "margin-toggle"))
                || name(*node) == "sup" && attr(*node, "data-mfn").is_some()
        };
        let mut before = note
            .prev_siblings()
            .take(6)
            .filter(|node| node.value().is_element());
        if let Some(sign) = before.find(is_sign) {
            let number = (found.notes.len() + 1).to_string();
            found.add(note, sign, number);
        }
    }
}

/// Notes in the rows of a table that only lead back: a script opens what they refer to.
fn led_back<'a>(
    anchors: &[(DomNode<'a>, &'a str)],
    places: &FxHashMap<&'a str, DomNode<'a>>,
    found: &mut Found<'a>,
) {
    for (node, target) in anchors {
        let Some(place) = places.get(target) else {
            continue;
        };
        let Some(row) = node.ancestors().take(3).find(|above| name(*above) == "tr") else {
            continue;
        };
        if place.id() >= node.id() || !is_back(*node, "") {
            continue;
        }
        let label = label_of(&text_of(*place, 64));
        let cell = row.children().filter(|cell| name(*cell) == "td").last();
        if let (Some(label), Some(cell)) = (label, cell)
            && !encloses(cell, *node)
            && !found.by_node.contains_key(&cell.id())
        {
            found.add(cell, outer(*place), label);
            found.marks.push((node.parent().unwrap_or(*node), true));
        }
    }
}
