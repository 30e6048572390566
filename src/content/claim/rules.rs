//! A publisher's rules, applied to the tree: what goes, what becomes a field, what is special.

use super::{fields, players, times};
use crate::address;
use crate::article::{Link, Reason};
use crate::content::Draft;
use crate::content::blocks::Slot;
use crate::dom::{self, Claim, DomNode, Page, Selector, attr, innermost, short_text, visible_text};
use crate::publishers::Pattern;
use crate::publishers::{Compiled, Field};
use crate::text::persons;
use ego_tree::NodeId;
use rustc_hash::FxHashSet;
use scraper::{ElementRef, Node};

/// Nobody gives more tags; one that is given twice stands near the first.
const LATEST_TAGS: usize = 64;

/// No story stands further below its section; an address may have a slash at every other place.
const SECTIONS: usize = 8;

/// Applies one set of rules. Fields come before removals: an element that goes may hold some.
pub(crate) fn apply(page: &Page<'_>, rules: &Compiled, draft: &mut Draft) {
    fields::read(page, rules, draft);
    draft.claims.step(|| step(rules, "time"));
    times::read(page, rules, draft);
    remove(page, rules, draft);
    draft.claims.step(|| step(rules, "related"));
    related(page, rules, draft);
    draft.claims.step(|| step(rules, "media"));
    players::read(page, rules, draft);
    lead(page, rules, draft);
    slot(page, &rules.captions, &Slot::Caption, draft);
    slot(page, &rules.credits, &Slot::Credit, draft);
    slot(page, &rules.headings, &Slot::Heading, draft);
}

/// The feed's footer, and the tags that some write into it.
pub(crate) fn footer(page: &Page<'_>, rules: &Compiled, draft: &mut Draft) {
    fields::read(page, rules, draft);
    remove(page, rules, draft);
}

/// What a rule is called where somebody asks who decided.
pub(super) fn step(rules: &Compiled, rule: &str) -> String {
    format!("rules {}: {rule}", rules.rules.id)
}

/// Claims what does not belong to the article.
fn remove(page: &Page<'_>, rules: &Compiled, draft: &mut Draft) {
    for (index, (rule, (selector, text))) in
        rules.rules.remove.iter().zip(&rules.remove).enumerate()
    {
        let has_elements = selector
            .as_ref()
            .is_none_or(|selector| page.may_fit(selector));
        if !has_elements || text.is_some() && !draft.may_say(index, rules, page) {
            continue;
        }
        let nodes: Vec<DomNode<'_>> = match selector {
            Some(selector) => page.select(selector),
            None => page
                .html
                .tree
                .nodes()
                .filter(|node| node.value().is_text())
                .collect(),
        };
        for node in nodes {
            let fits = text
                .as_ref()
                .is_none_or(|pattern| fits(node, pattern, draft));
            if !fits || draft.claims.covers(node) {
                continue;
            }
            let node = match text {
                Some(_) if node.value().is_element() => innermost(node, &draft.claims),
                _ => node,
            };
            draft.claims.step(|| {
                let fits = [rule.selector.as_deref(), rule.text.as_deref()];
                let fits: Vec<&str> = fits.into_iter().flatten().collect();
                step(rules, &format!("remove[{index}] {}", fits.join(" ")))
            });
            draft.claims.remove(node.id(), rule.reason);
            draft.article.truncated |= rule.truncated;
            let next = rules.remove_next[index].as_ref();
            for after in node.next_siblings() {
                if !rule.and_following && !next.is_some_and(|next| goes_too(after, next)) {
                    break;
                }
                draft.claims.remove(after.id(), rule.reason);
            }
        }
    }
}

/// Whether what follows a removed element goes with it; white space between the two does.
fn goes_too(node: DomNode<'_>, next: &Selector) -> bool {
    match ElementRef::wrap(node) {
        Some(element) => next.inner().matches(&element),
        None => !matches!(node.value(), Node::Text(text) if !text.trim().is_empty()),
    }
}

fn fits(node: DomNode<'_>, pattern: &Pattern, draft: &Draft) -> bool {
    let text = short_text(node, &draft.claims);
    text.is_some_and(|text| pattern.is_match(&text))
}

/// Links to other articles: each becomes one of `related`, the rest of the element goes.
fn related(page: &Page<'_>, rules: &Compiled, draft: &mut Draft) {
    let mut known = FxHashSet::default();
    for container in rules
        .related
        .iter()
        .flat_map(|selector| page.select(selector))
    {
        if draft.claims.covers(container) {
            continue;
        }
        let anchors = container
            .descendants()
            .filter(|node| dom::name(*node) == "a" && !draft.claims.covers(*node));
        let links: Vec<_> = anchors
            .filter_map(|anchor| {
                let url = address::link(attr(anchor, "href")?, draft.base.as_ref())?;
                Some((anchor, url))
            })
            .collect();
        // Beside a story stands the section that it is from.
        let above = |(_, url): &'_ (_, String)| {
            let ends = url.match_indices('/').skip(3).take(SECTIONS);
            ends.map(|(at, _)| url[..at].to_owned()).collect::<Vec<_>>()
        };
        let sections: FxHashSet<String> = links.iter().flat_map(above).collect();
        for (anchor, url) in links {
            let title = visible_text(anchor, &draft.claims).replace('\n', " ");
            if title.is_empty() || draft.budget.is_spent() || sections.contains(&url) {
                continue;
            }
            // One story may stand under two headings, and what it is about may be a link, too.
            if known.insert(url.clone()) {
                draft.budget.text(&url, 1);
                draft.article.related.push(Link { url, title });
                draft.claims.claim(anchor.id(), Claim::Field);
            }
        }
        draft.claims.remove(container.id(), Reason::Related);
    }
}

impl Draft {
    /// Sets a field, unless it is set already; says whether the value stands in it verbatim.
    pub(crate) fn set(&mut self, field: Field, value: &str) -> bool {
        let value = value.trim();
        if value.is_empty() {
            return false;
        }
        let article = &mut self.article;
        let slot = match field {
            Field::Authors => {
                let names = persons::split(value);
                let verbatim =
                    names.len() == 1 && names[0] == value && !article.authors.contains(&names[0]);
                article.authors.extend(names);
                article.authors.dedup();
                return verbatim;
            }
            Field::Tags => {
                let latest = article.tags.iter().rev().take(LATEST_TAGS);
                let is_new = !latest.into_iter().any(|tag| tag == value);
                let tags = value.split('、').map(str::trim);
                let tags = tags.filter(|tag| !tag.is_empty() && is_new);
                article.tags.extend(tags.map(str::to_owned));
                return is_new && !value.contains('、');
            }
            Field::Credits => {
                article.credits.push(value.to_owned());
                return true;
            }
            Field::Title if article.title.is_empty() => {
                article.title = value.to_owned();
                return true;
            }
            Field::Title => return article.title == value,
            Field::Agency => &mut article.agency,
            Field::Dateline => &mut article.dateline,
            Field::Copyright => &mut article.copyright,
            Field::Column => &mut article.column,
            Field::Section => &mut article.section,
        };
        let free = slot.is_none();
        slot.get_or_insert_with(|| value.to_owned());
        free
    }
}

fn lead(page: &Page<'_>, rules: &Compiled, draft: &mut Draft) {
    for (rule, selector) in rules.rules.lead.iter().zip(&rules.lead) {
        let with_text =
            |node: &DomNode<'_>| !draft.claims.covers(*node) && dom::has_text(*node, &draft.claims);
        let fits = |node: &DomNode<'_>| {
            (!rule.bold || is_bold(*node))
                && (!rule.beside_time || is_beside(*node, &draft.printed))
        };
        let mut nodes = page.select(selector).into_iter().filter(with_text);
        let found = match rule.first {
            true => nodes.next().filter(fits),
            false => nodes.find(fits),
        };
        if let Some(node) = found {
            draft.slots.insert(node.id(), Slot::Lead);
            return;
        }
    }
}

fn is_beside(node: DomNode<'_>, printed: &[NodeId]) -> bool {
    let is_printed = |node: DomNode<'_>| printed.contains(&node.id());
    // The time may stand alone in an element of its own.
    node.prev_siblings()
        .any(|sibling| is_printed(sibling) || sibling.first_child().is_some_and(is_printed))
}

/// Whether all text of an element is bold.
fn is_bold(node: DomNode<'_>) -> bool {
    node.descendants()
        .filter(|node| {
            node.value()
                .as_text()
                .is_some_and(|text| !text.trim().is_empty())
        })
        .all(|text| {
            let within = text
                .ancestors()
                .take_while(|ancestor| ancestor.id() != node.id());
            within
                .into_iter()
                .any(|ancestor| matches!(dom::name(ancestor), "strong" | "b"))
        })
}

fn slot(page: &Page<'_>, selectors: &[Selector], slot: &Slot, draft: &mut Draft) {
    for node in selectors.iter().flat_map(|selector| page.select(selector)) {
        draft.slots.entry(node.id()).or_insert_with(|| slot.clone());
    }
}
