//! An independent notion of what a reader sees of an input.

use html5ever::driver::ParseOpts;
use html5ever::tendril::TendrilSink;
use html5ever::tree_builder::TreeBuilderOpts;
use html5ever::{QualName, local_name, ns};
use lisible::Source;
use scraper::{Html, HtmlTreeSink, Node};
use std::collections::HashMap;

/// How often each character occurs that is neither white space nor invisible.
pub type Count = HashMap<char, i64>;

/// Fails where anything is wrong, and says all of it.
pub fn assert_none(wrong: &[String]) {
    assert!(
        wrong.is_empty(),
        "{} inputs:\n{}",
        wrong.len(),
        wrong.join("\n")
    );
}

/// A browser's parse without scripting, as the parser makes it.
pub fn parse(html: &str, source: Source) -> Html {
    let options = ParseOpts {
        tree_builder: TreeBuilderOpts {
            scripting_enabled: false,
            ..Default::default()
        },
        ..Default::default()
    };
    match source {
        Source::Page => {
            let sink = HtmlTreeSink::new(Html::new_document());
            html5ever::parse_document(sink, options).one(html)
        }
        _ => {
            let sink = HtmlTreeSink::new(Html::new_fragment());
            let body = QualName::new(None, ns!(html), local_name!("body"));
            html5ever::parse_fragment(sink, options, body, Vec::new(), false).one(html)
        }
    }
}

/// What a browser shows nothing of.
const INVISIBLE: &[&str] = &[
    "script", "style", "template", "head", "title", "meta", "link", "base", "noscript", "noframes",
    "noembed", "iframe", "audio", "video", "canvas", "datalist", "desc", "defs", "metadata", "rp",
];

/// The characters that a reader sees of HTML.
pub fn visible(html: &Html) -> Count {
    let mut count = Count::new();
    let mut stack: Vec<_> = html.tree.root().children().collect();
    while let Some(node) = stack.pop() {
        match node.value() {
            Node::Text(text) => add(&mut count, text, 1),
            Node::Element(element) if INVISIBLE.contains(&element.name()) => {}
            _ => stack.extend(node.children()),
        }
    }
    count
}

/// Adds a text's characters.
pub fn add(count: &mut Count, text: &str, by: i64) {
    for c in text.chars() {
        let control = c.is_control() || c.is_whitespace();
        let format = matches!(c, '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}'
            | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2064}' | '\u{2066}'..='\u{2069}' | '\u{feff}');
        if !control && !format {
            *count.entry(c).or_default() += by;
        }
    }
}

/// What `a` has more than `b`, at most 60 characters of it for a message.
pub fn excess(a: &Count, b: &Count) -> (i64, String) {
    let mut total = 0;
    let mut shown = String::new();
    let mut chars: Vec<_> = a.iter().collect();
    chars.sort();
    for (c, n) in chars {
        let more = n - b.get(c).copied().unwrap_or_default();
        if more > 0 {
            total += more;
            let times = (more as usize).min(60_usize.saturating_sub(shown.chars().count()));
            shown.extend(std::iter::repeat_n(*c, times));
        }
    }
    (total, shown)
}
