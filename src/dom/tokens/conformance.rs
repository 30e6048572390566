//! html5lib's tests through the short cut: of each input the tree that html5ever gives without it.

use crate::dom::Shape;
use crate::dom::reference::difference;
use std::fs;
use std::path::{Path, PathBuf};

/// Inputs whose trees are known to differ. It can only become shorter.
const KNOWN: &[&str] = &[];

fn files(folder: &str, extension: &str) -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../shared/conformance")
        .join(folder);
    let Ok(entries) = fs::read_dir(folder) else {
        return Vec::new();
    };
    let paths = entries.filter_map(|entry| Some(entry.ok()?.path()));
    let mut out: Vec<PathBuf> = paths
        .filter(|path| path.extension().is_some_and(|own| own == extension))
        .collect();
    out.sort();
    out
}

/// What stands behind `#data` in each test of the tree construction.
fn data(text: &str) -> Vec<String> {
    let mut tests = text.split("#data\n").skip(1);
    let input = |test: &str| {
        test.split("\n#errors")
            .next()
            .unwrap_or_default()
            .to_owned()
    };
    tests.by_ref().map(input).collect()
}

/// The inputs of the tokenizer's tests; some are escaped twice.
fn inputs(text: &str) -> Vec<String> {
    let json: serde_json::Value = serde_json::from_str(text).expect("JSON");
    let tests = json["tests"].as_array().into_iter().flatten();
    tests
        .filter_map(|test| {
            let input = test["input"].as_str()?;
            match test["doubleEscaped"].as_bool() {
                Some(true) => serde_json::from_str(&format!("\"{input}\"")).ok(),
                _ => Some(input.to_owned()),
            }
        })
        .collect()
}

/// What the tests of this repository alone stand in for where the shared ones are not at hand.
const OWN: &[&str] = &[
    "<!DOCTYPE html><p>a<table><b>c<tr><td>d</b></table>e",
    "<svg><desc><p>a</svg>b<math><mi><p>c</math>",
    "<template><tr><td>a</template><select><option>b<template>c",
    "<script><!--<script></script>--></script>\u{feff}a",
    "<a><p><a></p></a><b><i></b></i><frameset>",
];

#[test]
fn trees_are_html5evers() {
    let read = |path: &PathBuf| fs::read_to_string(path).expect("UTF-8");
    let mut all: Vec<String> = OWN.iter().map(|input| (*input).to_owned()).collect();
    for path in files("tree-construction", "dat") {
        all.extend(data(&read(&path)));
    }
    for path in files("tokenizer", "test") {
        all.extend(inputs(&read(&path)));
    }
    let differs = |input: &str, shape| difference(input, shape).is_some();
    let shapes = [Shape::Document, Shape::Fragment];
    let is_wrong = |input: &&String| shapes.iter().any(|shape| differs(input, *shape));
    let wrong: Vec<&str> = all.iter().filter(is_wrong).map(String::as_str).collect();
    println!(
        "{} inputs, {} trees compared, {} equal",
        all.len(),
        all.len() * 2,
        (all.len() - wrong.len()) * 2
    );
    assert_eq!(wrong, KNOWN, "the ledger of known differences");
}
