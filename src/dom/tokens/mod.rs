//! A short cut for what most of a page is made of.
//!
//! The tokenizer of html5ever goes from character to character. Between two of its tokens stands
//! [`Quick`], which looks ahead in the same input: plain text, well-formed tags and comments, and
//! what a script holds, it hands to the tree builder itself. Wherever it is not sure it stops, and
//! the tokenizer goes on from there, so that both give the same tree.

#[cfg(test)]
mod conformance;
mod quick;
mod raw;
mod tag;
#[cfg(test)]
mod tests;

use super::parse::Limits;
use ego_tree::NodeId;
use html5ever::buffer_queue::BufferQueue;
use html5ever::tokenizer::{Token, TokenSink, TokenSinkResult};
use html5ever::tree_builder::TreeBuilder;
use scraper::HtmlTreeSink;
use std::cell::Cell;

/// What tokens become a tree in.
pub(super) type Builder = TreeBuilder<NodeId, HtmlTreeSink>;

/// Stands between the tokenizer and the tree builder.
pub(super) struct Quick<'a> {
    pub(super) builder: Builder,
    /// What the tokenizer has yet to read.
    input: &'a BufferQueue,
    pub(super) limits: Limits,
    line: Cell<u64>,
}

impl<'a> Quick<'a> {
    pub(super) fn new(builder: Builder, input: &'a BufferQueue) -> Self {
        Self {
            builder,
            input,
            limits: Limits::default(),
            line: Cell::new(1),
        }
    }

    /// Hands a token on. A page beyond the limits stops the tokenizer as a script would.
    fn build(&self, token: Token) -> TokenSinkResult<NodeId> {
        let result = self.builder.process_token(token, self.line.get());
        match self.limits.allow(&self.builder.sink) {
            Ok(()) => result,
            Err(root) => TokenSinkResult::Script(root),
        }
    }
}

impl TokenSink for Quick<'_> {
    type Handle = NodeId;

    fn process_token(&self, token: Token, line: u64) -> TokenSinkResult<NodeId> {
        self.line.set(line);
        let Token::TagToken(tag) = &token else {
            return self.builder.process_token(token, line);
        };
        let name = tag.name.clone();
        let result = self.build(token);
        if self.limits.are_passed() {
            return result;
        }
        match result {
            TokenSinkResult::RawData(kind) => {
                self.raw_text(kind, &name);
                result
            }
            // Nobody runs scripts here, and the encoding is known.
            TokenSinkResult::Continue
            | TokenSinkResult::Script(_)
            | TokenSinkResult::EncodingIndicator(_) => self.look_ahead(),
            TokenSinkResult::Plaintext => result,
        }
    }

    fn end(&self) {
        self.builder.end();
    }

    fn adjusted_current_node_present_but_not_in_html_namespace(&self) -> bool {
        self.builder
            .adjusted_current_node_present_but_not_in_html_namespace()
    }
}
