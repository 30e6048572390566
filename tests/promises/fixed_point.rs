//! The second promise, one half: parsing an article's HTML again gives the same tree.

use crate::Promise;
use crate::material::{ARCHIVE, PAYLOADS, Parsed, archive, embedded, payloads};
use crate::support::assert_none;
use lisible::{Article, Block, ParseOptions, parse_article};

pub const PROMISES: &[Promise] = &[
    (
        "the_archive_parsed_twice",
        ARCHIVE,
        the_archive_parsed_twice,
    ),
    (
        "the_payloads_parsed_twice",
        PAYLOADS,
        the_payloads_parsed_twice,
    ),
    (
        "items_with_payloads_parsed_twice",
        PAYLOADS,
        items_with_payloads_parsed_twice,
    ),
    (
        "what_once_changed_when_parsed_twice",
        None,
        what_once_changed_when_parsed_twice,
    ),
    ("a_heading_of_references", None, a_heading_of_references),
    ("a_note_of_many_blocks", None, a_note_of_many_blocks),
];

/// What is not the same after a second parse, or `None`.
pub fn difference(article: &Article) -> Option<String> {
    let again = parse_article(&article.html, &ParseOptions::default()).expect("own HTML");
    if again.html != article.html {
        let same = again.html.chars().zip(article.html.chars());
        let at = same.take_while(|(a, b)| a == b).count();
        let around =
            |html: &str| -> String { html.chars().skip(at.saturating_sub(60)).take(160).collect() };
        return Some(format!(
            "…{}\n  became …{}",
            around(&article.html),
            around(&again.html)
        ));
    }
    if again.lead != article.lead {
        return Some(format!(
            "lead {:?}\n  became {:?}",
            article.lead, again.lead
        ));
    }
    let body = article.body.iter().map(as_written);
    let mut blocks = body.zip(&again.body);
    if let Some((was, is)) = blocks.find(|(was, is)| was != *is) {
        return Some(format!("{was:?}\n  became {is:?}"));
    }
    (again.body.len() != article.body.len()).then(|| "another number of blocks".to_owned())
}

/// A block without what a feed said of it and HTML has no attribute for.
fn as_written(block: &Block) -> Block {
    let mut block = block.clone();
    if let Block::Audio { duration, .. } | Block::Video { duration, .. } = &mut block {
        *duration = None;
    }
    block
}

fn check(inputs: &[Parsed]) {
    let mut wrong = Vec::new();
    let count = inputs.len();
    for Parsed { name, article, .. } in inputs {
        let Ok(article) = article else { continue };
        if let Some(difference) = difference(article) {
            wrong.push(format!("{name}: {difference}"));
        }
    }
    println!("{count} inputs parsed twice, {} not the same", wrong.len());
    assert_none(&wrong);
}

fn the_archive_parsed_twice() {
    check(archive());
}

fn the_payloads_parsed_twice() {
    check(payloads());
}

fn items_with_payloads_parsed_twice() {
    check(embedded());
}

/// What generated inputs found: pictures that came together, captions of nothing.
fn what_once_changed_when_parsed_twice() {
    for html in [
        "<p>a</p><img src=\"https://a.example/2.jpg\"><h1><img src=\"https://a.example/2.jpg\">b</h1>",
        "<p>a</p><figure><figcaption><p class=\"credit\"></figcaption></figure>",
        "<p>a</p><hr><p>* * *</p><hr><p>b</p>",
        "<p>a</p><ul><li><b>b?</b></li></ul><p>c</p>",
        // A picture that stands twice, each time with another caption.
        "<figure><img src=https://a.example/1.jpg><figcaption>b</figcaption></figure><figure><img src=https://a.example/1.jpg><figcaption>c <span class=credit>© d</span></figcaption></figure><p>e",
        // A reference whose note became nothing.
        "<b><sup><a href=#fn1 id=fnref1>1</a></sup></b><ul><li id=fn1><img src=https://a.example/c.png></ul>",
        // Links within a link, which markup can say with a table or a box between them.
        "<a href=https://a.example/b><table><tr><td>a<sup><a href=#n1 id=r1>1</a></sup> b</table></a><ol><li id=n1>c <a href=#r1>↩</a></ol>",
        "<p>a <a href=https://a.example/b>b <object><sup><a href=#n1 id=r1>1</a></sup></object> c</a> d</p><ol><li id=n1>e <a href=#r1>↩</a></ol>",
        "<p>a <a href=https://a.example/b>b <ruby><object><a href=https://a.example/c>c</a></object><rt>d</ruby></a>",
        "<p>a <a href=https://a.example/b>b <ruby><object>c<sup><a href=#n1 id=r1>1</a></sup></object><rt>d</ruby></a><ol><li id=n1>e <a href=#r1>↩</a></ol>",
        "<p>a <a href=https://a.example/b>b <ruby>c<iframe src=https://www.youtube.com/embed/abcdefghijk></iframe><rt>d</ruby></a>",
        "<p>a<sup>b<sup><a href=#n1 id=r1>1</a></sup></sup> <sup></p><p><sup><a href=#n2 id=r2>2</a></sup></p><ol><li id=n1>c <a href=#r1>↩</a><li id=n2>d <a href=#r2>↩</a></ol>",
        // A note that is called something, and whose reference went.
        "<p>a</p><section class=footnotes><ol><li id=fn-b>c <a class=footnote-backref href=#fnref-b>↩</a></ol></section>",
        "<p>a</p><p hidden><sup><a href=#fnb id=fnrefb>b</a></sup></p><ol><li id=fnb>c <a href=#fnrefb>↩</a></ol>",
        // A note whose only reference left stands behind it.
        "<section class=footnotes><ol><li id=fn-1>c <a class=footnote-backref href=#fnref-1>↩</a></ol></section><p>a<sup><a class=footnote-ref href=#fn-1>1</a></sup> b</p>",
        "<p>a<sup><a href=#n1 id=r1>1</a></sup> b</p><ul><li id=n1><a href=#r1>↩</a></ul><p>c</p>",
        // What a style makes a heading within a note.
        "<p>a<sup><a class=footnote-ref href=#fn-1 id=fnref-1>1</a></sup> b</p><section class=footnotes><ol><li id=fn-1><p>c</p><h2>d</h2><p>e</p> <a class=footnote-backref href=#fnref-1>↩</a></ol></section>",
        "<p>a<sup><a href=#n1>1</a></sup> b</p><table><tr><td id=n1>c<td>d<tr><td>e<td>f</table>",
    ] {
        let article = parse_article(html, &ParseOptions::default()).expect("an article");
        assert_eq!(difference(&article), None, "{html}");
    }
}

/// A note of as many blocks as a note without a list of its own may have: it reads back longer.
fn a_note_of_many_blocks() {
    let lines = "a<br><br>".repeat(20);
    let html = format!(
        "<p>a<sup><a href=#n1 id=r1>1</a></sup> b</p><ol><li id=n1>{lines}<ul><li>c<li>d</ul>{lines} <a href=#r1>↩</a></ol>"
    );
    let article = parse_article(&html, &ParseOptions::default()).expect("an article");
    assert_eq!(difference(&article), None, "{html}");
}

/// Numbers of notes that became nothing, more than a heading has room for.
fn a_heading_of_references() {
    let references = "<sup><a href=#n1>1</a></sup> ".repeat(130);
    let html = format!("<h2>a {references}</h2><table><tr><td id=n1>c<td>d<tr><td>e<td>f</table>");
    let article = parse_article(&html, &ParseOptions::default()).expect("an article");
    assert_eq!(difference(&article), None, "{html}");
}
