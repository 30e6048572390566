//! Who asks and who answers in an interview, and whether anybody does.

use super::headings::{bold_line, is_title};
use crate::article::{Block, Phrasing};
use crate::render::text::plain;
use crate::text::is_cjk;
use std::collections::HashMap;

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

/// The speakers and the questions of an interview.
pub(super) struct Talk {
    /// By name, how often each speaks, and whether at length.
    speakers: HashMap<String, (usize, bool)>,
    asks: bool,
}

impl Talk {
    pub(super) fn of(body: &[Block]) -> Self {
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
            asks: many && turns.is_empty() && are_asked(&questions, titles > 0),
            speakers: turns,
        }
    }

    /// Whether a bold line is a turn of the interview.
    pub(super) fn has(&self, line: &str) -> bool {
        let speaks = |name: &str| self.speakers.contains_key(name);
        speaker(line).is_some_and(speaks) || (self.asks && is_question(line))
    }

    /// Whether somebody says this who is asked, not who asks.
    pub(super) fn answers(&self, block: &Block) -> bool {
        turn(block).is_some_and(|(name, _)| self.speakers.contains_key(&name))
            && matches!(block, Block::Paragraph { children } if !is_question(&plain(children)))
    }
}

/// Whether somebody is asked these questions, or an article asks them itself before it answers:
/// then they are short, and plain rather than spoken.
fn are_asked(questions: &[&String], has_titles: bool) -> bool {
    let is_long = |line: &&&String| match line.chars().any(is_cjk) {
        // Beside titles, the questions are titles of the same kind.
        true if has_titles => width(line) > LONGEST_PLAIN_CJK,
        true => line.chars().count() > LONGEST_PLAIN_CJK,
        false => line.chars().count() > LONGEST_PLAIN,
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

/// How long a Chinese line is: a foreign name is as good as one character.
fn width(line: &str) -> usize {
    let mut in_word = false;
    line.chars()
        .filter(|c| {
            let goes_on = in_word && c.is_ascii_alphanumeric();
            in_word = c.is_ascii_alphanumeric();
            !goes_on
        })
        .count()
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

pub(super) fn is_question(line: &str) -> bool {
    line.trim_end_matches(['”', '"', '」', '»', ' '])
        .ends_with(['？', '?', '؟'])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::finish::headings::mark;

    fn bold(text: &str) -> Block {
        let children = vec![Phrasing::Text { value: text.into() }];
        let children = vec![Phrasing::Strong { children }];
        Block::Paragraph { children }
    }

    fn text(text: &str) -> Block {
        let children = vec![Phrasing::Text { value: text.into() }];
        Block::Paragraph { children }
    }

    /// The texts that become headings.
    fn headings(mut body: Vec<Block>) -> Vec<String> {
        mark(&mut body);
        let of = |block: &Block| match block {
            Block::Heading { children, .. } => Some(plain(children)),
            _ => None,
        };
        body.iter().filter_map(of).collect()
    }

    #[test]
    fn a_foreign_name_makes_no_question_long() {
        let body = vec![
            bold("灯塔何时点亮？"),
            text("港务局说是周日。"),
            bold("渔民"),
            text("他们等了很久。"),
            bold("谁来付钱？"),
            text("没有人知道。"),
            bold("LighthouseNetwork被关闭以后，渔民会怎样回港？"),
            text("他们看星星。"),
        ];
        assert_eq!(headings(body).len(), 4);
    }

    #[test]
    fn a_question_before_a_named_answer_is_one_of_the_interview() {
        let body = vec![
            text("港务局昨天关了灯塔，守塔人对本台这样说。"),
            bold("守塔人甲：我当然不高兴，这座灯塔我守了四十年，没有人问过我一句。"),
            bold("灯塔关了以后渔民会怎样？"),
            bold("守塔人甲：他们看星星，看不见星星的时候就不出海。"),
            bold("灯塔的钱从何处来？"),
            bold("守塔人甲：从港口来，从来没有从别处来过。"),
        ];
        assert_eq!(headings(body), [""; 0]);
    }

    #[test]
    fn marks_between_bold_words_may_be_plain() {
        let strong = |text: &str| Phrasing::Strong {
            children: vec![Phrasing::Text { value: text.into() }],
        };
        let plain_text = |text: &str| Phrasing::Text { value: text.into() };
        let children = vec![
            strong("对"),
            plain_text("“"),
            strong("老渔民"),
            plain_text("”"),
            strong("的影响"),
        ];
        let body = vec![Block::Paragraph { children }, text("他们等了很久。")];
        assert_eq!(headings(body), ["对“老渔民”的影响"]);
    }
}
