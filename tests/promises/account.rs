//! Where the characters of an input went: everything that an article holds of its input's text.

use crate::support::{Count, add};
use lisible::{Article, Block, Phrasing, Source};

/// What came out of an input.
pub struct Account {
    /// What stands in the article or was left out.
    pub said: Count,
    /// What may come from attributes and data, where no reader sees it: titles of players,
    /// sections of addresses, captions of slideshows.
    pub told: Count,
}

/// The account of an article.
pub fn of(article: &Article) -> Account {
    let mut account = Account {
        said: Count::new(),
        told: Count::new(),
    };
    fields(article, &mut account);
    for block in article.lead.iter().chain(&article.body) {
        blocks(block, &mut account);
    }
    for removal in &article.removed {
        add(&mut account.said, &removal.text, 1);
    }
    account
}

fn fields(article: &Article, account: &mut Account) {
    // A page's title may come from its head, which no reader sees.
    let title = match article.source {
        Source::Archive | Source::Feed => &mut account.said,
        Source::Page | Source::Fragment => &mut account.told,
    };
    add(title, &article.title, 1);
    let said = &mut account.said;
    let single = [&article.column, &article.dateline, &article.copyright];
    for text in single.into_iter().flatten().chain(&article.credits) {
        add(said, text, 1);
    }
    for link in &article.related {
        add(said, &link.title, 1);
    }
    if let Some(image) = &article.image {
        for text in [&image.caption, &image.credit].into_iter().flatten() {
            add(said, text, 1);
        }
    }
    let told = &mut account.told;
    let section = article.section.iter();
    for text in section
        .chain(&article.authors)
        .chain(&article.tags)
        .chain(&article.agency)
    {
        add(told, text, 1);
    }
}

fn blocks(block: &Block, account: &mut Account) {
    match block {
        Block::Paragraph { children }
        | Block::Heading { children, .. }
        | Block::TableCell { children } => phrasing(children, account),
        Block::Blockquote { children }
        | Block::List { children, .. }
        | Block::ListItem { children, .. }
        | Block::Table { children, .. }
        | Block::TableRow { children } => {
            for child in children {
                blocks(child, account);
            }
        }
        Block::FootnoteDefinition {
            children, label, ..
        } => {
            // Lists print the labels of their notes by themselves.
            add(&mut account.told, label, 1);
            for child in children {
                blocks(child, account);
            }
        }
        // A formula's source is no text that the page shows.
        Block::Math { value } => add(&mut account.told, value, 1),
        Block::Code { value, .. } => add(&mut account.said, value, 1),
        Block::ThematicBreak => {}
        Block::Figure {
            caption, credit, ..
        } => {
            for text in [caption, credit].into_iter().flatten() {
                add(&mut account.said, text, 1);
            }
        }
        Block::Audio { title, .. } | Block::Video { title, .. } | Block::Embed { title, .. } => {
            if let Some(text) = title {
                add(&mut account.told, text, 1);
            }
        }
    }
}

fn phrasing(children: &[Phrasing], account: &mut Account) {
    for child in children {
        match child {
            Phrasing::Text { value } | Phrasing::InlineCode { value } => {
                add(&mut account.said, value, 1);
            }
            Phrasing::Strong { children }
            | Phrasing::Emphasis { children }
            | Phrasing::Delete { children }
            | Phrasing::Link { children, .. }
            | Phrasing::Superscript { children }
            | Phrasing::Subscript { children } => phrasing(children, account),
            Phrasing::Ruby { children, reading } => {
                phrasing(children, account);
                add(&mut account.said, reading, 1);
            }
            Phrasing::InlineMath { value } => add(&mut account.told, value, 1),
            Phrasing::FootnoteReference { label, .. } => add(&mut account.said, label, 1),
            Phrasing::Break | Phrasing::Image { .. } => {}
        }
    }
}
