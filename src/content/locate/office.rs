//! Documents of word processors, saved or pasted as HTML: there is nothing around the text.

use crate::dom::{self, DomNode, attr, name};
use ego_tree::NodeId;
use scraper::Html;

/// The body of a document that a word processor wrote.
pub(super) fn body(html: &Html) -> Option<NodeId> {
    let root = html
        .tree
        .root()
        .children()
        .find(|node| name(*node) == "html")?;
    let part = |called: &str| root.children().find(|node| name(*node) == called);
    let body = part("body")?;
    let is_said = || {
        let head = part("head");
        let mut metas = head.iter().flat_map(|head| head.children());
        metas.any(is_generator)
    };
    let is_one = is_said() || is_pasted(body) || is_of_office(root) && is_styled(body);
    (is_one && !is_of_site(body)).then(|| body.id())
}

/// `<meta name=Generator content="Microsoft Word 15">`.
fn is_generator(node: DomNode<'_>) -> bool {
    const MAKERS: &[&str] = &[
        "Microsoft Word",
        "LibreOffice",
        "OpenOffice",
        "Apache OpenOffice",
        "Google Docs",
    ];
    let said = attr(node, "content").unwrap_or_default().trim_start();
    attr(node, "name").is_some_and(|name| name.eq_ignore_ascii_case("generator"))
        && MAKERS.iter().any(|maker| said.starts_with(maker))
}

/// Google Docs puts all that is copied into one element.
fn is_pasted(body: DomNode<'_>) -> bool {
    let mut shown = body
        .children()
        .filter(|node| !dom::is_invisible(name(*node)));
    let mut elements = shown.by_ref().filter(|node| node.value().is_element());
    let is_docs =
        |node: DomNode<'_>| attr(node, "id").is_some_and(|id| id.starts_with("docs-internal-guid"));
    elements.next().is_some_and(is_docs) && elements.all(|node| name(node) == "br")
}

/// Sites declare the namespaces of Office too, and paste from it.
fn is_of_office(root: DomNode<'_>) -> bool {
    let element = root.value().as_element();
    let mut attrs = element.iter().flat_map(|element| element.attrs());
    attrs.any(|(_, value)| value.starts_with("urn:schemas-microsoft-com:office:"))
}

/// Whether all paragraphs have a style of Word's.
fn is_styled(body: DomNode<'_>) -> bool {
    let mut paragraphs = body
        .descendants()
        .filter(|node| name(*node) == "p")
        .peekable();
    paragraphs.peek().is_some()
        && paragraphs.all(|node| attr(node, "class").is_some_and(|class| class.starts_with("Mso")))
}

/// Whether there is what no document has.
fn is_of_site(body: DomNode<'_>) -> bool {
    body.descendants().any(|node| {
        matches!(
            name(node),
            "nav"
                | "header"
                | "footer"
                | "aside"
                | "article"
                | "main"
                | "form"
                | "button"
                | "iframe"
        )
    })
}

#[cfg(test)]
mod tests {
    use crate::{Article, ParseOptions, parse_article};

    fn parse(html: &str) -> Article {
        parse_article(html, &ParseOptions::default()).unwrap()
    }

    const LINES: [&str; 4] = ["Dear Ivo,", "The boxes came.", "Yours,", "Ann"];

    #[test]
    fn every_line_of_a_document() {
        let styled = LINES
            .map(|line| format!("<p class=MsoNormal>{line}<o:p></o:p></p>"))
            .concat();
        let plain = LINES.map(|line| format!("<p>{line}</p>")).concat();
        let names = "xmlns:o=\"urn:schemas-microsoft-com:office:office\"";
        let title = "<p class=MsoTitle>The boxes of May</p>";
        for page in [
            format!(
                "<html {names}><head><meta name=Generator content=\"Microsoft Word 15\"></head><body>{title}<h1>Part one</h1>{styled}</body></html>"
            ),
            format!("<html {names}><head></head><body lang=EN-GB>{title}{styled}</body></html>"),
            format!(
                "<html><head><meta name=generator content=\"LibreOffice 7.3 (Linux)\"></head><body><h1>The boxes of May</h1>{plain}</body></html>"
            ),
            format!(
                "<html><body><!--StartFragment--><b id=\"docs-internal-guid-1a2b\"><h1>The boxes of May</h1>{plain}</b></body></html>"
            ),
        ] {
            let article = parse(&page);
            assert_eq!(article.title, "The boxes of May", "{page}");
            assert!(
                article.text.ends_with(&LINES.join("\n\n")),
                "{page}\n{}",
                article.text
            );
            assert!(article.authors.is_empty(), "{page}");
        }
    }

    #[test]
    fn sites_that_paste_from_one() {
        let sentence =
            "The ferry left the harbour at dawn, and nobody on the quay waved to its crew.";
        let styled = format!("<p class=MsoNormal>{sentence}</p>").repeat(3);
        let article = parse(&format!(
            "<html xmlns:o=\"urn:schemas-microsoft-com:office:office\"><head><title>The ferry</title></head><body>\
             <nav><a href=/>Home</a></nav><h1>The ferry</h1>{styled}<footer>Imprint</footer></body></html>"
        ));
        assert!(!article.text.contains("Imprint") && !article.text.contains("Home"));
    }

    #[test]
    fn greetings_are_no_authors() {
        let page = |line: &str| {
            let text = "<p>The ferry left the harbour at dawn, and nobody on the quay waved to its crew of nine.</p>";
            format!(
                "<html><head><title>A letter from the pier</title></head><body><h1>A letter from the pier</h1>\
                 <time datetime=2024-05-01>May 1, 2024</time>{line}{text}{text}</body></html>"
            )
        };
        for line in ["<p>Dear Ivo Marsh,</p>", "<p><b>Chère Anna Rossi,</b></p>"] {
            assert!(parse(&page(line)).authors.is_empty(), "{line}");
        }
        assert_eq!(parse(&page("<p>Ivo Marsh</p>")).authors, ["Ivo Marsh"]);
    }
}
