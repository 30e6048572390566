//! Small pictures in a sentence: emoji, smilies, signs that no font had.

use super::{Unit, Units, classes};
use crate::dom::{DomNode, Page, attr, declarations, is_block, name};
use crate::text;

/// A picture in a line is no higher than this, in pixels or in hundredths of the font's size.
const HIGHEST: f64 = 40.0;

/// Alternative text of a sign is no longer than this, in characters.
const LONGEST: usize = 20;

pub(super) fn find(page: &Page<'_>, units: &mut Units) {
    for node in page.named("img").chain(page.named("amp-img")) {
        if let Some(alt) = glyph(node) {
            units.add(node, Unit::Glyph { alt });
        }
    }
}

/// What a sign says, `Some(None)` where a picture in the line says nothing; `None` where it is none.
fn glyph(node: DomNode<'_>) -> Option<Option<String>> {
    let said = ["alt", "title", "data-alt"]
        .iter()
        .filter_map(|key| attr(node, key))
        .map(text::normalize)
        .find(|said| !said.is_empty());
    let short = said.filter(|said| said.chars().count() <= LONGEST && !said.contains("://"));
    let size = size_of(node);
    let is_small = size.is_some_and(|size| size <= HIGHEST);
    let is_large = size.is_some_and(|size| size > 80.0);
    if let Some(said) = &short
        && !is_large
        && (is_emoji(said) || is_named(node) || is_typed(said) && mentions_signs(node))
    {
        return Some(short);
    }
    let is_pixel = size.is_some_and(|size| size < 8.0);
    if !is_small || is_pixel {
        return None;
    }
    match short.filter(|said| !is_file(said)) {
        Some(said) if stands_in_text(node, false) => Some(Some(said)),
        None if stands_in_text(node, true) => Some(None),
        _ => None,
    }
}

/// Whether a text is nothing but emoji.
fn is_emoji(text: &str) -> bool {
    let joins = |c: char| matches!(c, '\u{200d}' | '\u{fe0f}' | '\u{20e3}');
    let is_sign = |c: char| matches!(c, '\u{2190}'..='\u{2bff}' | '\u{1f000}'..='\u{1faff}' | '\u{e0020}'..='\u{e007f}');
    text.chars().any(is_sign) && text.chars().all(|c| is_sign(c) || joins(c))
}

/// Whether a text is a smiley's, or the code of a sign: `:-)`, `[微笑]`.
fn is_typed(text: &str) -> bool {
    let coded = text
        .strip_prefix('[')
        .and_then(|rest| rest.strip_suffix(']'));
    match coded {
        Some(code) => !code.is_empty(),
        None if text.starts_with([':', ';', '=', '8']) => (2..=4).contains(&text.len()),
        None => text.chars().any(text::is_emoji) && !text.chars().any(char::is_alphabetic),
    }
}

/// Whether class or address hold a word for signs, alone or in another.
fn mentions_signs(node: DomNode<'_>) -> bool {
    let mut said = ["src", "class"]
        .into_iter()
        .filter_map(|key| attr(node, key));
    let words = ["emoji", "smil", "emoticon", "/expression/"];
    said.any(|said| words.iter().any(|word| said.contains(word)))
}

/// Whether class or address say that a picture is a sign.
fn is_named(node: DomNode<'_>) -> bool {
    const CLASSES: &[&str] = &[
        "emoji",
        "emoticon",
        "smiley",
        "smilie",
        "emote",
        "emotion",
        "face-icon",
    ];
    const PLACES: &[&str] = &[
        "/emoji/",
        "/emojis/",
        "twemoji",
        "/emoticon",
        "/smiley",
        "/smilies/",
        "face.t.sinajs.cn",
        "/emotion/",
        "/emot/",
        "/expression/emoji",
        "/face/",
    ];
    let by_class = classes(node).any(|class| {
        let class = class.to_ascii_lowercase();
        CLASSES.iter().any(|name| class.contains(name))
    });
    by_class
        || ["src", "data-src"]
            .iter()
            .filter_map(|key| attr(node, key))
            .any(|source| {
                let path = source.split(['?', '#']).next().unwrap_or(source);
                PLACES.iter().any(|place| path.contains(place))
            })
}

/// The larger side as attributes or style give it; an em counts as 16 pixels.
fn size_of(node: DomNode<'_>) -> Option<f64> {
    let number = |raw: &str| {
        let raw = raw.trim();
        let digits =
            raw.trim_end_matches(|c: char| c.is_ascii_alphabetic() || c == '!' || c == ' ');
        let unit = match raw[digits.len()..].split([' ', '!']).next() {
            Some("em" | "rem" | "ex") => 16.0,
            Some("" | "px") => 1.0,
            _ => return None,
        };
        Some(text::number::decimal(digits)? * unit)
    };
    let sides = ["width", "height"].map(|side| {
        let styled = declarations(attr(node, "style")?)
            .find_map(|(property, value)| (property == side).then(|| number(value))?);
        styled.or_else(|| number(attr(node, side)?))
    });
    let styled = |side: &str| attr(node, side).and_then(number);
    let known = sides
        .into_iter()
        .flatten()
        .chain(styled("width"))
        .chain(styled("height"));
    known.reduce(f64::max)
}

fn is_file(text: &str) -> bool {
    let text = text.to_ascii_lowercase();
    [".jpg", ".jpeg", ".png", ".gif", ".webp", ".svg"]
        .iter()
        .any(|end| text.ends_with(end))
        || matches!(text.as_str(), "img" | "image" | "icon" | "photo" | "logo")
}

/// Whether text stands beside a picture in its line; with `both`, on both sides.
fn stands_in_text(node: DomNode<'_>, both: bool) -> bool {
    let mut place = node;
    for above in node.ancestors().take(3) {
        if is_block(name(above)) || name(above) == "a" {
            break;
        }
        place = above;
    }
    let says = |near: Option<DomNode<'_>>| {
        near.is_some_and(|near| match near.value().as_text() {
            Some(text) => !text.trim().is_empty(),
            None => matches!(
                name(near),
                "b" | "strong" | "em" | "i" | "span" | "a" | "code"
            ),
        })
    };
    let (before, after) = (says(place.prev_sibling()), says(place.next_sibling()));
    if both {
        before && after
    } else {
        before || after
    }
}

#[cfg(test)]
mod tests {
    use crate::{ParseOptions, parse_article};

    fn text(html: &str) -> String {
        parse_article(html, &ParseOptions::default())
            .expect("an article")
            .text
    }

    #[test]
    fn signs_stay_in_their_sentence() {
        let smiley =
            "<p>Bien <img src=https://a.example/smilies/1.gif alt=':-)' width=16> dit.</p>";
        assert_eq!(text(smiley), "Bien :-) dit.");
        let emoji = "<p>走吧<img alt=🐍 src=https://a.example/1f40d.svg>，回家。</p>";
        assert_eq!(text(emoji), "走吧🐍，回家。");
        let photo = "<p>走吧</p><img alt=🐍 width=640 src=https://a.example/b.jpg><p>回家。</p>";
        assert_eq!(text(photo), "走吧\n\n回家。");
    }
}
