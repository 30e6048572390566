//! Lists src/publishers/*.json, so that a new publisher is one new file.

use std::{env, fs, path::Path};

fn main() {
    let folder = Path::new("src/publishers");
    println!("cargo::rerun-if-changed=src/publishers");
    let mut files: Vec<_> = fs::read_dir(folder)
        .expect("src/publishers exists")
        .map(|entry| entry.expect("a readable folder").path())
        .filter(|path| {
            path.extension()
                .is_some_and(|extension| extension == "json")
        })
        .collect();
    files.sort();
    let mut source = String::from("static BUILT_IN: &[&str] = &[\n");
    for file in files {
        let text = fs::read_to_string(&file).expect("a readable file");
        let value: serde_json::Value = serde_json::from_str(&text)
            .unwrap_or_else(|error| panic!("{}: {error}", file.display()));
        // Without indentation the rules take two thirds of the room in the wasm.
        source.push_str(&format!("    {:?},\n", value.to_string()));
    }
    source.push_str("];\n");
    let target = Path::new(&env::var("OUT_DIR").expect("set by cargo")).join("publishers.rs");
    fs::write(target, source).expect("a writable folder");
}
