//! What stands before or within times in words: halves of the day, eras.

use std::borrow::Cow;

/// Halves of the day as they are printed before a time, and whether twelve hours are added.
const HALVES: &[(&str, bool)] = &[
    ("下午", true),
    ("傍晚", true),
    ("晚上", true),
    ("晚间", true),
    ("晚間", true),
    ("夜间", true),
    ("中午", true),
    ("午后", true),
    ("午後", true),
    ("오후", true),
    ("저녁", true),
    ("上午", false),
    ("凌晨", false),
    ("早上", false),
    ("早晨", false),
    ("清晨", false),
    ("午前", false),
    ("오전", false),
    ("새벽", false),
];

/// The half of the day that a text ends with.
pub(crate) fn half_before(text: &str) -> Option<bool> {
    let text = text.trim_end();
    let half = HALVES.iter().find(|(word, _)| text.ends_with(word));
    half.map(|(_, afternoon)| *afternoon)
}

/// The half of the day that a text names, wherever it stands; an afternoon's before a morning's.
pub(crate) fn half_in(text: &str) -> Option<bool> {
    if text.is_ascii() {
        return None;
    }
    let half = HALVES.iter().find(|(word, _)| text.contains(word));
    half.map(|(_, afternoon)| *afternoon)
}

/// The year before the first of each era.
const ERAS: &[(&str, i32)] = &[
    ("令和", 2018),
    ("平成", 1988),
    ("昭和", 1925),
    ("中華民國", 1911),
    ("民國", 1911),
    ("民国", 1911),
];

/// `令和6年` as `2024年`; a first year is `元年`.
pub(crate) fn without_eras(text: &str) -> Cow<'_, str> {
    let mut out = Cow::Borrowed(text);
    for (era, before) in ERAS {
        while let Some(at) = out.find(era) {
            let rest = &out[at + era.len()..];
            let trimmed = rest.trim_start();
            let digits = trimmed.bytes().take_while(u8::is_ascii_digit).count();
            let (year, length) = match trimmed.strip_prefix('元') {
                Some(_) => (1, '元'.len_utf8()),
                None => (trimmed[..digits].parse().unwrap_or(0), digits),
            };
            let tail = &trimmed[length..];
            if !(1..=130).contains(&year) || !tail.trim_start().starts_with('年') {
                break;
            }
            let tail = tail.to_owned();
            out = Cow::Owned(format!("{}{}{tail}", &out[..at], before + year));
        }
    }
    out
}

/// The months that the Levant names by two words, by one.
const MONTHS_OF_TWO: &[(&str, &str)] = &[
    ("كانون الثاني", "يناير"),
    ("تشرين الأول", "أكتوبر"),
    ("تشرين الثاني", "نوفمبر"),
    ("كانون الأول", "ديسمبر"),
];

#[inline(never)]
pub(crate) fn with_short_months(text: &str) -> Cow<'_, str> {
    if !text.contains("ون ال") && !text.contains("ين ال") {
        return Cow::Borrowed(text);
    }
    let mut out = text.to_owned();
    for (long, short) in MONTHS_OF_TWO {
        out = out.replace(long, short);
    }
    Cow::Owned(out)
}

/// The value of a Chinese figure.
fn figure(c: char) -> Option<usize> {
    const FIGURES: &str = "〇一二三四五六七八九";
    match c {
        '零' | '○' => Some(0),
        _ => FIGURES.chars().position(|figure| figure == c),
    }
}

/// `二〇二四年五月十三日` as `2024年5月13日`.
#[inline(never)]
pub(crate) fn with_figures(text: &str) -> Cow<'_, str> {
    let is_written = |at: usize| {
        let before = text[..at].chars().rev().take(4);
        before.filter(|c| figure(*c).is_some()).count() == 4
    };
    if text.is_ascii() || !text.match_indices('年').any(|(at, _)| is_written(at)) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        let is_part = |c: char| c == '十' || figure(c).is_some();
        if !is_part(c) {
            out.push(c);
            continue;
        }
        let mut said = String::from(c);
        while let Some(next) = chars.next_if(|next| is_part(*next)) {
            said.push(next);
        }
        match chars.peek() {
            Some('年' | '月' | '日' | '号' | '號') => out.push_str(&in_digits(&said)),
            _ => out.push_str(&said),
        }
    }
    Cow::Owned(out)
}

/// `二〇二四` as `2024`, `十三` as `13`, `二十` as `20`.
#[inline(never)]
fn in_digits(said: &str) -> String {
    let digits = |text: &str| -> String {
        let values = text.chars().filter_map(figure);
        values.map(|value| value.to_string()).collect()
    };
    match said.split_once('十') {
        None => digits(said),
        Some((tens, ones)) => {
            let tens = if tens.is_empty() {
                "1".to_owned()
            } else {
                digits(tens)
            };
            let ones = if ones.is_empty() {
                "0".to_owned()
            } else {
                digits(ones)
            };
            tens + &ones
        }
    }
}

/// `3 tháng 5, 2024` as `3/5/2024`: the months of Vietnam have numbers.
pub(crate) fn with_numbered_months(text: &str) -> Cow<'_, str> {
    const MONTH: &str = "tháng ";
    const YEAR: &str = "năm ";
    if !text.contains(MONTH) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    let mut parts = text.split(MONTH);
    out.push_str(parts.next().unwrap_or_default());
    for part in parts {
        let digits = part.bytes().take_while(u8::is_ascii_digit).count();
        let rest = part[digits..].trim_start_matches([' ', ',', '/']);
        let rest = rest.strip_prefix(YEAR).unwrap_or(rest);
        let day = out.trim_end().to_owned();
        out = match (1..=2).contains(&digits) && day.ends_with(|c: char| c.is_ascii_digit()) {
            true => format!("{day}/{}/{rest}", &part[..digits]),
            false => format!("{out}{MONTH}{part}"),
        };
    }
    Cow::Owned(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn eras_and_halves() {
        assert_eq!(without_eras("令和6年9月29日"), "2024年9月29日");
        assert_eq!(without_eras("平成 元年"), "1989年");
        assert_eq!(without_eras("民國113年6月28日"), "2024年6月28日");
        assert_eq!(without_eras("令和の時代"), "令和の時代");
        assert_eq!(with_figures("二〇二四年十二月二十日"), "2024年12月20日");
        assert_eq!(
            with_figures("二零二四年十月三日，三人"),
            "2024年10月3日，三人"
        );
        assert_eq!(with_figures("三年五月"), "三年五月");
        assert_eq!(half_before("2024年6月28日 下午"), Some(true));
        assert_eq!(half_before("오전 "), Some(false));
        assert_eq!(half_before("28日"), None);
        assert_eq!(with_numbered_months("28 tháng 6, 2024"), "28/6/2024");
        assert_eq!(
            with_numbered_months("ngày 28 tháng 6 năm 2024"),
            "ngày 28/6/2024"
        );
    }
}
