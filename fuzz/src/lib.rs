//! What the targets share: inputs made of pieces, and the promises that each of them must hold.

#[path = "../../tests/promises/account.rs"]
pub mod account;
#[path = "../../tests/promises/conservation.rs"]
pub mod conservation;
#[path = "../../tests/promises/fixed_point.rs"]
pub mod fixed_point;
pub mod grammar;
#[path = "../../tests/promises/material.rs"]
pub mod material;
#[path = "../../tests/promises/safety.rs"]
pub mod safety;
#[path = "../../tests/promises/support.rs"]
pub mod support;

use lisible::Article;

/// As the promise tests have them.
pub type Promise = (&'static str, Option<&'static str>, fn());

/// At most 64 n + 1 MiB of JSON, nothing in the HTML that no block can say, the same tree when read again.
pub fn hold(article: &Article, input: usize) {
    let json = serde_json::to_string(article).expect("JSON").len();
    assert!(json <= 64 * input + (1 << 20), "{json} bytes of {input}");
    assert_eq!(safety::breach(&article.html), None);
    assert_eq!(fixed_point::difference(article), None, "{}", article.html);
}

/// Prints what was put together, where `SHOW` is set: a finding is a list of choices until then.
pub fn show(input: &str) {
    if std::env::var_os("SHOW").is_some() {
        eprintln!("{input:?}");
    }
}
