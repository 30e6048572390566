//! What nesting adds to Markdown, in which each line repeats the signs of all that it stands in.

use crate::article::{Block, Phrasing};

/// The bytes that quotations and lists put before the lines within them, about.
pub(crate) fn prefixes(blocks: &[Block]) -> usize {
    within(blocks, 0)
}

fn within(blocks: &[Block], prefix: usize) -> usize {
    let each = blocks.iter().map(|block| of_block(block, prefix));
    each.fold(0, usize::saturating_add)
}

fn of_block(block: &Block, prefix: usize) -> usize {
    match block {
        Block::Blockquote { children } => within(children, prefix + "> ".len()),
        Block::List { children, .. } => within(children, prefix + "1. ".len()),
        Block::ListItem { children, .. } => within(children, prefix),
        // A blank line stands before each block.
        other => prefix.saturating_mul(1 + lines(other)),
    }
}

/// The lines of a block that holds no others, but for tables, whose rows are lines.
fn lines(block: &Block) -> usize {
    match block {
        Block::Paragraph { children } => 1 + breaks(children),
        Block::Code { value, .. } => 3 + value.matches(['\n', '\r']).count(),
        Block::Table { children, .. } => 1 + children.len(),
        _ => 3,
    }
}

fn breaks(children: &[Phrasing]) -> usize {
    let each = children.iter().map(|child| match child {
        Phrasing::Break => 1,
        other => breaks(other.within()),
    });
    each.sum()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{ParseOptions, parse_article};

    #[test]
    fn about_what_the_markdown_has() {
        for (open, line) in [
            ("<blockquote>", "a<br>"),
            ("<blockquote>", "<p>a"),
            ("<ul><li>", "a<br>"),
            ("<ol><li>", "<p>a"),
        ] {
            let html = format!("{}{}", open.repeat(100), line.repeat(400));
            let article = parse_article(&html, &ParseOptions::default()).unwrap();
            let added = article.markdown.len() - article.text.len();
            let counted = prefixes(&article.body);
            assert!(
                (added / 2..added * 2).contains(&counted),
                "{open}{line}: {added} {counted}"
            );
        }
    }

    #[test]
    fn lines_in_too_many_quotations_are_too_complex() {
        let html = format!("{}{}", "<blockquote>".repeat(400), "a<br>".repeat(20_000));
        let error = parse_article(&html, &ParseOptions::default()).unwrap_err();
        assert_eq!(error.code(), "too-complex");
    }
}
