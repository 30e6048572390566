//! The names behind a label in a line: `By Ann Lee`, `文｜王小明`, `بقلم: أحمد علي`.

mod korean;
mod reporters;
mod whole;
mod words;

use super::super::author_split::{is_degree, is_newsroom, is_person, is_role};
use super::super::picture_credits::is_picture_credit;
use crate::text::is_cjk;
use crate::time::months::month;
use crate::time::printed::{Order, dated};
pub(crate) use whole::{opening_names, signed_names};
use words::{
    ARTICLES, BEHIND, BESIDE_TEXT, BY, COLONS, CONJUNCTIONS, CORRESPONDENTS, ENDS, GENRES,
    OPENINGS, OPENINGS_COLON, OPENINGS_WIDE, PUBLISHED,
};

/// The names behind a label such as `By`; `lower` is the text in lower case.
#[inline(never)]
pub(in crate::metadata) fn after_label(text: &str, lower: &str) -> Option<String> {
    let wide = after_wide(text).or_else(|| reporters::names(text));
    if let Some(names) = wide.or_else(|| korean::names(text)) {
        return Some(names);
    }
    // The lower-case form has another length for few characters; such lines have no label.
    if lower.len() != text.len() {
        return None;
    }
    let rest = behind_opening(lower)
        .or_else(|| behind_genre(lower))
        .or_else(|| behind_correspondent(lower))
        .or_else(|| behind_time(lower))
        // A name may begin so, but then the capital of a first name comes before.
        .or_else(|| text.strip_prefix("de "))?;
    let rest = text.get(text.len() - rest.len()..)?;
    spaced_names(rest.trim_start_matches([':', '：', ' ', '\u{a0}', '-', '–', '—', '|']))
}

/// Whether a text begins with such a label.
pub(in crate::metadata) fn is_labelled(text: &str) -> bool {
    behind_opening(&text.to_lowercase()).is_some()
}

/// What follows the first of some words that a text begins with and that something accepts.
#[inline(never)]
fn behind<'a>(
    text: &'a str,
    words: &[&str],
    accepts: fn(&'a str) -> Option<&'a str>,
) -> Option<&'a str> {
    for word in words {
        if let Some(rest) = text.strip_prefix(word).and_then(accepts) {
            return Some(rest);
        }
    }
    None
}

/// What follows a label at the beginning of a text.
fn behind_opening(lower: &str) -> Option<&str> {
    let plain = behind(lower, OPENINGS, |rest| {
        rest.strip_prefix(|c: char| c.is_whitespace() || c == ':')
    });
    plain.or_else(|| {
        behind(lower, OPENINGS_COLON, |rest| {
            rest.trim_start().strip_prefix([':', '：'])
        })
    })
}

/// What follows `An analysis by`, `Ein Gastbeitrag von`, `Propos recueillis par`.
fn behind_genre(lower: &str) -> Option<&str> {
    let rest = behind(lower, ARTICLES, Some).unwrap_or(lower);
    behind(behind(rest, GENRES, Some)?, BY, Some)
}

/// What follows `De notre correspondante à Tunis,`: the place stands before the name.
fn behind_correspondent(lower: &str) -> Option<&str> {
    let rest = behind(lower, CORRESPONDENTS, Some)?;
    let at = rest.find([',', ':', '–', '—'])?;
    Some(rest[at..].trim_start_matches([',', ':', '–', '—', ' ']))
}

/// What follows `Publié le 16 mai 2026 par`, `Posted on May 16, 2026 by`.
fn behind_time(lower: &str) -> Option<&str> {
    /// The longest time, in bytes.
    const LONGEST: usize = 60;
    let told = behind(lower, PUBLISHED, Some);
    let rest = told.unwrap_or(lower);
    let mut ends = BY.iter().filter_map(|by| Some((rest.find(by)?, *by)));
    let (at, by) = ends.find(|(at, _)| *at <= LONGEST)?;
    let time = &rest[..at];
    let is_time = match told {
        Some(_) => time.chars().any(|c| c.is_ascii_digit()),
        // `May 16, 2026 by Ann Lee`
        None => is_date(time),
    };
    is_time.then(|| &rest[at + by.len()..])
}

/// Whether a text is a date and next to nothing else.
fn is_date(text: &str) -> bool {
    text.contains(|c: char| c.is_ascii_digit())
        && matches!(&dated(text, Order::DayFirst), (dates, rest)
            if dates.len() == 1 && !dates[0].before.contains(' ') && rest.is_empty())
}

/// Names behind a label of a language that puts no spaces between its words.
fn after_wide(text: &str) -> Option<String> {
    OPENINGS_WIDE.iter().find_map(|label| {
        let at = text.find(label)?;
        behind_wide(label, &text[at + label.len()..], at == 0)
    })
}

#[inline(never)]
fn behind_wide(label: &str, rest: &str, opens: bool) -> Option<String> {
    let rest = behind(rest, BESIDE_TEXT, Some).unwrap_or(rest);
    match rest.trim_start().strip_prefix(COLONS) {
        Some(names) => wide_names(names),
        None if opens && rest.starts_with(['・', '＝']) => {
            wide_names(rest.trim_start_matches(['・', '＝']))
        }
        // A line of its own may do without the sign: 《某报》作者 王小明.
        None => wide_names(rest.strip_prefix([' ', '　'])?)
            .filter(|name| label.chars().count() > 1 && rest.trim() == name && is_person(name)),
    }
}

/// Names at the beginning of a text, as long as they have the form of a person’s.
#[inline(never)]
fn spaced_names(text: &str) -> Option<String> {
    let mut words: Vec<&str> = Vec::new();
    let mut is_cut = false;
    for word in text.split_whitespace() {
        let is_sign = !word.chars().any(char::is_alphanumeric) && word != "&";
        let is_number = word.starts_with(|c: char| c.is_ascii_digit() || matches!(c, '(' | '@'));
        let bare = word.to_lowercase();
        let bare = bare.trim_end_matches([':', '.', ',']);
        let is_next_label = word.ends_with(':') || is_picture_credit(bare);
        if is_sign || is_number || is_next_label || ENDS.contains(&bare) {
            is_cut = is_number;
            break;
        }
        words.push(word);
    }
    // The month of a date, or what would have joined one more name.
    let is_month = |word: &str| month(&word.trim_matches(['.', ',']).to_lowercase()).is_some();
    while words
        .last()
        .is_some_and(|word| is_conjunction(word) || words.len() > 2 && is_cut && is_month(word))
    {
        words.pop();
    }
    let said = words.join(" ");
    let mut names = Vec::new();
    for part in parts(said.trim_end_matches(['.', ','])) {
        match named_part(part) {
            Some(name) => names.push(name),
            None if names.is_empty() => return None,
            None if is_degree(part) => names.push(part),
            None => break,
        }
    }
    (!names.is_empty()).then(|| names.join(", "))
}

fn is_conjunction(word: &str) -> bool {
    word == "&" || CONJUNCTIONS.iter().any(|sign| sign.trim() == word)
}

/// A name may hold what joins two others: only where the whole is none is it divided there.
fn parts(said: &str) -> impl Iterator<Item = &str> {
    // `Ann Lee, PhD, and Bob Moe`
    let bare = |piece: &'_ str| -> usize {
        let joins = CONJUNCTIONS.iter().map(|sign| sign.trim_start());
        joins
            .filter(|sign| piece.starts_with(sign))
            .map(str::len)
            .max()
            .unwrap_or(0)
    };
    let pieces = said.split([',', ';', '&', '،', '、']).map(str::trim);
    let pieces = pieces.map(move |piece| &piece[bare(piece)..]);
    pieces.filter(|piece| !piece.is_empty()).flat_map(|piece| {
        let joined = CONJUNCTIONS.iter().find(|sign| piece.contains(**sign));
        match joined {
            Some(sign) if *sign == " and " || !is_named(piece) => {
                piece.split(*sign).map(str::trim).collect::<Vec<_>>()
            }
            _ => vec![piece],
        }
    })
}

/// A name, without the newsroom that may stand right behind it.
fn named_part(part: &str) -> Option<&str> {
    if is_named(part) {
        return Some(part);
    }
    let ends = part.match_indices(' ').map(|(at, _)| at).skip(1).take(2);
    let mut cuts = ends.map(|at| part.split_at(at));
    cuts.find(|(name, rest)| is_person(name) && (is_newsroom(rest.trim()) || is_role(rest)))
        .map(|(name, _)| name)
}

/// A person’s name, or one to four words of a script without capitals: a label stands before them.
#[inline(never)]
fn is_named(name: &str) -> bool {
    let is_caseless = |c: char| c.is_alphabetic() && !c.is_lowercase() && !c.is_uppercase();
    let is_word = |word: &str| {
        let is_part = |c: char| {
            is_caseless(c) && !is_cjk(c) || matches!(c, '\'' | '’' | '-' | '"' | '״' | '׳')
        };
        let is_mark = |c: char| !c.is_alphanumeric() && !c.is_ascii() && !c.is_whitespace();
        word.chars().any(is_caseless) && word.chars().all(|c| is_part(c) || is_mark(c))
    };
    let words = || name.split_whitespace();
    is_person(name) || (1..=4).contains(&words().count()) && words().all(is_word)
}

/// `早瀬 みのり`: a family name and a first name, of which one is in kana or a single character.
fn japanese_name(text: &str) -> Option<String> {
    let is_own = |part: &&str| !part.contains('・') && !BEHIND.contains(part);
    let parts: Vec<&str> = text
        .split([' ', '　'])
        .filter(|part| !part.is_empty())
        .take_while(is_own)
        .collect();
    let [family, first] = parts[..] else {
        return None;
    };
    let is_kana = |c: char| ('\u{3040}'..='\u{30ff}').contains(&c);
    let is_one = [family, first].iter().any(|part| part.chars().all(is_kana))
        || first.chars().count() == 1 && family.chars().count() <= 3;
    let is_short = |part: &&str| (1..=6).contains(&part.chars().count());
    let is_name = is_one && parts.iter().all(is_short);
    is_name.then(|| format!("{family} {first}"))
}

/// Names that are written without spaces: they end at the first sign of something else.
#[inline(never)]
fn wide_names(text: &str) -> Option<String> {
    let end = text
        .find(|c: char| !is_cjk(c) && !matches!(c, '·' | '、' | ' ' | '　' | ',' | '，'))
        .unwrap_or(text.len());
    // 记者：为什么是六点？ begins what somebody says.
    let behind = text[end..].trim_end();
    let is_said = behind
        .chars()
        .any(|c| matches!(c, '？' | '?' | '！' | '!' | '…' | '“' | '「' | '；'))
        || behind.starts_with('。') && behind.chars().count() > 1;
    // 圖／ begins the next label.
    let is_label = text[end..].starts_with(COLONS) && !text[..end].ends_with([' ', '　']);
    if let Some(name) = japanese_name(&text[..end]).filter(|_| !is_said && !is_label) {
        return Some(name);
    }
    let is_name = |name: &&str| {
        let longest = if name.contains('·') { 16 } else { 8 };
        (2..=longest).contains(&name.chars().count()) && !BEHIND.contains(name)
    };
    // 新京报记者 王小明: the house’s own.
    let is_house = |name: &str| name.ends_with("记者") || name.ends_with("記者");
    let names: Vec<&str> = text[..end]
        .split(['、', ' ', '　', ',', '，'])
        .filter(|name| !name.is_empty() && !is_said && !is_house(name))
        .take_while(is_name)
        .take(4)
        .collect();
    (!names.is_empty()).then(|| names.join(", "))
}

#[cfg(test)]
mod tests {
    use super::{after_label, opening_names};

    fn named(text: &str) -> Option<String> {
        after_label(text, &text.to_lowercase())
    }

    #[test]
    fn a_line_above_a_text() {
        let names = |line| opening_names(line).unwrap_or_default().join(" + ");
        assert_eq!(names("By Ada Quay"), "Ada Quay");
        assert_eq!(
            names("By Ada Quay and Bo Pier, Harbour Times"),
            "Ada Quay + Bo Pier"
        );
        assert_eq!(names("文｜王小明"), "王小明");
        assert_eq!(names("采写︱王小明"), "王小明");
        for line in [
            "By Ada Quay the lamp was lit again",
            "By Ada Quay.",
            "By the sea",
            "文：",
        ] {
            assert_eq!(names(line), "", "{line}");
        }
    }

    #[test]
    fn labels_of_many_languages() {
        for (line, names) in [
            ("Words: Ann Lee. Photographs: Bob Moe", "Ann Lee"),
            ("By Ann Lee and Bob Moe (AP)", "Ann Lee, Bob Moe"),
            ("An analysis by Ann Lee", "Ann Lee"),
            ("By Ann Lee, PhD, and Bob Moe", "Ann Lee, PhD, Bob Moe"),
            ("A cura di Anna Rossi", "Anna Rossi"),
            ("By ANN LEE and BOB MOE Harbour Press", "ANN LEE, BOB MOE"),
            ("By Ann Lee March 3, 2024", "Ann Lee"),
            ("By April May", "April May"),
            ("By Ann Lee @annlee", "Ann Lee"),
            (
                "Par Jeanne Roy et Luc Roux (avec AFP)",
                "Jeanne Roy, Luc Roux",
            ),
            ("Texte par : Jeanne Roy Suivre", "Jeanne Roy"),
            ("De notre correspondante à Tunis, Jeanne Roy", "Jeanne Roy"),
            ("Propos recueillis par Jeanne Roy", "Jeanne Roy"),
            ("Ein Gastbeitrag von Jörg Käse", "Jörg Käse"),
            ("Text: Jörg Käse, Fotos: Eva Tal", "Jörg Käse"),
            ("Redacción: Ana Gil / Fotos: Luis Sol", "Ana Gil"),
            ("Por José Ortega y Gasset", "José Ortega y Gasset"),
            ("Текст: Иван Лес. Фото: Анна Белова", "Иван Лес"),
            ("Yazan: Ayşe Gül", "Ayşe Gül"),
            ("بقلم: أحمد علي", "أحمد علي"),
            ("كتبت سلمى الحديدي", "سلمى الحديدي"),
            ("נכתב על ידי דנה לוי", "דנה לוי"),
            ("लेखक: राम कुमार", "राम कुमार"),
            ("Автор текста: Арина Колосова", "Арина Колосова"),
            ("Publié le 16 mai 2026 par Jeanne Roy", "Jeanne Roy"),
            ("Posted on May 16, 2026 by Ann Lee", "Ann Lee"),
        ] {
            assert_eq!(named(line).as_deref(), Some(names), "{line}");
        }
    }

    #[test]
    fn labels_without_spaces() {
        for (line, names) in [
            ("文・山田太郎", "山田太郎"),
            ("文・写真＝山田太郎", "山田太郎"),
            ("文/图：王小明", "王小明"),
            ("文・早瀬 みのり / 写真・大槻 樹", "早瀬 みのり"),
            ("文・早瀬 みのり　写真・大槻 樹", "早瀬 みのり"),
            ("文／王小明 圖／李大華", "王小明"),
            ("撰文 王小明", "王小明"),
            ("采写：新京报记者 王小明", "王小明"),
            ("作者：王小明　编辑：李四", "王小明"),
            ("Por Ana Maré em qui, 08/02/2026 - 19:05", "Ana Maré"),
            ("de Ana Maré", "Ana Maré"),
            ("聞き手・山本花子", "山本花子"),
        ] {
            assert_eq!(named(line).as_deref(), Some(names), "{line}");
        }
    }

    #[test]
    fn sentences_have_no_label() {
        for line in [
            "By the river it is cold",
            "Von Hamburg bis Lauenburg",
            "Words: how to choose them",
            "Published in 2024 by the town of Ystad",
            "기자",
            "윤가람 기자입니다",
            "기자 회견 2024",
            "Text: 200 pages",
            "De notre correspondante à Tunis",
            "Analysis by numbers",
            "文化：王家的故事",
            "记者：为什么是六点？",
            "记者：好的，我们说说船。它开了多久",
        ] {
            assert_eq!(named(line), None, "{line}");
        }
    }
}
