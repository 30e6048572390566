//! How a fixture's article differs from the expected one: each field with its place in the source.

use serde_json::Value;
use std::path::Path;

/// What is told of one fixture at most.
const SHOWN: usize = 12;
const WIDTH: usize = 160;

/// Written from the tree of blocks: they differ wherever it does.
const RENDERED: &[&str] = &["html", "markdown", "text", "excerpt"];

/// The fields that differ, each as the source, the expectation and the article have it.
pub fn shown(path: &Path, source: &str, expected: &Value, got: &Value) -> String {
    let mut found = Vec::new();
    collect(String::new(), expected, got, &mut found);
    let rendered = |field: &str| RENDERED.contains(&field);
    if found.iter().any(|(field, ..)| !rendered(field)) {
        found.retain(|(field, ..)| !rendered(field));
    }
    let mut out = format!("{}\n", path.display());
    if found.is_empty() {
        out += "  the same values, written otherwise (order of fields, line ends)\n";
    }
    for (field, expected, got) in found.iter().take(SHOWN) {
        out += &format!("  {field}\n");
        out += &format!("    source    {}\n", place(source, [got, expected]));
        out += &format!("    expected  {}\n", value(expected));
        out += &format!("    got       {}\n", value(got));
    }
    if found.len() > SHOWN {
        out += &format!("  … and {} more\n", found.len() - SHOWN);
    }
    out
}

type Difference = (String, Option<Value>, Option<Value>);

fn collect(path: String, expected: &Value, got: &Value, found: &mut Vec<Difference>) {
    match (expected, got) {
        (Value::Object(expected), Value::Object(got)) => {
            let keys = expected
                .keys()
                .chain(got.keys().filter(|key| !expected.contains_key(*key)));
            for key in keys {
                let place = match path.as_str() {
                    "" => key.clone(),
                    _ => format!("{path}.{key}"),
                };
                both(place, expected.get(key), got.get(key), found);
            }
        }
        (Value::Array(expected), Value::Array(got)) => {
            // What was put in or taken out moves the rest: equal ends are no difference.
            let same = |pair: &(&Value, &Value)| pair.0 == pair.1;
            let front = expected.iter().zip(got).take_while(same).count();
            let backwards = expected[front..]
                .iter()
                .rev()
                .zip(got[front..].iter().rev());
            let back = backwards.take_while(same).count();
            let longest = expected.len().max(got.len()) - back;
            for at in front..longest {
                let inner = |list: &'_ [Value]| list[..list.len() - back].get(at).cloned();
                let (was, is) = (inner(expected), inner(got));
                both(format!("{path}[{at}]"), was.as_ref(), is.as_ref(), found);
            }
        }
        _ if expected == got => {}
        _ => found.push((path, Some(expected.clone()), Some(got.clone()))),
    }
}

fn both(path: String, expected: Option<&Value>, got: Option<&Value>, found: &mut Vec<Difference>) {
    match (expected, got) {
        (Some(expected), Some(got)) => collect(path, expected, got, found),
        _ => found.push((path, expected.cloned(), got.cloned())),
    }
}

fn value(value: &Option<Value>) -> String {
    value.as_ref().map_or_else(
        || "(nothing)".to_owned(),
        |value| shortened(&value.to_string()),
    )
}

fn shortened(text: &str) -> String {
    let mut chars = text.chars();
    let start: String = chars.by_ref().take(WIDTH).collect();
    match chars.next() {
        Some(_) => start + "…",
        None => start,
    }
}

/// The line of the source in which the longest text of a value begins.
fn place(source: &str, values: [&Option<Value>; 2]) -> String {
    let mut texts: Vec<&str> = Vec::new();
    for value in values.into_iter().flatten() {
        strings(value, &mut texts);
    }
    texts.sort_by_key(|text| std::cmp::Reverse(text.len()));
    let line = texts.iter().find_map(|text| {
        let start: String = text.lines().next()?.chars().take(24).collect();
        let at = source.find(&start).filter(|_| start.len() > 3)?;
        let number = source[..at].matches('\n').count();
        let line = source.lines().nth(number)?;
        Some(format!("{}: {}", number + 1, shortened(line.trim())))
    });
    line.unwrap_or_else(|| "(not said in so many words)".to_owned())
}

fn strings<'a>(value: &'a Value, texts: &mut Vec<&'a str>) {
    match value {
        Value::String(text) => texts.push(text),
        Value::Array(list) => list.iter().for_each(|value| strings(value, texts)),
        Value::Object(map) => map.values().for_each(|value| strings(value, texts)),
        _ => {}
    }
}
