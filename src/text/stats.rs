//! The length of a text.

use crate::article::Stats;
use crate::text::is_cjk;

/// Chinese characters and words of other scripts that are read in a minute: 255 and 228, as
/// Trauzettel-Klosinski and Dietz measured with standard texts (IReST, 2012).
const CJK_PER_MINUTE: f64 = 255.0;
const WORDS_PER_MINUTE: f64 = 228.0;

/// Letters of a word in Thai, Lao, Khmer and Burmese, which put no spaces between words: about
/// four, vowel signs included. Finding the true edges takes a dictionary of megabytes.
const UNSPACED_WORD: usize = 4;

/// Counts a text.
pub(crate) fn of(text: &str) -> Stats {
    let (mut characters, mut cjk, mut unspaced, mut words) = (0, 0, 0_usize, 0);
    let mut in_word = false;
    for c in text.chars() {
        // Most of a Chinese text, told without tables.
        match c {
            '\u{4e00}'..='\u{9fff}' => {
                characters += 1;
                cjk += 1;
                in_word = false;
                continue;
            }
            '\u{3001}' | '\u{3002}' | '\u{3008}'..='\u{3011}' | '\u{ff0c}' | '“' | '”' => {
                characters += 1;
                continue;
            }
            _ => {}
        }
        let is_space = c.is_whitespace();
        characters += usize::from(!is_space);
        if is_cjk(c) {
            cjk += 1;
            in_word = false;
        } else if is_space {
            in_word = false;
        } else if is_unspaced(c) {
            unspaced += 1;
            in_word = false;
        } else if !in_word && c.is_alphanumeric() {
            words += 1;
            in_word = true;
        }
    }
    let words = words + unspaced.div_ceil(UNSPACED_WORD);
    let minutes = cjk as f64 / CJK_PER_MINUTE + words as f64 / WORDS_PER_MINUTE;
    Stats {
        characters: characters as u32,
        words: (cjk + words) as u32,
        minutes: minutes.ceil() as u32,
    }
}

/// Whether a character belongs to a script without spaces between words.
fn is_unspaced(c: char) -> bool {
    matches!(c, '\u{e01}'..='\u{e3a}' | '\u{e40}'..='\u{e4e}' | '\u{e81}'..='\u{ecd}'
        | '\u{1000}'..='\u{103f}' | '\u{1780}'..='\u{17d3}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_scripts_with_and_without_spaces() {
        assert_eq!(of("Two words").words, 2);
        assert_eq!(of("两个字 and two").words, 5);
        assert_eq!(of("ภาษาไทยเขียนติดกัน").words, 5);
    }
}
