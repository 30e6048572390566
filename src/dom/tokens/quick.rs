//! Text, tags and comments that are as simple as most.

use super::Quick;
use super::tag::read_tag;
use ego_tree::NodeId;
use html5ever::tendril::StrTendril;
use html5ever::tokenizer::{Token, TokenSinkResult};

/// A token that was read, and where the next one starts.
pub(super) type Read = Option<(Token, usize)>;

impl Quick<'_> {
    /// Reads on after a tag until something is not simple.
    pub(super) fn look_ahead(&self) -> TokenSinkResult<NodeId> {
        let Some(mut chunk) = self.input.pop_front() else {
            return TokenSinkResult::Continue;
        };
        let mut result = TokenSinkResult::Continue;
        let mut at = 0;
        while let Some((token, next)) = read(&chunk, at) {
            at = next;
            result = self.build(token);
            match result {
                TokenSinkResult::EncodingIndicator(_) => result = TokenSinkResult::Continue,
                TokenSinkResult::Continue => {}
                _ => break,
            }
        }
        // The input's length was a tendril's, which counts by 32 bits.
        chunk.pop_front(at as u32);
        self.input.push_front(chunk);
        result
    }
}

fn read(chunk: &StrTendril, at: usize) -> Read {
    let rest = &chunk.as_bytes()[at..];
    match rest {
        [b'<', b'!', b'-', b'-', ..] => comment(chunk, at),
        [b'<', b'/', letter, ..] | [b'<', letter, ..] if letter.is_ascii_alphabetic() => {
            read_tag(chunk, at)
        }
        [b'<', ..] => None,
        _ => text(chunk, at),
    }
}

/// Text up to what is markup, or is read as something else than it is.
fn text(chunk: &StrTendril, at: usize) -> Read {
    let rest = &chunk.as_bytes()[at..];
    let is_end = |byte: &u8| matches!(byte, b'<' | b'&' | b'\r' | b'\0');
    let length = rest.iter().position(is_end).unwrap_or(rest.len());
    if length > 0 {
        let text = piece(chunk, at, at + length);
        return Some((Token::CharacterTokens(text), at + length));
    }
    let length = match rest {
        [b'\r', b'\n', _, ..] => 2,
        [b'\r', next, ..] if *next != b'\n' => 1,
        _ => return None,
    };
    let line_feed = StrTendril::from_char('\n');
    Some((Token::CharacterTokens(line_feed), at + length))
}

/// A comment without dashes that might end it in another way.
fn comment(chunk: &StrTendril, at: usize) -> Read {
    let start = at + "<!--".len();
    let body = &chunk[start..];
    let length = body.find("--")?;
    let is_plain = body[length..].starts_with("-->") && !body.starts_with(['>', '-'])
        || body.starts_with("-->");
    let text = body.get(..length).filter(|_| is_plain)?;
    if text.contains(['\r', '\0']) {
        return None;
    }
    let end = start + length;
    let text = piece(chunk, start, end);
    Some((Token::CommentToken(text), end + "-->".len()))
}

/// A part of the input, which shares its memory where it is long.
pub(super) fn piece(chunk: &StrTendril, start: usize, end: usize) -> StrTendril {
    chunk.subtendril(start as u32, (end - start) as u32)
}
