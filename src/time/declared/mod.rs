//! The dates that feeds really carry: RFC 822 and 3339, their misspellings, and dates written in
//! Chinese, Japanese, Korean and many other languages.

mod foreign;
mod names;
#[cfg(test)]
mod tests;

use crate::time::clock::{self, Stamp};
use crate::time::{words, zones};
use jiff::civil::{Date, DateTime, Time};
use jiff::tz::{Offset, TimeZone};
use regex_lite::{Captures, Regex};
use std::sync::LazyLock;

/// Whose clock a feed goes by where a date names no zone.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Clock {
    /// Whether `CST` is China's zone.
    chinese: bool,
    /// A rule in POSIX form; without it, the clock of Greenwich.
    zone: Option<&'static str>,
}

impl Clock {
    /// The clock of a feed in a language, of a site at an address.
    pub(crate) fn of(lang: Option<&str>, url: Option<&str>) -> Self {
        let host = url.and_then(|url| {
            let host = url
                .split_once("://")?
                .1
                .split(['/', '?', '#', ':'])
                .next()?;
            (!host.is_empty()).then_some(host)
        });
        Self {
            chinese: lang.is_some_and(|lang| lang.to_ascii_lowercase().starts_with("zh")),
            zone: zones::rule_for(host, lang),
        }
    }

    fn stamp(self, local: DateTime) -> Option<Stamp> {
        let zone = self.zone.and_then(|rule| TimeZone::posix(rule).ok());
        Stamp::in_zone(local, &zone.unwrap_or(TimeZone::UTC))
    }
}

/// Reads a date. `CST` is China's zone where the date or the feed is in Chinese.
///
/// ```text
/// Wed, 27 Dec 2023 22:20:00 +0100      2023-12-27T22:20:00.000Z     mer., 27 déc. 2023 22:20 CET
/// 周三, 27 十二月 2023 22:20:00 CST      2023年12月27日 下午10:20      20231227T222000Z
/// ```
pub(crate) fn parse(raw: &str, own: Clock) -> Option<Stamp> {
    let raw = raw.trim();
    // What is longer than any date is something else.
    if raw.is_empty() || raw.len() > 120 {
        return None;
    }
    if is_usual(raw.as_bytes())
        && let Some(stamp) = clock::rfc2822(raw)
    {
        return Some(stamp);
    }
    if raw.bytes().all(|b| b.is_ascii_digit())
        && let Some(stamp) = unix_time(raw)
    {
        return Some(stamp);
    }
    let chinese = own.chinese || raw.contains(['年', '月', '周', '期']);
    let text = names::plain(raw);
    let text = words::without_eras(&text);
    let text = COMPACT_TIME.replace(&text, "$1-$2-$3 $4:$5:$6 ");
    let Some(clock) = CLOCK.captures(&text) else {
        return own.stamp(date(&text)?.to_datetime(Time::midnight()));
    };
    let span = clock.get(0)?.range();
    let (before, after) = (&text[..span.start], &text[span.end..]);
    let date = date(before)
        .or_else(|| date(after))
        .or_else(|| date(&format!("{before} {after}")))?;
    let local = time(&clock, &text, date)?;
    let named = || TimeZone::posix(zones::rule_at(after)?).ok();
    match (zone(after, chinese), named()) {
        (Some(Zone::Offset(zone)), _) => Stamp::new(local, zone),
        (_, Some(named)) => Stamp::in_zone(local, &named),
        (Some(Zone::Name(zone)), _) => Stamp::new(local, zone),
        (None, None) => own.stamp(local),
    }
}

/// Whether a date is what RFC 2822 asks for and most feeds write: `Wed, 27 Dec 2023 22:20:00 GMT`.
/// It needs none of the patterns, which take ten times as long.
fn is_usual(raw: &[u8]) -> bool {
    const SHAPE: &[u8] = b"aaa, 00 aaa 0000 00:00:00 ";
    let Some((start, zone)) = raw.split_at_checked(SHAPE.len()) else {
        return false;
    };
    let fits = |(shape, byte): (&u8, &u8)| match shape {
        b'a' => byte.is_ascii_alphabetic(),
        b'0' => byte.is_ascii_digit(),
        _ => shape == byte,
    };
    SHAPE.iter().zip(start).all(fits)
        && DAYS.contains(&&start[..3])
        && (zone == b"GMT"
            || matches!(zone, [b'+' | b'-', digits @ ..] if digits.len() == 4 && digits.iter().all(u8::is_ascii_digit)))
}

const DAYS: [&[u8]; 7] = [b"Mon", b"Tue", b"Wed", b"Thu", b"Fri", b"Sat", b"Sun"];

/// Seconds or milliseconds since 1970.
fn unix_time(raw: &str) -> Option<Stamp> {
    let number: i64 = raw.parse().ok()?;
    match raw.len() {
        9 | 10 => Stamp::from_millisecond(number * 1000),
        12 | 13 => Stamp::from_millisecond(number),
        _ => None,
    }
}

macro_rules! pattern {
    ($name:ident, $pattern:literal) => {
        static $name: LazyLock<Regex> =
            LazyLock::new(|| Regex::new($pattern).expect("a sound pattern"));
    };
}

// Hours, minutes, seconds and their fraction; `22:20:05.5`, `22h20`, `22时20分5秒`.
pattern!(
    CLOCK,
    r"(?:\b|t)(\d{1,2})\s?[:h时時点點시]\s?(?:(\d{1,2})(?:\s?[:分분]\s?(\d{1,2})(?:[.,](\d+))?)?)?[分秒분초]?"
);
pattern!(COMPACT, r"\b(\d{4})(\d\d)(\d\d)\b");
pattern!(COMPACT_TIME, r"\b(\d{4})(\d\d)(\d\d)t(\d\d)(\d\d)(\d\d)?");
pattern!(
    YEAR_FIRST,
    r"(\d{4})\s?[-/.年년]\s?(\d{1,2})\s?[-/.月월]\s?(\d{1,2})"
);
pattern!(DAY_FIRST, r"(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})");
pattern!(OFFSET, r"^\s*[a-z]*\s*([+−-])(\d{1,2}):?(\d\d)?\b");
// Thai months are cut off at dots.
pattern!(WORD_OR_NUMBER, r"\d+|[^\s\d[:punct:]]+(?:\.[ก-ฮ])?");

fn time(clock: &Captures<'_>, text: &str, date: Date) -> Option<DateTime> {
    let number = |group| {
        clock
            .get(group)
            .map_or(Some(0), |found| found.as_str().parse::<i8>().ok())
    };
    let hour = match (number(1)?, names::afternoon(text)) {
        (12, Some(false)) => 0,
        (hour @ 1..=11, Some(true)) => hour + 12,
        (hour, _) => hour,
    };
    let fraction = clock.get(4).map_or("", |found| found.as_str());
    let nanosecond = format!("{:0<9.9}", fraction).parse().ok()?;
    // A leap second is the last one; 24:00 is midnight at the end of the day.
    let (hour, date) = if hour == 24 {
        (0, date.tomorrow().ok()?)
    } else {
        (hour, date)
    };
    let time = Time::new(hour, number(2)?, number(3)?.min(59), nanosecond).ok()?;
    Some(date.to_datetime(time))
}

fn date(text: &str) -> Option<Date> {
    let numbers = |found: &Captures<'_>| {
        let number = |group| {
            found
                .get(group)
                .and_then(|found| found.as_str().parse::<i16>().ok())
        };
        Some((number(1)?, number(2)?, number(3)?))
    };
    if let Some((year, month, day)) = YEAR_FIRST.captures(text).and_then(|found| numbers(&found)) {
        return new_date(year, month, day);
    }
    if let Some((first, second, year)) = DAY_FIRST.captures(text).and_then(|found| numbers(&found))
    {
        // The order of most of the world, unless it cannot be.
        return new_date(year, second, first).or_else(|| new_date(year, first, second));
    }
    if let Some((year, month, day)) = COMPACT.captures(text).and_then(|found| numbers(&found)) {
        return new_date(year, month, day);
    }
    named_month(text)
}

/// `27 Dec 2023`, `December 27, 2023`, `27-Dec-23`, `27 12月 2023`.
fn named_month(text: &str) -> Option<Date> {
    let (mut year, mut month, mut day) = (None, None, None);
    for found in WORD_OR_NUMBER.find_iter(text) {
        let word = found.as_str();
        match word.parse::<i16>() {
            Ok(number) if text[found.end()..].starts_with(['月', '월']) => month = Some(number),
            Ok(number) if word.len() <= 2 && day.is_none() => day = Some(number),
            Ok(number) if word.len() == 4 => year = Some(number),
            Ok(number) if word.len() == 2 && year.is_none() => {
                let thai = foreign::short_thai_year(number, text);
                year = Some(thai.unwrap_or_else(|| full_year(number)));
            }
            Ok(_) => {}
            // The last name: `mar.` is a Tuesday in `mar., 28 nov. 2023`.
            Err(_) => {
                let named = crate::time::months::month(word).map(i16::from);
                month = named.or_else(|| foreign::greek_month(word)).or(month);
            }
        }
    }
    new_date(year?, month?, day?)
}

/// The century that RFC 2822 gives to a year of two digits.
fn full_year(year: i16) -> i16 {
    if year < 50 { 2000 + year } else { 1900 + year }
}

fn new_date(year: i16, month: i16, day: i16) -> Option<Date> {
    Date::new(
        foreign::year(year),
        i8::try_from(month).ok()?,
        i8::try_from(day).ok()?,
    )
    .ok()
}

/// Minutes east of UTC for the abbreviation of a zone, in lower case.
pub(crate) fn zone_of(word: &str) -> Option<i32> {
    names::zone(word, false)
}

/// What says how far a clock is from Greenwich.
enum Zone {
    Offset(Offset),
    /// An abbreviation, which may be a part of something else.
    Name(Offset),
}

/// The zone that stands behind the clock: an offset, or else a name.
fn zone(after: &str, chinese: bool) -> Option<Zone> {
    if let Some(found) = OFFSET.captures(after) {
        let number = |group| {
            found
                .get(group)
                .map_or(Some(0), |part| part.as_str().parse::<i32>().ok())
        };
        let seconds = number(2)? * 3600 + number(3)? * 60;
        let west = &found[1] != "+";
        let offset = Offset::from_seconds(if west { -seconds } else { seconds });
        return offset.ok().map(Zone::Offset);
    }
    let minutes = WORD_OR_NUMBER
        .find_iter(after)
        .find_map(|word| names::zone(word.as_str(), chinese))?;
    Offset::from_seconds(minutes * 60).ok().map(Zone::Name)
}
