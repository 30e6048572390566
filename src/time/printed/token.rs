//! Numbers, words and marks of a text, in the digits and scripts of many languages.

use crate::text::is_cjk;

#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Token {
    /// Value and number of digits.
    Number(i64, usize),
    Word(String),
    Mark(char),
}

/// Characters that are looked at.
pub(super) const MOST: usize = 600;

pub(crate) fn tokenize(text: &str) -> Vec<Token> {
    let mut out = Vec::new();
    let mut chars = text.chars().take(MOST).peekable();
    while let Some(c) = chars.next() {
        if let Some(digit) = digit(c) {
            let (mut value, mut count) = (i64::from(digit), 1);
            while let Some(next) = chars.peek().copied().and_then(self::digit) {
                value = value.saturating_mul(10).saturating_add(i64::from(next));
                count += 1;
                chars.next();
            }
            out.push(Token::Number(value, count));
        } else if is_cjk(c) {
            out.push(Token::Mark(c));
        } else if c.is_alphabetic() || is_combining(c) {
            let mut word: String = c.to_lowercase().collect();
            while let Some(next) = chars
                .peek()
                .copied()
                .filter(|next| (next.is_alphabetic() || is_combining(*next)) && !is_cjk(*next))
            {
                word.extend(next.to_lowercase());
                chars.next();
            }
            // The Thai months are cut off at dots: ม.ค.
            let mut ahead = chars.clone();
            if matches!(c, 'ก'..='ฮ')
                && ahead.next() == Some('.')
                && let Some(next @ 'ก'..='ฮ') = ahead.next()
            {
                word.extend(['.', next]);
                chars = ahead;
            }
            out.push(Token::Word(word));
        } else if !c.is_whitespace() {
            out.push(Token::Mark(c));
        }
    }
    out
}

/// Vowel signs of Indic and Thai script, which are no letters by themselves.
fn is_combining(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{900}'..='\u{903}' | '\u{93a}'..='\u{94f}' | '\u{e31}' | '\u{e34}'..='\u{e3a}' | '\u{e47}'..='\u{e4e}')
}

/// ASCII, full-width, Arabic, Persian, Devanagari, Bengali and Thai digits.
pub(crate) fn digit(c: char) -> Option<u32> {
    let zero = match c {
        '0'..='9' => '0',
        '０'..='９' => '０',
        '٠'..='٩' => '٠',
        '۰'..='۹' => '۰',
        '०'..='९' => '०',
        '০'..='৯' => '০',
        '๐'..='๙' => '๐',
        _ => return None,
    };
    Some(c as u32 - zero as u32)
}

pub(crate) fn number(tokens: &[Token], at: usize) -> Option<(i64, usize)> {
    match tokens.get(at)? {
        Token::Number(value, digits) => Some((*value, *digits)),
        _ => None,
    }
}

pub(crate) fn is_mark(tokens: &[Token], at: usize, marks: &str) -> bool {
    matches!(tokens.get(at), Some(Token::Mark(c)) if marks.contains(*c))
}
