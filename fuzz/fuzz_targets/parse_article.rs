//! `npm run fuzz`: no input breaks the parser, or gets a script through.
#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|input: &str| {
    if let Ok(article) = lisible::parse_article(input, &lisible::ParseOptions::default()) {
        assert!(!article.html.contains("<script"));
    }
});
