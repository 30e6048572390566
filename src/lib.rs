#![doc = include_str!("README.md")]
#![deny(unsafe_code)]
#![warn(missing_docs)]

mod address;
mod article;
mod content;
#[cfg(not(target_arch = "wasm32"))]
mod decode;
mod dom;
mod error;
mod explain;
mod feed;
#[cfg(fuzzing)]
#[doc(hidden)]
pub mod fuzzing;
mod input;
mod metadata;
mod options;
mod publishers;
mod render;
mod text;
mod time;
#[cfg(target_arch = "wasm32")]
mod wasm;

use article::weight;

pub use article::*;
#[cfg(not(target_arch = "wasm32"))]
pub use decode::{decode, parse_bytes};
pub use error::{Error, ErrorKind};
pub use explain::Explanation;
pub use feed::{parse_feed, parse_feed_with};
pub use options::ParseOptions;
pub use publishers::{
    Affix, Edge, EdgeRule, Edition, Field, FieldRule, LeadRule, MediaKind, MediaRule,
    PublisherRules, RemoveRule, TimeRule, rules_from_json,
};

/// One article from whatever was handed in: an archived feed item, a full page, a fragment.
///
/// An empty or hopeless input (a picture, a bare address) is no error: the article's body is empty then, and
/// [`Extraction::confidence`] 0.
///
/// # Errors
///
/// `input-too-large`, `too-complex`, `invalid-input` for a whole feed, and `invalid-options` where a rule of the caller's
/// is wrong.
///
/// ```
/// let page = "<h1>Title</h1><p>A paragraph with <b>bold</b> words.</p>";
/// let article = lisible::parse_article(page, &lisible::ParseOptions::default())?;
/// assert!(article.markdown.contains("A paragraph with **bold** words."));
/// # Ok::<(), lisible::Error>(())
/// ```
pub fn parse_article(input: &str, options: &ParseOptions) -> Result<Article, Error> {
    options.check_size(input)?;
    let own = publishers::own(&options.publishers)?;
    if let Some(empty) = input::foreign(input) {
        return Ok(empty);
    }
    let url = options.url.as_deref();
    if input::is_whole_feed(input) {
        return Err(ErrorKind::WholeFeed.into());
    }
    let article = content::article(input::read(input), url, &own, options.explain)?;
    weight::check(&article, input.len() + url.map_or(0, str::len))?;
    Ok(article)
}

/// A cheap answer to whether there is something to read, and of what kind.
///
/// ```
/// assert_eq!(lisible::detect("<p>Hello</p>"), Some(lisible::Source::Fragment));
/// assert_eq!(lisible::detect("  "), None);
/// ```
pub fn detect(input: &str) -> Option<Source> {
    input::detect(input)
}

/// The features that the weights are learnt from; see `bench/train`.
#[cfg(feature = "training")]
#[doc(hidden)]
pub fn training_data(html: &str, url: Option<&str>) -> Option<serde_json::Value> {
    content::training_data(html, url)
}

/// The facts that the confidence is learnt from; see `bench/train`.
#[cfg(feature = "training")]
#[doc(hidden)]
pub fn training_page(html: &str, url: Option<&str>, take_apart: bool) -> Option<serde_json::Value> {
    content::training_page(html, url, take_apart)
}

/// Leaves out one of the steps that mend what the networks say; whether there is one of the name.
#[cfg(feature = "training")]
#[doc(hidden)]
pub fn training_without(step: &str) -> bool {
    content::training_without(step)
}
