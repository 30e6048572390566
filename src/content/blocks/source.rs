//! Where a picture really is, whatever loads it.

use crate::address;
use crate::dom::{DomNode, attr, name};
use crate::text::needles::holds;
use crate::text::number::decimal;

/// Wider candidates than this are meant for print or zooming.
const WIDEST: f64 = 2_000.0;
/// Words of file names that always stand in for a picture until it is loaded.
const PLACEHOLDERS: &[&str] = &["placeholder", "lazyload", "noimage"];
/// Words that do so where the name has none of its own besides: `blank.gif`, but not `blank-page.jpg`.
const STAND_INS: &[&str] = &[
    "blank",
    "none",
    "spacer",
    "loading",
    "loader",
    "grey",
    "gray",
    "transparent",
    "trans",
    "pixel",
    "empty",
    "clear",
    "dot",
    "1px",
    "lazy",
    "fallback",
];
/// Words that say nothing beside them: `default-image.png`, but not `IMG_2362.jpg`.
const SILENT: &[&str] = &[
    "image", "img", "bg", "gif", "square", "load", "no", "default", "white",
];
/// Attributes that name one address, best first.
const SINGLE: &[&str] = &[
    "data-src",
    "data-original",
    "data-lazy-src",
    "data-url",
    "data-hi-res-src",
    "data-full-src",
    "data-large-file",
    "data-orig-file",
    "data-actualsrc",
    "data-echo",
    "data-img",
    "data-image",
    "data-lazy",
    "data-original-src",
    "data-fallback-src",
    "data-file",
    "zoomfile",
    "file",
    "ess-data",
    "_src",
];
/// Attributes that list candidates.
const LISTS: &[&str] = &[
    "srcset",
    "data-srcset",
    "data-lazy-srcset",
    "data-sizes-srcset",
    "data-original-set",
    "data-lazy-set",
    "data-src-set",
];

/// The address of an `<img>`: the best candidate of its own lists and those of its `<picture>`,
/// the lazy address, `src`, or what another attribute holds.
pub(super) fn address(node: DomNode<'_>) -> Option<String> {
    let listed = || {
        LISTS
            .iter()
            .filter_map(|key| attr(node, key))
            .filter_map(best)
            .next()
    };
    let single = || SINGLE.iter().find_map(|key| usable(attr(node, key)?));
    let source = || sources(node).into_iter().next();
    let shown =
        || usable(attr(node, "src")?).filter(|src| looks_like_picture(src) && !is_small(src));
    // A picture that the page shows without its scripts is not replaced by what they would have loaded.
    let lazy = || single().filter(|url| looks_like_picture(url));
    if !is_lazy(node)
        && let Some(src) = shown()
    {
        return attr(node, "srcset").and_then(best).or(Some(src));
    }
    lazy()
        .or_else(listed)
        .or_else(|| usable(attr(node, "src")?))
        .or_else(single)
        .or_else(source)
        .or_else(|| hidden(node))
}

/// Whether class or attributes say that a script loads the picture.
fn is_lazy(node: DomNode<'_>) -> bool {
    const WORDS: &[&str] = &[
        "lazy",
        "lozad",
        "blur",
        "placeholder",
        "unveil",
        "preload",
        "progressive",
        "defer",
    ];
    let class = attr(node, "class").unwrap_or_default().to_ascii_lowercase();
    WORDS.iter().any(|word| class.contains(word))
}

/// Whether an address asks for a picture too small to be meant: a preview that is blurred.
fn is_small(url: &str) -> bool {
    /// The widest of them, in pixels.
    const WIDEST: u32 = 120;
    let lower = url.to_ascii_lowercase();
    let mut parts = lower.split(['?', '&', '/', ',', ';']);
    lower.contains("blur")
        || parts.any(|part| {
            let number = ["w=", "width=", "w_", "w-", "resize:fit:", "resize="]
                .iter()
                .find_map(|name| part.strip_prefix(name));
            let digits =
                number.map(|rest| &rest[..rest.bytes().take_while(u8::is_ascii_digit).count()]);
            digits
                .and_then(|digits| digits.parse::<u32>().ok())
                .is_some_and(|width| width <= WIDEST)
        })
}

/// An address that is no stand-in.
fn usable(raw: &str) -> Option<String> {
    let raw = raw.trim();
    let is_none = raw.is_empty()
        || raw.starts_with("data:")
        || raw.starts_with("about:")
        || raw.starts_with(['{', '[', '#'])
        || is_placeholder(raw);
    (!is_none).then(|| raw.to_owned())
}

/// Whether a file is named as one that stands in for pictures: a name with a word of its own is a
/// picture's, whatever it describes.
pub(super) fn is_placeholder(url: &str) -> bool {
    /// Characters of the longest name of a stand-in.
    const LONGEST: usize = 30;
    let path = url.split(['?', '#']).next().unwrap_or(url);
    let file = path.rsplit('/').next().unwrap_or(path);
    if file.len() > LONGEST {
        return false;
    }
    let words = address::file_words(url);
    let is_size = |word: &str| {
        word.chars()
            .all(|c| c.is_ascii_digit() || c == 'x' || c == 'p')
    };
    let says = |list: &[&str], word: &String| list.contains(&word.as_str());
    let mut telling = words.iter().filter(|word| !is_size(word));
    let is_nothing = matches!(file, "default.png" | "default.jpg" | "default-image.png")
        || words.iter().any(|word| says(STAND_INS, word))
            && telling.all(|word| says(STAND_INS, word) || says(SILENT, word));
    words.iter().any(|word| says(PLACEHOLDERS, word))
        || is_nothing
        || words == ["no", "image"]
        || words == ["default", "image"]
        || is_pixel(&file.to_ascii_lowercase())
}

/// Whether a name says that the picture is one pixel large: `1x1.gif`, but not `1951x1301.jpg`.
fn is_pixel(file: &str) -> bool {
    let digit = |c: char| c.is_ascii_digit();
    file.match_indices("1x1").any(|(at, side)| {
        !file[..at].ends_with(digit) && !file[at + side.len()..].starts_with(digit)
    })
}

/// What the `<source>`s of the picture around an image offer.
fn sources(node: DomNode<'_>) -> Vec<String> {
    let picture = match name(node) {
        "picture" => Some(node),
        _ => node
            .ancestors()
            .take(3)
            .find(|parent| name(*parent) == "picture"),
    };
    let Some(picture) = picture else {
        return Vec::new();
    };
    picture
        .descendants()
        .filter(|inner| name(*inner) == "source")
        .filter_map(|source| LISTS.iter().find_map(|key| best(attr(source, key)?)))
        .collect()
}

/// An address in an attribute of the site's own, plain or within JSON.
fn hidden(node: DomNode<'_>) -> Option<String> {
    let element = node.value().as_element()?;
    // They come in the order of their names, for so the tree keeps them.
    let mut attributes = element.attrs().filter(|(key, _)| key.starts_with("data-"));
    // Whatever the loader is called, its list of candidates is called a srcset.
    let listed =
        |(key, value): (&str, &str)| key.ends_with("srcset").then(|| best(value)).flatten();
    if let Some(found) = attributes.clone().find_map(listed) {
        return Some(found);
    }
    attributes.find_map(|(_, value)| {
        let value = value.trim();
        if value.starts_with(['{', '[']) {
            return in_json(value);
        }
        (looks_like_picture(value) && (value.contains("://") || value.starts_with('/')))
            .then(|| usable(value))
            .flatten()
    })
}

/// The first string in JSON that is the address of a picture.
fn in_json(value: &str) -> Option<String> {
    let plain = value.replace("\\/", "/");
    plain
        .split('"')
        .find(|part| part.starts_with("http") && looks_like_picture(part))
        .and_then(usable)
}

fn looks_like_picture(url: &str) -> bool {
    let path = url
        .split(['?', '#'])
        .next()
        .unwrap_or(url)
        .to_ascii_lowercase();
    [".jpg", ".jpeg", ".png", ".webp", ".avif", ".gif"]
        .iter()
        .any(|end| holds(&path, end))
}

/// The candidate of a `srcset` with the largest width or density that is not beyond all screens.
fn best(srcset: &str) -> Option<String> {
    let mut found: Option<(f64, String)> = None;
    for (url, size) in candidates(srcset) {
        let Some(url) = usable(url) else { continue };
        let better = found.as_ref().is_none_or(|(most, _)| {
            if *most > WIDEST {
                size < *most
            } else {
                size > *most && size <= WIDEST
            }
        });
        if better {
            found = Some((size, url));
        }
    }
    found.map(|(_, url)| url)
}

/// Addresses and sizes. A comma may be part of an address: only one before white space, or after
/// a size, divides.
fn candidates(srcset: &str) -> Vec<(&str, f64)> {
    let between = |c: char| c.is_ascii_whitespace() || c == ',';
    let mut out = Vec::new();
    let mut rest = srcset.trim_start_matches(between);
    while !rest.is_empty() {
        let end = rest.find(|c: char| c.is_ascii_whitespace());
        let (url, tail) = rest.split_at(end.unwrap_or(rest.len()));
        let tail = tail.trim_ascii_start();
        let word = tail.split(between).next().unwrap_or_default();
        let size = descriptor(word).filter(|_| !url.ends_with(','));
        out.push((url.trim_end_matches(','), size.unwrap_or(1.0)));
        rest = match size {
            Some(_) => &tail[word.len()..],
            None => tail,
        };
        rest = rest.trim_start_matches(between);
    }
    out
}

fn descriptor(word: &str) -> Option<f64> {
    let word = word.split(',').next()?;
    decimal(word.strip_suffix(['w', 'x', 'h'])?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_largest_candidate_that_a_screen_can_show() {
        let set = "/a,w_300/x.jpg 300w, /a,w_900/x.jpg 900w,/b.jpg 4000w";
        assert_eq!(best(set).as_deref(), Some("/a,w_900/x.jpg"));
        assert_eq!(best("one.jpg, two.jpg 2x").as_deref(), Some("two.jpg"));
    }

    #[test]
    fn stand_ins_and_json() {
        assert_eq!(usable("/img/placeholder.png"), None);
        assert_eq!(usable("/img/1x1.gif"), None);
        assert_eq!(usable("/img/p_1x1-2.png"), None);
        for photo in ["/1951x1301_02.jpg", "/821x1024.jpg", "/A01x1280B.jpg"] {
            assert!(usable(photo).is_some(), "{photo}");
        }
        assert_eq!(usable("data:image/gif;base64,R0lG"), None);
        assert_eq!(
            in_json(r#"{"a":1,"src":"https:\/\/i.example\/p.jpg"}"#).as_deref(),
            Some("https://i.example/p.jpg")
        );
    }
}
