//! Runs the parser natively over folders of pages for quick looks at what a change does.
//!
//! `cargo run --example bench_run -- OUT DIR…`: each DIR holds `urls.json` and `pages/*.html`;
//! the answers go to `OUT/<name of DIR>/lisible.out.json` in the form that the benchmark's
//! evaluate.py reads. With the feature `training`, LISIBLE_WITHOUT names a step to leave out.
use lisible::{Article, ParseOptions, parse_article};
use serde_json::{Map, Value, json};
use std::fs;
use std::path::Path;

fn escape(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('"', "&quot;")
        .replace('<', "&lt;")
}

fn record(article: &Article) -> Value {
    let mut html = String::new();
    if let Some(lead) = &article.image {
        let said: Vec<&str> = [&lead.caption, &lead.credit]
            .into_iter()
            .flatten()
            .map(String::as_str)
            .collect();
        html = format!(
            "<figure><img src=\"{}\"><figcaption>{}</figcaption></figure>",
            escape(&lead.image.url),
            escape(&said.join(" "))
        );
    }
    json!({
        "articleBody": article.text, "contentHtml": html + &article.html, "title": article.title, "author": article.authors.join(", "),
        "date": article.published, "siteName": article.publisher.as_ref().map(|publisher| &publisher.name), "lang": article.lang,
        "dir": article.dir, "confidence": article.extraction.confidence, "leadImage": article.image.as_ref().map(|lead| &lead.image.url),
    })
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut args = std::env::args().skip(1);
    let out = args.next().ok_or("usage: bench_run OUT DIR…")?;
    #[cfg(feature = "training")]
    if let Some(step) = std::env::var("LISIBLE_WITHOUT")
        .ok()
        .filter(|step| !step.is_empty())
        && !lisible::training_without(&step)
    {
        return Err(format!("no step is called {step}").into());
    }
    for dir in args {
        let set = Path::new(&dir);
        let urls: Map<String, Value> = serde_json::from_str(
            &fs::read_to_string(set.join("urls.json")).unwrap_or("{}".into()),
        )?;
        let mut records = Map::new();
        for entry in fs::read_dir(set.join("pages"))? {
            let path = entry?.path();
            let id = path
                .file_stem()
                .unwrap_or_default()
                .to_string_lossy()
                .into_owned();
            let options = ParseOptions {
                url: urls.get(&id).and_then(Value::as_str).map(str::to_owned),
                ..ParseOptions::default()
            };
            let answer = match parse_article(&fs::read_to_string(&path)?, &options) {
                Ok(article) => record(&article),
                Err(error) => json!({ "error": error.to_string() }),
            };
            records.insert(id, answer);
        }
        let folder = Path::new(&out).join(set.file_name().unwrap_or_default());
        fs::create_dir_all(&folder)?;
        fs::write(
            folder.join("lisible.out.json"),
            serde_json::to_string(&records)?,
        )?;
    }
    Ok(())
}
