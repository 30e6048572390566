//! The shared material, and an independent notion of what a reader sees of an input.

use html5ever::driver::ParseOpts;
use html5ever::tendril::TendrilSink;
use html5ever::tree_builder::TreeBuilderOpts;
use html5ever::{QualName, local_name, ns};
use lisible::Source;
use scraper::{Html, HtmlTreeSink, Node};
use std::collections::HashMap;
use std::fs;
use std::path::{Path, PathBuf};

/// How often each character occurs that is neither white space nor invisible.
pub type Count = HashMap<char, i64>;

/// A folder of the material that lies beside the repository; `None`, said aloud, where it is absent.
pub fn shared(path: &str) -> Option<PathBuf> {
    let found = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../shared")
        .join(path);
    if found.exists() {
        return Some(found);
    }
    println!("skipped: ../shared/{path} is not here");
    None
}

/// The archived items, by name, in order.
pub fn archive() -> Vec<(String, String)> {
    let Some(folder) = shared("corpus/archive") else {
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

/// The payloads of hostile HTML, by name.
pub fn payloads() -> Vec<(String, String)> {
    let Some(file) = shared("security/payloads.json") else {
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

/// An item of RFI's with each payload as a paragraph, title, caption, link text and alternative text.
pub fn embedded() -> Vec<(String, String)> {
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
    payloads().iter().flat_map(item).collect()
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

/// Fails where anything is wrong, and says all of it.
pub fn assert_none(wrong: &[String]) {
    assert!(
        wrong.is_empty(),
        "{} inputs:\n{}",
        wrong.len(),
        wrong.join("\n")
    );
}

/// A browser's parse without scripting, as the parser makes it.
pub fn parse(html: &str, source: Source) -> Html {
    let options = ParseOpts {
        tree_builder: TreeBuilderOpts {
            scripting_enabled: false,
            ..Default::default()
        },
        ..Default::default()
    };
    match source {
        Source::Page => {
            let sink = HtmlTreeSink::new(Html::new_document());
            html5ever::parse_document(sink, options).one(html)
        }
        _ => {
            let sink = HtmlTreeSink::new(Html::new_fragment());
            let body = QualName::new(None, ns!(html), local_name!("body"));
            html5ever::parse_fragment(sink, options, body, Vec::new(), false).one(html)
        }
    }
}

/// What a browser shows nothing of.
const INVISIBLE: &[&str] = &[
    "script", "style", "template", "head", "title", "meta", "link", "base", "noscript", "noframes",
    "noembed", "iframe", "audio", "video", "canvas", "datalist", "desc", "defs", "metadata", "rp",
];

/// The characters that a reader sees of HTML.
pub fn visible(html: &Html) -> Count {
    let mut count = Count::new();
    let mut stack: Vec<_> = html.tree.root().children().collect();
    while let Some(node) = stack.pop() {
        match node.value() {
            Node::Text(text) => add(&mut count, text, 1),
            Node::Element(element) if INVISIBLE.contains(&element.name()) => {}
            _ => stack.extend(node.children()),
        }
    }
    count
}

/// Adds a text's characters.
pub fn add(count: &mut Count, text: &str, by: i64) {
    for c in text.chars() {
        let control = c.is_control() || c.is_whitespace();
        let format = matches!(c, '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}'
            | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2064}' | '\u{2066}'..='\u{2069}' | '\u{feff}');
        if !control && !format {
            *count.entry(c).or_default() += by;
        }
    }
}

/// What `a` has more than `b`, at most 60 characters of it for a message.
pub fn excess(a: &Count, b: &Count) -> (i64, String) {
    let mut total = 0;
    let mut shown = String::new();
    let mut chars: Vec<_> = a.iter().collect();
    chars.sort();
    for (c, n) in chars {
        let more = n - b.get(c).copied().unwrap_or_default();
        if more > 0 {
            total += more;
            let times = (more as usize).min(60_usize.saturating_sub(shown.chars().count()));
            shown.extend(std::iter::repeat_n(*c, times));
        }
    }
    (total, shown)
}
