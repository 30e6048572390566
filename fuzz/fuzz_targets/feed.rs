//! Feeds of pieces: the promises hold for each article.
#![no_main]

use libfuzzer_sys::fuzz_target;
use lisible::{ParseOptions, parse_feed};
use lisible_fuzz::grammar::{Choices, feed};
use lisible_fuzz::{hold, show};

fuzz_target!(|bytes: &[u8]| {
    let input = feed(&mut Choices::new(bytes));
    show(&input);
    if let Ok(feed) = parse_feed(&input, &ParseOptions::default()) {
        for article in &feed.articles {
            hold(article, input.len());
        }
    }
});
