//! Addresses: resolved, unwrapped from image proxies, without what only counts readers.

mod compose;
mod hosts;
pub(crate) mod twins;

pub(crate) use hosts::leads_elsewhere;
use url::Url;

/// Query parameters that say where a reader came from, never what is shown.
const TRACKING: &[&str] = &[
    "fbclid",
    "gclid",
    "dclid",
    "msclkid",
    "yclid",
    "igshid",
    "mc_cid",
    "mc_eid",
    "_ga",
    "ref_src",
    "xtor",
    "at_medium",
    "at_campaign",
    "at_custom1",
    "at_custom2",
    "at_custom3",
    "at_custom4",
    "source_rss",
    "ocid",
    "cmpid",
    "s_cid",
    "smid",
    "spm",
];

/// Whether an address is one of somebody's own with a publisher of many: `https://medium.com/@ada/…`.
pub(crate) fn is_in_account(url: &str) -> bool {
    let host = url.split_once("://").map(|(_, rest)| rest.split_once('/'));
    matches!(host, Some(Some((_, path))) if path.starts_with('@'))
}

/// An absolute http, https or mailto address, or `None` where none can be made.
pub(crate) fn resolve(raw: &str, base: Option<&Url>) -> Option<Url> {
    let raw = raw.trim_matches(|c: char| c.is_whitespace() || c.is_control());
    if raw.is_empty() || raw.starts_with('#') {
        return None;
    }
    let raw = &*hosts::ascii(unglue(raw))?;
    let url = match Url::parse(raw) {
        Ok(url) => url,
        Err(url::ParseError::RelativeUrlWithoutBase) => match base {
            Some(base) => base.join(raw).ok()?,
            None if raw.starts_with("//") => Url::parse(&format!("https:{raw}")).ok()?,
            None => return None,
        },
        Err(_) => return None,
    };
    let url = match url.host_str() {
        // `http://https//www.bbc.com/…`: a second scheme that lost its colon.
        Some("http" | "https") => parse(&format!("https:/{}", url.path()))?,
        _ => url,
    };
    matches!(url.scheme(), "http" | "https" | "mailto").then_some(url)
}

/// A base within another; one that is relative by itself waits for what it is in.
pub(crate) fn within(outer: Option<String>, inner: Option<String>) -> Option<String> {
    let (Some(outer), Some(inner)) = (&outer, &inner) else {
        return inner.or(outer);
    };
    let base = resolve(outer, None);
    let whole = resolve(inner, base.as_ref()).map(Into::into);
    let folder = match inner.starts_with('/') {
        true => "",
        false => &outer[..outer.rfind('/').map_or(0, |at| at + 1)],
    };
    whole.or_else(|| Some(format!("{folder}{inner}")))
}

fn parse(raw: &str) -> Option<Url> {
    Url::parse(&hosts::ascii(raw)?).ok()
}

/// The address of a link as the article gives it.
pub(crate) fn link(raw: &str, base: Option<&Url>) -> Option<String> {
    let url = resolve(raw, base)?;
    let mut url = redirected(&url).unwrap_or(url);
    strip_tracking(&mut url);
    Some(url.into())
}

/// Pages that only lead on: host, path, and the parameter that says where to.
const LEADING_ON: &[(&str, &str, &str)] = &[
    ("l.facebook.com", "/l.php", "u"),
    ("lm.facebook.com", "/l.php", "u"),
    ("l.instagram.com", "/", "u"),
    ("www.youtube.com", "/redirect", "q"),
    ("out.reddit.com", "", "url"),
    ("slack-redir.net", "/link", "url"),
    ("steamcommunity.com", "/linkfilter/", "url"),
    ("link.zhihu.com", "/", "target"),
    ("link.juejin.cn", "/", "target"),
    ("weibo.cn", "/sinaurl", "u"),
    ("safelinks.protection.outlook.com", "/", "url"),
];

/// Where a page of a search or network leads that stands before what is linked.
fn led_on(url: &Url) -> Option<Url> {
    let host = url.host_str()?;
    let is_search = host.starts_with("www.google.") && url.path() == "/url";
    let of = |name: &str| {
        let (_, to) = url.query_pairs().find(|(key, _)| key == name)?;
        let to = to.split_once("://").map(|_| parse(&to))?;
        to.filter(|url| matches!(url.scheme(), "http" | "https"))
    };
    if is_search {
        return of("q").or_else(|| of("url"));
    }
    let fits = |(domain, path, _): &&(&str, &str, &str)| {
        host_within(host, domain) && (path.is_empty() || url.path() == *path)
    };
    LEADING_ON.iter().find(fits).and_then(|(_, _, key)| of(key))
}

/// Where a newsroom's mail program leads, through whose redirector a pasted link goes.
fn redirected(url: &Url) -> Option<Url> {
    if url.query().is_some_and(|query| query.contains("http"))
        && let Some(url) = led_on(url)
    {
        return Some(url);
    }
    if !url.path().ends_with("/redir.aspx") {
        return None;
    }
    let (_, inner) = url.query()?.split_once("URL=")?;
    let inner = match inner.contains("://") {
        true => parse(inner),
        false => parse(&percent_decoded(inner)),
    };
    inner.filter(|url| matches!(url.scheme(), "http" | "https"))
}

/// The address of a picture or recording: its origin's, where a proxy stands in front.
pub(crate) fn media(raw: &str, base: Option<&Url>) -> Option<String> {
    let mut url = resolve(raw, base)?;
    for _ in 0..4 {
        match unproxied(&url) {
            Some(origin) => url = origin,
            None => break,
        }
    }
    (url.scheme() != "mailto").then(|| url.into())
}

/// The canonical address of an article.
pub(crate) fn canonical(raw: &str, base: Option<&Url>) -> Option<Url> {
    let mut url = resolve(raw, base).filter(|url| url.scheme() != "mailto")?;
    strip_tracking(&mut url);
    url.set_fragment(None);
    if url.path().contains("//") {
        let mut path = url.path().to_owned();
        while path.contains("//") {
            path = path.replace("//", "/");
        }
        url.set_path(&path);
    }
    Some(url)
}

/// `https://www.economist.comhttps://…`: two addresses glued together; the second one is meant.
fn unglue(raw: &str) -> &str {
    let Some(after_scheme) = raw.find("://").map(|at| at + 3) else {
        return raw;
    };
    let host_end = raw[after_scheme..]
        .find(['/', '?', '#'])
        .map_or(raw.len(), |at| after_scheme + at);
    let host = &raw[after_scheme..host_end];
    match host
        .strip_suffix("https:")
        .or_else(|| host.strip_suffix("http:"))
    {
        Some(before) if !before.is_empty() => &raw[after_scheme + before.len()..],
        _ => raw,
    }
}

fn strip_tracking(url: &mut Url) {
    let Some(query) = url.query() else { return };
    let kept: Vec<&str> = query.split('&').filter(|pair| !is_tracking(pair)).collect();
    if kept.len() == query.split('&').count() {
        return;
    }
    let kept = kept.join("&");
    url.set_query((!kept.is_empty()).then_some(kept.as_str()));
}

fn is_tracking(pair: &str) -> bool {
    let name = pair.split('=').next().unwrap_or_default();
    name.starts_with("utm_") || TRACKING.contains(&name)
        // Medium adds the number of the feed: `source=rss-7e0de79fece------2`.
        || pair == "source=rss"
        || pair.starts_with("source=rss-")
}

/// What a picture proxy fetches: images.weserv.nl, thumbor, WordPress's Photon.
fn unproxied(url: &Url) -> Option<Url> {
    let host = url.host_str()?;
    if host.ends_with("weserv.nl") {
        let inner = url.query_pairs().find(|(name, _)| name == "url")?.1;
        let inner = inner.trim_start_matches('/');
        return if inner.contains("://") {
            parse(inner)
        } else {
            parse(&format!("https://{inner}"))
        };
    }
    if host.len() == 9 && host.starts_with('i') && host.ends_with(".wp.com") {
        return parse(&format!("https:/{}", url.path()));
    }
    let (_, inner) = url.path().split_once("/unsafe/")?;
    let at = inner.find("http://").or_else(|| inner.find("https://"))?;
    // A server that asks itself for a smaller picture stands in front of nobody.
    parse(&inner[at..]).filter(|origin| origin.host_str() != Some(host))
}

/// `www.rfi.fr` belongs to `rfi.fr`, `notrfi.fr` does not.
pub(crate) fn host_within(host: &str, domain: &str) -> bool {
    host.strip_suffix(domain)
        .is_some_and(|rest| rest.is_empty() || rest.ends_with('.'))
}

/// An address as people read it; unchanged where its escapes are no UTF-8.
pub(crate) fn percent_decoded(url: &str) -> String {
    let mut bytes = Vec::with_capacity(url.len());
    let mut rest = url.bytes();
    while let Some(byte) = rest.next() {
        let hex = |byte: u8| (byte as char).to_digit(16);
        let mut ahead = rest.clone();
        match (byte, ahead.next().and_then(hex), ahead.next().and_then(hex)) {
            (b'%', Some(high), Some(low)) => {
                bytes.push((high * 16 + low) as u8);
                rest = ahead;
            }
            _ => bytes.push(byte),
        }
    }
    String::from_utf8(bytes).unwrap_or_else(|_| url.to_owned())
}

/// The words of a file's name, in lower case, without its ending: `Silicon-Valley_2.jpg` has three.
pub(crate) fn file_words(url: &str) -> Vec<String> {
    let path = url.split(['?', '#']).next().unwrap_or(url);
    let file = path.rsplit('/').next().unwrap_or(path);
    let stem = file.rsplit_once('.').map_or(file, |(stem, _)| stem);
    let words = stem.split(|c: char| !c.is_alphanumeric());
    let words = words.filter(|word| !word.is_empty());
    words.take(12).map(crate::text::lowercase).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_lead_where_they_end() {
        let to = "https%3A%2F%2Fa.example%2F1%3Fx%3D2";
        for page in [
            format!("https://www.google.com/url?q={to}&sa=D&ust=1"),
            format!("https://www.google.co.jp/url?sa=t&q=&url={to}"),
            format!("https://l.facebook.com/l.php?u={to}&h=AT0"),
            format!("https://www.youtube.com/redirect?event=video&q={to}"),
            format!("https://link.zhihu.com/?target={to}"),
            format!("https://eur01.safelinks.protection.outlook.com/?url={to}&data=x"),
        ] {
            assert_eq!(
                link(&page, None).as_deref(),
                Some("https://a.example/1?x=2"),
                "{page}"
            );
        }
        for other in [
            "https://www.google.com/search?q=http",
            "https://www.google.com/url?q=javascript%3Ahttp",
            "https://a.example/url?q=https%3A%2F%2Fb.example",
        ] {
            assert_eq!(link(other, None).as_deref(), Some(other));
        }
    }

    #[test]
    fn only_three_schemes_come_through() {
        let base = Url::parse("https://a.example/b/").ok();
        assert_eq!(
            link("c", base.as_ref()).as_deref(),
            Some("https://a.example/b/c")
        );
        assert_eq!(link("java\nscript:alert(1)", base.as_ref()), None);
        assert_eq!(link("data:text/html,x", base.as_ref()), None);
        assert_eq!(
            link("mailto:a@b.example", None).as_deref(),
            Some("mailto:a@b.example")
        );
    }

    #[test]
    fn glued_proxied_and_tracked_addresses() {
        assert_eq!(
            link(
                "https://www.economist.comhttps://a.example/x?utm_source=y&b=1",
                None
            )
            .as_deref(),
            Some("https://a.example/x?b=1")
        );
        assert_eq!(
            media("https://images.weserv.nl/?url=img.example/a.jpg", None).as_deref(),
            Some("https://img.example/a.jpg")
        );
        assert_eq!(
            media(
                "https://t.example/unsafe/10x10/https://u.example/unsafe/9x9/https://img.example/6.jpg",
                None
            )
            .as_deref(),
            Some("https://img.example/6.jpg")
        );
        let own = "https://t.example/unsafe/10x10/https://t.example/unsafe/p/6.jpg";
        assert_eq!(media(own, None).as_deref(), Some(own));
        assert_eq!(
            canonical("http://www.rfi.fr//cn/a?utm_medium=x", None)
                .unwrap()
                .as_str(),
            "http://www.rfi.fr/cn/a"
        );
    }
}
