//! What stands in an article twice: the headline, the standfirst, a picture.

use super::headings::bold_line;
use crate::article::{Block, Reason, Source};
use crate::content::Draft;
use crate::metadata::{comparison_key, has_comparison_key};
use crate::render::text::plain;
use crate::text::normalize;
use rustc_hash::FxHashSet;

/// How many blocks into the text its standfirst may stand again.
const OPENING: usize = 4;
/// Nobody writes a sentence of so many characters twice.
const LONG_LEAD: usize = 30;
/// Nor a paragraph of so many bytes, but for the lines of a refrain.
const LONG_PARAGRAPH: usize = 90;
/// What an editor mends in a sentence that stands twice, in bytes.
const MENDED: usize = 6;

/// A text that begins with its own headline says it twice.
pub(super) fn title(body: &mut Vec<Block>, draft: &mut Draft) {
    let title = draft.article.title.clone();
    let same = |block: &Block| match block {
        Block::Paragraph { children } | Block::Heading { children, .. } => {
            !title.is_empty() && normalize(&plain(children)) == title
        }
        _ => false,
    };
    // A note without a headline, which the feed titled with its text.
    let is_text = |block: &&Block| !matches!(block, Block::Figure { .. } | Block::ThematicBreak);
    let is_all = body.iter().filter(is_text).count() == 1;
    let is_prose = title.contains(['，', '。']) || title.contains(", ");
    if is_all && is_prose && title.chars().count() >= LONG_LEAD {
        return;
    }
    // The first of parallel headings, below the standfirst, may say what the title says.
    let is_figure = |block: &Block| matches!(block, Block::Figure { .. });
    let first = body.iter().position(|block| !is_figure(block));
    if draft.article.lead.is_some() && first.is_some_and(|at| is_parallel(&body[at..])) {
        return;
    }
    let mut is_opening = true;
    let count = body.len();
    body.retain(|block| {
        let repeats = is_opening && same(block);
        is_opening &= repeats || is_figure(block);
        !repeats
    });
    for _ in body.len()..count {
        draft.leave_out(Reason::Duplicate, &title);
    }
}

/// Whether a text begins with a heading or bold line right above a paragraph, and others follow.
fn is_parallel(body: &[Block]) -> bool {
    if !matches!(body.get(1), Some(Block::Paragraph { .. })) {
        return false;
    }
    let is_title = |block: &Block| match block {
        Block::Heading { depth, .. } => *depth > 1,
        _ => bold_line(block).is_some(),
    };
    let mut bold = body.iter().map(is_title);
    bold.next() == Some(true) && bold.any(|is_bold| is_bold)
}

/// A picture right after itself is one, with the caption that either has.
pub(super) fn pictures(body: &mut Vec<Block>, draft: &mut Draft) {
    for block in body.iter_mut() {
        if let Some(children) = block.nested_mut() {
            pictures(children, draft);
        }
    }
    body.dedup_by(|after, before| {
        let (
            Block::Figure {
                image,
                caption: said,
                credit: owner,
            },
            Block::Figure {
                image: known,
                caption,
                credit,
            },
        ) = (after, before)
        else {
            return false;
        };
        let silent = said.is_none() && owner.is_none();
        let same = said == caption && owner == credit;
        let free = caption.is_none() && credit.is_none();
        if image.url != known.url || !(silent || same || free) {
            return false;
        }
        if free {
            (*caption, *credit) = (said.take(), owner.take());
        }
        for text in [said.take(), owner.take()].into_iter().flatten() {
            draft.leave_out(Reason::Duplicate, &text);
        }
        true
    });
}

/// The standfirst once more: among the pictures and headings before the text, or as a paragraph.
pub(super) fn lead(body: &mut Vec<Block>, draft: &mut Draft) {
    let Some(Block::Paragraph { children }) = &draft.article.lead else {
        return;
    };
    let said = comparison_key(&plain(children));
    let is_again = |block: &Block| match block {
        Block::Paragraph { children } | Block::Heading { children, .. } => {
            let text = plain(children);
            has_comparison_key(&text, &said) || is_mended(&text, &said)
        }
        _ => false,
    };
    let Some(at) = body.iter().position(is_again).filter(|_| !said.is_empty()) else {
        return;
    };
    let is_before_text = |block: &Block| !matches!(block, Block::Paragraph { .. });
    let opens = at < OPENING && body[..at].iter().all(is_before_text);
    // Nobody writes a whole paragraph twice; a short line may be a refrain.
    if (opens || said.chars().count() >= LONG_LEAD)
        && let Block::Paragraph { children } | Block::Heading { children, .. } = body.remove(at)
    {
        draft.leave_out(Reason::Duplicate, &plain(&children));
    }
}

/// A long paragraph that an item of a feed holds once more.
pub(super) fn paragraphs(body: &mut Vec<Block>, draft: &mut Draft) {
    if !matches!(draft.article.source, Source::Archive | Source::Feed) {
        return;
    }
    let mut seen = FxHashSet::default();
    body.retain(|block| {
        let Block::Paragraph { children } = block else {
            return true;
        };
        let text = plain(children);
        let may_return = text.len() < LONG_PARAGRAPH || text.contains('\n');
        let is_new = may_return || seen.insert(text.clone());
        if !is_new {
            draft.leave_out(Reason::Duplicate, &text);
        }
        is_new
    });
}

/// Whether a text is another one, but for a word that an editor mended in one of them.
fn is_mended(text: &str, key: &str) -> bool {
    let is_near = text.len() + MENDED >= key.len() && text.len() <= key.len() * 2;
    is_near && differs_in_a_word(&comparison_key(text), key)
}

fn differs_in_a_word(one: &str, other: &str) -> bool {
    if one.len().abs_diff(other.len()) > MENDED || one.len() < LONG_LEAD * 3 {
        return false;
    }
    let alike = |(a, b): &(char, char)| a == b;
    let head = one.chars().zip(other.chars()).take_while(alike);
    let head: usize = head.map(|(c, _)| c.len_utf8()).sum();
    let (one, other) = (&one[head..], &other[head..]);
    let tail = one.chars().rev().zip(other.chars().rev()).take_while(alike);
    let tail: usize = tail.map(|(c, _)| c.len_utf8()).sum();
    let rest = [&one[..one.len() - tail], &other[..other.len() - tail]];
    let is_fact = |c: char| c.is_numeric();
    rest.iter()
        .all(|rest| rest.len() <= MENDED && !rest.contains(is_fact))
}

#[cfg(test)]
mod tests {
    use super::differs_in_a_word as is_mended;

    #[test]
    fn a_mended_word_makes_no_other_text() {
        let text = "港务局周日把灯塔交给了渔民他们等了很久也不知道等什么只知道海上没有别的灯";
        let mended = text.replace("等了很久", "都等了很久");
        assert!(is_mended(text, &mended) && is_mended(&mended, text));
        let fact = text.replace("周日", "7日");
        assert!(!is_mended(text, &fact));
        assert!(!is_mended("灯塔点亮了", "灯塔又点亮了"));
        let other = text.replace("渔民", "守塔人").replace("别的灯", "星星");
        assert!(!is_mended(text, &other));
        assert!(!is_mended("", "") && !is_mended("", "a"));
    }
}
