//! The opening of the text in a few sentences.

use crate::article::{Article, Block};
use crate::render;
use crate::text::normalize;

/// The longest excerpt, in characters.
const EXCERPT: usize = 200;
/// Where its last sentence ends, at least.
const SHORTEST: usize = 60;

/// The paragraphs behind one another. Chinese and Japanese put no space behind a sentence; behind a
/// heading, which ends without a mark, there is one for want of another sign.
fn in_one_line(text: &str) -> String {
    let full_width = |c: char| matches!(c, '\u{3000}'..='\u{303f}' | '\u{ff01}'..='\u{ff60}');
    let mut out = String::with_capacity(text.len());
    for line in text.lines().filter(|line| !line.is_empty()) {
        if !out.trim_end_matches(['”', '’']).ends_with(full_width) {
            out.push(' ');
        }
        out.push_str(line);
    }
    normalize(&out)
}

/// As much of the text without its headings as an excerpt needs.
fn prose_of(article: &Article) -> String {
    let mut out = String::new();
    for block in article.lead.iter().chain(&article.body) {
        if out.len() > EXCERPT * 32 {
            break;
        }
        if !matches!(block, Block::Heading { .. }) {
            let text = render::text::blocks(std::slice::from_ref(block));
            if !text.is_empty() {
                out.push_str(&text);
                out.push_str("\n\n");
            }
        }
    }
    out
}

/// The first 200 characters of the prose at most, up to the last end of a sentence from the 60th
/// on. A heading is no sentence, unless nothing else is there.
pub(super) fn excerpt(article: &Article) -> String {
    let prose = prose_of(article);
    let text = match prose.is_empty() {
        true => &article.text,
        false => &prose,
    };
    let mut flat = String::new();
    // White space goes, so the head of the text may be too little of it; where it is cut, the last
    // character may be one that only the next would keep.
    for characters in [EXCERPT + EXCERPT / 4, EXCERPT * 4, usize::MAX] {
        let end = text.char_indices().nth(characters).map(|(end, _)| end);
        flat = in_one_line(&text[..end.unwrap_or(text.len())]);
        if end.is_none() || flat.chars().count() > EXCERPT + 2 {
            break;
        }
    }
    let chars: Vec<char> = flat.chars().take(EXCERPT + 2).collect();
    if chars.len() <= EXCERPT {
        return flat;
    }
    let ends = |at: &usize| {
        let c = chars[*at];
        matches!(c, '。' | '！' | '？' | '؟' | '۔' | '។')
            || (matches!(c, '.' | '!' | '?')
                && chars.get(at + 1).is_none_or(|next| next.is_whitespace()))
    };
    let sentence = (SHORTEST..EXCERPT).rev().find(ends);
    if let Some(end) = sentence {
        let closes = |c: &&char| matches!(c, '”' | '’' | '」' | '』' | '»' | '）' | ')');
        let closed = chars[end + 1..EXCERPT].iter().take_while(closes).count();
        return chars[..=end + closed].iter().collect();
    }
    let word = (EXCERPT / 2..EXCERPT - 1)
        .rev()
        .find(|at| chars[*at].is_whitespace());
    let end = word.unwrap_or(EXCERPT - 1);
    let cut: String = chars[..end].iter().collect();
    format!("{}…", cut.trim_end())
}
