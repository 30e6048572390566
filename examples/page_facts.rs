//! Answers `bench/train/confidence.py`: for each line `{ "html", "url", "apart" }` on standard
//! input, a line with the facts about that page, and with its parts where they are asked for.
//!
//! `cargo run --release --features training --example page_facts`
use serde_json::Value;
use std::io::{self, BufRead, Write};

fn main() -> io::Result<()> {
    let mut out = io::stdout().lock();
    for line in io::stdin().lock().lines() {
        let asked: Value = serde_json::from_str(&line?)?;
        let html = asked["html"].as_str().unwrap_or_default();
        let apart = asked["apart"].as_bool().unwrap_or_default();
        let answer = lisible::training_page(html, asked["url"].as_str(), apart);
        writeln!(out, "{}", answer.unwrap_or_default())?;
        out.flush()?;
    }
    Ok(())
}
