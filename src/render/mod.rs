//! The typed tree as HTML, Markdown and plain text.

mod escape;
pub(crate) mod html;
mod inline;
pub(crate) mod markdown;
pub(crate) mod nesting;
pub(crate) mod text;
