//! Pages state a moment in UTC and print the day that it is where their readers are.

use crate::time::zones::Stamp;
use jiff::tz::{Offset, TimeZone};

/// A stated day without a time takes the time that is printed for the same day, a stamp in UTC the day that is
/// printed for the same moment by the publisher's clock.
pub(super) fn refine(stated: Stamp, shown: Option<Stamp>, clock: Option<&TimeZone>) -> Stamp {
    let Some(shown) = shown else { return stated };
    match (shown.local.date() == stated.local.date(), stated.has_time) {
        (true, false) if shown.has_time => shown,
        (false, true) if stated.offset == Some(0) && !is_midnight(stated) => {
            by_clock(stated, shown, clock).unwrap_or(stated)
        }
        _ => stated,
    }
}

/// A moment by the clock that it is printed by, if it is the one that is printed.
fn by_clock(stated: Stamp, shown: Stamp, clock: Option<&TimeZone>) -> Option<Stamp> {
    const QUARTER: i64 = 15;
    const MOST: i64 = 14 * 60;
    let moment = Offset::UTC.to_timestamp(stated.local).ok()?;
    let offset = if shown.has_time {
        let printed = Offset::UTC.to_timestamp(shown.local).ok()?;
        // Printed times have no seconds.
        let minute = |seconds: i64| seconds.div_euclid(60);
        let ahead = minute(printed.as_second()) - minute(moment.as_second());
        let is_zone = ahead % QUARTER == 0 && ahead.abs() <= MOST;
        let seconds = (ahead * 60) as i32;
        if !is_zone || shown.offset.is_some_and(|told| told != seconds) {
            return None;
        }
        Offset::from_seconds(seconds).ok()?
    } else {
        clock?.to_offset(moment)
    };
    let moved = in_offset(stated, Some(offset.seconds()))?;
    (moved.local.date() == shown.local.date()).then_some(moved)
}

/// The moment of a stamp in UTC by another clock.
pub(super) fn in_offset(stamp: Stamp, offset: Option<i32>) -> Option<Stamp> {
    let moment = Offset::UTC.to_timestamp(stamp.local).ok()?;
    let local = Offset::from_seconds(offset?).ok()?.to_datetime(moment);
    Some(Stamp {
        local,
        offset,
        ..stamp
    })
}

/// A day that was written as a moment.
fn is_midnight(stamp: Stamp) -> bool {
    stamp.local == stamp.local.date().at(0, 0, 0, 0)
}

#[cfg(test)]
mod tests {
    use crate::dom::Page;
    use crate::metadata::{Metadata, read};
    use url::Url;

    fn headed(lang: &str, printed: &str, stamp: &str) -> Metadata {
        let prose =
            "The ferry left at noon and came back at four, and nobody asked why. ".repeat(4);
        let html = scraper::Html::parse_document(&format!(
            "<html lang={lang}><title>A ferry sails</title><meta property=article:published_time content={stamp}>\
             <body><h1>A ferry sails</h1><p>{printed}</p><p>{prose}</p>"
        ));
        let url = Url::parse("https://www.harbour.example/news/ferry").ok();
        read(&Page::new(&html), url.as_ref())
    }

    #[test]
    fn a_stamp_in_utc_is_told_by_the_clock_that_the_page_prints() {
        let cases = [
            (
                "en-GB",
                "2 October 2026 9:30 PM EDT",
                "2026-10-03T01:30:00Z",
                "2026-10-02T21:30:00-04:00",
            ),
            (
                "fr",
                "le 3 octobre 2026 à 00h15",
                "2026-10-02T22:15:20Z",
                "2026-10-03T00:15:20+02:00",
            ),
            (
                "ja",
                "2026年10月3日",
                "2026-10-02T20:00:00Z",
                "2026-10-03T05:00:00+09:00",
            ),
            (
                "en-US",
                "October 2, 2026",
                "2026-10-03T01:30:00Z",
                "2026-10-02T21:30:00-04:00",
            ),
            // The same day, another time, another day: the stamp stands.
            (
                "fr",
                "le 3 octobre 2026 à 12h15",
                "2026-10-03T10:15:00Z",
                "2026-10-03T10:15:00Z",
            ),
            (
                "fr",
                "le 2 octobre 2026 à 12h10",
                "2026-10-03T10:15:00Z",
                "2026-10-03T10:15:00Z",
            ),
            (
                "ja",
                "2026年10月5日",
                "2026-10-02T20:00:00Z",
                "2026-10-02T20:00:00Z",
            ),
        ];
        for (lang, printed, stamp, said) in cases {
            let meta = headed(lang, printed, stamp);
            assert_eq!(meta.published.as_deref(), Some(said), "{printed}");
        }
    }
}
