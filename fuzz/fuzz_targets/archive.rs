//! Archived items of pieces: the promises hold.
#![no_main]

use libfuzzer_sys::fuzz_target;
use lisible::{ParseOptions, parse_article};
use lisible_fuzz::grammar::{Choices, archive};
use lisible_fuzz::{hold, show};

fuzz_target!(|bytes: &[u8]| {
    let input = archive(&mut Choices::new(bytes));
    show(&input);
    if let Ok(article) = parse_article(&input, &ParseOptions::default()) {
        hold(&article, input.len());
    }
});
