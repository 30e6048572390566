//! The JavaScript surface: the only file that knows JavaScript.
#![allow(unsafe_code)] // wasm-bindgen's macro writes some.

mod memory;

use crate::text::utf16::Utf16;
use crate::{Article, Error, ParseOptions};
use js_sys::{Object, Reflect};
use serde::Serialize;
use std::cell::Cell;
use std::ops::ControlFlow;
use wasm_bindgen::prelude::*;

/// `parseArticle(input, options)`.
#[wasm_bindgen(js_name = parseArticle)]
pub fn parse_article(input: JsValue, options: JsValue) -> Result<JsValue, JsValue> {
    let options = read_options(&options)?;
    let article: Article = crate::parse_article(&html_of(&input)?, &options).map_err(thrown)?;
    to_js(&article)
}

/// `parseFeed(input, options)`.
///
/// Articles leave the WebAssembly’s memory, which never shrinks, one by one or a few at a time.
#[wasm_bindgen(js_name = parseFeed)]
pub fn parse_feed(input: JsValue, options: JsValue) -> Result<JsValue, JsValue> {
    let parse_options = read_options(&options)?;
    let on_item = on_item_of(&options)?;
    let mut batch = Batch::default();
    let mut failed = None;
    let hand_on = |article: &Article, index: usize, batch: &mut Batch| -> Result<bool, JsValue> {
        let Some(on_item) = &on_item else {
            return batch.add(article).map(|()| true);
        };
        let article = to_js(article)?;
        batch.articles.push(&article);
        let index = JsValue::from_f64(index as f64);
        let answer = on_item.call2(&JsValue::UNDEFINED, &article, &index)?;
        Ok(answer != JsValue::FALSE)
    };
    let feed = crate::parse_feed_with(&html_of(&input)?, &parse_options, &mut |article, index| {
        match hand_on(&article, index, &mut batch) {
            Ok(true) => ControlFlow::Continue(()),
            Ok(false) => ControlFlow::Break(()),
            Err(problem) => {
                failed = Some(problem);
                ControlFlow::Break(())
            }
        }
    });
    if let Some(problem) = failed {
        return Err(problem);
    }
    batch.flush()?;
    let feed = to_js(&feed.map_err(thrown)?)?;
    Reflect::set(&feed, &"articles".into(), &batch.articles)?;
    Ok(feed)
}

/// Articles that nobody waits for cross over together: a call for each costs more than its text.
#[derive(Default)]
struct Batch {
    articles: js_sys::Array,
    json: Utf16,
}

/// Units that wait at most, but for the last article.
const BATCH: usize = 64 * 1024;

impl Batch {
    fn add(&mut self, article: &Article) -> Result<(), JsValue> {
        let start = self.json.0.len();
        self.json
            .0
            .push(u16::from(if start == 0 { b'[' } else { b',' }));
        if let Err(problem) = serde_json::to_writer(&mut self.json, article) {
            self.json.0.truncate(start);
            return Err(error("invalid-input", &problem.to_string()));
        }
        match self.json.0.len() < BATCH {
            true => Ok(()),
            false => self.flush(),
        }
    }

    fn flush(&mut self) -> Result<(), JsValue> {
        if self.json.0.is_empty() {
            return Ok(());
        }
        self.json.0.push(u16::from(b']'));
        let list = parsed(&self.json.0);
        self.json.0.clear();
        for article in js_sys::Array::from(&list?).iter() {
            self.articles.push(&article);
        }
        Ok(())
    }
}

/// The caller's `onItem`, if there is one.
fn on_item_of(options: &JsValue) -> Result<Option<js_sys::Function>, JsValue> {
    let option = match options.is_object() {
        true => Reflect::get(options, &"onItem".into())?,
        false => JsValue::UNDEFINED,
    };
    if option.is_undefined() || option.is_null() {
        return Ok(None);
    }
    option.dyn_into().map(Some).map_err(|_| {
        error(
            "invalid-options",
            "`onItem` must be a function (article, index)",
        )
    })
}

/// `detect(input)`.
#[wasm_bindgen]
pub fn detect(input: JsValue) -> Result<JsValue, JsValue> {
    let serializer = serde_wasm_bindgen::Serializer::new().serialize_missing_as_null(true);
    Ok(crate::detect(&html_of(&input)?).serialize(&serializer)?)
}

/// A string as it is; a live Document or Element as its own HTML, read without being changed. The
/// package's entries read documents themselves, for those of every DOM alike; who calls the bare
/// bindings may hand one over as well.
fn html_of(input: &JsValue) -> Result<String, JsValue> {
    if let Some(text) = input.as_string() {
        return Ok(text);
    }
    if let Some(document) = input.dyn_ref::<web_sys::Document>() {
        return Ok(document
            .document_element()
            .map(|root| root.outer_html())
            .unwrap_or_default());
    }
    if let Some(element) = input.dyn_ref::<web_sys::Element>() {
        return Ok(element.outer_html());
    }
    let message = "hand in a string of HTML, a Document or an Element";
    Err(error("invalid-input", message))
}

/// The options, each checked; `undefined` and `null` stand for none.
fn read_options(options: &JsValue) -> Result<ParseOptions, JsValue> {
    let mut out = ParseOptions::default();
    if options.is_undefined() || options.is_null() {
        return Ok(out);
    }
    if !options.is_object() {
        return Err(error("invalid-options", "options must be an object"));
    }
    let get = |key: &str| {
        Reflect::get(options, &key.into())
            .ok()
            .filter(|value| !value.is_undefined() && !value.is_null())
    };
    if let Some(url) = get("url") {
        let problem = |_| error("invalid-options", "`url` must be a string");
        out.url = Some(serde_wasm_bindgen::from_value(url).map_err(problem)?);
    }
    if let Some(max_bytes) = get("maxBytes") {
        let sound = max_bytes.as_f64().filter(|bytes| *bytes >= 0.0);
        let problem = || error("invalid-options", "`maxBytes` must be a number of bytes");
        out.max_bytes = sound.ok_or_else(problem)? as usize;
    }
    out.explain = get("explain").is_some_and(|explain| explain.is_truthy());
    if let Some(publishers) = get("publishers") {
        // By way of JSON, as the built-in rules are read: a second deserialiser would cost 30 kB.
        let json = js_sys::JSON::stringify(&publishers)
            .ok()
            .and_then(|json| json.as_string());
        let problem = || error("invalid-options", "`publishers` must be a list of rules");
        out.publishers = crate::rules_from_json(&json.ok_or_else(problem)?).map_err(thrown)?;
    }
    Ok(out)
}

/// By way of JSON, which engines read faster than objects can be put together from outside.
///
/// The JSON is UTF-16, as the engines' own strings are: some take ten times as long to decode UTF-8.
fn to_js(value: &impl Serialize) -> Result<JsValue, JsValue> {
    let mut json = Utf16(BUFFER.take());
    json.0.clear();
    serde_json::to_writer(&mut json, value)
        .map_err(|problem| error("invalid-input", &problem.to_string()))?;
    let value = parsed(&json.0);
    // The next article needs about as much.
    if json.0.len() <= KEPT_UNITS {
        BUFFER.set(json.0);
    }
    value
}

fn parsed(json: &[u16]) -> Result<JsValue, JsValue> {
    let text = DECODER.with(|decoder| match decoder {
        Some(decoder) => decoder.decode(json),
        None => Ok(String::from_utf16_lossy(json).into()),
    })?;
    parse_json(&text)
}

#[wasm_bindgen]
extern "C" {
    type TextDecoder;

    #[wasm_bindgen(constructor, catch)]
    fn new(label: &str) -> Result<TextDecoder, JsValue>;

    #[wasm_bindgen(method, catch)]
    fn decode(this: &TextDecoder, units: &[u16]) -> Result<js_sys::JsString, JsValue>;

    #[wasm_bindgen(js_namespace = JSON, js_name = parse, catch)]
    fn parse_json(text: &js_sys::JsString) -> Result<JsValue, JsValue>;
}

/// A buffer that is larger than this is given back.
const KEPT_UNITS: usize = 256 * 1024;

thread_local! {
    static BUFFER: Cell<Vec<u16>> = const { Cell::new(Vec::new()) };
    /// None where a runtime knows no encoding but UTF-8.
    static DECODER: Option<TextDecoder> = TextDecoder::new("utf-16le").ok();
}

fn thrown(problem: Error) -> JsValue {
    error(problem.code(), &problem.to_string())
}

/// A JavaScript `Error` with a code; the package's entry makes a `LisibleError` of it.
fn error(code: &str, message: &str) -> JsValue {
    let error = js_sys::Error::new(message);
    let _ = Reflect::set(
        error.unchecked_ref::<Object>(),
        &"code".into(),
        &code.into(),
    );
    error.into()
}
