//! Printed times, with the publisher's own clock.

use crate::address::percent_decoded;
use crate::article::{PublishedFrom, Reason};
use crate::content::Draft;
use crate::dom::{DomNode, Page, attr, innermost, short_text};
use crate::publishers::{Compiled, CompiledTime, TimeRule};
use crate::time::clock::{self, Stamp};
use jiff::tz::TimeZone;
use std::rc::Rc;

/// Reads the time that a publisher's rules find.
pub(crate) fn read(page: &Page<'_>, rules: &Compiled, draft: &mut Draft) {
    for (rule, compiled) in rules.rules.time.iter().zip(&rules.time) {
        if rule.in_address {
            of_address(rule, compiled, draft);
            continue;
        }
        for node in page.select(&compiled.selector) {
            if draft.claims.covers(node) {
                continue;
            }
            let text = match &rule.attribute {
                Some(key) => attr(node, key).map(Rc::from),
                None => short_text(node, &draft.claims),
            };
            let Some(text) = text else { continue };
            let Some(found) = find(&text, rule, compiled) else {
                continue;
            };
            if rule.attribute.is_none() {
                claim(node, &text, found.line, rule, draft);
            }
            record(found, rule, draft);
            break;
        }
    }
}

/// Reads the time that stands in the article's address.
fn of_address(rule: &TimeRule, compiled: &CompiledTime, draft: &mut Draft) {
    let Some(url) = draft.url.as_ref() else {
        return;
    };
    let address = percent_decoded(url.as_str());
    let found = find(&address, rule, compiled);
    if let Some(found) = found.filter(|_| draft.article.published.is_none()) {
        record(found, rule, draft);
        draft.article.published_from = Some(PublishedFrom::Url);
    }
}

/// The times of one element.
struct Found {
    time: String,
    updated: Option<String>,
    line: usize,
}

/// The line with the time is left out, the others are what the rule says.
fn claim(node: DomNode<'_>, text: &str, line: usize, rule: &TimeRule, draft: &mut Draft) {
    let node = innermost(node, &draft.claims);
    draft.claims.remove(node.id(), Reason::Metadata);
    draft.printed.push(node.id());
    for (index, rest) in text.lines().enumerate() {
        if let Some(field) = rule.rest.filter(|_| index != line) {
            draft.set(field, rest);
        }
    }
}

fn record(found: Found, rule: &TimeRule, draft: &mut Draft) {
    let article = &mut draft.article;
    if rule.updated {
        article.updated.get_or_insert(found.time);
        return;
    }
    if article.published.is_none() {
        article.published = Some(found.time);
        article.published_from = Some(PublishedFrom::Body);
    }
    if let Some(updated) = found.updated {
        article.updated.get_or_insert(updated);
    }
}

/// The first line of a text that fits one of the formats.
fn find(text: &str, rule: &TimeRule, compiled: &CompiledTime) -> Option<Found> {
    let read = |text: &str| {
        let text = western_digits(text.trim());
        rule.formats
            .iter()
            .find_map(|format| parse(&text, format, compiled.zone.as_ref()))
            .map(|stamp| stamp.to_rfc3339())
    };
    text.lines().enumerate().find_map(|(line, whole)| {
        let whole = western_digits(whole);
        let Some(pattern) = &compiled.pattern else {
            let time = read(&whole)?;
            return Some(Found {
                time,
                updated: None,
                line,
            });
        };
        let found = pattern.captures(&whole)?;
        let time = read(found.get(1).or(found.get(0))?.as_str())?;
        let updated = found.get(2).and_then(|group| read(group.as_str()));
        Some(Found {
            time,
            updated,
            line,
        })
    })
}

/// Arabic, Persian and Khmer digits as the ones that formats know.
fn western_digits(text: &str) -> String {
    let digit = |c: char| {
        let zero = match c {
            '\u{660}'..='\u{669}' => 0x660,
            '\u{6f0}'..='\u{6f9}' => 0x6f0,
            '\u{17e0}'..='\u{17e9}' => 0x17e0,
            _ => return c,
        };
        char::from_digit(c as u32 - zero, 10).unwrap_or(c)
    };
    text.chars().map(digit).collect()
}

/// A time in one format; `None` where it does not fit.
fn parse(text: &str, format: &str, zone: Option<&TimeZone>) -> Option<Stamp> {
    match format {
        "rfc3339" => clock::rfc3339(text),
        "rfc2822" => clock::rfc2822(text),
        _ => clock::strptime(text, format, zone),
    }
}
