//! Walks over an XML feed, record by record, through whatever damage it has.

use super::Damage;
use super::attributes::attributes;
use super::names::{Namespaces, is_container, is_item};
use super::scan::{Scanner, Token};
use super::tree::Record;
use super::value;
use crate::address;

/// Reads one record after the other; memory for one is all that it needs.
pub(super) struct Walker<'a> {
    scanner: Scanner<'a>,
    names: Namespaces<'a>,
    containers: Vec<&'a str>,
    /// The record that was read last.
    pub record: Record<'a>,
    /// The start tag of an item that began inside the one before.
    pending: Option<Start<'a>>,
    /// `xml:lang` of the feed.
    pub lang: Option<String>,
    /// `xml:base` of the feed.
    pub base: Option<String>,
}

struct Start<'a> {
    name: &'a str,
    attrs: &'a str,
    empty: bool,
    tag: std::ops::Range<usize>,
}

/// What [`Walker::advance`] read.
pub(super) enum Step {
    /// An element of the feed's head.
    Head,
    /// An item, and what was wrong with it.
    Item(Option<Damage>),
    /// The end of the document, and how it broke off.
    End(Option<Damage>),
}

impl<'a> Walker<'a> {
    pub fn new(document: &'a str) -> Self {
        Self {
            scanner: Scanner::new(document),
            names: Namespaces::default(),
            containers: Vec::new(),
            record: Record::new(document),
            pending: None,
            lang: None,
            base: None,
        }
    }

    /// Reads up to the end of the next record.
    pub fn advance(&mut self) -> Step {
        self.record.clear();
        if let Some(start) = self.pending.take()
            && self.begin(start)
        {
            return self.finished(None);
        }
        loop {
            let at = self.scanner.position();
            let Some(token) = self.scanner.next(self.record.innermost()) else {
                return self.end_of_document();
            };
            match token {
                Token::Start { name, attrs, empty } => {
                    let tag = at..self.scanner.position();
                    let start = Start {
                        name,
                        attrs,
                        empty,
                        tag,
                    };
                    if self.is_next_item(name) {
                        let previous = self.record.outermost().unwrap_or(name);
                        self.record.end(previous, at);
                        self.pending = Some(start);
                        return self.finished(Some(Damage::at(
                            at,
                            format!("<{name}> is not closed before the next one"),
                        )));
                    }
                    if self.begin(start) {
                        return self.finished(None);
                    }
                }
                Token::End { name } => {
                    if let Some(step) = self.end(name, at) {
                        return step;
                    }
                }
                Token::Text(_) | Token::CData(_) => {}
            }
        }
    }

    /// A start tag; `true` where it is a whole record by itself.
    fn begin(&mut self, start: Start<'a>) -> bool {
        let Start {
            name,
            attrs,
            empty,
            tag,
        } = start;
        self.names.declare(attrs);
        let (ns, local) = self.names.resolve(name);
        if self.record.is_complete() && is_container(ns, local) {
            self.enter(name, attrs, empty);
            return false;
        }
        let whole = empty && self.record.is_complete();
        self.record.start(&self.names, name, attrs, empty, tag);
        whole
    }

    fn enter(&mut self, name: &'a str, attrs: &'a str, empty: bool) {
        for (key, value) in attributes(attrs) {
            let said = || Some(value::decoded(value.trim())).filter(|value| !value.is_empty());
            match key {
                "xml:lang" => self.lang = said(),
                "xml:base" => self.base = address::within(self.base.take(), said()),
                _ => {}
            }
        }
        // A bound, as everywhere; a feed has two.
        if !empty && self.containers.len() < 16 {
            self.containers.push(name);
        }
    }

    fn end(&mut self, name: &'a str, at: usize) -> Option<Step> {
        if !self.record.is_complete() && self.record.end(name, at) {
            return self.record.is_complete().then(|| self.finished(None));
        }
        let depth = self
            .containers
            .iter()
            .rposition(|open| open.eq_ignore_ascii_case(name))?;
        self.containers.truncate(depth);
        let open = self.record.outermost()?;
        self.record.end(open, at);
        Some(self.finished(Some(Damage::at(
            at,
            format!("<{open}> is not closed before </{name}>"),
        ))))
    }

    /// Whether a start tag shows that the item before it was never closed.
    fn is_next_item(&self, name: &str) -> bool {
        let (ns, local) = match self.record.outermost() {
            Some(open) if open.eq_ignore_ascii_case(name) => self.record.kind(),
            _ => return false,
        };
        is_item(ns, local)
    }

    fn finished(&self, damage: Option<Damage>) -> Step {
        let (ns, local) = self.record.kind();
        if is_item(ns, local) {
            Step::Item(damage)
        } else {
            Step::Head
        }
    }

    fn end_of_document(&mut self) -> Step {
        let at = self.scanner.position();
        let open = self.record.outermost().or(self.containers.last().copied());
        let message = open.map(|name| format!("the document ends before </{name}>"));
        let cut = self
            .scanner
            .cut
            .map(|at| Damage::at(at, "the document breaks off".to_owned()));
        self.record.clear();
        self.containers.clear();
        Step::End(message.map(|message| Damage::at(at, message)).or(cut))
    }
}
