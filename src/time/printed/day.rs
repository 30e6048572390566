//! The day of a printed date: in numbers or with the name of its month, in any order.

use super::Order;
use super::token::{Token, is_mark, number};
use crate::time::months::month;
use jiff::civil::Date;

/// A date that starts at `at`, and the place behind it.
pub(crate) fn date_at(tokens: &[Token], at: usize, order: Order) -> Option<(Date, usize)> {
    if let Some((value, digits)) = number(tokens, at) {
        return match digits {
            8 => ymd(value / 10_000, value / 100 % 100, value % 100).map(|date| (date, at + 1)),
            14 => ymd(
                value / 10_000_000_000,
                value / 100_000_000 % 100,
                value / 1_000_000 % 100,
            )
            .map(|date| (date, at + 1)),
            4 => year_first(tokens, at, value),
            1 | 2 => day_or_month_first(tokens, at, value, order),
            _ => None,
        };
    }
    // May 3(rd), 2024
    let month = word_month(tokens, at)?;
    let mut next = at + 1;
    if is_mark(tokens, next, ".") {
        next += 1;
    }
    let (day, _) = number(tokens, next).filter(|(_, digits)| *digits <= 2)?;
    next += 1;
    if matches!(tokens.get(next), Some(Token::Word(word)) if matches!(word.as_str(), "st" | "nd" | "rd" | "th"))
    {
        next += 1;
    }
    while is_mark(tokens, next, ",.")
        || matches!(tokens.get(next), Some(Token::Word(word)) if word == "de" || word == "of")
    {
        next += 1;
    }
    match number(tokens, next)? {
        (year, 4) => ymd(year, month, day).map(|date| (date, next + 1)),
        // May 3 22:20:00 CEST 2024: the clock is read behind the day.
        _ => ymd(year_behind_clock(tokens, next)?, month, day).map(|date| (date, next)),
    }
}

/// The year behind a time with seconds and a zone, as programs write it.
fn year_behind_clock(tokens: &[Token], at: usize) -> Option<i64> {
    let is_clock = is_mark(tokens, at + 1, ":") && is_mark(tokens, at + 3, ":");
    let zone = at + 5;
    let year = match tokens.get(zone).filter(|_| is_clock)? {
        Token::Word(_) => zone + 1,
        Token::Mark('+' | '-') => zone + 2,
        _ => zone,
    };
    number(tokens, year)
        .filter(|(_, digits)| *digits == 4)
        .map(|(year, _)| year)
}

/// 2024-05-03, 2024/5/3, 2024. 5. 3., 2024年5月3日, 2024 May 3
fn year_first(tokens: &[Token], at: usize, year: i64) -> Option<(Date, usize)> {
    let mut next = at + 1;
    if let Some(month) = word_month(tokens, next)
        .or_else(|| word_month(tokens, next + 1).filter(|_| is_mark(tokens, next, "-,.")))
    {
        next += if word_month(tokens, next).is_some() {
            1
        } else {
            2
        };
        while is_mark(tokens, next, "-.") {
            next += 1;
        }
        let (day, _) = number(tokens, next)?;
        return ymd(year, month, day).map(|date| (date, next + 1));
    }
    if !is_mark(tokens, next, "-/.年년－／．") {
        return None;
    }
    next += 1;
    let (month, _) = number(tokens, next).filter(|(_, digits)| *digits <= 2)?;
    next += 1;
    if !is_mark(tokens, next, "-/.月월－／．") {
        return None;
    }
    next += 1;
    let (day, _) = number(tokens, next).filter(|(_, digits)| *digits <= 2)?;
    next += 1;
    if is_mark(tokens, next, "日号號일.") {
        next += 1;
    }
    ymd(year, month, day).map(|date| (date, next))
}

/// 3 May 2024, 3. Mai 2024, 3 de mayo de 2024, 1er mai 2024, 03/05/2024, 3.5.24
fn day_or_month_first(
    tokens: &[Token],
    at: usize,
    first: i64,
    order: Order,
) -> Option<(Date, usize)> {
    let mut next = at + 1;
    if matches!(tokens.get(next), Some(Token::Word(word)) if matches!(word.as_str(), "er" | "st" | "nd" | "rd" | "th"))
    {
        next += 1;
    }
    let separated = next;
    while is_mark(tokens, next, ".-/")
        || matches!(tokens.get(next), Some(Token::Word(word)) if matches!(word.as_str(), "de" | "d" | "of" | "ta"))
    {
        next += 1;
    }
    if let Some(month) = persian_month(tokens, next) {
        let (year, _) = number(tokens, next + 1).filter(|(_, digits)| *digits == 4)?;
        return of_persia(year, month, first).map(|date| (date, next + 2));
    }
    if let Some(month) = word_month(tokens, next) {
        next += 1;
        // Arabic names a month twice: أيار/مايو.
        if is_mark(tokens, next, "/") && word_month(tokens, next + 1) == Some(month) {
            next += 2;
        }
        while is_mark(tokens, next, ".,-/")
            || matches!(tokens.get(next), Some(Token::Word(word)) if matches!(word.as_str(), "de" | "del"))
        {
            next += 1;
        }
        let (year, digits) = number(tokens, next)?;
        let year = if digits == 2 { year + 2000 } else { year };
        return ymd(year, month, first).map(|date| (date, next + 1));
    }
    if !is_mark(tokens, separated, "./-") {
        return None;
    }
    let (second, _) = number(tokens, separated + 1).filter(|(_, digits)| *digits <= 2)?;
    // Two signs are alike in a date, but not in "9.8 / 10".
    if tokens.get(separated + 2) != tokens.get(separated) {
        return None;
    }
    let (year, digits) = number(tokens, separated + 3)?;
    let year = match digits {
        4 => year,
        2 => year + 2000,
        _ => return None,
    };
    let (day, month) = if second > 12
        || order == Order::MonthFirst && first <= 12 && is_mark(tokens, separated, "/-")
    {
        (second, first)
    } else {
        (first, second)
    };
    ymd(year, month, day).map(|date| (date, separated + 4))
}

fn word_month(tokens: &[Token], at: usize) -> Option<i64> {
    match tokens.get(at)? {
        Token::Word(word) => month(word).map(i64::from),
        _ => None,
    }
}

/// Months of the calendar of Iran.
const PERSIAN: [&str; 12] = [
    "فروردین",
    "اردیبهشت",
    "خرداد",
    "تیر",
    "مرداد",
    "شهریور",
    "مهر",
    "آبان",
    "آذر",
    "دی",
    "بهمن",
    "اسفند",
];

fn persian_month(tokens: &[Token], at: usize) -> Option<i64> {
    let Token::Word(word) = tokens.get(at)? else {
        return None;
    };
    let at = PERSIAN.iter().position(|month| month == word)?;
    i64::try_from(at + 1).ok()
}

/// A day of the calendar of Iran: six months of 31 days, then of 30; eight leap years in 33.
fn of_persia(year: i64, month: i64, day: i64) -> Option<Date> {
    /// Where the round of 33 years begins.
    const ROUND: i64 = 1595;
    let before = |year: i64| year * 365 + (year + ROUND) / 33 * 8 + ((year + ROUND) % 33 + 3) / 4;
    /// The first day of 1403 is 20 March 2024: so many days since 1970.
    const FIRST_OF_1403: i64 = 19_802;
    if !(1370..1470).contains(&year) || !(1..=31).contains(&day) {
        return None;
    }
    let months = (month - 1) * 31 - (month - 7).max(0);
    let days = before(year) - before(1403) + months + day - 1;
    let seconds = (days + FIRST_OF_1403) * 86_400;
    let midnight = jiff::Timestamp::from_second(seconds).ok()?;
    Some(midnight.to_zoned(jiff::tz::TimeZone::UTC).date())
}

fn ymd(year: i64, month: i64, day: i64) -> Option<Date> {
    // Thailand counts from the death of the Buddha.
    let year = if (2500..2600).contains(&year) {
        year - 543
    } else {
        year
    };
    if !(1990..2100).contains(&year) {
        return None;
    }
    Date::new(
        i16::try_from(year).ok()?,
        i8::try_from(month).ok()?,
        i8::try_from(day).ok()?,
    )
    .ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::time::printed::token::tokenize;

    #[test]
    fn days_of_the_calendar_of_iran() {
        for (said, day) in [
            ("۸ تیر ۱۴۰۳", "2024-06-28"),
            ("۳۰ اسفند ۱۴۰۳", "2025-03-20"),
            ("۱ فروردین ۱۴۰۴", "2025-03-21"),
            ("۱۱ دی ۱۴۰۱", "2023-01-01"),
            ("1 فروردین 1400", "2021-03-21"),
        ] {
            let found = date_at(&tokenize(said), 0, Order::DayFirst);
            assert_eq!(
                found.map(|(date, _)| date.to_string()).as_deref(),
                Some(day)
            );
        }
    }
}
