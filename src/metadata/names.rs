//! Comparing and cleaning short strings: headlines, names of people and sites.

use crate::text::{is_cjk, lowercase_char};

/// A string as it is compared: letters and digits only, lower case.
pub(crate) fn key(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        // Asking the tables of Unicode takes longer, and half of the texts consist of these.
        if matches!(c, '\u{4e00}'..='\u{9fff}') || c.is_alphanumeric() {
            lowercase_char(c, &mut out);
        }
    }
    out
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
    attribute
        .split(|c: char| !c.is_ascii_alphanumeric())
        .flat_map(split_camel)
        .filter(|word| !word.is_empty())
}

fn split_camel(word: &str) -> impl Iterator<Item = &str> {
    let mut rest = word;
    std::iter::from_fn(move || {
        if rest.is_empty() {
            return None;
        }
        let bytes = rest.as_bytes();
        let end = (1..bytes.len())
            .find(|&at| bytes[at].is_ascii_uppercase() && bytes[at - 1].is_ascii_lowercase())
            .unwrap_or(bytes.len());
        let (head, tail) = rest.split_at(end);
        rest = tail;
        Some(head)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn class_words() {
        assert_eq!(
            words("entryTitle article-title__big").collect::<Vec<_>>(),
            ["entry", "Title", "article", "title", "big"]
        );
    }

    #[test]
    fn chinese_overlap_counts_characters() {
        assert_eq!(overlap("法国总统访华", "法国总统"), (1.0, 4.0 / 6.0));
    }
}
