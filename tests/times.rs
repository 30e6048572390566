//! One clock: a page and a feed give the same instant for each printed time.

use lisible::{ParseOptions, parse_article, parse_feed};

/// The language, what is printed, and the instant: the printed zone, else that of the language where all who write it
/// have one clock, else UTC.
const TIMES: &[(&str, &str, &str)] = &[
    (
        "zh-Hans",
        "2024年6月28日 下午3:20",
        "2024-06-28T15:20:00+08:00",
    ),
    ("he", "28 ביוני 2024 15:20", "2024-06-28T15:20:00Z"),
    (
        "zh-Hans",
        "2024年6月28日 15:20",
        "2024-06-28T15:20:00+08:00",
    ),
    (
        "zh-Hans",
        "2024年06月28日15时20分",
        "2024-06-28T15:20:00+08:00",
    ),
    (
        "zh-Hans",
        "2024-06-28 15:20:30",
        "2024-06-28T15:20:30+08:00",
    ),
    (
        "zh-Hans",
        "2024年6月28日 晚上8:05",
        "2024-06-28T20:05:00+08:00",
    ),
    (
        "zh-Hans",
        "2024年6月28日 上午9:05",
        "2024-06-28T09:05:00+08:00",
    ),
    (
        "zh-Hans",
        "2024年6月28日 凌晨1:30",
        "2024-06-28T01:30:00+08:00",
    ),
    ("zh-Hans", "2024/06/28 15:20", "2024-06-28T15:20:00+08:00"),
    ("zh-Hans", "2024年6月28日 15:20 GMT", "2024-06-28T15:20:00Z"),
    (
        "zh-Hant",
        "2024年6月28日 下午3:20",
        "2024-06-28T15:20:00+08:00",
    ),
    (
        "zh-Hant",
        "2024年6月28日 晚間8:05",
        "2024-06-28T20:05:00+08:00",
    ),
    ("zh-Hant", "2024/6/28 15:20", "2024-06-28T15:20:00+08:00"),
    (
        "zh-Hant",
        "2024年6月28日 15時20分",
        "2024-06-28T15:20:00+08:00",
    ),
    ("ja", "2024年6月28日 15時20分", "2024-06-28T15:20:00+09:00"),
    (
        "ja",
        "2024年6月28日 午後3時20分",
        "2024-06-28T15:20:00+09:00",
    ),
    (
        "ja",
        "令和6年6月28日 午後3時20分",
        "2024-06-28T15:20:00+09:00",
    ),
    ("ja", "令和6年6月28日 15:20", "2024-06-28T15:20:00+09:00"),
    ("ja", "2024/06/28 15:20", "2024-06-28T15:20:00+09:00"),
    ("ja", "2024年6月28日 15:20 JST", "2024-06-28T15:20:00+09:00"),
    (
        "ko",
        "2024년 6월 28일 오후 3:20",
        "2024-06-28T15:20:00+09:00",
    ),
    ("ko", "2024년 6월 28일 15:20", "2024-06-28T15:20:00+09:00"),
    (
        "ko",
        "2024년 6월 28일 오전 9시 5분",
        "2024-06-28T09:05:00+09:00",
    ),
    ("ko", "2024.06.28 15:20", "2024-06-28T15:20:00+09:00"),
    ("en", "28 June 2024 15:20 GMT", "2024-06-28T15:20:00Z"),
    (
        "en",
        "June 28, 2024, 3:20 PM EDT",
        "2024-06-28T15:20:00-04:00",
    ),
    (
        "en",
        "June 28, 2024 3:20 p.m. EST",
        "2024-06-28T15:20:00-05:00",
    ),
    (
        "en",
        "Fri, 28 Jun 2024 15:20:00 +0200",
        "2024-06-28T15:20:00+02:00",
    ),
    (
        "en",
        "Fri, 28 Jun 2024 15:20:00 GMT",
        "2024-06-28T15:20:00Z",
    ),
    ("en", "28 June 2024, 15:20 BST", "2024-06-28T15:20:00+01:00"),
    ("en", "28 Jun 2024 15:20 AEST", "2024-06-28T15:20:00+10:00"),
    ("en", "28 Jun 2024 15:20 IST", "2024-06-28T15:20:00+05:30"),
    ("en", "28 Jun 2024 15:20 WAT", "2024-06-28T15:20:00+01:00"),
    ("en", "Jun 28, 2024 15:20 UTC", "2024-06-28T15:20:00Z"),
    ("en", "2024-06-28 15:20 UTC+8", "2024-06-28T15:20:00+08:00"),
    ("en", "2024-06-28T15:20:00Z", "2024-06-28T15:20:00Z"),
    (
        "en",
        "2024-06-28T15:20:00+0530",
        "2024-06-28T15:20:00+05:30",
    ),
    (
        "en",
        "June 28, 2024 at 3:20 am PDT",
        "2024-06-28T03:20:00-07:00",
    ),
    ("fr", "28 juin 2024 à 15h20", "2024-06-28T15:20:00Z"),
    ("fr", "28/06/2024 - 15:20", "2024-06-28T15:20:00Z"),
    ("fr", "28/06/2024 à 15:20", "2024-06-28T15:20:00Z"),
    ("fr", "28 décembre 2024 15:20", "2024-12-28T15:20:00Z"),
    ("fr", "1er juin 2024 15h20", "2024-06-01T15:20:00Z"),
    ("fr", "28 juin 2024 15:20 CEST", "2024-06-28T15:20:00+02:00"),
    ("de", "28. Juni 2024, 15:20 Uhr", "2024-06-28T15:20:00Z"),
    ("de", "28.06.2024 15:20", "2024-06-28T15:20:00Z"),
    ("de", "28.06.2024, 15:20 Uhr", "2024-06-28T15:20:00Z"),
    ("de", "28. Dezember 2024 15:20", "2024-12-28T15:20:00Z"),
    (
        "de",
        "28. Juni 2024 15:20 MESZ",
        "2024-06-28T15:20:00+02:00",
    ),
    (
        "es",
        "28 de junio de 2024 15:20 GMT",
        "2024-06-28T15:20:00Z",
    ),
    (
        "es",
        "28 de junio de 2024, 15:20 UTC",
        "2024-06-28T15:20:00Z",
    ),
    ("es", "28/06/2024 15:20 CEST", "2024-06-28T15:20:00+02:00"),
    ("ru", "28 июня 2024 15:20", "2024-06-28T15:20:00Z"),
    ("ru", "28 июня 2024, 15:20", "2024-06-28T15:20:00Z"),
    ("ru", "28.06.2024 15:20 MSK", "2024-06-28T15:20:00+03:00"),
    ("pl", "28 czerwca 2024 15:20", "2024-06-28T15:20:00Z"),
    ("it", "28 giugno 2024 15:20", "2024-06-28T15:20:00Z"),
    ("vi", "28/06/2024 15:20", "2024-06-28T15:20:00Z"),
    ("ar", "28 يونيو 2024 15:20 GMT", "2024-06-28T15:20:00Z"),
    ("fa", "28 Jun 2024 15:20 +0330", "2024-06-28T15:20:00+03:30"),
    ("el", "28.06.2024 15:20 EEST", "2024-06-28T15:20:00+03:00"),
];

const PROSE: &str = "<p>The keeper lit the lamp at dusk, and the ships came in one after the other, slow and dark.</p>";

fn of_page(lang: &str, printed: &str) -> Option<String> {
    let page = format!(
        "<!doctype html><html lang=\"{lang}\"><head><title>The harbour at night</title></head><body><article>\
         <h1>The harbour at night</h1><p class=\"date\">{printed}</p>{}</article></body></html>",
        PROSE.repeat(4)
    );
    parse_article(&page, &ParseOptions::default())
        .unwrap()
        .published
}

fn of_feed(lang: &str, printed: &str) -> Option<String> {
    let feed = format!(
        "<rss><channel><title>F</title><language>{lang}</language><item><title>The harbour at night</title>\
         <pubDate>{printed}</pubDate><description>{PROSE}</description></item></channel></rss>"
    );
    let feed = parse_feed(&feed, &ParseOptions::default()).unwrap();
    feed.articles[0].published.clone()
}

/// The instant as a number, whatever its zone: minutes of a made calendar are enough to compare.
fn instant(stamp: &str) -> i64 {
    let number = |range: std::ops::Range<usize>| stamp[range].parse::<i64>().unwrap();
    let zone = &stamp[stamp.find(['Z', '+']).or(stamp.rfind('-')).unwrap()..];
    let offset = match zone {
        "Z" => 0,
        _ => {
            let minutes =
                zone[1..3].parse::<i64>().unwrap() * 60 + zone[4..6].parse::<i64>().unwrap();
            if zone.starts_with('-') {
                -minutes
            } else {
                minutes
            }
        }
    };
    let days = (number(0..4) * 12 + number(5..7)) * 31 + number(8..10);
    ((days * 24 + number(11..13)) * 60 + number(14..16) - offset) * 60 + number(17..19)
}

#[test]
fn a_page_and_a_feed_have_one_clock() {
    let mut wrong = Vec::new();
    for (lang, printed, right) in TIMES {
        let (page, feed) = (of_page(lang, printed), of_feed(lang, printed));
        let is_right = |said: &Option<String>| {
            said.as_deref()
                .is_some_and(|said| instant(said) == instant(right))
        };
        if !is_right(&page) || !is_right(&feed) {
            wrong.push(format!(
                "{lang} {printed}: page {page:?}, feed {feed:?}, not {right}"
            ));
        }
    }
    assert!(TIMES.len() >= 60);
    assert!(
        wrong.is_empty(),
        "{} of {}:\n{}",
        wrong.len(),
        TIMES.len(),
        wrong.join("\n")
    );
}
