//! A caller's own rules: the example of `docs/publishers.md` as it stands there, and what is wrong.

use lisible::{ParseOptions, PublisherRules, parse_article, rules_from_json};

const DOCS: &str = include_str!("../docs/publishers.md");

/// The first code block in a language.
fn block(language: &str) -> &'static str {
    let start = format!("```{language}\n");
    let from = DOCS.find(&start).expect("a code block") + start.len();
    let end = DOCS[from..].find("\n```").expect("its end");
    &DOCS[from..from + end]
}

fn error_of(json: &str) -> String {
    let rules = match rules_from_json(json) {
        Ok(rules) => rules,
        Err(error) => {
            assert_eq!(error.code(), "invalid-options");
            return error.to_string();
        }
    };
    let options = ParseOptions {
        publishers: rules,
        ..ParseOptions::default()
    };
    let error = parse_article("<p>a</p>", &options).expect_err("a wrong rule");
    assert_eq!(error.code(), "invalid-options");
    error.to_string()
}

#[test]
fn the_example_of_the_docs() {
    let publishers = rules_from_json(&format!("[{}]", block("json"))).expect("sound rules");
    let options = ParseOptions {
        publishers,
        ..ParseOptions::default()
    };
    let article = parse_article(block("html"), &options).expect("an article");
    assert_eq!(article.title, "The ferry is late");
    assert_eq!(article.column.as_deref(), Some("Ships"));
    assert_eq!(
        article.published.as_deref(),
        Some("2023-12-27T22:20:00+01:00")
    );
    assert_eq!(article.authors, ["Ada Quay"]);
    assert_eq!(
        article.text,
        "The evening ferry waits for the wind.\n\nIt will leave at dawn."
    );
    assert_eq!(article.extraction.rules.as_deref(), Some("harbour"));
}

#[test]
fn own_rules_come_before_the_built_in_ones() {
    let own = PublisherRules {
        id: "mine".to_owned(),
        name: "Mine".to_owned(),
        hosts: vec!["rfi.fr".to_owned()],
        ..PublisherRules::default()
    };
    let options = ParseOptions {
        url: Some("https://www.rfi.fr/cn/a".to_owned()),
        publishers: vec![own],
        ..ParseOptions::default()
    };
    let article = parse_article("<p>a</p>", &options).expect("an article");
    assert_eq!(
        article.publisher.map(|publisher| publisher.id).as_deref(),
        Some("mine")
    );
}

#[test]
fn what_is_wrong_is_named() {
    for (json, key) in [
        (
            r#"[{ "id": "x", "remove": [{ "selector": "p", "reason": "ad" }, { "selector": "p[[", "reason": "ad" }] }]"#,
            "publishers[0].remove[1].selector",
        ),
        (
            r#"[{ "id": "x", "edges": [{ "at": "end", "pattern": "(" }] }]"#,
            "publishers[0].edges[0].pattern",
        ),
        (
            r#"[{ "id": "x", "time": [{ "selector": "p", "formats": ["%Y"], "zone": "Europe/Paris" }] }]"#,
            "publishers[0].time[0].zone",
        ),
        (
            r#"[{ "id": "x", "credits": ["::"] }]"#,
            "publishers[0].credits[0]",
        ),
        (r#"[{ "name": "no id" }]"#, "publishers[0].id"),
        (r#"[{ "id": "x", "headline": [] }]"#, "headline"),
        (
            r#"[{ "id": "x", "remove": [{ "selector": "p", "reason": "ugly" }] }]"#,
            "ugly",
        ),
    ] {
        let said = error_of(json);
        assert!(said.contains(key), "{said} does not name {key}");
    }
}
