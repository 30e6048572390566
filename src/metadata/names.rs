//! Comparing and cleaning short strings: headlines, names of people and sites.

use crate::text::{is_cjk, lowercase_char};

/// A string as it is compared: letters and digits only, lower case.
#[inline(never)]
pub(crate) fn key(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        // Asking the tables of Unicode takes longer, and nearly all texts consist of these.
        match c {
            'a'..='z' | '0'..='9' | '\u{4e00}'..='\u{9fff}' => out.push(c),
            'A'..='Z' => out.push(c.to_ascii_lowercase()),
            '\0'..='\x7f' => {}
            _ if c.is_alphanumeric() => lowercase_char(c, &mut out),
            _ => {}
        }
    }
    out
}

/// Whether a string is compared as `key`, told without reading it to its end.
pub(crate) fn has_key(text: &str, key: &str) -> bool {
    let mut rest = key;
    let mut lower = String::new();
    for c in text.chars() {
        let c = match c {
            'a'..='z' | '0'..='9' | '\u{4e00}'..='\u{9fff}' => c,
            'A'..='Z' => c.to_ascii_lowercase(),
            '\0'..='\x7f' => continue,
            _ if c.is_alphanumeric() => {
                lower.clear();
                lowercase_char(c, &mut lower);
                match rest.strip_prefix(lower.as_str()) {
                    Some(after) => rest = after,
                    None => return false,
                }
                continue;
            }
            _ => continue,
        };
        match rest.strip_prefix(c) {
            Some(after) => rest = after,
            None => return false,
        }
    }
    rest.is_empty()
}

/// How alike two strings are: the share of common words (characters in Chinese, Japanese and
/// Korean) in the shorter one, 0 to 1, and that share in the longer one.
pub(super) fn overlap(a: &str, b: &str) -> (f64, f64) {
    let (a, b) = (units(a), units(b));
    if a.is_empty() || b.is_empty() {
        return (0.0, 0.0);
    }
    let (short, long) = if a.len() <= b.len() {
        (&a, &b)
    } else {
        (&b, &a)
    };
    let mut rest: Vec<&String> = long.iter().collect();
    let mut common = 0_usize;
    for unit in short {
        if let Some(at) = rest.iter().position(|other| *other == unit) {
            rest.swap_remove(at);
            common += 1;
        }
    }
    (
        common as f64 / short.len() as f64,
        common as f64 / long.len() as f64,
    )
}

fn units(text: &str) -> Vec<String> {
    let mut out: Vec<String> = Vec::new();
    let mut word = String::new();
    // Headlines are short; the limit keeps a hostile one from costing time.
    for c in text.chars().take(400) {
        if is_cjk(c) {
            if !word.is_empty() {
                out.push(std::mem::take(&mut word));
            }
            out.push(c.to_string());
        } else if c.is_alphanumeric() {
            word.extend(c.to_lowercase());
        } else if !word.is_empty() {
            out.push(std::mem::take(&mut word));
        }
    }
    if !word.is_empty() {
        out.push(word);
    }
    out
}

/// The words of a class or id: `entryTitle article-title` gives entry, title, article, title.
pub(crate) fn words(attribute: &str) -> impl Iterator<Item = &str> {
    let bytes = attribute.as_bytes();
    let mut at = 0;
    std::iter::from_fn(move || {
        let gap = bytes[at..].iter().position(u8::is_ascii_alphanumeric)?;
        let first = at + gap;
        let goes_on = |at: usize| {
            bytes[at].is_ascii_alphanumeric()
                && !(bytes[at].is_ascii_uppercase() && bytes[at - 1].is_ascii_lowercase())
        };
        at = first + 1;
        while at < bytes.len() && goes_on(at) {
            at += 1;
        }
        Some(&attribute[first..at])
    })
}

/// `example.org, Frankfurt, Germany` is a site and its seat: the site alone.
pub(super) fn without_place(value: &str) -> &str {
    let is_host = |part: &str| {
        let name = part.trim();
        let end = name.rsplit_once('.').map_or("", |(_, end)| end);
        !name.contains(' ') && end.len() >= 2 && end.chars().all(|c| c.is_ascii_lowercase())
    };
    match value.split_once(',') {
        Some((site, _)) if is_host(site) => site,
        _ => value,
    }
}

/// Whether a template printed the name of a variable, such as `page.extra.author`.
pub(super) fn is_path(name: &str) -> bool {
    name.matches('.').count() >= 2
        && name
            .chars()
            .all(|c| c.is_ascii_lowercase() || c == '.' || c == '_')
}

/// Whether a text, in lower case, says how long reading takes: `4 min lezen`, `5 minute read`, `3 dk okuma`.
pub(super) fn is_of_reading(lower: &str) -> bool {
    let rest = lower.trim_start_matches(|c: char| c.is_ascii_digit());
    let rest = rest.trim_start();
    let is_unit = ["min", "dk", "мин", "хв"]
        .iter()
        .any(|unit| rest.starts_with(unit));
    rest.len() < lower.len() && (is_unit || rest.ends_with(" read"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_of_strings() {
        for (one, other) in [
            ("L’Été, 1!", "L'été 1"),
            ("İ ǅ", "i̇ǆ"),
            ("法国 总统", "法国总统。"),
            ("a", "ab"),
            ("", "!"),
        ] {
            assert_eq!(has_key(one, &key(other)), key(one) == key(other), "{one}");
        }
    }

    #[test]
    fn class_words() {
        assert_eq!(
            words("entryTitle article-title__big").collect::<Vec<_>>(),
            ["entry", "Title", "article", "title", "big"]
        );
        assert_eq!(words(" -é").count(), 0);
        assert_eq!(words("éA1b2Cé").collect::<Vec<_>>(), ["A1b2C"]);
        assert_eq!(words("aBC").collect::<Vec<_>>(), ["a", "BC"]);
    }

    #[test]
    fn chinese_overlap_counts_characters() {
        assert_eq!(overlap("法国总统访华", "法国总统"), (1.0, 4.0 / 6.0));
    }
}
