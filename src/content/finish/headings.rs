//! Short bold paragraphs that title what follows, told from the bold questions of interviews.

use super::cut::cut;
use crate::article::{Block, Phrasing, Reason};
use crate::content::Draft;
use crate::publishers::Pattern;
use crate::render::text::plain;
use crate::text::is_cjk;
use std::collections::{HashMap, HashSet};
use std::ops::Range;

/// A bold line of more characters than this is emphasis, not a heading.
const LONGEST: usize = 90;
/// The same for Chinese, Japanese and Korean, where a character is a word.
const LONGEST_CJK: usize = 40;
/// A question in a list of its own may be longer than a heading.
const LONGEST_QUESTION: usize = 80;
/// A question that an article asks itself has at most this many characters.
const LONGEST_PLAIN: usize = 60;
/// The same for Chinese, Japanese and Korean.
const LONGEST_PLAIN_CJK: usize = 24;
/// What one calls the person whom one asks, in lower case.
const ADDRESSES: &[&str] = &[
    "you", "your", "vous", "votre", "vos", "sie", "ihr", "ihre", "usted", "su", "tu", "você", "lei",
];
/// A speaker's name, before the colon, has at most this many characters.
const LONGEST_NAME: usize = 24;

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

/// The speakers and the questions of an interview.
struct Talk {
    speakers: HashSet<String>,
    asks: bool,
}

impl Talk {
    fn of(body: &[Block]) -> Self {
        let mut turns: HashMap<String, (usize, bool)> = HashMap::new();
        for (name, speaks) in body.iter().filter_map(turn) {
            let (count, ever_speaks) = turns.entry(name).or_default();
            *count += 1;
            *ever_speaks |= speaks;
        }
        // One name for many titles (`协助：甲`, `协助：乙`) is a label, nobody speaks.
        turns.retain(|_, (count, ever_speaks)| *count > 1 && *ever_speaks);
        let lines: Vec<String> = body.iter().filter_map(bold_line).collect();
        let (questions, titles): (Vec<_>, Vec<_>) =
            lines.iter().partition(|line| is_question(line));
        let titles = titles.iter().filter(|line| is_title(line)).count();
        let many = questions.len() > titles.max(2) || (questions.len() > 1 && titles == 0);
        Self {
            asks: many && turns.is_empty() && are_asked(&questions),
            speakers: turns.into_keys().collect(),
        }
    }

    /// Whether a bold line is a turn of the interview.
    fn has(&self, line: &str) -> bool {
        let speaks = |name: &str| self.speakers.contains(name);
        speaker(line).is_some_and(speaks) || (self.asks && is_question(line))
    }
}

/// Whether somebody is asked these questions, or an article asks them itself before it answers:
/// then they are short, and plain rather than spoken.
fn are_asked(questions: &[&String]) -> bool {
    let is_long = |line: &&&String| {
        let cjk = line.chars().any(is_cjk);
        line.chars().count()
            > if cjk {
                LONGEST_PLAIN_CJK
            } else {
                LONGEST_PLAIN
            }
    };
    let addresses = |line: &&&String| {
        let words = line.split(|c: char| !c.is_alphanumeric());
        let mut words = words.map(str::to_lowercase);
        line.contains(['您', '請', '请']) || words.any(|word| ADDRESSES.contains(&word.as_str()))
    };
    let is_spoken = |line: &&String| {
        let said = line.trim_end_matches(|c: char| !c.is_alphanumeric());
        said.ends_with(['吗', '呢', '嗎'])
    };
    questions
        .iter()
        .any(|line| is_long(&line) || addresses(&line))
        || questions.iter().all(is_spoken)
}

/// Who speaks in a paragraph whose beginning is bold (`法广：…`), and whether what follows the
/// name is more than a title.
fn turn(block: &Block) -> Option<(String, bool)> {
    let Block::Paragraph { children } = block else {
        return None;
    };
    let Some(Phrasing::Strong { .. }) = children.first() else {
        return None;
    };
    let name = speaker(&plain(children))?.to_owned();
    let title = bold_line(block).is_some_and(|line| is_title(&line) && !is_question(&line));
    Some((name, !title))
}

/// The name before the colon; the hour of a time of day is none.
fn speaker(line: &str) -> Option<&str> {
    let (name, _) = line.split_once(['：', ':'])?;
    let is_name =
        name.chars().count() <= LONGEST_NAME && !name.ends_with(|c: char| c.is_ascii_digit());
    is_name.then(|| name.trim())
}

fn is_question(line: &str) -> bool {
    line.trim_end_matches(['”', '"', '」', '»', ' '])
        .ends_with(['？', '?', '؟'])
}

/// The text of a paragraph that is bold but for a mark at its end.
pub(super) fn bold_line(block: &Block) -> Option<String> {
    let Block::Paragraph { children } = block else {
        return None;
    };
    let bold = match children.as_slice() {
        [Phrasing::Strong { .. }] => true,
        [Phrasing::Strong { .. }, Phrasing::Text { value }] => value
            .trim()
            .chars()
            .all(|c| c.is_ascii_punctuation() || matches!(c, '？' | '！' | '。')),
        [Phrasing::Emphasis { children }] => {
            matches!(children.as_slice(), [Phrasing::Strong { .. }])
                && !plain(children).contains(['“', '”', '「', '«', '—', '(', '（'])
        }
        _ => false,
    };
    bold.then(|| plain(children))
}

fn without_bold(children: Vec<Phrasing>) -> Vec<Phrasing> {
    let mut out: Vec<Phrasing> = Vec::new();
    for child in children {
        match child {
            Phrasing::Strong { children } => out.extend(without_bold(children)),
            Phrasing::Emphasis { children }
                if matches!(children.as_slice(), [Phrasing::Strong { .. }]) =>
            {
                out.extend(without_bold(children));
            }
            Phrasing::Text { value } => match out.last_mut() {
                Some(Phrasing::Text { value: before }) => before.push_str(&value),
                _ => out.push(Phrasing::Text { value }),
            },
            other => out.push(other),
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

fn is_title(text: &str) -> bool {
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
    let digits = text.chars().filter(char::is_ascii_digit).count();
    let within =
        |c: char| c.is_ascii_digit() || matches!(c, '年' | '月' | '日' | '.' | '/' | '-' | ' ');
    digits > 4 && text.chars().all(within)
}
