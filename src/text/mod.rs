//! White space and invisible characters, normalised in one way everywhere.

pub(crate) mod by_word;
pub(crate) mod json;
pub(crate) mod lang;
pub(crate) mod needles;
pub(crate) mod number;
pub(crate) mod persons;
pub(crate) mod places;
pub(crate) mod read_on;
pub(crate) mod stats;
#[cfg(any(target_arch = "wasm32", test))]
pub(crate) mod utf16;

use crate::dom::{self, Shape};
use crate::input::repair::surrogates;
use rustc_hash::FxHashSet;

/// One space for each run of Unicode White_Space, none at the ends; invisible format characters
/// go, unless the script needs them.
pub(crate) fn normalize(raw: &str) -> String {
    normalize_with(raw, false)
}

/// As [`normalize`], but U+0085, which the walks write for `<br>`, becomes a line feed.
pub(crate) fn normalize_lines(raw: &str) -> String {
    normalize_with(raw, true)
}

fn normalize_with(raw: &str, lines: bool) -> String {
    let mut out = String::with_capacity(raw.len());
    let mut pending: Option<char> = None;
    let mut rest = raw;
    loop {
        let (plain, tail) = rest.split_at(plain_run(rest));
        if !plain.is_empty() {
            release(&mut pending, &mut out);
            out.push_str(plain);
        }
        let mut chars = tail.chars();
        let Some(c) = chars.next() else { return out };
        rest = chars.as_str();
        if lines && c == '\u{85}' {
            pending = Some('\n');
        } else if c.is_whitespace() {
            pending = pending.or(Some(' '));
        } else if is_kept(c, out.chars().next_back().unwrap_or('\0'), chars.next()) {
            release(&mut pending, &mut out);
            out.push(c);
        }
    }
}

fn release(pending: &mut Option<char>, out: &mut String) {
    if let Some(space) = pending.take().filter(|_| !out.is_empty()) {
        out.push(space);
    }
}

/// The length of the text's beginning that is certain to stay as it is: words of the commonest
/// scripts with single spaces between them. It is what nearly all text consists of, so it is told
/// by bytes.
pub(crate) fn plain_run(text: &str) -> usize {
    let bytes = text.as_bytes();
    let mut at = 0;
    loop {
        let rest = &bytes[at..];
        let (spaces, next) = match *rest {
            // Most characters of a Chinese text.
            [0xe4..=0xe9, ..] => (0, Some(3)),
            [0x21..=0x7e, ..] => {
                let end = rest.iter().position(|byte| !matches!(byte, 0x21..=0x7e));
                at += end.unwrap_or(rest.len());
                continue;
            }
            [b' ', 0x21..=0x7e, ..] if at > 0 => {
                at += 1;
                continue;
            }
            [b' ', ref after @ ..] if at > 0 => (1, plain_char(after)),
            _ => (0, plain_char(rest)),
        };
        match next {
            Some(length) => at += spaces + length,
            None => return at,
        }
    }
}

/// The length of the first character, if it is neither white space nor possibly invisible.
fn plain_char(bytes: &[u8]) -> Option<usize> {
    match *bytes {
        [0x21..=0x7e, ..] => Some(1),
        // U+00C0 to U+05FF, U+0640 to U+06FF
        [0xc3..=0xd7 | 0xd9..=0xdb, ..] => Some(2),
        // Dashes and quotation marks, Chinese and Japanese without the wide space, wide forms
        [0xe2, 0x80, 0x90..=0xa7, ..]
        | [0xe3, 0x81..=0xbf, ..]
        | [0xe3, 0x80, 0x81..=0xbf, ..]
        | [0xe4..=0xe9, ..]
        | [0xef, 0xbc | 0xbd, ..] => Some(3),
        _ => None,
    }
}

/// Whether a character belongs to the text: control and format characters do not, but Persian
/// needs U+200C, Khmer and Thai U+200B, emoji and Indic scripts U+200D.
pub(crate) fn is_kept(c: char, before: char, after: Option<char>) -> bool {
    match c {
        '\u{200b}' => joins_words(before) && after.is_some_and(joins_words),
        '\u{200c}' => is_joining(before) && after.is_some_and(is_joining),
        '\u{200d}' => {
            (is_joining(before) && after.is_some_and(is_joining))
                || (is_emoji(before) && after.is_some_and(is_emoji))
        }
        '\u{ad}'
        | '\u{200e}'
        | '\u{200f}'
        | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{2064}'
        | '\u{2066}'..='\u{2069}'
        | '\u{feff}'
        | '\u{61c}'
        | '\u{180e}' => false,
        _ => !c.is_control(),
    }
}

/// Scripts written without spaces, in which U+200B marks where words end.
fn joins_words(c: char) -> bool {
    matches!(c, '\u{e00}'..='\u{eff}' | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{17ff}')
}

/// Arabic and Indic scripts, in which U+200C and U+200D choose between letter forms.
fn is_joining(c: char) -> bool {
    matches!(c, '\u{600}'..='\u{6ff}' | '\u{750}'..='\u{77f}' | '\u{8a0}'..='\u{8ff}'
        | '\u{900}'..='\u{dff}' | '\u{fb50}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}')
}

/// Whether a character is a sign that is drawn in colour, or a part of one.
pub(crate) fn is_emoji(c: char) -> bool {
    matches!(c, '\u{2190}'..='\u{2bff}' | '\u{fe0f}' | '\u{1f000}'..='\u{1faff}')
}

/// Decodes character references, twice where a feed escaped them twice (`&amp;#22338;`).
pub(crate) fn decode_entities(raw: &str) -> String {
    let once = decode_once(raw);
    if once.contains("&#") {
        decode_once(&once)
    } else {
        once
    }
}

/// As a browser decodes text without elements.
fn decode_once(raw: &str) -> String {
    if !raw.contains('&') {
        return raw.to_owned();
    }
    // The parser that the rest uses: scraper's own would be a second copy of it in the wasm.
    match dom::parse(&surrogates(raw).replace('<', "&lt;"), Shape::Fragment) {
        Ok(html) => {
            let texts = html.tree.values().filter_map(|node| node.as_text());
            texts.map(|text| &**text).collect()
        }
        Err(_) => raw.to_owned(),
    }
}

/// Whether a list, with bars between its words, has this one.
#[inline(never)]
pub(crate) fn is_listed(list: &str, word: &str) -> bool {
    list.split('|').any(|listed| listed == word)
}

/// Leaves the first of each string.
pub(crate) fn deduplicate(list: &mut Vec<String>) {
    let mut seen = FxHashSet::default();
    let is_new: Vec<bool> = list.iter().map(|text| seen.insert(text.as_str())).collect();
    let mut is_new = is_new.into_iter();
    list.retain(|_| is_new.next().unwrap_or(true));
}

/// Lower case for looking phrases up; what has none is passed over quickly.
pub(crate) fn lowercase(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        lowercase_char(c, &mut out);
    }
    out
}

/// Writes a character in lower case.
pub(crate) fn lowercase_char(c: char, out: &mut String) {
    match c {
        '\0'..='\x7f' => out.push(c.to_ascii_lowercase()),
        '\u{3000}'..='\u{9fff}' => out.push(c),
        _ => lowercase_rare(c, out),
    }
}

/// Apart, for what Unicode has to say of lower case is long.
#[inline(never)]
fn lowercase_rare(c: char, out: &mut String) {
    out.extend(c.to_lowercase());
}

/// A syllable of Korean.
pub(crate) fn is_hangul(c: char) -> bool {
    ('\u{ac00}'..='\u{d7a3}').contains(&c)
}

/// Whether a character is Chinese, Japanese or Korean script.
pub(crate) fn is_cjk(c: char) -> bool {
    matches!(c, '\u{2e80}'..='\u{2fdf}' | '\u{3005}'..='\u{3007}' | '\u{3040}'..='\u{30ff}'
        | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{ac00}'..='\u{d7af}'
        | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{323af}')
}

/// Whether a text was decoded wrongly: replacement characters, or UTF-8 read as Latin-1, in more
/// than one of a hundred characters.
pub(crate) fn is_garbled(text: &str) -> bool {
    // The byte that all such letters begin with.
    let bytes = text.as_bytes();
    let has_replacement = || {
        // The rarest of its three bytes, then the others.
        let mut rest = bytes;
        while let Some(at) = rest.iter().position(|byte| *byte == 0xbf) {
            if rest[..at].ends_with(&[0xef]) && rest[at + 1..].starts_with(&[0xbd]) {
                return true;
            }
            rest = &rest[at + 1..];
        }
        false
    };
    if !bytes.contains(&0xc3) && !has_replacement() {
        return false;
    }
    let (mut wrong, mut all, mut lead) = (0_usize, 0_usize, false);
    for c in text.chars() {
        // The lead byte of a sequence as a letter, followed by its next byte as a sign.
        let is_tail = matches!(
            c,
            '\u{80}'..='\u{bf}' | '€' | '‚' | '„' | '†' | '‡' | '‰' | 'œ' | '™' | '˜'
        );
        wrong += usize::from(c == '\u{fffd}' || lead && is_tail);
        lead = matches!(
            c,
            'Â' | 'Ã' | 'â' | 'ã' | 'ä' | 'å' | 'æ' | 'ç' | 'è' | 'é' | 'Ð' | 'Ñ'
        );
        all += 1;
    }
    wrong * 100 > all
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plain_characters_are_those_that_stay() {
        for c in (0..=0x10_ffff).filter_map(char::from_u32) {
            let mut bytes = [0; 4];
            let length = plain_char(c.encode_utf8(&mut bytes).as_bytes());
            let stays = !c.is_whitespace() && is_kept(c, '\0', None);
            assert!(
                length.is_none_or(|length| stays && length == c.len_utf8()),
                "{c:?}"
            );
        }
    }

    #[test]
    fn plain_runs_end_before_what_may_change() {
        for (text, run) in [
            ("", ""),
            (" a", ""),
            ("a b  c", "a b"),
            ("a b ", "a b"),
            ("a é 中文 b\nc", "a é 中文 b"),
            ("中 \u{3000}文", "中"),
            ("a \u{200b}b", "a"),
            ("a\u{a0}b", "a"),
        ] {
            assert_eq!(&text[..plain_run(text)], run, "{text:?}");
        }
    }

    #[test]
    fn white_space_and_invisible_characters() {
        assert_eq!(normalize(" a\u{3000}\u{a0} b\u{200b}\u{feff} "), "a b");
        assert_eq!(normalize("می\u{200c}شود"), "می\u{200c}شود");
        assert_eq!(normalize("中\u{200c}文"), "中文");
        assert_eq!(normalize_lines("a \u{85} b"), "a\nb");
    }

    #[test]
    fn entities_escaped_once_and_twice() {
        assert_eq!(decode_entities("&quot;a&amp;b&quot;"), "\"a&b\"");
        assert_eq!(
            decode_entities("&nbsp;&copy; &eacute x&unknown;&;"),
            "\u{a0}© é x&unknown;&;"
        );
        assert_eq!(decode_entities("&amp;#22338;"), "坂");
        assert_eq!(
            decode_entities("a & b &unknown; &#x110000;"),
            "a & b &unknown; \u{fffd}"
        );
    }

    #[test]
    fn wrongly_decoded_text() {
        assert!(is_garbled("Die KÃ¼che der GroÃŸmutter war fÃ¼r alle da."));
        assert!(is_garbled("港口\u{fffd}\u{fffd}的灯塔"));
        assert!(!is_garbled("L’été, à la plage, on a goûté « la mer » â."));
        assert!(!is_garbled(""));
    }
}
