//! Rules of a caller's own over pages of pieces.
#![no_main]

use libfuzzer_sys::fuzz_target;
use lisible::{ParseOptions, parse_article, rules_from_json};
use lisible_fuzz::grammar::{Choices, page, rules};
use lisible_fuzz::{hold, show};

fuzz_target!(|bytes: &[u8]| {
    let mut choices = Choices::new(bytes);
    let json = rules(&mut choices);
    let options = ParseOptions {
        url: Some("https://x.example/a".to_owned()),
        publishers: rules_from_json(&json).expect("rules of the grammar"),
        ..Default::default()
    };
    let input = page(&mut choices);
    show(&input);
    if let Ok(article) = parse_article(&input, &options) {
        hold(&article, input.len());
    }
});
