//! The inputs of the promises: what lies in `../shared`, and items of our own words.

use lisible::{Article, Error, ParseOptions, parse_article};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;
use std::thread;

pub const ARCHIVE: Option<&str> = Some("corpus/archive");
/// Our own are always here; the collections of others are only added to them.
pub const PAYLOADS: Option<&str> = None;
const COLLECTED: &str = "security/payloads.json";

/// A folder of the material that lies beside the repository; `None` where it is absent.
pub fn shared(path: &str) -> Option<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared");
    Some(folder.join(path)).filter(|path| path.exists())
}

/// An input with what the parser makes of it.
pub struct Parsed {
    pub name: String,
    pub input: String,
    pub article: Result<Article, Error>,
}

/// Parsed once for all the tests that look at the articles, on every processor.
fn parsed(inputs: Vec<(String, String)>) -> Vec<Parsed> {
    let threads = thread::available_parallelism().map_or(1, usize::from);
    let size = inputs.len().div_ceil(threads).max(1);
    let parse = |(name, input): &(String, String)| Parsed {
        name: name.clone(),
        input: input.clone(),
        article: parse_article(input, &ParseOptions::default()),
    };
    thread::scope(|scope| {
        let parts = inputs.chunks(size);
        let running: Vec<_> = parts
            .map(|part| scope.spawn(move || part.iter().map(parse).collect::<Vec<_>>()))
            .collect();
        let join = |thread: thread::ScopedJoinHandle<Vec<Parsed>>| thread.join().expect("no panic");
        running.into_iter().flat_map(join).collect()
    })
}

/// The archived items, by name, in order.
pub fn archive() -> &'static [Parsed] {
    static ITEMS: LazyLock<Vec<Parsed>> = LazyLock::new(|| parsed(archive_files()));
    &ITEMS
}

/// The payloads of hostile HTML, by name.
pub fn payloads() -> &'static [Parsed] {
    static PAYLOADS: LazyLock<Vec<Parsed>> = LazyLock::new(|| parsed(payload_texts()));
    &PAYLOADS
}

/// An item of RFI's with each payload as a paragraph, title, caption, link text and alternative text.
pub fn embedded() -> &'static [Parsed] {
    static EMBEDDED: LazyLock<Vec<Parsed>> = LazyLock::new(|| parsed(embedded_texts()));
    &EMBEDDED
}

fn archive_files() -> Vec<(String, String)> {
    let Some(folder) = ARCHIVE.and_then(shared) else {
        return Vec::new();
    };
    let mut items: Vec<(String, String)> = fs::read_dir(folder)
        .expect("a folder")
        .map(|entry| entry.expect("an entry").path())
        .filter(|path| path.extension().is_some_and(|ext| ext == "md"))
        .map(|path| {
            let name = path.file_stem().expect("a name").to_string_lossy();
            let text = fs::read_to_string(&path).expect("UTF-8");
            (name.into_owned(), text)
        })
        .collect();
    items.sort();
    items
}

fn payload_texts() -> Vec<(String, String)> {
    let own = include_str!("payloads.txt").lines().enumerate().skip(1);
    let mut out: Vec<(String, String)> = own
        .map(|(line, text)| (format!("own-{}", line + 1), unescaped(text)))
        .collect();
    assert!(out.len() > 300, "{} payloads", out.len());
    out.extend(collected());
    out
}

/// `\n`, `\0`, `\u{feff}` and the like as what they stand for.
fn unescaped(text: &str) -> String {
    let mut out = String::new();
    let mut chars = text.chars();
    while let Some(c) = chars.next() {
        if c != '\\' {
            out.push(c);
            continue;
        }
        out.push(match chars.next() {
            Some('n') => '\n',
            Some('r') => '\r',
            Some('t') => '\t',
            Some('0') => '\0',
            Some('u') => {
                let number: String = chars.by_ref().skip(1).take_while(|c| *c != '}').collect();
                let code = u32::from_str_radix(&number, 16).ok();
                code.and_then(char::from_u32).expect("a character")
            }
            other => other.expect("an escape"),
        });
    }
    out
}

fn collected() -> Vec<(String, String)> {
    let Some(file) = shared(COLLECTED) else {
        return Vec::new();
    };
    let text = fs::read_to_string(file).expect("UTF-8");
    let json: serde_json::Value = serde_json::from_str(&text).expect("JSON");
    let list = json.as_array().expect("a list of payloads");
    let field = |payload: &serde_json::Value, key: &str| {
        payload[key].as_str().unwrap_or_default().to_owned()
    };
    list.iter()
        .map(|payload| (field(payload, "id"), field(payload, "html")))
        .collect()
}

/// What a payload adds to the title and to the body.
type Put = fn(&str) -> (String, String);

fn embedded_texts() -> Vec<(String, String)> {
    let places: [(&str, Put); 5] = [
        ("paragraph", |html| {
            (String::new(), format!("<p>{html}</p>"))
        }),
        ("title", |html| (one_line(html), String::new())),
        ("caption", |html| {
            let figure = "<figure><img src=\"https://s.rfi.fr/a.jpg\"><figcaption>";
            (
                String::new(),
                format!("{figure}{html}</figcaption></figure>"),
            )
        }),
        ("link", |html| {
            (
                String::new(),
                format!("<p><a href=\"https://a.example/\">{html}</a> 。</p>"),
            )
        }),
        ("alt", |html| {
            let alt = html.replace('"', "&quot;");
            (
                String::new(),
                format!("<p>甲</p><img src=\"https://s.rfi.fr/b.jpg\" alt=\"{alt}\"><p>乙</p>"),
            )
        }),
    ];
    let item = |(name, html): &(String, String)| {
        places.map(|(place, put)| {
            let (title, body) = put(html);
            (format!("{name} as {place}"), item_of(&title, &body))
        })
    };
    payload_texts().iter().flat_map(item).collect()
}

fn one_line(text: &str) -> String {
    text.replace(['\n', '\r', '\u{c}'], " ")
}

/// An archived item of RFI's, of our own words.
pub fn item_of(title: &str, body: &str) -> String {
    format!(
        "<!--1600000000000-->\n[港口之夜{title}](https://www.rfi.fr/cn/国际/20200913-a)\n------\n\n\
         <div>13/09/2020 - 14:26</div><img src=\"https://s.rfi.fr/media/display/1/w:1280/p:16x9/a.jpg\">\
         <p><strong>灯塔亮了。</strong></p><div><p>第一段。</p>{body}<p>最后一段。</p>\
         <div data-selfpromo-newsletter></div></div>"
    )
}
