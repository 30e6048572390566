//! What is attached to an item: recordings, films and pictures.

use super::names::Ns;
use super::tree::Record;
use super::{Medium, MediumKind};
use crate::article::Image;

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
    let size = |name| {
        record
            .attribute(at, name)
            .and_then(|size| size.parse().ok())
    };
    Some(Medium {
        kind: kind_of(&mime, &medium, &url),
        url,
        duration: record
            .attribute(at, "duration")
            .and_then(|text| duration(&text)),
        width: size("width"),
        height: size("height"),
        ..Medium::default()
    })
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

/// An address that is attached twice counts once.
pub(super) fn deduplicate(media: &mut Vec<Medium>) {
    let mut seen = std::collections::HashSet::new();
    media.retain(|medium| seen.insert(medium.url.clone()));
}

impl Medium {
    /// Fills what is not known from what holds for the whole item.
    pub(super) fn or(mut self, other: &Medium) -> Medium {
        let fill = |mine: &mut Option<String>, theirs: &Option<String>| {
            *mine = mine.take().or_else(|| theirs.clone())
        };
        fill(&mut self.title, &other.title);
        fill(&mut self.poster, &other.poster);
        self.duration = self.duration.or(other.duration);
        self
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
