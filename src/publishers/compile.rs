//! Rules made ready: selectors and patterns compiled once, errors that name the key.

use super::pattern::Pattern;
use super::rules::PublisherRules;
use crate::dom::Selector;
use crate::error::{Error, ErrorKind};
use crate::text::needles::Needles;
use jiff::tz::TimeZone;
use std::rc::Rc;

/// A publisher's rules with everything compiled, in the order of the rules.
#[derive(Debug)]
pub(crate) struct Compiled {
    pub rules: Rc<PublisherRules>,
    pub editions: Vec<Pattern>,
    pub title: Vec<Pattern>,
    pub time: Vec<CompiledTime>,
    pub lead: Vec<Selector>,
    pub body: Vec<Selector>,
    pub fields: Vec<CompiledField>,
    pub remove: Vec<(Option<Selector>, Option<Pattern>)>,
    /// By place in `remove`, what goes of the siblings that follow.
    pub remove_next: Vec<Option<Selector>>,
    /// What the texts of `remove` must hold: by place in `remove_needs`.
    pub remove_needles: Needles,
    /// The same of those whose case does not count, in lower case.
    pub folded_needles: Option<Needles>,
    pub remove_needs: Vec<Need>,
    /// By place in `remove`, signs of ASCII of which the text must hold one, in lower case where that does not count.
    pub remove_signs: Vec<(usize, String)>,
    /// The strings of `folded_needles`.
    pub folded: Vec<String>,
    pub related: Vec<Selector>,
    pub related_lines: Vec<Pattern>,
    pub related_labels: Vec<Pattern>,
    pub slugs: Vec<Pattern>,
    pub captions: Vec<Selector>,
    pub credits: Vec<Selector>,
    pub headings: Vec<Selector>,
    pub heading_lines: Vec<Pattern>,
    pub break_lines: Vec<Pattern>,
    pub edges: Vec<CompiledEdge>,
    pub not_images: Vec<Pattern>,
    pub media: Vec<(Selector, Option<Selector>)>,
    pub section: Vec<Pattern>,
    pub truncated: Vec<Pattern>,
}

/// A [`TimeRule`](super::TimeRule), compiled.
#[derive(Debug)]
pub(crate) struct CompiledTime {
    pub selector: Selector,
    pub zone: Option<TimeZone>,
    pub pattern: Option<Pattern>,
}

/// A [`FieldRule`](super::FieldRule), compiled.
#[derive(Debug)]
pub(crate) struct CompiledField {
    pub selector: Selector,
    pub pattern: Option<Pattern>,
    pub values: Option<Selector>,
    pub label: Option<Pattern>,
}

/// An [`EdgeRule`](super::EdgeRule), compiled.
#[derive(Debug)]
pub(crate) struct CompiledEdge {
    pub pattern: Pattern,
    pub names: Vec<Pattern>,
}

/// Compiles rules; `path` is where they stand, for errors: `publishers[0]`.
pub(crate) fn compile(rules: Rc<PublisherRules>, path: &str) -> Result<Compiled, Error> {
    let at = Path(path);
    if rules.id.is_empty() {
        return Err(at.error("id", "every publisher's rules need an id"));
    }
    let selector = |key: &str, source: &String| at.selector(key, source);
    let regex = |key: &str, source: &String| at.regex(key, source);
    let mut compiled = Compiled {
        editions: at.each("editions", &rules.editions, |key, e| {
            at.regex(&format!("{key}.pattern"), &e.pattern)
        })?,
        title: at.each("title", &rules.title, |key, t| {
            at.regex(&format!("{key}.pattern"), &t.pattern)
        })?,
        time: at.each("time", &rules.time, |key, t| {
            let zone = t.zone.as_deref();
            Ok(CompiledTime {
                selector: at.selector(&format!("{key}.selector"), &t.selector)?,
                zone: zone
                    .map(|zone| at.zone(&format!("{key}.zone"), zone))
                    .transpose()?,
                pattern: at.optional(&format!("{key}.pattern"), t.pattern.as_ref())?,
            })
        })?,
        lead: at.each("lead", &rules.lead, |key, l| {
            at.selector(&format!("{key}.selector"), &l.selector)
        })?,
        body: at.each("body", &rules.body, selector)?,
        fields: at.each("fields", &rules.fields, |key, f| {
            let values = f.values.as_ref();
            Ok(CompiledField {
                selector: at.selector(&format!("{key}.selector"), &f.selector)?,
                pattern: at.optional(&format!("{key}.pattern"), f.pattern.as_ref())?,
                values: values
                    .map(|s| at.selector(&format!("{key}.values"), s))
                    .transpose()?,
                label: at.optional(&format!("{key}.label"), f.label.as_ref())?,
            })
        })?,
        remove: at.each("remove", &rules.remove, |key, r| {
            let key = |part: &str| format!("{key}.{part}");
            if r.selector.is_none() && r.text.is_none() {
                return Err(at.error(&key("selector"), "a selector or a text is needed"));
            }
            let selector = r.selector.as_ref();
            Ok((
                selector
                    .map(|s| at.selector(&key("selector"), s))
                    .transpose()?,
                at.optional(&key("text"), r.text.as_ref())?,
            ))
        })?,
        remove_next: at.each("remove", &rules.remove, |key, r| {
            let next = r.and_next.as_ref();
            next.map(|s| at.selector(&format!("{key}.andNext"), s))
                .transpose()
        })?,
        related: at.each("related", &rules.related, selector)?,
        related_lines: at.each("relatedLines", &rules.related_lines, regex)?,
        related_labels: at.each("relatedLabels", &rules.related_labels, regex)?,
        slugs: at.each("slugs", &rules.slugs, regex)?,
        captions: at.each("captions", &rules.captions, selector)?,
        credits: at.each("credits", &rules.credits, selector)?,
        headings: at.each("headings", &rules.headings, selector)?,
        heading_lines: at.each("headingLines", &rules.heading_lines, regex)?,
        break_lines: at.each("breakLines", &rules.break_lines, regex)?,
        edges: at.each("edges", &rules.edges, |key, e| {
            Ok(CompiledEdge {
                pattern: at.regex(&format!("{key}.pattern"), &e.pattern)?,
                names: at.each(&format!("{key}.names"), &e.names, regex)?,
            })
        })?,
        not_images: at.each("notImages", &rules.not_images, regex)?,
        media: at.each("media", &rules.media, |key, m| {
            let title = m.title_element.as_ref();
            Ok((
                at.selector(&format!("{key}.selector"), &m.selector)?,
                title
                    .map(|s| at.selector(&format!("{key}.titleElement"), s))
                    .transpose()?,
            ))
        })?,
        section: at.each("section", &rules.section, regex)?,
        truncated: at.each("truncated", &rules.truncated, regex)?,
        remove_needles: Needles::new([]),
        folded_needles: None,
        remove_needs: Vec::new(),
        remove_signs: Vec::new(),
        folded: Vec::new(),
        rules,
    };
    let (exact, folded, needs) = needs(&compiled.remove);
    compiled.remove_needles = needles(&exact);
    compiled.folded_needles = (!folded.is_empty()).then(|| needles(&folded));
    compiled.remove_needs = needs;
    compiled.remove_signs = signs(&compiled.remove);
    compiled.folded = folded.into_iter().map(|(_, text)| text).collect();
    Ok(compiled)
}

fn signs(rules: &[(Option<Selector>, Option<Pattern>)]) -> Vec<(usize, String)> {
    let texts = rules.iter().enumerate();
    let texts = texts.filter_map(|(rule, (_, text))| Some((rule, text.as_ref()?)));
    let signs = texts.flat_map(|(rule, text)| text.signs().map(move |signs| (rule, signs)));
    signs.collect()
}

/// Something that the text of a rule must hold.
#[derive(Debug)]
pub(crate) struct Need {
    /// The rule's place in `remove`.
    pub rule: usize,
    /// Whether there is white space in it.
    pub is_spaced: bool,
}

/// Strings, each with the place in `remove_needs` of what it meets.
type Wanted = Vec<(usize, String)>;

fn needles(wanted: &Wanted) -> Needles {
    Needles::new(wanted.iter().map(|(place, text)| (*place, text.as_str())))
}

/// What the texts of rules must hold: of what has white space in it a word, and the whole. First
/// the strings whose case counts, then the others.
fn needs(rules: &[(Option<Selector>, Option<Pattern>)]) -> (Wanted, Wanted, Vec<Need>) {
    let (mut exact, mut folded, mut needs) = (Vec::new(), Vec::new(), Vec::new());
    let texts = rules.iter().enumerate();
    let texts = texts.filter_map(|(rule, (_, text))| Some((rule, text.as_ref()?)));
    for (rule, pattern) in texts {
        let needles = match pattern.folds() {
            true => &mut folded,
            false => &mut exact,
        };
        for literals in pattern.needs() {
            let literals: Vec<&str> = literals.collect();
            let words: Vec<&str> = literals.iter().copied().filter_map(longest_word).collect();
            let is_spaced = literals
                .iter()
                .any(|literal| literal.contains(char::is_whitespace));
            let mut add = |strings: &[&'_ str], is_spaced| {
                needles.extend(
                    strings
                        .iter()
                        .map(|string| (needs.len(), (*string).to_owned())),
                );
                needs.push(Need { rule, is_spaced });
            };
            if is_spaced {
                add(&literals, true);
            }
            if words.len() == literals.len() {
                add(&words, false);
            }
        }
    }
    (exact, folded, needs)
}

/// The longest word that has two bytes or more.
fn longest_word(text: &str) -> Option<&str> {
    let words = text.split_whitespace().filter(|word| word.len() > 1);
    words.max_by_key(|word| word.len())
}

/// The place of a value in a list.
#[inline(never)]
fn place(list: &str, index: usize) -> String {
    format!("{list}[{index}]")
}

/// Where in the options a value stands.
struct Path<'a>(&'a str);

impl Path<'_> {
    fn each<T, U>(
        &self,
        list: &str,
        items: &[T],
        mut compile: impl FnMut(&str, &T) -> Result<U, Error>,
    ) -> Result<Vec<U>, Error> {
        // A loop is a quarter of the code that a fallible `collect` becomes.
        let mut out = Vec::with_capacity(items.len());
        for (index, item) in items.iter().enumerate() {
            out.push(compile(&place(list, index), item)?);
        }
        Ok(out)
    }

    fn selector(&self, key: &str, source: &str) -> Result<Selector, Error> {
        Selector::parse(source)
            .map_err(|error| self.error(key, &format!("no CSS selector: `{source}` ({error})")))
    }

    fn regex(&self, key: &str, source: &str) -> Result<Pattern, Error> {
        Pattern::new(source)
            .map_err(|error| self.error(key, &format!("no pattern: `{source}` ({error})")))
    }

    fn optional(&self, key: &str, source: Option<&String>) -> Result<Option<Pattern>, Error> {
        source.map(|source| self.regex(key, source)).transpose()
    }

    fn zone(&self, key: &str, source: &str) -> Result<TimeZone, Error> {
        let wanted = "a POSIX time zone rule such as `CET-1CEST,M3.5.0,M10.5.0/3` is needed";
        TimeZone::posix(source).map_err(|_| self.error(key, &format!("{wanted}, not `{source}`")))
    }

    fn error(&self, key: &str, problem: &str) -> Error {
        let key = format!("{}.{key}", self.0);
        ErrorKind::InvalidOptions {
            key,
            problem: problem.to_owned(),
        }
        .into()
    }
}
