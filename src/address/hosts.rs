//! Domain names in other scripts than Latin, in the form that addresses carry them.
//!
//! The `url` crate is built without its tables for such names, 100 kB that nearly no address needs, and
//! refuses them. They are encoded here instead: in lower case, wide letters narrow, letters and their
//! accents as one character. Rarer variants, which names in links hardly ever have, stay as they are.

use super::compose::composed;
use crate::address::{host_within, percent_decoded};
use idna::punycode;
use std::borrow::Cow;

/// The address with a host in ASCII: `https://中国.cn/a` becomes `https://xn--fiqs8s.cn/a`. `None` where
/// the host is none.
pub(crate) fn ascii(raw: &str) -> Option<Cow<'_, str>> {
    let Some((start, end)) = host_in(raw) else {
        return Some(Cow::Borrowed(raw));
    };
    let host = &raw[start..end];
    if host.bytes().all(|byte| byte.is_ascii() && byte != b'%') {
        return Some(Cow::Borrowed(raw));
    }
    let ascii = encoded(host)?;
    Some(Cow::Owned(format!(
        "{}{ascii}{}",
        &raw[..start],
        &raw[end..]
    )))
}

/// Whether a link leads to another site than a host's, which one of the two names being the end of the other is not.
pub(crate) fn leads_elsewhere(raw: &str, host: &str) -> bool {
    let raw = raw.trim_start();
    host_in(raw).is_some_and(|(start, end)| {
        let other = raw[start..end].trim_start_matches("www.");
        let own = host.trim_start_matches("www.");
        !other.is_empty() && !host_within(other, own) && !host_within(own, other)
    })
}

/// Schemes whose addresses have a host however many slashes stand before it.
const SPECIAL: &[&str] = &["http", "https", "ftp", "ws", "wss"];

/// Where the host stands, behind slashes and a user's name and before a port.
fn host_in(raw: &str) -> Option<(usize, usize)> {
    const SLASHES: [char; 2] = ['/', '\\'];
    let colon = raw.find(':');
    let is_special = |scheme: &str| {
        let mut special = SPECIAL.iter();
        special.any(|known| scheme.eq_ignore_ascii_case(known))
    };
    let start = match colon {
        Some(colon) if is_special(&raw[..colon]) => colon + 1,
        Some(colon) if raw[colon + 1..].starts_with("//") => colon + 1,
        _ if raw.starts_with("//") => 0,
        _ => return None,
    };
    let start = raw.len() - raw[start..].trim_start_matches(SLASHES).len();
    let end = raw[start..]
        .find(['/', '\\', '?', '#'])
        .map_or(raw.len(), |at| start + at);
    let start = raw[start..end]
        .rfind('@')
        .map_or(start, |at| start + at + 1);
    let end = raw[start..end].find(':').map_or(end, |at| start + at);
    Some((start, end))
}

/// As the URL standard maps names, as far as that goes without its tables; `None` where what comes
/// out is no name.
fn encoded(host: &str) -> Option<String> {
    let host = percent_decoded(host);
    // A limit for what follows; the longest name in ASCII has 253 bytes.
    if host.len() > LONGEST_HOST {
        return None;
    }
    let narrow = host.chars().filter(|c| !is_ignored(*c)).map(narrow);
    let lower: String = narrow.flat_map(char::to_lowercase).collect();
    let host = composed(&lower);
    if host.contains(is_forbidden) {
        return None;
    }
    let labels = host.split('.').map(|label| match label.is_ascii() {
        true => Some(label.to_owned()),
        false if label.chars().count() > LONGEST_LABEL => None,
        false => Some(format!("xn--{}", punycode::encode_str(label)?)),
    });
    labels
        .collect::<Option<Vec<_>>>()
        .map(|labels| labels.join("."))
}

/// Bytes of a host before it is mapped.
const LONGEST_HOST: usize = 1024;
/// Characters of one label.
const LONGEST_LABEL: usize = 63;

/// What no host may hold: it would end the host, or begin another part of the address.
fn is_forbidden(c: char) -> bool {
    c.is_control()
        || c.is_whitespace()
        || matches!(
            c,
            '#' | '/'
                | ':'
                | '<'
                | '>'
                | '?'
                | '@'
                | '['
                | '\\'
                | ']'
                | '^'
                | '|'
                | '%'
                | '\u{fffd}'
        )
}

/// Soft hyphens and the like, which names are written with and do not have.
fn is_ignored(c: char) -> bool {
    matches!(
        c,
        '\u{ad}' | '\u{34f}' | '\u{200b}' | '\u{2060}' | '\u{2064}' | '\u{feff}' | '\u{fe00}'
            ..='\u{fe0f}'
    )
}

/// Wide forms of ASCII, and the full stops of other scripts.
fn narrow(c: char) -> char {
    match c {
        '。' | '｡' => '.',
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(c) - 0xff01 + 0x21).unwrap_or(c),
        _ => c,
    }
}

#[cfg(test)]
mod tests {
    use super::ascii as checked;
    use crate::address::link;

    fn ascii(raw: &str) -> String {
        checked(raw).unwrap().into_owned()
    }

    #[test]
    fn hosts_in_other_scripts_are_encoded() {
        assert_eq!(
            ascii("https://中国.cn/a?b=ö"),
            "https://xn--fiqs8s.cn/a?b=ö"
        );
        assert_eq!(ascii("//Bücher.example:80"), "//xn--bcher-kva.example:80");
        assert_eq!(ascii("https://u:p@中国.cn"), "https://u:p@xn--fiqs8s.cn");
        assert_eq!(ascii("https://a.example/中国"), "https://a.example/中国");
        assert_eq!(ascii("a/中国//b"), "a/中国//b");
    }

    #[test]
    fn links_to_such_hosts_are_kept() {
        let encoded = Some("https://xn--fiqs8s.cn/a".to_owned());
        assert_eq!(link("https://中国.cn/a", None), encoded);
        assert_eq!(link("https://xn--fiqs8s.cn/a", None), encoded);
        assert_eq!(link("https://%E4%B8%AD%E5%9B%BD.cn/a", None), encoded);
    }

    /// Found by fuzzing: upper case beside other scripts made the parser panic in a debug build.
    #[test]
    fn broken_hosts_are_no_addresses() {
        assert_eq!(link("https://www.d9_link.jpgBD%97%E5%86%A0/a", None), None);
        assert_eq!(link("https://A%00中/a", None), None);
        assert_eq!(link("https:RSS：<br>", None), None);
        assert_eq!(
            link("https:/Büro.example/a", None).as_deref(),
            Some("https://xn--bro-hoa.example/a")
        );
    }

    #[test]
    fn hosts_are_mapped_as_the_url_standard_says() {
        for (raw, expected) in [
            ("https://ｒｆｉ．ｆｒ/a", "https://rfi.fr/a"),
            ("https://r\u{ad}fi.f\u{200b}r/a", "https://rfi.fr/a"),
            (
                "https://bu\u{308}cher.example/a",
                "https://xn--bcher-kva.example/a",
            ),
            (
                "https://BU\u{308}CHER.example/a",
                "https://xn--bcher-kva.example/a",
            ),
            (
                "https://\u{1112}\u{1161}\u{11ab}.example/a",
                "https://xn--6q8b.example/a",
            ),
            ("https://中国。cn/a", "https://xn--fiqs8s.cn/a"),
            ("https://%72fi.fr/a", "https://rfi.fr/a"),
        ] {
            assert_eq!(link(raw, None).as_deref(), Some(expected), "{raw}");
        }
        let long = format!("https://{}/", "中".repeat(64));
        for raw in [
            "https://a.example%2fb.example/",
            "https://evil.example%2f@rfi.fr%2f/",
            "https://a.example%3a80/",
            "https://a.example／b/",
            "https://a.example：80/",
            "https://a%20b.example/",
            "https://a%25.example/",
            long.as_str(),
        ] {
            assert_eq!(link(raw, None), None, "{raw}");
        }
    }
}
