//! Input that wants to do harm, and input that is merely very large.

use super::{parse, rss, texts, titles};
use lisible::{ParseOptions, parse_feed, parse_feed_with};
use std::ops::ControlFlow;
use std::time::{Duration, Instant};

#[test]
fn entities_are_never_expanded() {
    let mut subset = "<!ENTITY a0 \"ha\">".to_owned();
    for level in 1..10 {
        subset.push_str(&format!(
            "<!ENTITY a{level} \"{}\">",
            format!("&a{};", level - 1).repeat(10)
        ));
    }
    let item = "<item><title>&a9;</title><description>&a9; &file;</description></item>";
    let input = format!(
        "<!DOCTYPE rss [{subset}<!ENTITY file SYSTEM \"file:///etc/hostname\">]><rss><channel>{item}</channel></rss>"
    );
    let feed = parse(&input);
    assert_eq!(titles(&feed), ["&a9;"]);
    assert_eq!(texts(&feed), ["&a9; &file;"]);
}

#[test]
fn external_document_types_are_not_followed() {
    let input = "<!DOCTYPE rss SYSTEM \"https://evil.example/x.dtd\" [<!ENTITY % p SYSTEM \"https://evil.example/p\"> %p;]><rss><channel><title>T</title></channel></rss>";
    assert_eq!(parse(input).title, "T");
}

#[test]
fn nothing_dangerous_comes_through() {
    let input = rss(
        "<item><title>&lt;script&gt;x&lt;/script&gt;</title><link>javascript:alert(1)</link>\
        <enclosure url=\"javascript:alert(1)\" type=\"audio/mpeg\"/><image><url>data:image/png,x</url></image>\
        <description><![CDATA[<p onclick=x>a<script>alert(1)</script><a href=\"javascript:x\">b</a></p>]]></description></item>",
    );
    let article = &parse(&input).articles[0];
    assert_eq!(article.html, "<p>ab</p>");
    assert_eq!((article.url.as_ref(), article.image.as_ref()), (None, None));
}

/// Each of these would take minutes if anything looked twice at what it repeats.
#[test]
fn repeated_damage_takes_linear_time() {
    let count = 200_000;
    let starts = [
        "<![CDATA[",
        "<!--",
        "<!DOCTYPE [",
        "<?",
        "</",
        "<a b=\"",
        "<item>",
        "<item",
        "</item>",
        "<title>",
        "<b>",
        "&",
        "&#",
        "<![CDATA[</d>",
        "<entry><title>",
        "]]>",
        "<item><title></x>",
        "<media:group>",
    ];
    for start in starts {
        let input = format!("<rss><channel><item><d>{}", start.repeat(count));
        let begun = Instant::now();
        // What comes of it does not matter, only when.
        let _ = parse_feed_with(
            &input,
            &ParseOptions::default(),
            &mut |_, index| match index {
                1000.. => ControlFlow::Break(()),
                _ => ControlFlow::Continue(()),
            },
        );
        assert!(
            begun.elapsed() < Duration::from_secs(10),
            "{start:?} took {:?}",
            begun.elapsed()
        );
    }
}

fn large(items: usize, paragraphs: usize) -> String {
    let paragraph =
        "&lt;p&gt;The ferry leaves at noon, and nobody on board minds the rain.&lt;/p&gt;";
    let item = |number| {
        format!(
            "<item><title>Ferry {number}</title><link>https://ferry.example/{number}</link><description>{}</description></item>\n",
            paragraph.repeat(paragraphs)
        )
    };
    rss(&(0..items).map(item).collect::<String>())
}

#[test]
fn ten_thousand_items_one_by_one() {
    let input = large(10_000, 25);
    assert!(input.len() > 18_000_000, "{}", input.len());
    let too_large = parse_feed(&input, &ParseOptions::default()).unwrap_err();
    assert_eq!(too_large.code(), "input-too-large");
    let options = ParseOptions {
        max_bytes: 32 << 20,
        ..ParseOptions::default()
    };
    let mut seen = 0;
    let feed = parse_feed_with(&input, &options, &mut |article, index| {
        assert_eq!((index, article.title), (seen, format!("Ferry {seen}")));
        seen += 1;
        ControlFlow::Continue(())
    });
    let feed = feed.unwrap();
    assert_eq!(
        (seen, feed.articles.len(), feed.errors.len()),
        (10_000, 0, 0)
    );
}

#[test]
fn stops_where_the_caller_says() {
    let mut seen = Vec::new();
    let feed = parse_feed_with(&large(100, 1), &ParseOptions::default(), &mut |_, index| {
        seen.push(index);
        if index == 2 {
            ControlFlow::Break(())
        } else {
            ControlFlow::Continue(())
        }
    });
    assert_eq!(seen, [0, 1, 2]);
    assert_eq!(feed.unwrap().errors, []);
}
