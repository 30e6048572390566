//! HTML to a tree, in bounded time and space.

use crate::error::{Error, ErrorKind};
use html5ever::driver::{self, ParseOpts, Parser};
use html5ever::tendril::{StrTendril, TendrilSink};
use html5ever::tree_builder::TreeBuilderOpts;
use html5ever::{QualName, local_name, ns};
use scraper::{Html, HtmlTreeSink};

/// A page of 3 MB has about 60,000 nodes; the longest of 70,000 archived items has 31,000.
const MAX_NODES: usize = 1_000_000;
/// Browsers stop nesting at 512 levels too.
const MAX_DEPTH: usize = 512;
/// How often the limits are looked at: often enough that what the tree builder does between two
/// looks, which may be quadratic in the depth, stays small.
const CHUNK: usize = 16 * 1024;

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
    let mut parser = parser(shape);
    let mut rest = input;
    while !rest.is_empty() {
        let mut end = rest.len().min(CHUNK);
        while !rest.is_char_boundary(end) {
            end += 1;
        }
        let (chunk, tail) = rest.split_at(end);
        parser.process(StrTendril::from_slice(chunk));
        check(&parser)?;
        rest = tail;
    }
    let html = parser.finish();
    check_depth(&html)?;
    Ok(html)
}

fn parser(shape: Shape) -> Parser<HtmlTreeSink> {
    // Without scripting, what <noscript> holds becomes part of the tree: lazy pictures are there.
    let options = ParseOpts {
        tree_builder: TreeBuilderOpts {
            scripting_enabled: false,
            ..Default::default()
        },
        ..Default::default()
    };
    match shape {
        Shape::Document => driver::parse_document(HtmlTreeSink::new(Html::new_document()), options),
        Shape::Fragment => driver::parse_fragment(
            HtmlTreeSink::new(Html::new_fragment()),
            options,
            QualName::new(None, ns!(html), local_name!("body")),
            Vec::new(),
            false,
        ),
    }
}

fn check(parser: &Parser<HtmlTreeSink>) -> Result<(), Error> {
    let html = parser.tokenizer.sink.sink.0.borrow();
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
