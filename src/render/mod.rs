//! The typed tree as HTML, Markdown and plain text.

pub(crate) mod html;
pub(crate) mod markdown;
pub(crate) mod nesting;
pub(crate) mod text;
