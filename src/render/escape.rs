//! Text in Markdown: escaped where it would mean something, and nowhere else.
//!
//! `pkg/markdown-text.js` does the same for headlines and captions.

/// Where a text stands.
#[derive(Clone, Copy, Default)]
pub(super) struct Place {
    /// Nothing stands before it on its line, and the line may begin a block.
    pub(super) starts_line: bool,
    /// Within the brackets of a link or picture.
    pub(super) in_label: bool,
    /// Within a link's text, in which no address becomes a link of its own.
    pub(super) in_link: bool,
    /// Within a table's cell.
    pub(super) in_cell: bool,
    /// What comes before and after it; none is the start or end of a line.
    pub(super) before: Option<char>,
    pub(super) after: Option<char>,
}

/// Writes a text.
pub(super) fn text(value: &str, place: Place, out: &mut String) {
    let mut rest = value;
    let mut before = place.before;
    if place.starts_line {
        let (length, escaped) = line_start(value);
        out.push_str(&escaped);
        before = value[..length].chars().next_back().or(before);
        rest = &rest[length..];
    }
    while let Some(at) = rest.bytes().position(is_sign) {
        out.push_str(&rest[..at]);
        before = rest[..at].chars().next_back().or(before);
        let sign = char::from(rest.as_bytes()[at]);
        rest = &rest[at + 1..];
        let around = Around {
            before,
            rest,
            place,
        };
        around.write(sign, out);
        before = Some(sign);
    }
    out.push_str(rest);
}

fn is_sign(byte: u8) -> bool {
    matches!(
        byte,
        b'\\'
            | b'`'
            | b'*'
            | b'_'
            | b'['
            | b']'
            | b'<'
            | b'~'
            | b'|'
            | b'&'
            | b'!'
            | b'@'
            | b':'
            | b'.'
            | b'\n'
            | b'\r'
    )
}

/// One sign's surroundings.
struct Around<'a> {
    before: Option<char>,
    rest: &'a str,
    place: Place,
}

impl Around<'_> {
    fn after(&self) -> Option<char> {
        self.rest.chars().next().or(self.place.after)
    }

    fn write(&self, sign: char, out: &mut String) {
        match sign {
            '\n' | '\r' => return out.push(' '),
            '<' if self.opens_tag() => return out.push_str("&lt;"),
            '&' if self.begins_entity() => return out.push_str("&amp;"),
            // Some renderers take the backslash off a label's brackets before they read what is in it.
            ']' if self.place.in_label && matches!(self.after(), Some('(' | '[' | ':')) => {
                return out.push_str("&#93;");
            }
            // A backslash before it would be escaped by the one that escapes it.
            '|' if self.place.in_cell && out.ends_with('\\') => return out.push_str("&#124;"),
            _ if self.means_something(sign, out) => out.push('\\'),
            _ => {}
        }
        out.push(sign);
    }

    fn means_something(&self, sign: char, out: &str) -> bool {
        match sign {
            '\\' => self.after().is_none_or(|c| c.is_ascii_punctuation()),
            '`' => true,
            '*' | '~' => !self.stands_alone(),
            '_' => !self.stands_alone() && !self.is_within_word(),
            '[' => self.place.in_label || self.rest.starts_with('^'),
            ']' => self.place.in_label || matches!(self.after(), Some('(' | '[' | ':')),
            '!' => self.rest.is_empty() && self.place.after == Some('['),
            '|' => self.place.in_cell,
            '@' => self.is_in_mail_address(),
            ':' => !self.place.in_link && self.is_after_scheme(out),
            '.' => !self.place.in_link && self.is_after_www(out),
            _ => false,
        }
    }

    /// Between spaces no delimiter can open or close anything.
    fn stands_alone(&self) -> bool {
        self.before.is_some_and(char::is_whitespace)
            && self.after().is_some_and(char::is_whitespace)
    }

    /// As in `snake_case` and `a__b`, of which every underscore is within the word.
    fn is_within_word(&self) -> bool {
        let is_letter = |c: char| c == '_' || c.is_alphanumeric();
        let next = self.rest.trim_start_matches('_').chars().next();
        self.before.is_some_and(is_letter) && next.is_some_and(char::is_alphanumeric)
    }

    fn opens_tag(&self) -> bool {
        self.after()
            .is_none_or(|c| !(c.is_whitespace() || c.is_ascii_digit() || c == '='))
    }

    /// Whether a reference might be read: at the end of the text nobody knows.
    fn begins_entity(&self) -> bool {
        let name = self.rest.strip_prefix('#').unwrap_or(self.rest);
        match name.find(|c: char| !c.is_ascii_alphanumeric()) {
            Some(end) => end > 0 && name[end..].starts_with(';'),
            None => {
                let may_go_on = |c: char| c == ';' || c == '#' || c.is_ascii_alphanumeric();
                self.place.after.is_some_and(may_go_on)
            }
        }
    }

    /// Addresses of mail become links in GitHub's Markdown: `a@b.org`.
    fn is_in_mail_address(&self) -> bool {
        let is_local = |c: char| c.is_ascii_alphanumeric() || "._+-".contains(c);
        let is_host = |c: char| c.is_ascii_alphanumeric() || "._-".contains(c);
        let host = self.rest.find(|c| !is_host(c)).unwrap_or(self.rest.len());
        !self.place.in_link
            && self.before.is_some_and(is_local)
            && (self.rest[..host].contains('.') || host == self.rest.len())
    }

    /// `https://…` becomes a link in GitHub's Markdown.
    fn is_after_scheme(&self, out: &str) -> bool {
        self.rest.starts_with("//")
            && ["http", "https", "ftp"]
                .iter()
                .any(|scheme| ends_with(out, scheme))
    }

    fn is_after_www(&self, out: &str) -> bool {
        ends_with(out, "www") && self.after().is_some_and(|c| !c.is_whitespace())
    }
}

fn ends_with(text: &str, end: &str) -> bool {
    let start = text.len().checked_sub(end.len());
    start.is_some_and(|start| text.as_bytes()[start..].eq_ignore_ascii_case(end.as_bytes()))
}

/// What of a line's start would begin another kind of block, escaped, and how long it is.
fn line_start(line: &str) -> (usize, String) {
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    let signs = line.bytes().take_while(|byte| *byte == b'#').count();
    let is_over = |at: usize| line[at..].chars().next().is_none_or(char::is_whitespace);
    let is_rule = !line.is_empty() && line.bytes().all(|byte| b"-=:| ".contains(&byte));
    match line.as_bytes().first() {
        Some(b'0'..=b'9') if digits < 10 => match line.as_bytes().get(digits) {
            Some(b'.' | b')') if is_over(digits + 1) => {
                let end = &line[digits..=digits];
                (digits + 1, format!("{}\\{end}", &line[..digits]))
            }
            _ => (0, String::new()),
        },
        Some(b'#') if signs < 7 && is_over(signs) => (1, "\\#".to_owned()),
        Some(b'-' | b'+' | b'*') if is_over(1) => (1, format!("\\{}", &line[..1])),
        Some(b'-' | b'=' | b':' | b'|') if is_rule => (1, format!("\\{}", &line[..1])),
        Some(b'[') if !begins_definition(line) => (0, String::new()),
        Some(b'>' | b'[' | b'~' | b'|') => (1, format!("\\{}", &line[..1])),
        _ => (0, String::new()),
    }
}

/// Whether a link's definition, a note's or a box to be ticked might be read.
fn begins_definition(line: &str) -> bool {
    let boxes = ["[ ]", "[x]", "[X]", "[^"];
    line.contains("]:") || boxes.iter().any(|start| line.starts_with(start))
}

/// A heading's last signs would be taken for its end.
pub(super) fn heading_end(line: &mut String) {
    let without = line.trim_end_matches('#').len();
    if without < line.len() && (without == 0 || line[..without].ends_with([' ', '\t'])) {
        line.insert(without, '\\');
    }
}

/// A link's address.
pub(super) fn target(url: &str, in_cell: bool) -> String {
    let mut out = String::with_capacity(url.len());
    let mut rest = url;
    while let Some(at) = rest
        .bytes()
        .position(|byte| b"\\<>&|\n\r\t\"`".contains(&byte))
    {
        out.push_str(&rest[..at]);
        let sign = char::from(rest.as_bytes()[at]);
        rest = &rest[at + 1..];
        match sign {
            '\\' => out.push_str("%5C"),
            '&' => out.push_str(if is_entity(rest) { "&amp;" } else { "&" }),
            '|' if !in_cell => out.push('|'),
            sign => out.push_str(&format!("%{:02X}", u32::from(sign))),
        }
    }
    out.push_str(rest);
    match out.is_empty() || out.contains(['(', ')', ' ']) {
        true => format!("<{out}>"),
        false => out,
    }
}

fn is_entity(rest: &str) -> bool {
    let name = rest.strip_prefix('#').unwrap_or(rest);
    let end = name.bytes().take_while(u8::is_ascii_alphanumeric).count();
    end > 0 && name[end..].starts_with(';')
}

/// A link's title, within double quotes.
pub(super) fn title(value: &str, in_cell: bool) -> String {
    let place = Place {
        in_label: true,
        in_cell,
        ..Place::default()
    };
    let mut out = String::new();
    for (index, part) in value.split('"').enumerate() {
        if index > 0 {
            out.push_str("\\\"");
        }
        text(part, place, &mut out);
    }
    out
}

/// A code block's language, as far as it can stand behind the fence.
pub(super) fn language(value: &str) -> &str {
    let is_sound = |c: char| c.is_ascii_alphanumeric() || "_+#.-".contains(c);
    let end = value.find(|c| !is_sound(c)).unwrap_or(value.len());
    &value[..end]
}

/// Line ends as Markdown has them: a lone carriage return ends a line in a renderer too.
pub(super) fn lines(value: &str) -> String {
    match value.contains('\r') {
        true => value.replace("\r\n", "\n").replace('\r', "\n"),
        false => value.to_owned(),
    }
}

/// How often a sign stands in a row, at most.
pub(super) fn longest_run(text: &str, sign: char) -> usize {
    let runs = text.split(|c| c != sign);
    runs.map(str::len).max().unwrap_or(0)
}

/// TeX in which nothing can be taken for a tag where Markdown is read without formulas.
pub(super) fn tex(value: &str) -> String {
    value.replace('<', "\\lt ")
}
