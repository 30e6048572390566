//! Writes the features of every page of a set, for `bench/train`.
//!
//! `cargo run --release --features training --example features -- DIR`: DIR holds `urls.json` and
//! `pages/*.html`; one JSON object by page id goes to standard output.
use serde_json::{Map, Value};
use std::fs;
use std::path::Path;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let dir = std::env::args().nth(1).ok_or("usage: features DIR")?;
    let set = Path::new(&dir);
    let urls: Map<String, Value> =
        serde_json::from_str(&fs::read_to_string(set.join("urls.json"))?)?;
    let mut out = Map::new();
    for (id, url) in &urls {
        let Ok(html) = fs::read_to_string(set.join(format!("pages/{id}.html"))) else {
            continue;
        };
        if let Some(data) = lisible::training_data(&html, url.as_str()) {
            out.insert(id.clone(), data);
        }
    }
    println!("{}", Value::Object(out));
    Ok(())
}
