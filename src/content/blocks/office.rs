//! Lists as Word writes them: paragraphs that say of which list they are, and how deep in it.

use super::{Builder, Flow, Marks};
use crate::article::{Block, Reason};
use crate::dom::{DomNode, attr, name};
use ego_tree::NodeId;

/// Deeper, Word has no styles.
const DEEPEST: usize = 9;
/// How far below its paragraph a mark stands, in nodes.
const NEAR: usize = 12;

/// A paragraph that is an item of a list.
#[derive(Debug, Clone, Copy)]
pub(super) struct Item<'a> {
    /// Which list, as `l0`.
    list: &'a str,
    level: usize,
    /// The number from which the list counts, if it does.
    start: Option<u32>,
    mark: NodeId,
}

/// The item that a paragraph is: `mso-list:l0 level1 lfo1`, and within it what Word shows as its mark.
pub(super) fn item(node: DomNode<'_>) -> Option<Item<'_>> {
    let (list, level) = place(node)?;
    let is_mark = |below: &DomNode<'_>| {
        let style = attr(*below, "style");
        style
            .and_then(said)
            .is_some_and(|said| said.eq_ignore_ascii_case("ignore"))
    };
    let mark = node.descendants().skip(1).take(NEAR).find(is_mark)?;
    let texts = mark
        .descendants()
        .take(NEAR)
        .filter_map(|below| below.value().as_text());
    let shown: String = texts.map(|text| text.trim()).collect();
    let number = shown.trim_matches(['.', ')', '(', '、', '）', '（']);
    let is_number = shown.len() > number.len() && number.chars().all(char::is_alphanumeric);
    Some(Item {
        list,
        level,
        start: (is_number && !number.is_empty()).then(|| number.parse().unwrap_or(1)),
        mark: mark.id(),
    })
}

fn said(style: &str) -> Option<&str> {
    let (_, said) = style.split_once("mso-list:")?;
    Some(said.split(';').next()?.trim())
}

fn place(node: DomNode<'_>) -> Option<(&str, usize)> {
    let mut words = said(attr(node, "style")?)?.split_ascii_whitespace();
    let list = words.next()?;
    let level = words.next()?.strip_prefix("level")?.parse().ok()?;
    Some((list, usize::clamp(level, 1, DEEPEST)))
}

impl<'a> Builder<'a> {
    /// Paragraphs that follow one another make up a list.
    pub(super) fn office_item(
        &mut self,
        node: DomNode<'a>,
        item: Item<'a>,
        marks: &Marks,
        flow: &mut Flow,
    ) {
        flow.end_line();
        self.claims.remove(item.mark, Reason::Metadata);
        let children = self.flow_of(node, marks);
        if children.is_empty() {
            return;
        }
        let before = node.prev_siblings().find(|node| !name(*node).is_empty());
        let continues = before
            .and_then(place)
            .is_some_and(|(list, _)| list == item.list);
        let new = Block::ListItem {
            spread: false,
            children,
        };
        match flow.blocks.last_mut() {
            Some(list @ Block::List { .. }) if continues => put(list, new, &item, 1),
            _ => flow.push(list_of(new, &item)),
        }
    }
}

/// Puts an item at the end of a list, or of the one in its last item.
fn put(list: &mut Block, new: Block, item: &Item<'_>, level: usize) {
    let Block::List { children, .. } = list else {
        return;
    };
    if let (true, Some(Block::ListItem { children, .. })) =
        (level < item.level, children.last_mut())
    {
        return match children.last_mut() {
            Some(list @ Block::List { .. }) => put(list, new, item, level + 1),
            _ => children.push(list_of(new, item)),
        };
    }
    children.push(new);
}

fn list_of(new: Block, item: &Item<'_>) -> Block {
    Block::List {
        ordered: item.start.is_some(),
        start: item.start,
        spread: false,
        children: vec![new],
    }
}

#[cfg(test)]
mod tests {
    use crate::{ParseOptions, parse_article};

    fn item(text: &str, mark: &str, place: &str) -> String {
        format!(
            "<p class=MsoListParagraph style='text-indent:-18pt;mso-list:{place} lfo1'><![if !supportLists]>\
             <span style='mso-list:Ignore'>{mark}<span>&nbsp;&nbsp; </span></span><![endif]>{text}<o:p></o:p></p>\n"
        )
    }

    fn markdown(html: &str) -> String {
        parse_article(html, &ParseOptions::default())
            .unwrap()
            .markdown
    }

    #[test]
    fn paragraphs_of_a_list() {
        let list = [
            item("Rope", "·", "l0 level1"),
            item("thin", "o", "l0 level2"),
            item("Salt", "·", "l0 level1"),
            item("Open the gate", "3.", "l1 level1"),
            item("Wait", "4.", "l1 level1"),
        ];
        let expected = "- Rope\n  - thin\n- Salt\n\n<!-- -->\n\n3. Open the gate\n4. Wait";
        assert_eq!(markdown(&list.concat()).trim(), expected);
        // Without a mark that is one, the dot is a part of the text.
        let plain = "<p style='mso-list:l0 level1 lfo1'>· Rope</p>";
        assert_eq!(markdown(plain).trim(), "· Rope");
    }
}
