//! Lines by where they stand and how they look: standfirsts, captions, paragraphs of plain text.

use super::{TEXTS, check, page, paragraphs};
use crate::parse_article;

/// The standfirst of a page with this header, in Markdown.
fn lead(header: &str) -> String {
    let html =
        page(&paragraphs(TEXTS[0]), "").replace("<div class=head><h1>Pier 9</h1></div>", header);
    let article = parse_article(&html, &crate::ParseOptions::default()).expect("an article");
    let lead = article.lead.map(|lead| serde_json::to_string(&lead));
    lead.map(|json| json.unwrap_or_default())
        .unwrap_or_default()
}

#[test]
fn a_line_below_the_headline_is_the_standfirst() {
    let line = "Thirty summers of pencil marks";
    for header in [
        format!("<header><h1>Pier 9</h1><p>{line}</p><p class=meta>May 16, 2026</p></header>"),
        format!("<header><h1>Pier 9</h1><p role=doc-subtitle>{line}</p></header>"),
        format!("<h1>Pier 9</h1><div class=summary><p>{line}</p></div>"),
        format!("<h1>Pier 9</h1><h2>{line}</h2><p class=meta>May 16, 2026</p>"),
        format!("<h1>Pier 9</h1><div>{line}</div>"),
        format!("<h1>Pier 9</h1><p class=meta>May 16, 2026</p><p class=article-deck>{line}</p>"),
    ] {
        assert!(lead(&header).contains(line), "{header}");
    }
    for header in [
        "<h1>Pier 9</h1><p>Ann Lee and Bert Low and Cy Moe</p>",
        "<h1>Pier 9</h1><p>10 minute read for everybody here</p>",
        "<h1>Pier 9</h1><p><a href=/s>A series of all the piers</a></p>",
        "<h1>Pier 9</h1><p>Harbour news | All the piers of the bay</p>",
        "<h1>Pier 9</h1><p class=meta>Our man at the sea reports</p>",
        "<h1>Pier 9</h1><p>Share this with all of your friends</p>",
    ] {
        assert_eq!(lead(header), "", "{header}");
    }
}

#[test]
fn lines_below_pictures_are_their_captions() {
    let picture = "<img src=https://bay.example/pier.jpg width=1200 height=800 alt=''>";
    for (markup, caption, credit) in [
        (
            "<p style='text-align:center'>PIC</p><p style='text-align:center'>The pier in May.</p>",
            "The pier in May.",
            None,
        ),
        (
            "<p>PIC</p><p>老赵在院子里。何大海 摄</p>",
            "老赵在院子里。",
            Some("何大海 摄"),
        ),
        (
            "<p>PIC</p><p>输送带清晨开动。（记者何大海摄）</p>",
            "输送带清晨开动。",
            Some("（记者何大海摄）"),
        ),
        (
            "<div class=b>PIC<p class=bildunterschrift>The pier in May.</p><p class=fotograf>Foto: Jens Abel</p></div>",
            "The pier in May.",
            Some("Foto: Jens Abel"),
        ),
        (
            "<figure><div>PIC<span class=credit>何大海 摄</span></div><figcaption>老赵在院子里。</figcaption></figure>",
            "老赵在院子里。",
            Some("何大海 摄"),
        ),
        (
            "<figure>PIC<figcaption>The pier in May.<span data-testid=photographer-credit>Bruno Salas (EFE)</span></figcaption></figure>",
            "The pier in May.",
            Some("Bruno Salas (EFE)"),
        ),
        (
            "<figure>PIC<figcaption>Le bac en mai. Photo Lucie Berthe</figcaption></figure>",
            "Le bac en mai.",
            Some("Photo Lucie Berthe"),
        ),
    ] {
        let (first, rest) = TEXTS[0].split_at(2);
        let body = format!(
            "{}{}{}",
            paragraphs(first),
            markup.replace("PIC", picture),
            paragraphs(rest)
        );
        let article =
            parse_article(&page(&body, ""), &crate::ParseOptions::default()).expect("an article");
        let json = serde_json::to_value(&article.body).expect("JSON");
        let figure = json
            .as_array()
            .and_then(|all| all.iter().find(|block| block["type"] == "figure"));
        let figure = figure.unwrap_or_else(|| panic!("no figure: {markup}"));
        let text = figure.to_string();
        assert!(text.contains(caption), "{markup}: {text}");
        assert_eq!(figure["credit"].as_str(), credit, "{markup}");
        assert!(!article.text.contains(caption), "{markup}");
    }
}

#[test]
fn clocks_of_a_text_that_goes_on_stay() {
    let body = |texts: &[&str]| {
        let entries = texts.iter().zip(["10:05", "11:40", "12:15", "13:00"]);
        entries
            .map(|(text, time)| {
                format!("<div class=e><div class=t>{time}</div><p>{text}</p></div>")
            })
            .collect()
    };
    check(body, "", &["10:05", "11:40", "12:15", "13:00"], &[]);
}

#[test]
fn what_stands_after_the_end_of_a_text_is_something_else() {
    let teaser = "<section><h2>More of Culture</h2><article><h3><a href=/x/1>The tuner</a></h3>\
        <p>For thirty years he has tuned the piano of the casino, and has never seen its keys, because it complains \
        only when somebody looks.</p></article></section>";
    let comments = "<div itemscope itemtype=https://schema.org/Comment><span>Rosa</span><p>My aunt counted with her on \
        the cold nights, and the flask was always ginger tea, never the other kind that people tell of.</p></div>";
    for after in [teaser, comments] {
        check(
            |texts| paragraphs(texts) + after,
            "",
            &[],
            &["tuned the piano", "More of Culture", "My aunt"],
        );
    }
    let list = |texts: &[&str]| {
        let parts = texts.iter().map(|text| {
            format!("<article><h3><a href=/x/1>The tuner</a></h3><p>{text}</p></article>")
        });
        parts.collect()
    };
    check(list, "", &["The tuner"], &[]);
}

#[test]
fn lines_that_are_indented_as_paragraphs_are_paragraphs() {
    for indent in [
        "\u{3000}\u{3000}",
        "\u{2003}\u{2003}",
        "&nbsp;&nbsp;&nbsp;&nbsp;",
    ] {
        let lines = TEXTS[2].iter().map(|text| format!("{indent}{text}<br>\n"));
        let html = page(&format!("<div>{}</div>", lines.collect::<String>()), "");
        let article = parse_article(&html, &crate::ParseOptions::default()).expect("an article");
        assert_eq!(article.body.len(), TEXTS[2].len(), "{indent:?}");
    }
    // Verse keeps its lines.
    let html = page(
        &format!(
            "{}<p>　　床前明月光，<br>　　疑是地上霜。<br>　　举头望明月，<br>　　低头思故乡。</p>",
            paragraphs(TEXTS[2])
        ),
        "",
    );
    let article = parse_article(&html, &crate::ParseOptions::default()).expect("an article");
    assert_eq!(article.body.len(), TEXTS[2].len() + 1);
}

#[test]
fn styles_say_what_is_emphasised() {
    let body = "<b style='font-weight:normal'><p>The pier is <span style='font-weight:700'>long</span> and \
        <span style='font-style:italic'>old</span>, <span style='text-decoration:line-through'>blue</span> green.</p></b>";
    let article = parse_article(body, &crate::ParseOptions::default()).expect("an article");
    assert_eq!(
        article.markdown.trim(),
        "The pier is **long** and *old*, ~~blue~~ green."
    );
}

#[test]
fn plain_text_has_its_paragraphs() {
    for ends in ["\n\n", "\r\n\r\n", "\r\r", "\u{2029}", "\n"] {
        let article = parse_article(&TEXTS[0].join(ends), &crate::ParseOptions::default());
        assert_eq!(
            article.expect("an article").body.len(),
            TEXTS[0].len(),
            "{ends:?}"
        );
    }
}

#[test]
fn what_a_wiki_says_of_its_page_is_none_of_the_text() {
    let body = |texts: &[&str]| {
        format!(
            "<div class=mw-parser-output>\
             <table class='plainlinks ambox'><tr><td>This page needs more sources than it has.</table>{}\
             <div class='metadata stub'>This page about a pier is short.</div></div>",
            paragraphs(texts)
        )
    };
    let lacks = ["needs more sources", "is short"];
    check(body, "", &[], &lacks);
}

#[test]
fn the_linked_lines_of_a_song_are_its_text() {
    for class in ["lyrics", "Lyrics__Container-sc-1"] {
        let linked = |texts: &[&str]| {
            let lines = texts
                .iter()
                .map(|text| format!("<a href=/{}/note><span>{text}</span></a>", text.len()));
            let lines: Vec<String> = lines.collect();
            format!("<div class={class}>[Verse]<br>{}</div>", lines.join("<br>"))
        };
        check(linked, "", &["[Verse]"], &["A pier is painted"]);
    }
}

#[test]
fn a_table_without_links_is_whole_or_not_there() {
    let row = |year: u32| {
        format!(
            "<tr><td>{year}</td><td>{}</td><td>{}</td></tr>",
            year % 70,
            year % 9
        )
    };
    let rows: String = (2011..2023).map(row).collect();
    let table = format!(
        "<h2>Boats</h2><table class=wikitable><caption>Boats of each year</caption><tbody>\
         <tr><th>Year</th><th>Boats</th><th>Crews</th></tr>{rows}</tbody></table>\
         <div class=navbox role=navigation><a href=/1>Piers</a> · <a href=/2>Bays</a></div>"
    );
    let body = |texts: &[&str]| paragraphs(texts) + &table;
    let all = [
        "Boats of each year",
        "Year\tBoats\tCrews",
        "2011\t51",
        "2022\t62",
    ];
    check(body, "", &all, &["Piers"]);
}

/// Paragraphs with something between their halves.
fn in_two(texts: &[&str], between: &str) -> String {
    let (first, rest) = texts.split_at(2);
    paragraphs(first) + between + &paragraphs(rest)
}

#[test]
fn the_linked_headline_of_a_box_in_the_text_is_another_story() {
    for class in ["video-teaser", "related-item", "promo"] {
        for name in ["h3", "h4"] {
            let teaser = format!(
                "<div class={class}><{name}><a href=/video/7>Video: how the bay freezes</a></{name}></div>"
            );
            let body = |texts: &[&str]| in_two(texts, &teaser);
            check(body, "", &[], &["how the bay freezes"]);
        }
    }
    let own = |texts: &[&str]| {
        in_two(
            texts,
            "<h3><a href=https://b.example/>The other bay</a></h3>",
        )
    };
    check(own, "", &["The other bay"], &[]);
}

#[test]
fn a_list_of_names_and_dates_in_a_header_is_no_text() {
    let header = |lines: &str| {
        let text = paragraphs(TEXTS[0]);
        let html = format!(
            "<!doctype html><title>Pier 9</title><main><article><header><h1>Pier 9</h1><ul class=when>{lines}</ul>\
             </header>{text}</article></main>"
        );
        super::text(&html)
    };
    let said = header("<li>Edited by <a href=/p>Pat Dunn</a></li><li>Updated: May 4, 2024</li>");
    assert!(
        !said.contains("Pat Dunn") && !said.contains("Updated"),
        "{said}"
    );
    let points = header(
        "<li>The old boat sails on, as it did for ninety years.</li><li>The new one carries letters.</li>",
    );
    assert!(
        points.contains("as it did") && points.contains("carries letters"),
        "{points}"
    );
}

#[test]
fn what_a_part_says_again_stays() {
    let lines = |tag: &str, lines: &[&str]| {
        let lines = lines.iter().map(|line| format!("<{tag}>{line}</{tag}>"));
        lines.collect::<String>()
    };
    let verse = [
        "Ebb, said the web",
        "Row on, old man",
        "The lamps are out",
        "Row on, old man",
    ];
    let steps = [
        "Boil the water.",
        "Row on, old man",
        "Add the salt.",
        "Row on, old man",
    ];
    let said = [
        "“Are you coming?”",
        "“Row on, old man.”",
        "“Why not?”",
        "“Row on, old man.”",
    ];
    let cells = |pair: [&str; 2]| format!("<tr>{}</tr>", lines("td", &pair));
    let table: String = [
        ["Lions", "Row on, old man"],
        ["Bears", "Row on, old man"],
        ["Gulls", "3"],
    ]
    .map(cells)
    .concat();
    let parts = [
        format!("<div class=poem>{}</div>", lines("div", &verse)),
        format!("<ol>{}</ol>", lines("li", &steps)),
        format!("<table>{table}</table>"),
        "<dl><dt>North</dt><dd>Row on, old man</dd><dt>South</dt><dd>Row on, old man</dd></dl>"
            .to_owned(),
        lines("p", &said),
    ];
    for part in parts {
        for texts in TEXTS {
            for html in [in_two(texts, &part), paragraphs(texts) + &part] {
                let text = super::text(&super::page(&html, ""));
                let times = text.matches("Row on, old man").count();
                assert_eq!(times, 2, "{part}: {text}");
            }
        }
    }
}

#[test]
fn a_list_of_points_between_headline_and_text_stays() {
    for points in [
        "<div class=k><div>Key points</div><ul><li>The boat is faster than the ferry.</li><li>Nobody sails on it.</li></ul></div>",
        "<div class=k><h2>मुख्य बातें</h2><ul><li>नई नाव तेज़ है।</li><li>कोई उसमें नहीं बैठता।</li></ul></div>",
    ] {
        let head = format!("<div class=head><h1>Pier 9</h1></div>{points}");
        let html =
            page(&paragraphs(TEXTS[0]), "").replace("<div class=head><h1>Pier 9</h1></div>", &head);
        let text = super::text(&html);
        let last = points
            .rsplit("<li>")
            .next()
            .and_then(|rest| rest.split('<').next());
        assert!(text.contains(last.unwrap_or_default()), "{text}");
    }
}

#[test]
fn a_heading_over_a_list_stays_in_each_part_of_a_guide() {
    check(
        |texts| {
            let parts = texts.iter().enumerate().map(|(at, text)| {
                format!(
                    "<div class=item><div><h2>Boat {at}</h2></div><p>{text}</p><div class=pc>\
                     <div><h4>Pro</h4><ul><li>Dry {at}</li></ul></div>\
                     <div><h4>Contra</h4><ul><li>Slow {at}</li></ul></div></div></div>"
                )
            });
            parts.collect()
        },
        "",
        &["Pro\n", "Contra\n"],
        &[],
    );
}
