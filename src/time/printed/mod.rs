//! Dates as they are printed or written to attributes, in many languages.
//!
//! A text becomes [`tokens`](token); a [`day`] is looked for at each of them, and a [`time`] of day
//! after it or right before it.

mod day;
mod time;
pub(crate) mod token;

use crate::text::is_cjk;
use crate::time::words;
use crate::time::zones::Stamp;
use day::date_at;
use jiff::civil::{DateTime, Time};
use jiff::tz::TimeZone;
use time::{time_at, time_before};
use token::{Token, number, tokenize};

/// The order of day and month where both are numbers below 13.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Order {
    /// 3/5 is the third of May.
    DayFirst,
    /// 3/5 is the fifth of March, as in the United States.
    MonthFirst,
}

/// A date and the words between the one before it and it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Printed {
    pub stamp: Stamp,
    pub before: String,
}

/// All dates in a short text, in order.
pub(crate) fn printed_dates(text: &str, order: Order) -> Vec<Stamp> {
    let (dates, _) = dated(text, order);
    dates.into_iter().map(|date| date.stamp).collect()
}

/// All dates in a short text with the words before each, and those behind the last.
#[inline(never)]
pub(crate) fn dated(text: &str, order: Order) -> (Vec<Printed>, String) {
    let end = text.char_indices().nth(token::MOST).map(|(end, _)| end);
    let text = words::without_eras(&text[..end.unwrap_or(text.len())]);
    let text = words::with_figures(&text);
    let text = words::with_short_months(&text);
    let tokens = tokenize(&words::with_numbered_months(&text));
    let mut out = Vec::new();
    let (mut at, mut from) = (0, 0);
    while at < tokens.len() && out.len() < 8 {
        match date_at(&tokens, at, order) {
            Some((date, next)) => {
                let before =
                    time_before(&tokens, at).map(|(time, offset)| (Some(time), offset, next));
                // 08:15 05.03.2024 (updated 09:00): what stands farther behind is another time.
                let behind = match number(&tokens, next) {
                    None if before.is_some() => None,
                    _ => time_at(&tokens, next),
                };
                let (time, offset, next) = behind.or(before).unwrap_or((None, None, next));
                let time = time.or_else(|| compact_time(&tokens[at]));
                let local = DateTime::from_parts(date, time.unwrap_or(Time::midnight()));
                let stamp = Stamp {
                    local,
                    offset: offset.or_else(|| american(&tokens, next, local)),
                    has_time: time.is_some(),
                };
                out.push(Printed {
                    stamp,
                    before: words_of(&tokens[from..at]),
                });
                at = next.max(at + 1);
                from = at.min(tokens.len());
            }
            None => at += 1,
        }
    }
    (out, words_of(&tokens[from..]))
}

/// The time in `20240503222005`.
fn compact_time(token: &Token) -> Option<Time> {
    let Token::Number(value, 14) = *token else {
        return None;
    };
    let part = |unit: i64| i8::try_from(value / unit % 100).ok();
    Time::new(part(10_000)?, part(100)?, part(1)?, 0).ok()
}

/// The offset of a zone that the United States name without saying whether it is summer: `3:20pm ET`.
fn american(tokens: &[Token], at: usize, local: DateTime) -> Option<i32> {
    let Token::Word(zone) = tokens.get(at)? else {
        return None;
    };
    let mut before = tokens[..at].iter().rev();
    let half = before.find(|token| !matches!(token, Token::Mark('.')))?;
    if !matches!(half, Token::Word(half) if matches!(&**half, "am" | "pm" | "m")) {
        return None;
    }
    let rule = match &**zone {
        "et" => "EST5EDT,M3.2.0,M11.1.0",
        "ct" => "CST6CDT,M3.2.0,M11.1.0",
        "mt" => "MST7MDT,M3.2.0,M11.1.0",
        "pt" => "PST8PDT,M3.2.0,M11.1.0",
        _ => return None,
    };
    let clock = TimeZone::posix(rule).ok()?;
    let time = clock.to_ambiguous_timestamp(local).compatible().ok()?;
    Some(clock.to_offset(time).seconds())
}

/// The words of some tokens, in lower case; what is written without spaces stays together.
fn words_of(tokens: &[Token]) -> String {
    let mut out = String::new();
    for token in tokens {
        match token {
            Token::Word(word) => {
                if !out.is_empty() {
                    out.push(' ');
                }
                out.push_str(word);
            }
            Token::Mark(mark) if is_cjk(*mark) => out.push(*mark),
            Token::Mark(_) | Token::Number(..) => {}
        }
    }
    out
}

/// The one date an attribute gives: ISO 8601 in all its forms, RFC 2822, a Unix time, or print.
#[inline(never)]
pub(crate) fn attribute_date(raw: &str, order: Order) -> Option<Stamp> {
    let raw = raw.trim();
    if raw.bytes().all(|b| b.is_ascii_digit()) && matches!(raw.len(), 10 | 13) {
        let value: i64 = raw.parse().ok()?;
        let scale = if raw.len() == 13 { 1 } else { 1000 };
        let time = jiff::Timestamp::from_millisecond(value * scale).ok()?;
        return Some(Stamp {
            local: jiff::tz::Offset::UTC.to_datetime(time),
            offset: Some(0),
            has_time: true,
        });
    }
    printed_dates(raw, order).into_iter().next()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::time::zones::rfc3339;

    fn first(text: &str) -> Option<String> {
        rfc3339(*printed_dates(text, Order::DayFirst).first()?, None)
    }

    #[test]
    fn printed_in_many_languages() {
        let cases = [
            ("发表时间：2024年5月3日 22:20", "2024-05-03T22:20:00Z"),
            ("Publié le : 03/05/2024 - 22:20", "2024-05-03T22:20:00Z"),
            ("Publié le 1er mai 2024 à 9h05", "2024-05-01T09:05:00Z"),
            ("Stand: 3. März 2024, 7.30 Uhr", "2024-03-03T07:30:00Z"),
            ("3 de mayo de 2024", "2024-05-03T00:00:00Z"),
            (
                "Published May 3rd, 2024 at 10:15 PM EDT",
                "2024-05-03T22:15:00-04:00",
            ),
            (
                "Fri, 03 May 2024 10:00:00 +0800",
                "2024-05-03T10:00:00+08:00",
            ),
            ("2024-05-03T15:47:42.389Z", "2024-05-03T15:47:42.389Z"),
            ("입력 2024. 05. 03. 14:30", "2024-05-03T14:30:00Z"),
            ("3 мая 2024, 11:00", "2024-05-03T11:00:00Z"),
            ("8:01 03.05.24", "2024-05-03T08:01:00Z"),
            ("8:01:17 03.05.24", "2024-05-03T08:01:17Z"),
            ("8:01 03.05.2024 (обновлено: 9:30)", "2024-05-03T08:01:00Z"),
            (
                "Published 10:20 PM EDT, Fri May 3, 2024",
                "2024-05-03T22:20:00-04:00",
            ),
            ("نشر في: 3 أيار/مايو 2024", "2024-05-03T00:00:00Z"),
            ("3 كانون الأول/ديسمبر 2024", "2024-12-03T00:00:00Z"),
            ("3 مايو 2024 - 10:20 مساءً", "2024-05-03T22:20:00Z"),
            ("2024-05-03 10:20 Beijing time", "2024-05-03T10:20:00+08:00"),
            ("二〇二四年五月十三日", "2024-05-13T00:00:00Z"),
            ("5 มี.ค. 2567 22:20 น.", "2024-03-05T22:20:00Z"),
            ("Fri May 03 22:20:00 EDT 2024", "2024-05-03T22:20:00-04:00"),
            (
                "Fri May 03 22:20:00 +0200 2024",
                "2024-05-03T22:20:00+02:00",
            ),
            ("Fri May  3 22:20:00 2024", "2024-05-03T22:20:00Z"),
            ("20240503222005", "2024-05-03T22:20:05Z"),
            ("5. marts 2024 kl. 22.20", "2024-03-05T22:20:00Z"),
            ("20240503", "2024-05-03T00:00:00Z"),
            ("2024年5月3日星期五 下午3点20分", "2024-05-03T15:20:00Z"),
            ("3 мая 2024, 14:05 (МСК)", "2024-05-03T14:05:00+03:00"),
            ("May 3, 2024 | 3:20pm ET", "2024-05-03T15:20:00-04:00"),
            ("Jan. 3, 2024, 3:20 p.m. PT", "2024-01-03T15:20:00-08:00"),
            (
                "Published: 12:10 AM GMT+8, Fri May 3, 2024",
                "2024-05-03T00:10:00+08:00",
            ),
        ];
        for (text, expected) in cases {
            assert_eq!(first(text).as_deref(), Some(expected), "{text}");
        }
        assert_eq!(first("tel. 12-345-678"), None);
    }
}
