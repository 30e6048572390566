//! Whether two addresses lead to the same picture in other sizes, or to the same recording.

use super::host_within;

/// Parameters that say how large or how well packed a picture is to be, or that sign those.
const SIZING: &[&str] = &[
    "width",
    "w",
    "maxwidth",
    "height",
    "h",
    "imwidth",
    "sw",
    "sh",
    "quality",
    "q",
    "auto",
    "format",
    "fm",
    "fit",
    "crop",
    "s",
    "sig",
    "signature",
    "dpr",
    "resize",
    "size",
    "name",
    "impolicy",
    "strip",
    "ssl",
    "itok",
    "ixlib",
    "rect",
    "usm",
    "downsize",
    "scale",
    "type",
];
/// Those of them that hold the width.
const WIDTHS: &[&str] = &["width", "w", "imwidth", "maxwidth", "sw"];
/// Words for a size in names of files and folders, with what they stand for in pixels.
const SIZES: &[(&str, u32)] = &[
    ("thumb", 150),
    ("thumbs", 150),
    ("thumbnail", 150),
    ("thumbnails", 150),
    ("thumbstandard", 150),
    ("small", 300),
    ("bmiddle", 440),
    ("medium", 600),
    ("articlelarge", 600),
    ("large", 1024),
    ("jumbo", 1024),
    ("superjumbo", 2048),
    ("scaled", 2560),
    ("full", u32::MAX),
    ("original", u32::MAX),
];
/// Parameters that say which recording is meant.
const NAMING: &[&str] = &[
    "id", "file", "filename", "ep", "episode", "track", "guid", "name", "url", "src", "path",
    "media", "media_id", "v", "t", "p", "uuid", "key",
];
/// Who keeps the pictures of accounts, there or in one folder.
const ACCOUNTS: &[(&str, &str)] = &[
    ("gravatar.com", ""),
    ("cravatar.cn", ""),
    ("cravatar.com", ""),
    ("libravatar.org", ""),
    ("githubusercontent.com", "u/"),
    ("twimg.com", "profile_images/"),
    ("ggpht.com", ""),
    ("yt3.googleusercontent.com", ""),
    ("lh3.googleusercontent.com", "a/"),
    ("lh3.googleusercontent.com", "a-/"),
];
/// Folders of such pictures on any site.
const FOLDERS: &[&str] = &["/avatar/", "/avatars/", "/profile_images/", "/gravatar/"];

/// A picture's address without its size, and what the address says of that.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Picture {
    /// The same for all sizes of one picture.
    pub key: String,
    /// How wide it is, where nothing says it the widest: an address without a size is the source's.
    pub width: u32,
}

/// Reads a picture's address; `sides` are its declared width and height, by which its file may be
/// named.
pub(crate) fn picture(url: &str, sides: [Option<u32>; 2]) -> Picture {
    let (path, query) = split(url);
    let mut named: Option<u32> = None;
    let mut note = |width: Option<u32>| named = named.max(width);
    let mut key = String::with_capacity(path.len());
    let mut segments = path.split('/').peekable();
    while let Some(segment) = segments.next() {
        let is_file = segments.peek().is_none();
        match is_file {
            true => key.push_str(without_size(segment, sides, &mut note)),
            false if key.is_empty() => key.push_str(&segment.to_ascii_lowercase()),
            false => match folder_size(segment, sides) {
                Some(width) => note(width),
                None => key.push_str(segment),
            },
        }
        key.push('/');
    }
    for pair in query.split('&').filter(|pair| !pair.is_empty()) {
        let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
        let name = name.to_ascii_lowercase();
        if WIDTHS.contains(&&*name) {
            note(Some(value.parse().unwrap_or(1)));
        } else if SIZING.contains(&&*name) {
            note(Some(1));
        } else {
            key.push_str(pair);
            key.push('&');
        }
    }
    let width = sides[0].filter(|_| named.is_some()).max(named);
    Picture {
        key,
        width: width.unwrap_or(u32::MAX),
    }
}

/// What a folder's name says of its pictures' width, where it names a size and nothing else.
fn folder_size(segment: &str, sides: [Option<u32>; 2]) -> Option<Option<u32>> {
    let mut width = None;
    for part in segment.split([',', ':', '-']) {
        let said = size_of(part, sides).or_else(|| transformation(part))?;
        width = width.max(said);
    }
    Some(width)
}

/// `w_300`, `c_fill`: an instruction to a server that resizes.
fn transformation(part: &str) -> Option<Option<u32>> {
    let (name, value) = part.split_once('_')?;
    let is_number = !value.is_empty() && value.bytes().all(|byte| byte.is_ascii_digit());
    match name {
        "w" if is_number => Some(value.parse().ok()),
        "h" | "x" | "y" if is_number => Some(None),
        "c" | "f" | "g" | "q" | "ar" if !value.is_empty() => Some(None),
        _ => None,
    }
}

/// The name of a file without its ending and the sizes behind it.
fn without_size<'a>(
    file: &'a str,
    sides: [Option<u32>; 2],
    note: &mut dyn FnMut(Option<u32>),
) -> &'a str {
    let mut stem = match file.rsplit_once('.') {
        Some((stem, ending)) if ending.len() <= 5 => stem,
        _ => file,
    };
    loop {
        let at = stem.rfind(['-', '_', '@', '.']);
        let (rest, word) = at.map_or(("", stem), |at| (&stem[..at], &stem[at + 1..]));
        let Some(width) = size_of(word, sides) else {
            return stem;
        };
        note(width.or(Some(1)));
        stem = rest;
        if stem.is_empty() {
            return stem;
        }
    }
}

/// The width that a word stands for, where it stands for a size: `Some(None)` where that is none.
#[inline(never)]
fn size_of(word: &str, sides: [Option<u32>; 2]) -> Option<Option<u32>> {
    let lower = word.to_ascii_lowercase();
    if let Some((_, width)) = SIZES.iter().find(|(name, _)| *name == lower) {
        return Some(Some(*width));
    }
    let number = |text: &str| -> Option<u32> {
        let is_number = (2..=4).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit());
        is_number.then(|| text.parse().ok())?
    };
    if let Some((width, height)) = lower.split_once('x') {
        if height.is_empty() && width.parse::<u32>().is_ok_and(|density| density <= 4) {
            return Some(None);
        }
        return number(width)
            .zip(number(height))
            .map(|(width, _)| Some(width));
    }
    let bare = |start: &str| lower.strip_prefix(start).and_then(number);
    let ended = |end: &str| lower.strip_suffix(end).and_then(number);
    let width = ended("w").or_else(|| ended("px")).or_else(|| bare("w"));
    let width = width.or_else(|| bare("mw")).or_else(|| bare("s"));
    if width.is_some() {
        return Some(width);
    }
    if bare("h").is_some() {
        return Some(None);
    }
    let number = number(&lower)?;
    sides
        .contains(&Some(number))
        .then(|| Some(number).filter(|_| sides[0] == Some(number)))
}

/// What is the same for all addresses of one recording: in other schemes and formats, with what
/// players add, behind any number of hosts that only count.
#[inline(never)]
pub(crate) fn recording(url: &str) -> String {
    let (path, query) = split(url);
    let path = behind_counters(path);
    let (folder, file) = path.rsplit_once('/').unwrap_or(("", path));
    let stem = file.rsplit_once('.').map_or(file, |(stem, _)| stem);
    let host = folder.split('/').next().unwrap_or_default();
    let mut key = host.to_ascii_lowercase();
    let key_host = key.strip_prefix("www.").map(str::to_owned);
    key = key_host.unwrap_or(key);
    key.push_str(&folder[host.len()..]);
    key.push('/');
    key.push_str(stem);
    for pair in query.split('&') {
        let name = pair.split('=').next().unwrap_or_default();
        if NAMING.contains(&&*name.to_ascii_lowercase()) {
            key.push('&');
            key.push_str(pair);
        }
    }
    key
}

/// The part of a path from its last host on: each counter puts its own before the next one's.
fn behind_counters(path: &str) -> &str {
    const FILES: &[&str] = &[
        "php", "asp", "aspx", "ogg", "oga", "wav", "mov", "html", "jsp",
    ];
    let is_host = |segment: &str| {
        let (name, ending) = segment.rsplit_once('.').unwrap_or_default();
        let sound = |c: u8| c.is_ascii_alphanumeric() || matches!(c, b'-' | b'.');
        !name.is_empty()
            && name.bytes().all(sound)
            && (2..=12).contains(&ending.len())
            && ending.bytes().all(|c| c.is_ascii_alphabetic())
            && !FILES.contains(&&*ending.to_ascii_lowercase())
    };
    let mut start = 0;
    let mut at = 0;
    for segment in path.split('/') {
        let next = at + segment.len() + 1;
        if next < path.len() && is_host(segment) {
            start = at;
        }
        at = next;
    }
    &path[start..]
}

/// Whether an address is that of a person's or an account's own picture.
pub(crate) fn is_avatar(url: &str) -> bool {
    let path = split(url).0.to_ascii_lowercase();
    is_of_account(url) || FOLDERS.iter().any(|folder| path.contains(folder))
}

/// Whether a picture lies where nothing but pictures of accounts does.
#[inline(never)]
pub(crate) fn is_of_account(url: &str) -> bool {
    let (place, query) = split(url);
    let (host, path) = place.split_once('/').unwrap_or((place, ""));
    if host == "github.com" {
        return !path.contains('/') && path.ends_with(".png");
    }
    let mut accounts = ACCOUNTS.iter();
    accounts.any(|(domain, folder)| host_within(host, domain) && path.starts_with(folder))
        || query.len() < 200 && query.split('&').any(|pair| pair == "d=identicon")
}

/// An address without scheme and fragment, as path, which begins with the host, and query.
fn split(url: &str) -> (&str, &str) {
    let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
    let rest = rest.strip_prefix("//").unwrap_or(rest);
    let rest = rest.split('#').next().unwrap_or(rest);
    rest.split_once('?').unwrap_or((rest, ""))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key(url: &str) -> String {
        picture(url, [None; 2]).key
    }

    #[test]
    fn one_picture_in_many_sizes() {
        for (one, other) in [
            (
                "https://i.example/a/5000.jpg?width=140&s=1",
                "https://i.example/a/5000.jpg?width=700&s=2",
            ),
            (
                "https://i.example/u/reiher-300x200.jpg",
                "http://i.example/u/reiher.jpg",
            ),
            (
                "https://i.example/u/reiher-scaled.webp",
                "https://i.example/u/reiher.jpg",
            ),
            (
                "https://i.example/thumb/鹭.jpg",
                "https://i.example/large/鹭.jpg",
            ),
            (
                "https://i.example/w_300,c_fill/v1/x.jpg",
                "https://i.example/w_900,c_fill/v1/x.jpg",
            ),
            (
                "https://i.example/f/heron-superJumbo.jpg",
                "https://i.example/f/heron-articleLarge.jpg",
            ),
            (
                "https://i.example/640x360/p01.jpg",
                "https://i.example/1280x720/p01.jpg",
            ),
        ] {
            assert_eq!(key(one), key(other), "{one}");
        }
        for (one, other) in [
            (
                "https://i.example/gate-1.jpg",
                "https://i.example/gate-2.jpg",
            ),
            (
                "https://i.example/2024/05/a.jpg",
                "https://i.example/2024/06/a.jpg",
            ),
            ("https://i.example/p?id=1", "https://i.example/p?id=2"),
            ("https://i.example/1.jpg", "https://i.example/2.jpg"),
            (
                "https://i.example/IMG_1024.jpg",
                "https://i.example/IMG_1025.jpg",
            ),
        ] {
            assert_ne!(key(one), key(other), "{one}");
        }
        let of = |width: u32| {
            picture(
                &format!("https://i.example/9f/{width}.jpg"),
                [Some(width), None],
            )
        };
        assert_eq!(of(140).key, of(500).key);
        assert!(of(140).width < of(500).width);
        let original = picture("https://i.example/u/reiher.jpg", [None; 2]);
        assert!(
            picture(
                "https://i.example/u/reiher-300x200.jpg",
                [Some(300), Some(200)]
            )
            .width
                < original.width
        );
    }

    #[test]
    fn one_recording_at_many_addresses() {
        let own = recording("https://kanal.example/f/ep4.mp3");
        for other in [
            "http://kanal.example/f/ep4.mp3?_=1",
            "https://www.kanal.example/f/ep4.mp3?utm_source=rss",
            "https://dts.podtrac.com/redirect.mp3/kanal.example/f/ep4.mp3",
            "https://pdst.fm/e/chtbl.com/track/12/kanal.example/f/ep4.mp3",
            "https://op3.dev/e,pg=1-2/https://kanal.example/f/ep4.mp3",
            "https://kanal.example/f/ep4.ogg",
        ] {
            assert_eq!(recording(other), own, "{other}");
        }
        assert_ne!(recording("https://kanal.example/f/ep4-bonus.mp3"), own);
        let play = |id: u32| recording(&format!("https://kanal.example/play.php?id={id}"));
        assert_ne!(play(1), play(2));
    }

    #[test]
    fn pictures_of_people() {
        assert!(is_avatar(
            "https://2.gravatar.com/avatar/5c?s=96&d=identicon"
        ));
        assert!(is_avatar("https://avatars.githubusercontent.com/u/12?s=30"));
        assert!(is_avatar("https://github.com/maren.png"));
        assert!(!is_avatar("https://i.example/avatar-film-premiere.jpg"));
    }
}
