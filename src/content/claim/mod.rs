//! What is not content, each with its reason.

mod fields;
pub(crate) mod hidden;
pub(crate) mod marks;
pub(crate) mod outside;
pub(crate) mod players;
pub(crate) mod rules;
mod said;
pub(crate) mod shown;
pub(crate) mod times;

pub(crate) use said::Said;
