//! Editors: no authors while one is named, but credits.

use super::super::author_words::EDITORS;
use super::super::short::short_text;
use crate::dom::DomNode;
use crate::text::is_cjk;

/// The longest line of editors, in characters.
const LONGEST: usize = 60;
/// The longest name, in characters.
const NAME: usize = 4;
/// Signs around such lines and between the names.
const SIGNS: &[char] = &[
    '(', ')', '（', '）', '[', ']', '【', '】', ' ', '　', '、', '，', ',', '/', '／', ':', '：',
    '｜', '|', '丨', '＝',
];

/// Where the editors begin in a byline: 0 where it names nobody before them.
pub(in crate::metadata) fn editors_at(text: &str) -> Option<usize> {
    let at = EDITORS.iter().filter_map(|label| text.find(label)).min()?;
    let before = text[..at].trim_matches(|c: char| !c.is_alphanumeric());
    Some(if before.is_empty() { 0 } else { at })
}

/// The text of an element that is a line of editors and nothing else.
pub(in crate::metadata) fn editors_line(node: DomNode<'_>) -> Option<String> {
    let mut texts = node.children().filter_map(|child| child.value().as_text());
    let own = texts
        .find(|text| !text.trim().is_empty())?
        .trim_start_matches(SIGNS);
    // Most elements begin with another character.
    let first = own.chars().next().filter(|first| is_cjk(*first))?;
    let mut labels = EDITORS.iter().filter(|label| label.starts_with(first));
    labels.next()?;
    short_text(node, LONGEST).filter(|text| is_editors(text))
}

/// Whether a text says who edited and nothing else.
pub(in crate::metadata) fn is_editors(text: &str) -> bool {
    let text = text.replace(" / ", "/").replace(" ／ ", "／");
    let bare = text.trim_matches(SIGNS);
    let is_source = bare.starts_with("来源") || bare.starts_with("來源");
    let Some(label) = EDITORS
        .iter()
        .find(|label| bare.starts_with(**label))
        .filter(|_| !is_source)
    else {
        return false;
    };
    let names = bare[label.len()..]
        .split(SIGNS)
        .filter(|name| !name.is_empty());
    let mut count = 0;
    let all = names.into_iter().all(|name| {
        count += 1;
        let is_name = name.chars().all(is_cjk) && name.chars().count() <= NAME;
        is_name
            || EDITORS
                .iter()
                .any(|label| name == label.trim_end_matches(SIGNS))
    });
    all && count > 0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_of_editors() {
        assert!(is_editors("责任编辑：方小圆"));
        assert!(is_editors("（责编：李四、王五）"));
        assert!(is_editors("编辑：李四 校对：王五"));
        assert!(is_editors("编辑 / 韩露"));
        assert!(!is_editors("编辑：你为什么要写这本书？"));
        assert!(!is_editors("来源：江城晚报"));
        assert_eq!(
            editors_at("文｜贺知秋 编辑｜柳青"),
            Some("文｜贺知秋 ".len())
        );
    }
}
