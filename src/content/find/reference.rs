//! The text of the article as JSON-LD repeats it, and which blocks of the page stand in it.

use std::cell::Cell;

/// So many bytes are looked through for each byte of the page, at most: blocks come in the order of
/// the text, so nearly all are found right behind the one before.
const PATIENCE: usize = 64;
/// Of a longer block its beginning is looked for: the middle may differ by an inserted link.
const WHOLE: usize = 48;
/// As much of it, at least.
const BEGINNING: usize = 40;
/// Bytes in a row that are known not to be in the text without a search.
const FOUR: usize = 4;

/// A text that blocks are looked for in.
pub(super) struct Reference {
    text: String,
    /// One bit for each four bytes in a row; a few share one.
    fours: Vec<u64>,
    /// Where the block before ended.
    at: Cell<usize>,
    /// How many bytes may still be looked through.
    patience: Cell<usize>,
}

impl Reference {
    /// `length` is that of all blocks together.
    pub(super) fn new(text: String, length: usize) -> Self {
        let mut fours = vec![0; PLACES / 64];
        for four in text.as_bytes().windows(FOUR) {
            let (word, bit) = place(four);
            fours[word] |= bit;
        }
        let patience = (text.len() + length).saturating_mul(PATIENCE);
        Self {
            text,
            fours,
            at: Cell::new(0),
            patience: Cell::new(patience),
        }
    }

    /// Whether there is none.
    pub(super) fn is_empty(&self) -> bool {
        self.text.is_empty()
    }

    /// Whether a block stands in the text.
    pub(super) fn holds(&self, own: &str) -> bool {
        let own = match own.len() <= WHOLE {
            true => own,
            false => &own[..own.ceil_char_boundary(BEGINNING)],
        };
        let is_known = |four: &[u8]| {
            let (word, bit) = place(four);
            self.fours[word] & bit != 0
        };
        own.as_bytes().windows(FOUR).all(is_known) && self.find(own)
    }

    fn find(&self, own: &str) -> bool {
        if self.patience.get() == 0 {
            return false;
        }
        let from = self.text.floor_char_boundary(self.at.get());
        let ahead = self.text[from..].find(own).map(|at| from + at);
        let found = ahead.or_else(|| {
            let end = self.text.ceil_char_boundary(from + own.len());
            self.text[..end].find(own)
        });
        let looked = match (ahead, found) {
            (Some(at), _) => at - from,
            (None, Some(at)) => self.text.len() - from + at,
            (None, None) => self.text.len(),
        };
        let left = self.patience.get();
        self.patience.set(left.saturating_sub(looked + own.len()));
        if let Some(at) = found {
            self.at.set(at + own.len());
        }
        found.is_some()
    }
}

const PLACES: usize = 1 << 16;

fn place(four: &[u8]) -> (usize, u64) {
    let number = four.iter().fold(0, |all, byte| all << 8 | u32::from(*byte));
    let hash = number.wrapping_mul(0x9e37_79b1) >> 16;
    (hash as usize / 64, 1 << (hash % 64))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blocks_in_any_order() {
        let text = "einszweidreivierfünfsechs".repeat(3);
        let reference = Reference::new(text.clone(), text.len());
        for own in [
            "sechs",
            "eins",
            "dreivier",
            "fünf",
            "seins",
            "e",
            "ü",
            text.as_str(),
        ] {
            assert_eq!(reference.holds(own), text.contains(own), "{own}");
        }
        assert!(!reference.holds("sieben"));
        assert!(!reference.holds("zweieins"));
    }

    #[test]
    fn looking_comes_to_an_end() {
        let text = format!("{}b", "a".repeat(100_000));
        let reference = Reference::new(text, 1000);
        let started = std::time::Instant::now();
        for _ in 0..100_000 {
            reference.holds("ba");
            reference.holds("aaaab");
        }
        assert!(started.elapsed().as_secs() < 5);
    }
}
