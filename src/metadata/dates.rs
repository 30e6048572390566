//! When an article was published and changed.

use super::json_ld::ArticleData;
use super::meta_tags::Tags;

use super::visible::{Time, Visible};
use crate::article::PublishedFrom;
use crate::time::printed::{Order, attribute_date, printed_dates};
use crate::time::zones::{Stamp, clock_in, clock_of, rfc3339};
use ego_tree::NodeId;
use url::Url;

const PUBLISHED: &[&str] = &[
    "article:published_time",
    "article:published",
    "og:published_time",
    "datepublished",
    "og:article:published_time",
    "parsely-pub-date",
    "sailthru.date",
    "publishdate",
    "publish-date",
    "publish_date",
    "published_time",
    "publication_date",
    "pubdate",
    "publicationdate",
    "article.published",
    "cxenseparse:recs:publishtime",
    "bt:pubdate",
    "dc.date.issued",
    "dc.date.created",
    "dc.created",
    "dc.issued",
    "dc.date",
    "citation_publication_date",
    "citation_date",
    "date.release",
    "iso-8601-publish-date",
    "last-published",
    "originalpublicationdate",
    "rnews:datepublished",
    "date",
    "created",
    "article_date_original",
    "apub:time",
    "dcsext.articlefirstpublished",
    "weibo:article:create_at",
    "published",
    "_pubtime",
    "timestamp",
];
const UPDATED: &[&str] = &[
    "article:modified_time",
    "article:modified",
    "og:updated_time",
    "datemodified",
    "dc.date.modified",
    "dc.modified",
    "last-modified",
    "lastmod",
    "modified_time",
    "revision_date",
    "article.updated",
    "weibo:article:update_at",
    "last_updated_date",
];

/// What was found.
#[derive(Debug, Default)]
pub(super) struct Times {
    pub published: Option<String>,
    pub updated: Option<String>,
    pub from: Option<PublishedFrom>,
    /// Visible nodes that show one of the two.
    pub nodes: Vec<NodeId>,
}

/// Chooses: JSON-LD, then `<meta>`, then what is visible near the headline, then the address.
pub(super) fn choose(
    tags: &Tags,
    ld: &ArticleData,
    seen: &Visible,
    url: Option<&Url>,
    lang: Option<&str>,
) -> Times {
    let host = url.and_then(Url::host_str);
    let order = order_of(lang, host);
    let attribute =
        |raw: &Option<String>| raw.as_deref().and_then(|raw| attribute_date(raw, order));
    let stated = attribute(&ld.published).or_else(|| {
        PUBLISHED
            .iter()
            .find_map(|name| attribute(&tags.first(&[name])))
    });
    let shown = shown_time(seen, order);
    let (published, from) = match (stated, shown, url.and_then(in_address)) {
        (Some(stamp), shown, _) => (
            Some(refine(stamp, shown.map(|(stamp, _)| stamp))),
            Some(PublishedFrom::Metadata),
        ),
        (None, Some((stamp, is_attribute)), _) => (
            Some(stamp),
            Some(if is_attribute {
                PublishedFrom::Metadata
            } else {
                PublishedFrom::Body
            }),
        ),
        (None, None, Some(stamp)) => (Some(stamp), Some(PublishedFrom::Url)),
        (None, None, None) => (None, None),
    };
    let changed = attribute(&ld.modified).or_else(|| {
        UPDATED
            .iter()
            .find_map(|name| attribute(&tags.first(&[name])))
    });
    let clock = clock_of(host).or_else(|| clock_in(lang?));
    let published_text = published.and_then(|stamp| rfc3339(stamp, clock.as_ref()));
    let updated = changed
        .filter(|changed| published.is_none_or(|published| changed.local > published.local))
        .and_then(|stamp| rfc3339(stamp, clock.as_ref()));
    let nodes = seen
        .times
        .iter()
        .filter(|time| shows_only_time(time, published, changed, order))
        .map(|time| time.spot.node)
        .collect();
    Times {
        from: from.filter(|_| published_text.is_some()),
        updated: updated.filter(|updated| Some(updated) != published_text.as_ref()),
        published: published_text,
        nodes,
    }
}

/// A stated day without a time takes the time that is printed for the same day.
fn refine(stated: Stamp, shown: Option<Stamp>) -> Stamp {
    match shown {
        Some(shown)
            if !stated.has_time && shown.has_time && shown.local.date() == stated.local.date() =>
        {
            shown
        }
        _ => stated,
    }
}

/// How good a visible time is: its mark, whether it stands after the headline, how near.
type Rank = (u8, bool, std::cmp::Reverse<usize>);

/// The best visible time and whether an attribute gave it: the one best marked, then the one
/// nearest to the headline.
fn shown_time(seen: &Visible, order: Order) -> Option<(Stamp, bool)> {
    let headline = seen.headings.first().map_or(0, |spot| spot.place);
    let mut best: Option<(Rank, Stamp, bool)> = None;
    for time in &seen.times {
        if time.rank == 0 {
            continue;
        }
        let by_attribute = time
            .datetime
            .as_deref()
            .and_then(|raw| attribute_date(raw, order));
        let printed = || printed_dates(&time.spot.text, order).into_iter().next();
        let Some(stamp) = by_attribute.or_else(printed) else {
            continue;
        };
        let distance = time.spot.place.abs_diff(headline);
        let rank = (
            time.rank.max(1),
            time.spot.place >= headline,
            std::cmp::Reverse(distance),
        );
        if best.as_ref().is_none_or(|(most, ..)| rank > *most) {
            best = Some((rank, stamp, by_attribute.is_some()));
        }
    }
    best.map(|(_, stamp, is_attribute)| (stamp, is_attribute))
}

/// Whether an element shows the date and next to nothing else.
fn shows_only_time(
    time: &Time,
    published: Option<Stamp>,
    changed: Option<Stamp>,
    order: Order,
) -> bool {
    let text = &time.spot.text;
    if text.chars().count() > 80 {
        return false;
    }
    if time.rank >= 2 || time.rank == 0 {
        return true;
    }
    let days: Vec<_> = [published, changed]
        .into_iter()
        .flatten()
        .map(|stamp| stamp.local.date())
        .collect();
    let letters = text.chars().filter(|c| c.is_alphabetic()).count();
    letters <= 40
        && printed_dates(text, order)
            .iter()
            .any(|stamp| days.contains(&stamp.local.date()))
}

/// /2024/05/03/, /20240503/, /2024-05-03-…
fn in_address(url: &Url) -> Option<Stamp> {
    let path = url.path();
    let spaced: String = path
        .chars()
        .map(|c| if c == '/' || c == '_' { '-' } else { c })
        .collect();
    let found = printed_dates(&spaced, Order::DayFirst)
        .into_iter()
        .next()
        .filter(|_| {
            path.contains("/20")
                || path.contains("/19")
                || path.contains("-20")
                || path.contains("_20")
        })?;
    Some(Stamp {
        has_time: false,
        offset: None,
        local: found.local.date().at(0, 0, 0, 0),
    })
}

/// Only the United States print the month first.
fn order_of(lang: Option<&str>, host: Option<&str>) -> Order {
    let american = match lang {
        Some(lang) => {
            let lang = lang.to_ascii_lowercase();
            lang == "en" || lang == "en-us"
        }
        None => true,
    };
    let domain = host
        .and_then(|host| host.rsplit('.').next())
        .unwrap_or("com");
    if american && domain.len() > 2 || domain == "us" {
        Order::MonthFirst
    } else {
        Order::DayFirst
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_date_in_an_address() {
        let day = |url: &str| {
            in_address(&Url::parse(url).unwrap()).map(|stamp| stamp.local.date().to_string())
        };
        assert_eq!(
            day("https://a.example/cn/2024/05/03/some-title").as_deref(),
            Some("2024-05-03")
        );
        assert_eq!(
            day("https://a.example/20240503-some-title").as_deref(),
            Some("2024-05-03")
        );
        assert_eq!(day("https://a.example/article/1234567"), None);
    }
}
