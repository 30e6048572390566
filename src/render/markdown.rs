//! CommonMark, with GitHub's tables and strikethrough; what neither has is HTML.

use super::escape::{self, Place, target};
use super::inline::{Line, between, delimited, label, line, written};
use crate::article::{Align, Block};

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
        Block::Paragraph { children } | Block::TableCell { children } => {
            line(children, Line::Paragraph)
        }
        Block::Heading { depth, children } => {
            let mut text = line(children, Line::Heading);
            escape::heading_end(&mut text);
            format!("{} {text}", "#".repeat(usize::from(*depth)))
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
        Block::Math { value } => {
            let fence = "$".repeat(escape::longest_run(value, '$').max(1) + 1);
            format!("{fence}\n{}\n{fence}", escape::tex(value))
        }
        Block::FootnoteDefinition {
            identifier,
            children,
            ..
        } => indented(
            &blocks(children).join("\n\n"),
            &format!("[^{identifier}]: "),
            "    ",
        ),
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
            let alt = written(image.alt.as_deref().unwrap_or_default(), label(false));
            let picture = format!("![{alt}]({})", target(&image.url, false));
            let said = said.join(" ");
            let said = said.trim();
            match said.is_empty() {
                true => picture,
                false => {
                    let mut out = format!("{picture}\n\n");
                    let inner = written(said, between('*', false));
                    delimited(&inner, "*", ("<em>", "</em>"), None, &mut out);
                    out
                }
            }
        }
        Block::Audio { url, title, .. }
        | Block::Video { url, title, .. }
        | Block::Embed { url, title, .. } => {
            format!(
                "[{}]({})",
                written(
                    title.as_deref().unwrap_or(url),
                    Place {
                        in_link: true,
                        ..label(false)
                    }
                ),
                target(url, false)
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
                true => format!("{}. ", start.saturating_add(index as u32).min(MOST)),
                false => "- ".to_owned(),
            };
            let inner = match item {
                Block::ListItem { children, .. } => self::item(children, spread),
                other => block(other),
            };
            indented(&inner, &marker, &" ".repeat(marker.len()))
        })
        .collect();
    items.join(if spread { "\n\n" } else { "\n" })
}

/// More digits than this has begin no list.
const MOST: u32 = 999_999_999;

/// A tight item's blocks, but for those that would not begin right below a line of text.
fn item(children: &[Block], spread: bool) -> String {
    if let [Block::ThematicBreak] = children {
        // Behind a marker of dashes, dashes would be one rule with it.
        return "***".to_owned();
    }
    let is_tight = |block: &Block| match block {
        Block::List { ordered, start, .. } => !ordered || start.unwrap_or(1) == 1,
        _ => false,
    };
    match spread || !children.iter().skip(1).all(is_tight) {
        true => blocks(children).join("\n\n"),
        false => blocks(children).join("\n"),
    }
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
            format!(" {} |", line(children, Line::Cell))
        }
        _ => String::new(),
    });
    format!("|{}", cells.collect::<String>())
}

fn code(lang: &str, value: &str) -> String {
    let value = escape::lines(value);
    let fence = "`".repeat(escape::longest_run(&value, '`').max(2) + 1);
    format!("{fence}{}\n{value}\n{fence}", escape::language(lang))
}
