//! `npm run fuzz -- parse_feed`: no input breaks the feed parser, or gets a script through.
#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|input: &str| {
    if let Ok(feed) = lisible::parse_feed(input, &lisible::ParseOptions::default()) {
        assert!(feed.articles.iter().all(|article| !article.html.contains("<script")));
    }
});
