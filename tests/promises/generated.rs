//! The three promises over generated tag soup.

use crate::Promise;
use crate::conservation::balance;
use crate::fixed_point::difference;
use crate::material::item_of;
use crate::safety::breach;
use lisible::{ParseOptions, parse_article};
use proptest::prelude::*;

pub const PROMISES: &[Promise] = &[
    ("a_fragment", None, a_fragment),
    ("an_item", None, an_item),
    ("what_once_failed", None, what_once_failed),
];

const TAGS: &[&str] = &[
    "p",
    "div",
    "h1",
    "h2",
    "h4",
    "strong",
    "b",
    "em",
    "i",
    "del",
    "sup",
    "sub",
    "span",
    "u",
    "blockquote",
    "ul",
    "ol",
    "li",
    "table",
    "tr",
    "td",
    "th",
    "tbody",
    "caption",
    "pre",
    "code",
    "figure",
    "figcaption",
    "a",
    "ruby",
    "rt",
    "rp",
    "center",
    "section",
    "details",
    "summary",
    "dl",
    "dt",
    "dd",
    "button",
    "noscript",
    "script",
    "style",
    "template",
    "svg",
    "title",
    "desc",
    "math",
    "mi",
    "object",
    "video",
    "audio",
    "iframe",
    "select",
    "option",
    "textarea",
    "form",
    "font",
    "nobr",
    "marquee",
    "xmp",
    "plaintext",
    "youtube-player",
];
const VOID: &[&str] = &[
    "<br>",
    "<hr>",
    "<img src=\"https://a.example/1.jpg\" alt=\"x\">",
    "<img src=\"/2.jpg\">",
    "<img data-src=\"//a.example/3.png\" width=\"1\" height=\"1\">",
    "<wbr>",
    "<input value=\"x\">",
    "<iframe src=\"https://www.youtube.com/embed/abcdef12345\"></iframe>",
    "<source src=\"https://a.example/a.mp3\">",
    "<img src=\"javascript:x\">",
];
const ATTRIBUTES: &[&str] = &[
    "",
    " class=\"lead\"",
    " class=\"video\"",
    " class=\"embed\"",
    " class=\"credit\"",
    " hidden",
    " style=\"display:none\"",
    " href=\"https://a.example/b?utm_source=c\"",
    " href=\"javascript:d\"",
    " href=\"#e\"",
    " onclick=\"f()\"",
    " start=\"7\"",
    " title=\"g\"",
    " align=\"right\"",
    " src=\"https://a.example/h.mp4\"",
    " data-selfpromo-app",
];

fn piece() -> impl Strategy<Value = String> {
    let open = (prop::sample::select(TAGS), prop::sample::select(ATTRIBUTES));
    prop_oneof![
        4 => open.prop_map(|(tag, attribute)| format!("<{tag}{attribute}>")),
        3 => prop::sample::select(TAGS).prop_map(|tag| format!("</{tag}>")),
        1 => prop::sample::select(VOID).prop_map(str::to_owned),
        5 => "[ a甲。？：\u{3000}\u{a0}\u{200b}\n*_#\\[\\]|`~!-]{1,8}",
        1 => prop::sample::select(&["&amp;", "&lt;b&gt;", "&nbsp;", "©", "<!-- c -->", "&#0;", "\u{fffd}"][..]).prop_map(str::to_owned),
        1 => "\\PC{1,6}".prop_map(|text| text.replace('<', "")),
    ]
}

fn soup() -> impl Strategy<Value = String> {
    prop::collection::vec(piece(), 0..40).prop_map(|pieces| pieces.concat())
}

fn holds(input: &str, title: &str, html: &str) -> Result<(), TestCaseError> {
    let options = ParseOptions::default();
    let article = parse_article(input, &options).expect("no error");
    let again = parse_article(input, &options).expect("no error");
    prop_assert_eq!(&article, &again, "another article the second time");
    let ((lost, lost_text), (twice, twice_text)) = balance(title, html, &article);
    prop_assert_eq!(lost, 0, "lost “{}”", lost_text);
    prop_assert_eq!(twice, 0, "twice “{}”", twice_text);
    prop_assert_eq!(breach(&article.html), None);
    prop_assert_eq!(difference(&article), None);
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: ProptestConfig::default().cases.max(512), failure_persistence: None, ..ProptestConfig::default() })]

    fn a_fragment(html in soup()) {
        let html = format!("<div>{html}");
        holds(&html, "", &html)?;
    }

    fn an_item(html in soup()) {
        let item = item_of("", &html);
        let (_, body) = item.split_once("\n------\n").expect("a container");
        holds(&item, "港口之夜", body)?;
    }
}

fn what_once_failed() {
    for html in [
        // A player below a reading: its address became text.
        "<ruby><iframe src=https://www.youtube.com/embed/abcdef12345></iframe><rt>!",
        "<p>甲<ruby>乙<video src=https://a.example/h.mp4></video><rt>丙</ruby>丁",
        // The parts of a heading whose bold type went.
        "<table><ul>：<strong>?<table>。",
        // A heading that is nothing but a link's sign.
        "<h1><div><a href=https://a.example/b>#<p>甲",
        "<figure><figcaption><noscript><div class=credit>甲</div><p>乙",
        // A picture twice, within a quotation and a list.
        "<blockquote><img src=1.jpg alt=x><h1><p><img src=1.jpg alt=x>",
        "<ul><li><figure><img src=1.jpg></figure><figure><img src=1.jpg></figure><p>甲。</p></li></ul>",
        // A rule for the end of an item fits what stands in a formula, which it cannot take out.
        "<math>a<p><div hidden>",
        "<p>甲。</p><p><code>a</code></p><div hidden>",
    ] {
        holds(html, "", html).unwrap_or_else(|error| panic!("{html}\n{error}"));
        let item = item_of("", html);
        let (_, body) = item.split_once("\n------\n").expect("a container");
        holds(&item, "港口之夜", body).unwrap_or_else(|error| panic!("{html}\n{error}"));
    }
}
