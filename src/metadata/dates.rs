//! When an article was published and changed.

use super::date_tags::{ENDINGS, PUBLISHED, UPDATED};
use super::date_words::{Told, told, told_around};
use super::header::{self, Line};
use super::json_ld::ArticleData;
use super::local_day::{in_offset, refine};
use super::meta_tags::Tags;
use super::visible::{Time, Visible};
use crate::article::PublishedFrom;
use crate::text::is_cjk;
use crate::time::printed::{Order, attribute_date, dated, printed_dates};
use crate::time::zones::{Stamp, clock_in, clock_of, eastern, rfc3339};
use ego_tree::NodeId;
use jiff::civil::Date;
use scraper::Html;
use url::Url;

/// What was found.
#[derive(Debug, Default)]
pub(super) struct Times {
    pub published: Option<String>,
    pub updated: Option<String>,
    pub from: Option<PublishedFrom>,
    /// Visible nodes that show one of the two.
    pub nodes: Vec<NodeId>,
}

/// The visible sources of times: marked elements, the lines around the headline and its place.
pub(super) struct Shown<'a> {
    pub seen: &'a Visible,
    pub lines: &'a [Line],
    pub headline: Option<usize>,
    /// Whether the page is called by what stands there.
    pub is_sure: bool,
    pub html: &'a Html,
}

impl Shown<'_> {
    /// The first time below the headline that is called the publication, wherever it stands.
    fn labelled(&self, order: Order) -> Option<Stamp> {
        let lines = &self.seen.elements[self.headline.unwrap_or(0)..];
        lines.iter().find_map(|id| {
            let line = header::short_line(self.html.tree.get(*id)?)?;
            let time = printed_time(&line, order).filter(|time| time.is_told)?;
            time.published
        })
    }
}

/// Chooses: JSON-LD, then `<meta>`, then what JSON-LD says of the page, then what is visible near the headline, then
/// the address.
pub(super) fn choose(
    tags: &Tags,
    (ld, page): (&ArticleData, &ArticleData),
    shown: &Shown<'_>,
    url: Option<&Url>,
    lang: Option<&str>,
) -> Times {
    let host = url.and_then(Url::host_str);
    let order = order_of(lang, host);
    let attribute =
        |raw: &Option<String>| raw.as_deref().and_then(|raw| attribute_date(raw, order));
    let clock = clock_of(host).or_else(|| clock_in(lang?));
    // Their sites print days of their own, and stamp them in UTC.
    let american = (order == Order::MonthFirst).then(eastern).flatten();
    let stated = stated(tags, (ld, page), order);
    let found = shown_time(shown, order);
    let near = found.filter(|found| found.is_near);
    let address = url.and_then(in_address);
    let is_silent = stated.is_none() && near.is_none() && address.is_none();
    let labelled = is_silent.then(|| shown.labelled(order)).flatten();
    let found = labelled.map_or(found, |stamp| {
        Some(Found {
            stamp,
            is_attribute: false,
            is_near: false,
        })
    });
    let (published, from) = match (stated, near, address, found) {
        (Some(stamp), ..) => (
            Some(refine(
                stamp,
                near.or(found).map(|found| found.stamp),
                clock.as_ref().or(american.as_ref()),
            )),
            Some(PublishedFrom::Metadata),
        ),
        (None, None, Some(stamp), _) => (Some(stamp), Some(PublishedFrom::Url)),
        (None, Some(found), ..) | (None, None, None, Some(found)) => (
            Some(found.stamp),
            Some(match found.is_attribute {
                true => PublishedFrom::Metadata,
                false => PublishedFrom::Body,
            }),
        ),
        (None, None, None, None) => (None, None),
    };
    let changed = attribute(&ld.modified)
        .or_else(|| attribute(&page.modified))
        .or_else(|| {
            UPDATED
                .iter()
                .find_map(|name| attribute(&tags.first(&[name])))
        })
        .or_else(|| {
            // Both are printed by one clock.
            let change = printed_change(shown, order)?;
            let offset = change
                .offset
                .or(published.and_then(|published| published.offset));
            Some(Stamp { offset, ..change })
        });
    // What moved to the publisher's clock takes the change along.
    let changed = match (stated, published, changed) {
        (Some(old), Some(new), Some(changed))
            if changed.offset == old.offset && old.has_time && old.offset != new.offset =>
        {
            Some(in_offset(changed, new.offset).unwrap_or(changed))
        }
        _ => changed,
    };
    let published_text = published.and_then(|stamp| rfc3339(stamp, clock.as_ref()));
    let updated = changed
        .filter(|changed| published.is_none_or(|published| changed.local > published.local))
        .and_then(|stamp| rfc3339(stamp, clock.as_ref()));
    let marked = shown.seen.times.iter();
    let marked = marked
        .filter(|time| shows_only_time(time, published, changed, order))
        .map(|time| time.spot.node);
    let days = [published, changed].map(|stamp| stamp.map(|stamp| stamp.local.date()));
    let shows = |line: &&Line| {
        let time = printed_time(line, order).filter(|time| time.is_bare && line.is_whole);
        time.is_some_and(|time| time.days.iter().any(|day| days.contains(&Some(*day))))
    };
    let lines = shown.lines.iter().filter(|_| shown.is_sure);
    let printed = lines.filter(shows).map(|line| line.node);
    let nodes = marked.chain(printed).collect();
    Times {
        from: from.filter(|_| published_text.is_some()),
        updated: updated.filter(|updated| Some(updated) != published_text.as_ref()),
        published: published_text,
        nodes,
    }
}

/// The publication as the page's own data state it.
fn stated(tags: &Tags, (ld, page): (&ArticleData, &ArticleData), order: Order) -> Option<Stamp> {
    let named = PUBLISHED.iter().map(|name| tags.first(&[name]));
    let said = std::iter::once(ld.published.clone())
        .chain(named)
        .chain(std::iter::once_with(|| page.published.clone()))
        .chain(std::iter::once_with(|| tags.ending_in(ENDINGS)));
    said.flatten().find_map(|raw| attribute_date(&raw, order))
}

/// A visible time.
#[derive(Debug, Clone, Copy)]
struct Found {
    stamp: Stamp,
    is_attribute: bool,
    /// Whether it stands near the headline, or the markup says that it is the publication’s.
    is_near: bool,
}

/// How good a visible time is: near the headline, its mark, whether it stands after the headline, how near.
type Rank = (bool, u8, bool, std::cmp::Reverse<usize>);

/// How many elements may stand between the headline and a time that is the article’s.
const NEAR: usize = 60;

/// The best visible time: near the headline before elsewhere, then the one best marked, then the nearest.
fn shown_time(shown: &Shown<'_>, order: Order) -> Option<Found> {
    let headline = shown.headline.unwrap_or(0);
    let last = shown.lines.last().map_or(0, |line| line.place);
    let is_near = |place: usize| match shown.headline {
        Some(headline) => place + NEAR / 2 >= headline && place <= last.max(headline + NEAR),
        None => false,
    };
    let mut best: Option<(Rank, Found)> = None;
    let mut weigh = |mark: u8, place: usize, stamp: Stamp, is_attribute: bool| {
        let near = is_near(place);
        let distance = place.abs_diff(headline);
        let rank = (near, mark, place >= headline, std::cmp::Reverse(distance));
        if best.as_ref().is_none_or(|(most, _)| rank > *most) {
            let found = Found {
                stamp,
                is_attribute,
                is_near: near || mark == 3,
            };
            best = Some((rank, found));
        }
    };
    for time in shown.seen.times.iter().filter(|time| time.rank > 0) {
        let by_attribute = time
            .datetime
            .as_deref()
            .and_then(|raw| attribute_date(raw, order));
        let printed = || published_in(&time.spot.text, order);
        if let Some(stamp) = by_attribute.or_else(printed) {
            weigh(time.rank, time.spot.place, stamp, by_attribute.is_some());
        }
    }
    for line in shown.lines {
        if let Some(time) = printed_time(line, order)
            && let Some(stamp) = time.published
        {
            weigh(u8::from(time.is_told), line.place, stamp, false);
        }
    }
    best.map(|(_, found)| found)
}

/// The first date of a text that is not called a change.
fn published_in(text: &str, order: Order) -> Option<Stamp> {
    let (dates, _) = dated(text, order);
    let first = dates.first().map(|date| date.stamp);
    let published = |told| matches!(told, Told::Published | Told::Nothing);
    let mut fitting = dates.iter().filter(|date| published(told(&date.before)));
    fitting.next().map(|date| date.stamp).or(first)
}

/// The change that a line of the header prints, called so.
fn printed_change(shown: &Shown<'_>, order: Order) -> Option<Stamp> {
    let mut lines = shown.lines.iter();
    lines.find_map(|line| printed_time(line, order)?.changed)
}

/// What a line says of times.
struct Said {
    changed: Option<Stamp>,
    published: Option<Stamp>,
    /// Whether the line calls it the publication.
    is_told: bool,
    /// Whether the line says nothing else.
    is_bare: bool,
    days: Vec<Date>,
}

/// The time that a line prints, unless it is a sentence that happens to hold a date.
fn printed_time(line: &Line, order: Order) -> Option<Said> {
    /// Words besides a date in a line that is about it and who wrote.
    const WORDS: usize = 9;
    if line.is_teaser() || !line.text.chars().any(char::is_numeric) {
        return None;
    }
    let (dates, rest) = dated(&line.text, order);
    let first = dates.first()?;
    let words = dates.iter().map(|date| units(&date.before)).sum::<usize>() + units(&rest);
    let told: Vec<Told> = match &dates[..] {
        [only] => vec![told_around(&only.before, &rest)],
        several => several.iter().map(|date| told(&date.before)).collect(),
    };
    let is_told = told.contains(&Told::Published);
    let opens = units(&first.before) <= 2;
    if words > WORDS * if is_told || opens { 2 } else { 1 } || told[0] == Told::Other {
        return None;
    }
    let at = told
        .iter()
        .position(|told| *told == Told::Published)
        .or_else(|| told.iter().position(|told| *told == Told::Nothing));
    let is_changed = |told: &Told| *told == Told::Changed;
    Some(Said {
        changed: told.iter().position(is_changed).map(|at| dates[at].stamp),
        published: at.map(|at| dates[at].stamp),
        is_told,
        is_bare: words <= 3,
        days: dates.iter().map(|date| date.stamp.local.date()).collect(),
    })
}

/// Words, or pairs of characters that are written without spaces.
pub(super) fn units(words: &str) -> usize {
    let wide = words.chars().filter(|c| is_cjk(*c)).count();
    words.split_whitespace().count() + wide / 2
}

/// Whether an element shows the date and next to nothing else.
fn shows_only_time(
    time: &Time,
    published: Option<Stamp>,
    changed: Option<Stamp>,
    order: Order,
) -> bool {
    let text = &time.spot.text;
    if text.chars().count() > 80 {
        return false;
    }
    if time.rank >= 2 || time.rank == 0 {
        return true;
    }
    let days: Vec<_> = [published, changed]
        .into_iter()
        .flatten()
        .map(|stamp| stamp.local.date())
        .collect();
    let letters = text.chars().filter(|c| c.is_alphabetic()).count();
    letters <= 40
        && printed_dates(text, order)
            .iter()
            .any(|stamp| days.contains(&stamp.local.date()))
}

/// /2024/05/03/, /20240503/, /2024-05-03-…
fn in_address(url: &Url) -> Option<Stamp> {
    let path = url.path();
    let spaced: String = path
        .chars()
        .map(|c| if c == '/' || c == '_' { '-' } else { c })
        .collect();
    let found = printed_dates(&spaced, Order::DayFirst)
        .into_iter()
        .next()
        .filter(|_| {
            path.contains("/20")
                || path.contains("/19")
                || path.contains("-20")
                || path.contains("_20")
        });
    let day = found
        .map(|found| found.local.date())
        .or_else(|| day_in_parts(path))?;
    Some(Stamp {
        has_time: false,
        offset: None,
        local: day.at(0, 0, 0, 0),
    })
}

/// /2024/0503/, /t20240503_1234.html
fn day_in_parts(path: &str) -> Option<Date> {
    let mut year = "";
    path.split('/').find_map(|part| {
        let digits = |text: &str| text.bytes().all(|b| b.is_ascii_digit());
        let before = std::mem::replace(&mut year, part);
        let whole = match part.strip_prefix('t') {
            Some(rest) => rest.split_once('_').map_or("", |(day, _)| day).to_owned(),
            None if before.len() == 4 && part.len() == 4 => [before, part].concat(),
            None => return None,
        };
        (whole.len() == 8 && digits(&whole)).then_some(())?;
        let found = printed_dates(&whole, Order::DayFirst);
        found.first().map(|found| found.local.date())
    })
}

/// Only the United States print the month first.
fn order_of(lang: Option<&str>, host: Option<&str>) -> Order {
    let american = match lang {
        Some(lang) => {
            let lang = lang.to_ascii_lowercase();
            lang == "en" || lang == "en-us"
        }
        None => true,
    };
    let domain = host
        .and_then(|host| host.rsplit('.').next())
        .unwrap_or("com");
    if american && domain.len() > 2 || domain == "us" {
        Order::MonthFirst
    } else {
        Order::DayFirst
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_date_in_an_address() {
        let day = |url: &str| {
            in_address(&Url::parse(url).unwrap()).map(|stamp| stamp.local.date().to_string())
        };
        assert_eq!(
            day("https://a.example/cn/2024/05/03/some-title").as_deref(),
            Some("2024-05-03")
        );
        assert_eq!(
            day("https://a.example/20240503-some-title").as_deref(),
            Some("2024-05-03")
        );
        assert_eq!(
            day("https://a.example/n1/2024/0503/c1001-40223.html").as_deref(),
            Some("2024-05-03")
        );
        assert_eq!(
            day("https://a.example/yw/202405/t20240503_48223.shtml").as_deref(),
            Some("2024-05-03")
        );
        assert_eq!(day("https://a.example/article/1234567"), None);
        assert_eq!(day("https://a.example/2024/1503/t2024_1"), None);
    }
}
