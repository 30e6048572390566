//! What bytes are that are no text: as the npm package's `media-type.js` tells it.

/// How files begin that are no text: from which byte on, and with what.
const SIGNATURES: &[(usize, &[u8])] = &[
    (0, b"\x89PNG\r\n\x1a\n"),
    (0, b"\xff\xd8\xff"),
    (8, b"WEBP"),
    (8, b"WAVE"),
    (8, b"AVI "),
    (4, b"ftyp"),
    (0, b"II*\0"),
    (0, b"MM\0*"),
    (0, b"\0\0\x01\0"),
    (0, b"8BPS\0"),
    (0, b"\0\0\0\x0cJXL "),
    (0, b"\xff\x0a"),
    (0, b"\0\0\0\x0cjP  "),
    (0, b"%PDF-"),
    (0, b"%!PS-Adobe"),
    (0, b"PK\x03\x04"),
    (0, b"PK\x05\x06"),
    (0, b"\x1f\x8b"),
    (0, b"\xfd7zXZ\0"),
    (0, b"\x28\xb5\x2f\xfd"),
    (0, b"7z\xbc\xaf\x27\x1c"),
    (0, b"Rar!\x1a\x07"),
    (0, b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"),
    (0, b"{\\rtf1"),
    (0, b"SQLite format 3\0"),
    (0, b"bplist00"),
    (0, b"\x7fELF"),
    (0, b"\0asm"),
    (0, b"ID3\x02"),
    (0, b"ID3\x03"),
    (0, b"ID3\x04"),
    (0, b"\xff\xf2"),
    (0, b"\xff\xf3"),
    (0, b"\xff\xfb"),
    (0, b"OggS\0"),
    (0, b"fLaC\0"),
    (0, b"\x1a\x45\xdf\xa3"),
    (0, b"\0\x01\0\0\0"),
    (0, b"OTTO\0"),
];
/// What is looked at.
const HEAD: usize = 4096;
/// One control character among so many is more than any text has.
const CONTROLS: usize = 20;

/// Whether bytes are text, in whatever charset.
pub(super) fn is_text(bytes: &[u8]) -> bool {
    let head = &bytes[..bytes.len().min(HEAD)];
    let begins = |(at, start): &(usize, &[u8])| {
        let fits = head.get(*at..).is_some_and(|rest| rest.starts_with(start));
        // Four letters in the midst of a text are four letters.
        fits && (*at != 8 || head.starts_with(b"RIFF")) && (*at != 4 || head[0] == 0)
    };
    !SIGNATURES.iter().any(begins) && !has_controls(head)
}

/// UTF-16 and UTF-32 are text though every other byte of them may be a zero.
fn has_controls(head: &[u8]) -> bool {
    if matches!(
        head,
        [0xff, 0xfe, ..]
            | [0xfe, 0xff, ..]
            | [0x3c, 0, ..]
            | [0, 0x3c, ..]
            | [0, 0, 0xfe, 0xff, ..]
            | [0, 0, 0, 0x3c, ..]
    ) {
        return false;
    }
    let is_control = |byte: &&u8| matches!(byte, 0..=8 | 14..=26 | 28..=31 | 127);
    head.iter().filter(is_control).count() * CONTROLS > head.len()
}

#[cfg(test)]
mod tests {
    use super::is_text;

    #[test]
    fn files_that_are_no_text() {
        for text in [
            "",
            "OTTO war da",
            "RIFF und WAVE",
            "PK",
            "<p>港口</p>",
            "ID3 tags",
        ] {
            assert!(is_text(text.as_bytes()), "{text}");
        }
        assert!(is_text(b"<\0p\0>\0"));
        for file in [
            &b"\x89PNG\r\n\x1a\n"[..],
            b"RIFF\x10\0\0\0WEBPVP8",
            b"\0\0\0\x18ftypmp42",
            b"a\0b\0\x01",
        ] {
            assert!(!is_text(file), "{file:?}");
        }
    }
}
