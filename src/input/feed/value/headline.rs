//! Titles: one line, without the tags that some feeds put into it.

use super::signs::{has_start, has_tags};
use super::{Form, raw_markup, text};
use crate::input::feed::scan::{Scanner, Token};
use std::borrow::Cow;

/// CDATA within CDATA, and CDATA that was escaped.
fn out_of_cdata(text: String) -> String {
    let inner = text.trim().strip_prefix("<![CDATA[");
    match inner {
        Some(inner) => inner.strip_suffix("]]>").unwrap_or(inner).to_owned(),
        None => text,
    }
}

/// A headline without the tags that some feeds put into it.
pub(in crate::input::feed) fn headline(inner: &str, form: Form) -> String {
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
