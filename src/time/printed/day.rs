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
    let (year, digits) = number(tokens, next)?;
    (digits == 4)
        .then(|| ymd(year, month, day))
        .flatten()
        .map(|date| (date, next + 1))
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
