//! Parses every archived item (`*.md`) and page (`*.html`) of a folder and prints a JSON line for each: `{ "id", "article" }`.
//!
//! ```sh
//! cargo run --release --example parse_all -- FOLDER > results.jsonl
//! ```

use std::io::Write;
use std::{env, fs, io};

fn main() -> io::Result<()> {
    let folder = env::args()
        .nth(1)
        .ok_or_else(|| io::Error::other("say which folder to parse"))?;
    let mut files: Vec<_> = fs::read_dir(folder)?
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| {
            path.extension()
                .is_some_and(|extension| extension == "md" || extension == "html")
        })
        .collect();
    files.sort();
    let mut out = io::BufWriter::new(io::stdout().lock());
    for file in files {
        let id = file
            .file_stem()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned();
        let input = fs::read(&file)?;
        let line = match lisible::parse_bytes(&input, None, &lisible::ParseOptions::default()) {
            Ok(article) => serde_json::json!({ "id": id, "article": article }),
            Err(error) => serde_json::json!({ "id": id, "error": error.to_string() }),
        };
        writeln!(out, "{line}")?;
    }
    Ok(())
}
