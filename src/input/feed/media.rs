//! What is attached to an item: recordings, films and pictures.

use super::names::Ns;
use super::tree::Record;
use super::{Medium, MediumKind};
use crate::article::Image;
use rustc_hash::FxHashMap;

/// RSS's `<enclosure>` and Atom's `<link rel="enclosure">`.
pub(super) fn enclosure(record: &Record<'_>, at: usize) -> Option<Medium> {
    let url = record
        .attribute(at, "url")
        .or_else(|| record.attribute(at, "href"))?;
    let mime = record.attribute(at, "type").unwrap_or_default();
    Some(Medium {
        kind: kind_of(&mime, "", &url),
        title: record.attribute(at, "title"),
        url,
        ..Medium::default()
    })
}

/// `<media:content>`.
pub(super) fn content(record: &Record<'_>, at: usize) -> Option<Medium> {
    let player = || record.attribute(record.child(at, Ns::Media, "player")?, "url");
    let url = record.attribute(at, "url").or_else(player)?;
    let mime = record.attribute(at, "type").unwrap_or_default();
    let medium = record.attribute(at, "medium").unwrap_or_default();
    let size = |name| -> Option<u32> { record.attribute(at, name)?.parse().ok() };
    let duration = record.attribute(at, "duration");
    let duration = duration.and_then(|text| self::duration(&text));
    let kind = match kind_of(&mime, &medium, &url) {
        // Whatever is wide and lasts no time; its address is that of a server that resizes.
        MediumKind::Other
            if mime.is_empty()
                && medium.is_empty()
                && duration.is_none()
                && size("width").is_some() =>
        {
            MediumKind::Image
        }
        kind => kind,
    };
    Some(Medium {
        kind,
        url,
        duration,
        width: size("width"),
        height: size("height"),
        ..Medium::default()
    })
}

/// Of two pictures of one item, the second where it is said to be larger.
pub(super) fn larger(known: Option<Image>, other: Option<Image>) -> Option<Image> {
    let width = |image: &Option<Image>| image.as_ref().and_then(|image| image.width);
    match known.is_none() || width(&known).is_some() && width(&other) > width(&known) {
        true => other.or(known),
        false => known,
    }
}

/// A picture: `<media:thumbnail url>`, `<itunes:image href>`, `<image><url>`.
pub(super) fn image(record: &Record<'_>, at: usize) -> Option<Image> {
    let nested = || record.text(record.child(at, Ns::Core, "url")?);
    let address = record
        .attribute(at, "url")
        .or_else(|| record.attribute(at, "href"))
        .or_else(nested);
    let size = |name| {
        record
            .attribute(at, name)
            .and_then(|size| size.parse().ok())
    };
    let url = address.or_else(|| record.text(at).filter(|text| text.starts_with("http")))?;
    Some(Image {
        url,
        alt: None,
        width: size("width"),
        height: size("height"),
    })
}

/// Seconds, from `1830`, `30:30`, `0:30:30` or `1830.5`.
pub(super) fn duration(text: &str) -> Option<u32> {
    let mut seconds = 0_u32;
    for part in text.trim().split(':') {
        let part = part.split('.').next().unwrap_or_default();
        seconds = seconds
            .checked_mul(60)?
            .checked_add(part.trim().parse().ok()?)?;
    }
    (seconds > 0).then_some(seconds)
}

/// What a MIME type, Media RSS's `medium` or, last, the file's name says.
pub(super) fn kind_of(mime: &str, medium: &str, url: &str) -> MediumKind {
    const AUDIO: &[&str] = &["mp3", "m4a", "aac", "ogg", "oga", "opus", "wav", "flac"];
    const VIDEO: &[&str] = &["mp4", "m4v", "webm", "mov", "ogv", "m3u8"];
    const IMAGE: &[&str] = &["jpg", "jpeg", "png", "gif", "webp", "avif"];
    let said = if medium.is_empty() {
        mime.split('/').next().unwrap_or_default()
    } else {
        medium
    };
    match said.to_ascii_lowercase().as_str() {
        "audio" => return MediumKind::Audio,
        "video" => return MediumKind::Video,
        "image" => return MediumKind::Image,
        _ if mime.contains("x-shockwave-flash") => return MediumKind::Video,
        _ => {}
    }
    let path = url.split(['?', '#']).next().unwrap_or_default();
    let extension = path
        .rsplit('.')
        .next()
        .unwrap_or_default()
        .to_ascii_lowercase();
    let is_one_of = |known: &[&str]| known.contains(&extension.as_str());
    if is_one_of(AUDIO) {
        MediumKind::Audio
    } else if is_one_of(VIDEO) {
        MediumKind::Video
    } else if is_one_of(IMAGE) {
        MediumKind::Image
    } else {
        MediumKind::Other
    }
}

/// Which of several formats of one thing to take: the widest.
pub(super) fn preference(medium: &Medium) -> (bool, u32) {
    (medium.kind != MediumKind::Other, medium.width.unwrap_or(0))
}

/// The film that a feed of YouTube's names by its number only.
pub(super) fn film(id: Option<String>, media: &[Medium]) -> Option<Medium> {
    let is_known = media.iter().any(|medium| medium.kind == MediumKind::Video);
    let id = id.filter(|_| !is_known)?;
    Some(Medium {
        url: format!("https://www.youtube.com/watch?v={id}"),
        kind: MediumKind::Video,
        ..Medium::default()
    })
}

/// An address that is attached twice counts once, with what is said of it in either place.
pub(super) fn deduplicate(media: &mut Vec<Medium>) {
    let mut places: FxHashMap<String, usize> = FxHashMap::default();
    let mut out: Vec<Medium> = Vec::with_capacity(media.len());
    for medium in media.drain(..) {
        match places.get(&medium.url) {
            Some(at) => {
                out[*at].complete(&medium);
                out[*at].describe(&medium);
            }
            None => {
                places.insert(medium.url.clone(), out.len());
                out.push(medium);
            }
        }
    }
    *media = out;
}

#[inline(never)]
fn fill(mine: &mut Option<String>, theirs: &Option<String>) {
    if mine.is_none() {
        mine.clone_from(theirs);
    }
}

impl Medium {
    /// Fills what is not known from what holds for the whole item.
    #[inline(never)]
    pub(super) fn complete(&mut self, other: &Medium) {
        fill(&mut self.title, &other.title);
        fill(&mut self.poster, &other.poster);
        self.duration = self.duration.or(other.duration);
    }

    /// Fills what is not known of a picture from another address of the same.
    #[inline(never)]
    pub(crate) fn describe(&mut self, other: &Medium) {
        fill(&mut self.alt, &other.alt);
        fill(&mut self.caption, &other.caption);
        fill(&mut self.credit, &other.credit);
        self.width = self.width.or(other.width);
        self.height = self.height.or(other.height);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn durations() {
        for (text, seconds) in [
            ("1830", 1830),
            ("30:30", 1830),
            ("0:30:30", 1830),
            (" 01:00:01.5 ", 3601),
        ] {
            assert_eq!(duration(text), Some(seconds), "{text}");
        }
        for text in ["", "soon", "0", "99999999999", "1:99999999:1:1:1:1:1"] {
            assert_eq!(duration(text), None, "{text}");
        }
    }

    #[test]
    fn kinds() {
        assert_eq!(kind_of("audio/mpeg", "", ""), MediumKind::Audio);
        assert_eq!(
            kind_of("", "", "https://a.example/b.MP4?x=1"),
            MediumKind::Video
        );
        assert_eq!(
            kind_of("application/octet-stream", "", "https://a.example/b.jpg"),
            MediumKind::Image
        );
        assert_eq!(
            kind_of("application/pdf", "", "https://a.example/b.pdf"),
            MediumKind::Other
        );
    }
}
