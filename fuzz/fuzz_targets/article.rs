//! Pages and fragments of pieces: the promises hold, and nothing is lost.
#![no_main]

use libfuzzer_sys::fuzz_target;
use lisible::{ParseOptions, parse_article};
use lisible_fuzz::conservation::balance;
use lisible_fuzz::grammar::{Choices, page};
use lisible_fuzz::{hold, show};

fuzz_target!(|bytes: &[u8]| {
    let input = page(&mut Choices::new(bytes));
    show(&input);
    let options = ParseOptions {
        url: Some("https://x.example/d/e".to_owned()),
        ..Default::default()
    };
    if let Ok(article) = parse_article(&input, &options) {
        hold(&article, input.len());
        // What is half of NULs is no text, and an empty article says so.
        // Tags that an archiver glued together are read as they were, so other tags end.
        let is_sound = !input.contains("<divclass");
        let is_text = input.matches('\0').count() * 50 < input.len();
        if article.source == lisible::Source::Fragment && is_text && is_sound {
            let ((lost, what), _) = balance("", &input, &article);
            assert_eq!(lost, 0, "lost {what:?} of {input:?}");
        }
    }
});
