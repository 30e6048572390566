//! Values that must not pass as they came.

use lisible::{
    Article, Block, ParseOptions, Phrasing, Source, detect, parse_article, rules_from_json,
};

fn article(html: &str) -> Article {
    parse_article(html, &ParseOptions::default()).unwrap()
}

#[test]
fn languages_are_well_formed_or_none() {
    let text = "<body><article><p>Der Hafen ist heute geschlossen, sagte der Kapitän am Morgen.</p></article>";
    for (lang, expected) in [
        ("de", Some("de")),
        ("de_at", Some("de-AT")),
        ("zh CN", None),
        ("\"><script>alert(1)</script>", None),
        ("de-\"><b>", Some("de")),
    ] {
        let lang = lang.replace('"', "&quot;");
        let page = format!("<!doctype html><html lang=\"{lang}\"><title>T</title>{text}");
        assert_eq!(article(&page).lang.as_deref(), expected, "{lang}");
    }
    let rules = r#"[{ "id": "x", "name": "X", "hosts": ["x.example"], "lang": "\"><script>" }]"#;
    let options = ParseOptions {
        url: Some("https://x.example/a".to_owned()),
        publishers: rules_from_json(rules).unwrap(),
        ..Default::default()
    };
    assert_eq!(parse_article("<p>Hello.", &options).unwrap().lang, None);
}

#[test]
fn what_is_no_text_is_no_article() {
    for input in [
        "\u{fffd}PNG\r\n\u{1a}\n\0\0\0\rIHDR\0\0",
        "%PDF-1.7\n%\u{fffd}\n1 0 obj <<",
        "https://a.example/b",
    ] {
        let article = article(input);
        assert!(
            article.body.is_empty() && article.text.is_empty(),
            "{input}"
        );
        assert_eq!(article.extraction.confidence, 0.0);
        assert_eq!(detect(input), None);
    }
    assert_eq!(
        detect("https://a.example/ is where it stands"),
        Some(Source::Fragment)
    );
}

#[test]
fn a_pages_base_resolves_its_addresses() {
    let page = |base: &str| {
        format!(
            "<!doctype html><html><head><title>T</title><base target=_top>{base}<base href=/second/></head><body><article>\
             <h1>The harbour at night</h1><p>The <a href=\"c?x#y\">lighthouse</a> was lit at dusk, and ships came in one after the other.</p>\
             <p>The keeper had waited for them, as he does on each evening of the year.</p></article>"
        )
    };
    let link = |html: &str, url: &str| {
        let options = ParseOptions {
            url: Some(url.to_owned()),
            ..Default::default()
        };
        let found = parse_article(html, &options).unwrap().html;
        found
            .split("href=\"")
            .nth(1)
            .unwrap_or_default()
            .split('"')
            .next()
            .unwrap_or_default()
            .to_owned()
    };
    let url = "https://a.example/d/e";
    assert_eq!(
        link(&page("<base href=\"../b/\">"), url),
        "https://a.example/b/c?x#y"
    );
    assert_eq!(
        link(&page("<base href=\"//other.example/\">"), url),
        "https://other.example/c?x#y"
    );
    assert_eq!(
        link(&page("<base href=\"javascript:alert(1)\">"), url),
        "https://a.example/d/c?x#y"
    );
    assert_eq!(link(&page(""), url), "https://a.example/second/c?x#y");
}

#[test]
fn a_publishers_address_is_one() {
    for (url, expected) in [
        ("javascript:alert(1)", None),
        ("data:text/html,x", None),
        ("mailto:a@b.example", None),
        ("https://x.example", Some("https://x.example")),
    ] {
        let rules =
            format!(r#"[{{ "id": "x", "name": "X", "hosts": ["x.example"], "url": "{url}" }}]"#);
        let options = ParseOptions {
            url: Some("https://x.example/a".to_owned()),
            publishers: rules_from_json(&rules).unwrap(),
            ..Default::default()
        };
        let publisher = parse_article("<p>Hello.", &options)
            .unwrap()
            .publisher
            .unwrap();
        assert_eq!(publisher.url.as_deref(), expected, "{url}");
    }
}

#[test]
fn marks_of_a_cell_are_read_again_as_they_are() {
    let cell = |inner: &str| {
        let html = format!(
            "<table><tr><td>{inner}</td><td>x</td></tr><tr><td>y</td><td>z</td></tr></table>"
        );
        let first = article(&html);
        assert_eq!(article(&first.html).body, first.body, "{inner}");
        first.body
    };
    let found = cell("<p><i>a</i></p><p><i>b</i></p>");
    let Some(Block::Table { children, .. }) = found.first() else {
        panic!("{found:?}")
    };
    let text = |value: &str| Phrasing::Text {
        value: value.to_owned(),
    };
    let emphasis = Phrasing::Emphasis {
        children: vec![text("a"), Phrasing::Break, text("b")],
    };
    let Block::TableRow { children } = &children[0] else {
        panic!()
    };
    assert_eq!(
        children[0],
        Block::TableCell {
            children: vec![emphasis]
        }
    );
    for inner in [
        "<p><b><i>a</i></b></p><p><b>c<i>b</i></b></p>",
        "<p><a href=//a.example/>a</a></p><p><a href=//a.example/>b</a>c</p>",
        "<p><a href=//a.example/>a</a></p><p><a href=//b.example/>b</a></p>",
        "<ul><li><s>a</s><li><s>b</s></ul><p>c<sub>d</sub></p><div><sub>e</sub></div>",
    ] {
        cell(inner);
    }
}
