//! Many strings looked for at once.
//!
//! A search for each of two hundred strings reads the text two hundred times. Here it is read
//! once: few places of a text begin with the first three bytes of any of them.

use rustc_hash::FxHashMap;
use std::ops::ControlFlow;

/// By the first three bytes, strings and their groups.
type ByHead = FxHashMap<u32, Vec<(usize, Box<[u8]>)>>;

/// The strings of several groups.
#[derive(Debug)]
pub(crate) struct Needles {
    /// One bit for the three bytes that strings begin with; a few beginnings share one.
    heads: [u64; PLACES],
    by_head: ByHead,
    /// Strings of two bytes.
    short: Vec<(usize, Box<str>)>,
}

const PLACES: usize = 64;

/// Three bytes are one Chinese character; two are what hundreds of them have in common.
fn place(head: u32) -> (usize, u64) {
    let hash = head.wrapping_mul(0x9e37_79b1) >> 20;
    (hash as usize / 64 % PLACES, 1 << (hash % 64))
}

fn number([first, second, third]: [u8; 3]) -> u32 {
    u32::from_le_bytes([first, second, third, 0])
}

/// The ASCII characters of a text.
#[derive(Debug, Default, Clone, Copy)]
pub(crate) struct Ascii([u64; 2]);

impl Ascii {
    pub(crate) fn of(text: &str) -> Self {
        let (mut low, mut high) = (0_u64, 0_u64);
        for byte in text.as_bytes() {
            let bit = 1 << (byte & 63);
            match byte {
                0..0x40 => low |= bit,
                0x40..0x80 => high |= bit,
                _ => {}
            }
        }
        Self([low, high])
    }

    /// What either of two texts has.
    pub(crate) fn with(self, other: Self) -> Self {
        Self([self.0[0] | other.0[0], self.0[1] | other.0[1]])
    }

    pub(crate) fn has(self, byte: u8) -> bool {
        byte.is_ascii() && self.0[usize::from(byte >> 6)] & 1 << (byte & 63) != 0
    }

    /// Whether the text has every ASCII character of a string, its letters in either case.
    pub(crate) fn may_hold(self, folded: &str) -> bool {
        let mut letters = folded.bytes().filter(u8::is_ascii);
        letters.all(|byte| self.has(byte) || self.has(byte.to_ascii_uppercase()))
    }
}

/// Whether a text holds a string, as `contains` tells too: that one prepares for strings and texts
/// of any length, which costs more than looking where texts are short.
pub(crate) fn holds(text: &str, part: &str) -> bool {
    let (text, part) = (text.as_bytes(), part.as_bytes());
    match *part {
        [] => true,
        [only] => text.contains(&only),
        // One character beyond ASCII, such as ©: a byte alone is looked for several bytes at a time.
        [0xc0..=0xff, second] if !text.contains(&second) => false,
        [first, second] => text.windows(2).any(|pair| *pair == [first, second]),
        [first, second, third] => text
            .windows(3)
            .any(|three| *three == [first, second, third]),
        [first, second, third, fourth, ..] => {
            let head = u32::from_le_bytes([first, second, third, fourth]);
            let fits = |(at, four): (usize, &[u8])| {
                u32::from_le_bytes([four[0], four[1], four[2], four[3]]) == head
                    && text[at..].starts_with(part)
            };
            text.windows(4).enumerate().any(fits)
        }
    }
}

/// Where a text holds a string whose first character is rare and ASCII.
pub(crate) fn position(text: &str, part: &str) -> Option<usize> {
    let first = part.chars().next()?;
    let mut from = 0;
    while let Some(found) = text[from..].find(first) {
        let at = from + found;
        if text[at..].starts_with(part) {
            return Some(at);
        }
        from = at + 1;
    }
    None
}

impl Needles {
    /// Takes groups with their strings, each of two bytes at least.
    pub(crate) fn new<'a>(strings: impl IntoIterator<Item = (usize, &'a str)>) -> Self {
        let mut out = Self {
            heads: [0; PLACES],
            by_head: ByHead::default(),
            short: Vec::new(),
        };
        for (group, string) in strings {
            let bytes = string.as_bytes();
            let Some(head) = bytes.first_chunk::<3>() else {
                out.short.push((group, string.into()));
                continue;
            };
            let head = number(*head);
            let (place, bit) = place(head);
            out.heads[place] |= bit;
            let same = out.by_head.entry(head).or_default();
            same.push((group, bytes.into()));
        }
        out
    }

    /// Takes the strings of one group, with bars between: an array has eight bytes more for each.
    pub(crate) fn of(strings: &str) -> Self {
        Self::new(strings.split('|').map(|string| (0, string)))
    }

    /// The first group that has a string in the text.
    pub(crate) fn first(&self, text: &str) -> Option<usize> {
        let mut best = None;
        self.each(text, &mut |group| {
            best = Some(best.map_or(group, |best: usize| best.min(group)));
            match group {
                0 => ControlFlow::Break(()),
                _ => ControlFlow::Continue(()),
            }
        });
        best
    }

    /// Hands on the group of every string in the text.
    pub(crate) fn each(&self, text: &str, found: &mut dyn FnMut(usize) -> ControlFlow<()>) {
        for (group, string) in &self.short {
            if holds(text, string) && found(*group).is_break() {
                return;
            }
        }
        if self.by_head.is_empty() {
            return;
        }
        let bytes = text.as_bytes();
        let mut next = 0;
        loop {
            let at = next;
            // Read as one number, of which three bytes count.
            let head = match bytes[at..] {
                [first, second, third, fourth, ..] => {
                    u32::from_le_bytes([first, second, third, fourth]) & 0xff_ffff
                }
                [first, second, third] => number([first, second, third]),
                _ => return,
            };
            // A string begins where a character does.
            next += match head & 0xff {
                0..0x80 => 1,
                0x80..0xe0 => 2,
                0xe0..0xf0 => 3,
                _ => 4,
            };
            let (place, bit) = place(head);
            if self.heads[place] & bit == 0 {
                continue;
            }
            for (group, string) in self.by_head.get(&head).into_iter().flatten() {
                if bytes[at..].starts_with(string) && found(*group).is_break() {
                    return;
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn strings_of_every_length_are_found() {
        let text = "ab中文éabc中d";
        for (from, _) in text.char_indices() {
            for (to, _) in text.char_indices().filter(|(to, _)| *to >= from) {
                assert!(holds(text, &text[from..to]));
                assert!(!holds(text, &format!("{}x", &text[from..to])));
            }
        }
        assert_eq!(position("a<!-<!--b", "<!--"), Some(4));
        assert_eq!(position("a]]", "]]>"), None);
        assert!(!holds("", "a") && !holds("abc", "abcd"));
    }

    #[test]
    fn the_first_group_with_a_string_in_the_text() {
        let needles = Needles::new([(0, "late"), (0, "分享"), (1, "©"), (2, "la")]);
        assert_eq!(needles.first("a lad, later"), Some(0));
        assert_eq!(needles.first("la © 2024"), Some(1));
        assert_eq!(needles.first("la lat"), Some(2));
        assert_eq!(needles.first("请分享"), Some(0));
        assert_eq!(needles.first("分"), None);
        assert_eq!(needles.first(""), None);
    }
}
