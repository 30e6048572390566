//! Many phrases looked for at once.
//!
//! A search for each of two hundred phrases reads the text two hundred times. Here it is read
//! once: few places of a text begin with the first two bytes of any phrase.

use rustc_hash::FxHashMap;

/// The phrases of several groups.
pub(crate) struct Index {
    /// One bit for each pair of bytes that a phrase begins with.
    heads: Box<[u64]>,
    by_head: FxHashMap<u16, Vec<(usize, &'static [u8])>>,
}

impl Index {
    /// Takes the groups in order; every phrase has two bytes at least.
    pub(crate) fn new<'a>(groups: impl IntoIterator<Item = &'a [&'static str]>) -> Self {
        let mut heads = vec![0; 1 << 10].into_boxed_slice();
        let mut by_head: FxHashMap<u16, Vec<(usize, &'static [u8])>> = FxHashMap::default();
        for (group, phrases) in groups.into_iter().enumerate() {
            for phrase in phrases {
                let phrase = phrase.as_bytes();
                let head = u16::from_be_bytes([phrase[0], phrase[1]]);
                heads[usize::from(head >> 6)] |= 1 << (head & 63);
                by_head.entry(head).or_default().push((group, phrase));
            }
        }
        Self { heads, by_head }
    }

    /// The first group that has a phrase in the text.
    pub(crate) fn first(&self, text: &str) -> Option<usize> {
        let bytes = text.as_bytes();
        let mut best = None;
        for (at, pair) in bytes.windows(2).enumerate() {
            let head = u16::from_be_bytes([pair[0], pair[1]]);
            if self.heads[usize::from(head >> 6)] & (1 << (head & 63)) == 0 {
                continue;
            }
            for (group, phrase) in &self.by_head[&head] {
                if best.is_none_or(|best| *group < best) && bytes[at..].starts_with(phrase) {
                    best = Some(*group);
                }
            }
        }
        best
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_group_with_a_phrase_in_the_text() {
        let groups: [&[&str]; 3] = [&["late", "分享"], &["©"], &["la"]];
        let index = Index::new(groups);
        assert_eq!(index.first("a lad, later"), Some(0));
        assert_eq!(index.first("la © 2024"), Some(1));
        assert_eq!(index.first("la lat"), Some(2));
        assert_eq!(index.first("请分享"), Some(0));
        assert_eq!(index.first("分"), None);
        assert_eq!(index.first(""), None);
    }
}
