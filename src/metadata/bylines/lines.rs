//! Bylines that no markup calls so: lines near the headline that name somebody by a label, by a link to a page of
//! authors, or by standing beside the time.

use super::super::author_split::{at_commas, is_newsroom, is_person, is_role};
use super::super::header::Line;
use super::super::picture_credits::is_picture_credit;
use super::super::short::{own_text, short_text};
use super::super::visible::{Byline, Spot};
use super::head_line::{OWN, head_line};
use super::labels::after_label;
use crate::dom::DomNode;
use crate::text::is_cjk;
use crate::time::printed::{Order, printed_dates};

/// What names others than the author, in lower case.
const OTHERS: &[&str] = &[
    "reviewed by",
    "medically reviewed",
    "fact checked",
    "fact-checked",
    "edited by",
    "editor:",
    "contributions from",
    "contributors:",
    "translated by",
    "presented by",
    "hosted by",
    "sponsored by",
    "updated by",
    "filed under",
    "tagged",
    "编辑",
    "責編",
    "责编",
    "责任编辑",
    "审核",
    "translation by",
    "traduit par",
    "traduction",
    "übersetzt von",
    "übersetzung",
    "traducido por",
    "traducción",
    "tradotto da",
    "перевод",
    "ترجمة",
    "تحرير",
    "翻译",
    "翻譯",
    "編集",
    "翻訳",
];
/// Parts of the addresses of pages about one author.
const PAGES: &[&str] = &[
    "/author/",
    "/authors/",
    "/auteur/",
    "/auteurs/",
    "/autor/",
    "/autores/",
    "/autoren/",
    "/autore/",
    "/author=",
    "author=",
    "/staff/",
    "/people/",
    "/profile/",
    "/profiles/",
    "/contributor/",
    "/contributors/",
    "/columnist/",
    "/columnists/",
    "/journalist/",
    "/journalists/",
    "/reporter/",
    "/reporters/",
    "/by/",
    "/bios/",
    "/bio/",
    "/user/",
    "/users/",
    "/writers/",
    "/forfatter/",
    "/redaktion/",
];
/// A label counts within so many elements of the headline.
const NEAR: usize = 60;

/// The bylines among the lines around the headline.
pub(in crate::metadata) fn of_lines(
    lines: &[Line],
    headline: Option<usize>,
    title: &str,
) -> Vec<Byline> {
    let Some(headline) = headline else {
        return Vec::new();
    };
    let mut out = Vec::new();
    for (at, line) in lines.iter().enumerate() {
        let lower = line.text.to_lowercase();
        if is_others(&lower) || is_picture_credit(&line.text) {
            continue;
        }
        let is_wide = title.chars().chain(line.text.chars()).any(is_cjk);
        let is_near = line.place.abs_diff(headline) <= NEAR;
        let linked = linked_authors(line);
        let found = if !linked.is_empty() {
            Some((linked.join(", "), 2))
        } else {
            is_near
                .then(|| after_label(&line.text, &lower))
                .flatten()
                .map(|names| (names, 1))
                .or_else(|| {
                    let name = is_near.then(|| behind_own(lines, at)).flatten()?;
                    Some((name, 1))
                })
                .or_else(|| {
                    let can_be = is_near && !line.is_above && !line.is_heading;
                    can_be
                        .then(|| beside_time(lines, at, is_wide))?
                        .map(|name| (name, 0))
                })
        };
        let Some((text, rank)) = found else { continue };
        let linked = at_commas(&text);
        out.push(Byline {
            spot: Spot::new(line.node, line.text.clone(), line.place),
            linked,
            leaves: Vec::new(),
            is_others: false,
            is_whole: line.is_whole,
            rank,
        });
    }
    out
}

/// Whether a text, in lower case, begins with a label of others than the author.
fn is_others(lower: &str) -> bool {
    OTHERS.iter().any(|label| lower.starts_with(label))
}

/// Whether what stands right before an element, or around it, is a label of others than the author.
pub(in crate::metadata) fn is_of_others(node: DomNode<'_>) -> bool {
    let says =
        |text: Option<String>| text.is_some_and(|text| is_others(&text.trim().to_lowercase()));
    let before = |node: DomNode<'_>| {
        let mut before = node.prev_siblings();
        before.find_map(|beside| match beside.value().as_text() {
            Some(text) if text.trim().is_empty() => None,
            Some(text) => Some((**text).to_owned()),
            None => short_text(beside, 40).filter(|text| !text.is_empty()),
        })
    };
    let mut up = std::iter::once(node).chain(node.ancestors().take(2));
    up.any(|up| says(before(up)) || says(Some(own_text(up))))
}

/// The names that link to pages about authors.
fn linked_authors(line: &Line) -> Vec<String> {
    let is_author = |href: &str| {
        let path = href.to_ascii_lowercase();
        PAGES.iter().any(|part| path.contains(part))
    };
    let is_like_name = |text: &str| {
        is_person(text) || text.chars().count() <= 12 && text.chars().all(|c| is_cjk(c) || c == '·')
    };
    let mut out: Vec<String> = Vec::new();
    for (text, href) in &line.links {
        // The name may be a part of the link: beside it stands what its bearer does.
        let text = match text.starts_with(&line.text) && is_person(&line.text) {
            true => &line.text,
            false => text,
        };
        if is_author(href) && is_like_name(text) && !text.is_empty() && !out.contains(text) {
            out.push(text.clone());
        }
    }
    out
}

/// The name behind a line that says no more than that the text is the house’s own: WeChat has an element for each.
fn behind_own(lines: &[Line], at: usize) -> Option<String> {
    let before = lines.get(at.checked_sub(1)?)?;
    let line = &lines[at];
    let is_beside = line.place - before.place <= 3 && OWN.contains(&before.text.as_str());
    let count = line.text.chars().count();
    let is_name = is_person(&line.text)
        || (2..=12).contains(&count) && line.text.chars().all(char::is_alphabetic);
    (is_beside && is_name).then(|| line.text.clone())
}

/// Words that stand beside times where names may stand too.
const NO_NAMES: &str = "原创|原創|转载|首页|正文|关注|订阅|收藏|分享|评论|来源|字号|阅读|浏览|打印|大|中|小|新闻|\
     财经|国际|国内|社会|时政|要闻|科技|体育|娱乐|時間|时间|日期|发布";

/// How the names of houses end.
const HOUSES: &[char] = &[
    '網', '网', '報', '报', '社', '台', '刊', '訊', '讯', '聞', '闻',
];

/// The name that stands in one line with the time, or alone right before it or right behind it.
fn beside_time(lines: &[Line], at: usize, is_wide: bool) -> Option<String> {
    let line = &lines[at];
    let has_time = |line: &Line| {
        line.text.chars().any(char::is_numeric)
            && !printed_dates(&line.text, Order::DayFirst).is_empty()
    };
    let is_name = |text: &str| is_person(text) && !is_newsroom(text) && !is_role(text);
    if has_time(line) {
        if let Some(line) = head_line(&line.text) {
            return Some(line.authors.join(", "));
        }
        let mut parts = line
            .text
            .split(['·', '|', '•', '—', '–', '/', '｜'])
            .map(str::trim);
        let first = parts.next()?;
        return (is_name(first) && !first.chars().any(is_cjk)).then(|| first.to_owned());
    }
    if line.is_link() || line.is_subject {
        return None;
    }
    let is_beside = |other: &&Line| has_time(other) && other.place.abs_diff(line.place) <= 4;
    let is_before = lines.get(at + 1).is_some_and(|next| is_beside(&next));
    let is_behind = at > 0 && is_beside(&&lines[at - 1]);
    // Behind the time stand subjects too, linked or marked as such, and the first words of letters.
    let may_be_behind = !is_wide && line.links.is_empty() && !line.text.ends_with(',');
    if !(is_before || is_behind && may_be_behind) {
        return None;
    }
    let text = line.text.trim_matches([' ', '|', '｜', '·', '•', '–', '-']);
    if is_wide {
        let (name, _) = text.split_once(['/', '／']).unwrap_or((text, ""));
        // 河邊新聞網 何大海
        let name = match name.rsplit_once([' ', '\u{3000}']) {
            Some((house, name)) if house.ends_with(HOUSES) => name,
            _ => name,
        };
        let letters = name.chars().all(|c| c.is_alphanumeric() || c == '·');
        let fits = letters
            && (2..=12).contains(&name.chars().count())
            && !name.chars().any(char::is_numeric);
        let is_label = NO_NAMES
            .split('|')
            .any(|word| name == word || word.chars().count() > 1 && name.starts_with(word));
        return (fits && !is_label).then(|| name.to_owned());
    }
    is_name(text).then(|| text.to_owned())
}
