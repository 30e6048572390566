//! Code with its white space.

use super::{Builder, Flow};
use crate::article::Block;
use crate::dom::{Claims, DomNode, attr, is_invisible, name};
use scraper::Node;

impl<'a> Builder<'a> {
    pub(super) fn preformatted(&mut self, node: DomNode<'a>, flow: &mut Flow) {
        flow.end_line();
        let mut value = String::new();
        raw_text(node, self.claims, &mut value);
        let value = value.trim_matches(['\n', '\r']).trim_end();
        if value.trim().is_empty() {
            return;
        }
        let class = node
            .descendants()
            .find_map(|node| attr(node, "class"))
            .unwrap_or_default();
        let lang = class
            .split_whitespace()
            .find_map(|class| class.strip_prefix("language-"));
        flow.push(Block::Code {
            lang: lang.map(str::to_owned),
            value: value.to_owned(),
        });
    }
}

/// Text with its white space, for `<pre>`.
fn raw_text(node: DomNode<'_>, claims: &Claims, out: &mut String) {
    if claims.holds(node.id()) || is_invisible(name(node)) {
        return;
    }
    match node.value() {
        Node::Text(text) => out.push_str(text),
        Node::Element(element) if element.name() == "br" => out.push('\n'),
        _ => node
            .children()
            .for_each(|child| raw_text(child, claims, out)),
    }
}
