//! CommonMark, with GitHub's tables and strikethrough; what neither has is HTML.

use crate::article::{Align, Block, Phrasing};

/// Lead and body.
pub(crate) fn document(lead: Option<&Block>, body: &[Block]) -> String {
    let mut parts: Vec<String> = lead.iter().map(|lead| block(lead)).collect();
    parts.extend(blocks(body));
    parts.join("\n\n")
}

/// Each block's text; two lists in a row are kept apart, which CommonMark would join.
fn blocks(children: &[Block]) -> Vec<String> {
    let mut out: Vec<String> = Vec::new();
    for (index, child) in children.iter().enumerate() {
        let is_list = |block: &Block| matches!(block, Block::List { .. });
        if index > 0 && is_list(child) && is_list(&children[index - 1]) {
            out.push("<!-- -->".to_owned());
        }
        out.push(block(child));
    }
    out.retain(|part| !part.is_empty());
    out
}

fn block(block: &Block) -> String {
    match block {
        Block::Paragraph { children } | Block::TableCell { children } => line(children, "\\\n"),
        Block::Heading { depth, children } => {
            format!(
                "{} {}",
                "#".repeat(usize::from(*depth)),
                line(children, " ")
            )
        }
        Block::Blockquote { children } => indented(&blocks(children).join("\n\n"), "> ", "> "),
        Block::List {
            ordered,
            start,
            spread,
            children,
        } => list(*ordered, start.unwrap_or(1), *spread, children),
        Block::ListItem { children, .. } => blocks(children).join("\n\n"),
        Block::Table { align, children } => table(align, children),
        Block::TableRow { children } => row(children),
        Block::Code { lang, value } => code(lang.as_deref().unwrap_or_default(), value),
        Block::ThematicBreak => "---".to_owned(),
        Block::Figure {
            image,
            caption,
            credit,
        } => {
            let said: Vec<&str> = [caption, credit]
                .into_iter()
                .flatten()
                .map(String::as_str)
                .collect();
            let alt = escape(image.alt.as_deref().unwrap_or_default());
            let picture = format!("![{alt}]({})", target(&image.url));
            match said.is_empty() {
                true => picture,
                false => format!("{picture}\n\n*{}*", escape(&said.join(" "))),
            }
        }
        Block::Audio { url, title, .. }
        | Block::Video { url, title, .. }
        | Block::Embed { url, title, .. } => {
            format!(
                "[{}]({})",
                escape(title.as_deref().unwrap_or(url)),
                target(url)
            )
        }
    }
}

fn list(ordered: bool, start: u32, spread: bool, children: &[Block]) -> String {
    let items: Vec<String> = children
        .iter()
        .enumerate()
        .map(|(index, item)| {
            let marker = match ordered {
                true => format!("{}. ", start.saturating_add(index as u32)),
                false => "- ".to_owned(),
            };
            let inner = match item {
                Block::ListItem { children, .. } => {
                    blocks(children).join(if spread { "\n\n" } else { "\n" })
                }
                other => block(other),
            };
            indented(&inner, &marker, &" ".repeat(marker.len()))
        })
        .collect();
    items.join(if spread { "\n\n" } else { "\n" })
}

fn indented(text: &str, first: &str, rest: &str) -> String {
    let mut out = String::new();
    for (index, line) in text.lines().enumerate() {
        if index > 0 {
            out.push('\n');
        }
        let prefix = if index == 0 { first } else { rest };
        out.push_str(if line.is_empty() {
            prefix.trim_end()
        } else {
            prefix
        });
        out.push_str(line);
    }
    out
}

fn table(align: &[Option<Align>], rows: &[Block]) -> String {
    let mut lines: Vec<String> = rows.iter().map(block).collect();
    let rule = align.iter().map(|align| match align {
        Some(Align::Left) => " :-- |",
        Some(Align::Right) => " --: |",
        Some(Align::Center) => " :-: |",
        None => " --- |",
    });
    lines.insert(1.min(lines.len()), format!("|{}", rule.collect::<String>()));
    lines.join("\n")
}

fn row(cells: &[Block]) -> String {
    let cells = cells.iter().map(|cell| match cell {
        Block::TableCell { children } => {
            format!(" {} |", line(children, "<br>").replace('|', "\\|"))
        }
        _ => String::new(),
    });
    format!("|{}", cells.collect::<String>())
}

fn code(lang: &str, value: &str) -> String {
    let longest = value.split(|c| c != '`').map(str::len).max().unwrap_or(0);
    let fence = "`".repeat(longest.max(2) + 1);
    format!("{fence}{lang}\n{value}\n{fence}")
}

/// One paragraph's content, its start escaped where it would begin another kind of block.
fn line(children: &[Phrasing], line_break: &str) -> String {
    let mut out = String::new();
    phrasing(children, line_break, &mut out);
    let digits = out.bytes().take_while(u8::is_ascii_digit).count();
    let after = out.as_bytes().get(digits).copied();
    if digits > 0 && digits < 10 && matches!(after, Some(b'.' | b')')) {
        out.insert(digits, '\\');
    } else if matches!(out.as_bytes().first(), Some(b'#' | b'+' | b'-' | b'=')) {
        out.insert(0, '\\');
    }
    out
}

fn phrasing(children: &[Phrasing], line_break: &str, out: &mut String) {
    for (index, child) in children.iter().enumerate() {
        let after = children.get(index + 1).and_then(first_char);
        let inner = |children: &[Phrasing]| {
            let mut inner = String::new();
            phrasing(children, line_break, &mut inner);
            inner
        };
        match child {
            Phrasing::Text { value } => write_escaped(value, out),
            Phrasing::Strong { children } => {
                let inner = inner(children);
                delimited(&inner, "**", ("<strong>", "</strong>"), after, out);
            }
            Phrasing::Emphasis { children } => {
                let inner = inner(children);
                delimited(&inner, "*", ("<em>", "</em>"), after, out);
            }
            Phrasing::Delete { children } => {
                let inner = inner(children);
                delimited(&inner, "~~", ("<del>", "</del>"), after, out);
            }
            Phrasing::Superscript { children } => tagged("sup", &inner(children), out),
            Phrasing::Subscript { children } => tagged("sub", &inner(children), out),
            Phrasing::InlineCode { value } => inline_code(value, out),
            Phrasing::Link {
                url,
                title,
                children,
            } => {
                let title = title
                    .as_ref()
                    .map(|title| format!(" \"{}\"", escape(title)));
                let inner = inner(children);
                out.push_str(&format!(
                    "[{inner}]({}{})",
                    target(url),
                    title.unwrap_or_default()
                ));
            }
            Phrasing::Break => out.push_str(line_break),
            Phrasing::Image { url, alt, .. } => {
                let alt = escape(alt.as_deref().unwrap_or_default());
                out.push_str(&format!("![{alt}]({})", target(url)));
            }
            Phrasing::Ruby { children, reading } => {
                let inner = format!("{}<rt>{}</rt>", inner(children), escape(reading));
                tagged("ruby", &inner, out);
            }
        }
    }
}

fn tagged(tag: &str, inner: &str, out: &mut String) {
    out.push_str(&format!("<{tag}>{inner}</{tag}>"));
}

/// Delimiters only work where CommonMark lets them flank: `**「甲」**乙` would stay as it is, so
/// there the tag is written.
fn delimited(inner: &str, mark: &str, tags: (&str, &str), after: Option<char>, out: &mut String) {
    let before = out.chars().next_back();
    let opens = flanks(inner.chars().next(), before);
    let closes = flanks(inner.chars().next_back(), after);
    let repeated = before == mark.chars().next() || after == mark.chars().next();
    match opens && closes && !repeated && !inner.is_empty() {
        true => out.push_str(&format!("{mark}{inner}{mark}")),
        false => out.push_str(&format!("{}{inner}{}", tags.0, tags.1)),
    }
}

/// Whether a delimiter with `inner` inside it and `outer` outside works.
fn flanks(inner: Option<char>, outer: Option<char>) -> bool {
    let outer_is_edge = outer.is_none_or(|c| c.is_whitespace() || is_punctuation(c));
    inner.is_some_and(|c| !c.is_whitespace() && (!is_punctuation(c) || outer_is_edge))
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
        Phrasing::Strong { .. } | Phrasing::Emphasis { .. } => Some('*'),
        Phrasing::Delete { .. } => Some('~'),
        _ => Some('<'),
    }
}

fn inline_code(value: &str, out: &mut String) {
    let longest = value.split(|c| c != '`').map(str::len).max().unwrap_or(0);
    let fence = "`".repeat(longest + 1);
    let pad = if value.starts_with('`') || value.ends_with('`') {
        " "
    } else {
        ""
    };
    out.push_str(&format!("{fence}{pad}{value}{pad}{fence}"));
}

fn target(url: &str) -> String {
    match url.contains(['(', ')', ' ', '<', '>']) {
        true => format!("<{}>", url.replace('<', "%3C").replace('>', "%3E")),
        false => url.to_owned(),
    }
}

fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    write_escaped(text, &mut out);
    out
}

fn write_escaped(text: &str, out: &mut String) {
    let is_special = |byte: &u8| {
        matches!(
            byte,
            b'\\' | b'`' | b'*' | b'_' | b'[' | b']' | b'<' | b'>' | b'~' | b'|' | b'&' | b'\n'
        )
    };
    let mut rest = text;
    while let Some(at) = rest.as_bytes().iter().position(is_special) {
        out.push_str(&rest[..at]);
        match rest.as_bytes()[at] {
            b'&' => out.push_str("&amp;"),
            b'\n' => out.push(' '),
            special => {
                out.push('\\');
                out.push(char::from(special));
            }
        }
        rest = &rest[at + 1..];
    }
    out.push_str(rest);
}
