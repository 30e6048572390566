//! Recordings and films that a feed attaches.

use crate::address::twins;
use crate::article::Block;
use crate::content::blocks::embed;
use crate::input::feed::{Medium, MediumKind};
use rustc_hash::FxHashMap;

/// Recordings and films, but for those that the text plays already.
pub(super) fn add(
    recordings: Vec<Medium>,
    address: &dyn Fn(&str) -> Option<String>,
    body: &mut Vec<Block>,
) {
    if recordings.is_empty() {
        return;
    }
    let mut known: FxHashMap<(bool, String), usize> = FxHashMap::default();
    for (at, block) in body.iter().enumerate() {
        if let Some(key) = key_of(block) {
            known.entry(key).or_insert(at);
        }
    }
    let shown = body.len();
    for recording in recordings {
        let poster = recording.poster.as_deref().and_then(address);
        let Some(new) = block(recording, poster) else {
            continue;
        };
        let key = key_of(&new);
        match key.as_ref().and_then(|key| known.get(key)) {
            Some(at) => complete(&mut body[*at], new),
            None => {
                if let Some(key) = key {
                    known.insert(key, body.len());
                }
                body.push(new);
            }
        }
    }
    body.rotate_left(shown);
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

/// What is the same for two players of one recording; a film's sound is another one.
fn key_of(block: &Block) -> Option<(bool, String)> {
    match block {
        Block::Audio { url, .. } => Some((true, twins::recording(url))),
        Block::Video { url, .. } => Some((false, twins::recording(url))),
        _ => None,
    }
}

/// A player in the text learns what the attachment knows.
fn complete(known: &mut Block, attached: Block) {
    let (Block::Audio {
        url,
        duration,
        title,
    }
    | Block::Video {
        url,
        duration,
        title,
        ..
    }) = known
    else {
        return;
    };
    let (Block::Audio {
        url: other,
        duration: length,
        title: name,
    }
    | Block::Video {
        url: other,
        duration: length,
        title: name,
        ..
    }) = attached
    else {
        return;
    };
    *duration = duration.or(length);
    *title = title.take().or(name);
    // A page may be refused what is not encrypted.
    if let (Some(plain), Some(secure)) =
        (url.strip_prefix("http://"), other.strip_prefix("https://"))
        && plain == secure
    {
        *url = other;
    }
}
