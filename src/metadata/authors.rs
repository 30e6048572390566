//! Bylines as names: never an address, a date, a place of work or the word "by".

use super::author_words::{EDITORS, NOT_NAMES, PREFIXES, SUFFIXES, TAGS, WROTE_THIS};
use super::json_ld::{ArticleData, Person};
use super::meta_tags::Tags;

use super::names::{is_path, key, without_place};
use super::visible::{Byline, Visible};
use crate::text::{is_cjk, normalize};
use crate::time::months::month;
use ego_tree::NodeId;

/// The authors, and the visible nodes that show them.
pub(super) fn choose(
    tags: &Tags,
    ld: &ArticleData,
    seen: &Visible,
    site: Option<&str>,
) -> (Vec<String>, Vec<NodeId>) {
    let from_ld = people(&ld.authors);
    let from_tags = from_tags(tags);
    let visible = best_byline(&seen.bylines);
    let from_page = visible.map(names_of).unwrap_or_default();
    let is_site_name = |name: &String| site.is_some_and(|site| key(name) == key(site));
    let is_site = |names: &Vec<String>| !names.is_empty() && names.iter().all(is_site_name);
    let newsrooms = people(
        &ld.authors
            .iter()
            .filter(|author| author.is_organization)
            .cloned()
            .collect::<Vec<_>>(),
    );
    let with_address = tags
        .all(&["author"])
        .iter()
        .any(|value| value.contains("www."));
    let is_newsroom = |names: &[String]| names.iter().all(|name| newsrooms.contains(name));
    // The markup calls it the byline, and it has the form of a person's name.
    let names_person = visible.is_some_and(|byline| byline.rank >= 2)
        && from_page
            .first()
            .is_some_and(|name| is_person(name) && !is_site_name(name));
    let options = [
        (names_person && is_newsroom(&from_ld), from_ld),
        (
            names_person && (with_address || is_newsroom(&from_tags)),
            from_tags,
        ),
        (false, from_page),
    ]
    .into_iter()
    .filter(|(_, names)| !names.is_empty());
    // The site itself is an author only where nobody else is named; a newsroom only where no
    // person is.
    let authors = options
        .min_by_key(|(is_newsroom, names)| (is_site(names), *is_newsroom))
        .map(|(_, names)| names)
        .unwrap_or_default();
    let shown = seen
        .bylines
        .iter()
        .filter(|byline| shows_only(byline, &authors))
        .map(|byline| byline.spot.node)
        .collect();
    (authors, shown)
}

fn people(people: &[Person]) -> Vec<String> {
    let any_person = people
        .iter()
        .any(|person| !person.is_organization && !clean(&person.name).is_empty());
    let mut out = Vec::new();
    for person in people {
        if person.is_organization && any_person && people.len() > 3 {
            continue;
        }
        for name in split(&person.name) {
            push(&mut out, &name);
        }
    }
    out
}

fn from_tags(tags: &Tags) -> Vec<String> {
    for name in TAGS {
        let mut out = Vec::new();
        for value in tags.all(&[name]) {
            for part in split(without_place(value)) {
                push(&mut out, &part);
            }
        }
        if !out.is_empty() {
            return out;
        }
    }
    Vec::new()
}

/// The first byline with the most explicit markup.
fn best_byline(bylines: &[Byline]) -> Option<&Byline> {
    let mut best: Option<(&Byline, u8)> = None;
    for byline in bylines {
        if names_of(byline).is_empty() {
            continue;
        }
        let rank = match editors_at(&byline.spot.text) {
            Some(0) => 0,
            _ => byline.rank,
        };
        if best.is_none_or(|(_, most)| rank > most) {
            best = Some((byline, rank));
        }
    }
    best.map(|(byline, _)| byline)
}

fn names_of(byline: &Byline) -> Vec<String> {
    let mut out = Vec::new();
    if byline.spot.text.chars().count() > 160 && byline.linked.is_empty() {
        return out;
    }
    let text = &byline.spot.text;
    // Editors are named where nobody else is.
    let text = match editors_at(text) {
        Some(at) if at > 0 => &text[..at],
        _ => text,
    };
    for name in byline.linked.iter().filter(|name| text.contains(*name)) {
        for part in split(name) {
            push(&mut out, &part);
        }
    }
    if out.is_empty() && byline.spot.text.chars().count() <= 120 {
        for part in split(text) {
            push(&mut out, &part);
        }
    }
    out
}

/// Where the editors begin in a byline: 0 where it names nobody before them.
fn editors_at(text: &str) -> Option<usize> {
    let at = EDITORS.iter().filter_map(|label| text.find(label)).min()?;
    let before = text[..at].trim_matches(|c: char| !c.is_alphanumeric());
    Some(if before.is_empty() { 0 } else { at })
}

/// Whether a name has the form of a person's: two to four words that begin with capitals, or few
/// Chinese characters.
pub(super) fn is_person(name: &str) -> bool {
    let count = name.chars().count();
    if name.chars().all(is_cjk) {
        return (2..=5).contains(&count);
    }
    let words: Vec<&str> = name.split_whitespace().collect();
    let capital = |word: &&str| word.starts_with(char::is_uppercase);
    (2..=4).contains(&words.len())
        && words.iter().filter(|word| capital(word)).count() >= 2
        && words.first().is_some_and(capital)
        && words.last().is_some_and(capital)
        && !name.contains(|c: char| c.is_ascii_digit())
}

/// Whether an element shows nothing but the byline: the names, a label, punctuation.
fn shows_only(byline: &Byline, authors: &[String]) -> bool {
    let mut rest = key(&byline.spot.text);
    let mut found = false;
    for author in authors {
        let name = key(author);
        if !name.is_empty() && rest.contains(&name) {
            rest = rest.replace(&name, "");
            found = true;
        }
    }
    found && rest.chars().count() <= 14
}

fn push(out: &mut Vec<String>, raw: &str) {
    let name = clean(raw);
    if !name.is_empty()
        && is_name(&name)
        && !out.iter().any(|other| key(other) == key(&name))
        && out.len() < 12
    {
        out.push(name);
    }
}

/// Several names in one string.
fn split(raw: &str) -> Vec<String> {
    let labelled = normalize(raw);
    let mut raw = strip_prefixes(&labelled);
    // Behind the name stand its bearer's desk and interests.
    if labelled.starts_with(WROTE_THIS) {
        raw = raw.split_whitespace().next().unwrap_or_default().to_owned();
    }
    let mut parts = vec![raw];
    for separator in [
        " and ", " und ", " et ", " y ", " e ", " og ", " och ", " en ", " & ", ";", "、", "，",
        " | ", " · ", " • ", " / ", "／",
    ] {
        parts = parts
            .iter()
            .flat_map(|part| part.split(separator).map(str::to_owned).collect::<Vec<_>>())
            .collect();
    }
    // A comma divides names, but not one name given as "family, first" nor one with its title.
    parts = parts
        .iter()
        .flat_map(|part| {
            part.split(',')
                .map(|piece| piece.trim().to_owned())
                .collect::<Vec<_>>()
        })
        .collect();
    // Two Chinese names of two to four characters may stand with a space between them.
    parts = parts
        .iter()
        .flat_map(|part| {
            let pieces: Vec<&str> = part.split_whitespace().collect();
            let all_cjk = pieces.len() > 1
                && pieces.iter().all(|piece| {
                    (2..=4).contains(&piece.chars().count())
                        && piece.chars().all(|c| matches!(c, '\u{4e00}'..='\u{9fff}'))
                });
            if all_cjk {
                pieces.iter().map(|piece| (*piece).to_owned()).collect()
            } else {
                vec![part.clone()]
            }
        })
        .collect();
    parts
        .into_iter()
        .filter(|part| !part.trim().is_empty())
        .collect()
}

fn strip_prefixes(raw: &str) -> String {
    let mut text = raw.trim();
    for (open, close) in [('(', ')'), ('（', '）'), ('[', ']')] {
        let inner = text
            .strip_prefix(open)
            .and_then(|rest| rest.strip_suffix(close));
        text = inner.unwrap_or(text).trim();
    }
    for _ in 0..2 {
        let lower = text.to_lowercase();
        let Some(prefix) = PREFIXES.iter().find(|prefix| {
            lower.starts_with(**prefix) && {
                let last = prefix.chars().next_back().unwrap_or(' ');
                let next = lower[prefix.len()..].chars().next();
                !last.is_alphanumeric()
                    || next.is_none_or(|next| !next.is_alphanumeric() || is_cjk(last))
            }
        }) else {
            break;
        };
        // The lower-case form may differ in length only for characters that no prefix has.
        let Some(rest) = text.get(prefix.len()..) else {
            break;
        };
        text = rest.trim_start_matches([':', '：', ' ', '/', '／', '-', '–']);
    }
    text.to_owned()
}

fn clean(raw: &str) -> String {
    let mut name = strip_prefixes(&normalize(raw));
    for open in ['(', '（', '[', '<', '|', '•', '·'] {
        if let Some(at) = name.find(open)
            && at > 0
            && !(open == '·' && name.chars().any(is_cjk))
        {
            name.truncate(at);
        }
    }
    // The lower-case form differs in length for few characters; such a name stays whole.
    let lower = name.to_lowercase();
    if let Some(at) = SUFFIXES.iter().filter_map(|said| lower.find(said)).min()
        && at > 0
        && lower.len() == name.len()
        && name.is_char_boundary(at)
    {
        name.truncate(at);
    }
    without_date(&name)
        .trim_matches(|c: char| {
            c.is_whitespace()
                || matches!(
                    c,
                    ',' | ':'
                        | '：'
                        | '-'
                        | '–'
                        | '—'
                        | '|'
                        | '.'
                        | '/'
                        | '@'
                        | '*'
                        | '©'
                        | '"'
                        | '“'
                        | '”'
                )
        })
        .to_owned()
}

/// The part of a byline before a date: `Ann Lee March 25`, `Ann Lee 25. März`, `Ann Lee - 25 mars`.
///
/// A month alone is no date, for people are called April and May.
fn without_date(name: &str) -> String {
    let numeric = |word: &str| word.starts_with(|c: char| c.is_ascii_digit());
    let words: Vec<&str> = name.split_whitespace().collect();
    let date = words.windows(2).position(|pair| {
        let month = |word: &str| month(&word.trim_matches([',', '.']).to_lowercase()).is_some();
        (month(pair[0]) && numeric(pair[1])) || (numeric(pair[0]) && month(pair[1]))
    });
    words[..date.unwrap_or(words.len())].join(" ")
}

/// Whether a string can be the name of a person or newsroom.
fn is_name(name: &str) -> bool {
    let letters = name.chars().filter(|c| c.is_alphabetic()).count();
    let digits = name.chars().filter(char::is_ascii_digit).count();
    let lower = name.to_lowercase();
    letters >= 2
        && digits <= 4
        && digits * 2 < letters.max(1)
        && name.chars().count() <= 60
        && name.split_whitespace().count() <= 7
        && !name.contains("://")
        && !name.contains('@')
        && !lower.starts_with("www.")
        && !is_path(name)
        && !lower.starts_with("last updated")
        && !lower.starts_with("last modified")
        && !name.contains(['=', '{', '}', '<', '>', '?', '？', '。', '!'])
        && !NOT_NAMES.contains(&lower.as_str())
        && !(lower.starts_with(|c: char| c.is_ascii_digit()) && lower.ends_with(" read"))
}

#[cfg(test)]
#[path = "authors_tests.rs"]
mod tests;
