//! Attachments, summaries, and whose clock a stamp is.

use super::{parse, rss};
use lisible::{Block, ParseOptions, PublishedFrom, Reason, parse_feed};

fn fixture(name: &str) -> lisible::Feed {
    let path = format!(
        "{}/tests/fixtures/{name}/source.xml",
        env!("CARGO_MANIFEST_DIR")
    );
    parse(&std::fs::read_to_string(path).unwrap())
}

#[test]
fn a_podcast_has_its_recording_first() {
    let feed = fixture("feed-podcast");
    let expected = Block::Audio {
        url: "https://media.rivers.example/3.mp3?from=rss".to_owned(),
        title: None,
        duration: Some(1830),
    };
    assert_eq!(feed.articles[0].body[0], expected);
    let Block::Audio { url, duration, .. } = &feed.articles[1].body[0] else {
        panic!()
    };
    assert_eq!(
        (url.as_str(), *duration),
        ("https://media.rivers.example/2.m4a", None)
    );
}

#[test]
fn a_film_on_a_platform() {
    let feed = fixture("feed-media");
    let expected = Block::Video {
        url: "https://www.youtube.com/watch?v=abcdefghijk".to_owned(),
        provider: Some("youtube".to_owned()),
        poster: Some("https://i.ytimg.com/vi/abcdefghijk/hqdefault.jpg".to_owned()),
        title: Some("A loom at half speed".to_owned()),
        duration: None,
    };
    assert_eq!(feed.articles[0].body[0], expected);
}

#[test]
fn a_player_in_the_text_is_not_repeated() {
    let item = "<item><enclosure url=\"https://a.example/x.mp3\" type=\"audio/mpeg\"/><itunes:duration>61</itunes:duration>\
        <description><![CDATA[<p>Listen:</p><audio src=\"https://a.example/x.mp3\"></audio>]]></description></item>";
    let article = parse(&rss(item)).articles.remove(0);
    let recordings: Vec<_> = article
        .body
        .iter()
        .filter(|block| matches!(block, Block::Audio { .. }))
        .collect();
    let expected = Block::Audio {
        url: "https://a.example/x.mp3".to_owned(),
        title: None,
        duration: Some(61),
    };
    assert_eq!(recordings, [&expected]);
}

#[test]
fn pictures_come_in_where_the_text_has_none() {
    let attached = "<media:content url=\"https://a.example/1.jpg\" medium=\"image\"/><media:content url=\"https://a.example/2.jpg\" medium=\"image\"/>";
    let with = |text: &str| {
        parse(&rss(&format!(
            "<item>{attached}<description><![CDATA[{text}]]></description></item>"
        )))
        .articles
        .remove(0)
    };
    let article = with("<p>No picture.</p>");
    assert_eq!(article.image.unwrap().image.url, "https://a.example/1.jpg");
    assert!(
        matches!(&article.body[1], Block::Figure { image, .. } if image.url == "https://a.example/2.jpg")
    );
    let article = with("<p>Look:</p><img src=\"https://a.example/own.jpg\">");
    assert_eq!(article.image, None);
    assert_eq!(article.body.len(), 2);
}

#[test]
fn a_summary_is_left_out_but_not_lost() {
    let item = |summary: &str| {
        let item = format!(
            "<item><description>{summary}</description><content:encoded><![CDATA[<p>The whole text.</p>]]></content:encoded></item>"
        );
        parse(&rss(&item)).articles.remove(0)
    };
    let removed = |summary: &str| {
        item(summary)
            .removed
            .into_iter()
            .map(|one| (one.reason, one.text))
            .collect::<Vec<_>>()
    };
    assert_eq!(item("x").text, "The whole text.");
    assert_eq!(
        removed("The whole…"),
        [(Reason::Duplicate, "The whole…".to_owned())]
    );
    assert_eq!(
        removed("In &lt;b&gt;short&lt;/b&gt;"),
        [(Reason::Metadata, "In short".to_owned())]
    );
}

/// The text's own time, and whether the feed's may stand in for it.
#[test]
fn feedx_stamps_are_crawl_times() {
    let feed = |address: &str, link: &str| {
        let item = format!(
            "<item><link>{link}</link><pubDate>Tue, 05 Mar 2024 08:00:00 GMT</pubDate><description>x</description></item>"
        );
        let options = ParseOptions {
            url: Some(address.to_owned()),
            ..ParseOptions::default()
        };
        let article = parse_feed(&rss(&item), &options)
            .unwrap()
            .articles
            .remove(0);
        assert_eq!(
            article.feed_timestamp.as_deref(),
            Some("2024-03-05T08:00:00Z")
        );
        assert_eq!(
            article.published.is_some(),
            article.published_from == Some(PublishedFrom::Feed)
        );
        article.published.is_some()
    };
    assert!(feed("https://news.example/rss", "https://news.example/1"));
    assert!(!feed(
        "https://feedx.net/rss/news.xml",
        "https://news.example/1"
    ));
    // An item of RFI's in an unknown place comes from a crawl; in RFI's own feed it does not.
    assert!(!feed(
        "https://mirror.example/rss",
        "https://www.rfi.fr/cn/1"
    ));
    assert!(feed("https://www.rfi.fr/cn/rss", "https://www.rfi.fr/cn/1"));
}
