//! A feed and its articles.

use super::Article;
use serde::{Deserialize, Serialize};

/// A feed and its articles.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Feed {
    /// The feed's title.
    pub title: String,
    /// The site's address.
    pub url: Option<String>,
    /// What the feed says of itself.
    pub description: Option<String>,
    /// BCP 47.
    pub lang: Option<String>,
    /// RFC 3339 in UTC.
    pub updated: Option<String>,
    /// One article for each item, in the feed's order.
    pub articles: Vec<Article>,
    /// What went wrong, item by item; one bad item never costs the others.
    pub errors: Vec<FeedError>,
}

/// An item that could not be read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FeedError {
    /// The item's place in the feed, from 0.
    pub index: u32,
    /// As in [`Error::code`](crate::Error::code).
    pub code: String,
    /// What happened, and what to do.
    pub message: String,
}
