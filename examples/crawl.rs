//! Cleans the pages of a crawl on every processor and prints an article a line.
//! Usage: cargo run --release --example crawl -- pages/*.html > articles.jsonl

use lisible::{ParseOptions, parse_bytes};
use rayon::prelude::*;
use std::sync::Mutex;
use std::{env, fs, io, io::Write};

fn main() -> io::Result<()> {
    let paths: Vec<String> = env::args().skip(1).collect();
    let out = Mutex::new(io::stdout());
    // Whatever ends first is written first; a closed pipe ends the whole.
    paths.par_iter().try_for_each(|path| {
        let line = clean(path).unwrap_or_else(|problem| failure(path, &problem));
        let mut out = out.lock().expect("no thread panics while it prints");
        writeln!(out, "{line}")
    })
}

fn clean(path: &str) -> Result<String, String> {
    let bytes = fs::read(path).map_err(|error| error.to_string())?;
    let article = parse_bytes(&bytes, None, &ParseOptions::default());
    let article = article.map_err(|error| error.to_string())?;
    serde_json::to_string(&article).map_err(|error| error.to_string())
}

/// A page that fails is a line too, and stops nothing.
fn failure(path: &str, problem: &str) -> String {
    serde_json::json!({ "id": path, "error": problem }).to_string()
}
