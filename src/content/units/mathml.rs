//! TeX from MathML, for pages that hold no other source of a formula.

use crate::dom::{DomNode, attr, name};
use crate::text::normalize;
use scraper::Node;

/// TeX that a formula's markup carries along: its annotation, or its alternative text.
pub(super) fn annotation(math: DomNode<'_>) -> Option<String> {
    let is_tex = |node: &DomNode<'_>| {
        let encoding = attr(*node, "encoding")
            .unwrap_or_default()
            .to_ascii_lowercase();
        name(*node) == "annotation" && encoding.contains("tex")
    };
    let annotated = math.descendants().take(2_000).find(is_tex);
    let alttext = || attr(math, "alttext").map(str::to_owned);
    annotated
        .map(|node| super::text_of(node, usize::MAX))
        .or_else(alttext)
        .filter(|tex| !tex.trim().is_empty())
}

/// The presentation elements of a formula as TeX.
pub(super) fn convert(math: DomNode<'_>) -> String {
    let mut out = String::new();
    children(math, &mut out);
    normalize(&out)
}

fn children(node: DomNode<'_>, out: &mut String) {
    node.children().for_each(|child| write(child, out));
}

fn elements<'a>(node: DomNode<'a>) -> Vec<DomNode<'a>> {
    node.children()
        .filter(|child| child.value().is_element())
        .collect()
}

fn write(node: DomNode<'_>, out: &mut String) {
    if let Node::Text(text) = node.value() {
        return text.trim().chars().for_each(|c| symbol(c, out));
    }
    let parts = elements(node);
    match (name(node), parts.as_slice()) {
        ("annotation" | "annotation-xml" | "mspace" | "mphantom", _) => {}
        ("msup", [base, raised]) => scripts(*base, &[('^', *raised)], out),
        ("msub", [base, lowered]) => scripts(*base, &[('_', *lowered)], out),
        ("mover" | "munder", [base, sign]) if accent(node, *sign).is_some() => {
            out.push('\\');
            out.push_str(accent(node, *sign).unwrap_or_default());
            braced(*base, out);
        }
        ("mover", [base, raised]) => scripts(*base, &[('^', *raised)], out),
        ("munder", [base, lowered]) => scripts(*base, &[('_', *lowered)], out),
        ("msubsup" | "munderover", [base, lowered, raised]) => {
            scripts(*base, &[('_', *lowered), ('^', *raised)], out);
        }
        ("mfrac", [above, below]) => {
            out.push_str("\\frac");
            braced(*above, out);
            braced(*below, out);
        }
        ("msqrt", _) => {
            out.push_str("\\sqrt{");
            children(node, out);
            out.push('}');
        }
        ("mroot", [base, index]) => {
            out.push_str("\\sqrt[");
            write(*index, out);
            out.push(']');
            braced(*base, out);
        }
        ("mtext", _) => {
            let text = normalize(&super::text_of(node, 2_000));
            if !text.is_empty() {
                out.push_str("\\text{");
                out.push_str(&text);
                out.push('}');
            }
        }
        ("mtr", _) => {
            for (at, cell) in parts.iter().enumerate() {
                out.push_str(if at > 0 { " & " } else { "" });
                children(*cell, out);
            }
            out.push_str(" \\\\ ");
        }
        ("mtable", _) => {
            out.push_str("\\begin{matrix} ");
            children(node, out);
            out.push_str("\\end{matrix}");
        }
        ("mi", _) if super::text_of(node, 64).trim().chars().count() > 1 => {
            let word = super::text_of(node, 64);
            out.push_str("\\mathrm{");
            out.push_str(word.trim());
            out.push('}');
        }
        _ => children(node, out),
    }
}

/// The command of a sign that stands over or under a letter.
fn accent(node: DomNode<'_>, sign: DomNode<'_>) -> Option<&'static str> {
    let text = super::text_of(sign, 16);
    let command = match text.trim() {
        "¯" | "_" | "̲" | "‾" if name(node) == "munder" => "underline",
        "⏟" if name(node) == "munder" => "underbrace",
        _ if name(node) == "munder" => return None,
        "→" | "⃗" => "vec",
        "^" | "ˆ" | "̂" => "hat",
        "~" | "˜" | "̃" => "tilde",
        "¯" | "‾" | "―" | "̄" => "overline",
        "˙" | "̇" => "dot",
        "¨" | "̈" => "ddot",
        "⏞" => "overbrace",
        _ => return None,
    };
    Some(command)
}

fn scripts(base: DomNode<'_>, parts: &[(char, DomNode<'_>)], out: &mut String) {
    write(base, out);
    for (sign, part) in parts {
        out.truncate(out.trim_end().len());
        out.push(*sign);
        group(*part, out);
    }
}

/// One character stands alone, anything else in braces.
fn group(node: DomNode<'_>, out: &mut String) {
    let mut inner = String::new();
    write(node, &mut inner);
    let inner = inner.trim();
    if inner.chars().count() == 1 {
        out.push_str(inner);
        return;
    }
    out.push('{');
    out.push_str(inner);
    out.push('}');
}

/// What follows the name of a command: a letter right after it would be a part of the name.
fn braced(node: DomNode<'_>, out: &mut String) {
    out.push('{');
    write(node, out);
    out.truncate(out.trim_end().len());
    out.push('}');
}

/// A character, as TeX writes it.
fn symbol(c: char, out: &mut String) {
    let command = match c {
        '\u{2061}'..='\u{2064}' => return,
        '−' => return out.push('-'),
        '{' | '}' | '%' | '#' | '&' | '_' | '$' => {
            out.push('\\');
            return out.push(c);
        }
        _ => SYMBOLS.iter().find(|(sign, _)| *sign == c),
    };
    match command {
        Some((_, command)) => {
            out.push('\\');
            out.push_str(command);
            out.push(' ');
        }
        None => out.push(c),
    }
}

const SYMBOLS: &[(char, &str)] = &[
    ('α', "alpha"),
    ('β', "beta"),
    ('γ', "gamma"),
    ('δ', "delta"),
    ('ε', "varepsilon"),
    ('ϵ', "epsilon"),
    ('ζ', "zeta"),
    ('η', "eta"),
    ('θ', "theta"),
    ('κ', "kappa"),
    ('λ', "lambda"),
    ('μ', "mu"),
    ('ν', "nu"),
    ('ξ', "xi"),
    ('π', "pi"),
    ('ρ', "rho"),
    ('σ', "sigma"),
    ('τ', "tau"),
    ('φ', "varphi"),
    ('ϕ', "phi"),
    ('χ', "chi"),
    ('ψ', "psi"),
    ('ω', "omega"),
    ('Γ', "Gamma"),
    ('Δ', "Delta"),
    ('Θ', "Theta"),
    ('Λ', "Lambda"),
    ('Π', "Pi"),
    ('Σ', "Sigma"),
    ('Φ', "Phi"),
    ('Ψ', "Psi"),
    ('Ω', "Omega"),
    ('∑', "sum"),
    ('∏', "prod"),
    ('∫', "int"),
    ('∂', "partial"),
    ('∇', "nabla"),
    ('∞', "infty"),
    ('±', "pm"),
    ('×', "times"),
    ('÷', "div"),
    ('⋅', "cdot"),
    ('≤', "le"),
    ('≥', "ge"),
    ('≠', "ne"),
    ('≈', "approx"),
    ('≡', "equiv"),
    ('∼', "sim"),
    ('∝', "propto"),
    ('→', "to"),
    ('⇒', "Rightarrow"),
    ('↔', "leftrightarrow"),
    ('∈', "in"),
    ('∉', "notin"),
    ('⊂', "subset"),
    ('⊆', "subseteq"),
    ('∪', "cup"),
    ('∩', "cap"),
    ('∀', "forall"),
    ('∃', "exists"),
    ('∅', "emptyset"),
    ('…', "ldots"),
    ('⋯', "cdots"),
    ('∧', "wedge"),
    ('∨', "vee"),
    ('¬', "neg"),
    ('√', "surd"),
];
