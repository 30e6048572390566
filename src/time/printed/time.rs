//! The time of day beside a printed date, and the zone that is named after it.

use super::token::{Token, is_mark, number};
use crate::time::{declared, words};
use jiff::civil::Time;

pub(crate) type TimeAt = (Option<Time>, Option<i32>, usize);

/// A time of day that follows a date.
pub(crate) fn time_at(tokens: &[Token], from: usize) -> Option<TimeAt> {
    // "at", "um", "à", a weekday, a comma or dash may stand between the two.
    for at in from..(from + 8).min(tokens.len()) {
        // 星期六 下午: where words have no spaces each character is one.
        if at >= from + 5 && !matches!(tokens[at - 1], Token::Mark(_)) {
            return None;
        }
        if let Some((time, next)) = clock_time(tokens, at) {
            let (offset, next) = offset_at(tokens, next, false);
            return Some((Some(time), offset, next));
        }
        if number(tokens, at).is_some() {
            return None;
        }
    }
    None
}

/// "22:20 03/05/2024", "10:20 AM EDT, Fri May 3": a time right before the date, and its zone.
pub(crate) fn time_before(tokens: &[Token], at: usize) -> Option<(Time, Option<i32>)> {
    for back in 3..=9 {
        let start = at.checked_sub(back)?;
        // The minutes are no hours.
        let is_inner =
            start > 1 && is_mark(tokens, start - 1, ":") && number(tokens, start - 2).is_some();
        if let Some((time, next)) = clock_time(tokens, start)
            && !is_inner
            && next <= at
        {
            let (offset, next) = offset_at(tokens, next, false);
            let is_beside = at.checked_sub(next).is_some_and(|between| between <= 2)
                && (next..at).all(|place| number(tokens, place).is_none());
            return is_beside.then_some((time, offset));
        }
    }
    None
}

fn clock_time(tokens: &[Token], at: usize) -> Option<(Time, usize)> {
    let (mut hour, digits) = number(tokens, at)?;
    if digits > 2 {
        return None;
    }
    let mut next = at + 1;
    let is_colon = is_mark(tokens, next, ":：时時시点點")
        || matches!(tokens.get(next), Some(Token::Word(word)) if word == "h" || word == "uhr")
        || is_mark(tokens, next, ".")
            && number(tokens, next + 1).is_some_and(|(_, digits)| digits == 2);
    if !is_colon {
        // "10 a.m." without minutes
        let (shift, next) = half(tokens, next)?;
        return Time::new(to_24(hour, shift)?, 0, 0, 0)
            .ok()
            .map(|time| (time, next));
    }
    next += 1;
    let is_said = is_mark(tokens, next + 1, "分분");
    let minute = number(tokens, next)
        .filter(|(_, digits)| *digits == 2 || *digits == 1 && is_said)
        .map(|(minute, _)| minute);
    if minute.is_some() {
        next += 1;
    }
    let (mut second, mut nanosecond) = (0, 0);
    if is_mark(tokens, next, ":")
        && let Some((value, 2)) = number(tokens, next + 1)
    {
        second = value;
        next += 2;
        if is_mark(tokens, next, ".")
            && let Some((fraction, digits)) = number(tokens, next + 1)
        {
            let unit = 9_usize
                .checked_sub(digits)
                .map(|zeros| 10_i64.pow(zeros as u32));
            nanosecond = fraction * unit.unwrap_or(0);
            next += 2;
        }
    }
    if is_mark(tokens, next, "分분") {
        next += 1;
    }
    if let Some((shift, after)) = half(tokens, next) {
        hour = i64::from(to_24(hour, shift)?);
        next = after;
    } else if let Some(shift) = half_before(tokens, at) {
        hour = i64::from(to_24(hour, shift)?);
    }
    Time::new(
        i8::try_from(hour).ok()?,
        i8::try_from(minute.unwrap_or(0)).ok()?,
        i8::try_from(second).ok()?,
        nanosecond as i32,
    )
    .ok()
    .map(|time| (time, next))
}

/// `下午3:20`, `오후 3:20`: the half of the day stands before the time.
fn half_before(tokens: &[Token], at: usize) -> Option<bool> {
    let marks = tokens[at.saturating_sub(2)..at].iter();
    let before: String = marks
        .filter_map(|token| match token {
            Token::Mark(mark) => Some(*mark),
            _ => None,
        })
        .collect();
    words::half_before(&before)
}

/// a.m. or p.m.: whether twelve hours are added.
fn half(tokens: &[Token], at: usize) -> Option<(bool, usize)> {
    match tokens.get(at)? {
        Token::Word(word) if word == "am" || word == "pm" => Some((word == "pm", at + 1)),
        Token::Word(word) if word.starts_with("مساء") || word == "م" => Some((true, at + 1)),
        Token::Word(word) if word.starts_with("صباح") || word == "ص" => Some((false, at + 1)),
        Token::Word(word)
            if (word == "a" || word == "p")
                && is_mark(tokens, at + 1, ".")
                && matches!(tokens.get(at + 2), Some(Token::Word(m)) if m == "m") =>
        {
            Some((word == "p", at + 4))
        }
        _ => None,
    }
}

fn to_24(hour: i64, afternoon: bool) -> Option<i8> {
    let hour = match (hour, afternoon) {
        (12, false) => 0,
        (12, true) => 12,
        (1..=11, true) => hour + 12,
        _ => hour,
    };
    i8::try_from(hour).ok()
}

/// The offset that follows a time; after the name of UTC the hours alone will do: `UTC+8`.
fn offset_at(tokens: &[Token], at: usize, is_named: bool) -> (Option<i32>, usize) {
    match tokens.get(at) {
        Some(Token::Word(word))
            if word == "beijing"
                && matches!(tokens.get(at + 1), Some(Token::Word(next)) if next == "time") =>
        {
            (Some(8 * 3600), at + 2)
        }
        Some(Token::Word(word)) => match declared::zone_of(word) {
            // GMT+0800
            Some(0) if is_mark(tokens, at + 1, "+-−") && number(tokens, at + 2).is_some() => {
                offset_at(tokens, at + 1, true)
            }
            Some(minutes) => (Some(minutes * 60), at + 1),
            None => (None, at),
        },
        // (МСК)
        Some(Token::Mark('(' | '（')) if matches!(tokens.get(at + 1), Some(Token::Word(_))) => {
            match offset_at(tokens, at + 1, false) {
                (None, _) => (None, at),
                found => found,
            }
        }
        Some(Token::Mark(sign @ ('+' | '-' | '−'))) => {
            let Some((value, digits)) = number(tokens, at + 1) else {
                return (None, at);
            };
            let (hours, minutes, next) = match digits {
                4 => (value / 100, value % 100, at + 2),
                1 | 2 if is_mark(tokens, at + 2, ":") => match number(tokens, at + 3) {
                    Some((minutes, 2)) => (value, minutes, at + 4),
                    _ => return (None, at),
                },
                2 => (value, 0, at + 2),
                1 if is_named => (value, 0, at + 2),
                _ => return (None, at),
            };
            if hours > 14 || minutes > 59 {
                return (None, at);
            }
            let seconds = i32::try_from(hours * 3600 + minutes * 60).unwrap_or(0);
            (Some(if *sign == '+' { seconds } else { -seconds }), next)
        }
        _ => (None, at),
    }
}
