//! Elements whose text, or a part of it, is a field of the article.

use super::rules::step;
use crate::article::Reason;
use crate::content::Draft;
use crate::dom::{Claim, DomNode, Page, Selector, short_text};
use crate::publishers::{Compiled, CompiledField, Field, Pattern};
use ego_tree::NodeId;
use rustc_hash::FxHashMap;
use scraper::ElementRef;
use std::rc::Rc;

/// How many nodes of an element with values are looked at.
const LARGEST: usize = 400;

pub(super) fn read(page: &Page<'_>, rules: &Compiled, draft: &mut Draft) {
    // One element may hold several fields: its text is what it was when it was first read.
    let mut texts: FxHashMap<NodeId, Rc<str>> = FxHashMap::default();
    for (rule, compiled) in rules.rules.fields.iter().zip(&rules.fields) {
        draft
            .claims
            .step(|| step(rules, &format!("fields {}", rule.selector)));
        for node in page.select(&compiled.selector) {
            let known = texts.get(&node.id()).cloned();
            if known.is_none() && draft.claims.covers(node) {
                continue;
            }
            let Some(text) = known.or_else(|| short_text(node, &draft.claims)) else {
                continue;
            };
            if compiled.pattern.is_some() && compiled.values.is_none() {
                texts.insert(node.id(), text.clone());
            }
            match &compiled.values {
                None => take(
                    node.id(),
                    &text,
                    compiled.pattern.as_ref(),
                    rule.field,
                    draft,
                ),
                Some(values) => each(node, &text, values, compiled, rule.field, draft),
            };
        }
    }
}

/// Takes the values that an element holds, and leaves out what else it says: a label, commas.
fn each(
    node: DomNode<'_>,
    text: &str,
    values: &Selector,
    compiled: &CompiledField,
    field: Field,
    draft: &mut Draft,
) -> bool {
    let label = compiled.label.as_ref();
    if label.is_some_and(|label| !label.is_match(text)) {
        return false;
    }
    let within = node.descendants().skip(1).take(LARGEST);
    let elements = within.filter_map(ElementRef::wrap);
    let holders = elements.filter(|element| values.inner().matches(element));
    let found: Vec<(NodeId, Rc<str>)> = holders
        .filter_map(|holder| Some((holder.id(), short_text(*holder, &draft.claims)?)))
        .collect();
    let mut any = false;
    for (holder, text) in found {
        any |= take(holder, &text, compiled.pattern.as_ref(), field, draft);
    }
    if any {
        draft.claims.remove(node.id(), Reason::Metadata);
    }
    any
}

/// Puts a text, or what a pattern finds in it, into a field; says whether it is one.
fn take(
    node: NodeId,
    text: &str,
    pattern: Option<&Pattern>,
    field: Field,
    draft: &mut Draft,
) -> bool {
    let value = match pattern {
        None => text,
        Some(pattern) => match pattern.captures(text) {
            Some(found) => found
                .get(1)
                .or(found.get(0))
                .map_or("", |found| found.as_str()),
            None => return false,
        },
    };
    let verbatim = draft.set(field, value) && value == text;
    let claim = if verbatim {
        Claim::Field
    } else {
        Claim::Removed(Reason::Metadata)
    };
    draft.claims.claim(node, claim);
    true
}
