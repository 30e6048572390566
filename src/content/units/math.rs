//! Formulas: KaTeX, MathJax, MathML, and pictures whose alternative text is TeX.

use super::{Unit, Units, classes, has_class, mathml, named, tex, text_of};
use crate::dom::{DomNode, Page, attr, name};
use html5ever::ns;

/// Attributes that hold a formula, and classes around one.
const ATTRIBUTES: &[&str] = &["data-tex", "data-latex", "data-formula", "data-equation"];
const CLASSES: &[&str] = &["katex-display", "katex", "mwe-math-element"];
/// Elements that are a formula by name, and those that are one by attribute or class.
const ELEMENTS: &[&str] = &["mjx-container", "math-renderer"];
const WRAPPERS: &[&str] = &[
    "span",
    "div",
    "mjx-container",
    "math-renderer",
    "figure",
    "p",
    "section",
];

pub(super) fn find(page: &Page<'_>, units: &mut Units) {
    // What wraps a formula comes before what it wraps.
    let wraps = page.may_have_attribute(ATTRIBUTES) || page.may_have_class(CLASSES);
    for node in named(page, if wraps { WRAPPERS } else { ELEMENTS }) {
        wrapped(node, units);
    }
    for node in named(page, &["math"]) {
        if !is_formula(node) {
            continue;
        }
        let value = mathml::annotation(node).unwrap_or_else(|| mathml::convert(node));
        let display =
            attr(node, "display") == Some("block") || attr(node, "mode") == Some("display");
        add(node, &value, display, units);
    }
    for node in named(page, &["script"]) {
        script(node, units);
    }
    for node in named(page, &["img"]) {
        if let Some(value) = pictured(node) {
            let display = has_class_part(node, "display")
                || attr(node, "eeimg") == Some("2")
                || is_alone(node);
            add(node, &value, display, units);
        }
    }
    for node in named(page, &["code"]) {
        own(node, units);
    }
}

/// Whether a formula holds nothing but formulas: one that is never closed swallows the page.
fn is_formula(node: DomNode<'_>) -> bool {
    let is_own = |below: DomNode<'_>| {
        let element = below.value().as_element();
        element.is_none_or(|element| element.name.ns == ns!(mathml) || element.name() == "span")
    };
    node.descendants().take(LARGEST + 1).all(is_own) && node.descendants().nth(LARGEST).is_none()
}

/// No formula has more nodes.
const LARGEST: usize = 2_000;

/// What one formula consists of; no formula is longer.
fn below<'a>(node: DomNode<'a>) -> impl Iterator<Item = DomNode<'a>> {
    node.descendants().take(LARGEST)
}

#[inline(never)]
fn add(node: DomNode<'_>, value: &str, display: bool, units: &mut Units) {
    if let Some(tex) = tex::clean(value) {
        units.add(node, Unit::Formula { tex, display });
    }
}

/// An element that stands around everything that shows one formula.
fn wrapped(node: DomNode<'_>, units: &mut Units) {
    let said = ATTRIBUTES
        .iter()
        .find_map(|key| attr(node, key))
        .filter(|value| !value.trim().is_empty());
    if let Some(value) = said {
        let display = attr(node, "data-eeimg") == Some("2")
            || has_class_part(node, "block")
            || has_class_part(node, "display");
        return add(node, value, display, units);
    }
    if name(node) == "mjx-container" {
        return mathjax(node, units);
    }
    if name(node) == "math-renderer" {
        return unset(node, units);
    }
    let is_known = |class: &str| class.starts_with("katex") || class.starts_with("mwe-math");
    if !classes(node).any(is_known) || units.covers(node) {
        return;
    }
    if has_class(node, "katex-display") || has_class(node, "katex") {
        if let Some(value) = annotated(node).or_else(|| flattened(node)) {
            add(node, &value, has_class(node, "katex-display"), units);
        }
    } else if has_class(node, "mwe-math-element") {
        let display = has_class(node, "mwe-math-element-block")
            || below(node).any(|below| attr(below, "display") == Some("block"));
        let picture = || {
            below(node)
                .filter(|below| name(*below) == "img")
                .find_map(pictured)
        };
        if let Some(value) = annotated(node).or_else(picture) {
            add(node, &value, display, units);
        }
    }
}

/// GitHub hands TeX between its delimiters to a script.
fn unset(node: DomNode<'_>, units: &mut Units) {
    let text = text_of(node, LARGEST);
    let text = text.trim();
    if text.starts_with('$') && text.ends_with('$') {
        add(node, text, text.starts_with("$$"), units);
    }
}

/// MathJax 3 and later: a tree of its own, with MathML for screen readers.
fn mathjax(node: DomNode<'_>, units: &mut Units) {
    let display = attr(node, "display") == Some("true");
    let source =
        below(node).find_map(|below| attr(below, "data-latex").or(attr(below, "data-tex")));
    let math = || below(node).find(|below| name(*below) == "math");
    let value = source.map(str::to_owned).or_else(|| {
        let math = math()?;
        Some(mathml::annotation(math).unwrap_or_else(|| mathml::convert(math)))
    });
    if let Some(value) = value {
        add(node, &value, display, units);
    }
}

/// The TeX beside the MathML within an element.
fn annotated(node: DomNode<'_>) -> Option<String> {
    let math = below(node).find(|below| name(*below) == "math")?;
    mathml::annotation(math)
}

/// The TeX where a site has taken the MathML away and left its texts: their last line.
fn flattened(node: DomNode<'_>) -> Option<String> {
    let texts = below(node).find(|below| has_class(*below, "katex-mathml"))?;
    if texts.children().any(|child| child.value().is_element()) {
        return None;
    }
    let text = text_of(texts, usize::MAX);
    let mut lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    let first = lines.next()?;
    lines
        .next_back()
        .or((!first.contains(' ')).then_some(first))
        .map(str::to_owned)
}

/// MathJax 2 keeps the source in a script, and puts what it has set before it.
fn script(node: DomNode<'_>, units: &mut Units) {
    let kind = attr(node, "type").unwrap_or_default();
    let Some(mode) = kind.strip_prefix("math/tex") else {
        return;
    };
    let display = mode.contains("display");
    add(node, &text_of(node, usize::MAX), display, units);
    let shown = |node: &DomNode<'_>| classes(*node).any(|class| class.starts_with("MathJax"));
    let blank = |node: &DomNode<'_>| {
        node.value()
            .as_text()
            .is_some_and(|text| text.trim().is_empty())
    };
    for before in node
        .prev_siblings()
        .take_while(|node| shown(node) || blank(node))
        .take(4)
    {
        if before.value().is_element() {
            units.add(before, Unit::Twin);
        }
    }
}

/// The TeX of a picture that shows a formula.
fn pictured(node: DomNode<'_>) -> Option<String> {
    let source = ["src", "data-src", "data-original", "data-actualsrc"]
        .iter()
        .filter_map(|key| attr(node, key))
        .find(|source| HOSTS.iter().any(|host| source.contains(host)));
    let is_named = || {
        classes(node).any(|class| {
            matches!(class, "tex" | "latex" | "math" | "formula" | "ee_img")
                || class.starts_with("mwe-math")
                || class.starts_with("latex")
                || class.starts_with("math-")
        }) || attr(node, "eeimg").is_some()
    };
    if source.is_none() && !is_named() {
        return None;
    }
    let alt = attr(node, "alt")
        .map(str::trim)
        .filter(|alt| !alt.is_empty());
    alt.map(str::to_owned).or_else(|| asked(source?))
}

/// Services that draw TeX.
const HOSTS: &[&str] = &[
    "/equation?tex=",
    "latex.codecogs.com",
    "/media/math/render/",
    "/latex.php?",
    "/cgi-bin/mathtex.cgi?",
    "/cgi-bin/mimetex.cgi?",
    "cht=tx&chl=",
];

/// What the address of such a picture asks for.
fn asked(source: &str) -> Option<String> {
    let (_, query) = source
        .split_once('?')
        .or_else(|| source.split_once("codecogs.com/"))?;
    let value = ["tex=", "latex=", "chl="].iter().find_map(|key| {
        let (_, value) = query.split_once(key)?;
        value.split('&').next()
    });
    let value = value.unwrap_or(query).replace('+', " ");
    Some(crate::address::percent_decoded(&value))
}

fn has_class_part(node: DomNode<'_>, part: &str) -> bool {
    classes(node).any(|class| class.contains(part))
}

/// Whether a picture is all that its paragraph shows.
fn is_alone(node: DomNode<'_>) -> bool {
    node.parent().is_some_and(|parent| {
        matches!(name(parent), "p" | "div" | "figure" | "center")
            && parent.children().all(|child| {
                child.id() == node.id()
                    || child
                        .value()
                        .as_text()
                        .is_some_and(|text| text.trim().is_empty())
            })
    })
}

/// Formulas as rehype and this library write them.
fn own(node: DomNode<'_>, units: &mut Units) {
    let inline = has_class(node, "math-inline");
    if !inline && !has_class(node, "math-display") {
        return;
    }
    let block = node.parent().filter(|parent| name(*parent) == "pre");
    if let Some(block) = block {
        units.by_node.remove(&block.id());
    }
    add(
        block.filter(|_| !inline).unwrap_or(node),
        &text_of(node, usize::MAX),
        !inline,
        units,
    );
}
