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

fn one(item: &str) -> lisible::Article {
    parse(&rss(&format!("<item>{item}</item>")))
        .articles
        .remove(0)
}

#[test]
fn a_picture_in_several_sizes_is_the_largest() {
    let sizes = |urls: [&str; 3]| {
        let content = |(url, width): (&str, u32)| {
            format!(
                "<media:content url=\"{url}\" medium=\"image\" width=\"{width}\"><media:credit>林晚</media:credit></media:content>"
            )
        };
        let [small, large, middle] = urls;
        let all = [(small, 320), (large, 1280), (middle, 640)].map(content);
        one(&format!(
            "<title>渡</title>{}<description>渡口开了。</description>",
            all.concat()
        ))
    };
    for urls in [
        [
            "https://i.example/a.jpg?w=320&amp;sig=a",
            "https://i.example/a.jpg?w=1280&amp;sig=b",
            "https://i.example/a.jpg?w=640&amp;sig=c",
        ],
        [
            "https://i.example/320/a.jpg",
            "https://i.example/1280/a.jpg",
            "https://i.example/640/a.jpg",
        ],
        [
            "https://i.example/a_320x180.jpg",
            "https://i.example/a_1280x720.jpg",
            "https://i.example/a_640x360.jpg",
        ],
        [
            "https://i.example/w_320,c_fill/a.jpg",
            "https://i.example/w_1280,c_fill/a.jpg",
            "https://i.example/w_640,c_fill/a.jpg",
        ],
    ] {
        let article = sizes(urls);
        let lead = article.image.expect("a picture");
        assert_eq!(lead.image.url, urls[1].replace("&amp;", "&"));
        assert_eq!(lead.credit.as_deref(), Some("林晚"));
        assert_eq!(article.body.len(), 1, "{urls:?}");
    }
    let others = sizes([
        "https://i.example/1.jpg",
        "https://i.example/2.jpg",
        "https://i.example/3.jpg",
    ]);
    assert_eq!(others.body.len(), 3);
}

#[test]
fn what_is_said_of_pictures() {
    let picture = "<media:content url=\"https://i.example/steg.jpg\" medium=\"image\">\
        <media:description type=\"plain\">Der Steg am Morgen</media:description><media:credit>Foto: Ina Moor</media:credit></media:content>";
    let text = "<description>Der Steg ist wieder offen.</description>";
    let titled = one(&format!("<title>Der Steg</title>{picture}{text}"));
    let lead = titled.image.expect("a picture");
    assert_eq!(lead.caption.as_deref(), Some("Der Steg am Morgen"));
    assert_eq!(lead.credit.as_deref(), Some("Foto: Ina Moor"));
    assert_eq!(titled.text, "Der Steg ist wieder offen.");
    let post = one(&format!("{picture}{text}"));
    let lead = post.image.expect("a picture");
    assert_eq!(
        (lead.image.alt.as_deref(), lead.caption),
        (Some("Der Steg am Morgen"), None)
    );
    // The text shows the picture itself, in another size.
    let shown = one(&format!(
        "<title>t</title>{picture}<content:encoded><![CDATA[<p>Offen.</p><img src=https://i.example/steg-300x200.jpg width=300><p>Ja.</p>]]></content:encoded>"
    ));
    let expected = (
        Some("Der Steg am Morgen".to_owned()),
        Some("Foto: Ina Moor".to_owned()),
    );
    assert!(
        matches!(&shown.body[1], Block::Figure { caption, credit, .. } if (caption.clone(), credit.clone()) == expected)
    );
    // Or another picture: what the feed says of its own is not lost.
    let other = one(&format!(
        "<title>t</title>{picture}<content:encoded><![CDATA[<p>Offen.</p><img src=https://i.example/markt.jpg>]]></content:encoded>"
    ));
    assert!(
        other
            .removed
            .iter()
            .any(|gone| gone.reason == Reason::Metadata && gone.text == "Foto: Ina Moor")
    );
}

#[test]
fn a_description_of_the_item_may_be_its_text() {
    let described = "<media:description>Zwei Stunden auf der Fähre.</media:description>";
    let film = one(&format!(
        "<title>Fähre</title><media:content url=\"https://v.example/f.mp4\" type=\"video/mp4\"/>{described}"
    ));
    assert!(film.text.contains("Zwei Stunden"));
    let picture = one(&format!(
        "<title>Fähre</title><media:content url=\"https://v.example/f.jpg\" medium=\"image\"/>{described}"
    ));
    assert!(picture.text.contains("Zwei Stunden"));
    assert_eq!(picture.image.expect("a picture").caption, None);
}

#[test]
fn people_are_no_lead_picture() {
    for url in [
        "https://secure.gravatar.com/avatar/9a?s=96",
        "https://avatars.githubusercontent.com/u/7?s=60&amp;v=4",
        "https://seccdn.libravatar.org/avatar/9a",
        "https://pbs.twimg.com/profile_images/1/me_normal.jpg",
    ] {
        let content = one(&format!(
            "<title>v2.1</title><media:thumbnail url=\"{url}\"/><description>Fixes.</description>"
        ));
        assert_eq!(content.image, None, "{url}");
        let named = one(&format!(
            "<media:content url=\"{url}\" medium=\"image\"><media:title>mo</media:title></media:content><description>Fixes.</description>"
        ));
        assert_eq!((named.image, named.title.as_str()), (None, ""), "{url}");
        let own = one(&format!(
            "<title>v2.1</title><description><![CDATA[<img src=\"{url}\" width=60 height=60><p>Fixes.</p>]]></description>"
        ));
        assert_eq!(own.image, None, "{url}");
        assert!(!own.html.contains("<img"));
    }
}

#[test]
fn one_recording_is_one_player() {
    let players = |inline: &str, attached: &str| {
        let article = one(&format!(
            "<title>t</title><enclosure url=\"{attached}\" type=\"audio/mpeg\"/><itunes:duration>61</itunes:duration>\
             <content:encoded><![CDATA[<p>Bonsoir.</p><audio controls src=\"{inline}\"></audio>]]></content:encoded>"
        ));
        article.html.matches("<audio").count()
    };
    let own = "https://radio.example/e/12.mp3";
    for attached in [
        "http://radio.example/e/12.mp3",
        "https://www.radio.example/e/12.mp3?dest-id=9&amp;utm_source=rss",
        "https://pdst.fm/e/mgln.ai/e/22/radio.example/e/12.mp3",
        "https://media.blubrry.com/bonsoir/radio.example/e/12.mp3",
        "https://op3.dev/e,pg=ab-cd/https://radio.example/e/12.mp3",
    ] {
        assert_eq!(players(own, attached), 1, "{attached}");
        assert_eq!(players(&format!("{own}?_=2"), attached), 1, "{attached}");
    }
    assert_eq!(players(own, "https://radio.example/e/13.mp3"), 2);
    assert_eq!(
        players(
            "https://radio.example/play?id=1",
            "https://radio.example/play?id=2"
        ),
        2
    );
}

#[test]
fn podcasts_name_their_hosts_and_papers() {
    let item = "<title>Zwölf</title><itunes:author>Radio Kanal</itunes:author>\
        <podcast:person role=\"host\" href=\"https://kanal.example/mo\">Mo Lind</podcast:person><podcast:person>Ann Wick</podcast:person>\
        <podcast:person role=\"guest\">Bo Holm</podcast:person>\
        <podcast:transcript url=\"https://kanal.example/12.srt\" type=\"application/srt\"/>\
        <podcast:transcript url=\"https://kanal.example/12.html\" type=\"text/html\"/>\
        <podcast:chapters url=\"https://kanal.example/12.json\" type=\"application/json+chapters\"/><description>Heute: die Schleuse.</description>";
    let article = one(item);
    assert_eq!(article.authors, ["Mo Lind", "Ann Wick"]);
    let related: Vec<_> = article
        .related
        .iter()
        .map(|link| (link.title.as_str(), link.url.as_str()))
        .collect();
    assert_eq!(
        related,
        [
            ("Transcript", "https://kanal.example/12.html"),
            ("Chapters", "https://kanal.example/12.json")
        ]
    );
    let film = one(
        "<title>f</title><yt:videoId>abcdefghijk</yt:videoId><description>Ein Film.</description>",
    );
    assert!(
        matches!(&film.body[0], Block::Video { url, .. } if url == "https://www.youtube.com/watch?v=abcdefghijk")
    );
}
