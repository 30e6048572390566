//! Verse before the text, a short element for each line.

use super::{check, paragraphs};

/// Verse in the shapes that systems give it, with its first and its last line.
const VERSES: &[(&str, [&str; 2])] = &[
    (
        "<div class=q><div>The lamp burns low</div><div>above the tide</div><div>the nets hang slow</div>\
         <div>on the harbour side</div></div>",
        ["The lamp burns low", "on the harbour side"],
    ),
    (
        "<div>The lamp burns low</div><div>above the tide</div><div>the nets hang slow</div><div>on the harbour side</div>",
        ["The lamp burns low", "on the harbour side"],
    ),
    (
        "<div><div><p>Die Lampe brennt,</p><p>die Nacht ist weit,</p></div><div><p>das Netz hängt still</p>\
         <p>zur Ebbezeit.</p></div></div>",
        ["Die Lampe brennt,", "zur Ebbezeit."],
    ),
    (
        "<div class=v><div>春眠不觉晓</div><div>处处闻啼鸟</div><div>夜来风雨声</div><div>花落知多少</div></div>",
        ["春眠不觉晓", "花落知多少"],
    ),
];

#[test]
fn verse_opens_a_text() {
    for (verse, lines) in VERSES {
        check(
            |texts| format!("{verse}{}", paragraphs(texts)),
            "",
            lines,
            &[],
        );
        check(
            |texts| format!("<div>{verse}</div><div>{}</div>", paragraphs(texts)),
            "",
            lines,
            &[],
        );
    }
}

#[test]
fn what_else_stands_before_a_text_in_short_lines() {
    for lines in [
        "<div class=meta><div>Ann Lee</div><div>Bay Post</div><div>May 2024</div><div>5 min</div></div>",
        "<div><a href=/1>One gull too many</a></div><div><a href=/2>Two boats at sea</a></div>\
         <div><a href=/3>Three men ashore</a></div><div><a href=/4>Four days of rain</a></div>",
        "<div class=share><div>Share on one network</div><div>Share on another network</div>\
         <div>Send it by mail</div><div>Print all of this</div></div>",
    ] {
        check(
            |texts| format!("{lines}{}", paragraphs(texts)),
            "",
            &[],
            &["5 min", "Two boats at sea", "Share on another network"],
        );
    }
}
