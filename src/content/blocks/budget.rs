//! What blocks may grow to while they are built.
//!
//! An address that many links are resolved against, or a row that makes all others as wide, stands in
//! the input once and in the output a thousand times. It is counted where it multiplies; everything
//! else is as long as its source, or nearly.

use crate::article::weight;
use crate::error::Error;
use std::cell::Cell;

/// Bytes for each byte of the input, and so many more; the whole article's limit is a bit above.
const FACTOR: usize = 48;
const SPARE: usize = 3 << 18;
/// The JSON, HTML and Markdown of a cell without content.
const CELL: usize = 50;
/// The tree, the HTML and the Markdown each hold an address.
const COPIES: usize = 3;

/// How much may still be written.
#[derive(Debug, Default)]
pub(crate) struct Budget {
    left: Cell<Option<usize>>,
    length: usize,
}

impl Budget {
    /// For an input of so many bytes.
    pub(crate) fn for_input(length: usize) -> Self {
        let all = length.saturating_mul(FACTOR).saturating_add(SPARE);
        Self {
            left: Cell::new(Some(all)),
            length,
        }
    }

    /// What weighs more is out of proportion, whatever else the article holds.
    pub(crate) fn allowance(&self) -> usize {
        2 * weight::allowance(self.length)
    }

    /// Whether more was asked for than there is.
    pub(crate) fn is_spent(&self) -> bool {
        self.left.get().is_none()
    }

    /// Cells that a table gets beyond its own; `false` where they are too many.
    pub(crate) fn cells(&self, count: usize) -> bool {
        self.spend(count, CELL)
    }

    /// A text that stands in the output `times` times.
    pub(crate) fn text(&self, text: &str, times: usize) -> bool {
        self.spend(text.len(), times.saturating_mul(COPIES))
    }

    /// What comes as it is, once.
    pub(crate) fn bytes(&self, count: usize) -> bool {
        self.spend(count, 1)
    }

    /// An error once more was asked for than there is; `length` is the input's.
    pub(crate) fn check(&self, length: usize) -> Result<(), Error> {
        match self.is_spent() {
            true => Err(weight::too_much(weight::allowance(length))),
            false => Ok(()),
        }
    }

    fn spend(&self, count: usize, each: usize) -> bool {
        let left = self.left.get();
        let left = left.and_then(|left| left.checked_sub(count.saturating_mul(each)));
        self.left.set(left);
        left.is_some()
    }
}

#[cfg(test)]
mod tests {
    use crate::{Error, ParseOptions, parse_article};

    fn code_of(html: &str) -> &'static str {
        let options = ParseOptions {
            url: Some(format!("https://a.example/{}", "b".repeat(3000))),
            ..Default::default()
        };
        let article = parse_article(html, &options);
        article.as_ref().map_or_else(Error::code, |_| "fine")
    }

    #[test]
    fn what_stands_once_may_not_multiply() {
        let wide = format!("<table><tr>{}", "<td>a".repeat(1000));
        assert_eq!(code_of(&wide), "fine");
        assert_eq!(
            code_of(&(wide + &"<tr><td>b<td>c".repeat(1000))),
            "too-complex"
        );
        let long = "c".repeat(3000);
        let around = |inner: &str| format!("<a href=//x.example/{long}>{inner}</a>");
        assert_eq!(code_of(&around(&"<p>x".repeat(10))), "fine");
        assert_eq!(code_of(&around(&"<p>x".repeat(3000))), "too-complex");
        assert_eq!(code_of(&"<a href=?x>y</a>".repeat(20)), "fine");
        assert_eq!(code_of(&"<p>z<a href=?x>y</a>".repeat(3000)), "too-complex");
        assert_eq!(code_of(&"<p>z<img src=?x.jpg>".repeat(3000)), "too-complex");
    }
}
