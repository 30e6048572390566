//! Lines of the text that only lead to other articles.

mod above;
mod links;

use crate::article::{Block, Link, Phrasing, Reason, Removal, Source};
use crate::content::Draft;
use crate::render::text::plain;
use crate::text::normalize;
use above::{Above, is_label, leave_label};
use links::{Found, has_link, is_own, linked, links_of};
use rustc_hash::FxHashSet;

/// A label without links is one only in a line of at most this many characters.
const LONGEST_UNLINKED: usize = 80;

/// What parts a label from what it stands before.
const SIGNS: &[char] = &[
    ':', '：', '/', '／', '|', '｜', '-', '»', '>', '→', '►', '▶',
];

/// What stands behind a link in a list of links is at most this many bytes: `1 小时前`.
const LONGEST_TIME: usize = 16;

/// Takes out labelled lines (`相关报道 …`), lines that are nothing but a link to the publisher's own
/// site, and lists of such lines.
pub(crate) fn take(body: &mut Vec<Block>, draft: &mut Draft) {
    if draft.article.source == Source::Fragment && draft.publisher.is_none() {
        return;
    }
    let mut kept: Vec<Block> = Vec::with_capacity(body.len());
    let labels = repeated_labels(body, draft);
    // Whether the last line was a label without links: they stand in the blocks below it.
    let mut announced = false;
    // What the last line that stays is to those below it; read once, it may be long.
    let mut above = None;
    // Where lines were taken; a heading above the last ones titles nothing any more.
    let mut gaps = Vec::new();
    for block in body.drain(..) {
        let said = match leads(&block) {
            true => *above.get_or_insert_with(|| Above::of(kept.last(), draft)),
            false => Above::Other,
        };
        announced = announced && only_links(&block, draft, false);
        if !announced && said == Above::Label && only_links(&block, draft, true) {
            leave_label(&mut kept, draft);
            above = None;
            announced = true;
        }
        let taken = match &block {
            _ if announced => true,
            // What a line of the text introduces is a part of it.
            Block::Paragraph { children } => {
                let line = Line::of(children, draft);
                announced = line.is_bare();
                labelled(children, line, draft)
                    || has_link(children)
                        && (repeated(children, &labels, draft)
                            || said != Above::Introduction && link_only(children, draft))
            }
            Block::Heading { children, .. } => {
                let line = Line::of(children, draft);
                announced = line.is_bare();
                labelled(children, line, draft)
                    || has_link(children) && repeated(children, &labels, draft)
            }
            Block::List { children, .. } => {
                said != Above::Introduction && link_list(children, draft)
            }
            Block::Blockquote { children } => match children.as_slice() {
                [Block::Paragraph { children }] => {
                    labelled(children, Line::of(children, draft), draft)
                }
                _ => false,
            },
            _ => false,
        };
        if taken {
            gaps.push(kept.len());
        } else {
            kept.push(block);
            above = None;
        }
    }
    while kept.len() > 1 && matches!(kept.last(), Some(Block::Heading { .. })) {
        while gaps.last().is_some_and(|gap| *gap > kept.len()) {
            gaps.pop();
        }
        if gaps.last() != Some(&kept.len()) {
            break;
        }
        leave_label(&mut kept, draft);
    }
    *body = kept;
}

/// Whether a block may be nothing but links: only then it matters what stands above it.
fn leads(block: &Block) -> bool {
    match block {
        Block::Paragraph { children } => has_link(children),
        Block::List { .. } | Block::Blockquote { .. } => true,
        _ => false,
    }
}

/// A line and where the labels in it end, rule by rule.
struct Line {
    text: String,
    labels: Vec<usize>,
}

impl Line {
    fn of(children: &[Phrasing], draft: &Draft) -> Self {
        let text = plain(children);
        let patterns = draft.rules.iter().flat_map(|rules| &rules.related_lines);
        let found = patterns.filter_map(|pattern| pattern.find(&text));
        Self {
            labels: found.map(|label| label.end()).collect(),
            text,
        }
    }

    /// Whether it is a label and nothing else: `相关阅读：`.
    fn is_bare(&self) -> bool {
        let end = self.text.trim_end().len();
        self.labels.iter().any(|label| *label >= end)
    }
}

fn labelled(children: &[Phrasing], Line { text, labels }: Line, draft: &mut Draft) -> bool {
    let Some(label) = labels.first().copied() else {
        return false;
    };
    let links: Vec<Found> = links_of(children)
        .into_iter()
        .filter(|found| found.at + found.link.title.len() > label)
        .map(|found| found.from(label))
        .collect();
    let linked = linked(&links);
    let rest = text[label.min(text.len())..].trim().len();
    let marked = matches!(
        children,
        [Phrasing::Strong { .. } | Phrasing::Emphasis { .. }]
    );
    // Without a sign behind it, the label is the beginning of a sentence; in Chinese a blank is one.
    let said = &text[..label];
    let bare = said.trim_end();
    let is_set_off =
        bare.ends_with(SIGNS) || bare.len() < said.len() && bare.ends_with(crate::text::is_cjk);
    let short = is_set_off && text.chars().count() <= LONGEST_UNLINKED;
    let only_links = !links.is_empty() && linked + 8 >= rest;
    if !(only_links || links.is_empty() && (rest == 0 || marked && short)) {
        return false;
    }
    record(&text, links, draft);
    true
}

/// Whether a block below a label is nothing but links, or links to the publisher's own site; they go to `related`.
fn only_links(block: &Block, draft: &mut Draft, own: bool) -> bool {
    let Some(lines) = lines_of(block) else {
        return false;
    };
    let is_link = |children: &&[Phrasing]| {
        let links = links_of(children);
        let linked = linked(&links);
        // When each was written may stand behind it.
        !links.is_empty()
            && linked + LONGEST_TIME >= plain(children).trim().len()
            && (!own || links.iter().all(|found| is_own(&found.link.url, draft)))
    };
    let all = !lines.is_empty() && lines.iter().all(is_link);
    if all {
        for line in lines {
            record(&plain(line), links_of(line), draft);
        }
    }
    all
}

/// The paragraphs of a block that holds nothing else.
fn lines_of(block: &Block) -> Option<Vec<&[Phrasing]>> {
    match block {
        Block::Paragraph { children } => Some(vec![children.as_slice()]),
        Block::Blockquote { children }
        | Block::List { children, .. }
        | Block::ListItem { children, .. } => {
            let inner = children.iter().map(lines_of).collect::<Option<Vec<_>>>()?;
            Some(inner.concat())
        }
        _ => None,
    }
}

/// What stands before the links to the publisher's own site that make up the rest of a line, if it
/// is set off as a label.
fn label_of(children: &[Phrasing], draft: &Draft) -> Option<String> {
    if !has_link(children) {
        return None;
    }
    let links = links_of(children);
    let first = links.first()?.at;
    let text = plain(children);
    let label = text[..first].trim();
    let is_set_off = label.ends_with(SIGNS)
        || matches!(children, [Phrasing::Strong { .. }, ..]) && label.len() >= 4
        || is_label(label, draft);
    let is_printed = |c: &char| !c.is_whitespace();
    let width = |text: &str| -> usize { text.chars().filter(is_printed).map(char::len_utf8).sum() };
    let linked: usize = links.iter().map(|found| width(&found.link.title)).sum();
    let rest = width(&text).saturating_sub(width(label) + linked);
    let fits = is_set_off
        && label.len() <= LONGEST_UNLINKED
        && rest <= 4
        && links.iter().all(|found| is_own(&found.link.url, draft));
    fits.then(|| label.to_owned())
}

/// The labels that stand before links twice or more: no sentence begins so.
fn repeated_labels(body: &[Block], draft: &Draft) -> FxHashSet<String> {
    let lines = body.iter().filter_map(|block| match block {
        Block::Paragraph { children } => label_of(children, draft),
        _ => None,
    });
    let (mut seen, mut out) = (FxHashSet::default(), FxHashSet::default());
    for label in lines {
        if !seen.insert(label.clone()) {
            out.insert(label);
        }
    }
    out
}

/// Whether a line is one of several that only lead to other articles by the same label.
fn repeated(children: &[Phrasing], labels: &FxHashSet<String>, draft: &mut Draft) -> bool {
    let is_one = label_of(children, draft)
        .is_some_and(|label| labels.contains(&label) || is_label(&label, draft));
    if is_one {
        record(&plain(children), links_of(children), draft);
    }
    is_one
}

/// Whether a line is a link to the publisher's own site and nothing else. A bold one is a heading.
fn link_only(children: &[Phrasing], draft: &mut Draft) -> bool {
    if matches!(children, [Phrasing::Strong { .. }]) {
        return false;
    }
    let text = plain(children);
    let links = links_of(children);
    let linked = linked(&links);
    let own = links.iter().all(|found| is_own(&found.link.url, draft));
    let short = text.chars().count() < 4;
    // A headline has no full stop.
    let is_sentence = text.trim_end().ends_with('。') && text.contains('，');
    if links.is_empty() || short || is_sentence || !own || linked < text.trim().len() {
        return false;
    }
    record(&text, links, draft);
    true
}

fn link_list(items: &[Block], draft: &mut Draft) -> bool {
    let line = |item: &Block| match item {
        Block::ListItem { children, .. } => match children.as_slice() {
            [Block::Paragraph { children }] => Some(children.clone()),
            _ => None,
        },
        _ => None,
    };
    let Some(lines) = items.iter().map(line).collect::<Option<Vec<_>>>() else {
        return false;
    };
    let all = lines.iter().all(|children| {
        let links = links_of(children);
        let linked = linked(&links);
        !links.is_empty()
            && linked >= plain(children).trim().len()
            && links.iter().all(|found| is_own(&found.link.url, draft))
    });
    if !all {
        return false;
    }
    for children in lines {
        let links = links_of(&children);
        record(&plain(&children), links, draft);
    }
    true
}

/// The links go to `related`, all other text of the line is left out.
fn record(text: &str, links: Vec<Found>, draft: &mut Draft) {
    let mut rest = String::new();
    let mut from = 0;
    for found in links {
        let end = found.at + found.link.title.len();
        rest.push_str(&text[from..found.at]);
        rest.push(' ');
        from = end;
        let Link { url, title } = found.link;
        draft.article.related.push(Link {
            url,
            title: normalize(&title),
        });
    }
    rest.push_str(&text[from..]);
    let rest = normalize(&rest);
    if !rest.is_empty() {
        draft.article.removed.push(Removal {
            reason: Reason::Related,
            text: rest,
            selector: String::new(),
        });
    }
}
