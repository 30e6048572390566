//! What stands at the start and end of the text and has a field of its own: datelines,
//! translators, copyright lines.

use super::cut::cut;
use super::opening;
use crate::article::{Block, Reason, Removal};
use crate::content::Draft;
use crate::metadata::signed_names;
use crate::publishers::Pattern;
use crate::publishers::{Compiled, CompiledEdge, Edge, EdgeRule, Field};
use crate::render::text::plain;
use crate::text::normalize;
use crate::text::persons::split;
use crate::text::places::{are_places, without_places};

/// More than this many cuts at one end are no sign-off.
const ROUNDS: usize = 12;
/// The blocks of the opening: pictures, a summary and bylines in any order.
const OPENING: usize = 6;
/// The blocks of the closing: sign-offs and the notes behind them.
const CLOSING: usize = 4;
/// A notice before the first paragraph has at most this many characters: `（10:45更新）`.
const LONGEST_NOTICE: usize = 40;

/// Takes the edges off, until none of the rules finds one.
pub(crate) fn take(body: &mut Vec<Block>, draft: &mut Draft) {
    let mut order = Order {
        before: draft.article.credits.len(),
        ..Order::default()
    };
    name_in_lead(draft);
    // Rules know more exactly what a last line says; behind a signature, which names authors, more may stand.
    for _ in 0..ROUNDS {
        let mut again = false;
        for (at, rules) in draft.rules.clone().iter().enumerate() {
            for _ in 0..ROUNDS {
                if !round(body, rules, draft, &mut order) {
                    break;
                }
                // What stood before it, the rules above know.
                again |= at > 0;
            }
        }
        if !signature(body, draft) && !again {
            break;
        }
    }
    opening::take(body, draft);
}

/// Who the standfirst says the text is by: `何山：…`. It stays as it is.
fn name_in_lead(draft: &mut Draft) {
    let Some(Block::Paragraph { children }) = &draft.article.lead else {
        return;
    };
    let text = plain(children);
    for rules in draft.rules.clone() {
        let edges = rules.rules.edges.iter().zip(&rules.edges);
        for (_, compiled) in edges.filter(|(rule, _)| rule.at == Edge::Lead) {
            if let Some(found) = compiled.pattern.find(&text) {
                name_people(found.as_str(), &compiled.names, draft);
            }
        }
    }
}

/// The last line names who wrote the text, where nobody else does: `（记者王小明）`, `윤가람 기자`.
fn signature(body: &mut Vec<Block>, draft: &mut Draft) -> bool {
    if !draft.article.authors.is_empty() || body.len() < 2 {
        return false;
    }
    let Some(Block::Paragraph { children }) = body.last() else {
        return false;
    };
    let text = plain(children);
    let before = |body: &[Block]| match body {
        [.., Block::Paragraph { children }, _] => plain(children),
        _ => String::new(),
    };
    let text_of_japan = || {
        before(body)
            .contains(is_hiragana)
            .then(|| japanese(text.trim()))
    };
    let names = signed_names(text.trim()).or_else(|| text_of_japan()?);
    let Some(names) = names else {
        return false;
    };
    draft.article.authors.extend(names);
    draft.leave_out(Reason::Metadata, &text);
    body.pop();
    true
}

fn is_hiragana(c: char) -> bool {
    ('ぁ'..='ん').contains(&c)
}

/// `【海野太郎】`: a name alone in brackets, which is no house and no note.
fn japanese(line: &str) -> Option<Vec<String>> {
    const NO_NAMES: &str = "社信聞部局班者略了力供影集続載完報";
    let inner = [('【', '】'), ('（', '）')].into_iter();
    let mut inner = inner.filter_map(|(open, close)| line.strip_prefix(open)?.strip_suffix(close));
    let name = inner.next()?;
    let fits = (3..=5).contains(&name.chars().count())
        && name.chars().all(|c| ('\u{4e00}'..='\u{9fff}').contains(&c))
        && !name.ends_with(|c| NO_NAMES.contains(c));
    fits.then(|| vec![name.to_owned()])
}

/// Where the credits stood that were cut off; those at the end are cut off last to first.
#[derive(Default)]
struct Order {
    /// How many there were before.
    before: usize,
    /// How many the first paragraph gave.
    first: usize,
    /// The blocks that the others stood in or right before.
    places: Vec<usize>,
}

impl Order {
    /// Moves the last credit to its place.
    fn put(&mut self, credits: &mut Vec<String>, at: Edge, place: usize) {
        let Some(credit) = credits.pop() else {
            return;
        };
        if at == Edge::Start {
            credits.insert(self.before + self.first, credit);
            self.first += 1;
            return;
        }
        // The opening is read downwards, the end upwards.
        let after = |other: &usize| match at {
            Edge::Opening => *other > place,
            _ => *other >= place,
        };
        let index = self.places.iter().position(after);
        let index = index.unwrap_or(self.places.len());
        self.places.insert(index, place);
        credits.insert(self.before + self.first + index, credit);
    }

    /// A block is gone; those below it have moved up.
    fn remove(&mut self, place: usize) {
        for other in self.places.iter_mut().filter(|other| **other > place) {
            *other -= 1;
        }
    }
}

fn round(body: &mut Vec<Block>, rules: &Compiled, draft: &mut Draft, order: &mut Order) -> bool {
    let mut found = false;
    for (rule, compiled) in rules.rules.edges.iter().zip(&rules.edges) {
        let places = positions(body, rule);
        for place in places {
            let known = (body.len(), draft.article.credits.len());
            found |= take_one(body, place, rule, compiled, draft);
            if draft.article.credits.len() > known.1 {
                order.put(&mut draft.article.credits, rule.at, place);
            }
            if body.len() < known.0 {
                order.remove(place);
            }
        }
    }
    found
}

/// The blocks that a rule looks at, in its order.
fn positions(body: &[Block], rule: &EdgeRule) -> Vec<usize> {
    let is_text = |at: &usize| matches!(body[*at], Block::Paragraph { .. } | Block::Heading { .. });
    let opening = 0..body.len().min(OPENING);
    match rule.at {
        // A notice, a heading or a caption may stand before the paragraph that opens the text.
        Edge::Start if rule.field == Some(Field::Dateline) => {
            let texts: Vec<usize> = opening.filter(is_text).collect();
            let first = texts.iter().position(|at| !is_notice(&body[*at]));
            texts[..first.map_or(texts.len(), |first| first + 1)].to_vec()
        }
        Edge::Start => (0..body.len()).find(is_text).into_iter().collect(),
        Edge::Opening => opening.rev().filter(is_text).collect(),
        Edge::End => (0..body.len()).rev().find(is_text).into_iter().collect(),
        Edge::Closing => (0..body.len())
            .rev()
            .filter(is_text)
            .take(CLOSING)
            .collect(),
        Edge::Every => (0..body.len()).rev().filter(is_text).collect(),
        Edge::Lead => Vec::new(),
    }
}

/// Whether a block is short and no sentence.
fn is_notice(block: &Block) -> bool {
    let (Block::Paragraph { children } | Block::Heading { children, .. }) = block else {
        return false;
    };
    let text = plain(children);
    text.chars().count() <= LONGEST_NOTICE && !text.contains(['。', '！', '？'])
}

fn take_one(
    body: &mut Vec<Block>,
    place: usize,
    rule: &EdgeRule,
    compiled: &CompiledEdge,
    draft: &mut Draft,
) -> bool {
    let is_known = match rule.field {
        Some(Field::Title) => !draft.article.title.is_empty(),
        // What looks like a second one is a part of the text.
        Some(Field::Dateline) => draft.article.dateline.is_some(),
        _ => false,
    };
    let (Some(Block::Paragraph { children }) | Some(Block::Heading { children, .. })) =
        body.get_mut(place)
    else {
        return false;
    };
    if is_known {
        return false;
    }
    let text = plain(children);
    let Some(captures) = compiled.pattern.captures(&text) else {
        return false;
    };
    let group = captures.get(1);
    let whole = if rule.keep_rest { group } else { None }.or(captures.get(0));
    let Some(whole) = whole.filter(|whole| !whole.as_str().trim().is_empty()) else {
        return false;
    };
    let value = group.map_or(whole.as_str(), |group| group.as_str());
    let bare = |c: char| c.is_whitespace() || matches!(c, '—' | '–' | '―' | '-');
    if rule.place && !are_places(value.trim_end_matches(bare)) {
        return false;
    }
    let mut range = whole.range();
    // Of the breaks around a line, one goes with it.
    if whole.as_str().starts_with('\n') && whole.as_str().ends_with('\n') {
        range.end -= 1;
    }
    let rest = cut(children.clone(), &range);
    // What stands within a formula or code cannot be taken out of it.
    if plain(&rest).len() + whole.as_str().trim().len() > text.len() {
        return false;
    }
    // A dateline may name its agency itself.
    if let Some(agency) = captures.get(2) {
        let agency = || agency.as_str().to_owned();
        draft.article.agency.get_or_insert_with(agency);
    }
    record(rule, value, whole.as_str(), draft);
    // A page that names its authors knows best how they are written.
    if draft.meta.is_none() || draft.article.authors.is_empty() {
        name_people(value, &compiled.names, draft);
    }
    if rest.is_empty() {
        body.remove(place);
    } else {
        *children = rest;
    }
    true
}

/// The name before a place that is known; how long a name is cannot be told from one that is not.
fn before_place<'a>(both: &'a str, name: &'a str) -> &'a str {
    let both = both.trim_end_matches(['縣', '县', '市']);
    let known = without_places(both);
    if known.len() < both.len() {
        known
    } else {
        name
    }
}

/// Puts the people whom a sign-off or dateline names into `authors`; it stands as it is elsewhere.
fn name_people(value: &str, names: &[Pattern], draft: &mut Draft) {
    for pattern in names {
        let mut rest = value;
        while let Some(found) = pattern.captures(rest) {
            let (Some(whole), Some(name)) = (found.get(0), found.get(1)) else {
                break;
            };
            let place = found.get(2).filter(|place| place.start() == name.end());
            let name = match place {
                Some(place) => before_place(&rest[name.start()..place.end()], name.as_str()),
                None => name.as_str(),
            };
            for name in split(without_places(name.trim())) {
                if !draft.article.authors.contains(&name) {
                    draft.article.authors.push(name);
                }
            }
            if whole.end() == 0 {
                break;
            }
            rest = &rest[whole.end()..];
        }
    }
}

/// The value goes to its field; what the field does not hold verbatim is left out, with a reason.
fn record(rule: &EdgeRule, value: &str, whole: &str, draft: &mut Draft) {
    if let Some(agency) = &rule.agency {
        draft.article.agency.get_or_insert_with(|| agency.clone());
    }
    let value = value.trim().replace('\n', " ");
    let verbatim = rule.field.is_some_and(|field| draft.set(field, &value));
    let gone = match verbatim {
        true => normalize(&whole.replace('\n', " ").replacen(&value, "", 1)),
        false => normalize(&whole.replace('\n', " ")),
    };
    if !gone.is_empty() {
        let reason = rule.reason.unwrap_or(Reason::Metadata);
        draft.article.removed.push(Removal {
            reason,
            text: gone,
            selector: String::new(),
        });
    }
}

#[cfg(test)]
mod tests {
    use super::japanese;

    #[test]
    fn names_below_japanese_texts() {
        for (line, name) in [
            ("（海野太郎）", Some("海野太郎")),
            ("【山田花子】", Some("山田花子")),
        ] {
            let named = japanese(line).map(|names| names.concat());
            assert_eq!(named.as_deref(), name, "{line}");
        }
        for line in [
            "（共同通信）",
            "（おわり）",
            "（完）",
            "（敬称略）",
            "海野太郎",
        ] {
            assert_eq!(japanese(line), None, "{line}");
        }
    }
}
