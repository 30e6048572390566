//! Names of zones, and numerals that are not Arabic.

use super::foreign;
use crate::time::words;

/// Lower case, Arabic numerals, half-width signs, nothing in brackets.
pub(crate) fn plain(raw: &str) -> String {
    let mut text = raw.to_lowercase();
    // `+0800 (China Standard Time)` says it twice.
    if let Some(at) = text.find('(') {
        let end = text[at..].find(')').map_or(text.len(), |end| at + end + 1);
        // `(GMT+7)` may be all that says it.
        let inner = text[at + 1..end].trim_end_matches(')').to_owned();
        let is_offset = inner.starts_with("gmt") || inner.starts_with("utc");
        text.replace_range(at..end, if is_offset { &inner } else { " " });
    }
    // `thg 12` has no accents.
    if text.is_ascii() && !text.contains(" th") {
        return text;
    }
    text = text
        .replace('：', ":")
        .replace('／', "/")
        .replace('\u{a0}', " ");
    arabic_numerals(&foreign::plain(&text))
}

/// `二〇二三年十二月二十七日` as `2023年12月27日`; other characters stay.
fn arabic_numerals(text: &str) -> String {
    const DIGITS: &str = "〇一二三四五六七八九";
    let digit = |c: char| {
        DIGITS
            .chars()
            .position(|d| d == c || (c == '零' && d == '〇'))
    };
    let mut out = String::with_capacity(text.len());
    let mut chars = text.chars().peekable();
    let mut before = None;
    while let Some(c) = chars.next() {
        let after = chars.peek().and_then(|c| digit(*c));
        match (digit(c), c) {
            // The day of the week counts nothing: 星期三, 周三, 禮拜三.
            (Some(_), _) if before.is_some_and(|c| "期周拜週".contains(c)) => out.push(' '),
            (Some(value), _) => out.push_str(&value.to_string()),
            (None, '十') => {
                if before.and_then(digit).is_none() {
                    out.push('1');
                }
                if after.is_none() {
                    out.push('0');
                }
            }
            _ => out.push(c),
        }
        before = Some(c);
    }
    out
}

/// Whether a time is before or after noon, where the text says so.
pub(crate) fn afternoon(text: &str) -> Option<bool> {
    let says = |half: &str| has_word(text, half);
    if says("pm") || says("p.m") {
        Some(true)
    } else if says("am") || says("a.m") {
        Some(false)
    } else {
        words::half_in(text)
    }
}

fn has_word(text: &str, word: &str) -> bool {
    text.match_indices(word).any(|(at, _)| {
        let letter = |c: Option<char>| word.is_ascii() && c.is_some_and(|c| c.is_ascii_lowercase());
        !letter(text[..at].chars().next_back()) && !letter(text[at + word.len()..].chars().next())
    })
}

/// A zone's distance from UTC in minutes.
pub(crate) fn zone(name: &str, chinese: bool) -> Option<i32> {
    let hours = match name {
        "z" | "gmt" | "ut" | "utc" | "wet" => 0,
        "bst" | "cet" | "met" | "mez" | "west" | "wat" => 1,
        "cest" | "mest" | "mesz" | "eet" | "sast" | "cat" => 2,
        "eest" | "msk" | "мск" | "eat" => 3,
        "pkt" => 5,
        "wib" => 7,
        "cst" if chinese => 8,
        "hkt" | "sgt" | "pht" | "myt" | "awst" => 8,
        "jst" | "kst" => 9,
        "aest" => 10,
        "aedt" => 11,
        "nzst" => 12,
        "nzdt" => 13,
        "edt" | "ast" => -4,
        "est" | "cdt" => -5,
        "cst" | "mdt" => -6,
        "mst" | "pdt" => -7,
        "pst" | "akdt" => -8,
        "akst" => -9,
        "hst" => -10,
        "ist" => return Some(5 * 60 + 30),
        "acst" => return Some(9 * 60 + 30),
        _ => return None,
    };
    Some(hours * 60)
}
