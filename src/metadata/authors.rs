//! Bylines as names: never an address, a date, a place of work or the word "by".

use super::json_ld::{ArticleData, Person};
use super::meta_tags::Tags;
use super::months::month;
use super::names::key;
use super::visible::{Byline, Visible};
use crate::text::{is_cjk, normalize};
use ego_tree::NodeId;

/// What stands before names, in lower case.
const PREFIXES: &[&str] = &[
    "written by",
    "story by",
    "words by",
    "posted by",
    "published by",
    "reported by",
    "article by",
    "text by",
    "by",
    "author:",
    "authors:",
    "from",
    "par",
    "de notre envoyé spécial",
    "écrit par",
    "publié par",
    "von",
    "ein artikel von",
    "eine analyse von",
    "ein kommentar von",
    "ein gastbeitrag von",
    "text:",
    "autor:",
    "autorin:",
    "autoren:",
    "por",
    "escrito por",
    "texto:",
    "di",
    "a cura di",
    "door",
    "av",
    "af",
    "tekst:",
    "text",
    "napsal",
    "autor",
    "автор:",
    "автор",
    "oleh",
    "作者：",
    "作者:",
    "作者",
    "文／",
    "文/",
    "文｜",
    "文：",
    "撰文：",
    "记者：",
    "记者",
    "記者：",
    "撰稿：",
    "撰稿人：",
    "来源：",
    "责任编辑：",
    "责编：",
    "編輯：",
];

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
    let is_site = |names: &Vec<String>| {
        !names.is_empty()
            && site.is_some_and(|site| names.iter().all(|name| key(name) == key(site)))
    };
    let mut options: Vec<Vec<String>> = [from_ld, from_tags, from_page]
        .into_iter()
        .filter(|names| !names.is_empty())
        .collect();
    // The site itself is an author only where nobody else is named.
    options.sort_by_key(is_site);
    let authors = options.into_iter().next().unwrap_or_default();
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
    const NAMES: &[&str] = &[
        "author",
        "article:author",
        "article:author_name",
        "og:article:author",
        "dc.creator",
        "dc.creator.author",
        "byl",
        "parsely-author",
        "sailthru.author",
        "citation_author",
        "dc.contributor",
        "cxenseparse:author",
        "byline",
        "authors",
    ];
    for name in NAMES {
        let mut out = Vec::new();
        for value in tags.all(&[name]) {
            for part in split(value) {
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
        if best.is_none_or(|(_, rank)| byline.rank > rank) {
            best = Some((byline, byline.rank));
        }
    }
    best.map(|(byline, _)| byline)
}

fn names_of(byline: &Byline) -> Vec<String> {
    let mut out = Vec::new();
    if byline.spot.text.chars().count() > 160 && byline.linked.is_empty() {
        return out;
    }
    for name in &byline.linked {
        for part in split(name) {
            push(&mut out, &part);
        }
    }
    if out.is_empty() && byline.spot.text.chars().count() <= 120 {
        for part in split(&byline.spot.text) {
            push(&mut out, &part);
        }
    }
    out
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
    let raw = strip_prefixes(&normalize(raw));
    let mut parts = vec![raw.clone()];
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
        && !lower.starts_with("last updated")
        && !lower.starts_with("last modified")
        && !name.contains(['=', '{', '}', '<', '>', '?', '？', '。', '!'])
        && !matches!(
            lower.as_str(),
            "admin"
                | "administrator"
                | "author"
                | "autor"
                | "editor"
                | "guest"
                | "anonymous"
                | "unknown"
                | "null"
                | "none"
                | "undefined"
                | "follow"
                | "share"
                | "facebook"
                | "twitter"
                | "email"
                | "mail"
                | "instagram"
                | "linkedin"
                | "view profile"
                | "see all"
                | "more"
                | "updated"
                | "published"
                | "posted"
                | "date"
                | "comments"
                | "read more"
                | "contact"
                | "bio"
                | "x"
                | "user"
                | "about the author"
                | "more by"
                | "website"
                | "posts"
                | "profile"
        )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(raw: &str) -> Vec<String> {
        let mut out = Vec::new();
        split(raw).iter().for_each(|part| push(&mut out, part));
        out
    }

    #[test]
    fn names_without_labels_and_addresses() {
        assert_eq!(names("By Ann Lee and Bob Moe"), ["Ann Lee", "Bob Moe"]);
        assert_eq!(names("Von Jörg Käse"), ["Jörg Käse"]);
        assert_eq!(names("https://www.facebook.com/RFI"), [""; 0]);
        assert_eq!(names("记者：王小明 李四"), ["王小明", "李四"]);
        assert_eq!(names("Byron Vonn"), ["Byron Vonn"]);
    }

    #[test]
    fn names_without_the_date_behind_them() {
        assert_eq!(names("By Ann Lee\n March 25, 2015"), ["Ann Lee"]);
        assert_eq!(names("Jörg Käse 3. März 2021"), ["Jörg Käse"]);
        assert_eq!(names("Last Updated: January 7, 2025"), [""; 0]);
        assert_eq!(names("April May"), ["April May"]);
    }
}
