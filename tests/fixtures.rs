//! Inputs of our own words in the shapes of real ones, with what must come out of them: a test for each folder
//! of `tests/fixtures`.
//!
//! `cargo test --test fixtures rfi-afp-split` runs one; `npm run bless -- rfi-afp-split` shows how it differs and
//! writes the expectation anew. Without `LISIBLE_BLESS` nothing is written, and a fixture without one fails.

#[path = "support/difference.rs"]
mod difference;
#[path = "support/feed_fixture.rs"]
mod feed_fixture;

use libtest_mimic::{Arguments, Failed, Trial};
use lisible::{ParseOptions, parse_article};
use serde_json::Value;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

fn main() -> ExitCode {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures");
    let mut trials: Vec<Trial> = fs::read_dir(folder)
        .expect("the fixtures")
        .map(|entry| entry.expect("an entry").path())
        .filter(|path| path.is_dir())
        .map(trial)
        .collect();
    trials.sort_by(|a, b| a.name().cmp(b.name()));
    assert!(trials.len() > 50, "where are the fixtures?");
    libtest_mimic::run(&Arguments::from_args(), trials).exit_code()
}

fn trial(folder: PathBuf) -> Trial {
    let name = folder.file_name().expect("a name").to_string_lossy();
    let name = name.into_owned();
    let check = match name.starts_with("feed-") {
        true => feed_fixture::check,
        false => check,
    };
    Trial::test(name, move || check(&folder))
}

/// Whether expectations are to be written.
fn blesses() -> bool {
    std::env::var_os("LISIBLE_BLESS").is_some()
}

/// The path and the text of a fixture's input.
fn source(folder: &Path) -> (PathBuf, String) {
    let entries = fs::read_dir(folder).expect("a fixture");
    let path = entries
        .map(|entry| entry.expect("an entry").path())
        .find(|path| path.file_stem().is_some_and(|stem| stem == "source"))
        .unwrap_or_else(|| panic!("{} has no source.*", folder.display()));
    let text = fs::read_to_string(&path).expect("UTF-8");
    (path, text)
}

/// `url.txt` says where a page came from.
fn options(folder: &Path) -> ParseOptions {
    let url = fs::read_to_string(folder.join("url.txt")).ok();
    ParseOptions {
        url: url.map(|url| url.trim().to_owned()),
        ..ParseOptions::default()
    }
}

fn check(folder: &Path) -> Result<(), Failed> {
    let (path, text) = source(folder);
    let article = parse_article(&text, &options(folder)).map_err(|error| error.to_string())?;
    let json = serde_json::to_string_pretty(&article).expect("JSON") + "\n";
    let markdown = format!("{}\n", article.markdown);
    let was = fs::read_to_string(folder.join("expected.json")).unwrap_or_default();
    let was_markdown = fs::read_to_string(folder.join("expected.md")).unwrap_or_default();
    if was == json && was_markdown == markdown {
        return Ok(());
    }
    let expected: Value = serde_json::from_str(&was).unwrap_or_default();
    let got = serde_json::to_value(&article).expect("JSON");
    let shown = difference::shown(&path, &text, &expected, &got);
    if !blesses() {
        return Err(shown.into());
    }
    println!("{shown}");
    fs::write(folder.join("expected.json"), json).expect("a place to write");
    fs::write(folder.join("expected.md"), markdown).expect("a place to write");
    Ok(())
}
