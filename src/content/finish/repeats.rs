//! What stands in an article twice: the headline, the standfirst, a picture.

use super::headings::bold_line;
use crate::article::{Block, Phrasing, Reason, Source};
use crate::content::Draft;
use crate::metadata::{comparison_key, has_comparison_key};
use crate::render::text::plain;
use crate::text::normalize;

/// How many blocks into the text its standfirst may stand again.
const OPENING: usize = 4;
/// Nobody writes a sentence of so many characters twice.
const LONG_LEAD: usize = 30;
/// A description of fewer characters may be a word of the text.
const SHORTEST_CAPTION: usize = 8;
/// One of more characters may be a part of the text itself.
const LONGEST_CAPTION: usize = 120;

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

/// Whether a text begins with a bold line right above a paragraph, and others like it follow.
fn is_parallel(body: &[Block]) -> bool {
    if !matches!(body.get(1), Some(Block::Paragraph { .. })) {
        return false;
    }
    let mut bold = body.iter().map(|block| bold_line(block).is_some());
    bold.next() == Some(true) && bold.any(|is_bold| is_bold)
}

/// A picture right after itself is one, with the caption that either has.
pub(super) fn pictures(body: &mut Vec<Block>, draft: &mut Draft) {
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
            has_comparison_key(&plain(children), &said)
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

/// A line right below a picture that says what the picture is described with is its caption.
///
/// Pages describe their pictures with sentences of the text, and what a caption is was found there.
pub(super) fn captions(body: &mut Vec<Block>, source: Source) {
    if source == Source::Page {
        return;
    }
    let mut described: Option<String> = None;
    let mut kept: Vec<Block> = Vec::with_capacity(body.len());
    for block in body.drain(..) {
        let said = described.take();
        if let (Some(said), Block::Paragraph { children }) = (said, &block)
            && !children
                .iter()
                .any(|child| matches!(child, Phrasing::Link { .. }))
            && plain(children).chars().count() <= LONGEST_CAPTION
            && comparison_key(&plain(children)) == said
            && let Some(Block::Figure { caption, .. }) = kept.last_mut()
        {
            *caption = Some(normalize(&plain(children)));
            continue;
        }
        if let Block::Figure {
            image,
            caption: None,
            ..
        } = &block
        {
            let said = comparison_key(image.alt.as_deref().unwrap_or_default());
            described = Some(said).filter(|said| said.chars().count() >= SHORTEST_CAPTION);
        }
        kept.push(block);
    }
    *body = kept;
}
