//! The content tree: mdast's nodes and four of our own.

use super::Image;
use serde::{Deserialize, Serialize};

/// A block of the content tree.
///
/// ```
/// use lisible::{Block, parse_article};
///
/// let article = parse_article("<h2>Oil</h2><p>The lamp burns.</p>", &Default::default())?;
/// assert!(matches!(article.body[0], Block::Heading { depth: 2, .. }));
/// # Ok::<(), lisible::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(
    tag = "type",
    rename_all = "camelCase",
    rename_all_fields = "camelCase"
)]
pub enum Block {
    /// A paragraph.
    Paragraph {
        /// Its content.
        children: Vec<Phrasing>,
    },
    /// A heading within the article; the title is depth 1, so these start at 2.
    Heading {
        /// 2 to 6.
        depth: u8,
        /// Its content.
        children: Vec<Phrasing>,
    },
    /// A quotation set apart.
    Blockquote {
        /// Its blocks.
        children: Vec<Block>,
    },
    /// A list of [`Block::ListItem`]s.
    List {
        /// Whether the items are numbered.
        ordered: bool,
        /// The first number, for ordered lists.
        start: Option<u32>,
        /// Whether items are separated by blank lines.
        spread: bool,
        /// The items.
        children: Vec<Block>,
    },
    /// An item of a list.
    ListItem {
        /// Whether its blocks are separated by blank lines.
        spread: bool,
        /// Its blocks.
        children: Vec<Block>,
    },
    /// A table; the first row is the head.
    Table {
        /// The alignment of each column.
        align: Vec<Option<Align>>,
        /// [`Block::TableRow`]s.
        children: Vec<Block>,
    },
    /// A row of a table.
    TableRow {
        /// [`Block::TableCell`]s.
        children: Vec<Block>,
    },
    /// A cell of a table.
    TableCell {
        /// Its content.
        children: Vec<Phrasing>,
    },
    /// Preformatted text.
    Code {
        /// The language, if the markup names one.
        lang: Option<String>,
        /// The text.
        value: String,
    },
    /// A formula set apart.
    Math {
        /// TeX.
        value: String,
    },
    /// A note that references lead to.
    FootnoteDefinition {
        /// What its references call it, unique in the article.
        identifier: String,
        /// What is printed for it.
        label: String,
        /// Its blocks.
        children: Vec<Block>,
    },
    /// A break between themes.
    ThematicBreak,
    /// A picture in the text.
    Figure {
        /// The picture.
        image: Image,
        /// The caption without the credit.
        caption: Option<String>,
        /// Who took or owns the picture.
        credit: Option<String>,
    },
    /// A recording.
    Audio {
        /// Where it is.
        url: String,
        /// What it is called.
        title: Option<String>,
        /// Its length in seconds, where a feed says it.
        duration: Option<u32>,
    },
    /// A film.
    Video {
        /// Where it is.
        url: String,
        /// The platform, such as `youtube`, or `null` for a file.
        provider: Option<String>,
        /// The still picture.
        poster: Option<String>,
        /// What it is called.
        title: Option<String>,
        /// Its length in seconds, where a feed says it.
        duration: Option<u32>,
    },
    /// Content of another site, kept as a link.
    Embed {
        /// Where it is.
        url: String,
        /// The platform, such as `x`.
        provider: Option<String>,
        /// What it is called.
        title: Option<String>,
    },
}

/// The alignment of a table's column.
///
/// ```
/// use lisible::{Align, Block, parse_article};
///
/// let table = r#"<table><tr><th>a<th align="right">b<tr><td>1<td align="right">2</table>"#;
/// let article = parse_article(table, &Default::default())?;
/// let [Block::Table { align, .. }] = article.body.as_slice() else { panic!() };
/// assert_eq!(align, &[None, Some(Align::Right)]);
/// # Ok::<(), lisible::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Align {
    /// To the left.
    Left,
    /// To the right.
    Right,
    /// In the middle.
    Center,
}

/// Content within a block.
///
/// ```
/// use lisible::{Block, Phrasing, parse_article};
///
/// let article = parse_article("<p><b>Oil</b> burns.</p>", &Default::default())?;
/// let [Block::Paragraph { children }] = article.body.as_slice() else { panic!() };
/// assert!(matches!(children[0], Phrasing::Strong { .. }));
/// # Ok::<(), lisible::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(
    tag = "type",
    rename_all = "camelCase",
    rename_all_fields = "camelCase"
)]
pub enum Phrasing {
    /// Text.
    Text {
        /// The text itself.
        value: String,
    },
    /// Strong importance.
    Strong {
        /// Its content.
        children: Vec<Phrasing>,
    },
    /// Stress.
    Emphasis {
        /// Its content.
        children: Vec<Phrasing>,
    },
    /// Text that no longer holds.
    Delete {
        /// Its content.
        children: Vec<Phrasing>,
    },
    /// Code in running text.
    InlineCode {
        /// The code.
        value: String,
    },
    /// A hyperlink.
    Link {
        /// http, https or mailto.
        url: String,
        /// Advisory text.
        title: Option<String>,
        /// Its content.
        children: Vec<Phrasing>,
    },
    /// A line break.
    Break,
    /// A picture in running text.
    Image {
        /// Where it is.
        url: String,
        /// The alternative text.
        alt: Option<String>,
        /// Advisory text.
        title: Option<String>,
    },
    /// Raised text.
    Superscript {
        /// Its content.
        children: Vec<Phrasing>,
    },
    /// Lowered text.
    Subscript {
        /// Its content.
        children: Vec<Phrasing>,
    },
    /// A formula in running text.
    InlineMath {
        /// TeX.
        value: String,
    },
    /// A reference to a note.
    FootnoteReference {
        /// The identifier of its [`Block::FootnoteDefinition`].
        identifier: String,
        /// What is printed for it.
        label: String,
    },
    /// Text with its reading.
    Ruby {
        /// The base text.
        children: Vec<Phrasing>,
        /// The reading.
        reading: String,
    },
}

impl Block {
    /// The running text of a block that holds some.
    pub(crate) fn phrasing(&self) -> &[Phrasing] {
        match self {
            Self::Paragraph { children }
            | Self::Heading { children, .. }
            | Self::TableCell { children } => children,
            _ => &[],
        }
    }

    /// As [`Block::phrasing`].
    pub(crate) fn phrasing_mut(&mut self) -> Option<&mut Vec<Phrasing>> {
        match self {
            Self::Paragraph { children }
            | Self::Heading { children, .. }
            | Self::TableCell { children } => Some(children),
            _ => None,
        }
    }

    /// The blocks of a block that holds some.
    pub(crate) fn nested(&self) -> &[Block] {
        match self {
            Self::Blockquote { children }
            | Self::List { children, .. }
            | Self::ListItem { children, .. }
            | Self::Table { children, .. }
            | Self::TableRow { children }
            | Self::FootnoteDefinition { children, .. } => children,
            _ => &[],
        }
    }

    /// As [`Block::nested`].
    pub(crate) fn nested_mut(&mut self) -> Option<&mut Vec<Block>> {
        match self {
            Self::Blockquote { children }
            | Self::List { children, .. }
            | Self::ListItem { children, .. }
            | Self::Table { children, .. }
            | Self::TableRow { children }
            | Self::FootnoteDefinition { children, .. } => Some(children),
            _ => None,
        }
    }
}

impl Phrasing {
    /// What a mark holds.
    pub(crate) fn within(&self) -> &[Phrasing] {
        match self {
            Self::Strong { children }
            | Self::Emphasis { children }
            | Self::Delete { children }
            | Self::Link { children, .. }
            | Self::Superscript { children }
            | Self::Subscript { children }
            | Self::Ruby { children, .. } => children,
            _ => &[],
        }
    }

    /// As [`Phrasing::within`].
    pub(crate) fn within_mut(&mut self) -> Option<&mut Vec<Phrasing>> {
        match self {
            Self::Strong { children }
            | Self::Emphasis { children }
            | Self::Delete { children }
            | Self::Link { children, .. }
            | Self::Superscript { children }
            | Self::Subscript { children }
            | Self::Ruby { children, .. } => Some(children),
            _ => None,
        }
    }

    /// Adds a phrase; what continues the last one becomes part of it.
    pub(crate) fn add(children: &mut Vec<Self>, next: Self) {
        match (children.last_mut(), next) {
            (Some(Self::Text { value: last }), Self::Text { value }) => last.push_str(&value),
            (Some(Self::Superscript { children: last }), Self::Superscript { children: more }) => {
                more.into_iter().for_each(|child| Self::add(last, child))
            }
            (_, next) => children.push(next),
        }
    }
}
