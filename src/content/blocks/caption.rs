//! What is said below a picture: its caption and its credit.

use crate::metadata::{class_words, is_picture_credit, is_signed};
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

/// Whether a name that the markup gives an element, as a class, says that it holds the credit of a picture.
pub(super) fn is_credit_class(class: &str) -> bool {
    const WORDS: &[&str] = &[
        "credit",
        "credits",
        "copyright",
        "photographer",
        "fotograf",
        "copyrightHolder",
    ];
    class_words(class).any(|word| WORDS.iter().any(|known| word.eq_ignore_ascii_case(known)))
}

/// A caption and the credit that begins at the copyright sign or at a label in its last part.
pub(crate) fn split_credit(said: &str) -> (Option<String>, Option<String>) {
    if let Some(at) = said.find('©') {
        return (one_line(&said[..at]), one_line(&said[at..]));
    }
    match labelled(said)
        .or_else(|| signed(said))
        .or_else(|| unparted(said))
    {
        Some((caption, credit)) => (one_line(caption), one_line(credit)),
        None => (one_line(said), None),
    }
}

/// The longest credit behind a label, in characters.
const LONGEST: usize = 80;

/// `清晨的渡轮 王小明 摄`: the caption and the credit behind a blank.
fn signed(said: &str) -> Option<(&str, &str)> {
    const NEAR: usize = 24;
    if !said.ends_with(['摄', '攝']) {
        return None;
    }
    let near = said.char_indices().rev().take(NEAR);
    let blanks = near.filter(|(_, c)| c.is_whitespace());
    let parted = blanks.map(|(at, _)| (&said[..at], said[at..].trim_start()));
    parted
        .filter(|(caption, credit)| {
            !caption.trim().is_empty() && caption.chars().nth(3).is_some() && is_signed(credit)
        })
        .last()
}

/// The same without a sign before the label: `The ferry at dawn Photo: Ann Lee`.
fn unparted(said: &str) -> Option<(&str, &str)> {
    /// Words that stand before it: fewer may be a part of the label.
    const WORDS: usize = 3;
    let parted = |(at, _): (usize, &str)| (&said[..at], &said[at + 1..]);
    let ends = said.rmatch_indices(' ').map(parted);
    // A caption may be as long as the input: only its end is looked at.
    let near = ends
        .filter(|(_, credit)| credit.starts_with(char::is_uppercase))
        .take_while(|(_, credit)| credit.chars().nth(LONGEST).is_none());
    near.filter(|(caption, credit)| {
        let mut words = credit.split_whitespace().take(2);
        words.any(|word| word.ends_with(':'))
            && has_label(credit)
            && caption.split_whitespace().nth(WORDS - 1).is_some()
    })
    .last()
}

/// `The ferry. (Photo: Ann Lee)`: the caption and the credit, which is a sentence, a line or a bracket of its own.
#[inline(never)]
fn labelled(said: &str) -> Option<(&str, &str)> {
    let ends = said.char_indices().rev().take(LONGEST);
    let mut starts = ends.filter(|(_, c)| is_start(*c));
    starts.find_map(|(at, c)| {
        let caption = said[..at].trim_end();
        let rest = said[at + c.len_utf8()..].trim();
        let close = match c {
            '(' => ')',
            '（' => '）',
            '[' => ']',
            '【' => '】',
            _ => {
                let caption =
                    said[..at + c.len_utf8()].trim_end_matches(['|', '/', '／', ' ', '\n']);
                // A stroke may stand within a name.
                let is_credit = has_label(rest) && !(matches!(c, '/' | '／') && is_signed(rest));
                return (is_credit && !caption.is_empty()).then_some((caption, rest));
            }
        };
        let inner = rest.trim_end_matches(['.', '。']).strip_suffix(close)?;
        // The brackets stay: nothing is lost.
        (has_label(inner) && !inner.contains(close) && !caption.is_empty())
            .then_some((caption, said[at..].trim()))
    })
}

fn is_start(c: char) -> bool {
    matches!(
        c,
        '.' | '。'
            | '!'
            | '?'
            | '！'
            | '？'
            | '…'
            | '"'
            | '”'
            | '」'
            | '»'
            | ')'
            | '）'
            | '('
            | '（'
            | '['
            | '【'
            | '|'
            | '/'
            | '／'
            | '\n'
    )
}

/// Whether a text says by a label who took or owns a picture: the label alone may begin a sentence.
#[inline(never)]
fn has_label(text: &str) -> bool {
    const SIGNS: &[char] = &[':', '：', '/', '／', '｜', '|', '=', '＝'];
    const BY: &[&str] = &[
        "photo by ",
        "image by ",
        "picture by ",
        "photograph by ",
        "illustration by ",
    ];
    let lower = text.to_lowercase();
    if BY.iter().any(|label| lower.starts_with(label)) || is_signed(text) {
        return true;
    }
    let Some((label, name)) = text.split_once(SIGNS) else {
        return false;
    };
    let label = label.trim();
    label.chars().count() <= 24
        && name.chars().any(char::is_alphanumeric)
        && (is_picture_credit(label) || is_credit(text))
}

/// Text on one line; `None` where there is none.
pub(super) fn one_line(said: &str) -> Option<String> {
    Some(normalize(said)).filter(|text| !text.is_empty())
}

#[cfg(test)]
mod tests {
    use super::split_credit;

    #[test]
    fn credits_behind_a_label() {
        for (said, caption, credit) in [
            ("The ferry. Photo: Ann Lee", "The ferry.", "Photo: Ann Lee"),
            (
                "The ferry. (Photo: Ann Lee/AP)",
                "The ferry.",
                "(Photo: Ann Lee/AP)",
            ),
            (
                "The ferry\nPhoto by Ann Lee",
                "The ferry",
                "Photo by Ann Lee",
            ),
            (
                "Le bac. Crédit photo : Luc Roux",
                "Le bac.",
                "Crédit photo : Luc Roux",
            ),
            ("Die Fähre (Foto: dpa)", "Die Fähre", "(Foto: dpa)"),
            (
                "Паром. Фото: Анна Белова / ТАСС",
                "Паром.",
                "Фото: Анна Белова / ТАСС",
            ),
            ("清晨的渡轮。图／王小明", "清晨的渡轮。", "图／王小明"),
            (
                "清晨的渡轮（图源：路透社）",
                "清晨的渡轮",
                "（图源：路透社）",
            ),
            ("渡し船（写真：佐藤花子）", "渡し船", "（写真：佐藤花子）"),
            (
                "Мост в день разводки Фото: Глеб Сухов",
                "Мост в день разводки",
                "Фото: Глеб Сухов",
            ),
            ("The ferry. © Ann Lee", "The ferry.", "© Ann Lee"),
            ("老赵在院子里。何大海 摄", "老赵在院子里。", "何大海 摄"),
            (
                "輸送帶清晨開動。（記者何大海攝）",
                "輸送帶清晨開動。",
                "（記者何大海攝）",
            ),
            (
                "清晨的渡轮驶出港口 王小明 摄",
                "清晨的渡轮驶出港口",
                "王小明 摄",
            ),
            (
                "清晨的渡轮驶出港口 新华社记者 王小明 摄",
                "清晨的渡轮驶出港口",
                "新华社记者 王小明 摄",
            ),
            (
                "Le bac au port. Photo Lucie Berthe",
                "Le bac au port.",
                "Photo Lucie Berthe",
            ),
        ] {
            let got = split_credit(said);
            assert_eq!(
                (got.0.as_deref(), got.1.as_deref()),
                (Some(caption), Some(credit)),
                "{said}"
            );
        }
    }

    #[test]
    fn captions_without_a_credit() {
        for said in [
            "The ferry (left) at dawn",
            "He took one more. Photo albums lay on the floor: three of them",
            "Family Photo: three sisters",
            "图一：清晨的渡轮",
            "Photo: Ann Lee",
            "清晨的渡轮（资料照片）",
            "清晨的渡轮 2024年5月摄",
            "Photo albums lay on the floor. Photo Albums of a family, three of them",
            "",
        ] {
            assert_eq!(split_credit(said).1, None, "{said}");
        }
    }
}
