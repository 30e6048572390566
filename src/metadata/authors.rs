//! Bylines as names: never an address, a date, a place of work or the word "by".

use super::author_split::{
    at_commas, clean, is_newsroom, is_person, is_prose, is_role, push, split, split_all,
};
use super::author_words::{LABELS, PREFIXES, TAGS};
use super::bylines;
use super::header::Line;
use super::helpers::{opening_name, without_helpers};
use super::json_ld::{ArticleData, Person};
use super::meta_tags::Tags;
use super::names::{key, without_place};
use super::picture_credits::is_picture_credit;
use super::visible::{Byline, Visible};
use crate::text::{is_cjk, is_hangul};
use ego_tree::NodeId;

/// What is visible around the headline, and whose page it is.
pub(super) struct Around<'a> {
    pub seen: &'a Visible,
    pub lines: &'a [Line],
    pub headline: Option<usize>,
    pub title: &'a str,
    pub site: Option<&'a str>,
    /// The keys of what the site may be called.
    pub sites: &'a [String],
}

/// How many elements from the headline a byline may stand.
const NEAR: usize = 100;

impl Around<'_> {
    fn is_near(&self, byline: &Byline) -> bool {
        let near = |at: usize| byline.spot.place + NEAR / 4 >= at && byline.spot.place <= at + NEAR;
        self.headline.is_some_and(near)
    }
}

/// The authors, and the visible nodes that show them.
pub(super) fn choose(
    tags: &Tags,
    (ld, page): (&ArticleData, &ArticleData),
    around: &Around<'_>,
) -> (Vec<String>, Vec<NodeId>) {
    let from_ld = people(&ld.authors);
    let printed = bylines::of_lines(around.lines, around.headline, around.title);
    let bylines: Vec<&Byline> = around.seen.bylines.iter().chain(&printed).collect();
    let visible = best_byline(&bylines, around);
    let from_page = visible.map(names_of).unwrap_or_default();
    let from_tags = from_tags(tags, &from_page);
    let is_site_name = |name: &String| around.site.is_some_and(|site| key(name) == key(site));
    let is_host = |name: &String| around.sites.contains(&key(name));
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
    let is_room = |names: &[String]| {
        names
            .iter()
            .all(|name| newsrooms.contains(name) || is_newsroom(name) || is_host(name))
    };
    // The markup calls it the byline, or it stands where bylines do, and it has the form of a person's name, or
    // it says that a house wrote it that does not publish it.
    let is_labelled = |byline: &Byline| byline.rank >= 2 && bylines::is_labelled(&byline.spot.text);
    let names_person = visible
        .is_some_and(|byline| byline.rank >= 2 || around.is_near(byline) && byline.rank >= 1)
        && from_page.first().is_some_and(|name| {
            let is_house = || {
                visible.is_some_and(|byline| is_labelled(byline) && around.is_near(byline))
                    && !is_newsroom(name)
                    && !from_ld
                        .iter()
                        .chain(&from_tags)
                        .any(|other| key(other).starts_with(&key(name)))
            };
            (is_person(name) || is_house()) && !is_site_name(name) && !is_host(name)
        });
    let options = [
        (names_person && is_room(&from_ld), from_ld),
        (
            (names_person || !page.authors.is_empty()) && (with_address || is_room(&from_tags)),
            from_tags,
        ),
        (false, labelled_tag(tags)),
        (false, people(&page.authors)),
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
    let authors = with_others_shown(authors, visible, &bylines);
    let authors = without_helpers(authors, around.lines, &bylines);
    // Some papers sign with their own name all that their reporters sign in the text.
    let opening = opening_name(around.lines).filter(|_| {
        !authors.is_empty()
            && authors
                .iter()
                .all(|name| is_site_name(name) || is_host(name))
    });
    if let Some(line) = opening {
        return (vec![line.text.clone()], vec![line.node]);
    }
    let shown = bylines
        .iter()
        .filter(|byline| byline.is_whole && shows_only(byline, &authors))
        .map(|byline| byline.spot.node)
        .collect();
    (authors, shown)
}

/// All that the header shows, where it shows those that are named and more persons in the same markup.
fn with_others_shown(
    named: Vec<String>,
    best: Option<&Byline>,
    bylines: &[&Byline],
) -> Vec<String> {
    /// How many elements one byline may stand from the next.
    const BESIDE: usize = 12;
    let is_sure =
        |best: &&Byline| best.rank >= 3 || best.rank == 2 && bylines::is_labelled(&best.spot.text);
    let Some(best) = best.filter(is_sure) else {
        return named;
    };
    let mut out = Vec::new();
    let mut last = best.spot.place;
    for byline in bylines
        .iter()
        .filter(|byline| byline.rank == best.rank && !byline.is_others)
        .filter(|byline| best.rank >= 3 || byline.spot.node == best.spot.node)
    {
        if byline.spot.place < best.spot.place || byline.spot.place > last + BESIDE {
            continue;
        }
        last = byline.spot.place;
        names_of(byline)
            .iter()
            .for_each(|name| push(&mut out, name));
    }
    let has = |name: &String| out.iter().any(|other| key(other) == key(name));
    let is_more = out.len() > named.len() && out.len() <= named.len() + 4;
    if is_more
        && (best.rank >= 3 || is_joined(&best.spot.text, &out))
        && !named.is_empty()
        && named.iter().all(has)
        && out
            .iter()
            .all(|name| named.contains(name) || is_person(name) && !is_role(name))
    {
        return out;
    }
    named
}

/// Editors as the page prints them: lines of their own, with the elements that hold them, and what follows the names
/// of authors.
pub(super) fn credits(around: &Around<'_>) -> Vec<(Option<NodeId>, String)> {
    let mut out: Vec<(Option<NodeId>, String)> = Vec::new();
    let seen = around.seen;
    let lines = seen.editors.iter();
    let lines = lines.map(|line| (Some(line.node), line.text.clone()));
    let behind = seen.bylines.iter().filter_map(|byline| {
        let text = &byline.spot.text;
        let at = bylines::editors_at(text).filter(|at| *at > 0)?;
        bylines::is_editors(&text[at..]).then(|| (None, text[at..].to_owned()))
    });
    for (node, text) in lines.chain(behind) {
        if !out.iter().any(|(_, other)| *other == text) {
            out.push((node, text));
        }
    }
    out
}

/// The author in the labelled values that some systems write for previews in chats.
fn labelled_tag(tags: &Tags) -> Vec<String> {
    let is_label = |label: String| {
        let label = label.to_lowercase();
        let label = label.trim_end_matches([':', '：', ' ']);
        LABELS.contains(&label) || PREFIXES.contains(&label)
    };
    let pairs = [
        ("twitter:label1", "twitter:data1"),
        ("twitter:label2", "twitter:data2"),
    ];
    let said = pairs
        .iter()
        .find(|(label, _)| tags.first(&[label]).is_some_and(is_label));
    let mut out = Vec::new();
    for part in said
        .and_then(|(_, data)| tags.first(&[data]))
        .iter()
        .flat_map(|value| split(value))
    {
        push(&mut out, &part);
    }
    out
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
        // `Bed Bath & Beyond`
        let is_firm = |(one, other): (&str, &str)| !(is_person(one) && is_person(other));
        if person.is_organization && person.name.split_once(" & ").is_some_and(is_firm) {
            push(&mut out, &person.name);
            continue;
        }
        // Two first names are two persons: `Ann & Bob`.
        for name in split_all(&person.name, false) {
            push(&mut out, &name);
        }
    }
    out
}

/// The names of the first tag that has any, unless the page shows those of another one.
fn from_tags(tags: &Tags, shown: &[String]) -> Vec<String> {
    let all = TAGS.iter().map(|name| {
        let mut out = Vec::new();
        for value in tags.all(&[name]) {
            for part in split(without_place(value)) {
                push(&mut out, &part);
            }
        }
        out
    });
    let mut named: Vec<Vec<String>> = all.filter(|names| !names.is_empty()).collect();
    let is_shown = |names: &Vec<String>| {
        let mut keys = names.iter().map(|name| key(name));
        keys.any(|name| shown.iter().any(|other| key(other) == name))
    };
    // `mikecason` is what he is called where he logs in.
    let is_login = |names: &Vec<String>| {
        names.iter().all(|name| {
            name.bytes()
                .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit())
        })
    };
    let has_person = |names: &Vec<String>| names.iter().any(|name| is_person(name));
    let at = named.iter().position(is_shown).unwrap_or(0);
    let at = match named.get(at).is_some_and(is_login) {
        true => named.iter().position(has_person).unwrap_or(at),
        false => at,
    };
    match named.is_empty() {
        true => Vec::new(),
        false => named.swap_remove(at),
    }
}

/// The first byline with the most explicit markup, near the headline before elsewhere.
fn best_byline<'a>(bylines: &[&'a Byline], around: &Around<'_>) -> Option<&'a Byline> {
    let mut best: Option<(&Byline, u8)> = None;
    for byline in bylines {
        let is_of_editors = || bylines::editors_at(&byline.spot.text) == Some(0);
        let rank = match byline.is_others || is_of_editors() {
            true => 0,
            false => byline.rank + if around.is_near(byline) { 2 } else { 0 },
        };
        // Reading the names takes longest.
        if best.is_none_or(|(_, most)| rank > most) && !names_of(byline).is_empty() {
            best = Some((byline, rank));
        }
    }
    best.map(|(byline, _)| byline)
}

fn names_of(byline: &Byline) -> Vec<String> {
    let mut out = Vec::new();
    let text = &byline.spot.text;
    if text.chars().count() > 160 && byline.linked.is_empty() || is_picture_credit(text) {
        return out;
    }
    let after_label = |text: &str| bylines::after_label(text, &text.to_lowercase());
    // Editors are named where nobody else is; the author may stand behind them and the source.
    let (text, labelled) = match bylines::editors_at(text) {
        Some(at) if at > 0 => match (after_label(&text[..at]), after_label(&text[at..])) {
            (None, Some(names)) => (text.as_str(), Some(names)),
            (names, _) => (&text[..at], names),
        },
        _ => (text.as_str(), after_label(text)),
    };
    // Links behind the names lead to sections and comments.
    let is_named = |name: &&String| match &labelled {
        Some(names) => names.contains(name.as_str()),
        None => text.contains(name.as_str()),
    };
    let linked: Vec<&String> = byline.linked.iter().filter(is_named).collect();
    // `By Ann Lee, Bob Moe and Cy Noe`, of whom some are linked.
    if let Some(names) = labelled.as_ref().map(|names| at_commas(names))
        && names.len() > linked.len()
        && names.iter().all(|name| is_person(name) && !is_role(name))
        && linked.iter().all(|one| names.contains(one))
        && is_joined(text, &names)
    {
        names.iter().for_each(|name| push(&mut out, name));
        return out;
    }
    for name in linked {
        for part in split(name) {
            push(&mut out, &part);
        }
    }
    if out.is_empty() && !byline.linked.is_empty() {
        for part in byline
            .linked
            .iter()
            .filter(|name| text.contains(*name))
            .flat_map(|name| split(name))
        {
            push(&mut out, &part);
        }
    }
    let is_wide = |c: char| is_cjk(c) && !is_hangul(c);
    let has_one = |names: &String| {
        byline
            .leaves
            .iter()
            .any(|leaf| is_person(leaf) && names.contains(leaf.as_str()))
    };
    if out.is_empty()
        && let Some(names) = labelled
            .as_ref()
            .filter(|names| !names.chars().any(is_wide) && !has_one(names))
    {
        split(names).iter().for_each(|part| push(&mut out, part));
    }
    if out.is_empty() {
        let is_named = |leaf: &String| {
            labelled
                .as_ref()
                .is_none_or(|names| names.contains(leaf.as_str()))
        };
        let is_one = |leaf: &&String| is_person(leaf) && !is_role(leaf) && is_named(leaf);
        byline
            .leaves
            .iter()
            .filter(is_one)
            .for_each(|leaf| push(&mut out, leaf));
    }
    if out.is_empty() && byline.spot.text.chars().count() <= 120 && !is_prose(text) {
        for part in split(text) {
            push(&mut out, &part);
        }
    }
    out
}

/// Whether a word joins the last of some names to the others: behind a comma stands a place as well.
fn is_joined(text: &str, names: &[String]) -> bool {
    let last = names.last().and_then(|name| text.find(name.as_str()));
    let before = text[..last.unwrap_or(0)].trim_end();
    let word = before.rsplit([' ', '\u{a0}']).next().unwrap_or_default();
    !word.is_empty()
        && word.chars().count() <= 3
        && word.chars().all(|c| c.is_lowercase() || c == '&')
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

#[cfg(test)]
#[path = "authors_tests.rs"]
mod tests;
