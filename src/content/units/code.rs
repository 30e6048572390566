//! Programs, line by line, without the numbers and buttons that a page puts around them.

use super::lang::lang_of;
use super::{Unit, Units, classes, named, text_of};
use crate::article::Reason;
use crate::dom::{Claims, DomNode, Page, attr, is_invisible, name};
use scraper::Node;

/// A program as its page holds it.
pub(crate) struct Source {
    pub lang: Option<String>,
    pub value: String,
}

/// Finds the elements that hold programs: the outermost of their frames that holds nothing else.
pub(super) fn find(page: &Page<'_>, units: &mut Units) {
    for table in named(page, &["table"]) {
        if is_listing(table) {
            units.add(table, Unit::Code);
        }
    }
    for pre in named(page, &["pre"]) {
        units.add(pre, Unit::Code);
        if let Some(label) = label_of(pre) {
            units.add(label, Unit::Twin);
        }
    }
    if page.may_have_class(FRAMES) {
        for frame in named(page, &["div"]) {
            if classes(frame).any(is_frame) {
                units.add(frame, Unit::Code);
            }
        }
    }
    for area in named(page, &["textarea"]) {
        if is_program(area) {
            units.add(area, Unit::Code);
        }
    }
    for code in named(page, &["code"]) {
        if is_set_apart(code) {
            units.add(code, Unit::Code);
        }
    }
}

/// The name of the language that stands right before a program, in the frame around both.
fn label_of(pre: DomNode<'_>) -> Option<DomNode<'_>> {
    let before = pre.prev_siblings().filter(|node| node.value().is_element());
    let label = before
        .take(2)
        .find(|node| matches!(name(*node), "span" | "div") && classes(*node).any(is_lang_class))?;
    let said = text_of(label, 24).trim().to_lowercase();
    (lang_of(pre)? == said).then_some(label)
}

fn is_lang_class(class: &str) -> bool {
    class
        .split(['-', '_'])
        .any(|word| matches!(word, "lang" | "language"))
}

/// What highlighters call a program that they put in place of its `<pre>`.
const FRAMES: &[&str] = &["enlighter-default", "CodeMirror-code", "view-lines"];

fn is_frame(class: &str) -> bool {
    FRAMES.contains(&class)
}

/// A table whose rows, or whose only row, are numbers and lines of a program.
fn is_listing(table: DomNode<'_>) -> bool {
    let mut cells = table
        .descendants()
        .take(200)
        .filter(|node| matches!(name(*node), "td" | "th"));
    let has_gutter = cells.any(is_gutter);
    let holds_code = || {
        table.descendants().take(400).any(|node| {
            matches!(name(node), "pre" | "code")
                || classes(node).any(|class| {
                    matches!(
                        class,
                        "code" | "blob-code" | "line" | "crayon-code" | "hljs-ln-code"
                    )
                })
        })
    };
    has_gutter && holds_code()
}

/// A `<code>` outside of `<pre>` that has lines of its own.
fn is_set_apart(code: DomNode<'_>) -> bool {
    let lines = code
        .children()
        .take(400)
        .filter(|child| matches!(name(*child), "br" | "div" | "p"))
        .count();
    let style = attr(code, "style").unwrap_or_default();
    let is_block = style.contains("white-space: pre") || style.contains("white-space:pre");
    lines > 1 || is_block && text_of(code, 4_000).trim().contains('\n')
}

/// Whether a box that nobody can write in shows a program: what is to be copied elsewhere is a line of markup, what is
/// to be agreed to is prose, and both stand in forms.
#[inline(never)]
fn is_program(area: DomNode<'_>) -> bool {
    const MOST: usize = 20_000;
    if attr(area, "readonly").or(attr(area, "disabled")).is_none()
        || area.ancestors().any(|up| name(up) == "form")
    {
        return false;
    }
    let text = text_of(area, MOST);
    let (mut all, mut of_program) = (0, 0);
    for line in text.lines().filter(|line| !line.trim().is_empty()) {
        all += 1;
        let is_of_program = line.starts_with([' ', '\t'])
            || line.ends_with(['}', ':', ')', '>', ']'])
            || line.contains([';', '=', '{']);
        of_program += u32::from(is_of_program);
    }
    let is_embed = text.trim_start().starts_with('<') && text.contains("//");
    all > 1 && !is_embed && of_program * 2 >= all
}

/// Whether a part of a listing shows numbers and nothing else.
fn is_gutter(node: DomNode<'_>) -> bool {
    const NAMES: &[&str] = &[
        "gutter",
        "lineno",
        "linenos",
        "linenodiv",
        "linenumbers",
        "line-numbers-rows",
        "line-number",
        "line-numbers",
        "blob-num",
        "hljs-ln-numbers",
        "hljs-ln-n",
        "rouge-gutter",
        "lnt",
        "ln",
        "lntd-num",
        "crayon-nums",
        "crayon-num",
        "code-snippet__line-index",
        "pre-numbering",
        "linenumber",
        "react-syntax-highlighter-line-number",
        "ec-gutter",
        "lineNumber",
        "line-num",
        "code-line-number",
        "gl",
        "hl-num",
        "rowNumber",
    ];
    let named = classes(node).any(|class| NAMES.contains(&class) || class.starts_with("lineno"));
    let text = || text_of(node, 4_000);
    let is_numbers = |text: &str| {
        text.chars().all(|c| {
            c.is_ascii_digit() || c.is_whitespace() || c == '.' || c == '|' || c == '\u{a0}'
        })
    };
    let marked = named
        || attr(node, "data-line-number").is_some()
        || attr(node, "aria-hidden") == Some("true")
        || attr(node, "unselectable").is_some()
        || attr(node, "style").is_some_and(|style| style.contains("user-select"));
    if marked && name(node) != "pre" {
        return is_numbers(&text());
    }
    // A first cell of nothing but growing numbers.
    matches!(name(node), "td" | "th")
        && node
            .prev_siblings()
            .all(|before| !before.value().is_element())
        && counts_up(&text())
}

fn counts_up(text: &str) -> bool {
    let mut words = text.split_whitespace();
    let Some(first) = words.next().and_then(|word| word.parse::<u32>().ok()) else {
        return false;
    };
    let mut next = first + 1;
    let goes_on = words.all(|word| {
        let fits = word.parse() == Ok(next);
        next = next.saturating_add(1);
        fits
    });
    goes_on && next > first + 1
}

/// Words on the buttons and bars of code boxes.
const BUTTONS: &[&str] = &[
    "copy",
    "copied!",
    "copied",
    "copy code",
    "copier",
    "copier le code",
    "kopieren",
    "copiar",
    "копировать",
    "コピー",
    "복사",
    "复制",
    "复制代码",
    "複製",
    "複製程式碼",
    "一键复制",
    "拷贝",
    "展开",
    "收起",
    "运行",
    "run",
    "raw",
    "wrap",
    "edit",
    "expand",
    "登录后复制",
];

fn is_button(node: DomNode<'_>) -> bool {
    let named = || {
        classes(node).any(|class| {
            let class = class.to_ascii_lowercase();
            class.contains("copy")
                || class.contains("clipboard")
                || class.contains("toolbar")
                || class.contains("code") && class.contains("header")
                || class == "hljs-button"
        })
    };
    let short = || {
        let text = text_of(node, 200);
        text.chars().count() < 40
    };
    match name(node) {
        "button" | "svg" | "textarea" | "input" | "select" => true,
        "a" | "span" | "div" => named() && short() || name(node) != "div" && is_word(node),
        _ => false,
    }
}

/// Whether an element that is no part of a line says only what a button says.
fn is_word(node: DomNode<'_>) -> bool {
    let is_apart = attr(node, "role") == Some("button")
        || classes(node).any(|class| class.contains("btn") || class.contains("button"));
    is_apart && BUTTONS.contains(&text_of(node, 60).trim().to_lowercase().as_str())
}

/// The program that an element holds; what is no part of it is left out.
pub(crate) fn source_of(node: DomNode<'_>, claims: &mut Claims) -> Source {
    let mut reader = Reader {
        claims,
        out: String::new(),
    };
    // Within a program such a box holds its copy.
    match name(node) {
        "textarea" => node.children().for_each(|text| reader.read(text)),
        _ => reader.read(node),
    }
    let value = reader
        .out
        .replace("\r\n", "\n")
        .replace('\r', "\n")
        .replace('\u{a0}', " ");
    let value = value.trim_start_matches('\n').trim_end();
    let value = match value.lines().next() {
        Some(first) if first.trim().is_empty() => value
            .trim_start_matches([' ', '\t'])
            .trim_start_matches('\n'),
        _ => value,
    };
    Source {
        lang: lang_of(node),
        value: value.to_owned(),
    }
}

struct Reader<'a> {
    claims: &'a mut Claims,
    out: String,
}

impl Reader<'_> {
    fn read(&mut self, node: DomNode<'_>) {
        if self.claims.holds(node.id()) {
            return;
        }
        match node.value() {
            Node::Text(text) => return self.out.push_str(text),
            Node::Element(element) if element.name() == "br" => return self.out.push('\n'),
            Node::Element(element) if is_invisible(element.name()) => return,
            Node::Element(_) if is_gutter(node) || is_button(node) => {
                if crate::dom::has_text(node, self.claims) {
                    self.claims.remove(node.id(), Reason::SiteFurniture);
                }
                return;
            }
            _ => {}
        }
        match has_lines(node) {
            true => self.lines(node),
            false => node.children().for_each(|child| self.read(child)),
        }
    }

    /// Children that are lines each end one; the white space between them is none of the program.
    fn lines(&mut self, node: DomNode<'_>) {
        let mut after_line = false;
        for child in node.children() {
            // Some end each line with a break as well.
            if std::mem::take(&mut after_line) && name(child) == "br" {
                continue;
            }
            if !is_line(child) {
                let blank = child
                    .value()
                    .as_text()
                    .is_some_and(|text| text.trim().is_empty());
                if !blank {
                    self.read(child);
                }
                continue;
            }
            if is_gutter(child) || is_button(child) {
                self.read(child);
                continue;
            }
            after_line = true;
            let start = self.out.len();
            if start > 0 && !self.out.ends_with('\n') {
                self.out.push('\n');
            }
            let start = self.out.len().max(start);
            self.read(child);
            let is_gone = self.claims.holds(child.id());
            if !is_gone && (self.out.len() == start || !self.out[start..].ends_with('\n')) {
                self.out.push('\n');
            }
        }
    }
}

/// Whether the children of an element are the lines of a program.
fn has_lines(node: DomNode<'_>) -> bool {
    let mut elements = node.children().filter(|child| child.value().is_element());
    let Some(first) = elements.next() else {
        return false;
    };
    let spaced = || {
        // Lines that the markup already parts are read as they stand, unless each is an element.
        node.children().take(3).any(|child| {
            child
                .value()
                .as_text()
                .is_some_and(|text| !text.trim().is_empty())
        })
    };
    is_line(first) && !spaced() || elements.take(2).any(|child| is_line(child)) && !spaced()
}

fn is_line(node: DomNode<'_>) -> bool {
    match name(node) {
        "div" | "p" | "li" | "tr" | "section" => true,
        "tbody" | "thead" | "ol" | "ul" => false,
        "code" => node.parent().is_some_and(|parent| {
            name(parent) == "pre"
                && parent
                    .children()
                    .filter(|child| name(*child) == "code")
                    .take(2)
                    .count()
                    > 1
        }),
        "span" => classes(node).any(|class| {
            matches!(
                class,
                "line"
                    | "code-line"
                    | "token-line"
                    | "view-line"
                    | "cl"
                    | "code-snippet_outer"
                    | "react-code-line"
                    | "ec-line"
                    | "hljs-ln-line"
                    | "CodeMirror-line"
            ) || class.starts_with("code-snippet__line")
        }),
        _ => false,
    }
}
