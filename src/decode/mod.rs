//! Bytes to text, in whatever charset they come: as the npm package's `decode.js` does it.

mod binary;
mod guess;

use crate::article::Article;
use crate::error::{Error, ErrorKind};
use crate::options::ParseOptions;
use crate::parse_article;
use encoding_rs::{Encoding, ISO_2022_JP, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};
use guess::guess;
use regex_lite::Regex;
use std::borrow::Cow;
use std::sync::LazyLock;

/// Declarations stand within so many bytes.
const HEAD: usize = 4096;
/// So many whole sequences for each broken one are UTF-8 with damage.
const WHOLE_FOR_BROKEN: usize = 2;

/// [`parse_article`] for bytes as they came over the network or from a disk.
///
/// `charset` is what the server said, if it said one; a byte order mark goes before it, and a false UTF-8 is not
/// believed. See [`decode`]. Of what is no text, such as a picture, there is an empty article.
///
/// # Errors
///
/// As [`parse_article`]; `invalid-options` for a charset that nobody knows.
///
/// ```
/// let page = b"<meta charset=\"gb2312\"><p>\xd6\xd0\xb9\xfa</p>";
/// let article = lisible::parse_bytes(page, None, &Default::default())?;
/// assert_eq!(article.text, "中国");
/// # Ok::<(), lisible::Error>(())
/// ```
pub fn parse_bytes(
    input: &[u8],
    charset: Option<&str>,
    options: &ParseOptions,
) -> Result<Article, Error> {
    // Of all charsets only UTF-16 can take more bytes than UTF-8: twice as many.
    options.check_length(input.len().div_ceil(2))?;
    let text = match binary::is_text(input) {
        true => decode(input, charset)?,
        false => Cow::Borrowed(""),
    };
    parse_article(&text, options)
}

/// The text of bytes: by byte order mark; then by the charset that the caller knows; then as UTF-8, where the bytes are
/// but for single broken ones; then by what the markup declares; then by what reads most like a language of another
/// script; then by the letters of the language that it says it is in; then as Western European.
///
/// What [`parse_feed`](crate::parse_feed) wants of a feed that was fetched:
///
/// ```
/// let feed = b"<?xml version='1.0' encoding='GBK'?><rss><item><title>\xd6\xd0\xb9\xfa</title></item></rss>";
/// let feed = lisible::parse_feed(&lisible::decode(feed, None)?, &Default::default())?;
/// assert_eq!(feed.articles[0].title, "中国");
/// # Ok::<(), lisible::Error>(())
/// ```
///
/// # Errors
///
/// `invalid-options` for a charset that nobody knows.
pub fn decode<'a>(bytes: &'a [u8], charset: Option<&str>) -> Result<Cow<'a, str>, Error> {
    if let Some(text) = of_four_bytes(bytes) {
        return Ok(Cow::Owned(text));
    }
    let encoding = encoding_of(bytes, charset)?;
    Ok(encoding.decode_with_bom_removal(bytes).0)
}

fn encoding_of(bytes: &[u8], charset: Option<&str>) -> Result<&'static Encoding, Error> {
    if let Some(marked) = marked(bytes) {
        return Ok(marked);
    }
    let given = charset.map(known).transpose()?;
    if let Some(given) = given.filter(|given| *given != UTF_8) {
        return Ok(given);
    }
    let said = declared(bytes);
    let says_utf8 = given.or(said) == Some(UTF_8);
    // ISO-2022-JP is ASCII byte by byte, and its escapes say what it is.
    let is_escaped = said == Some(ISO_2022_JP) && bytes.contains(&0x1b);
    if !is_escaped && is_utf8(bytes, says_utf8) {
        return Ok(UTF_8);
    }
    let is_multibyte = |said: &&Encoding| ![UTF_8, UTF_16LE, UTF_16BE, WINDOWS_1252].contains(said);
    Ok(said.filter(is_multibyte).unwrap_or_else(|| guess(bytes)))
}

/// UTF-32, which no browser reads and some servers send: by its mark, or by the "<" that markup begins with.
fn of_four_bytes(bytes: &[u8]) -> Option<String> {
    let number = match bytes {
        [0xff, 0xfe, 0, 0, ..] | [0x3c, 0, 0, 0, ..] => u32::from_le_bytes,
        [0, 0, 0xfe, 0xff, ..] | [0, 0, 0, 0x3c, ..] => u32::from_be_bytes,
        _ => return None,
    };
    let fours = bytes
        .chunks_exact(4)
        .filter_map(|four| four.try_into().ok());
    let text: String = fours
        .map(|four| char::from_u32(number(four)).unwrap_or(char::REPLACEMENT_CHARACTER))
        .collect();
    Some(text.trim_start_matches('\u{feff}').to_owned())
}

fn marked(bytes: &[u8]) -> Option<&'static Encoding> {
    match bytes {
        [0xef, 0xbb, 0xbf, ..] => Some(UTF_8),
        // Without a mark: "<" and the start of a name or declaration.
        [0xfe, 0xff, ..] | [0, 0x3c, ..] => Some(UTF_16BE),
        [0xff, 0xfe, ..] | [0x3c, 0, ..] => Some(UTF_16LE),
        _ => None,
    }
}

fn known(label: &str) -> Result<&'static Encoding, Error> {
    of_label(label).ok_or_else(|| {
        let problem = format!("must be one that is known, such as gb18030 or big5, not {label}");
        let key = "charset".to_owned();
        ErrorKind::InvalidOptions { key, problem }.into()
    })
}

/// Whether bytes are UTF-8, but for single broken ones: a text of another charset has next to no whole sequences.
fn is_utf8(bytes: &[u8], is_said: bool) -> bool {
    let Err(_) = std::str::from_utf8(bytes) else {
        return true;
    };
    let text = String::from_utf8_lossy(bytes);
    let broken = text.matches('\u{fffd}').count();
    let good = text.chars().filter(|c| !c.is_ascii()).count() - broken;
    let enough = if is_said { 1 } else { WHOLE_FOR_BROKEN };
    good > 0 && good >= broken * enough
}

/// The charset of `<meta>` or the XML declaration, if the decoder knows it.
fn declared(bytes: &[u8]) -> Option<&'static Encoding> {
    static XML: LazyLock<Regex> =
        LazyLock::new(|| regex(r#"(?i)<\?xml[^>]*?\bencoding\s*=\s*["']([\w.:-]+)"#));
    static META: LazyLock<Regex> =
        LazyLock::new(|| regex(r#"(?i)<meta[^>]*?\bcharset\s*=\s*["']?\s*([\w.:-]+)"#));
    let head: String = bytes
        .iter()
        .take(HEAD)
        .map(|byte| char::from(*byte))
        .collect();
    let found = in_tags(&XML, "?xml", &head).or_else(|| in_tags(&META, "meta", &head))?;
    of_label(&found[1])
}

/// What a pattern that ends with its tag captures: a search of all that stands between such tags as well
/// would take a quarter of the time of an archived item.
fn in_tags<'a>(pattern: &Regex, name: &str, head: &'a str) -> Option<regex_lite::Captures<'a>> {
    let is_tag = |tag: &str| {
        let start = tag.as_bytes().get(..name.len());
        start.is_some_and(|start| start.eq_ignore_ascii_case(name.as_bytes()))
    };
    let mut parts = head
        .split('>')
        .filter(|part| part.split('<').skip(1).any(is_tag));
    parts.find_map(|part| pattern.captures(part))
}

/// The charset of a label: those of the Encoding standard, and what other systems call the same.
fn of_label(label: &str) -> Option<&'static Encoding> {
    let label = label.trim().trim_matches(['"', '\'']);
    let known = |label: &str| Encoding::for_label_no_replacement(label.as_bytes());
    if let Some(known) = known(label) {
        return Some(known);
    }
    let signs = |c: char| !c.is_ascii_alphanumeric();
    let plain = label.replace(signs, "").to_ascii_lowercase();
    let other = match &*plain {
        "cp936" | "ms936" | "euccn" | "gbkutf8" => "gbk",
        "gb180302000" | "gb180302005" | "gb180302022" => "gb18030",
        "cp949" | "ms949" | "uhc" | "euckr" => "euc-kr",
        "cp932" | "sjiswin" | "mskanji" => "shift_jis",
        "eucjpwin" | "eucjpms" | "ujis" | "cp51932" => "euc-jp",
        "cp950" | "ms950" | "big5eten" => "big5",
        "cp874" | "tis620" => "windows-874",
        "koi8r" => "koi8-r",
        "koi8u" => "koi8-u",
        "macroman" => "macintosh",
        "utf8mb4" | "utf8mb3" => "utf-8",
        "utf16" => "utf-16",
        _ => "",
    };
    let numbered = |names: &[&str], own: &str| {
        let number = names.iter().find_map(|name| plain.strip_prefix(name))?;
        known(&format!("{own}{number}"))
    };
    known(other)
        .or_else(|| numbered(&["windows", "win", "cp"], "windows-"))
        .or_else(|| numbered(&["iso8859"], "iso-8859-"))
}

fn regex(pattern: &str) -> Regex {
    Regex::new(pattern).expect("a pattern of ours")
}

#[cfg(test)]
mod tests {
    use super::*;
    use encoding_rs::{BIG5, GB18030};

    fn text(bytes: &[u8], charset: Option<&str>) -> String {
        decode(bytes, charset).expect("a text").into_owned()
    }

    #[test]
    fn marks_and_declarations() {
        assert_eq!(text(b"\xef\xbb\xbf\xe4\xb8\xad", Some("gbk")), "中");
        assert_eq!(text(b"\xff\xfe\x2d\x4e", None), "中");
        assert_eq!(text(b"\xff\xfe\0\0\x2d\x4e\0\0", None), "中");
        assert_eq!(text(b"\0\0\0<\0\x01\xf6\0", None), "<😀");
        assert_eq!(text(b"<\0p\0>\0", None), "<p>");
        assert_eq!(
            text(b"<meta charset=big5><p>\xa4\xa4\xb0\xea", None),
            "<meta charset=big5><p>中國"
        );
        assert_eq!(text(b"\xa4\xa4\xb0\xea", Some("big5")), "中國");
        let japanese = text(b"<meta charset=iso-2022-jp><p>\x1b$BF|\x1b(B", None);
        assert!(japanese.ends_with('日'));
        for label in ["cp936", "\"gbk\"", "MS936", "GB18030-2022", "EUC-CN"] {
            assert_eq!(text(b"\xd6\xd0\xb9\xfa", Some(label)), "中国", "{label}");
        }
        for (label, name) in [
            ("cp949", "EUC-KR"),
            ("SJIS-win", "Shift_JIS"),
            ("eucJP-win", "EUC-JP"),
            ("CP-1251", "windows-1251"),
            ("win1252", "windows-1252"),
            ("ISO8859_2", "ISO-8859-2"),
            ("utf8mb4", "UTF-8"),
        ] {
            assert_eq!(of_label(label).map(Encoding::name), Some(name), "{label}");
        }
        let error = decode(b"x", Some("klingon")).expect_err("no charset");
        assert_eq!(error.code(), "invalid-options");
    }

    #[test]
    fn damage_and_false_declarations() {
        let page = "<meta charset=\"gb2312\"><p>中国";
        assert_eq!(text(page.as_bytes(), None), page);
        let mut broken = "<p>第一段，很长的一段。</p>".as_bytes().to_vec();
        broken.insert(3, 0xff);
        assert_eq!(text(&broken, None), "<p>\u{fffd}第一段，很长的一段。</p>");
        assert_eq!(
            text(b"<meta charset=utf-8>caf\xe9 \x80", None),
            "<meta charset=utf-8>café €"
        );
        let (chinese, ..) = GB18030.encode("中国的人不是来到这里的，我们在大地上。");
        for declared in ["", "<meta charset=utf-8>", "<meta charset=iso-8859-1>"] {
            let page = [declared.as_bytes(), &*chinese].concat();
            assert!(text(&page, None).ends_with("我们在大地上。"), "{declared}");
        }
        let (chinese, ..) = BIG5.encode("中國的人不是來到這裡的，我們在大地上。");
        assert!(text(&chinese, Some("utf-8")).ends_with("我們在大地上。"));
    }

    #[test]
    fn what_is_no_text_is_no_article() {
        for bytes in [
            &b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"[..],
            b"\xff\xd8\xff\xe0\0\x10JFIF\0",
            b"",
        ] {
            let article = parse_bytes(bytes, None, &ParseOptions::default()).expect("an answer");
            assert_eq!(article.text, "", "{bytes:?}");
        }
        let options = ParseOptions {
            max_bytes: 4,
            ..ParseOptions::default()
        };
        let error = parse_bytes(b"0123456789", None, &options).expect_err("too long");
        assert_eq!(error.code(), "input-too-large");
    }
}
