//! Dates as they are printed or written to attributes, in many languages.

use super::clock::Stamp;
use super::months::month;
use jiff::civil::{Date, DateTime, Time};

#[derive(Debug, Clone, PartialEq)]
enum Token {
    /// Value and number of digits.
    Number(i64, usize),
    Word(String),
    Mark(char),
}

/// The order of day and month where both are numbers below 13.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Order {
    /// 3/5 is the third of May.
    DayFirst,
    /// 3/5 is the fifth of March, as in the United States.
    MonthFirst,
}

/// All dates in a short text, in order.
pub(crate) fn printed_dates(text: &str, order: Order) -> Vec<Stamp> {
    let tokens = tokenize(text);
    let mut out = Vec::new();
    let mut at = 0;
    while at < tokens.len() && out.len() < 8 {
        match date_at(&tokens, at, order) {
            Some((date, next)) => {
                let (time, offset, next) =
                    time_at(&tokens, next).unwrap_or_else(|| match time_before(&tokens, at) {
                        Some(time) => (Some(time), None, next),
                        None => (None, None, next),
                    });
                out.push(Stamp {
                    local: DateTime::from_parts(date, time.unwrap_or(Time::midnight())),
                    offset,
                    has_time: time.is_some(),
                });
                at = next;
            }
            None => at += 1,
        }
    }
    out
}

/// The one date an attribute gives: ISO 8601 in all its forms, RFC 2822, a Unix time, or print.
pub(crate) fn attribute_date(raw: &str, order: Order) -> Option<Stamp> {
    let raw = raw.trim();
    if raw.bytes().all(|b| b.is_ascii_digit()) && matches!(raw.len(), 10 | 13) {
        let value: i64 = raw.parse().ok()?;
        let seconds = if raw.len() == 13 { value / 1000 } else { value };
        let time = jiff::Timestamp::from_second(seconds).ok()?;
        return Some(Stamp {
            local: jiff::tz::Offset::UTC.to_datetime(time),
            offset: Some(0),
            has_time: true,
        });
    }
    printed_dates(raw, order).into_iter().next()
}

fn tokenize(text: &str) -> Vec<Token> {
    let mut out = Vec::new();
    let mut chars = text.chars().take(600).peekable();
    while let Some(c) = chars.next() {
        if let Some(digit) = digit(c) {
            let (mut value, mut count) = (i64::from(digit), 1);
            while let Some(next) = chars.peek().copied().and_then(self::digit) {
                value = value.saturating_mul(10).saturating_add(i64::from(next));
                count += 1;
                chars.next();
            }
            out.push(Token::Number(value, count));
        } else if is_cjk_mark(c) {
            out.push(Token::Mark(c));
        } else if c.is_alphabetic() || is_combining(c) {
            let mut word: String = c.to_lowercase().collect();
            while let Some(next) = chars
                .peek()
                .copied()
                .filter(|next| (next.is_alphabetic() || is_combining(*next)) && !is_cjk_mark(*next))
            {
                word.extend(next.to_lowercase());
                chars.next();
            }
            out.push(Token::Word(word));
        } else if !c.is_whitespace() {
            out.push(Token::Mark(c));
        }
    }
    out
}

fn is_cjk_mark(c: char) -> bool {
    crate::text::is_cjk(c)
}

/// Vowel signs of Indic and Thai script, which are no letters by themselves.
fn is_combining(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{900}'..='\u{903}' | '\u{93a}'..='\u{94f}' | '\u{e31}' | '\u{e34}'..='\u{e3a}' | '\u{e47}'..='\u{e4e}')
}

/// ASCII, full-width, Arabic, Persian, Devanagari, Bengali and Thai digits.
fn digit(c: char) -> Option<u32> {
    let zero = match c {
        '0'..='9' => '0',
        '０'..='９' => '０',
        '٠'..='٩' => '٠',
        '۰'..='۹' => '۰',
        '०'..='९' => '०',
        '০'..='৯' => '০',
        '๐'..='๙' => '๐',
        _ => return None,
    };
    Some(c as u32 - zero as u32)
}

fn number(tokens: &[Token], at: usize) -> Option<(i64, usize)> {
    match tokens.get(at)? {
        Token::Number(value, digits) => Some((*value, *digits)),
        _ => None,
    }
}

fn is_mark(tokens: &[Token], at: usize, marks: &str) -> bool {
    matches!(tokens.get(at), Some(Token::Mark(c)) if marks.contains(*c))
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

/// A date that starts at `at`, and the place behind it.
fn date_at(tokens: &[Token], at: usize, order: Order) -> Option<(Date, usize)> {
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
    let (day, digits) = number(tokens, next).filter(|(_, digits)| *digits <= 2)?;
    let _ = digits;
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
        .or_else(|| word_month(tokens, next + 1).filter(|_| is_mark(tokens, next, "-,")))
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
    let (day, digits) = number(tokens, next).filter(|(_, digits)| *digits <= 2)?;
    let _ = digits;
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
    let (second, digits) = number(tokens, separated + 1).filter(|(_, digits)| *digits <= 2)?;
    let _ = digits;
    if !is_mark(tokens, separated + 2, "./-") {
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

type TimeAt = (Option<Time>, Option<i32>, usize);

/// A time of day that follows a date.
fn time_at(tokens: &[Token], from: usize) -> Option<TimeAt> {
    // "at", "um", "à", a weekday, a comma or dash may stand between the two.
    for at in from..(from + 5).min(tokens.len()) {
        if let Some((time, next)) = clock_time(tokens, at) {
            let (offset, next) = offset_at(tokens, next);
            return Some((Some(time), offset, next));
        }
        if number(tokens, at).is_some() {
            return None;
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
    let minute = number(tokens, next)
        .filter(|(_, digits)| *digits == 2)
        .map(|(minute, _)| minute);
    if minute.is_some() {
        next += 1;
    }
    let mut second = 0;
    if is_mark(tokens, next, ":")
        && let Some((value, 2)) = number(tokens, next + 1)
    {
        second = value;
        next += 2;
        if is_mark(tokens, next, ".") && number(tokens, next + 1).is_some() {
            next += 2;
        }
    }
    if is_mark(tokens, next, "分분") {
        next += 1;
    }
    if let Some((shift, after)) = half(tokens, next) {
        hour = i64::from(to_24(hour, shift)?);
        next = after;
    }
    Time::new(
        i8::try_from(hour).ok()?,
        i8::try_from(minute.unwrap_or(0)).ok()?,
        i8::try_from(second).ok()?,
        0,
    )
    .ok()
    .map(|time| (time, next))
}

/// a.m. or p.m.: whether twelve hours are added.
fn half(tokens: &[Token], at: usize) -> Option<(bool, usize)> {
    match tokens.get(at)? {
        Token::Word(word) if word == "am" || word == "pm" => Some((word == "pm", at + 1)),
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

fn offset_at(tokens: &[Token], at: usize) -> (Option<i32>, usize) {
    match tokens.get(at) {
        Some(Token::Word(word)) => match named_zone(word) {
            // GMT+0800
            Some(0) if is_mark(tokens, at + 1, "+-−") && number(tokens, at + 2).is_some() => {
                offset_at(tokens, at + 1)
            }
            Some(minutes) => (Some(minutes * 60), at + 1),
            None => (None, at),
        },
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

/// Minutes east of UTC for the abbreviations that mean one thing.
fn named_zone(word: &str) -> Option<i32> {
    Some(match word {
        "z" | "utc" | "gmt" => 0,
        "cet" | "mez" | "wat" => 60,
        "cest" | "mesz" | "eet" | "sast" => 120,
        "eest" | "msk" => 180,
        "est" => -300,
        "edt" => -240,
        "cdt" => -300,
        "pst" => -480,
        "pdt" => -420,
        "mst" => -420,
        "mdt" => -360,
        "jst" | "kst" => 540,
        "hkt" | "sgt" => 480,
        _ => return None,
    })
}

/// "22:20 03/05/2024": a time right before the date.
fn time_before(tokens: &[Token], at: usize) -> Option<Time> {
    for back in [3, 4, 5] {
        let Some(start) = at.checked_sub(back) else {
            continue;
        };
        if let Some((time, next)) = clock_time(tokens, start)
            && next <= at
            && at - next <= 2
            && (next..at).all(|place| number(tokens, place).is_none())
        {
            return Some(time);
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::super::clock::rfc3339;
    use super::*;

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
            ("2024-05-03T15:47:42.389Z", "2024-05-03T15:47:42Z"),
            ("입력 2024. 05. 03. 14:30", "2024-05-03T14:30:00Z"),
            ("3 мая 2024, 11:00", "2024-05-03T11:00:00Z"),
            ("8:01 03.05.24", "2024-05-03T08:01:00Z"),
            ("20240503", "2024-05-03T00:00:00Z"),
        ];
        for (text, expected) in cases {
            assert_eq!(first(text).as_deref(), Some(expected), "{text}");
        }
        assert_eq!(first("tel. 12-345-678"), None);
    }
}
