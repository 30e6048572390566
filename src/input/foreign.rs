//! What is no text of an article: pictures, documents and archives, saved mails, a bare address.

/// How such files begin; read as text, their other bytes become U+FFFD.
const BEGINNINGS: &[&str] = &[
    "%PDF-",
    "GIF87a",
    "GIF89a",
    "PK\u{3}\u{4}",
    "\u{fffd}PNG\r\n",
    "\u{89}PNG\r\n",
    "RIFF",
    "ID3\u{3}",
    "ID3\u{4}",
    "OggS\0",
    "\u{1f}\u{fffd}\u{8}",
    "\u{1f}\u{8b}\u{8}",
    "Rar!\u{1a}",
    "7z\u{fffd}\u{fffd}'\u{1c}",
    "\0asm",
    "wOFF",
    "wOF2",
    "\u{7f}ELF",
    "SQLite format 3\0",
    "{\\rtf",
];
/// Headers of a page that a browser saved as a mail.
const MAIL: &[&str] = &[
    "from:",
    "mime-version:",
    "content-type:",
    "subject:",
    "snapshot-content-location:",
];
/// How much is looked at.
const SAMPLE: usize = 4096;

/// Why an input has no article in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Foreign {
    /// A file of another kind.
    File,
    /// An address and nothing else.
    Address,
}

/// Tells what only looks like text.
pub(crate) fn kind(input: &str) -> Option<Foreign> {
    let input = input.trim_start_matches(['\u{feff}', ' ', '\t', '\r', '\n']);
    let is_file = BEGINNINGS
        .iter()
        .any(|start| input.starts_with(start) && is_binary(start, input))
        || is_mail(input)
        || is_noise(input);
    match () {
        () if is_file => Some(Foreign::File),
        () if is_address(input) => Some(Foreign::Address),
        () => None,
    }
}

/// Whether more than the first letters tells that: a text may begin with RIFF or with PK.
fn is_binary(start: &str, input: &str) -> bool {
    let is_certain = start.contains(|c: char| c.is_control() || c == '\u{fffd}')
        || start.starts_with(['%', '{']);
    is_certain || input.chars().take(64).any(|c| is_odd(c) || c == '\u{fffd}')
}

fn is_mail(input: &str) -> bool {
    let head = input
        .lines()
        .take(20)
        .take_while(|line| !line.trim().is_empty());
    let fields = head.filter(|line| {
        let name = line.split_inclusive(':').next().unwrap_or_default();
        MAIL.iter().any(|known| name.eq_ignore_ascii_case(known))
    });
    let first = input.split_inclusive(':').next().unwrap_or_default();
    let begins = MAIL.iter().any(|known| first.eq_ignore_ascii_case(known));
    begins && fields.count() >= 2 && holds_boundary(input)
}

fn holds_boundary(input: &str) -> bool {
    let head: String = input.chars().take(SAMPLE).collect();
    head.to_ascii_lowercase().contains("multipart/")
}

/// Whether one of fifty characters is a control that no text has, and there is no markup. Of text that
/// was decoded wrongly, which has none, something can be read.
fn is_noise(input: &str) -> bool {
    let (mut odd, mut all) = (0, 0);
    for c in input.chars().take(SAMPLE) {
        odd += usize::from(is_odd(c));
        all += 1;
    }
    odd >= 4 && odd * 50 > all && !has_tag(input)
}

/// Whether an end tag or a tag with an attribute stands at the beginning: noise has none by chance.
fn has_tag(input: &str) -> bool {
    let head: String = input.chars().take(SAMPLE).collect();
    let starts = head.match_indices('<').map(|(at, _)| &head[at + 1..]);
    let mut tags = starts.filter(|rest| {
        let name = rest.strip_prefix('/').unwrap_or(rest);
        let letters = name.bytes().take_while(u8::is_ascii_alphabetic).count();
        letters > 0 && matches!(name.as_bytes().get(letters), Some(b'>' | b' ' | b'/'))
    });
    tags.next().is_some()
}

fn is_odd(c: char) -> bool {
    matches!(c, '\0'..='\u{8}' | '\u{e}'..='\u{1a}' | '\u{1c}'..='\u{1f}' | '\u{7f}')
}

fn is_address(input: &str) -> bool {
    let input = input.trim_end();
    let schemes = ["http://", "https://"];
    let begins = |scheme: &str| {
        let head = input.as_bytes().get(..scheme.len());
        head.is_some_and(|head| head.eq_ignore_ascii_case(scheme.as_bytes()))
    };
    schemes.into_iter().any(begins) && !input.contains(|c: char| c.is_whitespace() || c == '<')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_mails_and_addresses() {
        for file in [
            "\u{fffd}PNG\r\n\u{1a}\n\0\0\0\rIHDR",
            "%PDF-1.7\n%\u{fffd}\u{fffd}\n1 0 obj",
            "PK\u{3}\u{4}\u{14}\0\u{6}\0",
            "RIFF\u{fffd}\0\0\0WEBPVP8 ",
            "\u{fffd}\u{fffd}\u{fffd}\u{fffd}\0\u{10}JFIF\0\u{1}\u{1}",
            "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://a.example/\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype=\"text/html\"\r\n\r\n<html>",
        ] {
            assert_eq!(kind(file), Some(Foreign::File), "{file}");
        }
        for address in ["https://a.example/b", " HTTP://a.example/中?x#y\n"] {
            assert_eq!(kind(address), Some(Foreign::Address), "{address}");
        }
        for text in [
            "",
            "<p>x",
            "https://a.example/b is where",
            "https://a.example/<b>x",
            "From: a friend\n\nHello",
            "PK means Park",
            "RIFF raff",
            "港口\u{fffd}\u{fffd}的灯塔",
            "a\u{c}b\u{1b}[1m",
            "<p>\0\u{1}\u{2}\u{3}\u{4}x",
        ] {
            assert_eq!(kind(text), None, "{text}");
        }
    }
}
