//! What is looked for before a selector is tried never keeps an element from it that it fits.

use super::{Page, Selector};
use proptest::prelude::*;
use scraper::Html;

const SIMPLE: &[&str] = &[
    "p",
    "div",
    "a",
    "b",
    "*",
    "svg",
    "DIV",
    "dIv",
    "x-a",
    ".c",
    ".d",
    "#i",
    "#j",
    "[href]",
    "[HREF]",
    "[data-x]",
    "[viewBox]",
    "[viewbox]",
    "[href='https://x.example/a']",
    "[href*=x]",
    "[href*='x.example']",
    "[href$=\"/b\"]",
    "[href^='https:' i]",
    "[class~=c]",
    "[href='']",
    "[title=')']",
    "[title=\"a]b\"]",
    ".é",
    r".\63",
    ":first-child",
    ":not(.c)",
    ":not(:has(b))",
    ":is(p, .d)",
    ":has(b)",
    ":has(> .c)",
    ":has(a, b)",
    ":has(+ p)",
    ":nth-of-type(2n+1)",
    ":has([title=\")\"])",
    ":empty",
    ":only-child",
    ":has(:not(.c) > b)",
    "linearGradient",
    "lineargradient",
];
const COMBINED: &[&str] = &[" ", " > ", " + ", " ~ ", ">", ", ", ","];
const PIECES: &[&str] = &[
    "<p>",
    "</p>",
    "<div class=c>",
    "<div class='d c' id=i>",
    "</div>",
    "<a href='https://x.example/a'>",
    "</a>",
    "<a href=/b title=')'>",
    "<b>",
    "</b>",
    "<b class=é id=j>",
    "<i data-x title='a]b'>",
    "</i>",
    "<svg viewBox='0 0'>",
    "<linearGradient>",
    "</svg>",
    "<x-a HREF=https://x.example>",
    "<P CLASS=C>",
    "x",
    "<br>",
    "<table><tr><td>",
    "</table>",
    "<template><p class=c>",
    "</template>",
    "<frameset>",
    "<body class=c>",
    "<math>",
    "</math>",
    "<a href>",
];

fn selector() -> impl Strategy<Value = String> {
    let compound = || {
        prop::collection::vec(prop::sample::select(SIMPLE), 1..3).prop_map(|parts| parts.concat())
    };
    let more = prop::collection::vec((prop::sample::select(COMBINED), compound()), 0..3);
    (compound(), more).prop_map(|(first, more)| {
        more.into_iter()
            .fold(first, |all, (between, next)| all + between + &next)
    })
}

fn check(source: &str, html: &Html) {
    let Ok(selector) = Selector::parse(source) else {
        return;
    };
    let page = Page::new(html);
    let mut found: Vec<_> = page
        .select(&selector)
        .iter()
        .map(|node| node.id())
        .collect();
    let all = html
        .select(&selector.inner)
        .filter(|element| page.holds(**element));
    let mut all: Vec<_> = all.map(|node| node.id()).collect();
    found.sort_unstable();
    all.sort_unstable();
    assert_eq!(found, all, "{source} in {}", html.html());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn selectors_find_what_the_bare_ones_find(
        pieces in prop::collection::vec(prop::sample::select(PIECES), 0..20),
        selectors in prop::collection::vec(selector(), 8),
    ) {
        let html = Html::parse_document(&pieces.concat());
        for source in selectors {
            check(&source, &html);
        }
    }
}
