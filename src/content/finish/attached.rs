//! What a feed attaches to an item beside its content: recordings, films, pictures, a summary.

use crate::address;
use crate::article::{Article, Block, Image, LeadImage, Reason, Removal};
use crate::content::Draft;
use crate::content::blocks::embed;
use crate::dom::{self, Claims, Shape, visible_text};
use crate::input::feed::{Medium, MediumKind};
use crate::text::normalize;
use rustc_hash::FxHashMap;

/// Puts recordings and films before the text and pictures where the text has none.
pub(crate) fn add(body: &mut Vec<Block>, draft: &mut Draft) {
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
    add_recordings(recordings, &address, body);
    let own = draft.hints.image.take();
    let own = own.and_then(|image| {
        Some(Image {
            url: address(&image.url)?,
            ..image
        })
    });
    add_pictures(pictures, own, body, &mut draft.article);
}

/// Recordings and films, but for those that the text plays already.
fn add_recordings(
    recordings: Vec<Medium>,
    address: &dyn Fn(&str) -> Option<String>,
    body: &mut Vec<Block>,
) {
    let mut known: FxHashMap<String, usize> = FxHashMap::default();
    for (at, block) in body.iter().enumerate() {
        if let Some(url) = address_of(block) {
            known.entry(url.to_owned()).or_insert(at);
        }
    }
    let shown = body.len();
    for recording in recordings {
        let poster = recording.poster.as_deref().and_then(address);
        let Some(new) = block(recording, poster) else {
            continue;
        };
        match address_of(&new).and_then(|url| known.get(url)) {
            Some(at) => complete(&mut body[*at], new),
            None => {
                if let Some(url) = address_of(&new) {
                    known.insert(url.to_owned(), body.len());
                }
                body.push(new);
            }
        }
    }
    body.rotate_left(shown);
}

/// The item's pictures, where its content has none: those it has are the same, in other sizes.
fn add_pictures(
    pictures: Vec<Medium>,
    own: Option<Image>,
    body: &mut Vec<Block>,
    article: &mut Article,
) {
    let has_pictures = article.image.is_some()
        || body
            .iter()
            .any(|block| matches!(block, Block::Figure { .. }));
    if has_pictures {
        return;
    }
    let attached = pictures.into_iter().map(|picture| {
        let image = Image {
            url: picture.url,
            alt: None,
            width: picture.width,
            height: picture.height,
        };
        LeadImage {
            image,
            caption: picture.title,
            credit: None,
        }
    });
    // Of a picture and its thumbnail, the picture.
    let mut all = attached.collect::<Vec<_>>().into_iter();
    let thumbnail = || {
        own.map(|image| LeadImage {
            image,
            ..LeadImage::default()
        })
    };
    article.image = all.next().or_else(thumbnail);
    body.extend(all.map(
        |LeadImage {
             image,
             caption,
             credit,
         }| Block::Figure {
            image,
            caption,
            credit,
        },
    ));
}

fn block(medium: Medium, poster: Option<String>) -> Option<Block> {
    let Medium {
        url,
        title,
        duration,
        ..
    } = medium;
    match medium.kind {
        MediumKind::Audio => Some(Block::Audio {
            url,
            title,
            duration,
        }),
        MediumKind::Video => Some(match embed(&url.parse().ok()?, title) {
            Block::Video {
                url,
                provider,
                title,
                ..
            } => Block::Video {
                url,
                provider,
                poster,
                title,
                duration,
            },
            Block::Embed { url, title, .. } => Block::Video {
                url,
                provider: None,
                poster,
                title,
                duration,
            },
            other => other,
        }),
        MediumKind::Image | MediumKind::Other => None,
    }
}

fn address_of(block: &Block) -> Option<&str> {
    match block {
        Block::Audio { url, .. } | Block::Video { url, .. } => Some(url),
        _ => None,
    }
}

/// A player in the text learns what the attachment knows.
fn complete(known: &mut Block, attached: Block) {
    let (Block::Audio {
        duration, title, ..
    }
    | Block::Video {
        duration, title, ..
    }) = known
    else {
        return;
    };
    let (Block::Audio {
        duration: length,
        title: name,
        ..
    }
    | Block::Video {
        duration: length,
        title: name,
        ..
    }) = attached
    else {
        return;
    };
    *duration = duration.or(length);
    *title = title.take().or(name);
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
