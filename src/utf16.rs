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
        let start = self.0.len();
        // No character has more units than it has bytes.
        self.0.resize(start + piece.len(), 0);
        let written = write_units(piece, &mut self.0[start..]);
        self.0.truncate(start + written);
    }
}

/// Writes the units of a text and says how many they are.
fn write_units(text: &[u8], out: &mut [u16]) -> usize {
    let size = out.len();
    let mut rest = text;
    let mut free = out.iter_mut();
    let mut put = |unit: u32| {
        if let Some(place) = free.next() {
            *place = unit as u16;
        }
    };
    let low = |byte: u8| u32::from(byte & 0x3f);
    loop {
        rest = match *rest {
            [one @ ..0x80, ref tail @ ..] => {
                put(u32::from(one));
                tail
            }
            [one @ 0xe0..0xf0, two, three, ref tail @ ..] => {
                put(u32::from(one & 0xf) << 12 | low(two) << 6 | low(three));
                tail
            }
            [one @ 0xc0..0xe0, two, ref tail @ ..] => {
                put(u32::from(one & 0x1f) << 6 | low(two));
                tail
            }
            [one, two, three, four, ref tail @ ..] => {
                let above = u32::from(one & 7) << 18 | low(two) << 12 | low(three) << 6 | low(four);
                let above = above.wrapping_sub(0x1_0000);
                put(0xd800 | above >> 10 & 0x3ff);
                put(0xdc00 | above & 0x3ff);
                tail
            }
            _ => break,
        };
    }
    size - free.len()
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
