//! Every format, as real feeds come: `tests/fixtures/feed-*`, each with what its articles must have.

use lisible::{ParseOptions, Source, detect, parse_feed};
use serde_json::Value;
use std::path::{Path, PathBuf};

fn fixtures() -> Vec<PathBuf> {
    let all = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures");
    let entries = std::fs::read_dir(all)
        .unwrap()
        .map(|entry| entry.unwrap().path());
    let is_feed = |path: &PathBuf| {
        path.file_name()
            .unwrap()
            .to_str()
            .unwrap()
            .starts_with("feed-")
    };
    let mut found: Vec<PathBuf> = entries.filter(is_feed).collect();
    found.sort();
    found
}

fn source(fixture: &Path) -> String {
    let file = ["source.xml", "source.json"].map(|name| fixture.join(name));
    std::fs::read_to_string(file.iter().find(|file| file.exists()).unwrap()).unwrap()
}

/// Whether `found` has everything that `expected` names; lists are compared item by item.
fn contains(found: &Value, expected: &Value, path: &str) -> Result<(), String> {
    match (found, expected) {
        (Value::Object(found), Value::Object(expected)) => {
            expected.iter().try_for_each(|(key, value)| {
                let place = format!("{path}.{key}");
                contains(
                    found.get(key).ok_or(format!("{place} is missing"))?,
                    value,
                    &place,
                )
            })
        }
        (Value::Array(found), Value::Array(expected)) if found.len() == expected.len() => {
            let mut pairs = found.iter().zip(expected).enumerate();
            pairs.try_for_each(|(at, (found, expected))| {
                contains(found, expected, &format!("{path}[{at}]"))
            })
        }
        _ if found == expected => Ok(()),
        _ => Err(format!("{path}\n   found {found}\nexpected {expected}")),
    }
}

#[test]
fn every_format_gives_what_its_fixture_expects() {
    let fixtures = fixtures();
    assert!(fixtures.len() >= 10, "where are the fixtures?");
    let mut wrong = Vec::new();
    for fixture in fixtures {
        let feed = parse_feed(&source(&fixture), &ParseOptions::default()).unwrap();
        let expected = std::fs::read_to_string(fixture.join("expected.json")).unwrap();
        let expected: Value = serde_json::from_str(&expected).unwrap();
        let name = fixture.file_name().unwrap().to_string_lossy().into_owned();
        wrong.extend(contains(&serde_json::to_value(&feed).unwrap(), &expected, &name).err());
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_feed_is_told_from_a_page() {
    for fixture in fixtures() {
        assert_eq!(
            detect(&source(&fixture)),
            Some(Source::Feed),
            "{}",
            fixture.display()
        );
    }
}
