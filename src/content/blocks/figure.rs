//! Pictures: where they really are, how large, and what is said of them.

use super::caption::{is_credit, is_credit_class, one_line, split_credit};
use super::media::own_player;
use super::{Builder, Flow, Marks, Slot, ornament, source};
use crate::address::{self, twins};
use crate::article::{Block, Image, Phrasing, Reason};
use crate::dom::{Claim, DomNode, attr, is_invisible, name, visible_text};
use crate::text::normalize;
use ego_tree::NodeId;

/// Smaller than this in both directions, a picture is an icon or a pixel that counts readers.
const SMALLEST: u32 = 33;
/// The picture of whoever wrote a text is no larger beside it.
const LARGEST_AVATAR: u32 = 256;

impl<'a> Builder<'a> {
    /// An `<img>` outside a figure: a block of its own where the text allows.
    pub(super) fn picture(&mut self, node: DomNode<'a>, flow: &mut Flow) {
        if ornament::is_divider(node) {
            return flow.divide();
        }
        let Some(image) = self.image_of(node) else {
            return;
        };
        flow.end_line();
        let is_same = |block: &Block| match block {
            Block::Figure {
                image: last,
                caption,
                credit,
            } => {
                last.url == image.url
                    && (caption.is_none() && credit.is_none() || !is_described(node))
            }
            _ => false,
        };
        if flow.blocks.last().is_some_and(is_same) {
            self.claims.remove(node.id(), Reason::Duplicate);
        } else {
            flow.push(Block::Figure {
                image,
                caption: None,
                credit: None,
            });
        }
    }

    /// What is shown without scripts: the picture that a script would have loaded.
    pub(super) fn unscripted(&mut self, node: DomNode<'a>, marks: &Marks, flow: &mut Flow) {
        let pictures = node
            .descendants()
            .filter(|inner| name(*inner) == "img")
            .take(8);
        for picture in pictures {
            let image = self.image_of(picture);
            if image.is_some_and(|image| !is_repeated(&flow.blocks, &image)) {
                match self.units.get(picture.id()) {
                    Some(unit) => self.unit(picture, unit, marks, flow),
                    None => self.picture(picture, flow),
                }
            }
        }
    }

    /// The picture of an `<img>`, or `None` where it is none of the article's.
    pub(super) fn image_of(&mut self, node: DomNode<'a>) -> Option<Image> {
        let size = |key| {
            attr(node, key)
                .and_then(|value| value.trim().trim_end_matches("px").parse::<u32>().ok())
        };
        // Some write the ratio of the sides where the size belongs.
        const RATIOS: &[(u32, u32)] = &[(16, 9), (16, 10), (4, 3), (3, 2), (9, 16), (3, 4), (2, 3)];
        let (width, height) = match (size("width"), size("height")) {
            (Some(width), Some(height)) if RATIOS.contains(&(width, height)) => (None, None),
            sides => sides,
        };
        let tiny = |side: Option<u32>| side.is_some_and(|side| side < SMALLEST);
        if tiny(width) && tiny(height) {
            self.claims.remove(node.id(), Reason::Tracking);
            return None;
        }
        let raw = source::address(node)?;
        if self
            .not_images
            .iter()
            .any(|pattern| pattern.is_match(raw.trim()))
        {
            self.claims.remove(node.id(), Reason::SiteFurniture);
            return None;
        }
        let url = address::media(&raw, self.base).filter(|url| !source::is_placeholder(url))?;
        if self.not_images.iter().any(|pattern| pattern.is_match(&url)) {
            self.claims.remove(node.id(), Reason::SiteFurniture);
            return None;
        }
        let is_large = |side: Option<u32>| side.is_some_and(|side| side > LARGEST_AVATAR);
        if !is_large(width) && !is_large(height) && twins::is_of_account(&url) {
            self.claims.remove(node.id(), Reason::SiteFurniture);
            return None;
        }
        self.budget.text(&url, 1);
        let known = |side: Option<u32>| side.filter(|side| *side > 1);
        Some(Image {
            url,
            alt: ornament::alt(node),
            width: known(width),
            height: known(height),
        })
    }

    /// A `<figure>`: its pictures, the last of them with the caption. One without pictures is
    /// walked like any other element.
    pub(super) fn figure(&mut self, node: DomNode<'a>, marks: &Marks, flow: &mut Flow) {
        flow.end_line();
        if let Some(player) = own_player(node) {
            return flow.push(player);
        }
        let start = flow.blocks.len();
        let is_hidden =
            |below: DomNode<'_>| below.ancestors().any(|above| is_invisible(name(above)));
        let (captions, has_inner) = own_captions(node);
        let caption = captions
            .into_iter()
            .find(|below| !self.claims.covers(*below) && !is_hidden(*below));
        let described = caption.map(|caption| caption.id());
        let said = caption.map(|caption| {
            let credit = caption.descendants().skip(1).find(|node| {
                let slot = self.slots.get(&node.id());
                let is_cite = name(*node) == "cite" && node.parent() == Some(caption);
                let says_so = || {
                    let said = visible_text(*node, self.claims);
                    is_credit(&said) || said.len() < visible_text(caption, self.claims).len()
                };
                // As this library writes it, or a name that others use for captions, too.
                let is_named = || {
                    attr(*node, "class") == Some("credit") || is_named_credit(*node) && says_so()
                };
                let is_one = is_cite || matches!(slot, Some(Slot::Credit)) || is_named();
                is_one && !is_hidden(*node)
            });
            let credit = credit.map(|credit| {
                let said = visible_text(credit, self.claims);
                self.claims.claim(credit.id(), Claim::Field);
                said
            });
            let said = visible_text(caption, self.claims);
            self.claims.claim(caption.id(), Claim::Field);
            let credit = credit.filter(|credit| !credit.is_empty());
            // `Image credit: <cite>…`: the label is a part of the credit.
            match credit {
                Some(credit) if said.ends_with([':', '：']) && is_label(&said) => {
                    (String::new(), Some(format!("{said} {credit}")))
                }
                credit => (said, credit),
            }
        });
        self.children(node, marks, flow);
        flow.end_line();
        let Some((said, own_credit)) = said else {
            return;
        };
        if said.is_empty() && own_credit.is_none() {
            return;
        }
        if own_credit.is_none() && title_player(&mut flow.blocks[start..], &said) {
            return;
        }
        // A figure that holds nothing but a caption describes the picture right before it.
        let from = match flow.blocks.len() == start {
            true => start.saturating_sub(1),
            false => start,
        };
        // What is said of several described pictures together describes none of them.
        let is_group = has_inner && is_described_apart(&flow.blocks[from..]);
        let from = if is_group { flow.blocks.len() } else { from };
        match flow.blocks[from..]
            .iter_mut()
            .rev()
            .find(|block| matches!(block, Block::Figure { .. }))
        {
            Some(Block::Figure {
                caption, credit, ..
            }) if caption.is_none() || credit.is_none() => {
                // What stands beside the caption is the credit, or the caption once more.
                let beside = caption.take().or(credit.take());
                if beside.is_some() && own_credit.is_none() && beside == one_line(&said) {
                    *caption = beside;
                    return self.give_up(described, Reason::Duplicate);
                }
                (*caption, *credit) = match own_credit {
                    Some(own) => (one_line(&said), one_line(&own)),
                    None => split_credit(&said),
                };
                *credit = match (credit.take(), beside) {
                    (Some(own), Some(beside)) => Some(format!("{own} {beside}")),
                    (own, beside) => own.or(beside),
                };
            }
            // What it describes is not shown.
            _ if own_credit.is_none() && !is_group && had_picture(node) => {
                self.give_up(described, Reason::SiteFurniture);
            }
            // No picture to describe: the text stays text.
            _ => flow.push(Block::Paragraph {
                children: vec![Phrasing::Text {
                    value: normalize(&format!("{said} {}", own_credit.unwrap_or_default())),
                }],
            }),
        }
    }

    fn give_up(&mut self, caption: Option<NodeId>, reason: Reason) {
        if let Some(caption) = caption {
            self.claims.give_up(caption, reason);
        }
    }
}

/// The captions of a figure that are of no figure within it, and whether there is one.
fn own_captions(figure: DomNode<'_>) -> (Vec<DomNode<'_>>, bool) {
    let (mut found, mut is_group) = (Vec::new(), false);
    let mut way = vec![figure.children()];
    while let Some(children) = way.last_mut() {
        match children.next() {
            None => drop(way.pop()),
            Some(child) => match name(child) {
                "figure" => is_group = true,
                "figcaption" => found.push(child),
                _ => way.push(child.children()),
            },
        }
    }
    (found, is_group)
}

/// Whether there are several pictures and one of them is described, or a list of them.
fn is_described_apart(blocks: &[Block]) -> bool {
    if blocks
        .iter()
        .any(|block| matches!(block, Block::List { .. }))
    {
        return true;
    }
    let mut figures = blocks.iter().filter_map(|block| match block {
        Block::Figure {
            caption, credit, ..
        } => Some(caption.is_some() || credit.is_some()),
        _ => None,
    });
    let described = figures.clone().any(|described| described);
    described && figures.nth(1).is_some()
}

/// Whether the figure around a picture has a caption: then it may say another thing than the one before.
fn is_described(node: DomNode<'_>) -> bool {
    let mut around = node.ancestors().take(4);
    let figure = around.find(|above| name(*above) == "figure");
    figure.is_some_and(|figure| figure.children().any(|child| name(child) == "figcaption"))
}

/// Whether the caption of a figure became the title of the only player in it.
fn title_player(blocks: &mut [Block], said: &str) -> bool {
    let [Block::Audio { title, .. } | Block::Video { title, .. } | Block::Embed { title, .. }] =
        blocks
    else {
        return false;
    };
    let said = one_line(said);
    let is_new = title.is_none() || *title == said;
    if is_new {
        *title = said;
    }
    is_new
}

/// Whether a figure's markup has a picture, whatever became of it. What stands below a player or a
/// drawing tells of it where nothing else does.
fn had_picture(node: DomNode<'_>) -> bool {
    node.descendants()
        .any(|below| matches!(name(below), "img" | "picture" | "amp-img"))
}

/// Whether one of the last pictures is the same, but perhaps for its size.
fn is_repeated(blocks: &[Block], image: &Image) -> bool {
    let own = file_of(&image.url);
    blocks.iter().rev().take(3).any(|block| match block {
        Block::Figure { image: last, .. } => {
            last.url == image.url || !own.is_empty() && file_of(&last.url) == own
        }
        _ => false,
    })
}

/// The name of the file without what resizers add.
fn file_of(url: &str) -> &str {
    let path = url.split(['?', '#']).next().unwrap_or(url);
    let file = path
        .trim_end_matches('/')
        .rsplit('/')
        .next()
        .unwrap_or(path);
    let stem = file.rsplit_once('.').map_or(file, |(stem, _)| stem);
    if stem.len() >= 8 { stem } else { "" }
}

/// Whether what stands before a credit is no more than its label.
fn is_label(said: &str) -> bool {
    !said.contains('\n') && said.chars().nth(24).is_none()
}

/// Whether an attribute says that an element holds a credit.
fn is_named_credit(node: DomNode<'_>) -> bool {
    let names = ["class", "itemprop", "data-testid"];
    let mut names = names.iter().filter_map(|key| attr(node, key));
    names.any(is_credit_class)
}
