//! What is said below a picture: its caption and its credit.

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
        "Image credit",
        "Image:",
        "Photo:",
        "Photo by",
        "Photograph:",
        "Foto:",
        "Fotos:",
        "Bild:",
        "Crédit",
        "Quelle:",
    ];
    LABELS.iter().any(|label| said.starts_with(label))
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
