//! Text as UTF-16, written piece by piece.

use std::io::{self, Write};

/// What was written so far. Each piece is valid UTF-8, as those of a JSON writer are.
#[derive(Debug, Default)]
pub(crate) struct Utf16(pub(crate) Vec<u16>);

impl Write for Utf16 {
    fn write(&mut self, piece: &[u8]) -> io::Result<usize> {
        self.push(piece);
        Ok(piece.len())
    }

    fn write_all(&mut self, piece: &[u8]) -> io::Result<()> {
        self.push(piece);
        Ok(())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl Utf16 {
    fn push(&mut self, piece: &[u8]) {
        // The names of fields, what stands between them, and most texts in Latin letters.
        if piece.is_ascii() {
            self.0.extend(piece.iter().map(|byte| u16::from(*byte)));
            return;
        }
        let start = self.0.len();
        // No character has more units than it has bytes.
        self.0.resize(start + piece.len(), 0);
        let written = write_units(piece, &mut self.0[start..]);
        self.0.truncate(start + written);
    }
}

/// Writes the units of a text and says how many they are.
fn write_units(text: &[u8], out: &mut [u16]) -> usize {
    let low = |byte: u8| u16::from(byte & 0x3f);
    let (mut at, mut written) = (0, 0);
    while let (Some(&one), Some(free)) = (text.get(at), out.get_mut(written..)) {
        let rest = &text[at..];
        let (length, units) = match (one, rest, free) {
            (..0x80, _, [unit, ..]) => {
                *unit = u16::from(one);
                (1, 1)
            }
            (0xe0..0xf0, [_, two, three, ..], [unit, ..]) => {
                *unit = u16::from(one & 0xf) << 12 | low(*two) << 6 | low(*three);
                (3, 1)
            }
            (0xc0..0xe0, [_, two, ..], [unit, ..]) => {
                *unit = u16::from(one & 0x1f) << 6 | low(*two);
                (2, 1)
            }
            (_, [_, two, three, four, ..], [high, second, ..]) => {
                let above = u16::from(one & 7) << 8 | low(*two) << 2 | low(*three) >> 4;
                *high = 0xd800 | above.wrapping_sub(0x40) & 0x3ff;
                *second = 0xdc00 | (low(*three) & 0xf) << 6 | low(*four);
                (4, 2)
            }
            _ => break,
        };
        at += length;
        written += units;
    }
    written
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_character_and_every_neighbour() {
        let all: String = (0..=0x10_ffff).filter_map(char::from_u32).collect();
        let mut out = Utf16::default();
        for piece in ["", "a", &all, "中é😀a"] {
            out.write_all(piece.as_bytes()).unwrap();
        }
        let expected = format!("a{all}中é😀a");
        assert!(out.0.iter().copied().eq(expected.encode_utf16()));
    }
}
