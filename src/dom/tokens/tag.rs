//! Tags in their usual form.

use super::quick::{Read, piece};
use html5ever::tendril::StrTendril;
use html5ever::tokenizer::{Tag, TagKind, Token};
use html5ever::{Attribute, LocalName, QualName, ns};

/// After these the tokenizer reads on in another way, and must have seen them itself.
fn has_raw_text(name: &str) -> bool {
    matches!(
        name,
        "script"
            | "style"
            | "title"
            | "textarea"
            | "iframe"
            | "noembed"
            | "noframes"
            | "noscript"
            | "xmp"
            | "plaintext"
    )
}

/// Reads the tag that starts here, unless there is anything unusual about it.
pub(super) fn read_tag(chunk: &StrTendril, start: usize) -> Read {
    let is_end = chunk.as_bytes()[start + 1] == b'/';
    let mut reader = Reader {
        chunk,
        at: start + 1 + usize::from(is_end),
    };
    let name = reader.name(|byte| is_space(byte) || matches!(byte, b'/' | b'>'))?;
    if has_raw_text(&name) {
        return None;
    }
    let mut tag = Tag {
        kind: if is_end {
            TagKind::EndTag
        } else {
            TagKind::StartTag
        },
        name,
        self_closing: false,
        attrs: Vec::new(),
        had_duplicate_attributes: false,
    };
    reader.attributes(&mut tag)?;
    Some((Token::TagToken(tag), reader.at))
}

fn is_space(byte: u8) -> bool {
    matches!(byte, b' ' | b'\t' | b'\n' | b'\r' | b'\x0c')
}

struct Reader<'a> {
    chunk: &'a StrTendril,
    at: usize,
}

impl Reader<'_> {
    fn byte(&self) -> Option<u8> {
        self.chunk.as_bytes().get(self.at).copied()
    }

    fn skip_spaces(&mut self) {
        while self.byte().is_some_and(is_space) {
            self.at += 1;
        }
    }

    /// A name in small letters, up to a byte that ends it.
    fn name(&mut self, ends: impl Fn(u8) -> bool) -> Option<LocalName> {
        let rest = &self.chunk.as_bytes()[self.at..];
        let length = rest.iter().position(|byte| ends(*byte))?;
        let name = &self.chunk[self.at..self.at + length];
        self.at += length;
        let is_odd = |byte: u8| byte == b'\0' || byte.is_ascii_uppercase();
        if !name.bytes().any(is_odd) {
            return Some(LocalName::from(name));
        }
        let name = Some(name.to_ascii_lowercase()).filter(|name| !name.contains('\0'));
        Some(LocalName::from(name?))
    }

    /// All up to the end of the tag.
    fn attributes(&mut self, tag: &mut Tag) -> Option<()> {
        loop {
            self.skip_spaces();
            match self.byte()? {
                b'>' => break,
                b'/' => {
                    self.at += 1;
                    tag.self_closing = self.byte()? == b'>';
                }
                b'=' | b'"' | b'\'' | b'<' => return None,
                _ => {
                    let (name, value) = self.attribute()?;
                    if tag.attrs.iter().any(|known| known.name.local == name) {
                        tag.had_duplicate_attributes = true;
                        continue;
                    }
                    let name = QualName::new(None, ns!(), name);
                    tag.attrs.push(Attribute { name, value });
                }
            }
        }
        self.at += 1;
        Some(())
    }

    fn attribute(&mut self) -> Option<(LocalName, StrTendril)> {
        let name = self.name(|byte| is_space(byte) || matches!(byte, b'/' | b'>' | b'='))?;
        self.skip_spaces();
        if self.byte()? != b'=' {
            return Some((name, StrTendril::new()));
        }
        self.at += 1;
        self.skip_spaces();
        let value = match self.byte()? {
            b'>' => return None,
            quote @ (b'"' | b'\'') => {
                self.at += 1;
                let value = self.value(|byte| byte == quote)?;
                self.at += 1;
                value
            }
            _ => self.value(|byte| is_space(byte) || byte == b'>')?,
        };
        Some((name, value))
    }

    fn value(&mut self, ends: impl Fn(u8) -> bool) -> Option<StrTendril> {
        let rest = &self.chunk.as_bytes()[self.at..];
        let stops = |byte: &u8| ends(*byte) || matches!(byte, b'&' | b'\r' | b'\0');
        let length = rest.iter().position(stops)?;
        if !ends(rest[length]) {
            return self.value_with_references(ends);
        }
        let value = piece(self.chunk, self.at, self.at + length);
        self.at += length;
        Some(value)
    }

    /// A value in which no character stands for another but `&amp;`.
    fn value_with_references(&mut self, ends: impl Fn(u8) -> bool) -> Option<StrTendril> {
        let rest = &self.chunk.as_bytes()[self.at..];
        let length = rest.iter().position(|byte| ends(*byte))?;
        let raw = &self.chunk[self.at..self.at + length];
        let (mut value, mut copied) = (StrTendril::new(), 0);
        for (at, _) in raw.match_indices('&') {
            let tail = &raw[at + 1..];
            if tail.starts_with("amp;") {
                value.push_slice(&raw[copied..=at]);
                copied = at + "&amp;".len();
            } else if tail.starts_with(|c: char| c == '#' || c.is_ascii_alphanumeric()) {
                return None;
            }
        }
        value.push_slice(&raw[copied..]);
        self.at += length;
        Some(value).filter(|_| !raw.contains(['\r', '\0']))
    }
}
