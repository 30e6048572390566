//! Measures of a piece of text that mean the same in every script.

use crate::text::is_cjk;

/// What a block's text looks like.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Measure {
    /// Length in words; scripts without spaces count characters by the length of their words.
    pub words: f32,
    /// Marks that end or divide sentences.
    pub stops: f32,
    pub commas: f32,
    pub letters: f32,
    pub digits: f32,
    pub upper: f32,
    /// Bars, bullets, arrows and the like, which divide the items of menus.
    pub dividers: f32,
    /// Whether the last character ends a sentence.
    pub ends_sentence: bool,
}

/// Chinese and Japanese words have about 1.6 characters, Thai and Khmer ones about 4.
const CJK_WORD: f32 = 1.0 / 1.6;
const UNSPACED_WORD: f32 = 0.25;

/// Measures normalised text.
pub(crate) fn measure(text: &str) -> Measure {
    let mut out = Measure::default();
    let mut in_word = false;
    let mut chars = text.chars().peekable();
    let mut last = ' ';
    while let Some(c) = chars.next() {
        // Most characters of most scripts; what follows says the same of them at more length.
        if c.is_ascii_lowercase() {
            out.words += f32::from(u8::from(!in_word));
            out.letters += 1.0;
            in_word = true;
            last = c;
            continue;
        }
        if c == ' ' {
            in_word = false;
            continue;
        }
        if is_cjk(c) {
            out.words += CJK_WORD;
            out.letters += 1.0;
            in_word = false;
        } else if matches!(c, '\u{e00}'..='\u{eff}' | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{17ff}')
        {
            out.words += UNSPACED_WORD;
            out.letters += 1.0;
            in_word = false;
        } else if c.is_alphanumeric() {
            if !in_word {
                out.words += 1.0;
                in_word = true;
            }
            if c.is_numeric() {
                out.digits += 1.0;
            } else {
                out.letters += 1.0;
                out.upper += f32::from(u8::from(c.is_uppercase()));
            }
        } else {
            count_mark(c, chars.peek().copied(), &mut out);
            if c.is_whitespace() || !matches!(c, '\'' | '’' | '-' | '.') {
                in_word = false;
            }
        }
        if !c.is_whitespace() && !is_closing(c) {
            last = c;
        }
    }
    out.ends_sentence = is_stop(last);
    out
}

fn count_mark(c: char, next: Option<char>, out: &mut Measure) {
    match c {
        '.' | '!' | '?' | ':'
            if next.is_none_or(|next| next.is_whitespace() || is_closing(next)) =>
        {
            out.stops += 1.0
        }
        '。' | '！' | '？' | '।' | '؟' | '۔' | '｡' | '…' | '：' | '።' | '។' => {
            out.stops += 1.0
        }
        ',' | ';' | '，' | '、' | '；' | '،' | '؛' => out.commas += 1.0,
        '|' | '•' | '·' | '»' | '›' | '>' | '/' | '→' | '｜' | '▶' | '►' | '■' | '+' | '#'
        | '@' => out.dividers += 1.0,
        _ => {}
    }
}

fn is_stop(c: char) -> bool {
    matches!(
        c,
        '.' | '!' | '?' | '。' | '！' | '？' | '।' | '؟' | '۔' | '｡' | '…' | '።' | '។'
    )
}

fn is_closing(c: char) -> bool {
    matches!(
        c,
        '"' | '”' | '’' | '\'' | ')' | '）' | '」' | '』' | '»' | '“' | ']' | '】' | '›' | '«'
    )
}
