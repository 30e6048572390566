//! The walk that flattens a page.

use super::super::hints;
use super::run::Run;
use super::signs::{is_beside_heading, is_bold, is_field, is_song, kind_of};
use super::{Elem, Outline};
use crate::address::leads_elsewhere;
use crate::content::blocks::is_answer;
use crate::content::blocks::own_player;
use crate::content::units::{Unit, Units};
use crate::dom::{DomNode, ElementExt, is_block, is_heading_name, is_invisible, is_sign, is_voice};
use ego_tree::NodeId;
use rustc_hash::FxHashSet;
use scraper::{Html, Node};

/// Characters of a program that are looked at: to keep it, it need not be read to its end.
const UNIT: usize = 2_000;

/// Flattens everything below a node of a page on this host.
pub(crate) fn outline<'a>(root: DomNode<'a>, units: &Units, host: Option<&str>) -> Outline<'a> {
    let mut builder = Builder {
        units,
        host,
        mixed: mixed_inlines(root),
        out: Outline::default(),
        run: Run::default(),
        songs: 0,
    };
    builder.enter(root, 0, 0, false);
    builder.out
}

/// Flattens the body of a page.
pub(crate) fn outline_of<'a>(html: &'a Html, units: &Units, host: Option<&str>) -> Outline<'a> {
    let body = html.tree.root().descendants().find(|node| {
        node.value()
            .as_element()
            .is_some_and(|element| element.name() == "body")
    });
    outline(body.unwrap_or_else(|| html.tree.root()), units, host)
}

/// Inline elements that nevertheless contain blocks: `<a><div>…</div></a>`.
fn mixed_inlines(root: DomNode<'_>) -> FxHashSet<NodeId> {
    let mut mixed = FxHashSet::default();
    for node in root.descendants() {
        if !node
            .value()
            .as_element()
            .is_some_and(|element| is_block(element.name()))
        {
            continue;
        }
        for ancestor in node.ancestors() {
            if ancestor.id() == root.id()
                || ancestor
                    .value()
                    .as_element()
                    .is_some_and(|element| is_block(element.name()))
                || !mixed.insert(ancestor.id())
            {
                break;
            }
        }
    }
    mixed
}

struct Builder<'a, 'u> {
    units: &'u Units,
    host: Option<&'u str>,
    mixed: FxHashSet<NodeId>,
    out: Outline<'a>,
    run: Run,
    /// How many elements around are called the words of a song.
    songs: usize,
}

impl<'a> Builder<'a, '_> {
    /// Whether an element leads somewhere: the lines of a song link to what is said of them, and are the text.
    fn is_link(&self, name: &str) -> bool {
        name == "a" && self.songs == 0
    }

    fn enter(&mut self, node: DomNode<'a>, parent: usize, depth: usize, in_link: bool) {
        let index = self.out.elems.len();
        let (name, hints, kind) = match node.value().as_element() {
            Some(element) => (
                element.name(),
                match hints::of(element) {
                    _ if matches!(element.name(), "body" | "html") => 0,
                    hints if hints & hints::HIDDEN != 0 && is_answer(node) => {
                        hints & !hints::HIDDEN
                    }
                    hints => hints,
                },
                kind_of(element),
            ),
            None => ("", 0, 0),
        };
        let first = self.out.blocks.len();
        self.out.elems.push(Elem {
            node: node.id(),
            parent,
            depth,
            name,
            hints,
            first,
            end: first,
            last: index,
            kind,
            has_fields: false,
        });
        let is_song = is_song(node);
        self.songs += usize::from(is_song);
        let mut breaks = 0;
        for child in node.children() {
            match child.value() {
                Node::Text(text) => {
                    if !text.trim().is_empty() {
                        breaks = 0;
                    }
                    self.run.push(text, in_link, false);
                    self.run.nodes.push(child.id());
                }
                Node::Element(element) => {
                    let name = element.name();
                    if name == "br" {
                        breaks += 1;
                        self.run.raw.push(' ');
                        if breaks >= 2 {
                            self.flush(index);
                        }
                        continue;
                    }
                    breaks = 0;
                    if self.unit(child, index, depth) || is_beside_heading(child) {
                        continue;
                    }
                    if is_block(name) || self.mixed.contains(&child.id()) {
                        self.flush(index);
                        self.enter(child, index, depth + 1, in_link || self.is_link(name));
                    } else {
                        self.inline(
                            child,
                            index,
                            in_link || self.is_link(name),
                            is_bold(name),
                            0,
                        );
                        self.run.nodes.push(child.id());
                    }
                }
                _ => {}
            }
        }
        self.flush(index);
        self.songs -= usize::from(is_song);
        let (end, last) = (self.out.blocks.len(), self.out.elems.len() - 1);
        let own = &mut self.out.elems[index];
        own.end = end;
        own.last = last;
    }

    /// A unit that is no part of a line; says whether it was one.
    fn unit(&mut self, node: DomNode<'a>, holder: usize, depth: usize) -> bool {
        match self.units.get(node.id()) {
            Some(Unit::Code) => {
                let text = node
                    .descendants()
                    .filter_map(|node| node.value().as_text())
                    .flat_map(|text| text.chars())
                    .take(UNIT)
                    .collect();
                self.leaf(node, text, holder, depth);
            }
            Some(Unit::Formula { tex, display: true }) => {
                self.leaf(node, tex.clone(), holder, depth);
            }
            Some(Unit::Twin | Unit::NoteMark { .. }) => {}
            _ => return false,
        }
        true
    }

    /// An element that is one block, whatever stands in it.
    fn leaf(&mut self, node: DomNode<'a>, text: String, holder: usize, depth: usize) {
        self.flush(holder);
        let index = self.out.elems.len();
        let first = self.out.blocks.len();
        let element = node.value().as_element();
        self.out.elems.push(Elem {
            node: node.id(),
            parent: holder,
            depth: depth + 1,
            name: element.map_or("", |element| element.name()),
            hints: element.map_or(0, hints::of),
            first,
            end: first,
            last: index,
            kind: element.map_or(0, kind_of),
            has_fields: false,
        });
        self.run.push(&text, false, false);
        self.run.nodes.push(node.id());
        self.flush(index);
        let end = self.out.blocks.len();
        self.out.whole.extend(first..end);
        self.out.elems[index].end = end;
    }

    /// A unit within a line; says whether it was one.
    fn unit_in_line(&mut self, node: DomNode<'a>, in_link: bool, in_bold: bool) -> bool {
        match self.units.get(node.id()) {
            Some(Unit::Formula { tex, .. }) => self.run.push(tex, in_link, in_bold),
            Some(Unit::Glyph { alt }) => {
                let alt = alt.as_deref().unwrap_or_default();
                self.run.push(alt, in_link, in_bold);
            }
            Some(Unit::Reference { .. }) => {
                self.out.references.push((node.id(), self.out.blocks.len()));
            }
            Some(Unit::Twin | Unit::NoteMark { .. }) => {}
            _ => return false,
        }
        true
    }

    /// Collects the text of an inline element into the current run.
    fn inline(
        &mut self,
        node: DomNode<'a>,
        holder: usize,
        in_link: bool,
        in_bold: bool,
        depth: usize,
    ) {
        let Some(element) = node.value().as_element() else {
            return;
        };
        let name = element.name();
        if self.unit_in_line(node, in_link, in_bold) || self.is_hung(node, name, holder) {
            return;
        }
        if matches!(
            name,
            "img"
                | "picture"
                | "iframe"
                | "video"
                | "audio"
                | "object"
                | "embed"
                | "amp-img"
                | "noscript"
        ) || is_voice(name)
            || name == "a"
                && node
                    .parent()
                    .is_some_and(|above| own_player(above).is_some())
        {
            self.out
                .media
                .push((node.id(), self.out.blocks.len(), holder));
        }
        self.out.asks_for_password |=
            name == "input" && element.attribute("type") == Some("password");
        if is_field(element) {
            self.out.elems[holder].has_fields = true;
        }
        if is_invisible(name) || name == "svg" {
            return;
        }
        if depth < 3 {
            self.run.hints |= hints::of(element);
        }
        if in_link && name == "a" {
            self.run.links = self.run.links.saturating_add(1);
            let leads_elsewhere = |host| {
                let to = element.attribute("href");
                to.is_some_and(|to| leads_elsewhere(to, host))
            };
            let is_outward = self.host.is_some_and(leads_elsewhere);
            self.run.outward = self.run.outward.saturating_add(u16::from(is_outward));
        }
        for child in node.children() {
            match child.value() {
                Node::Text(text) => self.run.push(text, in_link, in_bold),
                Node::Element(inner) if inner.name() == "br" => self.run.raw.push(' '),
                Node::Element(inner) => self.inline(
                    child,
                    holder,
                    in_link || self.is_link(inner.name()),
                    in_bold || is_bold(inner.name()),
                    depth + 1,
                ),
                _ => {}
            }
        }
        if in_link && name == "a" {
            self.run.linked.push(' ');
        }
    }

    /// Whether an element is a sign or a button that hangs on the words of a heading.
    fn is_hung(&self, node: DomNode<'_>, name: &str, holder: usize) -> bool {
        matches!(name, "a" | "span" | "button")
            && is_heading_name(self.out.elems[holder].name)
            && self.run.has_text
            && (name == "button" || is_sign(node))
    }

    fn flush(&mut self, elem: usize) {
        self.out
            .blocks
            .extend(std::mem::take(&mut self.run).block(elem));
    }
}
