//! HTML to a tree, in bounded time and space.

use super::tokens::{Builder, Quick};
use super::{excess, streamed};
use crate::error::{Error, ErrorKind};
use crate::text::needles::position;
use ego_tree::NodeId;
use html5ever::buffer_queue::BufferQueue;
use html5ever::tendril::StrTendril;
use html5ever::tokenizer::{Tokenizer, TokenizerOpts};
use html5ever::tree_builder::{TreeBuilderOpts, TreeSink, create_element};
use html5ever::{QualName, TokenizerResult, local_name, ns};
use scraper::{Html, HtmlTreeSink};
use std::cell::Cell;

/// A page of 3 MB has about 60,000 nodes; the longest of 70,000 archived items has 31,000.
const MAX_NODES: usize = 1_000_000;
/// Browsers stop nesting at 512 levels too.
const MAX_DEPTH: usize = 512;
/// How many tokens pass between two looks at the limits: what the tree builder does meanwhile,
/// which may be quadratic in the depth, stays small.
const TOKENS: u32 = 256;
/// What is handed over at once: lengths of tendrils have 32 bits.
const CHUNK: usize = 1 << 30;

/// How the input is to be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Shape {
    /// A whole document, with a head.
    Document,
    /// The content of a body.
    Fragment,
}

/// Parses HTML, giving up where it grows beyond what any article needs.
pub(crate) fn parse(input: &str, shape: Shape) -> Result<Html, Error> {
    // A mark of the byte order is one at the start only; the tokenizer looks for it more often.
    let input = &*excess::without(input.strip_prefix('\u{feff}').unwrap_or(input));
    let queue = BufferQueue::default();
    let quick = Quick::new(builder(shape), &queue);
    let options = TokenizerOpts {
        discard_bom: false,
        ..Default::default()
    };
    let tokenizer = Tokenizer::new(quick, options);
    let mut rest = input;
    while !rest.is_empty() {
        let mut end = rest.len().min(CHUNK);
        while !rest.is_char_boundary(end) {
            end += 1;
        }
        let (chunk, tail) = rest.split_at(end);
        queue.push_back(StrTendril::from_slice(chunk));
        feed(&tokenizer, &queue)?;
        rest = tail;
    }
    tokenizer.end();
    check(&tokenizer.sink.builder.sink)?;
    let mut html = tokenizer.sink.builder.sink.finish();
    streamed::place(input, &mut html);
    if is_of_office(input) && input.contains("MsoTitle") {
        title_of_office(&mut html);
    }
    check_depth(&html)?;
    Ok(html)
}

/// Whether a text begins as Word's do: looking for its style in every page would take longer than all else here.
fn is_of_office(input: &str) -> bool {
    const NEAR: usize = 4096;
    let start = &input[..input.floor_char_boundary(NEAR)];
    position(start, "Mso").is_some() || position(start, ":schemas-microsoft-com:").is_some()
}

/// Word has a style for the title of a document, and calls headings what stands below it.
fn title_of_office(html: &mut Html) {
    let mut elements = html.tree.values_mut().filter_map(|node| match node {
        scraper::Node::Element(element) => Some(element),
        _ => None,
    });
    let title = elements
        .find(|element| &*element.name.local == "p" && element.attr("class") == Some("MsoTitle"));
    if let Some(title) = title {
        title.name.local = local_name!("h1");
    }
}

fn builder(shape: Shape) -> Builder {
    // Without scripting, what <noscript> holds becomes part of the tree: lazy pictures are there.
    let options = TreeBuilderOpts {
        scripting_enabled: false,
        ..Default::default()
    };
    match shape {
        Shape::Document => Builder::new(HtmlTreeSink::new(Html::new_document()), options),
        Shape::Fragment => {
            let sink = HtmlTreeSink::new(Html::new_fragment());
            let name = QualName::new(None, ns!(html), local_name!("body"));
            let context = create_element(&sink, name, Vec::new());
            Builder::new_for_fragment(sink, context, None, options)
        }
    }
}

fn feed(tokenizer: &Tokenizer<Quick<'_>>, queue: &BufferQueue) -> Result<(), Error> {
    // It stops after scripts, which somebody else might run.
    while !matches!(tokenizer.feed(queue), TokenizerResult::Done) {
        if tokenizer.sink.limits.are_passed() {
            break;
        }
    }
    check(&tokenizer.sink.builder.sink)
}

/// Looks now and then whether the tree grows beyond bounds.
#[derive(Debug, Default)]
pub(super) struct Limits {
    tokens: Cell<u32>,
    are_passed: Cell<bool>,
}

impl Limits {
    pub(super) fn are_passed(&self) -> bool {
        self.are_passed.get()
    }

    /// Counts a token; the root of the tree where it has become too large.
    pub(super) fn allow(&self, sink: &HtmlTreeSink) -> Result<(), NodeId> {
        let count = self.tokens.get() + 1;
        self.tokens.set(count % TOKENS);
        if count < TOKENS || check(sink).is_ok() {
            return Ok(());
        }
        self.are_passed.set(true);
        Err(sink.get_document())
    }
}

fn check(sink: &HtmlTreeSink) -> Result<(), Error> {
    let html = sink.0.borrow();
    let nodes = html.tree.values().len();
    if nodes > MAX_NODES {
        return Err(too_complex("nodes", MAX_NODES));
    }
    let depth = html
        .tree
        .nodes()
        .next_back()
        .map_or(0, |node| node.ancestors().take(MAX_DEPTH + 1).count());
    if depth > MAX_DEPTH {
        return Err(too_complex("levels of nesting", MAX_DEPTH));
    }
    Ok(())
}

fn check_depth(html: &Html) -> Result<(), Error> {
    let mut depth = 0_usize;
    for edge in html.tree.root().traverse() {
        match edge {
            ego_tree::iter::Edge::Open(_) => {
                depth += 1;
                if depth > MAX_DEPTH + 2 {
                    return Err(too_complex("levels of nesting", MAX_DEPTH));
                }
            }
            ego_tree::iter::Edge::Close(_) => depth -= 1,
        }
    }
    Ok(())
}

fn too_complex(what: &'static str, limit: usize) -> Error {
    ErrorKind::TooComplex { what, limit }.into()
}
