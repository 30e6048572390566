//! The text of elements such as `<script>` and `<style>`, in which no tag counts but their own.

use super::Quick;
use super::quick::piece;
use html5ever::LocalName;
use html5ever::tendril::StrTendril;
use html5ever::tokenizer::states::RawKind;
use html5ever::tokenizer::{Token, TokenSink};

impl Quick<'_> {
    /// Reads up to where the element may end; what it is that stands there is for the tokenizer.
    pub(super) fn raw_text(&self, kind: RawKind, name: &LocalName) {
        let Some(mut chunk) = self.input.pop_front() else {
            return;
        };
        if let Some(end) = end_of(&chunk, kind, name)
            && end > 0
        {
            let text = match chunk[..end].contains('\r') {
                true => StrTendril::from(chunk[..end].replace("\r\n", "\n").replace('\r', "\n")),
                false => piece(&chunk, 0, end),
            };
            let token = Token::CharacterTokens(text);
            let _ = self.builder.process_token(token, self.line.get());
            chunk.pop_front(end as u32);
        }
        self.input.push_front(chunk);
    }
}

/// How far nothing stands that may end the element, or be another character than it seems.
fn end_of(text: &str, kind: RawKind, name: &str) -> Option<usize> {
    let bytes = text.as_bytes();
    let is_end = |at: &usize| match &bytes[at + 1..] {
        [b'/', rest @ ..] => rest
            .get(..name.len())
            .is_none_or(|tag| tag.eq_ignore_ascii_case(name.as_bytes())),
        // A script may hide a tag of its own in a comment.
        [b'!', ..] => matches!(kind, RawKind::ScriptData),
        _ => false,
    };
    let end = text.match_indices('<').map(|(at, _)| at).find(is_end)?;
    let other = match kind {
        RawKind::Rcdata => text[..end].find(['\0', '&']),
        _ => text[..end].find('\0'),
    };
    // What comes after a line feed's other half decides whether that counts.
    other.map_or(Some(end), |at| {
        Some(text[..at].trim_end_matches('\r').len())
    })
}
