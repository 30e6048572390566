//! What is looked for before a pattern is tried never keeps a text from it that it fits.
#![no_main]

use libfuzzer_sys::fuzz_target;
use lisible_fuzz::grammar::{Choices, PATTERNS, TEXT};

fuzz_target!(|bytes: &[u8]| {
    let mut choices = Choices::new(bytes);
    let mut pattern = String::new();
    for _ in 0..choices.byte().unwrap_or(0) % 6 {
        let piece = choices.one(PATTERNS);
        pattern += &match choices.byte().unwrap_or(0) % 4 {
            0 => format!("(?:{piece})?"),
            1 => format!("(?:{piece})|"),
            _ => piece.to_owned(),
        };
    }
    let mut text = String::new();
    while choices.byte().is_some() && text.len() < 400 {
        text.push_str(choices.one(TEXT));
    }
    assert_eq!(lisible::fuzzing::pattern_difference(&pattern, &text), None);
});
