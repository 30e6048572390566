//! The values of elements: plain text, and HTML in each of the ways in which feeds carry it.

use super::scan::{Scanner, Token};
use crate::input::plain::paragraphs;
use std::borrow::Cow;

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

fn local(name: &str) -> &str {
    name.split_once(':').map_or(name, |(_, local)| local)
}

fn is_void(name: &str) -> bool {
    const VOID: &[&str] = &[
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param",
        "source", "track", "wbr",
    ];
    VOID.iter().any(|known| name.eq_ignore_ascii_case(known))
}

fn has_tags(text: &str) -> bool {
    let mut scanner = Scanner::new(text);
    std::iter::from_fn(|| scanner.next(None))
        .any(|token| matches!(token, Token::Start { .. } | Token::End { .. }))
}

/// CDATA within CDATA, and CDATA that was escaped.
fn out_of_cdata(text: String) -> String {
    let inner = text.trim().strip_prefix("<![CDATA[");
    match inner {
        Some(inner) => inner.strip_suffix("]]>").unwrap_or(inner).to_owned(),
        None => text,
    }
}

/// Whether HTML's elements begin in a text: one that only ends in it is spoken of.
fn has_start(text: &str) -> bool {
    let mut scanner = Scanner::new(text);
    std::iter::from_fn(|| scanner.next(None))
        .any(|token| matches!(token, Token::Start { name, .. } if is_known(local(name))))
}

/// Whether one of the tags is HTML's.
fn has_markup(text: &str) -> bool {
    let mut scanner = Scanner::new(text);
    std::iter::from_fn(|| scanner.next(None)).any(|token| match token {
        Token::Start { name, .. } | Token::End { name } => is_known(local(name)),
        _ => false,
    })
}

fn is_known(name: &str) -> bool {
    const KNOWN: &[&str] = &[
        "a",
        "abbr",
        "address",
        "amp-img",
        "article",
        "aside",
        "audio",
        "b",
        "big",
        "blockquote",
        "body",
        "br",
        "button",
        "center",
        "cite",
        "code",
        "dd",
        "del",
        "details",
        "div",
        "dl",
        "dt",
        "em",
        "embed",
        "figcaption",
        "figure",
        "font",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "head",
        "header",
        "hr",
        "html",
        "i",
        "iframe",
        "img",
        "input",
        "ins",
        "kbd",
        "li",
        "link",
        "main",
        "mark",
        "math",
        "meta",
        "nav",
        "noscript",
        "object",
        "ol",
        "p",
        "picture",
        "pre",
        "q",
        "rp",
        "rt",
        "ruby",
        "s",
        "script",
        "section",
        "small",
        "source",
        "span",
        "strike",
        "strong",
        "style",
        "sub",
        "summary",
        "sup",
        "svg",
        "table",
        "tbody",
        "td",
        "th",
        "thead",
        "time",
        "title",
        "tr",
        "tt",
        "u",
        "ul",
        "video",
    ];
    KNOWN.iter().any(|known| name.eq_ignore_ascii_case(known))
}

/// Whether HTML was escaped once too often: no tag, but escaped ones that pair.
fn is_escaped_again(markup: &str) -> bool {
    if !markup.contains('&') {
        return false;
    }
    const TAGS: &[&str] = &[
        "p",
        "div",
        "br",
        "a",
        "b",
        "i",
        "em",
        "strong",
        "span",
        "img",
        "ul",
        "ol",
        "blockquote",
    ];
    let starts_tag = |at: usize| {
        let tail = &markup[at + "&lt;".len()..];
        let end = tail
            .find(|c: char| !c.is_ascii_alphanumeric())
            .unwrap_or(tail.len());
        TAGS.iter().any(|tag| tail[..end].eq_ignore_ascii_case(tag))
    };
    let mut escaped = markup.match_indices("&lt;").map(|(at, _)| at);
    let opens = escaped.any(starts_tag);
    opens
        && (markup.contains("&lt;/") || markup.contains("/&gt;") || markup.contains("&lt;br"))
        && !has_tags_but_void(markup)
}

/// Whether there are tags that hold something: a picture or a line end may stand beside escaped ones.
fn has_tags_but_void(text: &str) -> bool {
    let mut scanner = Scanner::new(text);
    std::iter::from_fn(|| scanner.next(None)).any(|token| match token {
        Token::Start { name, .. } | Token::End { name } => !is_void(local(name)),
        _ => false,
    })
}

/// Decodes the references that XML knows, once; HTML's entities stay for the HTML parser.
pub(crate) fn decoded(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    decode_into(text, &mut out);
    out
}

fn decode_into(text: &str, out: &mut String) {
    let mut rest = text;
    while let Some(at) = rest.find('&') {
        out.push_str(&rest[..at]);
        rest = &rest[at..];
        match reference(&rest[1..]) {
            Some((c, length)) => {
                out.push(c);
                rest = &rest[1 + length..];
            }
            None => {
                out.push('&');
                rest = &rest[1..];
            }
        }
    }
    out.push_str(rest);
}

/// The character that a reference stands for, and its length with the semicolon.
fn reference(text: &str) -> Option<(char, usize)> {
    let end = text.bytes().take(10).position(|b| b == b';')?;
    let c = match &text[..end] {
        "lt" => '<',
        "gt" => '>',
        "amp" => '&',
        "quot" => '"',
        "apos" => '\'',
        number => numeric(number.strip_prefix('#')?)?,
    };
    Some((c, end + 1))
}

/// Control characters stay references: HTML reads 128 to 159 as Windows' quotation marks.
fn numeric(number: &str) -> Option<char> {
    let code = match number.strip_prefix(['x', 'X']) {
        Some(hex) => u32::from_str_radix(hex, 16).ok()?,
        None => number.parse().ok()?,
    };
    char::from_u32(code).filter(|c| !c.is_control() || c.is_whitespace() && *c != '\u{85}')
}

/// A headline without the tags that some feeds put into it.
pub(super) fn headline(inner: &str, form: Form) -> String {
    let title = if has_tags(inner) {
        raw_markup(inner)
    } else {
        text(inner)
    };
    let marked_up = form == Form::Html || (title.contains("</") && form == Form::Unknown);
    let title = out_of_cdata(title);
    match marked_up && (has_tags(inner) || has_start(&title)) {
        true => without_tags(&title).into_owned(),
        false if form == Form::Unknown => without_breaks(title),
        false => title,
    }
}

/// A headline in one line. A break that stands like a word is spoken of.
fn without_breaks(title: String) -> String {
    let mut out = String::new();
    let mut copied = 0;
    for (at, _) in title.match_indices('<') {
        let (before, tag) = (&title[..at], &title[at + 1..]);
        let Some(end) = tag.bytes().take(8).position(|b| b == b'>') else {
            continue;
        };
        let name = tag[..end].trim_end_matches(['/', ' ']);
        let behind = &tag[end + 1..];
        let is_word = before.ends_with(' ') && behind.starts_with(' ');
        let space = match () {
            () if name.eq_ignore_ascii_case("br") && !is_word => " ",
            () if name.eq_ignore_ascii_case("wbr") && !is_word => "",
            () => continue,
        };
        out.push_str(&title[copied..at]);
        out.push_str(space);
        copied = at + end + 2;
    }
    match copied {
        0 => title,
        _ => out + &title[copied..],
    }
}

fn without_tags(markup: &str) -> Cow<'_, str> {
    if !has_tags(markup) {
        return Cow::Borrowed(markup);
    }
    let mut scanner = Scanner::new(markup);
    let tokens = std::iter::from_fn(|| scanner.next(None));
    let texts = tokens.filter_map(|token| match token {
        Token::Text(text) | Token::CData(text) => Some(text),
        Token::Start { name, .. } if name.eq_ignore_ascii_case("q") => Some("“"),
        Token::End { name } if name.eq_ignore_ascii_case("q") => Some("”"),
        Token::Start { name, .. } if name.eq_ignore_ascii_case("br") => Some(" "),
        Token::Start { .. } | Token::End { .. } => None,
    });
    Cow::Owned(texts.collect())
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

    #[test]
    fn references() {
        assert_eq!(
            decoded("&lt;&#21328;&#x41;&amp;nbsp;&nbsp;&&#0;&#146;&#xD800;&;"),
            "<卐A&nbsp;&nbsp;&&#0;&#146;&#xD800;&;"
        );
        assert_eq!(decoded("&é&é;é"), "&é&é;é");
    }

    #[test]
    fn headlines() {
        assert_eq!(headline("a &lt;b&gt;c&lt;/b&gt; d", Form::Unknown), "a c d");
        assert_eq!(
            headline("a&lt;br/&gt;b&lt;BR&gt; c&lt;wbr&gt;d", Form::Unknown),
            "a b  cd"
        );
        assert_eq!(headline("a<br/>b", Form::Unknown), "a b");
        assert_eq!(headline("a&lt;br /&gt;b", Form::Html), "a b");
        assert_eq!(
            headline("the &lt;br&gt; tag, &lt;brr&gt;", Form::Unknown),
            "the <br> tag, <brr>"
        );
        assert_eq!(headline("a&lt;br&gt;b", Form::Text), "a<br>b");
        assert_eq!(
            headline("&lt;q&gt;a&lt;/q&gt; says b", Form::Unknown),
            "“a” says b"
        );
        assert_eq!(headline("the &lt;p&gt; tag", Form::Unknown), "the <p> tag");
        assert_eq!(headline("<![CDATA[5 < 6]]>", Form::Html), "5 < 6");
    }
}
