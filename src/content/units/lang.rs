//! Which language a program is written in, as its markup says it.

use super::classes;
use crate::dom::{DomNode, attr, name};

/// The language that the markup names, on the code or on the frame around it.
pub(super) fn lang_of(node: DomNode<'_>) -> Option<String> {
    let below = node
        .descendants()
        .take(24)
        .filter(|below| below.value().is_element());
    let above = node
        .ancestors()
        .take(4)
        .take_while(|above| !matches!(name(*above), "body" | "article" | "main"));
    below
        .chain(above)
        .find_map(named_lang)
        .and_then(|lang| sound(&lang))
}

fn named_lang(node: DomNode<'_>) -> Option<String> {
    let stated = [
        "data-lang",
        "data-language",
        "data-enlighter-language",
        "data-code-language",
        "syntax",
    ]
    .iter()
    .find_map(|key| attr(node, key))
    .or_else(|| attr(node, "lang").filter(|_| name(node) == "pre"));
    if let Some(lang) = stated.filter(|lang| sound(lang).is_some()) {
        return Some(lang.to_owned());
    }
    let class = attr(node, "class")?;
    if let Some((_, brush)) = class.split_once("brush:") {
        return Some(brush.trim_start().split([' ', ';']).next()?.to_owned());
    }
    const STARTS: &[&str] = &[
        "language-",
        "lang-",
        "lang:",
        "highlight-source-",
        "highlight-text-html-",
        "highlight-text-",
        "src-",
        "code-snippet__",
        "enlighter-l-",
    ];
    let words: Vec<&str> = class.split_ascii_whitespace().collect();
    let prefixed = words.iter().find_map(|word| {
        let lang = STARTS.iter().find_map(|start| word.strip_prefix(start))?;
        known(lang).then(|| lang.to_owned())
    });
    let is_lang = |word: &str| LANGS.split('|').any(|lang| lang.eq_ignore_ascii_case(word));
    prefixed.or_else(|| {
        let framed = || {
            let word = words.iter().find(|word| is_lang(word))?;
            is_highlighted(node).then(|| (*word).to_owned())
        };
        let mut highlit = words
            .iter()
            .filter_map(|word| word.strip_prefix("highlight-"));
        let named = highlit.find(|lang| is_lang(lang));
        named.map(str::to_owned).or_else(framed)
    })
}

/// Whether a highlighter's name stands on an element or right around it.
fn is_highlighted(node: DomNode<'_>) -> bool {
    let says = |node: DomNode<'_>| {
        classes(node).any(|class| {
            matches!(
                class,
                "sourceCode"
                    | "highlight"
                    | "hljs"
                    | "prettyprint"
                    | "shiki"
                    | "syntaxhighlighter"
                    | "codehilite"
                    | "src"
            )
        })
    };
    says(node) || name(node) == "pre" && node.parent().is_some_and(says)
}

/// A name that can stand in a class and behind a fence.
fn sound(lang: &str) -> Option<String> {
    let lang = lang.trim().to_ascii_lowercase();
    let fits = !lang.is_empty()
        && lang.len() <= 30
        && lang
            .bytes()
            .all(|b| b.is_ascii_alphanumeric() || b"_+#.-".contains(&b));
    let says = !matches!(
        lang.as_str(),
        "plaintext"
            | "plain"
            | "text"
            | "txt"
            | "none"
            | "nohighlight"
            | "no-highlight"
            | "auto"
            | "undefined"
            | "null"
            | "default"
            | "generic"
            | "raw"
    );
    (fits && says).then_some(lang)
}

/// What stands behind such a prefix but is no language: `code-snippet__fix`, `language-switcher`.
fn known(lang: &str) -> bool {
    !matches!(
        lang,
        "fix" | "js__" | "line-index" | "switcher" | "selector" | "outer"
    ) && !lang.contains("__")
        && sound(lang).is_some_and(|lang| lang.len() < 24)
}

const LANGS: &str = "bash|sh|shell|zsh|console|powershell|bat|c|cpp|c++|cs|csharp|css|scss|less|dart|diff|\
     dockerfile|elixir|erlang|fortran|fsharp|go|golang|graphql|groovy|haskell|html|http|ini|java|\
     javascript|js|json|jsx|julia|kotlin|latex|lisp|clojure|scheme|lua|makefile|markdown|md|\
     matlab|nginx|nim|objectivec|objc|ocaml|pascal|perl|php|properties|python|py|python3|r|ruby|\
     rb|rust|rs|scala|sql|swift|tcl|toml|ts|tsx|typescript|vb|vbnet|vue|xml|yaml|yml|zig|asm|\
     nasm|verilog|vhdl";
