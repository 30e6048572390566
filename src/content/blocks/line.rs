//! One line of running text: runs with their marks, turned into phrasing content.

use crate::article::Phrasing;
use crate::text::{is_kept, plain_run};
use std::rc::Rc;

/// What is said about a run of text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Mark {
    Strong,
    Emphasis,
    Delete,
    Superscript,
    Subscript,
    Link { url: String, title: Option<String> },
}

/// The marks that hold at one place, outermost first.
#[derive(Debug, Clone, Default)]
pub(crate) struct Marks(Rc<Vec<Mark>>);

impl Marks {
    /// These marks and one more; a mark never holds twice.
    pub(crate) fn with(&self, mark: Mark) -> Self {
        if self.0.contains(&mark) {
            return self.clone();
        }
        let mut marks = self.0.to_vec();
        marks.push(mark);
        Self(Rc::new(marks))
    }

    /// Whether all this is a link already: there are none within one.
    pub(crate) fn hold_link(&self) -> bool {
        let mut marks = self.0.iter();
        marks.any(|mark| matches!(mark, Mark::Link { .. }))
    }

    /// Without the link: a reference leads somewhere itself.
    pub(crate) fn without_link(&self) -> Self {
        if !self.hold_link() {
            return self.clone();
        }
        let marks = self.0.iter();
        let others = marks.filter(|mark| !matches!(mark, Mark::Link { .. }));
        Self(Rc::new(others.cloned().collect()))
    }

    /// What both have in common.
    fn common(&self, other: &Self) -> Self {
        let same = self
            .0
            .iter()
            .zip(other.0.iter())
            .take_while(|(a, b)| a == b)
            .count();
        if same == self.0.len() {
            self.clone()
        } else {
            Self(Rc::new(self.0[..same].to_vec()))
        }
    }
}

/// Something that cannot be divided further.
#[derive(Debug, Clone)]
pub(crate) enum Leaf {
    Text(String),
    Break,
    /// Already phrasing: a picture, code, ruby.
    Atom(Phrasing),
}

/// Whether a text is indented as Chinese paragraphs are, and longer than lines of verse.
fn is_indented(text: &str) -> bool {
    const INDENTS: &[&str] = &[
        "\u{3000}\u{3000}",
        "\u{2003}\u{2003}",
        "\u{a0}\u{a0}\u{a0}\u{a0}",
    ];
    const VERSE: usize = 24;
    let text = text.trim_start_matches(['\n', '\r', '\t', ' ']);
    INDENTS.iter().any(|indent| text.starts_with(indent))
        && text.trim().chars().nth(VERSE).is_some()
}

/// A line as the walk finds it.
#[derive(Debug, Default)]
pub(crate) struct Line {
    runs: Vec<(Marks, Leaf)>,
}

impl Line {
    pub(crate) fn text(&mut self, marks: &Marks, text: &str) {
        // A single break before an indented line of prose parts paragraphs as two do.
        if matches!(self.runs.last(), Some((_, Leaf::Break))) && is_indented(text) {
            self.line_break();
        }
        self.runs.push((marks.clone(), Leaf::Text(text.to_owned())));
    }

    pub(crate) fn ends_with(&self, is_it: fn(char) -> bool) -> bool {
        matches!(self.runs.last(), Some((_, Leaf::Text(text))) if text.ends_with(is_it))
    }

    pub(crate) fn line_break(&mut self) {
        self.runs.push((Marks::default(), Leaf::Break));
    }

    pub(crate) fn atom(&mut self, marks: &Marks, atom: Phrasing) {
        self.runs.push((marks.clone(), Leaf::Atom(atom)));
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.runs.is_empty()
    }

    /// The paragraphs of the line: two breaks in a row divide it.
    pub(crate) fn paragraphs(&mut self) -> Vec<Vec<Phrasing>> {
        let runs = spaced(std::mem::take(&mut self.runs));
        let mut out = Vec::new();
        let mut current: Vec<(Marks, Leaf)> = Vec::new();
        let mut breaks = 0;
        for (marks, leaf) in runs {
            if matches!(leaf, Leaf::Break) {
                breaks += 1;
                continue;
            }
            if breaks > 1 && !current.is_empty() {
                out.push(nest(&std::mem::take(&mut current), 0));
            } else if breaks == 1
                && let Some((before, _)) = current.last()
            {
                let marks = before.common(&marks);
                current.push((marks, Leaf::Break));
            }
            breaks = 0;
            current.push((marks, leaf));
        }
        if !current.is_empty() {
            out.push(nest(&current, 0));
        }
        out
    }
}

/// Runs with white space normalised: one space between words, outside the marks that end or
/// begin there, none at the ends and around breaks.
fn spaced(runs: Vec<(Marks, Leaf)>) -> Vec<(Marks, Leaf)> {
    let mut out: Vec<(Marks, Leaf)> = Vec::with_capacity(runs.len());
    let mut pending: Option<Marks> = None;
    let mut last = '\0';
    for (marks, leaf) in runs {
        let Leaf::Text(raw) = leaf else {
            if matches!(leaf, Leaf::Break) {
                pending = None;
            } else {
                release(&mut pending, &marks, &mut out);
            }
            last = '\0';
            out.push((marks, leaf));
            continue;
        };
        let mut text = String::with_capacity(raw.len());
        let mut rest = &*raw;
        while !rest.is_empty() {
            let c = rest.chars().next().unwrap_or_default();
            let length = match plain_run(rest) {
                0 => c.len_utf8(),
                length => length,
            };
            let (run, tail) = rest.split_at(length);
            rest = tail;
            if c.is_whitespace() {
                pending.get_or_insert_with(|| marks.clone());
            } else if length > c.len_utf8() || is_kept(c, last, tail.chars().next()) {
                if text.is_empty() {
                    release(&mut pending, &marks, &mut out);
                } else if pending.take().is_some() {
                    text.push(' ');
                }
                text.push_str(run);
                last = run.chars().next_back().unwrap_or(c);
            }
        }
        if !text.is_empty() {
            out.push((marks, Leaf::Text(text)));
        }
    }
    out
}

/// Writes the space that waits, unless it stands at an end or beside a break.
fn release(pending: &mut Option<Marks>, next: &Marks, out: &mut Vec<(Marks, Leaf)>) {
    let Some(at) = pending.take() else { return };
    if let Some((before, leaf)) = out.last()
        && !matches!(leaf, Leaf::Break)
    {
        let marks = at.common(next).common(before);
        out.push((marks, Leaf::Text(" ".to_owned())));
    }
}

/// Groups runs by their marks, level by level.
fn nest(runs: &[(Marks, Leaf)], depth: usize) -> Vec<Phrasing> {
    let mut out: Vec<Phrasing> = Vec::new();
    let mut at = 0;
    while at < runs.len() {
        let Some(mark) = runs[at].0.0.get(depth) else {
            push_leaf(&mut out, &runs[at].1);
            at += 1;
            continue;
        };
        let same = |run: &&(Marks, Leaf)| run.0.0.get(depth) == Some(mark);
        let count = runs[at..].iter().take_while(same).count();
        let children = nest(&runs[at..at + count], depth + 1);
        out.push(wrap(mark, children));
        at += count;
    }
    out
}

fn push_leaf(out: &mut Vec<Phrasing>, leaf: &Leaf) {
    match leaf {
        Leaf::Break => out.push(Phrasing::Break),
        Leaf::Atom(atom) => out.push(atom.clone()),
        Leaf::Text(text) => match out.last_mut() {
            Some(Phrasing::Text { value }) => value.push_str(text),
            _ => out.push(Phrasing::Text {
                value: text.clone(),
            }),
        },
    }
}

fn wrap(mark: &Mark, mut children: Vec<Phrasing>) -> Phrasing {
    // A reference is raised by itself.
    let is_reference = matches!(*children, [Phrasing::FootnoteReference { .. }]);
    match mark {
        Mark::Superscript if is_reference => children.remove(0),
        Mark::Strong => Phrasing::Strong { children },
        Mark::Emphasis => Phrasing::Emphasis { children },
        Mark::Delete => Phrasing::Delete { children },
        Mark::Superscript => Phrasing::Superscript { children },
        Mark::Subscript => Phrasing::Subscript { children },
        Mark::Link { url, title } => Phrasing::Link {
            url: url.clone(),
            title: title.clone(),
            children,
        },
    }
}
