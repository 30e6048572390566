//! What is said below a drawing or a post that a page shows among its text, as below a picture.

use super::super::outline::Outline;
use crate::dom::name;
use scraper::Html;

/// Keeps the captions of figures without a picture between blocks that stay.
pub(in super::super) fn keep(html: &Html, outline: &Outline<'_>, kept: &mut [bool]) {
    let first = kept.iter().position(|kept| *kept);
    let last = kept.iter().rposition(|kept| *kept);
    let (Some(first), Some(last)) = (first, last) else {
        return;
    };
    for at in first..last {
        let beside = |at: Option<usize>| at.is_some_and(|at| kept.get(at) == Some(&true));
        let figure = (!kept[at]).then(|| figure_of(outline, at)).flatten();
        let Some(figure) = figure.map(|index| &outline.elems[index]) else {
            continue;
        };
        let is_among = beside(figure.first.checked_sub(1)) && beside(Some(figure.end));
        kept[at] = is_among && html.tree.get(figure.node).is_some_and(is_drawn);
    }
}

/// The figure in whose caption a block stands.
fn figure_of(outline: &Outline<'_>, at: usize) -> Option<usize> {
    const LEVELS: usize = 5;
    let mut index = outline.blocks[at].elem;
    let mut is_caption = false;
    for _ in 0..LEVELS {
        let elem = &outline.elems[index];
        is_caption |= elem.name == "figcaption";
        if elem.name == "figure" {
            return is_caption.then_some(index);
        }
        index = elem.parent;
    }
    None
}

fn is_drawn(figure: crate::dom::DomNode<'_>) -> bool {
    /// A drawing is told by its first elements.
    const NEAR: usize = 64;
    let shown = || figure.descendants().take(NEAR).map(name);
    shown().any(|name| matches!(name, "svg" | "canvas" | "blockquote"))
        && !shown().any(|name| matches!(name, "img" | "picture"))
}

#[cfg(test)]
mod tests {
    use crate::{ParseOptions, parse_article};

    #[test]
    fn captions_of_what_is_no_picture() {
        const SAID: &str = "The last ferry, filmed from the mole.";
        let part = |from: usize| -> String {
            let line = |n: usize| {
                format!(
                    "<p>The {n} crews told the harbour office that they had come back with salt, rope and a story about lighthouse {n}.</p>"
                )
            };
            (from..from + 3).map(line).collect()
        };
        for shown in [
            "<svg viewBox='0 0 9 9'><path d='M0 0'/></svg>",
            "<canvas></canvas>",
            "<iframe src=https://charts.example/12/></iframe>",
            "<div><iframe src=https://player.vimeo.com/video/12345678></iframe></div>",
            "<iframe title='YouTube video player' src=https://www.youtube.com/embed/abcdefghijk></iframe>",
            "<video controls src=https://media.example/a.mp4></video>",
            "<audio controls src=https://media.example/a.mp3></audio>",
            "<blockquote class=twitter-tweet><p>Hello from here</p></blockquote>",
        ] {
            let figure = format!("<figure>{shown}<figcaption>{SAID}</figcaption></figure>");
            let text = format!("{}{figure}{}", part(2), part(7));
            let page = format!(
                "<html><head><title>The ferry</title></head><body><nav><a href=/>Home</a></nav><article><h1>The ferry</h1>{text}</article></body></html>"
            );
            for input in [&text, &page] {
                let article = parse_article(input, &ParseOptions::default()).unwrap();
                assert_eq!(
                    article.html.matches(SAID).count(),
                    1,
                    "{shown} {}",
                    article.html
                );
            }
        }
        // Below a picture that counts readers there is nothing to describe.
        let pixel = format!(
            "<p>One line.</p><figure><img src=https://s.example/c.gif width=1 height=1><figcaption>{SAID}</figcaption></figure>"
        );
        let article = parse_article(&pixel, &ParseOptions::default()).unwrap();
        assert!(!article.html.contains(SAID));
    }
}
