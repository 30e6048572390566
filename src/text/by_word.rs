//! Lists of words, each with bits of its own: every word is looked up once.

use rustc_hash::FxHashMap;

/// The bits of each word.
pub(crate) type ByWord = FxHashMap<&'static [u8], u32>;

/// The longest word that is looked up in either case, in bytes.
const LONGEST: usize = 20;

/// The index of lists of words in lower case; a word in several has the bits of each.
#[inline(never)]
pub(crate) fn by_word(lists: &mut dyn Iterator<Item = (u32, &'static str)>) -> ByWord {
    let mut index = ByWord::default();
    for (bits, words) in lists {
        for word in words.split_ascii_whitespace() {
            *index.entry(word.as_bytes()).or_default() |= bits;
        }
    }
    index
}

/// The bits of a word, its ASCII letters in either case.
#[inline(never)]
pub(crate) fn in_any_case(index: &ByWord, word: &str) -> u32 {
    let mut lower = [0_u8; LONGEST];
    let Some(lower) = lower.get_mut(..word.len()) else {
        return 0;
    };
    lower.copy_from_slice(word.as_bytes());
    lower.make_ascii_lowercase();
    index.get(&*lower).copied().unwrap_or(0)
}
