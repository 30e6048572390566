//! Feeds as they should not be: each kind of damage costs at most what is damaged.

use super::{parse, rss, texts, titles};
use lisible::{ErrorKind, ParseOptions, parse_feed};

/// An item, and a sound one after it.
fn two(first: &str) -> String {
    rss(&format!(
        "<item>{first}</item>\n<item><title>Two</title><description>b</description></item>"
    ))
}

#[track_caller]
fn whole(input: &str, expected_titles: &[&str], expected_texts: &[&str]) {
    let feed = parse(input);
    assert_eq!(titles(&feed), expected_titles);
    assert_eq!(texts(&feed), expected_texts);
    assert_eq!(feed.errors, []);
}

#[test]
fn what_stands_before_the_declaration() {
    for junk in [
        "\u{feff}",
        "\n\n",
        "\u{feff} \r\n\t",
        "\0",
        "Warning: headers already sent in x.php\n",
    ] {
        let input = format!(
            "{junk}{}",
            two("<title>One</title><description>a</description>")
        );
        whole(&input, &["One", "Two"], &["a", "b"]);
    }
}

#[test]
fn characters_that_should_have_been_escaped() {
    let input = two(
        "<title>Tom & Jerry &copy; 5 < 6 <3</title><description>a & b &hellip; &unknown; 1 < 2</description>",
    );
    whole(
        &input,
        &["Tom & Jerry © 5 < 6 <3", "Two"],
        &["a & b … &unknown; 1 < 2", "b"],
    );
}

#[test]
fn characters_that_may_not_occur() {
    let input = two(
        "<title>On\u{8}e</title><description>a\u{1}b\u{0}c&#0;&#x1F;&#xD800;&#146;</description>",
    );
    let feed = parse(&input);
    assert_eq!(titles(&feed), ["One", "Two"]);
    assert!(feed.articles[0].text.starts_with("abc") && feed.articles[0].text.ends_with('’'));
}

#[test]
fn tags_without_an_end() {
    whole(
        &two("<title>One<link>https://a.example/1</link><description>a</description>"),
        &["One", "Two"],
        &["a", "b"],
    );
    whole(
        &two("<title>One</title><description><p>a<br><b>c</description>"),
        &["One", "Two"],
        &["a\nc", "b"],
    );
    whole(
        &two("<title>One</title><description>a<pubDate>x</pubDate>"),
        &["One", "Two"],
        &["a", "b"],
    );
    whole(
        &two("<title>One</titel><description>a</description>"),
        &["One", "Two"],
        &["a", "b"],
    );
    whole(
        &two("<title>One</title><description>a</b></p></div></description>"),
        &["One", "Two"],
        &["a", "b"],
    );
    whole(
        &two("<title>One</title<description>a</description>"),
        &["One", "Two"],
        &["a", "b"],
    );
}

#[test]
fn sections_and_comments_without_an_end() {
    whole(
        &two("<title>One</title><description><![CDATA[<p>a</p></description>"),
        &["One", "Two"],
        &["a", "b"],
    );
    let next = "<item><title>Two</title><description><![CDATA[b]]></description></item>";
    let input = rss(&format!(
        "<item><title>One</title><description><![CDATA[a</description></item>{next}"
    ));
    whole(&input, &["One", "Two"], &["a", "b"]);
    whole(
        &two("<!-- here <title>One</title><description>a</description>"),
        &["One", "Two"],
        &["a", "b"],
    );
}

#[test]
fn an_item_that_is_never_closed() {
    let input =
        rss("<item><title>One</title><item><title>Two</title></item>\n<item><title>Three</title>");
    let feed = parse(&input);
    assert_eq!(titles(&feed), ["One", "Two", "Three"]);
    let errors: Vec<_> = feed
        .errors
        .iter()
        .map(|error| (error.index, error.message.as_str()))
        .collect();
    assert_eq!(
        errors,
        [
            (
                0,
                "line 3, byte 25: <item> is not closed before the next one"
            ),
            (2, "line 5, byte 1: <item> is not closed before </channel>"),
        ]
    );
    assert!(
        feed.errors
            .iter()
            .all(|error| error.code == "malformed-feed")
    );
}

#[test]
fn a_document_that_breaks_off_anywhere() {
    let input = two(
        "<title>One</title><link>https://a.example/?a=1&amp;b=2</link><description><![CDATA[<p>a</p>]]></description>",
    );
    let one_is_whole = input.find("</item>").unwrap() + "</item>".len();
    let two_is_whole = input.rfind("</item>").unwrap() + "</item>".len();
    for end in
        input.find("<rss version").unwrap() + "<rss version=\"2.0\">".len()..input.trim_end().len()
    {
        let feed = parse(&input[..end]);
        let expected: &[&str] = match end {
            end if end >= two_is_whole => &["One", "Two"],
            end if end >= one_is_whole => &["One"],
            _ => &[],
        };
        assert_eq!(titles(&feed), expected, "cut at {end}: {}", &input[..end]);
        let error = feed
            .errors
            .last()
            .unwrap_or_else(|| panic!("cut at {end}: {}", &input[..end]));
        assert_eq!(error.index as usize, expected.len());
        assert!(error.message.contains("the document"), "{}", error.message);
    }
}

#[test]
fn json_that_breaks_off() {
    let input = "{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"F\",\n\"items\":[{\"id\":\"1\",\"title\":\"One\"},\n7,\n{\"id\":\"2\",\"title\":\"Two\"},\n{\"id\":\"3\",\"ti";
    let feed = parse(input);
    assert_eq!(feed.title, "F");
    assert_eq!(titles(&feed), ["One", "Two"]);
    let places: Vec<_> = feed.errors.iter().map(|error| error.index).collect();
    assert_eq!(places, [1, 3]);
    assert!(
        feed.errors[1].message.contains("line 5"),
        "{}",
        feed.errors[1].message
    );
}

#[test]
fn dates_that_are_missing_or_odd() {
    let item = |date: &str| format!("<item><title>{date}</title><pubDate>{date}</pubDate></item>");
    let dates = [
        "",
        "soon",
        "mar., 28 nov. 2023 08:00:00 +0100",
        "周二, 28 十一月 2023 15:00:00 +0800",
        "2023-11-28 07:00",
    ];
    let feed = parse(&rss(&dates.map(item).concat()));
    let published: Vec<_> = feed
        .articles
        .iter()
        .map(|article| article.published.as_deref())
        .collect();
    assert_eq!(
        published,
        [
            None,
            None,
            Some("2023-11-28T08:00:00+01:00"),
            Some("2023-11-28T15:00:00+08:00"),
            Some("2023-11-28T07:00:00Z"),
        ]
    );
    for article in &feed.articles[2..] {
        assert_eq!(
            article.feed_timestamp.as_deref(),
            Some("2023-11-28T07:00:00Z")
        );
    }
}

#[test]
fn a_zone_that_means_two_things() {
    let item = "<item><pubDate>Tue, 28 Nov 2023 15:00:00 CST</pubDate></item>";
    let stamp = |items: &str| parse(&rss(items)).articles[0].feed_timestamp.clone();
    assert_eq!(stamp(item).as_deref(), Some("2023-11-28T21:00:00Z"));
    let chinese = format!("<language>zh-TW</language>{item}");
    assert_eq!(stamp(&chinese).as_deref(), Some("2023-11-28T07:00:00Z"));
}

#[test]
fn an_item_too_deep_costs_only_itself() {
    let deep = format!(
        "<item><title>Deep</title><description><![CDATA[{}]]></description></item>",
        "<div>".repeat(2000)
    );
    let input = rss(&format!(
        "<item><title>One</title></item>{deep}<item><title>Three</title></item>"
    ));
    let feed = parse(&input);
    assert_eq!(titles(&feed), ["One", "Three"]);
    assert_eq!(
        (feed.errors[0].index, feed.errors[0].code.as_str()),
        (1, "too-complex")
    );
}

#[test]
fn what_is_no_feed_is_called_by_its_name() {
    let found = |input: &str| match parse_feed(input, &ParseOptions::default())
        .unwrap_err()
        .kind()
        .clone()
    {
        ErrorKind::MalformedFeed { found } => found,
        other => panic!("{other:?}"),
    };
    let page = "<!DOCTYPE html><html><head><link rel=\"alternate\" type=\"application/rss+xml\" href=\"/rss.xml\"></head><body><p>x</p>";
    assert_eq!(found(page), "a web page (its feed is at /rss.xml)");
    assert_eq!(found("<p>hello</p>"), "a piece of HTML");
    assert_eq!(found(" \n"), "an empty text");
    assert_eq!(
        found("<?xml version=\"1.0\"?><opml version=\"2.0\"/>"),
        "an OPML list of feeds"
    );
}
