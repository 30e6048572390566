//! What stands above the text of an item: who wrote it, and when. On pages it was looked for before.

use crate::article::{Block, Reason, Source};
use crate::content::Draft;
use crate::metadata::{days_alone, opening_names};
use crate::render::text::plain;
use crate::time::clock;
use crate::time::printed::Order;
use jiff::civil::Date;

/// So many blocks from the first on may be a byline or a time.
const LINES: usize = 3;

/// Takes a byline and a time off that are fields of the article.
pub(super) fn take(body: &mut Vec<Block>, draft: &mut Draft) {
    if draft.article.source != Source::Page {
        byline(body, draft);
        time(body, draft);
    }
}

/// A line above the text names who wrote it, where nobody else does: `By Ada Quay`, `文｜王小明`.
fn byline(body: &mut Vec<Block>, draft: &mut Draft) {
    if !draft.article.authors.is_empty() || body.len() < LINES {
        return;
    }
    let found = lines(body).find_map(|(at, text)| Some((at, opening_names(text.trim())?, text)));
    if let Some((at, names, text)) = found {
        draft.article.authors.extend(names);
        draft.leave_out(Reason::Metadata, &text);
        body.remove(at);
    }
}

/// A line above the text says again when it was published or changed. In a diary each part has a line like it.
fn time(body: &mut Vec<Block>, draft: &mut Draft) {
    let says_again = |text: &str| {
        [Order::DayFirst, Order::MonthFirst]
            .into_iter()
            .filter_map(|order| days_alone(text.trim(), order))
            .any(|days| are_known(&days, draft))
    };
    if body.len() < 2 {
        return;
    }
    let Some((at, text)) = lines(body).find(|(_, text)| says_again(text)) else {
        return;
    };
    let mut others = body.iter().enumerate().filter(|(other, _)| *other != at);
    let is_dated = |block: &Block| {
        said(block).is_some_and(|text| days_alone(text.trim(), Order::DayFirst).is_some())
    };
    if !others.any(|(_, block)| is_dated(block)) {
        draft.leave_out(Reason::Metadata, &text);
        body.remove(at);
    }
}

/// Whether an article was published or changed on these days, or, by another clock, on the days beside them.
fn are_known(days: &[Date], draft: &Draft) -> bool {
    let hints = &draft.hints;
    let stated = [&draft.article.published, &draft.article.updated];
    let told = [&hints.published, &hints.updated, &hints.timestamp];
    let day = |time: &&Option<String>| Some(clock::rfc3339(time.as_deref()?)?.day());
    let known: Vec<Date> = stated.iter().chain(&told).filter_map(day).collect();
    let is_near = |day: &Date, known: &Date| {
        let beside = [known.yesterday(), known.tomorrow()];
        known == day || beside.iter().flatten().any(|beside| beside == day)
    };
    days.iter()
        .all(|day| known.iter().any(|known| is_near(day, known)))
}

/// The first lines with their places.
fn lines(body: &[Block]) -> impl Iterator<Item = (usize, String)> {
    let first = body.iter().take(LINES).enumerate();
    first.filter_map(|(at, block)| Some((at, said(block)?)))
}

fn said(block: &Block) -> Option<String> {
    match block {
        Block::Paragraph { children } | Block::Heading { children, .. } => Some(plain(children)),
        _ => None,
    }
}
