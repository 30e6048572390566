//! What a caller can say about an input.

use crate::error::{Error, ErrorKind};
use crate::publishers::PublisherRules;

/// What a caller can say about an input.
///
/// ```
/// let options = lisible::ParseOptions {
///     url: Some("https://www.rfi.fr/cn/".to_owned()),
///     ..Default::default()
/// };
/// assert_eq!(options.max_bytes, 16 * 1024 * 1024);
/// ```
#[derive(Debug, Clone)]
pub struct ParseOptions {
    /// Where the content came from: resolves relative links and selects the publisher's rules.
    pub url: Option<String>,
    /// The caller's own rules, tried before the built-in ones.
    pub publishers: Vec<PublisherRules>,
    /// The largest input, in bytes of UTF-8. Default: 16 MiB.
    pub max_bytes: usize,
    /// Whether to say of every block of the input why it was kept or went, in
    /// [`Article::explanation`](crate::Article::explanation).
    pub explain: bool,
}

impl Default for ParseOptions {
    fn default() -> Self {
        Self {
            url: None,
            publishers: Vec::new(),
            max_bytes: 16 * 1024 * 1024,
            explain: false,
        }
    }
}

impl ParseOptions {
    pub(crate) fn check_size(&self, input: &str) -> Result<(), Error> {
        self.check_length(input.len())
    }

    pub(crate) fn check_length(&self, bytes: usize) -> Result<(), Error> {
        let limit = self.max_bytes;
        if bytes > limit {
            Err(ErrorKind::InputTooLarge { bytes, limit }.into())
        } else {
            Ok(())
        }
    }
}
