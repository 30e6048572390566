//! What is said below a picture: its caption and its credit.

use crate::metadata::{class_words, is_picture_credit};
use crate::text::normalize;

/// Whether a line beside a picture begins as credits do.
pub(super) fn is_credit(said: &str) -> bool {
    const LABELS: &[&str] = &[
        "©",
        "图像来源",
        "圖像來源",
        "图片来源",
        "圖片來源",
        "Image source",
        "Quelle:",
    ];
    LABELS.iter().any(|label| said.starts_with(label)) || is_picture_credit(said)
}

/// Whether the class of an element says that it holds the credit of a picture.
pub(super) fn is_credit_class(class: &str) -> bool {
    const WORDS: &[&str] = &["credit", "credits", "copyright", "photographer", "fotograf"];
    class_words(class).any(|word| WORDS.iter().any(|known| word.eq_ignore_ascii_case(known)))
}

/// A caption and the credit that begins at the copyright sign.
pub(crate) fn split_credit(said: &str) -> (Option<String>, Option<String>) {
    match said.find('©') {
        Some(at) => (one_line(&said[..at]), one_line(&said[at..])),
        None => (one_line(said), None),
    }
}

/// Text on one line; `None` where there is none.
pub(super) fn one_line(said: &str) -> Option<String> {
    Some(normalize(said)).filter(|text| !text.is_empty())
}
