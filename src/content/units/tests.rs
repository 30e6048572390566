//! Code, formulas and notes as the programs that write pages mark them up, a kind each.

use crate::{ParseOptions, parse_article};

fn markdown(html: &str) -> String {
    let article = parse_article(html, &ParseOptions::default());
    article.expect("an article").markdown
}

const PROGRAM: &str = "```python\nif tide:\n    sail()\n```";

#[test]
fn programs_keep_their_lines_and_say_their_language() {
    let pages = [
        "<pre><code class='language-python hljs'><ol class=hljs-ln><li><div class=hljs-ln-numbers><div class=hljs-ln-n data-line-number=1></div></div>\
         <div class=hljs-ln-code><div class=hljs-ln-line>if tide:</div></div></li><li><div class=hljs-ln-numbers><div class=hljs-ln-n data-line-number=2></div></div>\
         <div class=hljs-ln-code><div class=hljs-ln-line>    sail()</div></div></li></ol></code></pre>",
        "<div class='enlighter-default enlighter-l-python'><div class=enlighter-toolbar></div><div class=enlighter-code><div class=enlighter>\
         <div><div><span>if tide:</span></div></div><div><div><span>    sail()</span></div></div></div></div></div>",
        "<div class='highlight-python notranslate'><div class=highlight><pre><span></span><span class=k>if</span> tide:\n    sail()\n</pre></div></div>",
        "<div class=highlight><pre class=python><span class=linenos>1</span>if tide:\n<span class=linenos>2</span>    sail()</pre></div>",
        "<div class=language-python><button class=copy></button><span class=lang>python</span><pre class=shiki><code>if tide:\n    sail()</code></pre></div>",
        "<pre><div class=code-block-extension-header><span>python</span><div>复制代码</div></div><code class=language-python>if tide:\n    sail()</code></pre>",
    ];
    for page in pages {
        assert_eq!(
            markdown(&format!("<p>A boat.</p>{page}")).trim(),
            format!("A boat.\n\n{PROGRAM}")
        );
    }
}

#[test]
fn notes_of_plugins_are_notes() {
    let pages = [
        "<p>A boat<sup class=modern-footnotes-footnote data-mfn=1><a href='javascript:void(0)' role=button>1</a></sup>\
         <span class=modern-footnotes-footnote__note data-mfn=1>By the pier.</span> left.</p>",
        "<p>A boat<span class=footnote_referrer><a role=button><sup id=footnote_plugin_tooltip_1>[1]</sup></a></span> left.</p>\
         <table><tbody><tr><th><a class=footnote_backlink href=#footnote_plugin_tooltip_1>↑1</a></th>\
         <td>By the pier.</td></tr></tbody></table>",
    ];
    for page in pages {
        assert_eq!(
            markdown(page).trim(),
            "A boat[^1] left.\n\n[^1]: By the pier.",
            "{page}"
        );
    }
}

#[test]
fn formulas_without_a_source_are_spelt_out() {
    let inner = [
        ("<mfrac><mi>w</mi><mi>v</mi></mfrac>", "\\frac{w}{v}"),
        ("<mover><mi>v</mi><mo>→</mo></mover>", "\\vec{v}"),
        ("<mover><mi>x</mi><mo>¯</mo></mover>", "\\overline{x}"),
        ("<munder><mi>x</mi><mo>_</mo></munder>", "\\underline{x}"),
    ];
    for (math, tex) in inner {
        let page = format!("<p>Let <math>{math}</math> be the tide.</p>");
        assert_eq!(markdown(&page).trim(), format!("Let ${tex}$ be the tide."));
    }
}

#[test]
fn formulas_that_a_script_would_set() {
    let page = "<p>Let <math-renderer>$w/v$</math-renderer> be the tide.</p><p><math-renderer>$$E=mc^2$$</math-renderer></p>";
    assert_eq!(
        markdown(page).trim(),
        "Let $w/v$ be the tide.\n\n$$\nE=mc^2\n$$"
    );
}

#[test]
fn formulas_whose_mathml_was_taken_away() {
    let page = "<p>Let <span class=katex--inline><span class=katex><span class=katex-mathml>\n  w\n  v\n  \\frac{w}{v}\n </span>\
        <span class=katex-html>wv</span></span></span> be the tide.</p>";
    assert_eq!(markdown(page).trim(), "Let $\\frac{w}{v}$ be the tide.");
}
