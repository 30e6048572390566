//! Input from strangers: it ends, in proportion, and what is no article is none.

mod kinds;
mod proportion;
