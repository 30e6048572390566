//! Dates in scripts whose figures, months and calendars are others: Greek, Thai, Vietnamese, Arabic.

use crate::time::printed::token;
use crate::time::words;

/// Beginnings of the Greek months in any case, without accents.
const GREEK: [&str; 12] = [
    "ιαν", "φεβ", "μαρ", "απρ", "μαι", "ιουν", "ιουλ", "αυγ", "σεπ", "οκτ", "νοε", "δεκ",
];

/// Vietnamese months by name; the longer before what it begins with.
const VIETNAMESE: [(&str, &str); 15] = [
    ("mười một", "11"),
    ("mười hai", "12"),
    ("mười", "10"),
    ("giêng", "1"),
    ("một", "1"),
    ("hai", "2"),
    ("ba", "3"),
    ("tư", "4"),
    ("bốn", "4"),
    ("năm", "5"),
    ("sáu", "6"),
    ("bảy", "7"),
    ("tám", "8"),
    ("chín", "9"),
    ("chạp", "12"),
];

/// What stands behind a clock for the halves of the day.
const HALVES: [(&str, &str); 10] = [
    ("م", "pm"),
    ("مساء", "pm"),
    ("مساءً", "pm"),
    ("ص", "am"),
    ("صباحا", "am"),
    ("صباحاً", "am"),
    ("μ.μ.", "pm"),
    ("π.μ.", "am"),
    ("ch", "pm"),
    ("sa", "am"),
];

/// Years of the Buddha's that a publication may be of, and how far they are ahead.
const BUDDHIST: std::ops::RangeInclusive<i16> = 2500..=2650;
const AHEAD: i16 = 543;

/// A date in lower case as one that the patterns know.
pub(super) fn plain(text: &str) -> String {
    let text: String = text.chars().map(digit).collect();
    let text = text.replace('،', ",").replace(" giờ ", ":");
    let text = words::with_short_months(&text);
    let mut text = words::with_numbered_months(&vietnamese(&text)).into_owned();
    if let Some(at) = text.find(" น.").filter(|at| *at >= 5) {
        let dot = at - 3;
        if text.as_bytes()[dot] == b'.' {
            text.replace_range(dot..=dot, ":");
        }
    }
    with_halves(&text)
}

fn digit(c: char) -> char {
    token::digit(c)
        .and_then(|value| char::from_digit(value, 10))
        .unwrap_or(c)
}

/// `27 tháng mười hai`, `27 thg 12`, `27 th12` as `27 tháng 12`.
fn vietnamese(text: &str) -> String {
    let text = text.replace("thg ", "tháng ").replace(" th1", " tháng 1");
    let Some((before, month)) = text.split_once("tháng ") else {
        return text;
    };
    let named = VIETNAMESE.iter().find(|(name, _)| month.starts_with(name));
    match named {
        Some((name, number)) => format!("{before}tháng {number}{}", &month[name.len()..]),
        None => text,
    }
}

fn with_halves(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut is_clock = false;
    for word in text.split_whitespace() {
        let half = HALVES.iter().find(|(name, _)| is_clock && *name == word);
        out.push_str(half.map_or(word, |(_, half)| half));
        out.push(' ');
        is_clock = word.contains(':');
    }
    out
}

pub(super) fn greek_month(word: &str) -> Option<i16> {
    let bare = |c| match c {
        'ά' => 'α',
        'έ' => 'ε',
        'ή' => 'η',
        'ί' | 'ϊ' | 'ΐ' => 'ι',
        'ό' => 'ο',
        'ύ' => 'υ',
        other => other,
    };
    let word: String = word.chars().map(bare).collect();
    let at = GREEK.iter().position(|start| word.starts_with(start))?;
    i16::try_from(at + 1).ok()
}

/// A year as it is counted elsewhere.
pub(super) fn year(year: i16) -> i16 {
    match BUDDHIST.contains(&year) {
        true => year - AHEAD,
        false => year,
    }
}

/// A year of two figures as Thailand counts.
pub(super) fn short_thai_year(short: i16, text: &str) -> Option<i16> {
    let is_thai = text.contains(|c| matches!(c, 'ก'..='ฮ'));
    is_thai.then_some(2500 + short)
}
