//! The parsed input: a bounded parse, and walks that know what a reader sees.

mod claims;
mod cover;
mod excess;
mod page;
mod parse;
mod path;
#[cfg(test)]
mod prefilter;
#[cfg(any(test, fuzzing))]
pub(crate) mod reference;
mod selector;
mod short;
mod signs;
mod streamed;
mod tokens;

pub(crate) use claims::{Claim, Claims};
pub(crate) use page::{AllText, Page};
pub(crate) use parse::{Shape, parse};
pub(crate) use path::Paths;
pub(crate) use selector::Selector;
pub(crate) use short::{innermost, short_text};
pub(crate) use signs::is_sign;

use crate::text;
use ego_tree::NodeRef;
use html5ever::{QualName, ns};
use scraper::Node;
use scraper::node::Element;

/// A node of the parsed input.
pub(crate) type DomNode<'a> = NodeRef<'a, Node>;

/// Whether an element of this name is a recording of WeChat.
pub(crate) fn is_voice(name: &str) -> bool {
    matches!(name, "mpvoice" | "mp-common-mpaudio")
}

/// Whether a browser shows nothing of an element with this name, whatever its style.
pub(crate) fn is_invisible(name: &str) -> bool {
    matches!(
        name,
        "script"
            | "style"
            | "template"
            | "head"
            | "title"
            | "meta"
            | "link"
            | "base"
            | "noscript"
            | "noframes"
            | "noembed"
            | "iframe"
            | "audio"
            | "video"
            | "canvas"
            | "datalist"
            | "desc"
            | "defs"
            | "metadata"
            | "rp"
    )
}

/// Whether an element of this name is a heading.
pub(crate) fn is_heading_name(name: &str) -> bool {
    matches!(name, "h1" | "h2" | "h3" | "h4" | "h5" | "h6")
}

/// The values of a style by their properties, both without blanks around them.
pub(crate) fn declarations(style: &str) -> impl Iterator<Item = (&str, &str)> {
    let pairs = style.split(';').filter_map(|pair| pair.split_once(':'));
    pairs.map(|(property, value)| (property.trim(), value.trim()))
}

/// Whether an element with this name starts and ends a block of text.
pub(crate) fn is_block(name: &str) -> bool {
    matches!(
        name,
        "address"
            | "article"
            | "aside"
            | "blockquote"
            | "body"
            | "center"
            | "dd"
            | "details"
            | "dialog"
            | "dir"
            | "div"
            | "dl"
            | "dt"
            | "fieldset"
            | "figcaption"
            | "figure"
            | "footer"
            | "form"
            | "frameset"
            | "h1"
            | "h2"
            | "h3"
            | "h4"
            | "h5"
            | "h6"
            | "header"
            | "hgroup"
            | "hr"
            | "html"
            | "legend"
            | "li"
            | "main"
            | "menu"
            | "nav"
            | "ol"
            | "p"
            | "pre"
            | "section"
            | "summary"
            | "table"
            | "tbody"
            | "td"
            | "tfoot"
            | "th"
            | "thead"
            | "tr"
            | "ul"
    )
}

/// The element's name, or `""` for a node that is none.
pub(crate) fn name<'a>(node: DomNode<'a>) -> &'a str {
    node.value()
        .as_element()
        .map_or("", |element| element.name())
}

/// The value of an attribute; `None` where it is absent.
pub(crate) fn attr<'a>(node: DomNode<'a>, name: &str) -> Option<&'a str> {
    node.value().as_element()?.attribute(name)
}

/// What scraper's elements lack.
pub(crate) trait ElementExt {
    /// The value of an attribute. Theirs makes an interned name of the string before it looks,
    /// which costs more than comparing it with the few that an element has.
    fn attribute(&self, name: &str) -> Option<&str>;
}

impl ElementExt for Element {
    fn attribute(&self, name: &str) -> Option<&str> {
        let fits = |key: &QualName| &*key.local == name && key.ns == ns!() && key.prefix.is_none();
        let found = self.attrs.iter().find(|(key, _)| fits(key));
        found.map(|(_, value)| &**value)
    }
}

/// What a reader sees of a subtree that nobody has claimed: normalised text, a space at block
/// edges and a line feed for each `<br>`.
pub(crate) fn visible_text(node: DomNode<'_>, claims: &Claims) -> String {
    let mut raw = String::new();
    if !claims.holds(node.id()) {
        collect_children(node, claims, &mut raw);
    }
    text::normalize_lines(&raw)
}

/// Whether [`visible_text`] gives anything.
pub(crate) fn has_text(node: DomNode<'_>, claims: &Claims) -> bool {
    if claims.holds(node.id()) {
        return false;
    }
    match node.value() {
        // What a character before or after decides is kept only beside others that are.
        Node::Text(text) => text
            .chars()
            .any(|c| !c.is_whitespace() && text::is_kept(c, '\0', None)),
        Node::Element(element) if is_invisible(element.name()) => false,
        _ => node.children().any(|child| has_text(child, claims)),
    }
}

/// Whether white space stands between what is before and after a node, with and without it.
pub(crate) fn stands_apart(node: DomNode<'_>, claims: &Claims) -> bool {
    let is_edge = |beside: Option<DomNode<'_>>, touches: fn(&str) -> bool| match beside {
        Some(beside) if claims.holds(beside.id()) => false,
        Some(beside) => match beside.value() {
            Node::Text(text) => touches(text),
            _ => is_block(name(beside)),
        },
        None => node.parent().is_some_and(|parent| is_block(name(parent))),
    };
    is_edge(node.next_sibling(), |text| {
        text.starts_with(char::is_whitespace)
    }) || is_edge(node.prev_sibling(), |text| {
        text.ends_with(char::is_whitespace)
    })
}

fn collect(node: DomNode<'_>, claims: &Claims, out: &mut String) {
    if claims.holds(node.id()) {
        return;
    }
    // A reading is told from what it is the reading of.
    let is_ruby = |above: DomNode<'_>| matches!(name(above), "ruby" | "rtc");
    let is_reading =
        name(node) == "rt" && node.parent().is_some_and(is_ruby) && has_text(node, claims);
    if is_reading {
        out.push('（');
    }
    collect_children(node, claims, out);
    if is_reading {
        out.push('）');
    }
}

/// The texts of a node and below it that a reader sees, claimed or not.
pub(crate) fn texts_of(node: DomNode<'_>) -> Vec<(DomNode<'_>, &str)> {
    let mut out = Vec::new();
    let mut stack = vec![node];
    while let Some(node) = stack.pop() {
        match node.value() {
            Node::Text(text) => out.push((node, &**text)),
            Node::Element(element) if is_invisible(element.name()) => {}
            _ => stack.extend(node.children().rev()),
        }
    }
    out
}

/// As [`visible_text`], but also where the node itself is claimed.
pub(crate) fn text_below(node: DomNode<'_>, claims: &Claims) -> String {
    let mut raw = String::new();
    collect_children(node, claims, &mut raw);
    text::normalize_lines(&raw)
}

fn collect_children(node: DomNode<'_>, claims: &Claims, out: &mut String) {
    match node.value() {
        Node::Text(text) => out.push_str(text),
        Node::Element(element) => {
            let name = element.name();
            if is_invisible(name) {
                return;
            }
            if name == "br" {
                out.push('\u{85}');
                return;
            }
            let block = is_block(name);
            if block {
                out.push(' ');
            }
            for child in node.children() {
                collect(child, claims, out);
            }
            if block {
                out.push(' ');
            }
        }
        _ => {
            for child in node.children() {
                collect(child, claims, out);
            }
        }
    }
}
