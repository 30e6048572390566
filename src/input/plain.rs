//! Plain text as HTML: which of its line ends divide paragraphs, which only lines, and which only
//! keep lines short.

/// Lines of verse in letters are no longer, in characters, and there are no fewer of them.
const LONGEST_VERSE: usize = 48;
const FEWEST_VERSES: usize = 4;

/// A text of several lines that no markup is in, as HTML; `None` where it is HTML already.
pub(super) fn as_html(input: &str) -> Option<String> {
    const LINES: [char; 5] = ['\n', '\r', '\u{b}', '\u{2028}', '\u{2029}'];
    let opens = |at: usize| {
        let next = input[at + 1..].chars().next();
        next.is_some_and(|c| c.is_ascii_alphabetic() || matches!(c, '/' | '!' | '?'))
    };
    let text = input.trim();
    let is_html = input.match_indices('<').any(|(at, _)| opens(at));
    (!is_html && text.contains(LINES)).then(|| paragraphs(text, false))
}

/// Paragraphs are divided by blank lines, and where Chinese texts indent each with wide spaces.
/// Within one, `every` line end counts, or those do that cannot be for a narrow window only.
pub(super) fn paragraphs(text: &str, every: bool) -> String {
    let text = text.replace("\r\n", "\n").replace('\u{2029}', "\n\n");
    let text = text.replace(['\r', '\u{2028}', '\u{b}'], "\n");
    let filled = || text.lines().map(str::trim).filter(|line| !line.is_empty());
    let every = every || is_verse(filled());
    let is_unwrapped = !every && is_unwrapped(&text);
    let mut out = String::new();
    let mut lines: Vec<&str> = Vec::new();
    for raw in text.split('\n') {
        let line = raw.trim();
        let is_indented = raw.starts_with(INDENT) || raw.starts_with("\u{a0}\u{a0}");
        if line.is_empty() || is_indented || is_unwrapped {
            close(&mut lines, every, &mut out);
        }
        if !line.is_empty() {
            lines.push(line);
        }
    }
    close(&mut lines, every, &mut out);
    out
}

/// Whether every line is a paragraph: without blank lines, and longer than a window that wraps them.
fn is_unwrapped(text: &str) -> bool {
    /// Characters of a window's line.
    const WIDEST: usize = 120;
    let mut lines = text.trim().lines().map(str::trim);
    lines.clone().all(|line| !line.is_empty())
        && lines.any(|line| line.chars().nth(WIDEST).is_some())
}

const INDENT: &str = "\u{3000}\u{3000}";

fn close(lines: &mut Vec<&str>, every: bool, out: &mut String) {
    if lines.is_empty() {
        return;
    }
    let verse = every || is_verse(lines.iter().copied());
    out.push_str("<p>");
    for (at, line) in lines.iter().enumerate() {
        if at > 0 {
            let counts = verse
                || is_item(line)
                || line.contains('\t')
                || joins_without_space(lines[at - 1], line);
            out.push_str(if counts { "<br>" } else { "\n" });
        }
        out.push_str(line);
    }
    out.push_str("</p>");
    lines.clear();
}

/// Whether all lines are short: text that is wrapped fills its lines.
fn is_verse<'a>(lines: impl Iterator<Item = &'a str> + Clone) -> bool {
    lines.clone().nth(FEWEST_VERSES - 1).is_some()
        && lines
            .into_iter()
            .all(|line| line.chars().nth(LONGEST_VERSE).is_none())
}

/// Whether a line begins as an item of a list.
fn is_item(line: &str) -> bool {
    let rest = line.trim_start_matches(|c: char| c.is_ascii_digit());
    let is_numbered = rest.len() < line.len() && rest.starts_with(['.', ')', '、', '．', '）']);
    let marks = [
        "- ", "* ", "• ", "· ", "– ", "— ", "●", "■", "◆", "○", "►", "✓",
    ];
    is_numbered || marks.iter().any(|mark| line.starts_with(mark))
}

/// Chinese and Japanese put no space between sentences: a line end there is meant.
fn joins_without_space(before: &str, after: &str) -> bool {
    let is_wide = |c: char| {
        crate::text::is_cjk(c)
            || matches!(c, '\u{3001}'..='\u{303f}' | '\u{ff01}'..='\u{ff60}' | '”' | '’' | '…')
    };
    before.chars().next_back().is_some_and(is_wide) || after.chars().next().is_some_and(is_wide)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_that_count() {
        let p = |text| paragraphs(text, false);
        assert_eq!(p("a b\r\nc d"), "<p>a b\nc d</p>");
        assert_eq!(p("a b\r\n\r\nc d"), "<p>a b</p><p>c d</p>");
        assert_eq!(p("a b\u{2029}c d"), "<p>a b</p><p>c d</p>");
        assert_eq!(
            p("Port\tTime\nNorth\t8:05"),
            "<p>Port\tTime<br>North\t8:05</p>"
        );
        let long = "word ".repeat(30);
        let long = long.trim();
        assert_eq!(
            paragraphs(&format!("{long}\n{long}"), false),
            format!("<p>{long}</p><p>{long}</p>")
        );
        assert_eq!(p("a\n \u{3000}\nb"), "<p>a</p><p>b</p>");
        assert_eq!(p("　　开门。\n　　关门。"), "<p>开门。</p><p>关门。</p>");
        assert_eq!(
            p("渡口灯初上，\n河心月半沉。"),
            "<p>渡口灯初上，<br>河心月半沉。</p>"
        );
        assert_eq!(
            p("Changes\n- one\n- two"),
            "<p>Changes<br>- one<br>- two</p>"
        );
        assert_eq!(p("a,\nb.\n\nc,\nd."), "<p>a,<br>b.</p><p>c,<br>d.</p>");
        assert_eq!(paragraphs("a\nb", true), "<p>a<br>b</p>");
    }
}
