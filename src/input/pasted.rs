//! What a browser put around or into what was copied: the header of Windows' clipboard, and the
//! lines in which a browser shows the source of a page.

use super::{feed, is_page};
use crate::text::needles::position;
use std::borrow::Cow;

/// More text than this stands around the lines of no source, in bytes: "Line wrap".
const AROUND: usize = 24;

/// The HTML behind the header of Windows' clipboard, and the address that it names.
pub(super) fn clipboard(input: &str) -> Option<(&str, Option<String>)> {
    let input = input.trim_start_matches(['\u{feff}', ' ', '\r', '\n']);
    let (header, html) = input.split_at(input.find('<')?);
    let mut lines = header.lines();
    let version = lines.next()?.strip_prefix("Version:")?;
    if !version.trim().starts_with(|c: char| c.is_ascii_digit()) || !header.contains("StartHTML:") {
        return None;
    }
    let address = lines.find_map(|line| line.strip_prefix("SourceURL:"));
    let address = address.map(|address| address.trim().to_owned());
    // The frame makes a page of what may be a paragraph; word processors say in it who they are.
    let fragment = html
        .split_once("<!--StartFragment-->")
        .and_then(|(_, html)| html.rsplit_once("<!--EndFragment-->"))
        .map(|(html, _)| html)
        .filter(|_| !html.contains("urn:schemas-microsoft-com:office"));
    Some((fragment.unwrap_or(html), address))
}

/// The page whose source the lines are that a browser shows.
pub(super) fn source(html: &str) -> Option<String> {
    let start = html.trim_start().get(..4096).unwrap_or(html);
    // Their tags first, as few things are found as quickly: every input comes here.
    let source = if position(start, "<td").is_some()
        && ["line-content", "line-number"]
            .iter()
            .all(|name| start.contains(name))
    {
        of_cells(html)?
    } else if position(start, "<pre").is_some() && start.contains("id=\"line1\"") {
        let (before, inner) = html.split_at(html.find("<pre")?);
        let (inner, after) = inner.split_at(inner.rfind("</pre>")?);
        is_around([before, after]).then(|| text(inner))?
    } else {
        return None;
    };
    is_page(&source).then_some(source)
}

/// Chromium shows a table, of which each row is a line.
fn of_cells(html: &str) -> Option<String> {
    let first = html.find("<td")?;
    let last = html.rfind("</td>")?;
    if !is_around([&html[..first], &html[last..]]) {
        return None;
    }
    let mut out = String::new();
    for cell in html[first..last].split("<td").skip(1) {
        let (attrs, inner) = cell.split_once('>')?;
        if attrs.contains("line-content") {
            let end = inner.find("</td>").unwrap_or(inner.len());
            out.push_str(&text(&inner[..end]));
            out.push('\n');
        }
    }
    Some(out)
}

fn is_around(parts: [&str; 2]) -> bool {
    parts
        .into_iter()
        .all(|part| without_tags(part).trim().len() <= AROUND)
}

fn text(markup: &str) -> String {
    feed::decoded(&without_tags(markup)).replace("&nbsp;", "\u{a0}")
}

fn without_tags(markup: &str) -> Cow<'_, str> {
    if !markup.contains('<') {
        return Cow::Borrowed(markup);
    }
    let mut parts = markup.split('<');
    let mut out = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        out.push_str(part.split_once('>').map_or("", |(_, text)| text));
    }
    Cow::Owned(out)
}

#[cfg(test)]
mod tests {
    use crate::{Article, ParseOptions, Source, parse_article};

    const PAGE: &str = "<!DOCTYPE html>\n<html lang=\"en\"><head><title>Quay &amp; all</title></head><body>\n\
        <article><h1>Quay &amp; all</h1>\n<p>The quay opened on Sunday, and everybody came &amp;lt; to see it.</p>\n\
        <p>It had been closed since May, when a crane fell.</p></article></body></html>";

    fn parse(html: &str) -> Article {
        parse_article(html, &ParseOptions::default()).unwrap()
    }

    fn escaped(line: &str) -> String {
        let line = line
            .replace('&', "&amp;")
            .replace('<', "&lt;")
            .replace('>', "&gt;");
        line.replace("&lt;p", "<span class=\"html-tag\">&lt;p</span>")
    }

    #[test]
    fn lines_of_a_source() {
        let rows = PAGE.lines().enumerate().map(|(at, line)| {
            format!("<tr><td class=\"line-number\" value=\"{}\"></td><td class=\"line-content\">{}</td></tr>", at + 1, escaped(line))
        });
        let rows: String = rows.collect();
        let chromium = format!(
            "<html><body><!--StartFragment--><form autocomplete=\"off\"><label>Line wrap<input type=\"checkbox\"></label></form>\
             <table><tbody>{rows}</tbody></table><!--EndFragment--></body></html>"
        );
        let firefox = format!(
            "<body id=\"viewsource\"><pre id=\"line1\">{}</pre></body>",
            escaped(PAGE)
        );
        let page = parse(PAGE);
        assert_eq!((page.source, &*page.title), (Source::Page, "Quay & all"));
        assert_eq!(parse(&chromium), page);
        assert_eq!(parse(&firefox), page);
        // Code within an article stays code.
        let told = format!(
            "<article><h1>Cells</h1><p>This is how a browser shows the source of a page:</p><table>{rows}</table></article>"
        );
        assert!(parse(&told).text.contains("how a browser shows"));
        for part in [
            "<td class=\"line-content\"><",
            "<td class=\"line-number\">",
            "<pre id=\"line1\">",
            "</pre>",
        ] {
            let _ = parse(&part.repeat(300));
            let _ = super::source(&format!(
                "<pre id=\"line1\"><td class=line-content line-number>{}",
                part.repeat(50_000)
            ));
        }
    }

    #[test]
    fn the_header_of_a_clipboard() {
        let header = "Version:0.9\r\nStartHTML:0000000105\r\nEndHTML:0000000400\r\nStartFragment:0000000141\r\nEndFragment:0000000364\r\nSourceURL:https://a.example/quay/1\r\n";
        let html = "<p>The quay <a href=\"/all\">opened</a>.</p>";
        let framed = format!(
            "<html>\r\n<body>\r\n<!--StartFragment-->{html}<!--EndFragment-->\r\n</body>\r\n</html>"
        );
        let article = parse(&format!("{header}{framed}"));
        assert_eq!(article.url.as_deref(), Some("https://a.example/quay/1"));
        assert_eq!(
            article.markdown,
            "The quay [opened](https://a.example/all)."
        );
        assert!(article.removed.is_empty(), "{:?}", article.removed);
        let bare = header.replace("SourceURL:https://a.example/quay/1\r\n", "");
        assert_eq!(parse(&format!("{bare}{framed}")).text, "The quay opened.");
        let page = parse(&format!(
            "{header}<html><body><!--StartFragment-->{PAGE}<!--EndFragment--></body></html>"
        ));
        assert_eq!(page.title, "Quay & all");
        let text = "Version:1 of the text\n<p>It opened.</p>";
        assert!(parse(text).text.starts_with("Version:1"));
    }
}
