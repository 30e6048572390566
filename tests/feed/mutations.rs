//! Feeds that were damaged at random: whatever happens, nothing breaks, and what is given is sound.

use lisible::{ParseOptions, parse_feed};
use proptest::prelude::*;

const SOURCES: &[&str] = &[
    include_str!("../fixtures/feed-feedx/source.xml"),
    include_str!("../fixtures/feed-rss-10/source.xml"),
    include_str!("../fixtures/feed-rss-20/source.xml"),
    include_str!("../fixtures/feed-atom-10/source.xml"),
    include_str!("../fixtures/feed-media/source.xml"),
    include_str!("../fixtures/feed-json-11/source.json"),
];

/// What tends to stand where it should not.
const PIECES: &[&str] = &[
    "<",
    ">",
    "&",
    "</",
    "/>",
    "\"",
    "'",
    "<![CDATA[",
    "]]>",
    "<!--",
    "-->",
    "<?",
    "<!DOCTYPE [",
    "<item>",
    "</item>",
    "<title>",
    "</channel>",
    "&#0;",
    "&#x110000;",
    "\0",
    "\u{feff}",
    "字",
    "<entry",
    "xml:base=\"",
    "{",
    "}",
    "[",
    ",",
    "\\u00",
];

#[derive(Debug, Clone)]
enum Damage {
    Insert(&'static str),
    Delete(usize),
    Repeat(usize),
}

fn damage() -> impl Strategy<Value = Damage> {
    prop_oneof![
        prop::sample::select(PIECES).prop_map(Damage::Insert),
        (1..60_usize).prop_map(Damage::Delete),
        (1..400_usize).prop_map(Damage::Repeat),
    ]
}

fn apply(text: &mut String, at: f64, damage: Damage) {
    let boundary = |mut at: usize, text: &str| {
        while !text.is_char_boundary(at.min(text.len())) {
            at += 1;
        }
        at.min(text.len())
    };
    let start = boundary((at * text.len() as f64) as usize, text);
    match damage {
        Damage::Insert(piece) => text.insert_str(start, piece),
        Damage::Delete(length) => {
            let end = boundary(start + length, text);
            text.replace_range(start..end, "");
        }
        Damage::Repeat(length) => {
            let end = boundary(start + length, text);
            let piece = text[start..end].to_owned();
            text.insert_str(end, &piece);
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn damaged_feeds_never_break_the_parser(
        source in prop::sample::select(SOURCES),
        damages in prop::collection::vec((0.0..1.0_f64, damage()), 1..12),
    ) {
        let mut text = source.to_owned();
        for (at, damage) in damages {
            apply(&mut text, at, damage);
        }
        let Ok(feed) = parse_feed(&text, &ParseOptions::default()) else { return Ok(()) };
        prop_assert_eq!(&parse_feed(&text, &ParseOptions::default()).unwrap(), &feed);
        for article in &feed.articles {
            prop_assert!(!article.html.contains("<script"));
        }
    }
}
