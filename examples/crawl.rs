//! Cleans the pages of a crawl on every processor and prints an article a line.
//! Usage: cargo run --release --example crawl -- pages/*.html > articles.jsonl

use lisible::{ParseOptions, parse_bytes};
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::{env, fs, io, io::Write, thread};

fn main() {
    let paths: Vec<String> = env::args().skip(1).collect();
    let next = AtomicUsize::new(0);
    let out = Mutex::new(io::stdout());
    let threads = thread::available_parallelism().map_or(1, usize::from);
    thread::scope(|scope| {
        for _ in 0..threads {
            scope.spawn(|| {
                while let Some(path) = paths.get(next.fetch_add(1, Ordering::Relaxed)) {
                    let line = clean(path).unwrap_or_else(|problem| failure(path, &problem));
                    let mut out = out.lock().expect("no thread panics while it prints");
                    if writeln!(out, "{line}").is_err() {
                        return;
                    }
                }
            });
        }
    });
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
