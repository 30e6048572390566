//! The line that WeChat prints below a headline, as it is when it was copied: `原创 何大海 河边日报 2024-05-03 09:10`.

use crate::article::{Block, Phrasing, PublishedFrom, Publisher, Reason, Source};
use crate::content::Draft;
use crate::metadata::{HeadLine, head_line};
use crate::render::text::plain;
use crate::time::zones::{clock_in, rfc3339};

/// How many blocks into a text the line may stand: behind the headline and a picture.
const OPENING: usize = 3;

/// Reads the line into the fields; of a publisher with rules of its own they know more.
#[inline(never)]
pub(super) fn take(body: &mut Vec<Block>, draft: &mut Draft) {
    if draft.publisher.is_some() {
        return;
    }
    let mut opening = body.iter().take(OPENING).enumerate();
    let Some((at, text, line)) = opening.find_map(|(at, block)| line_of(at, block)) else {
        return;
    };
    let article = &mut draft.article;
    let is_of_line = article.authors.is_empty() || article.authors == [line.publisher.clone()];
    if is_of_line || article.source != Source::Page {
        article.authors = line.authors;
    }
    if article.published.is_none() {
        article.published = rfc3339(line.published, clock_in("zh").as_ref());
        article.published_from = Some(PublishedFrom::Body);
    }
    if article.source != Source::Feed {
        draft.hints.source_name = Some(line.publisher.clone());
        article.publisher = Some(Publisher {
            id: line.publisher.clone(),
            name: line.publisher,
            url: None,
        });
    }
    body.remove(at);
    draft.leave_out(Reason::Metadata, &text);
}

fn line_of(at: usize, block: &Block) -> Option<(usize, String, HeadLine)> {
    let Block::Paragraph { children } = block else {
        return None;
    };
    // Nearly all paragraphs begin otherwise, and are not written out for this.
    let Phrasing::Text { value } = children.first()? else {
        return None;
    };
    if !value.starts_with(['原', 'O']) {
        return None;
    }
    let text = plain(children);
    let line = head_line(&text)?;
    Some((at, text, line))
}
