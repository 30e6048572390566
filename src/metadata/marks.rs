//! What the words of a class or id say about headlines, bylines and times.

use super::names::words;
use crate::text::by_word::{ByWord, by_word, in_any_case};
use std::sync::LazyLock;

/// A set of marks, one bit each.
pub(super) type Marks = u32;

/// A headline.
pub(super) const HEADLINE: Marks = 1;
/// A heading of any kind.
pub(super) const HEADING: Marks = 1 << 1;
/// The time of a change.
pub(super) const CHANGE: Marks = 1 << 2;
/// The time of publication.
pub(super) const PUBLISHED: Marks = 1 << 3;
/// A box that may hold a date.
pub(super) const DATED: Marks = 1 << 4;
/// A byline.
pub(super) const BYLINE: Marks = 1 << 5;
/// What stands beside a byline, or around it.
pub(super) const BESIDE: Marks = 1 << 6;
/// Something to press.
pub(super) const BUTTON: Marks = 1 << 7;
/// A part of the page that is about other articles or by readers.
pub(super) const ELSEWHERE: Marks = 1 << 8;

const WORDS: &[(Marks, &str)] = &[
    (HEADLINE | HEADING, "headline title"),
    (HEADING, "heading"),
    (CHANGE, "updated modified update modification lastmod"),
    (PUBLISHED, "published pubdate publish publication"),
    (
        DATED,
        "date dateline time timestamp datetime published pubdate pubtime publish datum fecha \
     dato meta info source byline",
    ),
    (BUTTON, "btn button"),
    (
        BYLINE,
        "byline author authors bylines autor autores auteur autoren reporter journalist \
     writer contributor contributors authorname",
    ),
    (
        BESIDE,
        "bio profile avatar image img photo date time description social follow icon picture \
     box footer card",
    ),
    (
        ELSEWHERE,
        "comment comments related recommended disqus breadcrumb breadcrumbs",
    ),
];

/// The marks of all words of an attribute.
pub(super) fn of(attribute: &str) -> Marks {
    words(attribute).fold(0, |marks, word| marks | of_word(word))
}

fn of_word(word: &str) -> Marks {
    static INDEX: LazyLock<ByWord> = LazyLock::new(|| by_word(&mut WORDS.iter().copied()));
    in_any_case(&INDEX, word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_several_kinds_and_cases() {
        assert_eq!(of("entry-DATE"), DATED | BESIDE);
        assert_eq!(of("authorName articleTitle"), BYLINE | HEADLINE | HEADING);
        assert_eq!(of("publicationdatepublished x"), 0);
        for (_, words) in WORDS {
            assert!(words.split_ascii_whitespace().all(|word| of(word) != 0));
        }
    }
}
