//! The line that WeChat prints below a headline: `原创 何大海 河边日报 2024-05-03 09:10`.

use crate::text::is_cjk;
use crate::time::printed::{Order, printed_dates};
use crate::time::zones::Stamp;

/// The longest line and the longest name, in characters.
const LONGEST: usize = 80;
const NAME: usize = 20;
/// What WeChat writes before who wrote a text of its own.
const OWN: &[&str] = &["原创", "原創", "Original"];

/// Who wrote a text, for whom, and when.
pub(crate) struct HeadLine {
    pub authors: Vec<String>,
    pub publisher: String,
    pub published: Stamp,
}

/// Reads such a line; what is a sentence, or names nobody, is none.
pub(crate) fn head_line(text: &str) -> Option<HeadLine> {
    let rest = OWN
        .iter()
        .find_map(|own| text.trim_start().strip_prefix(own))?;
    let is_apart = rest.starts_with(|c: char| c.is_whitespace() || matches!(c, ':' | '：'));
    let is_sentence = text.contains(['，', '。', '！', '？', '；', '“']);
    if !is_apart || is_sentence || text.chars().nth(LONGEST).is_some() {
        return None;
    }
    let names = &rest[..rest.find(|c: char| c.is_ascii_digit())?];
    let published = *printed_dates(&rest[names.len()..], Order::DayFirst).first()?;
    // A name that ends in a digit goes on up to the time.
    let mut words: Vec<&str> = match names.ends_with(char::is_whitespace) {
        true => names
            .trim_start_matches([':', '：'])
            .split_whitespace()
            .collect(),
        false => return None,
    };
    let is_name = |word: &&str| {
        let letters = |c: char| c.is_alphanumeric() || matches!(c, '·' | '.' | '-' | '_' | '、');
        word.chars().count() <= NAME && word.chars().all(letters)
    };
    let fits = words.iter().all(is_name) && names.chars().any(is_cjk);
    let publisher = words.pop().filter(|_| fits && words.len() < 3)?;
    let authors = match words[..] {
        [] => vec![publisher.to_owned()],
        [_, _] if words.iter().all(|word| word.is_ascii()) => vec![words.join(" ")],
        _ => words
            .iter()
            .flat_map(|word| word.split('、'))
            .map(str::to_owned)
            .collect(),
    };
    Some(HeadLine {
        authors,
        publisher: publisher.to_owned(),
        published,
    })
}

#[cfg(test)]
mod tests {
    use super::head_line;

    #[test]
    fn who_wrote_for_whom() {
        for (line, authors, publisher) in [
            (
                "原创 何大海 河边日报 2024-05-03 09:10",
                "何大海",
                "河边日报",
            ),
            ("原創： 何大海 河邊日報 2024年5月3日", "何大海", "河邊日報"),
            (
                "原创 何大海、江南 河边日报 2024-05-03 09:10 北京",
                "何大海|江南",
                "河边日报",
            ),
            (
                "原创 何大海 江南 河边日报 2024-05-03",
                "何大海|江南",
                "河边日报",
            ),
            (
                "Original Ann Lee 河边日报 2024-05-03 09:10",
                "Ann Lee",
                "河边日报",
            ),
            (
                "原创 河边日报 2024-05-03 09:10 发表于北京",
                "河边日报",
                "河边日报",
            ),
        ] {
            let read = head_line(line).unwrap_or_else(|| panic!("{line}"));
            assert_eq!(read.authors.join("|"), authors, "{line}");
            assert_eq!(read.publisher, publisher, "{line}");
        }
    }

    #[test]
    fn what_is_no_such_line() {
        for line in [
            "",
            "原创",
            "原创 2024-05-03 09:10",
            "原创文章 2024-05-03",
            "原创 何大海 河边日报",
            "原创 何大海 河边日报 3 篇",
            "原创 文章 2024-05-03 起转载须经许可，违者必究。",
            "Original edition 2024-05-03",
            "原创 第一 第二 第三 第四 2024-05-03",
        ] {
            assert!(head_line(line).is_none(), "{line}");
        }
    }
}
