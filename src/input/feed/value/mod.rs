//! The values of elements: plain text, and HTML in each of the ways in which feeds carry it.

mod headline;
mod references;
mod signs;

pub(super) use headline::headline;
pub(crate) use references::decoded;

use super::scan::{Scanner, Token};
use crate::input::plain::paragraphs;
use references::decode_into;
use signs::{has_markup, has_tags, is_escaped_again, is_void, local};

/// How an element says that its content is to be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    /// Plain text, as Atom's `type="text"`.
    Text,
    /// HTML, escaped, in CDATA or in the raw, however often it was escaped.
    Html,
    /// Not said: HTML where it looks like it.
    Unknown,
}

/// The character data of an element; tags are dropped.
pub(super) fn text(inner: &str) -> String {
    let mut out = String::new();
    let mut scanner = Scanner::new(inner);
    while let Some(token) = scanner.next(None) {
        match token {
            Token::Text(text) => decode_into(text, &mut out),
            Token::CData(text) => out.push_str(text),
            Token::Start { .. } | Token::End { .. } => {}
        }
    }
    out
}

/// The HTML of an element.
pub(super) fn html(inner: &str, form: Form) -> String {
    let is_raw = has_tags(inner);
    let markup = if is_raw {
        raw_markup(inner)
    } else {
        text(inner)
    };
    let markup = match markup.trim_end().ends_with("]]>") {
        true if inner.contains("CDATA[<![CDATA[") || inner.contains("&lt;![CDATA[") => {
            let inner = markup.trim().trim_end_matches("]]>");
            inner.trim_start_matches("<![CDATA[").to_owned()
        }
        _ => markup,
    };
    match form {
        Form::Text => from_text(&markup),
        Form::Html | Form::Unknown if is_escaped_again(&markup) => decoded(&markup),
        Form::Html | Form::Unknown
            if !has_tags(&markup) && markup.trim().contains(['\n', '\r']) =>
        {
            paragraphs(markup.trim(), false)
        }
        // `Vec<u8>`, "the <changelog> tag": signs of a text that speaks of them.
        Form::Unknown if !is_raw && has_tags(&markup) && !has_markup(&markup) => {
            paragraphs(&escaped(&markup), false)
        }
        Form::Html | Form::Unknown => markup,
    }
}

/// Plain text as HTML: blank lines divide paragraphs, line feeds lines.
pub(super) fn from_text(text: &str) -> String {
    let escaped = escaped(text);
    match escaped.contains(['\n', '\r']) {
        true => paragraphs(&escaped, true),
        false => escaped,
    }
}

/// Content in base64, as Atom 0.3 may have it.
pub(super) fn from_base64(inner: &str, is_plain: bool) -> Option<String> {
    let (mut bytes, mut bits, mut held) = (Vec::new(), 0_u32, 0);
    for b in text(inner).bytes() {
        let six = match b {
            b'A'..=b'Z' => b - b'A',
            b'a'..=b'z' => b - b'a' + 26,
            b'0'..=b'9' => b - b'0' + 52,
            b'+' => 62,
            b'/' => 63,
            b'=' | b' ' | b'\t' | b'\n' | b'\r' => continue,
            _ => return None,
        };
        bits = bits << 6 | u32::from(six);
        held += 6;
        if held >= 8 {
            held -= 8;
            bytes.push((bits >> held) as u8);
        }
    }
    let markup = String::from_utf8(bytes).ok()?;
    Some(match is_plain {
        true => from_text(&markup),
        false => markup,
    })
}

fn escaped(text: &str) -> String {
    text.trim().replace('&', "&amp;").replace('<', "&lt;")
}

/// HTML that stands in the feed unescaped: as it is, without prefixes and with CDATA opened.
fn raw_markup(inner: &str) -> String {
    let mut out = String::with_capacity(inner.len());
    let mut scanner = Scanner::new(inner);
    while let Some(token) = scanner.next(None) {
        match token {
            Token::Text(text) | Token::CData(text) => out.push_str(text),
            Token::End { name } => push_tag(&mut out, "</", local(name), ""),
            Token::Start { name, attrs, empty } => {
                let name = local(name);
                push_tag(&mut out, "<", name, attrs);
                // HTML has no `<p/>`; `<br></br>` would be two.
                if empty && !is_void(name) {
                    push_tag(&mut out, "</", name, "");
                }
            }
        }
    }
    out
}

fn push_tag(out: &mut String, start: &str, name: &str, attrs: &str) {
    for part in [start, name, attrs, ">"] {
        out.push_str(part);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn html_in_every_form() {
        let whole = "<p>a&nbsp;b &amp; <a href=\"?x=1&y=2\">c</a></p>";
        let once = whole
            .replace('&', "&amp;")
            .replace('<', "&lt;")
            .replace('>', "&gt;");
        let twice = once.replace('&', "&amp;");
        assert_eq!(html(whole, Form::Html), whole);
        assert_eq!(html(&format!("<![CDATA[{whole}]]>"), Form::Html), whole);
        assert_eq!(html(&once, Form::Html), whole);
        assert_eq!(html(&twice, Form::Unknown), whole);
        let xhtml =
            "<x:div xmlns:x=\"http://www.w3.org/1999/xhtml\"><x:p/>a<x:br/><![CDATA[<b>]]></x:div>";
        let expected = "<div xmlns:x=\"http://www.w3.org/1999/xhtml\"><p></p>a<br><b></div>";
        assert_eq!(html(xhtml, Form::Html), expected);
    }

    #[test]
    fn plain_text() {
        assert_eq!(html("a &lt; b", Form::Text), "a &lt; b");
        assert_eq!(html("a\n\nb\nc", Form::Unknown), "<p>a</p><p>b\nc</p>");
        assert_eq!(html("a\n\nb\nc", Form::Text), "<p>a</p><p>b<br>c</p>");
        // Text that speaks of HTML is not HTML.
        assert_eq!(
            html("<![CDATA[use &lt;p> here]]>", Form::Html),
            "use &lt;p> here"
        );
    }
}
