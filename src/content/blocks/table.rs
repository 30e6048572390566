//! Tables: data keeps its rows and cells, layout is unfolded into blocks.

use super::{Builder, Flow, Marks, phrasing_of};
use crate::article::{Align, Block};
use crate::dom::{Claims, DomNode, attr, has_text, is_invisible, name};

/// A cell with so many paragraphs and characters is a column of the page.
const PARAGRAPHS: usize = 3;
const TEXT: usize = 400;

impl<'a> Builder<'a> {
    pub(super) fn table(&mut self, node: DomNode<'a>, marks: &Marks, flow: &mut Flow) {
        flow.end_line();
        let rows = rows_of(node);
        let of_notes = rows.iter().any(|row| self.holds_notes(*row));
        if of_notes || is_layout(node, &rows) || self.is_column(&rows) {
            return self.unfold(node, marks, flow);
        }
        for caption in node.children().filter(|child| name(*child) == "caption") {
            self.walk(caption, marks, flow);
            flow.end_line();
        }
        let mut align = Vec::new();
        let mut children = Vec::new();
        let mut open = Open::default();
        for row in rows {
            if self.claims.covers(row) {
                continue;
            }
            if self.budget.is_spent() {
                return;
            }
            let cells = self.cells(row, &mut open, marks);
            if children.is_empty() {
                align = cells.iter().map(|(_, align)| *align).collect();
            }
            let cells: Vec<Block> = cells.into_iter().map(|(cell, _)| cell).collect();
            if cells
                .iter()
                .any(|cell| matches!(cell, Block::TableCell { children } if !children.is_empty()))
            {
                children.push(Block::TableRow { children: cells });
            }
        }
        if children.is_empty() {
            return;
        }
        let columns = children.iter().map(row_len).max().unwrap_or(0);
        let own: usize = children.iter().map(row_len).sum();
        if !self.budget.cells(columns * children.len() - own) {
            return;
        }
        align.resize(columns, None);
        for row in &mut children {
            if let Block::TableRow { children } = row {
                children.resize(columns, empty());
            }
        }
        flow.push(Block::Table { align, children });
    }

    /// The cells of a row, each in its column: what spans several rows or columns leaves empty cells
    /// in the others, for its text stands once.
    fn cells(
        &mut self,
        row: DomNode<'a>,
        open: &mut Open,
        marks: &Marks,
    ) -> Vec<(Block, Option<Align>)> {
        let mut out = Vec::new();
        let cells = row.children();
        for cell in cells.filter(|cell| matches!(name(*cell), "td" | "th")) {
            let column = open.next_free(out.len());
            if !self.budget.cells(column - out.len()) {
                break;
            }
            out.resize_with(column, || (empty(), None));
            let blocks = match self.claims.holds(cell.id()) {
                true => Vec::new(),
                false => self.flow_of(cell, marks),
            };
            let (width, height) = (span(cell, "colspan"), span(cell, "rowspan"));
            if !self.budget.cells(width - 1) {
                break;
            }
            open.take(out.len()..out.len() + width, height);
            let align = align_of(cell);
            let children = phrasing_of(blocks);
            out.push((Block::TableCell { children }, align));
            out.extend((1..width).map(|_| (empty(), align)));
        }
        open.next_row();
        out
    }

    /// Whether one cell holds nearly all that is left of a table, and that is a text of its own: the
    /// others are the columns beside it.
    fn is_column(&self, rows: &[DomNode<'a>]) -> bool {
        let cells = rows
            .iter()
            .flat_map(|row| row.children())
            .filter(|cell| matches!(name(*cell), "td" | "th"));
        let (mut all, mut most, mut longest) = (0, 0, None);
        for cell in cells {
            let own = text_length(cell, self.claims);
            all += own;
            if own > most {
                (most, longest) = (own, Some(cell));
            }
        }
        let paragraphs = |cell: DomNode<'a>| {
            let below = cell.descendants().filter(|node| {
                matches!(name(*node), "p" | "h1" | "h2" | "h3") && has_text(*node, self.claims)
            });
            below.take(PARAGRAPHS).count() >= PARAGRAPHS
        };
        most >= TEXT && most * 4 >= all * 3 && longest.is_some_and(paragraphs)
    }

    fn unfold(&mut self, node: DomNode<'a>, marks: &Marks, flow: &mut Flow) {
        self.children(node, marks, flow);
        flow.end_line();
    }
}

/// How many more rows the cells above reach into, by column.
#[derive(Default)]
struct Open(Vec<usize>);

impl Open {
    /// The first column from this one on that no cell above reaches into.
    fn next_free(&self, column: usize) -> usize {
        let taken = self.0.iter().skip(column).take_while(|rows| **rows > 0);
        column + taken.count()
    }

    /// A cell of this row takes columns in so many rows, this one included. That row is marked by one
    /// more, so that it does not get in its own way.
    fn take(&mut self, columns: std::ops::Range<usize>, rows: usize) {
        if rows > 1 {
            self.0.resize(self.0.len().max(columns.end), 0);
            self.0[columns].fill(rows);
        }
    }

    fn next_row(&mut self) {
        for rows in &mut self.0 {
            *rows = rows.saturating_sub(1);
        }
        while self.0.last() == Some(&0) {
            self.0.pop();
        }
    }
}

/// What spans more is a mistake, or a way to make a table of millions.
const WIDEST: usize = 200;

fn span(cell: DomNode<'_>, key: &str) -> usize {
    let said = attr(cell, key).and_then(|value| value.trim().parse::<usize>().ok());
    said.unwrap_or(1).clamp(1, WIDEST)
}

fn empty() -> Block {
    Block::TableCell {
        children: Vec::new(),
    }
}

/// The rows of this table, not those of tables within it.
fn rows_of(table: DomNode<'_>) -> Vec<DomNode<'_>> {
    let mut rows = Vec::new();
    for child in table.children() {
        match name(child) {
            "tr" => rows.push(child),
            "thead" | "tbody" | "tfoot" => {
                rows.extend(child.children().filter(|row| name(*row) == "tr"))
            }
            _ => {}
        }
    }
    rows
}

/// A table that only places things: it holds another one, or pictures, or has a single column.
fn is_layout(table: DomNode<'_>, rows: &[DomNode<'_>]) -> bool {
    let cells = |row: &DomNode<'_>| {
        row.children()
            .filter(|cell| matches!(name(*cell), "td" | "th"))
            .count()
    };
    let columns = rows.iter().map(cells).max().unwrap_or(0);
    let nested = table.descendants().skip(1).any(|node| {
        matches!(
            name(node),
            "table" | "figure" | "img" | "iframe" | "video" | "audio" | "pre" | "blockquote"
        )
    });
    let stray = table.children().any(|child| {
        !matches!(
            name(child),
            "" | "tr" | "thead" | "tbody" | "tfoot" | "caption" | "colgroup" | "col"
        )
    });
    columns < 2 || nested || stray
}

/// The characters of what is left of a cell.
fn text_length(cell: DomNode<'_>, claims: &Claims) -> usize {
    let mut length = 0;
    let mut open = vec![cell];
    while let Some(node) = open.pop() {
        if claims.holds(node.id()) || is_invisible(name(node)) {
            continue;
        }
        if let Some(text) = node.value().as_text() {
            length += text.trim().chars().count();
        }
        open.extend(node.children());
    }
    length
}

fn align_of(cell: DomNode<'_>) -> Option<Align> {
    let style = attr(cell, "style").unwrap_or_default();
    let style = style
        .split("text-align:")
        .nth(1)
        .map(|value| value.trim_start());
    match style.or_else(|| attr(cell, "align"))? {
        value if value.starts_with("left") => Some(Align::Left),
        value if value.starts_with("right") => Some(Align::Right),
        value if value.starts_with("center") => Some(Align::Center),
        _ => None,
    }
}

fn row_len(row: &Block) -> usize {
    match row {
        Block::TableRow { children } => children.len(),
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use crate::{ParseOptions, parse_article};

    fn html(page: &str) -> String {
        let article = parse_article(page, &ParseOptions::default());
        article.expect("an article").html
    }

    #[test]
    fn a_column_that_holds_the_text_is_no_cell() {
        let paragraph = "<p>渡船在海湾里来回了九十年，从来没有人催过它，潮水合适它就开船，不合适大家就等着，谁也不着急。镇上的人说，这艘船比钟还准，只是准得慢一点，慢得让人放心，也让人愿意多看一眼海面。</p>";
        let text = paragraph.repeat(5);
        let page = format!("<table><tr><td>{text}</td><td>潮水表</td></tr></table>");
        assert!(!html(&page).contains("<table"));
        let data = "<table><tr><td><p>一</p><p>二</p><p>三</p></td><td>潮水表</td></tr></table>";
        assert!(html(data).contains("<table"));
    }
}
