//! Several names in one string, and one name without what is said around it.

use super::author_words::{DEGREES, NOT_NAMES, PARTICLES, PREFIXES, ROLES, SUFFIXES, WROTE_THIS};
use super::bylines::after_label;
use super::names::{is_of_reading, is_path, key};
use super::picture_credits::is_picture_credit;
use crate::text::needles::holds;
use crate::text::{is_cjk, is_listed, normalize};
use crate::time::months::month;

/// Adds a name, if the string is one that is not yet there.
pub(super) fn push(out: &mut Vec<String>, raw: &str) {
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
pub(super) fn split(raw: &str) -> Vec<String> {
    split_all(raw, true)
}

/// The same; whether two single words may be one house.
#[inline(never)]
pub(super) fn split_all(raw: &str, has_houses: bool) -> Vec<String> {
    let labelled = normalize(raw);
    if is_picture_credit(&labelled) {
        return Vec::new();
    }
    // 記者王小明／台北報導: the place is none of the names.
    let reporters = labelled.starts_with(['記', '记']);
    let names = reporters.then(|| after_label(&labelled, "")).flatten();
    let mut raw = names.unwrap_or_else(|| strip_prefixes(&labelled));
    // Behind the name stand its bearer's desk and interests.
    if labelled.starts_with(WROTE_THIS) {
        raw = raw.split_whitespace().next().unwrap_or_default().to_owned();
    }
    let mut parts = vec![raw];
    for separator in [
        " and ", " und ", " et ", " y ", " e ", " og ", " och ", " en ", " & ", ";", "、", "，",
        "،", " | ", " · ", " • ", " / ", "／",
    ] {
        if !parts.iter().any(|part| holds(part, separator)) {
            continue;
        }
        parts = parts
            .iter()
            .flat_map(|part| match part.split_once(" & ") {
                Some((one, other)) if has_houses && separator == " & " && is_pair(one, other) => {
                    vec![part.clone()]
                }
                _ => part.split(separator).map(str::to_owned).collect(),
            })
            .collect();
    }
    parts = parts.iter().flat_map(|part| at_commas(part)).collect();
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
    let is_first_person = parts.first().is_some_and(|first| is_person(first));
    let mut at = 0;
    parts.retain(|part| {
        at += 1;
        !part.trim().is_empty() && (at == 1 || !is_first_person || !is_role(part))
    });
    parts
}

/// `Procter & Gamble`: two words for one house, where two persons would be named in full.
#[inline(never)]
pub(crate) fn is_pair(one: &str, other: &str) -> bool {
    [one, other].iter().all(|word| {
        let word = word.trim();
        word.starts_with(char::is_uppercase)
            && word.contains(char::is_lowercase)
            && !word.contains(' ')
            && !is_newsroom(word)
    })
}

/// A comma divides names, but not one given as "family, first", nor one from its degrees; what its bearer does
/// is no name.
pub(super) fn at_commas(part: &str) -> Vec<String> {
    let pieces: Vec<&str> = part.split(',').map(str::trim).collect();
    if let [family, first] = pieces[..]
        && is_family_first(family, first)
    {
        return vec![format!("{family}, {first}")];
    }
    let mut out: Vec<String> = Vec::new();
    for piece in pieces {
        match out.last_mut() {
            Some(name) if is_degree(piece) => {
                name.push_str(", ");
                name.push_str(piece);
            }
            Some(name) if is_person(name) && is_role(piece) => {}
            _ => out.push(piece.to_owned()),
        }
    }
    out
}

/// Whether two words, or a word and initials, are one name turned round.
fn is_family_first(family: &str, first: &str) -> bool {
    let is_word = |word: &str| {
        let mut letters = word.chars();
        letters.next().is_some_and(char::is_uppercase)
            && letters.clone().count() >= 1
            && letters.all(|c| {
                c.is_alphabetic() && !c.is_uppercase() || matches!(c, '-' | '\'' | '’' | '.')
            })
    };
    let is_initial = |word: &str| {
        word.chars().count() <= 2
            && word.starts_with(char::is_uppercase)
            && (word.ends_with('.') || word.len() == 1)
    };
    let mut words = first.split_whitespace();
    let opens = words
        .next()
        .is_some_and(|word| is_word(word) || is_initial(word));
    !is_degree(first) && is_word(family) && opens && words.all(is_initial)
}

pub(crate) fn is_degree(piece: &str) -> bool {
    let bare: String = piece.chars().filter(|c| *c != '.').collect();
    let mut words = bare.split_whitespace().peekable();
    words.peek().is_some() && words.all(|word| is_listed(DEGREES, word))
}

/// Whether a part says what the bearer of the name before it does.
pub(crate) fn is_role(piece: &str) -> bool {
    let lower = piece.to_lowercase();
    let mut words = lower.split(|c: char| !c.is_alphanumeric());
    words.any(|word| is_listed(ROLES, word))
}

/// Whether a name has the form of a person's: two to four words that begin with capitals, or few
/// Chinese characters.
pub(super) fn is_person(name: &str) -> bool {
    let count = name.chars().count();
    if name.chars().all(is_cjk) {
        return (2..=5).contains(&count);
    }
    let name = name.split(',').next().unwrap_or(name);
    let words: Vec<&str> = name.split_whitespace().collect();
    let capital = |word: &&str| word.starts_with(char::is_uppercase);
    let is_part = |word: &&str| {
        capital(word) || is_listed(PARTICLES, word) || word.starts_with(['"', '“', '(', '‘', '\''])
    };
    (2..=5).contains(&words.len())
        && words.iter().filter(|word| capital(word)).count() >= 2
        && words
            .first()
            .is_some_and(|word| capital(word) || is_listed(PARTICLES, word))
        && words.last().is_some_and(capital)
        && words.iter().all(is_part)
        && !name.contains(|c: char| c.is_ascii_digit() || matches!(c, '&' | ':' | '!' | '?' | '|'))
        && !is_newsroom(name)
}

/// Whether a name is that of a newsroom, not of a person.
pub(crate) fn is_newsroom(name: &str) -> bool {
    const WORDS: &str = "staff|team|editors|editorial|newsroom|news|press|desk|redaktion|redacción|redação|\
         redazione|rédaction|redactie|redakcja|редакция|agency|agencies|agencia|association|\
         times|newspaper|magazine|media|journal|tribune|gazette|herald|bureau|reporters|\
         correspondents|contributors|online|tv|radio|studio|inc|llc|gmbh|ltd|wire|reuters|afp|dpa";
    let lower = name.to_lowercase();
    lower.starts_with("the ")
        || lower.starts_with(',')
        || lower
            .split(|c: char| !c.is_alphanumeric())
            .any(|word| is_listed(WORDS, word))
}

/// Whether a text is a sentence about somebody.
pub(super) fn is_prose(text: &str) -> bool {
    const SENTENCE: usize = 8;
    let is_end = |text: &str| text.ends_with(['.', '!', '?', '。', '！', '？']);
    let words = text.split_whitespace().count();
    let lower = |word: &&str| word.starts_with(char::is_lowercase) && !is_listed(PARTICLES, word);
    words >= SENTENCE
        && (is_end(text) || text.contains(". "))
        && text.split_whitespace().filter(lower).count() * 3 > words
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
        text = rest.trim_start_matches([':', '：', ' ', '/', '／', '-', '–', '｜', '|', '丨']);
    }
    text.to_owned()
}

pub(super) fn clean(raw: &str) -> String {
    let mut name = strip_prefixes(&normalize(raw));
    for open in ['(', '（', '[', '<', '|', '｜', '•', '·'] {
        if let Some(at) = name.find(open)
            && at > 0
            && !(open == '·' && name.chars().any(is_cjk))
            && !is_nickname(&name[at..])
        {
            name.truncate(at);
        }
    }
    if let Some((person, _)) = name.split_once(" @")
        && !person.trim().is_empty()
    {
        name.truncate(person.len());
    }
    // `Ann Lee in London`; a newsroom may be called so.
    if let Some((person, place)) = name.split_once(" in ")
        && is_person(person)
        && place.starts_with(char::is_uppercase)
    {
        name.truncate(person.len());
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
    let bare = without_date(&name);
    let bare = bare.trim_matches(|c: char| {
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
    });
    // The full stop belongs to an abbreviation behind the name.
    match name.trim_end().ends_with('.') && bare.rsplit([',', ' ']).next().is_some_and(is_short_for)
    {
        true => format!("{bare}."),
        false => bare.to_owned(),
    }
}

fn is_short_for(word: &str) -> bool {
    word.contains('.') || matches!(word, "Jr" | "Sr" | "Esq")
}

/// Whether a part in brackets stands within a name: `Paramita (Guha) Ghosh`.
fn is_nickname(rest: &str) -> bool {
    let Some((inner, after)) = rest.strip_prefix('(').and_then(|rest| rest.split_once(')')) else {
        return false;
    };
    let is_one =
        |word: &str| word.starts_with(char::is_uppercase) && word.chars().all(char::is_alphabetic);
    is_one(inner)
        && after.trim_start().starts_with(char::is_uppercase)
        && after.split_whitespace().count() <= 2
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

/// Labels of where a text comes from, in lower case.
const SOURCES: &[&str] = &[
    "quelle:",
    "source:",
    "source :",
    "fuente:",
    "fonte:",
    "bron:",
    "źródło:",
    "источник:",
];

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
        && !is_picture_credit(name)
        && !SOURCES.iter().any(|label| lower.starts_with(label))
        && !lower.starts_with("view ")
        && !lower.starts_with("last updated")
        && !lower.starts_with("last modified")
        && !name.contains(['=', '{', '}', '<', '>', '?', '？', '。', '!'])
        && !is_listed(NOT_NAMES, &lower)
        && !is_of_reading(&lower)
}
