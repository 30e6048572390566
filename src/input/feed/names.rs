//! Namespaces and names of elements.

use super::attributes::attributes;

/// The vocabulary that an element belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Ns {
    /// RSS, RDF and Atom, and whatever has no prefix.
    Core,
    /// `content:encoded`.
    Content,
    /// Dublin Core, elements and terms.
    Dc,
    /// Media RSS.
    Media,
    /// Podcasts.
    Itunes,
    /// Podcasting 2.0.
    Podcast,
    YouTube,
    /// Texts for Yandex, short or whole.
    Yandex,
    /// HTML in a feed.
    Xhtml,
    /// Any other.
    Other,
}

/// The address of a namespace without its scheme, or a part of it, and what it stands for.
const ADDRESSES: &[(&str, Ns)] = &[
    ("purl.org/rss/1.0/modules/content", Ns::Content),
    ("purl.org/dc/", Ns::Dc),
    ("search.yahoo.com/mrss", Ns::Media),
    ("www.itunes.com/dtds/podcast", Ns::Itunes),
    ("podcastindex.org/namespace", Ns::Podcast),
    ("github.com/podcastindex-org/", Ns::Podcast),
    ("www.youtube.com/xml/schemas", Ns::YouTube),
    ("news.yandex.", Ns::Yandex),
    ("turbo.yandex.", Ns::Yandex),
    ("www.w3.org/1999/xhtml", Ns::Xhtml),
    ("www.w3.org/2005/atom", Ns::Core),
    ("purl.org/atom/ns", Ns::Core),
    ("purl.org/rss/1.0/modules/", Ns::Other),
    ("purl.org/rss/1.0", Ns::Core),
    ("purl.org/net/rss1.1", Ns::Core),
    ("my.netscape.com/rdf/simple", Ns::Core),
    ("channel.netscape.com/rdf/simple", Ns::Core),
    ("www.w3.org/1999/02/22-rdf-syntax-ns", Ns::Core),
    ("backend.userland.com/rss", Ns::Core),
    ("blogs.law.harvard.edu/tech/rss", Ns::Core),
];

/// What a prefix means where the feed forgets to say it.
const PREFIXES: &[(&str, Ns)] = &[
    ("content", Ns::Content),
    ("dc", Ns::Dc),
    ("dcterms", Ns::Dc),
    ("media", Ns::Media),
    ("itunes", Ns::Itunes),
    ("podcast", Ns::Podcast),
    ("yt", Ns::YouTube),
    ("yandex", Ns::Yandex),
    ("turbo", Ns::Yandex),
    ("xhtml", Ns::Xhtml),
    ("html", Ns::Xhtml),
    ("atom", Ns::Core),
    ("rss", Ns::Core),
    ("rdf", Ns::Core),
];

/// The prefixes that a feed declares. A prefix means the same throughout: nobody redefines one.
#[derive(Debug, Default)]
pub(super) struct Namespaces<'a>(Vec<(&'a str, Ns)>);

/// As many declarations as no feed has; more come from content.
const MOST: usize = 64;

impl<'a> Namespaces<'a> {
    /// Notes the declarations among a tag's attributes.
    pub fn declare(&mut self, attrs: &'a str) {
        if self.0.len() >= MOST || !attrs.contains("xmlns:") {
            return;
        }
        for (name, address) in attributes(attrs) {
            if self.0.len() >= MOST {
                return;
            }
            if let Some(prefix) = name.strip_prefix("xmlns:")
                && !self.0.iter().any(|(known, _)| *known == prefix)
            {
                self.0.push((prefix, namespace(address)));
            }
        }
    }

    /// Splits a qualified name.
    pub fn resolve(&self, name: &'a str) -> (Ns, &'a str) {
        let Some((prefix, local)) = name.split_once(':') else {
            return (Ns::Core, name);
        };
        let declared = self.0.iter().find(|(known, _)| *known == prefix);
        let known = || {
            PREFIXES
                .iter()
                .find(|(known, _)| known.eq_ignore_ascii_case(prefix))
        };
        (
            declared.or_else(known).map_or(Ns::Other, |(_, ns)| *ns),
            local,
        )
    }
}

fn namespace(address: &str) -> Ns {
    let address = address.trim().to_ascii_lowercase();
    let address = address
        .split_once("://")
        .map_or(address.as_str(), |(_, rest)| rest);
    ADDRESSES
        .iter()
        .find(|(start, _)| address.starts_with(start))
        .map_or(Ns::Other, |(_, ns)| *ns)
}

/// Elements that only hold others: their children are the feed's head and its items.
pub(super) fn is_container(ns: Ns, name: &str) -> bool {
    ns == Ns::Core
        && ["rss", "rdf", "channel", "feed"]
            .iter()
            .any(|known| name.eq_ignore_ascii_case(known))
}

/// `<item>` and `<entry>`.
pub(super) fn is_item(ns: Ns, name: &str) -> bool {
    ns == Ns::Core && (name.eq_ignore_ascii_case("item") || name.eq_ignore_ascii_case("entry"))
}

/// Whether an element can only be a field of an item, never a part of its content.
pub(super) fn is_field(ns: Ns, name: &str) -> bool {
    const FIELDS: &[&str] = &[
        "title",
        "link",
        "guid",
        "id",
        "pubDate",
        "published",
        "updated",
        "issued",
        "modified",
        "description",
        "summary",
        "content",
        "author",
        "category",
        "enclosure",
        "comments",
        "source",
    ];
    match ns {
        Ns::Content | Ns::Dc | Ns::Media | Ns::Itunes | Ns::Podcast | Ns::YouTube | Ns::Yandex => {
            true
        }
        Ns::Core => FIELDS.iter().any(|known| name.eq_ignore_ascii_case(known)),
        Ns::Xhtml | Ns::Other => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn prefixes_declared_and_known() {
        let mut namespaces = Namespaces::default();
        namespaces.declare(" xmlns:c='http://purl.org/rss/1.0/modules/content/' xmlns:media=\"https://example.org/\"");
        assert_eq!(namespaces.resolve("c:encoded"), (Ns::Content, "encoded"));
        assert_eq!(namespaces.resolve("media:title"), (Ns::Other, "title"));
        assert_eq!(namespaces.resolve("dc:creator"), (Ns::Dc, "creator"));
        assert_eq!(namespaces.resolve("title"), (Ns::Core, "title"));
        assert_eq!(namespace("http://www.w3.org/2005/Atom"), Ns::Core);
    }
}
