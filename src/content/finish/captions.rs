//! The line right below a picture that is its caption, or says its caption again.

use crate::article::{Block, Phrasing, Reason, Source};
use crate::content::Draft;
use crate::content::blocks::split_credit;
use crate::metadata::comparison_key;
use crate::render::text::plain;
use crate::text::normalize;

/// A description of fewer characters may be a word of the text.
const SHORTEST: usize = 8;
/// One of more characters may be a part of the text itself.
const LONGEST: usize = 120;
/// A line that says whose picture it is has at most this many characters.
const LONGEST_SIGNED: usize = 60;
/// A line that opens with a label and ends with a full stop is longer than this where it is a sentence.
const LONGEST_NAMED: usize = 16;
/// Who holds the rights to a picture has at most this many.
const LONGEST_HOLDER: usize = 40;
/// What stands in brackets behind a caption has at most this many.
const LONGEST_SOURCE: usize = 24;

/// Gives them to their pictures.
///
/// Pages describe their pictures with sentences of the text, and what a caption is was found there.
pub(super) fn captions(body: &mut Vec<Block>, draft: &mut Draft) {
    if draft.article.source == Source::Page {
        return;
    }
    let mut kept: Vec<Block> = Vec::with_capacity(body.len());
    for block in body.drain(..) {
        let line = line(&block);
        if let (
            Some(line),
            Some(Block::Figure {
                image,
                caption,
                credit,
            }),
        ) = (line, kept.last_mut())
        {
            let alt = image.alt.as_deref().unwrap_or_default();
            match caption {
                None if is_same(&line, alt) || is_signed(&line) => {
                    match credit {
                        Some(_) => *caption = Some(line),
                        None => (*caption, *credit) = split_credit(&line),
                    }
                    continue;
                }
                Some(caption) if is_same(&line, caption) => {
                    draft.leave_out(Reason::Duplicate, &line);
                    continue;
                }
                _ => {}
            }
        }
        kept.push(block);
    }
    *body = kept;
}

/// The text of a short paragraph without links.
fn line(block: &Block) -> Option<String> {
    let Block::Paragraph { children } = block else {
        return None;
    };
    let is_link = |child: &Phrasing| matches!(child, Phrasing::Link { .. });
    let text = normalize(&plain(children));
    (!children.iter().any(is_link) && text.chars().count() <= LONGEST).then_some(text)
}

fn is_same(line: &str, said: &str) -> bool {
    let key = comparison_key(said);
    key.chars().count() >= SHORTEST && comparison_key(line) == key
}

/// Whether a line closes or opens with whose picture it is: `（作者供图）`, `图源：…`, `▲`.
fn is_signed(line: &str) -> bool {
    const OPENS: &[&str] = &[
        "图源",
        "圖源",
        "图片来源",
        "圖片來源",
        "图：",
        "圖：",
        "图/",
        "圖/",
        "图｜",
        "圖｜",
        "图丨",
        "▲",
        "△",
        "图片：",
        "圖片：",
        "资料图",
        "資料圖",
        "网络截图",
        "網絡截圖",
        "網路截圖",
        "视频截图",
        "視頻截圖",
        "Photo by ",
        "Photo: ",
    ];
    let length = line.chars().count();
    if let Some((_, holder)) = line.split_once('©') {
        return is_holder(line, holder.trim());
    }
    // A sentence of the text may begin so: `图/文字/声音：三种证据…。`
    let is_sentence = length > LONGEST_NAMED && line.ends_with(['。', '！', '？']);
    if length > LONGEST_SIGNED || line.contains('\n') {
        return false;
    }
    line.starts_with(['图', '圖']) && line[3..].starts_with(['为', '為'])
        || !is_sentence && OPENS.iter().any(|open| line.starts_with(open))
        || bracketed(line).is_some_and(is_source)
}

/// Whether a line closes with who holds the rights to a picture, and is no text's own `© 2026 AFP`.
fn is_holder(line: &str, holder: &str) -> bool {
    let of_text = line.starts_with('©') && holder.contains(|c: char| c.is_ascii_digit());
    let is_name = !holder.contains(['。', '，', '！', '？', '；', '\n']);
    is_name && !of_text && (1..=LONGEST_HOLDER).contains(&holder.chars().count())
}

/// What stands in the brackets that a line ends with.
fn bracketed(line: &str) -> Option<&str> {
    let line = line.trim_end_matches(['。', ' ']);
    let inner = line.strip_suffix(['）', ')'])?;
    let (_, inner) = inner.rsplit_once(['（', '('])?;
    Some(inner.trim()).filter(|inner| inner.chars().count() <= LONGEST_SOURCE)
}

fn is_source(inner: &str) -> bool {
    const STARTS: &[&str] = &[
        "图：", "圖：", "图源", "圖源", "图片", "圖片", "图/", "圖/", "摄影", "攝影", "来源",
        "來源", "供图", "供圖", "©", "Photo",
    ];
    const ENDS: &[&str] = &[
        "供图",
        "供圖",
        "摄",
        "攝",
        "摄影",
        "攝影",
        "资料图",
        "資料圖",
        "资料照片",
        "資料照片",
        "资料照",
        "資料照",
        "网图",
        "截图",
        "截圖",
        "图片",
        "圖片",
        "社图",
        "社圖",
    ];
    let is_sentence = inner.contains(['。', '，', '！', '？']);
    !is_sentence && STARTS.iter().any(|start| inner.starts_with(start))
        || ENDS.iter().any(|end| inner.ends_with(end))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_that_say_whose_picture_it_is() {
        for line in [
            "守塔人在塔顶（作者供图）",
            "守塔人在塔頂（攝影：甲乙）",
            "图源：港务局",
            "网络截图",
            "图为守塔人在塔顶点灯，摄于2026年1月5日。",
            "资料图：守塔人",
            "守塔人（资料照片）",
            "Photo by Ada Quay on Quayside",
            "▲ 点亮后的灯塔",
            "守塔人（新港社图）。",
            "The lamp (Photo: Ada Quay)",
            "守塔人点灯，2026年1月5日。 © AFP - ADA QUAY",
            "Le phare. © REUTERS/Ada Quay",
            "© 法新社",
        ] {
            assert!(is_signed(line), "{line}");
        }
        for line in [
            "守塔人说，灯亮了（如图）",
            "渔民等了很久（他们看得见）",
            "图/文字/声音：三种证据都指向同一个人。",
            "（图片会说话，他说。）",
            "图书馆昨天关门",
            "网络截图显示，灯塔的门从昨晚起就锁着，没有人进出。",
            "© 2026 AFP",
            "灯塔的标志是©，守塔人说，谁都可以用。",
            "灯塔",
            "",
        ] {
            assert!(!is_signed(line), "{line}");
        }
    }
}
