//! The tree that html5ever gives without the short cut, to compare with.

use super::parse::Shape;
use html5ever::driver::{self, ParseOpts};
use html5ever::tendril::TendrilSink;
use html5ever::tokenizer::TokenizerOpts;
use html5ever::tree_builder::TreeBuilderOpts;
use html5ever::{QualName, local_name, ns};
use scraper::{Html, HtmlTreeSink};

fn without(input: &str, shape: Shape) -> Html {
    // A mark of the byte order is one at the start only; html5ever looks for it behind scripts, too.
    let input = input.strip_prefix('\u{feff}').unwrap_or(input);
    let options = ParseOpts {
        tokenizer: TokenizerOpts {
            discard_bom: false,
            ..Default::default()
        },
        tree_builder: TreeBuilderOpts {
            scripting_enabled: false,
            ..Default::default()
        },
    };
    match shape {
        Shape::Document => {
            let sink = HtmlTreeSink::new(Html::new_document());
            driver::parse_document(sink, options).one(input)
        }
        Shape::Fragment => {
            let sink = HtmlTreeSink::new(Html::new_fragment());
            let name = QualName::new(None, ns!(html), local_name!("body"));
            driver::parse_fragment(sink, options, name, Vec::new(), false).one(input)
        }
    }
}

/// How the two trees of an input differ, if they do. Streamed parts are another matter, and so are
/// attributes beyond all reason: what is done to them comes before and after.
pub(crate) fn difference(input: &str, shape: Shape) -> Option<String> {
    if input.contains("id=\"S:") || input.len() > 100_000 {
        return None;
    }
    let ours = super::parse(input, shape).ok()?;
    let theirs = without(&super::excess::without(input), shape);
    let are_equal = ours.tree == theirs.tree && ours.quirks_mode == theirs.quirks_mode;
    (!are_equal).then(|| format!("{input:?}\n{ours:?}\n{theirs:?}"))
}
