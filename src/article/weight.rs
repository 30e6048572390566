//! How much an article becomes, held against what it was read from.
//!
//! The contract's fourth promise: an input of n bytes gives at most 64 n + 1 MiB of JSON.

use super::Article;
use crate::error::{Error, ErrorKind};
use std::io;

/// Bytes of JSON for each byte of the input, and so many more.
const FACTOR: usize = 64;
const SPARE: usize = 1 << 20;
/// An article's JSON without any content.
pub(crate) const EMPTY: usize = 700;
/// As much JSON at most for one byte of HTML: the content tree's names are longer than the elements'.
const TREE: usize = 16;
/// As much for one byte of text: a quotation mark becomes two characters.
const ESCAPED: usize = 2;

/// The most JSON that may come of an input.
pub(crate) fn allowance(input: usize) -> usize {
    input.saturating_mul(FACTOR).saturating_add(SPARE)
}

/// Gives up where an article is out of proportion.
pub(crate) fn check(article: &Article, input: usize) -> Result<(), Error> {
    let limit = allowance(input);
    match weight(article, limit) > limit {
        true => Err(too_much(limit)),
        false => Ok(()),
    }
}

pub(crate) fn too_much(limit: usize) -> Error {
    ErrorKind::OutOfProportion { limit }.into()
}

/// The bytes of an article's JSON at most; counted one by one only where they may be more than
/// `enough`.
pub(crate) fn weight(article: &Article, enough: usize) -> usize {
    let most = EMPTY + article.html.len() * TREE + texts(article) * ESCAPED;
    if most <= enough {
        return most;
    }
    let mut counter = Counter(0);
    match serde_json::to_writer(&mut counter, article) {
        Ok(()) => counter.0,
        Err(_) => usize::MAX,
    }
}

/// What the article says, and what of it has a length of its own.
fn texts(article: &Article) -> usize {
    let lists = [&article.authors, &article.credits, &article.tags];
    let lists = lists.into_iter().flatten().map(|text| text.len() + 3);
    let links = article.related.iter();
    let links = links.map(|link| link.url.len() + link.title.len() + 24);
    let removed = article.removed.iter();
    let removed = removed.map(|part| part.text.len() + part.selector.len() + 60);
    let fields = [
        &article.column,
        &article.section,
        &article.url,
        &article.dateline,
        &article.copyright,
        &article.lang,
    ];
    let fields = fields.into_iter().flatten().map(String::len);
    let publisher = article.publisher.iter();
    let publisher = publisher
        .map(|own| own.id.len() + own.name.len() + own.url.as_ref().map_or(0, String::len));
    let image = article.image.iter();
    let image = image.map(|own| own.image.url.len() + own.caption.as_ref().map_or(0, String::len));
    let rendered = [&article.title, &article.markdown, &article.text];
    let rendered = rendered.into_iter().map(String::len);
    rendered
        .chain(lists)
        .chain(links)
        .chain(removed)
        .chain(fields)
        .chain(publisher)
        .chain(image)
        .sum()
}

/// Writes nothing and counts it.
struct Counter(usize);

impl io::Write for Counter {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0 += bytes.len();
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_weighs_more_than_is_estimated() {
        for html in [
            "",
            "<p>a",
            "a<br>b<br>c",
            "<ul><li>a<li>b<li><ul><li>c",
            "<table><tr><td>a<td>b<tr><td>c<td>d<td>e</table>",
            "<p>a<b>b</b><i>c</i>\"d\"<s>e</s>",
            "<pre>a\nb\n\"\"c</pre><hr><blockquote><p>q",
            "<img src=https://a.example/b.png><p>&lt;&amp;&quot;",
            "<p hidden>a<p hidden>b<p><sup>a</sup><sub>b</sub><ruby>c<rt>d</ruby>",
        ] {
            let article = crate::parse_article(&html.repeat(50), &Default::default()).unwrap();
            let real = serde_json::to_string(&article).unwrap().len();
            assert!(weight(&article, usize::MAX) >= real, "{html}");
            assert_eq!(weight(&article, 0), real);
        }
    }
}
