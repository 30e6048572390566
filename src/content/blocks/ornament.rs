//! Pictures that are none: lines between two parts; and descriptions that describe nothing.

use super::source;
use crate::dom::{DomNode, attr};
use crate::text::{is_emoji, normalize};

/// Descriptions that editors' tools fill in, in lower case.
const NO_ALTS: &[&str] = &[
    "img",
    "cdtimg",
    "image",
    "images",
    "photo",
    "picture",
    "pic",
    "图片",
    "圖片",
    "图像",
    "圖像",
    "null",
    "undefined",
];
/// What dividers are described as, in lower case.
const LINES: &[&str] = &[
    "line",
    "grey line",
    "gray line",
    "divider",
    "separator",
    "línea",
    "linha",
    "ligne",
    "分隔线",
    "分割线",
    "分隔線",
];
/// How much longer than high a divider is, at least.
const FLAT: u32 = 20;

/// Whether an `<img>` draws a line between two parts of the text.
pub(super) fn is_divider(node: DomNode<'_>) -> bool {
    let alt = attr(node, "alt").unwrap_or_default().trim().to_lowercase();
    let side = |key| attr(node, key)?.trim().parse::<u32>().ok();
    let is_flat = alt.is_empty()
        && matches!(
            (side("width"), side("height")),
            (Some(width), Some(height)) if height > 1 && width / height >= FLAT
        );
    is_flat
        || LINES.contains(&alt.as_str())
        || alt.contains("presentational") && alt.contains("line")
        || source::address(node).is_some_and(|url| is_line(&url))
}

/// `_grey_line-nc.png`, `_line976.jpg`, `divider.gif`.
fn is_line(url: &str) -> bool {
    let path = url.split(['?', '#']).next().unwrap_or(url);
    let file = path.rsplit('/').next().unwrap_or(path);
    let stem = file.rsplit_once('.').map_or(file, |(stem, _)| stem);
    let stem = stem
        .trim_end_matches("-nc")
        .trim_end_matches(|c: char| c.is_ascii_digit());
    let word = stem.rsplit(['_', '-']).next().unwrap_or(stem);
    let is_own = word.len() == stem.len();
    matches!(word, "divider" | "separator") || word == "line" && !is_own
}

/// The description of a picture; `None` where it only says that there is a picture.
pub(super) fn alt(node: DomNode<'_>) -> Option<String> {
    let said = normalize(attr(node, "alt")?);
    let says = said.chars().any(|c| c.is_alphanumeric() || is_emoji(c));
    (says && !NO_ALTS.contains(&said.to_lowercase().as_str())).then_some(said)
}

#[cfg(test)]
mod tests {
    use super::is_line;

    #[test]
    fn lines_by_name() {
        for line in [
            "/a/_87719139_line976.jpg",
            "/x_grey_line-nc.png",
            "/divider.gif?x=1",
        ] {
            assert!(is_line(line), "{line}");
        }
        for photo in [
            "/line.jpg",
            "/front_lines.jpg",
            "/airline-2.jpg",
            "/_1_online3.jpg",
        ] {
            assert!(!is_line(photo), "{photo}");
        }
    }
}
