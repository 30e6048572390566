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
        let mut rest = piece;
        loop {
            // The names of fields, what stands between them, and most texts in Latin letters.
            let (ascii, behind) = rest.split_at(ascii_run(rest));
            self.0.extend(ascii.iter().map(|byte| u16::from(*byte)));
            // Most of a Chinese text.
            let (wide, behind) = behind.split_at(wide_run(behind));
            self.0.extend(wide.as_chunks().0.iter().map(unit_of));
            if behind.is_empty() {
                return;
            }
            if wide.is_empty() {
                return self.push_others(behind);
            }
            rest = behind;
        }
    }

    fn push_others(&mut self, piece: &[u8]) {
        let start = self.0.len();
        // No character has more units than it has bytes.
        self.0.resize(start + piece.len(), 0);
        let written = write_units(piece, &mut self.0[start..]);
        self.0.truncate(start + written);
    }
}

/// The bytes of ASCII at the beginning of a text.
fn ascii_run(text: &[u8]) -> usize {
    let end = text.iter().position(|byte| !byte.is_ascii());
    end.unwrap_or(text.len())
}

/// The bytes of characters of three bytes at the beginning of a text, such as Chinese ones.
fn wide_run(text: &[u8]) -> usize {
    let whole = text.as_chunks::<3>().0;
    let is_wide = |three: &&[u8; 3]| matches!(three[0], 0xe0..0xf0);
    whole.iter().take_while(is_wide).count() * 3
}

fn unit_of([one, two, three]: &[u8; 3]) -> u16 {
    u16::from(one & 0xf) << 12 | u16::from(two & 0x3f) << 6 | u16::from(three & 0x3f)
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
                *unit = unit_of(&[one, *two, *three]);
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
