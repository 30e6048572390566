//! HTML, written from the typed tree: what no block can express cannot occur in it.
//!
//! Elements: p h2–h6 blockquote ul ol li table thead tbody tr th td pre code hr figure figcaption
//! img audio video a strong em del sup sub ruby rt br span section. Attributes: href src alt title
//! width height start align poster controls preload, and class and id with a fixed set of values:
//! ids are those of notes, `fn-1`, and of their references, `fnref-1`.

use crate::article::{Align, Block, Image, Phrasing};
use rustc_hash::FxHashSet;
use std::fmt::Write;
use std::ops::{Deref, DerefMut};

/// The HTML so far, and the notes that were referred to: only the first reference has an id.
struct Out {
    html: String,
    referred: FxHashSet<String>,
}

impl Deref for Out {
    type Target = String;

    fn deref(&self) -> &String {
        &self.html
    }
}

impl DerefMut for Out {
    fn deref_mut(&mut self) -> &mut String {
        &mut self.html
    }
}

/// Lead and body.
/// `text` is what the blocks say, whose length is most of the HTML's.
pub(crate) fn document(lead: Option<&Block>, body: &[Block], text: &str) -> String {
    let mut out = Out {
        html: String::with_capacity(text.len() + text.len() / 4),
        referred: FxHashSet::default(),
    };
    if let Some(Block::Paragraph { children }) = lead {
        out.push_str("<p class=\"lead\">");
        phrasing(children, &mut out);
        out.push_str("</p>\n");
    }
    blocks(body, &mut out);
    let end = out.trim_end().len();
    out.truncate(end);
    out.html
}

fn blocks(children: &[Block], out: &mut Out) {
    let is_note = |block: Option<&Block>| matches!(block, Some(Block::FootnoteDefinition { .. }));
    for (at, child) in children.iter().enumerate() {
        let before = at.checked_sub(1).and_then(|at| children.get(at));
        if is_note(Some(child)) && !is_note(before) {
            out.push_str("<section class=\"footnotes\">\n<ol>\n");
        }
        block(child, out);
        out.push('\n');
        if is_note(Some(child)) && !is_note(children.get(at + 1)) {
            out.push_str("</ol>\n</section>\n");
        }
    }
}

fn block(block: &Block, out: &mut Out) {
    match block {
        Block::Paragraph { children } => wrap("p", children, out),
        Block::Heading { depth, children } => {
            wrap(&format!("h{}", depth.clamp(&2, &6)), children, out)
        }
        Block::Blockquote { children } => {
            out.push_str("<blockquote>\n");
            blocks(children, out);
            out.push_str("</blockquote>");
        }
        Block::List {
            ordered,
            start,
            children,
            ..
        } => list(*ordered, *start, children, out),
        Block::ListItem { spread, children } => item(*spread, children, out),
        Block::Table { align, children } => table(align, children, out),
        Block::TableRow { children } => row("td", &[], children, out),
        Block::TableCell { children } => wrap("td", children, out),
        Block::Code { lang, value } => code(lang.as_deref(), value, out),
        Block::Math { value } => {
            out.push_str("<pre><code class=\"language-math math-display\">");
            escape(value, out);
            out.push_str("</code></pre>");
        }
        Block::FootnoteDefinition {
            identifier,
            children,
            ..
        } => note(identifier, children, out),
        Block::ThematicBreak => out.push_str("<hr>"),
        Block::Figure {
            image,
            caption,
            credit,
        } => {
            out.push_str("<figure>");
            img(image, out);
            figcaption(caption.as_deref(), credit.as_deref(), out);
            out.push_str("</figure>");
        }
        Block::Audio { url, title, .. } => {
            out.push_str("<audio controls preload=\"none\"");
            attribute("src", Some(url), out);
            attribute("title", title.as_deref(), out);
            out.push_str("></audio>");
        }
        Block::Video {
            url,
            provider: None,
            poster,
            title,
            ..
        } => {
            out.push_str("<video controls preload=\"none\"");
            attribute("src", Some(url), out);
            attribute("poster", poster.as_deref(), out);
            attribute("title", title.as_deref(), out);
            out.push_str("></video>");
        }
        Block::Video {
            url, poster, title, ..
        } => {
            linked("video", url, poster.as_deref(), title.as_deref(), out);
        }
        Block::Embed { url, title, .. } => linked("embed", url, None, title.as_deref(), out),
    }
}

fn wrap(tag: &str, children: &[Phrasing], out: &mut Out) {
    for part in ["<", tag, ">"] {
        out.push_str(part);
    }
    phrasing(children, out);
    for part in ["</", tag, ">"] {
        out.push_str(part);
    }
}

fn list(ordered: bool, start: Option<u32>, children: &[Block], out: &mut Out) {
    let tag = if ordered { "ol" } else { "ul" };
    let _ = write!(out, "<{tag}");
    if let Some(start) = start.filter(|start| *start != 1) {
        let _ = write!(out, " start=\"{start}\"");
    }
    out.push_str(">\n");
    blocks(children, out);
    let _ = write!(out, "</{tag}>");
}

/// A tight item's paragraph stands without a `<p>`.
fn item(spread: bool, children: &[Block], out: &mut Out) {
    out.push_str("<li>");
    item_content(spread, children, out);
    out.push_str("</li>");
}

fn item_content(spread: bool, children: &[Block], out: &mut Out) {
    for (index, child) in children.iter().enumerate() {
        match child {
            Block::Paragraph { children } if !spread => phrasing(children, out),
            _ => block(child, out),
        }
        if index + 1 < children.len() {
            out.push('\n');
        }
    }
}

/// A note, and the way back to its reference.
fn note(identifier: &str, children: &[Block], out: &mut Out) {
    let _ = write!(out, "<li id=\"fn-{identifier}\">");
    item_content(children.len() > 1, children, out);
    let _ = write!(
        out,
        " <a class=\"footnote-backref\" href=\"#fnref-{identifier}\">↩</a></li>"
    );
}

fn reference(identifier: &str, label: &str, out: &mut Out) {
    out.push_str("<sup><a class=\"footnote-ref\"");
    if out.referred.insert(identifier.to_owned()) {
        let _ = write!(out, " id=\"fnref-{identifier}\"");
    }
    let _ = write!(out, " href=\"#fn-{identifier}\">");
    escape(label, out);
    out.push_str("</a></sup>");
}

fn table(align: &[Option<Align>], children: &[Block], out: &mut Out) {
    out.push_str("<table>\n");
    for (index, child) in children.iter().enumerate() {
        let Block::TableRow { children: cells } = child else {
            continue;
        };
        match index {
            0 => {
                out.push_str("<thead>\n");
                row("th", align, cells, out);
                out.push_str("\n</thead>\n");
                if children.len() > 1 {
                    out.push_str("<tbody>\n");
                }
            }
            _ => {
                row("td", align, cells, out);
                out.push('\n');
            }
        }
    }
    if children.len() > 1 {
        out.push_str("</tbody>\n");
    }
    out.push_str("</table>");
}

fn row(tag: &str, align: &[Option<Align>], cells: &[Block], out: &mut Out) {
    out.push_str("<tr>");
    for (index, cell) in cells.iter().enumerate() {
        let Block::TableCell { children } = cell else {
            continue;
        };
        let align = match align.get(index).copied().flatten() {
            Some(Align::Left) => " align=\"left\"",
            Some(Align::Right) => " align=\"right\"",
            Some(Align::Center) => " align=\"center\"",
            None => "",
        };
        let _ = write!(out, "<{tag}{align}>");
        phrasing(children, out);
        let _ = write!(out, "</{tag}>");
    }
    out.push_str("</tr>");
}

fn code(lang: Option<&str>, value: &str, out: &mut Out) {
    out.push_str("<pre><code");
    let class = lang.map(|lang| format!("language-{lang}"));
    attribute("class", class.as_deref(), out);
    out.push('>');
    escape(value, out);
    out.push_str("</code></pre>");
}

fn linked(class: &str, url: &str, poster: Option<&str>, title: Option<&str>, out: &mut Out) {
    let _ = write!(out, "<figure class=\"{class}\"><a");
    attribute("href", Some(url), out);
    out.push('>');
    if let Some(poster) = poster {
        out.push_str("<img");
        attribute("src", Some(poster), out);
        out.push_str(" alt=\"\">");
    }
    escape(title.unwrap_or(url), out);
    out.push_str("</a></figure>");
}

fn img(image: &Image, out: &mut Out) {
    out.push_str("<img");
    attribute("src", Some(&image.url), out);
    attribute("alt", Some(image.alt.as_deref().unwrap_or_default()), out);
    for (key, side) in [("width", image.width), ("height", image.height)] {
        if let Some(side) = side {
            let _ = write!(out, " {key}=\"{side}\"");
        }
    }
    out.push('>');
}

fn figcaption(caption: Option<&str>, credit: Option<&str>, out: &mut Out) {
    if caption.is_none() && credit.is_none() {
        return;
    }
    out.push_str("<figcaption>");
    escape(caption.unwrap_or_default(), out);
    if let Some(credit) = credit {
        out.push_str(if caption.is_some() {
            " <span class=\"credit\">"
        } else {
            "<span class=\"credit\">"
        });
        escape(credit, out);
        out.push_str("</span>");
    }
    out.push_str("</figcaption>");
}

fn phrasing(children: &[Phrasing], out: &mut Out) {
    for child in children {
        match child {
            Phrasing::Text { value } => escape(value, out),
            Phrasing::Strong { children } => wrap("strong", children, out),
            Phrasing::Emphasis { children } => wrap("em", children, out),
            Phrasing::Delete { children } => wrap("del", children, out),
            Phrasing::Superscript { children } => wrap("sup", children, out),
            Phrasing::Subscript { children } => wrap("sub", children, out),
            Phrasing::InlineCode { value } => {
                out.push_str("<code>");
                escape(value, out);
                out.push_str("</code>");
            }
            Phrasing::Link {
                url,
                title,
                children,
            } => {
                out.push_str("<a");
                attribute("href", Some(url), out);
                attribute("title", title.as_deref(), out);
                out.push('>');
                phrasing(children, out);
                out.push_str("</a>");
            }
            Phrasing::Break => out.push_str("<br>"),
            Phrasing::Image { url, alt, title } => {
                out.push_str("<img");
                attribute("src", Some(url), out);
                attribute("alt", Some(alt.as_deref().unwrap_or_default()), out);
                attribute("title", title.as_deref(), out);
                out.push('>');
            }
            Phrasing::InlineMath { value } => {
                out.push_str("<code class=\"language-math math-inline\">");
                escape(value, out);
                out.push_str("</code>");
            }
            Phrasing::FootnoteReference { identifier, label } => reference(identifier, label, out),
            Phrasing::Ruby { children, reading } => {
                out.push_str("<ruby>");
                phrasing(children, out);
                out.push_str("<rt>");
                escape(reading, out);
                out.push_str("</rt></ruby>");
            }
        }
    }
}

fn attribute(name: &str, value: Option<&str>, out: &mut Out) {
    if let Some(value) = value {
        for part in [" ", name, "=\""] {
            out.push_str(part);
        }
        escape(value, out);
        out.push('"');
    }
}

fn escape(text: &str, out: &mut Out) {
    let mut rest = text;
    while let Some(at) = rest
        .bytes()
        .position(|b| matches!(b, b'&' | b'<' | b'>' | b'"'))
    {
        out.push_str(&rest[..at]);
        out.push_str(match rest.as_bytes()[at] {
            b'&' => "&amp;",
            b'<' => "&lt;",
            b'>' => "&gt;",
            _ => "&quot;",
        });
        rest = &rest[at + 1..];
    }
    out.push_str(rest);
}
