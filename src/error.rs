//! Errors: an opaque [`Error`] over a non-exhaustive [`ErrorKind`].

use std::fmt;

/// Why an input could not be parsed.
///
/// ```
/// let options = lisible::ParseOptions { max_bytes: 4, ..Default::default() };
/// let error = lisible::parse_article("too long", &options).unwrap_err();
/// assert_eq!(error.code(), "input-too-large");
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Error(Box<ErrorKind>);

/// The kinds of [`Error`].
///
/// ```
/// use lisible::{ErrorKind, parse_feed};
///
/// let error = parse_feed("<p>no feed", &Default::default()).unwrap_err();
/// assert!(matches!(error.kind(), ErrorKind::MalformedFeed { .. }));
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum ErrorKind {
    /// The input is longer than [`ParseOptions::max_bytes`](crate::ParseOptions::max_bytes).
    InputTooLarge {
        /// The input's length in bytes of UTF-8.
        bytes: usize,
        /// The limit.
        limit: usize,
    },
    /// The input would take more nodes or levels than any article needs.
    TooComplex {
        /// What there is too much of.
        what: &'static str,
        /// The limit.
        limit: usize,
    },
    /// The article would be many times as long as its source.
    OutOfProportion {
        /// The most bytes of JSON that may come of an input of this length.
        limit: usize,
    },
    /// An option or a publisher's rule is wrong.
    InvalidOptions {
        /// The path to the value: `publishers[0].remove[1].selector`.
        key: String,
        /// What is wrong with it.
        problem: String,
    },
    /// The input of [`parse_article`](crate::parse_article) is a whole feed, whose items would melt into one text.
    WholeFeed,
    /// The input of [`parse_feed`](crate::parse_feed) is no feed that can be read.
    MalformedFeed {
        /// What was found instead.
        found: String,
    },
}

impl Error {
    /// What happened, for matching.
    pub fn kind(&self) -> &ErrorKind {
        &self.0
    }

    /// The stable code that the JavaScript error carries.
    pub fn code(&self) -> &'static str {
        match *self.0 {
            ErrorKind::InputTooLarge { .. } => "input-too-large",
            ErrorKind::TooComplex { .. } | ErrorKind::OutOfProportion { .. } => "too-complex",
            ErrorKind::InvalidOptions { .. } => "invalid-options",
            ErrorKind::WholeFeed => "invalid-input",
            ErrorKind::MalformedFeed { .. } => "malformed-feed",
        }
    }
}

impl From<ErrorKind> for Error {
    fn from(kind: ErrorKind) -> Self {
        Self(Box::new(kind))
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &*self.0 {
            ErrorKind::InputTooLarge { bytes, limit } => write!(
                f,
                "the input has {bytes} bytes, the limit is {limit}: raise `maxBytes` or hand in less"
            ),
            ErrorKind::TooComplex { what, limit } => write!(
                f,
                "the input has more than {limit} {what}: hand in the article's part of the page"
            ),
            ErrorKind::OutOfProportion { limit } => write!(
                f,
                "what is read from the input would be more than {limit} bytes, many times its length: hand in the article's part of the page"
            ),
            ErrorKind::InvalidOptions { key, problem } => write!(f, "`{key}`: {problem}"),
            ErrorKind::WholeFeed => write!(
                f,
                "this is a whole feed: parseFeed() gives an article for each of its items"
            ),
            ErrorKind::MalformedFeed { found } => write!(
                f,
                "this is no RSS, Atom or JSON feed but {found}: {}",
                instead(found)
            ),
        }
    }
}

/// What to do with what is no feed.
fn instead(found: &str) -> &'static str {
    let is = |start: &str| found.starts_with(start);
    if is("an OPML") {
        "fetch each `xmlUrl` in it and hand in what comes back"
    } else if is("a sitemap") {
        "fetch its pages and use parseArticle() for each"
    } else if is("an address") {
        "nothing is fetched here, hand in what comes back from it"
    } else if is("JSON") || is("a JSON") {
        "a JSON Feed is an object with `version` and `items`"
    } else if is("an empty") {
        "look at what the server answered"
    } else {
        "use parseArticle() for a page"
    }
}

impl std::error::Error for Error {}
