//! Short bold paragraphs that title what follows, told from the bold questions of interviews.

use super::Draft;
use super::cut::cut;
use crate::article::{Block, Phrasing, Reason};
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
/// A speaker's name, before the colon, has at most this many characters.
const LONGEST_NAME: usize = 24;

/// Takes the typed marks off lines that the rules know as headings.
pub(crate) fn typed(body: &mut [Block], draft: &mut Draft) {
    for rules in draft.rules.clone() {
        for block in body.iter_mut() {
            if let Block::Paragraph { children } = block
                && let Some((text, title)) = typed_title(&plain(children), &rules.heading_lines)
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
            && is_title(&text)
            && !talk.has(&text)
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

/// The speakers and the questions of an interview.
struct Talk {
    speakers: Vec<String>,
    asks: bool,
}

impl Talk {
    fn of(body: &[Block]) -> Self {
        let mut names: Vec<String> = body.iter().filter_map(name_of).collect();
        names.sort_unstable();
        let twice: Vec<String> = names
            .windows(2)
            .filter(|pair| pair[0] == pair[1])
            .map(|pair| pair[0].clone())
            .collect();
        let lines: Vec<String> = body.iter().filter_map(bold_line).collect();
        let open = lines.iter().filter(|line| speaker(line).is_none());
        let (questions, titles): (Vec<_>, Vec<_>) = open.partition(|line| is_question(line));
        let titles = titles.iter().filter(|line| is_title(line)).count();
        let many = questions.len() > titles.max(2) || (questions.len() > 1 && titles == 0);
        Self {
            asks: many && twice.is_empty(),
            speakers: twice,
        }
    }

    /// Whether a bold line is a turn of the interview.
    fn has(&self, line: &str) -> bool {
        let said = speaker(line).is_some_and(|name| {
            is_question(line) || self.speakers.iter().any(|speaker| speaker == name)
        });
        said || (self.asks && is_question(line))
    }
}

/// Who speaks in a paragraph whose beginning is bold: `法广：…`.
fn name_of(block: &Block) -> Option<String> {
    let Block::Paragraph { children } = block else {
        return None;
    };
    let Some(Phrasing::Strong { .. }) = children.first() else {
        return None;
    };
    speaker(&plain(children)).map(str::to_owned)
}

fn speaker(line: &str) -> Option<&str> {
    let (name, _) = line.split_once(['：', ':'])?;
    (name.chars().count() <= LONGEST_NAME).then(|| name.trim())
}

fn is_question(line: &str) -> bool {
    line.trim_end_matches(['”', '"', '」', '»', ' '])
        .ends_with(['？', '?', '؟'])
}

/// The text of a paragraph that is bold but for a mark at its end.
fn bold_line(block: &Block) -> Option<String> {
    let Block::Paragraph { children } = block else {
        return None;
    };
    let bold = match children.as_slice() {
        [Phrasing::Strong { .. }] => true,
        [Phrasing::Strong { .. }, Phrasing::Text { value }] => value
            .trim()
            .chars()
            .all(|c| c.is_ascii_punctuation() || matches!(c, '？' | '！')),
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
    fits.then(|| std::mem::take(children))
}

fn is_title(text: &str) -> bool {
    let text = text.trim();
    let ends = text.ends_with(['。', '។', '۔', '：', '；', '，', '.', ':', ';', ',', '…']);
    let longest = if text.chars().any(is_cjk) {
        LONGEST_CJK
    } else {
        LONGEST
    };
    !text.is_empty() && !ends && !text.contains('\n') && text.chars().count() <= longest
}
