//! The line that WeChat prints below a headline: `原创 何大海 河边日报 2024-05-03 09:10`.

use super::super::author_split::split;
use crate::text::is_cjk;
use crate::time::printed::{Order, printed_dates};
use crate::time::zones::Stamp;

/// The longest line, in characters.
const LONGEST: usize = 80;
/// What WeChat writes before who wrote a text of its own.
pub(super) const OWN: &[&str] = &["原创", "原創", "Original"];
/// What stands around names.
const SIGNS: &[char] = &[' ', '\n', '\u{3000}', ':', '：'];

/// Who wrote a text, for whom, and when.
pub(crate) struct HeadLine {
    pub authors: Vec<String>,
    pub publisher: String,
    pub published: Stamp,
}

/// Reads such a line; what is a sentence, or names nobody, is none.
#[inline(never)]
pub(crate) fn head_line(text: &str) -> Option<HeadLine> {
    let start = text.trim_start();
    let rest = OWN.iter().find_map(|own| start.strip_prefix(own))?;
    let (around, time) = rest.split_at(rest.find(|c: char| c.is_ascii_digit())?);
    let names = around.trim_matches(SIGNS);
    let (authors, publisher) = match names.rsplit_once(SIGNS) {
        Some((authors, publisher)) => (split(authors), publisher),
        None => (vec![names.to_owned()], names),
    };
    let is_of_names = |c: char| c.is_alphanumeric() || " \n\u{3000}·、.-_".contains(c);
    let fits = around.starts_with(SIGNS)
        && around.ends_with(SIGNS)
        && names.chars().any(is_cjk)
        && names.chars().all(is_of_names)
        && authors.len() <= 2
        && !time.contains(['，', '。', '！'])
        && text.chars().nth(LONGEST).is_none();
    let published = *printed_dates(time, Order::DayFirst).first()?;
    fits.then(|| HeadLine {
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
