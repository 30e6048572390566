//! What is looked for before a pattern is tried never keeps a text from it that it fits.

use super::pattern::Pattern;
use super::scripts::both;
use proptest::prelude::*;
use regex_lite::Regex;

const ATOMS: &[&str] = &[
    "a",
    "b",
    "ab",
    "AFP",
    "中",
    "é",
    "1",
    " ",
    ".",
    r"\d",
    r"\w",
    r"\s",
    r"\S",
    r"\x41",
    r"\u0041",
    r"\x{62}",
    r"\U00000061",
    r"\.",
    r"\-",
    r"\(",
    "[ab]",
    "[^a]",
    "[a-c]",
    r"[\]b]",
    "[]a]",
    "[（(]",
    "^",
    "$",
    r"\b",
    r"\B",
    r"\A",
    r"\z",
    "(?:^)",
    "(^|a)",
    "法新",
    "(?:AFP|法新)",
    "责编",
    "[记a]",
];
const REPEATS: &[&str] = &[
    "?", "*", "+", "{2}", "{0,2}", "{1,}", "{0}", "??", "*?", "+?",
];
const FLAGS: &[&str] = &["", "", "", "(?i)", "(?s)", "(?is)", "(?m)", "^", "^"];
const TEXTS: &[&str] = &[
    "a", "b", "A", "B", "c", "AFP", "afp", "中", "é", "É", "1", " ", ".", "-", "]", "(", "（",
    "法新", "\n", "ab", "责编", "責編", "责編", "記",
];

fn pattern() -> impl Strategy<Value = String> {
    let atom = prop::sample::select(ATOMS).prop_map(str::to_owned);
    let inner = atom.prop_recursive(4, 24, 4, |inner| {
        let repeat = prop::sample::select(REPEATS);
        prop_oneof![
            prop::collection::vec(inner.clone(), 1..5).prop_map(|parts| parts.concat()),
            (inner.clone(), repeat.clone()).prop_map(|(part, times)| format!("(?:{part}){times}")),
            (inner.clone(), repeat).prop_map(|(part, times)| format!("{part}{times}")),
            (inner.clone(), inner.clone()).prop_map(|(one, other)| format!("({one}|{other})")),
            (inner.clone(), inner).prop_map(|(one, other)| format!("{one}|{other}")),
        ]
    });
    (prop::sample::select(FLAGS), inner).prop_map(|(flags, pattern)| format!("{flags}{pattern}"))
}

fn text() -> impl Strategy<Value = String> {
    prop::collection::vec(prop::sample::select(TEXTS), 0..10).prop_map(|parts| parts.concat())
}

fn check(source: &str, text: &str) {
    let Ok(bare) = Regex::new(&both(source)) else {
        return;
    };
    let pattern = Pattern::new(source).expect("a pattern");
    let fits = bare.is_match(text);
    assert_eq!(pattern.is_match(text), fits, "{source:?} in {text:?}");
    let found = |found: Option<regex_lite::Match<'_>>| found.map(|found| found.range());
    assert_eq!(
        found(pattern.find(text)),
        found(bare.find(text)),
        "{source:?} in {text:?}"
    );
    let folded = match pattern.folds() {
        true => text.to_ascii_lowercase(),
        false => text.to_owned(),
    };
    for mut literals in pattern.needs() {
        let holds = literals.any(|literal| folded.contains(literal));
        assert!(holds || !fits, "{source:?} needs what {text:?} has not");
    }
}

#[test]
fn what_once_kept_texts_from_patterns() {
    for (source, text) in [
        (r"\x41FP", "AFP"),
        (r"\u0041FP", "AFP"),
        (r"\x{41}FP", "AFP"),
        ("(?:^)?ab", "cab"),
        ("^*ab", "cab"),
        (r"^[ab]|c", "c"),
        ("(?:ab)+*c", "c"),
    ] {
        check(source, text);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(4000))]

    #[test]
    fn patterns_fit_what_the_bare_expression_fits(source in pattern(), texts in prop::collection::vec(text(), 8)) {
        for text in texts {
            check(&source, &text);
        }
    }
}
