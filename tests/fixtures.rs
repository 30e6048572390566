//! Inputs of our own words in the shapes of real ones, with what must come out of them.
//!
//! `LISIBLE_BLESS=1 cargo test --test fixtures` writes the expectations; read them before you
//! commit them. Without the variable nothing is written, and a fixture without them fails.

use lisible::{ParseOptions, parse_article};
use std::fs;
use std::path::{Path, PathBuf};

fn fixtures() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures");
    let mut found: Vec<PathBuf> = fs::read_dir(folder)
        .expect("the fixtures")
        .map(|entry| entry.expect("an entry").path())
        .filter(|path| path.is_dir() && !is_feed(path))
        .collect();
    found.sort();
    found
}

/// Whole feeds have tests of their own.
fn is_feed(path: &Path) -> bool {
    let name = path.file_name().unwrap_or_default();
    name.to_string_lossy().starts_with("feed-")
}

fn source(folder: &Path) -> String {
    let entries = fs::read_dir(folder).expect("a fixture");
    let path = entries
        .map(|entry| entry.expect("an entry").path())
        .find(|path| path.file_stem().is_some_and(|stem| stem == "source"))
        .unwrap_or_else(|| panic!("{} has no source.*", folder.display()));
    fs::read_to_string(path).expect("UTF-8")
}

/// `url.txt` says where a page came from.
fn options(folder: &Path) -> ParseOptions {
    let url = fs::read_to_string(folder.join("url.txt")).ok();
    ParseOptions {
        url: url.map(|url| url.trim().to_owned()),
        ..ParseOptions::default()
    }
}

#[test]
fn come_out_as_expected() {
    let bless = std::env::var_os("LISIBLE_BLESS").is_some();
    let mut wrong = Vec::new();
    let fixtures = fixtures();
    for folder in &fixtures {
        let article = parse_article(&source(folder), &options(folder)).expect("an article");
        let json = serde_json::to_string_pretty(&article).expect("JSON") + "\n";
        let markdown = format!("{}\n", article.markdown);
        for (name, is) in [("expected.json", json), ("expected.md", markdown)] {
            let path = folder.join(name);
            if bless {
                fs::write(&path, &is).expect("a place to write");
                continue;
            }
            let was = fs::read_to_string(&path).unwrap_or_default();
            if was != is {
                wrong.push(difference(&path, &was, &is));
            }
        }
    }
    assert!(!fixtures.is_empty());
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

fn difference(path: &Path, was: &str, is: &str) -> String {
    let line = was.lines().zip(is.lines()).position(|(was, is)| was != is);
    let at = line.unwrap_or_else(|| was.lines().count().min(is.lines().count()));
    let nth = |text: &str| text.lines().nth(at).unwrap_or("(nothing)").to_owned();
    format!(
        "{}:{}\n  expected {}\n  got      {}",
        path.display(),
        at + 1,
        nth(was),
        nth(is)
    )
}
