//! Phrasing content in Markdown.

use super::escape::{self, Place, target};
use crate::article::Phrasing;

/// What a line of phrasing is.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Line {
    /// Its start, and the start after each break, may begin another kind of block.
    Paragraph,
    Heading,
    Cell,
}

impl Line {
    fn line_break(self) -> &'static str {
        match self {
            Self::Paragraph => "\\\n",
            Self::Heading => " ",
            Self::Cell => "<br>",
        }
    }
}

/// One block's phrasing.
pub(super) fn line(children: &[Phrasing], kind: Line) -> String {
    let mut out = String::new();
    Writer {
        kind,
        in_label: false,
        is_outermost: true,
    }
    .phrasing(children, None, &mut out);
    out
}

/// A text on its own: a picture's, a caption, a reading.
pub(super) fn written(value: &str, place: Place) -> String {
    let mut out = String::new();
    escape::text(value, place, &mut out);
    out
}

/// Where the text of a picture stands.
pub(super) fn label(in_cell: bool) -> Place {
    Place {
        in_label: true,
        in_cell,
        ..Place::default()
    }
}

/// Where a text stands that has signs of ours on both sides.
pub(super) fn between(sign: char, in_cell: bool) -> Place {
    Place {
        before: Some(sign),
        after: Some(sign),
        in_cell,
        ..Place::default()
    }
}

#[derive(Clone, Copy)]
struct Writer {
    kind: Line,
    in_label: bool,
    /// Whether nothing is open around what is written.
    is_outermost: bool,
}

impl Writer {
    /// `end` is what comes behind it all.
    fn phrasing(self, children: &[Phrasing], end: Option<char>, out: &mut String) {
        let inside = Self {
            is_outermost: false,
            ..self
        };
        for (index, child) in children.iter().enumerate() {
            let after = match children.get(index + 1) {
                // A line ends by a tag where line feeds cannot stand.
                Some(Phrasing::Break) if self.kind == Line::Cell => Some('<'),
                next => next.and_then(first_char).or(end),
            };
            let inner = |children: &[Phrasing], end: char| {
                let mut inner = String::new();
                inside.phrasing(children, Some(end), &mut inner);
                inner
            };
            match child {
                Phrasing::Text { value } => escape::text(value, self.place(after, out), out),
                Phrasing::Strong { children } => {
                    let tags = ("<strong>", "</strong>");
                    delimited(&inner(children, '*'), "**", tags, after, out);
                }
                Phrasing::Emphasis { children } => {
                    delimited(&inner(children, '*'), "*", ("<em>", "</em>"), after, out);
                }
                Phrasing::Delete { children } => {
                    delimited(&inner(children, '~'), "~~", ("<del>", "</del>"), after, out);
                }
                Phrasing::Superscript { children } => tagged("sup", &inner(children, '<'), out),
                Phrasing::Subscript { children } => tagged("sub", &inner(children, '<'), out),
                Phrasing::InlineCode { value } => self.inline_code(value, out),
                Phrasing::InlineMath { value } => self.formula(value, out),
                Phrasing::FootnoteReference { identifier, .. } => {
                    out.push_str(&format!("[^{identifier}]"));
                }
                Phrasing::Link {
                    url,
                    title,
                    children,
                } => self.link(url, title.as_deref(), children, out),
                Phrasing::Break => out.push_str(self.kind.line_break()),
                Phrasing::Image { url, alt, .. } => {
                    let in_cell = self.kind == Line::Cell;
                    let alt = written(alt.as_deref().unwrap_or_default(), label(in_cell));
                    out.push_str(&format!("![{alt}]({})", target(url, in_cell)));
                }
                Phrasing::Ruby { children, reading } => {
                    let reading = written(reading, between('<', self.kind == Line::Cell));
                    let inner = format!("{}<rt>{reading}</rt>", inner(children, '<'));
                    tagged("ruby", &inner, out);
                }
            }
        }
    }

    fn formula(self, value: &str, out: &mut String) {
        let fence = "$".repeat(escape::longest_run(value, '$') + 1);
        let tex = match self.kind {
            Line::Cell => escape::tex(value).replace('|', "\\vert "),
            _ => escape::tex(value),
        };
        out.push_str(&format!("{fence}{tex}{fence}"));
    }

    fn place(self, after: Option<char>, out: &str) -> Place {
        let starts_line = out.ends_with('\n') || (self.is_outermost && out.is_empty());
        Place {
            starts_line: self.kind == Line::Paragraph && starts_line,
            in_label: self.in_label,
            in_link: self.in_label,
            in_cell: self.kind == Line::Cell,
            before: out.chars().next_back(),
            after,
        }
    }

    fn link(self, url: &str, title: Option<&str>, children: &[Phrasing], out: &mut String) {
        let in_cell = self.kind == Line::Cell;
        let inside = Self {
            is_outermost: false,
            in_label: true,
            ..self
        };
        out.push('[');
        let mut inner = String::new();
        inside.phrasing(children, Some(']'), &mut inner);
        out.push_str(&inner);
        out.push_str("](");
        out.push_str(&target(url, in_cell));
        if let Some(title) = title {
            out.push_str(&format!(" \"{}\"", escape::title(title, in_cell)));
        }
        out.push(')');
    }

    fn inline_code(self, value: &str, out: &mut String) {
        let value = escape::lines(value).replace('\n', " ");
        let value = match self.kind == Line::Cell && value.contains('|') {
            // A table takes a bar for the end of its cell even in code.
            true if value.contains("\\|") => {
                return tagged("code", &written(&value, between('<', true)), out);
            }
            true => value.replace('|', "\\|"),
            false => value,
        };
        if value.trim().is_empty() {
            return out.push_str(&value);
        }
        // Two spans without a letter between them would be read as one.
        if out.ends_with('`') {
            out.push_str("<!-- -->");
        }
        let longest = value.split(|c| c != '`').map(str::len).max().unwrap_or(0);
        let fence = "`".repeat(longest + 1);
        let is_stripped = value.starts_with(' ') && value.ends_with(' ');
        let pad = match is_stripped || value.starts_with('`') || value.ends_with('`') {
            true => " ",
            false => "",
        };
        out.push_str(&format!("{fence}{pad}{value}{pad}{fence}"));
    }
}

fn tagged(tag: &str, inner: &str, out: &mut String) {
    out.push_str(&format!("<{tag}>{inner}</{tag}>"));
}

/// Delimiters only work where CommonMark lets them flank: `**「甲」**乙` would stay as it is, so
/// there the tag is written.
pub(super) fn delimited(
    inner: &str,
    mark: &str,
    tags: (&str, &str),
    after: Option<char>,
    out: &mut String,
) {
    let within = |(open, close): (&str, &str)| inner.strip_prefix(open)?.strip_suffix(close);
    let both = match mark {
        "*" => within(("<strong>", "</strong>")),
        "**" => within(("<em>", "</em>")),
        _ => None,
    };
    let (inner, mark) = match both.filter(|both| !both.contains('<')) {
        Some(both) => (both, "***"),
        None => (inner, mark),
    };
    let before = out.chars().next_back();
    let opens = flanks(inner.chars().next(), before);
    let closes = flanks(inner.chars().next_back(), after);
    let repeated = before == mark.chars().next() || after == mark.chars().next();
    // Of delimiters within others, renderers do not all make the same.
    let is_plain = !inner.is_empty() && !inner.contains(['*', '~', '`']);
    match opens && closes && !repeated && is_plain {
        true => out.push_str(&format!("{mark}{inner}{mark}")),
        false if mark == "***" => out.push_str(&format!("<strong><em>{inner}</em></strong>")),
        false => out.push_str(&format!("{}{inner}{}", tags.0, tags.1)),
    }
}

/// Whether a delimiter with `inner` inside it and `outer` outside works.
fn flanks(inner: Option<char>, outer: Option<char>) -> bool {
    // Not every renderer takes a tilde for punctuation.
    let outer_is_edge = outer.is_none_or(|c| c.is_whitespace() || (c != '~' && is_punctuation(c)));
    // Renderers do not agree on what else than letters and digits is punctuation.
    inner.is_some_and(|c| !c.is_whitespace() && (c.is_alphanumeric() || outer_is_edge))
}

fn is_punctuation(c: char) -> bool {
    c.is_ascii_punctuation()
        || matches!(c, '\u{a1}'..='\u{bf}' | '\u{2010}'..='\u{2bff}' | '\u{3001}'..='\u{3003}'
            | '\u{3008}'..='\u{3020}' | '\u{30fb}' | '\u{fe10}'..='\u{fe6b}' | '\u{ff01}'..='\u{ff0f}'
            | '\u{ff1a}'..='\u{ff20}' | '\u{ff3b}'..='\u{ff40}' | '\u{ff5b}'..='\u{ff65}')
}

fn first_char(next: &Phrasing) -> Option<char> {
    match next {
        Phrasing::Text { value } => value.chars().next(),
        Phrasing::Break => Some('\n'),
        Phrasing::Link { .. } => Some('['),
        Phrasing::Image { .. } => Some('!'),
        Phrasing::InlineCode { .. } => Some('`'),
        Phrasing::InlineMath { .. } => Some('$'),
        Phrasing::FootnoteReference { .. } => Some('['),
        Phrasing::Strong { .. } | Phrasing::Emphasis { .. } => Some('*'),
        Phrasing::Delete { .. } => Some('~'),
        _ => Some('<'),
    }
}
