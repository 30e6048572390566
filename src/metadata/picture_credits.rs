//! Lines that name who took or owns a picture.

use super::author_words::{PARTICLES, PICTURES};
use crate::text::{is_cjk, is_listed};
use std::ops::RangeInclusive;

/// What stands between two things that one person did.
const JOINS: &[&str] = &[" and ", " & ", " und ", " et ", " y ", " e "];

/// Whether a line names who took or owns a picture.
pub(crate) fn is_picture_credit(text: &str) -> bool {
    let lower = text.trim_start_matches(['(', '（', '[']).to_lowercase();
    is_signed(text)
        || PICTURES.split('|').any(|label| {
            lower.strip_prefix(label).is_some_and(|rest| {
                let next = rest.chars().next();
                // `Photos and story by`
                let is_alone = !JOINS.iter().any(|join| rest.starts_with(join));
                is_alone
                    && (label.ends_with([':', '：', '｜', '/', '／'])
                        || next.is_none_or(|c| !c.is_alphanumeric()))
            })
        })
}

/// Whether a line is the name of whoever took a picture, with a word that says so and no label: `何大海 摄`,
/// `Photo Lucie Berthe`.
pub(crate) fn is_signed(text: &str) -> bool {
    /// Characters of a name, with what its owner is called before it.
    const NAME: RangeInclusive<usize> = 2..=12;
    const WORDS: RangeInclusive<usize> = 1..=4;
    let bare = text.trim_matches([
        '(', '（', ')', '）', '[', ']', '【', '】', '。', '.', ' ', '\n',
    ]);
    let taken = ["摄", "攝", "摄影", "攝影", "供图", "供圖"];
    if let Some(name) = taken.iter().find_map(|word| bare.strip_suffix(word)) {
        let mut letters = name.chars().filter(|c| !c.is_whitespace());
        return NAME.contains(&letters.clone().count())
            && letters.all(|c| is_cjk(c) || matches!(c, '·' | '、' | '/' | '／'));
    }
    let shown = ["Photo ", "Photos ", "Foto ", "Fotos "];
    shown
        .iter()
        .find_map(|word| bare.strip_prefix(word))
        .is_some_and(|name| {
            let mut words = name.split_whitespace();
            let is_name =
                |word: &str| word.starts_with(char::is_uppercase) || is_listed(PARTICLES, word);
            WORDS.contains(&words.clone().count())
                && words.all(is_name)
                && !name.contains([',', ':', '.', '!', '?'])
        })
}
