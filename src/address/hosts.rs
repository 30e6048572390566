//! Domain names in other scripts than Latin, in the form that addresses carry them.
//!
//! The `url` crate is built without its tables for such names, 100 kB that nearly no address needs, and
//! refuses them. They are encoded here instead, in lower case and as they stand: the tables would
//! besides unify variants of one character, which names in links hardly ever have.

use crate::address::percent_decoded;
use idna::punycode;
use std::borrow::Cow;

/// The address with a host in ASCII: `https://中国.cn/a` becomes `https://xn--fiqs8s.cn/a`.
pub(crate) fn ascii(raw: &str) -> Cow<'_, str> {
    let Some((start, end)) = host_in(raw) else {
        return Cow::Borrowed(raw);
    };
    let host = &raw[start..end];
    if host.bytes().all(|byte| byte.is_ascii() && byte != b'%') {
        return Cow::Borrowed(raw);
    }
    match encoded(host) {
        Some(ascii) => Cow::Owned(format!("{}{ascii}{}", &raw[..start], &raw[end..])),
        None => Cow::Borrowed(raw),
    }
}

/// Where the host stands, behind `//` and a user's name and before a port.
fn host_in(raw: &str) -> Option<(usize, usize)> {
    let start = match raw.find("//")? {
        0 => 2,
        at if raw[..at].ends_with(':') => at + 2,
        _ => return None,
    };
    let end = raw[start..]
        .find(['/', '\\', '?', '#'])
        .map_or(raw.len(), |at| start + at);
    let start = raw[start..end]
        .rfind('@')
        .map_or(start, |at| start + at + 1);
    let end = raw[start..end].find(':').map_or(end, |at| start + at);
    Some((start, end))
}

fn encoded(host: &str) -> Option<String> {
    let host = percent_decoded(host).to_lowercase();
    let labels = host.split(['.', '。', '．', '｡']).map(|label| {
        if label.is_ascii() {
            return Some(label.to_owned());
        }
        Some(format!("xn--{}", punycode::encode_str(label)?))
    });
    labels
        .collect::<Option<Vec<_>>>()
        .map(|labels| labels.join("."))
}

#[cfg(test)]
mod tests {
    use super::ascii;
    use crate::address::link;

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
    }
}
