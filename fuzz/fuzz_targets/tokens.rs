//! The short cut before the tokenizer gives the tree that html5ever gives without it.
#![no_main]

use libfuzzer_sys::fuzz_target;
use lisible_fuzz::grammar::{Choices, page};
use lisible_fuzz::show;

fuzz_target!(|bytes: &[u8]| {
    let input = page(&mut Choices::new(bytes));
    show(&input);
    assert_eq!(lisible::fuzzing::tree_difference(&input), None, "{input:?}");
});
