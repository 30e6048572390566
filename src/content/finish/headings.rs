//! Short bold paragraphs that title what follows, told from the bold questions of interviews.

use super::cut::cut;
use super::talk::{Talk, is_question};
use crate::article::{Block, Phrasing, Reason};
use crate::content::Draft;
use crate::publishers::Pattern;
use crate::render::text::plain;
use crate::text::is_cjk;
use std::ops::Range;

/// A bold line of more characters than this is emphasis, not a heading.
const LONGEST: usize = 90;
/// The same for Chinese, Japanese and Korean, where a character is a word.
const LONGEST_CJK: usize = 40;
/// A question in a list of its own may be longer than a heading.
const LONGEST_QUESTION: usize = 80;

/// Takes the typed marks off lines that the rules know as headings, and turns typed rules into
/// breaks.
pub(crate) fn typed(body: &mut [Block], draft: &mut Draft) {
    for rules in draft.rules.clone() {
        for block in body.iter_mut() {
            let (Block::Paragraph { children } | Block::Heading { children, .. }) = block else {
                continue;
            };
            let text = plain(children);
            if rules.break_lines.iter().any(|line| line.is_match(&text)) {
                draft.leave_out(Reason::SiteFurniture, &text);
                *block = Block::ThematicBreak;
            } else if matches!(block, Block::Paragraph { .. })
                && let Some((text, title)) = typed_title(&text, &rules.heading_lines)
                && let Block::Paragraph { children } = block
            {
                let rest = cut(std::mem::take(children), &(title.end..text.len()));
                let children = cut(rest, &(0..title.start));
                let gone = format!("{} {}", &text[..title.start], &text[title.end..]);
                draft.leave_out(Reason::SiteFurniture, &gone);
                *block = Block::Heading { depth: 2, children };
            }
        }
    }
}

fn typed_title(text: &str, patterns: &[Pattern]) -> Option<(String, Range<usize>)> {
    let title = patterns
        .iter()
        .find_map(|pattern| pattern.captures(text)?.get(1))?;
    Some((text.to_owned(), title.range()))
}

/// Turns them into headings.
pub(crate) fn mark(body: &mut [Block]) {
    let talk = Talk::of(body);
    let full_stops = has_full_stops(body);
    for at in 0..body.len() {
        let followed = matches!(
            body.get(at + 1),
            Some(
                Block::Paragraph { .. }
                    | Block::List { .. }
                    | Block::Figure { .. }
                    | Block::Blockquote { .. }
                    | Block::Video { .. }
                    | Block::Audio { .. }
                    | Block::Embed { .. }
                    | Block::Table { .. }
            )
        );
        if !followed {
            continue;
        }
        if let Some(text) = bold_line(&body[at])
            && (is_title(&text) || full_stops && is_title(text.trim_end_matches('。')))
            && !talk.has(&text)
            && !(is_question(&text) && talk.answers(&body[at + 1]))
            && !is_signature(body, at)
        {
            let Block::Paragraph { children } = &mut body[at] else {
                continue;
            };
            let children = without_bold(std::mem::take(children));
            body[at] = Block::Heading { depth: 2, children };
        } else if let Some(children) = lone_question(&mut body[at]) {
            body[at] = Block::Heading { depth: 2, children };
        }
    }
}

/// Whether the headings of a text are whole sentences: it opens with one, and more follow.
fn has_full_stops(body: &[Block]) -> bool {
    let is_sentence = |block: &Block| {
        bold_line(block).is_some_and(|line| {
            line.ends_with('。')
                && is_title(line.trim_end_matches('。'))
                && !line.contains(['“', '「'])
        })
    };
    let mut texts = body
        .iter()
        .filter(|block| !matches!(block, Block::Figure { .. }));
    let opens = texts.clone().next().is_some_and(is_sentence);
    let mut before = false;
    let stand_alone = texts.all(|block| {
        let is_one = is_sentence(block);
        let fits = !(before && is_one);
        before = is_one;
        fits
    });
    let count = body.iter().filter(|block| is_sentence(block)).count();
    opens && count > 1 && stand_alone && !before
}

/// The text of a paragraph that is bold but for its marks.
pub(super) fn bold_line(block: &Block) -> Option<String> {
    let Block::Paragraph { children } = block else {
        return None;
    };
    let bold = match children.as_slice() {
        [Phrasing::Strong { .. }, rest @ ..] => rest.iter().all(|child| match child {
            Phrasing::Strong { .. } => true,
            Phrasing::Text { value } => value.chars().all(is_mark),
            _ => false,
        }),
        [Phrasing::Emphasis { children }] => {
            matches!(children.as_slice(), [Phrasing::Strong { .. }])
                && !plain(children).contains(['“', '”', '「', '«', '—', '(', '（'])
        }
        _ => false,
    };
    bold.then(|| plain(children))
}

/// What editors leave plain in a bold line.
fn is_mark(c: char) -> bool {
    c.is_ascii_punctuation()
        || c.is_whitespace()
        || matches!(
            c,
            '？' | '！'
                | '。'
                | '“'
                | '”'
                | '‘'
                | '’'
                | '「'
                | '」'
                | '『'
                | '』'
                | '《'
                | '》'
                | '、'
                | '·'
        )
}

fn without_bold(children: Vec<Phrasing>) -> Vec<Phrasing> {
    let mut out: Vec<Phrasing> = Vec::new();
    for child in children {
        let plain = match child {
            Phrasing::Strong { children } => without_bold(children),
            Phrasing::Emphasis { children }
                if matches!(children.as_slice(), [Phrasing::Strong { .. }]) =>
            {
                without_bold(children)
            }
            other => vec![other],
        };
        for child in plain {
            Phrasing::add(&mut out, child);
        }
    }
    out
}

/// The question that is a list's only item: some publishers mark their interviews so.
fn lone_question(block: &mut Block) -> Option<Vec<Phrasing>> {
    let Block::List {
        ordered: false,
        children: items,
        ..
    } = block
    else {
        return None;
    };
    let [Block::ListItem { children, .. }] = items.as_mut_slice() else {
        return None;
    };
    let [Block::Paragraph { children }] = children.as_mut_slice() else {
        return None;
    };
    let text = plain(children);
    let fits = is_question(&text) && text.chars().count() <= LONGEST_QUESTION;
    fits.then(|| without_bold(std::mem::take(children)))
}

pub(super) fn is_title(text: &str) -> bool {
    let text = text.trim();
    let ends = text.ends_with(['。', '។', '۔', '：', '；', '，', '.', ':', ';', ',', '…']);
    let longest = if text.chars().any(is_cjk) {
        LONGEST_CJK
    } else {
        LONGEST
    };
    text.chars().any(char::is_alphanumeric)
        && !is_date(text)
        && !ends
        && !text.contains('\n')
        && text.chars().count() <= longest
}

/// Whether a bold line is who signed a letter: its date follows.
fn is_signature(body: &[Block], at: usize) -> bool {
    let Some(Block::Paragraph { children }) = body.get(at + 1) else {
        return false;
    };
    is_date(plain(children).trim())
}

/// The date under a letter; a number alone may be a chapter's.
fn is_date(text: &str) -> bool {
    let is_digit = |c: &char| c.is_ascii_digit() || "〇○零一二三四五六七八九十".contains(*c);
    let digits = text.chars().filter(is_digit).count();
    let within = |c: char| is_digit(&c) || matches!(c, '年' | '月' | '日' | '.' | '/' | '-' | ' ');
    digits > 4 && text.chars().all(within)
}
