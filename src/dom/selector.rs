//! Selectors that know what a page must have for them to fit anything.
//!
//! A publisher's rules are dozens of selectors, and a page has thousands of elements; but most of
//! the classes and attributes that the rules name are nowhere in the page.

use super::page::{Addresses, Features, Kind, feature};
use std::str::Chars;

/// A compiled selector.
#[derive(Debug)]
pub(crate) struct Selector {
    pub(super) inner: scraper::Selector,
    /// One for each alternative between commas.
    pub(super) alternatives: Vec<Needs>,
    /// Whether nothing but names, classes, ids and attributes is asked for.
    pub(super) is_plain: bool,
}

/// What a page must have for one alternative to fit.
#[derive(Debug, Default)]
pub(super) struct Needs {
    features: Vec<u16>,
    /// What some `href` must hold.
    addresses: Vec<String>,
    /// The name of the elements it fits.
    pub(super) name: Option<String>,
    /// An attribute that the elements it fits must have.
    pub(super) attribute: Option<String>,
    /// Whether that name is all that is asked for.
    pub(super) is_name: bool,
}

impl Selector {
    pub(crate) fn parse(source: &str) -> Result<Self, String> {
        let inner = scraper::Selector::parse(source).map_err(|error| error.to_string())?;
        Ok(Self {
            inner,
            alternatives: split(source).into_iter().map(needs).collect(),
            is_plain: !source.contains(':'),
        })
    }

    /// The selector for elements' own searches.
    pub(crate) fn inner(&self) -> &scraper::Selector {
        &self.inner
    }
}

impl Needs {
    /// Whether a page with these features and addresses may have an element that fits.
    pub(super) fn may_fit(&self, features: &Features, addresses: &Addresses) -> bool {
        self.features.iter().all(|feature| features.has(*feature))
            && self.addresses.iter().all(|part| addresses.hold(part))
    }
}

/// The alternatives between commas outside all brackets.
fn split(source: &str) -> Vec<&str> {
    let (mut depth, mut from, mut quote) = (0, 0, None);
    let mut out = Vec::new();
    for (at, c) in source.char_indices() {
        match (c, quote) {
            (c, Some(open)) if c == open => quote = None,
            (_, Some(_)) => {}
            ('"' | '\'', None) => quote = Some(c),
            ('(' | '[', None) => depth += 1,
            (')' | ']', None) => depth -= 1,
            (',', None) if depth == 0 => {
                out.push(&source[from..at]);
                from = at + 1;
            }
            _ => {}
        }
    }
    out.push(&source[from..]);
    out
}

/// What an alternative needs; nothing where it is written in a way that is not known here.
fn needs(source: &str) -> Needs {
    let mut out = Needs::default();
    match read(source, &mut out) {
        Some(()) => out,
        None => Needs::default(),
    }
}

fn read(source: &str, out: &mut Needs) -> Option<()> {
    let mut chars = source.trim().chars();
    let mut is_new = true;
    out.is_name = true;
    while let Some(c) = chars.clone().next() {
        let own = |kind, name: &str| feature(kind, name);
        match c {
            'a'..='z' if is_new => {
                // Of names with capitals, HTML's and those of drawings are compared differently.
                let name = ident(&mut chars)
                    .filter(|name| !name.bytes().any(|b| b.is_ascii_uppercase()))?;
                out.features.push(own(Kind::Name, &name));
                out.name = Some(name);
                is_new = false;
                continue;
            }
            '*' => drop(chars.next()),
            c if c.is_ascii_whitespace() || matches!(c, '>' | '+' | '~') => {
                chars.next();
                out.name = None;
                out.attribute = None;
                is_new = true;
                out.is_name = false;
                continue;
            }
            '.' | '#' => {
                chars.next();
                let kind = if c == '.' { Kind::Class } else { Kind::Id };
                out.features.push(own(kind, &ident(&mut chars)?));
                let key = if c == '.' { "class" } else { "id" };
                out.attribute = Some(key.to_owned());
            }
            '[' => attribute(&mut chars, out)?,
            ':' => pseudo(&mut chars, out)?,
            _ => return None,
        }
        is_new = false;
        out.is_name = false;
    }
    Some(())
}

fn ident(chars: &mut Chars<'_>) -> Option<String> {
    let is_part = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_');
    let rest = chars.as_str();
    let end = rest.find(|c| !is_part(c)).unwrap_or(rest.len());
    let (name, tail) = rest.split_at(end);
    *chars = tail.chars();
    let is_plain = !name.is_empty()
        && !tail.starts_with('\\')
        && tail.chars().next().is_none_or(|c| c.is_ascii());
    is_plain.then(|| name.to_owned())
}

fn attribute(chars: &mut Chars<'_>, out: &mut Needs) -> Option<()> {
    chars.next();
    let name = ident(chars)?.to_ascii_lowercase();
    out.features.push(feature(Kind::Attribute, &name));
    out.attribute = Some(name.clone());
    let rest = chars.as_str();
    let (inner, tail) = match rest
        .find(['"', '\''])
        .filter(|at| *at < rest.find(']').unwrap_or(0))
    {
        // The value is quoted and may hold brackets.
        Some(open) => {
            let quote = rest[open..].chars().next()?;
            let close = open + 1 + rest[open + 1..].find(quote)?;
            let value = &rest[open + 1..close];
            (value, &rest[close + 1..])
        }
        None => ("", rest),
    };
    let end = tail.find(']')?;
    let is_exact = tail[..end].trim().is_empty() && !inner.contains('\\');
    if name == "href" && is_exact && !inner.is_empty() {
        out.addresses.push(inner.to_owned());
    }
    *chars = tail[end + 1..].chars();
    Some(())
}

fn pseudo(chars: &mut Chars<'_>, out: &mut Needs) -> Option<()> {
    chars.next();
    let name = ident(chars)?;
    let rest = chars.as_str();
    if !rest.starts_with('(') {
        return Some(());
    }
    let mut depth = 0;
    let close = rest.find(|c| {
        depth += i32::from(c == '(') - i32::from(c == ')');
        depth == 0
    })?;
    let inner = &rest[1..close];
    if name == "has" && split(inner).len() == 1 {
        let within = needs(inner);
        out.features.extend(within.features);
        out.addresses.extend(within.addresses);
    }
    *chars = rest[close + 1..].chars();
    Some(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dom::Page;
    use scraper::Html;

    /// How many alternatives may fit, and how many elements fit.
    fn count(source: &str, html: &str) -> (usize, usize) {
        let html = Html::parse_document(html);
        let page = Page::new(&html);
        let selector = Selector::parse(source).unwrap();
        let nodes: Vec<_> = page
            .select(&selector)
            .iter()
            .map(|node| node.id())
            .collect();
        let all: Vec<_> = html.select(&selector.inner).map(|node| node.id()).collect();
        assert_eq!(nodes, all, "{source}");
        (page.fitting(&selector).count(), nodes.len())
    }

    #[test]
    fn what_is_nowhere_in_the_page_is_not_looked_for() {
        let html = "<div class='a b'><p id=c>x<a href='https://x.test/share?u=1' data-d>y</a><h2>z";
        assert_eq!(count("div, p, h2, section", html), (3, 3));
        assert_eq!(count(".a.b > p, .a .e", html), (1, 1));
        assert_eq!(count("p#c, p#d, #c", html), (2, 1));
        assert_eq!(
            count("a[href*='x.test/share'], a[href*=\"facebook.com\"]", html),
            (1, 1)
        );
        assert_eq!(
            count("div:has(> p > a[href*='share']), div:has(> .e)", html),
            (1, 1)
        );
        assert_eq!(
            count("p:not(.e), p:is(.e, #c), :not(.e):not(html)", html),
            (3, 6)
        );
        assert_eq!(count("[data-d], [data-e], a[target=_blank]", html), (1, 1));
        assert_eq!(count("[data-d], .b > p, div #c", html), (3, 2));
        assert_eq!(count("*, DIV", html), (2, 7));
        assert_eq!(count("a[href*='SHARE' i]", html), (1, 1));
        assert_eq!(count("div p + h2, p ~ h2", html), (2, 1));
    }
}
