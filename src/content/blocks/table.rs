//! Tables: data keeps its rows and cells, layout is unfolded into blocks.

use super::{Builder, Flow, Marks, phrasing_of};
use crate::article::{Align, Block};
use crate::dom::{DomNode, attr, name};

impl<'a> Builder<'a> {
    pub(super) fn table(&mut self, node: DomNode<'a>, marks: &Marks, flow: &mut Flow) {
        flow.end_line();
        let rows = rows_of(node);
        if is_layout(node, &rows) {
            return self.unfold(node, marks, flow);
        }
        for caption in node.children().filter(|child| name(*child) == "caption") {
            self.walk(caption, marks, flow);
            flow.end_line();
        }
        let mut align = Vec::new();
        let mut children = Vec::new();
        for row in rows {
            if self.claims.covers(row) {
                continue;
            }
            let cells: Vec<DomNode<'a>> = row
                .children()
                .filter(|cell| matches!(name(*cell), "td" | "th"))
                .collect();
            if children.is_empty() {
                align = cells.iter().map(|cell| align_of(*cell)).collect();
            }
            let cells: Vec<Block> = cells
                .into_iter()
                .map(|cell| {
                    let blocks = if self.claims.holds(cell.id()) {
                        Vec::new()
                    } else {
                        self.flow_of(cell, marks)
                    };
                    Block::TableCell {
                        children: phrasing_of(blocks),
                    }
                })
                .collect();
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
                children.resize(
                    columns,
                    Block::TableCell {
                        children: Vec::new(),
                    },
                );
            }
        }
        flow.push(Block::Table { align, children });
    }

    fn unfold(&mut self, node: DomNode<'a>, marks: &Marks, flow: &mut Flow) {
        self.children(node, marks, flow);
        flow.end_line();
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
