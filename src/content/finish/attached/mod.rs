//! What a feed attaches to an item beside its content: recordings, films, pictures, a summary.

mod pictures;
mod recordings;

use crate::address;
use crate::article::{Block, Image, Link, Reason, Removal};
use crate::content::Draft;
use crate::dom::{self, Claims, Shape, visible_text};
use crate::input::feed::{Medium, MediumKind};
use crate::text::normalize;

/// Puts recordings and films before the text and pictures where the text has none.
pub(crate) fn add(body: &mut Vec<Block>, draft: &mut Draft) {
    papers(draft);
    if draft.hints.media.is_empty() && draft.hints.image.is_none() {
        return;
    }
    let base = draft.base.clone();
    let address = |raw: &str| address::media(raw, base.as_ref());
    let media = std::mem::take(&mut draft.hints.media);
    let (pictures, recordings): (Vec<Medium>, Vec<Medium>) = media
        .into_iter()
        .filter_map(|medium| {
            Some(Medium {
                url: address(&medium.url)?,
                ..medium
            })
        })
        .partition(|medium| medium.kind == MediumKind::Image);
    recordings::add(recordings, &address, body);
    let own = draft.hints.image.take();
    let own = own.and_then(|image| {
        Some(Image {
            url: address(&image.url)?,
            ..image
        })
    });
    pictures::add(pictures, own, body, draft);
}

/// Transcripts and chapters are documents of their own, which the article leads to.
fn papers(draft: &mut Draft) {
    for paper in std::mem::take(&mut draft.hints.papers) {
        if let Some(url) = address::link(&paper.url, draft.base.as_ref()) {
            let title = paper.title.to_owned();
            draft.article.related.push(Link { url, title });
        }
    }
}

/// A summary that stands beside the whole text is left out, but not lost.
pub(crate) fn account_for_summary(draft: &mut Draft) {
    let Some(summary) = draft.hints.summary.take() else {
        return;
    };
    // A summary too deep to parse is one that nobody reads.
    let Ok(html) = dom::parse(&summary, Shape::Fragment) else {
        return;
    };
    let text = normalize(&visible_text(html.tree.root(), &Claims::default()));
    if text.is_empty() {
        return;
    }
    let opening = text.trim_end_matches(['.', '…', '[', ']', ' ']);
    let reason = match normalize(&draft.article.text).contains(opening) {
        true => Reason::Duplicate,
        false => Reason::Metadata,
    };
    draft.article.removed.push(Removal {
        reason,
        text,
        selector: String::new(),
    });
}
