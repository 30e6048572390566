//! The headline without what the site, a column or a feed put around it.

use crate::address::percent_decoded;
use crate::article::{Reason, Removal, Source};
use crate::content::Draft;
use crate::dom::{Claims, name, visible_text};
use crate::publishers::{Affix, Compiled};
use crate::text::{is_cjk, normalize};
use scraper::Html;

/// An item prints its headline once or twice; more are headings.
const MOST_HEADLINES: usize = 3;
/// What feeds take out of titles.
const QUOTES: [char; 10] = ['“', '”', '‘', '’', '"', '「', '」', '『', '』', '\''];

/// Takes affixes off the container's title; each becomes a field or is left out with a reason.
pub(crate) fn read(draft: &mut Draft) {
    let Some(raw) = draft.hints.title.as_deref() else {
        return;
    };
    // On a page, the headline that a rule found is better than what the head says.
    if draft.article.source == Source::Page && !draft.article.title.is_empty() {
        return;
    }
    let mut title = normalize(raw);
    for rules in draft.rules.clone() {
        for (affix, pattern) in rules.rules.title.iter().zip(&rules.title) {
            let Some(found) = pattern.captures(&title) else {
                continue;
            };
            let Some(whole) = found.get(0) else { continue };
            let value = found
                .get(1)
                .map_or(whole.as_str(), |group| group.as_str())
                .to_owned();
            let rest = format!("{}{}", &title[..whole.start()], &title[whole.end()..]);
            if rest.trim().is_empty() || !fits_address(affix, &value, draft) {
                continue;
            }
            take(affix, &value, whole.as_str(), draft);
            title = rest.trim().to_owned();
        }
    }
    if draft.article.source != Source::Page {
        match draft.publisher.clone() {
            Some(publisher) => without_publisher(&mut title, &publisher, draft),
            None => without_source(&mut title, draft),
        }
    }
    if is_slug(&title, &draft.rules) {
        draft.hints.title = Some(title);
    } else {
        draft.article.title = title;
    }
}

/// What stands between a headline and the name of its source.
const BARS: &[&str] = &[
    " - ", " – ", " — ", " | ", "|", "｜", "_", " · ", " :: ", " » ", "-", "——", " : ",
];

/// What stands between the name of a source and the headline behind it.
const FRONT_BARS: &[&str] = &[
    " | ", "|", "｜", " · ", " • ", " :: ", " » ", " › ", " - ", " – ", " — ", "_",
];

/// The headline before a bar and a name, and the bar with the name.
#[inline(never)]
fn before_bar(title: &str, name: &str) -> Option<(String, String)> {
    let rest = title.strip_suffix(name)?;
    let bar = BARS.iter().find_map(|bar| rest.strip_suffix(bar))?;
    Some((bar.trim_end().to_owned(), title[bar.len()..].to_owned()))
}

/// A publisher's own pages say its name behind each headline, in one of the ways that it is called.
fn without_publisher(title: &mut String, publisher: &Compiled, draft: &mut Draft) {
    let rules = &publisher.rules;
    let editions = rules
        .editions
        .iter()
        .filter_map(|edition| edition.name.as_ref());
    let names = rules.sources.iter().chain([&rules.name]).chain(editions);
    for name in names {
        if let Some((rest, affix)) = before_bar(title, name).filter(|(rest, _)| !rest.is_empty()) {
            draft.leave_out(Reason::SiteFurniture, &affix);
            *title = rest;
        }
    }
}

/// Feeds and aggregators put the source's name behind or before each headline, or in brackets before it.
fn without_source(title: &mut String, draft: &mut Draft) {
    let Some(name) = draft.hints.source_name.as_deref().map(normalize) else {
        return;
    };
    if name.is_empty() {
        return;
    }
    let behind = before_bar(title, &name);
    // Dashes part clauses, too, and a single word may be one.
    let first = || {
        let is_word = !name.contains(' ') && !name.contains(is_cjk);
        let rest = title.strip_prefix(name.as_str())?;
        let bar = FRONT_BARS.iter().find(|bar| rest.starts_with(**bar))?;
        let is_dash = bar.contains(['-', '–', '—']);
        let rest = rest[bar.len()..].trim_start();
        (!is_word || !is_dash).then(|| (rest.to_owned(), format!("{name}{bar}")))
    };
    let before = || {
        let pairs = [('【', '】'), ('[', ']'), ('［', '］')];
        pairs.iter().find_map(|(open, close)| {
            let affix = format!("{open}{name}{close}");
            let rest = title.strip_prefix(affix.as_str())?;
            Some((rest.trim_start().to_owned(), affix))
        })
    };
    if let Some((rest, affix)) = behind
        .or_else(before)
        .or_else(first)
        .filter(|(rest, _)| rest.chars().count() > 1)
    {
        draft.leave_out(Reason::SiteFurniture, &affix);
        *title = rest;
    }
}

/// The headline as the item prints it above its text: feeds drop quotation marks and turn dashes
/// into others.
pub(super) fn own(html: &Html, draft: &mut Draft) {
    let article = &mut draft.article;
    if article.source == Source::Page || article.title.is_empty() {
        return;
    }
    let letters = |text: &str| {
        text.chars()
            .filter(|c| c.is_alphanumeric())
            .collect::<String>()
    };
    let marks = |text: &str| text.chars().filter(|c| QUOTES.contains(c)).count();
    let wanted = letters(&article.title);
    let headings = html
        .tree
        .root()
        .descendants()
        .filter(|node| name(*node) == "h1");
    let printed = headings
        .take(MOST_HEADLINES)
        .map(|node| normalize(&visible_text(node, &Claims::default()).replace('\n', " ")));
    let same =
        |printed: &String| marks(printed) > marks(&article.title) && letters(printed) == wanted;
    if let Some(printed) = printed.into_iter().find(same) {
        article.title = printed;
    }
}

/// A title that is a file name stands, unless the text had the headline.
pub(crate) fn settle(draft: &mut Draft) {
    let Some(raw) = draft.hints.title.as_deref().map(normalize) else {
        return;
    };
    if draft.article.title.is_empty() {
        draft.article.title = raw;
    } else if is_slug(&raw, &draft.rules) {
        leave_out(&raw, draft);
    }
}

fn is_slug(title: &str, rules: &[std::rc::Rc<Compiled>]) -> bool {
    rules
        .iter()
        .flat_map(|rules| &rules.slugs)
        .any(|pattern| pattern.is_match(title))
}

fn take(affix: &Affix, value: &str, whole: &str, draft: &mut Draft) {
    let verbatim = affix.field.is_some_and(|field| draft.set(field, value));
    if verbatim {
        leave_out(&whole.replacen(value, "", 1), draft);
    } else {
        leave_out(whole, draft);
    }
}

fn leave_out(text: &str, draft: &mut Draft) {
    let text = normalize(text);
    if !text.is_empty() {
        draft.article.removed.push(Removal {
            reason: Reason::SiteFurniture,
            text,
            selector: String::new(),
        });
    }
}

/// Whether an affix that counts only in some addresses counts in this one: its value is a part of
/// the path, written with hyphens.
fn fits_address(affix: &Affix, value: &str, draft: &Draft) -> bool {
    if !affix.in_address {
        return true;
    }
    let Some(url) = &draft.url else { return false };
    let wanted = hyphenated(value);
    percent_decoded(url.path())
        .split('/')
        .any(|part| hyphenated(part) == wanted)
}

/// Letters and digits in lower case, one hyphen for each run of anything else.
fn hyphenated(text: &str) -> String {
    let lower = text.to_lowercase();
    let words = lower.split(|c: char| !c.is_alphanumeric());
    words
        .filter(|word| !word.is_empty())
        .collect::<Vec<_>>()
        .join("-")
}
