//! Where two names meet, and where a sign between words is a part of one.

use super::BETWEEN;
use crate::metadata::{is_degree, is_pair};

/// Words for "and" that surnames have within, too: they divide whole names.
const ANDS: &[&str] = &[" und ", " y ", " e ", " i ", " и ", " og ", " och "];

/// Forms of companies, and what stands for those in one who are not named, in lower case.
const FIRMS: &[&str] = &[
    "inc",
    "ltd",
    "limited",
    "llc",
    "llp",
    "plc",
    "corp",
    "co",
    "company",
    "gmbh",
    "ag",
    "kg",
    "sons",
    "daughters",
    "brothers",
    "bros",
    "partners",
    "associates",
    "söhne",
    "fils",
    "hijos",
    "figli",
];

/// No name is longer, in bytes; of what is, neither is looked at.
const LONGEST: usize = 100;

/// The sign that divides two names at the beginning of a text; `before` is what stands before it.
pub(super) fn sign(text: &str, before: &str, is_first: bool) -> Option<&'static str> {
    let starts = |sign: &&&str| text.starts_with(**sign);
    let (sign, is_and) = match BETWEEN.iter().find(starts) {
        Some(sign) => (*sign, sign.starts_with(' ')),
        None => {
            let sign = *ANDS.iter().find(starts)?;
            let behind = next(&text[sign.len()..]);
            let is_whole = |name: &str| name.len() < LONGEST && name.trim().contains(' ');
            let is_name = behind.trim_start().starts_with(char::is_uppercase);
            let are_names = is_whole(before) && is_whole(behind) || !is_first;
            return (is_name && are_names && !is_firm(before, behind)).then_some(sign);
        }
    };
    let behind = next(&text[sign.len()..]).trim();
    let holds = match sign {
        "," => is_degree(behind) || is_form(behind),
        " & " | " ＆ " if is_first && is_pair(before, behind) => true,
        _ => is_and && is_firm(before, behind),
    };
    (!holds || before.trim().is_empty()).then_some(sign)
}

/// What stands up to the next sign.
fn next(text: &str) -> &str {
    let text = &text[..text.floor_char_boundary(LONGEST)];
    let signs = BETWEEN.iter().chain(ANDS);
    let end = signs.filter_map(|sign| text.find(sign)).min();
    &text[..end.unwrap_or(text.len())]
}

/// Whether words are nothing but the form of a company.
fn is_form(text: &str) -> bool {
    let mut words = text.split_whitespace().map(is_form_word).peekable();
    words.peek().is_some() && words.all(|is_form| is_form)
}

fn is_form_word(word: &str) -> bool {
    let bare = word.trim_matches(['.', ',']).to_lowercase();
    FIRMS.contains(&bare.as_str())
}

/// `Smith and Sons Ltd`, `Marks & Spencer plc`: two words for one company.
fn is_firm(before: &str, behind: &str) -> bool {
    let is_word = before.len() < LONGEST && before.split_whitespace().count() == 1;
    is_form(behind)
        || is_word
            && behind
                .split_whitespace()
                .next_back()
                .is_some_and(is_form_word)
}

#[cfg(test)]
mod tests {
    use super::super::split;

    #[test]
    fn one_name_with_a_sign_in_it() {
        for one in [
            "Jane Doe, Ph.D.",
            "Jane Doe, M.D., MPH",
            "John Roe, Jr.",
            "John Roe Jr.",
            "Smith and Sons Ltd",
            "Smith & Sons",
            "Roe & Co. KG",
            "Meier und Söhne GmbH",
            "Marks & Spencer plc",
            "Trevan & Pell",
            "Harbour Works, Inc.",
            "José Ortega y Gasset",
            "João Costa e Silva",
            "Max von und zu Hafen",
            "Kunst und Kultur",
            "Редакция и читатели",
        ] {
            assert_eq!(split(one), [one]);
        }
    }

    #[test]
    fn two_names_in_any_language() {
        for two in [
            "Ada Quay und Bo Lind",
            "Ada Quay et Bo Lind",
            "Ada Quay y Bo Lind",
            "Ada Quay e Bo Lind",
            "Ada Quay og Bo Lind",
            "Ada Quay och Bo Lind",
            "Ada Quay, Bo Lind",
        ] {
            assert_eq!(split(two), ["Ada Quay", "Bo Lind"], "{two}");
        }
        assert_eq!(split("Ада Ким и Бо Линд"), ["Ада Ким", "Бо Линд"]);
        assert_eq!(split("何远、江南"), ["何远", "江南"]);
        assert_eq!(split("Reuters & Staff"), ["Reuters", "Staff"]);
        let three = ["Ada Quay, PhD", "Bo Lind, Jr.", "Cy Roe"];
        assert_eq!(split("Ada Quay, PhD, Bo Lind, Jr. and Cy Roe"), three);
        assert_eq!(split("Ada, Bo und Cy"), ["Ada", "Bo", "Cy"]);
    }

    #[test]
    fn many_signs_take_linear_time() {
        for part in [" y ", "A und ", ", PhD", " & Co", "A B e "] {
            let _ = split(&part.repeat(100_000));
        }
    }
}
