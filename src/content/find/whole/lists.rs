//! A list or a quotation is the article's or is not: one of which a line is kept is kept whole.

use super::super::outline::Elem;
use super::super::tables;
use super::scene::{Scene, range};

/// The share of its words that may be links.
const LINKED: f32 = 0.3;

/// What holds lines and nothing else.
const LINES: &[&str] = &[
    "li",
    "p",
    "dt",
    "dd",
    "ul",
    "ol",
    "dl",
    "table",
    "caption",
    "thead",
    "tbody",
    "tfoot",
    "tr",
    "th",
    "td",
    "blockquote",
    "cite",
    "footer",
];

/// The share of a table's cells that must be kept for the others to stay.
const TABLE: f32 = 0.3;

/// Keeps the other lines of lists and quotations that are kept in part.
pub(crate) fn keep(scene: &mut Scene<'_>) {
    let elems = &scene.outline.elems;
    let mut found = Vec::new();
    let mut index = 0;
    while let Some(elem) = elems.get(index) {
        index += 1;
        if !matches!(elem.name, "ul" | "ol" | "dl" | "blockquote" | "table") {
            continue;
        }
        let list = range(elem);
        let kept = scene.kept(&list);
        let is_kept = kept > 0 && (kept as usize) < list.len();
        let is_line = |elem: &Elem<'_>| LINES.contains(&elem.name);
        // Of a table that a plugin adds a row may look like text.
        let is_layout = || {
            let is_hardly_kept =
                scene.linked(&list) > 0.0 && (kept as f32) < list.len() as f32 * TABLE;
            elem.name == "table"
                && (is_hardly_kept || !tables::is_of_data(scene.outline, index - 1))
        };
        // What a cell says is told by the others of its row, whatever it holds.
        let is_table_of_data = elem.name == "table"
            && kept as usize * 2 >= list.len()
            && tables::is_of_data(scene.outline, index - 1);
        if is_kept && is_table_of_data {
            found.extend(list);
            index = elem.last + 1;
            continue;
        }
        if is_kept
            && !is_layout()
            && scene.linked(&list) <= scene.words(&list) * LINKED
            && elems[index..=elem.last].iter().all(is_line)
        {
            // A cell may say what a heading or another cell says.
            let is_table = elem.name == "table";
            found.extend(list.filter(|at| is_table || !scene.is_marked_block(*at)));
            index = elem.last + 1;
        }
    }
    scene.set(&found, true);
}
