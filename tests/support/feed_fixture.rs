//! Whole feeds, every format as real ones come: `expected.json` names what their articles must have, and no more.

use crate::{blesses, difference, options, source};
use libtest_mimic::Failed;
use lisible::{Source, detect, parse_feed};
use serde_json::Value;
use std::fs;
use std::path::Path;

pub fn check(folder: &Path) -> Result<(), Failed> {
    let (path, text) = source(folder);
    if detect(&text) != Some(Source::Feed) {
        return Err("it is not told from a page".into());
    }
    let feed = parse_feed(&text, &options(folder)).map_err(|error| error.to_string())?;
    let feed = serde_json::to_value(&feed).expect("JSON");
    let file = folder.join("expected.json");
    let expected: Value = serde_json::from_str(&fs::read_to_string(&file)?)?;
    let got = named(&feed, &expected);
    if got == expected {
        return Ok(());
    }
    let shown = difference::shown(&path, &text, &expected, &got);
    if !blesses() {
        return Err(shown.into());
    }
    println!("{shown}");
    fs::write(file, serde_json::to_string_pretty(&got)? + "\n")?;
    Ok(())
}

/// The part of a value that the expectation names; lists as long as the expected ones are taken item by item.
fn named(found: &Value, expected: &Value) -> Value {
    match (found, expected) {
        (Value::Object(found), Value::Object(expected)) => expected
            .iter()
            .filter_map(|(key, value)| Some((key.clone(), named(found.get(key)?, value))))
            .collect(),
        (Value::Array(found), Value::Array(expected)) if found.len() == expected.len() => found
            .iter()
            .zip(expected)
            .map(|(found, expected)| named(found, expected))
            .collect(),
        _ => found.clone(),
    }
}
