//! Pages on which a part of the article was lost, or something else was taken in, a kind each.

mod ends;
mod lines;
mod set_in;
mod verse;

use crate::parse_article;

/// Running text in several languages.
const TEXTS: &[&[&str]] = &[
    &[
        "The ferry has crossed the bay for ninety years, and nobody has ever asked it to hurry. It leaves when the tide allows.",
        "Last spring the council bought a faster boat, with blue seats and a screen. It stood at the pier for a month, and the gulls liked it.",
        "Then the old captain came back from his holiday, looked at both of them, and took the one that he knew.",
        "The new boat carries the post now. It is quick, dry and empty, and the letters, he says, have never complained.",
    ],
    &[
        "Die Fähre quert die Bucht seit neunzig Jahren, und noch nie hat jemand sie gebeten, sich zu beeilen. Sie fährt, wenn die Flut es zulässt.",
        "Im Frühjahr kaufte die Gemeinde ein schnelleres Boot mit blauen Sitzen. Es lag einen Monat am Steg, und die Möwen mochten es.",
        "Dann kam der alte Kapitän aus dem Urlaub, sah sich beide an und nahm das, welches er kannte.",
        "Das neue Boot bringt jetzt die Post. Es ist schnell, trocken und leer, und die Briefe haben sich, sagt er, noch nie beschwert.",
    ],
    &[
        "这艘渡船在海湾里来回了九十年，从来没有人催过它。潮水合适，它就开船；潮水不合适，大家就等着。",
        "去年春天，镇里买了一艘快船，座椅是蓝色的，还有一块屏幕。它在码头停了一个月，海鸥倒是很喜欢。",
        "后来老船长休假回来，把两艘船都看了一遍，最后还是上了自己认识的那一艘。",
        "新船现在只运信件。它又快又干净，就是没有人坐，老船长说，信从来不会抱怨，也从来不会问什么时候才能开船，更不会嫌座椅太硬。",
    ],
    &[
        "Паром ходит через залив девяносто лет, и за всё это время никто не попросил его поторопиться. Он уходит, когда позволяет вода.",
        "Весной посёлок купил катер побыстрее, с синими креслами и экраном. Он простоял у причала месяц, и чайкам понравилось.",
        "Потом из отпуска вернулся старый капитан, осмотрел оба судна и выбрал то, которое знал.",
        "Новый катер возит теперь почту. Он быстрый, сухой и пустой, а письма, говорит капитан, никогда не жалуются и никуда не спешат, в отличие от приезжих.",
    ],
];

fn paragraphs(texts: &[&str]) -> String {
    let lines = texts.iter().map(|text| format!("<p>{text}</p>"));
    lines.collect()
}

/// A page around a body, and what stands after it.
fn page(body: &str, after: &str) -> String {
    format!(
        "<!doctype html><html><head><title>Pier 9</title></head><body><header><a href=/>Bay Post</a>\
         <nav><a href=/n>News</a> <a href=/s>Sea</a> <a href=/a>About</a></nav></header><main>\
         <div class=head><h1>Pier 9</h1></div><div class=txt>{body}</div>{after}\
         <section class=more><h2>Read more</h2><a href=/1>Gulls of the bay, counted again</a>\
         <a href=/2>A pier is painted blue</a></section></main><footer>© Bay Post</footer></body></html>"
    )
}

fn text(html: &str) -> String {
    let article = parse_article(html, &crate::ParseOptions::default());
    article.expect("an article").text
}

/// Parses a page for each language and looks for what must be there and what must not.
fn check(body: impl Fn(&[&str]) -> String, after: &str, has: &[&str], lacks: &[&str]) {
    for texts in TEXTS {
        let text = text(&page(&body(texts), after));
        for want in texts.iter().chain(has) {
            assert!(text.contains(want), "lost {want:?} of {text}");
        }
        for not in lacks {
            assert!(!text.contains(not), "left in {not:?} of {text}");
        }
    }
}

#[test]
fn a_text_may_begin_with_a_heading() {
    let heading =
        |name: &str| format!("<div class=row><div class=block-heading><h2>{name}</h2></div></div>");
    check(
        |texts| {
            let (first, rest) = texts.split_at(2);
            heading("Route 4") + &paragraphs(first) + &heading("Route 5") + &paragraphs(rest)
        },
        "",
        &["Route 4", "Route 5"],
        &[],
    );
}

#[test]
fn a_text_may_end_with_short_lines() {
    let ends = [
        "<div class=poem><div>Ebb, ebb,</div><div>said the web</div><div>of the spider.</div></div>",
        "<div class=facts><h3>Pier</h3><p>9 Quay Road</p><p>Open from ten to four</p></div>",
        "<h3>Tide</h3><table><tr><th>May</th><th>Level</th></tr><tr><td>6</td><td>4.1</td></tr></table>",
        "<figure><table><tr><th>May</th><th>Level</th></tr><tr><td>6</td><td>4.1</td></tr></table>\
         <figcaption>Tide by day</figcaption></figure>",
        "<ul><li>The harbour book, page 12</li><li>Report of 1934</li><li>The captain</li></ul>",
    ];
    let has: [&[&str]; 5] = [
        &["Ebb, ebb,", "of the spider."],
        &["Pier", "9 Quay Road", "Open from ten to four"],
        &["Tide", "Level", "4.1"],
        &["4.1", "Tide by day"],
        &["page 12", "Report of 1934", "The captain"],
    ];
    for (end, has) in ends.iter().zip(has) {
        check(|texts| paragraphs(texts) + end, "", has, &["Gulls"]);
    }
}

#[test]
fn a_second_box_goes_on_after_an_advertisement() {
    for texts in TEXTS {
        let (first, rest) = texts.split_at(2);
        let after = format!(
            "<div class=slot><span>Advertisement</span></div><div class=more-text>{}</div>",
            paragraphs(rest)
        );
        let text = text(&page(&paragraphs(first), &after));
        for want in *texts {
            assert!(text.contains(want), "lost {want:?} of {text}");
        }
    }
}

#[test]
fn comments_are_told_by_their_heading() {
    for heading in ["Comments (9)", "Kommentare", "网友评论", "Комментарии 9"] {
        let comment = |n: usize| {
            format!(
                "<div class=k{k}><b>gull{n}</b><p>Number {n}: I sat on that boat, and it was \
                 colder than you say, honestly, all the way over.</p></div>",
                k = "x"
            )
        };
        let all: String = (0..9).map(comment).collect();
        let after = format!("<div class=zone><h3>{heading}</h3>{all}</div>");
        check(paragraphs, &after, &[], &["colder than"]);
    }
}

#[test]
fn another_article_below_is_none_of_this() {
    let other: String = TEXTS[0]
        .iter()
        .map(|text| format!("<p>Elsewhere: {text} {text}</p>"))
        .collect();
    let after = format!("<div class=recommend><h1>What became of pier 8</h1>{other}</div>");
    check(paragraphs, &after, &[], &["Elsewhere"]);
}

#[test]
fn teasers_within_the_text_go_whole() {
    let card = |n: usize| {
        format!(
            "<div><a href=/{n}>Gull number {n} is home</a><p>It had been to the island, they say, and back.</p></div>"
        )
    };
    let cards: String = (0..3).map(card).collect();
    check(
        |texts| {
            let (first, rest) = texts.split_at(2);
            let cards = format!("<div class=q><h3>Related stories</h3>{cards}</div>");
            paragraphs(first) + &cards + &paragraphs(rest)
        },
        "",
        &[],
        &["been to the island"],
    );
}

#[test]
fn the_last_paragraph_stays_whatever_its_class() {
    check(
        |texts| {
            let boxes = texts.iter().enumerate();
            let boxes = boxes.map(|(n, text)| {
                format!("<div class=css-{n}k{n}><p class=css-z{n}>{text}</p></div>")
            });
            boxes.collect()
        },
        "",
        &[],
        &["Gulls"],
    );
}

#[test]
fn what_unfolds_keeps_its_titles() {
    check(
        |texts| {
            let (first, rest) = texts.split_at(2);
            let items = rest.iter().enumerate().map(|(n, text)| {
                format!(
                    "<div class=accordion-item><h3><button class=collapsed aria-expanded=false>Pier {n}</button></h3>\
                     <div class=collapse>{text}</div></div>"
                )
            });
            let items: String = items.collect();
            paragraphs(first) + &items
        },
        "",
        &["Pier 0", "Pier 1"],
        &[],
    );
    check(
        |texts| {
            let (first, rest) = texts.split_at(2);
            let items = rest.iter().enumerate().map(|(n, text)| {
                format!("<details><summary>Pier {n}</summary><p>{text}</p></details>")
            });
            let items: String = items.collect();
            paragraphs(first) + &items
        },
        "",
        &["Pier 0", "Pier 1"],
        &[],
    );
}

#[test]
fn a_box_of_facts_within_the_text_stays() {
    let facts = "<div class=infobox><h4>Pier 9</h4><ul><li>Built in 1934</li><li>Painted twice</li>\
        <li>Four gulls</li></ul></div>";
    check(
        |texts| {
            let (first, rest) = texts.split_at(2);
            paragraphs(first) + facts + &paragraphs(rest)
        },
        "",
        &["Built in 1934", "Painted twice", "Four gulls"],
        &[],
    );
}

#[test]
fn what_only_ears_are_for_goes() {
    let marks = [
        "style='position:absolute;clip:rect(0 0 0 0)'",
        "class=govuk-visually-hidden",
        "class='x u-hiddenVisually'",
        "class=VisuallyHidden-sc-1a2b",
        "class=ui-helper-hidden-accessible",
        "class=usa-sr-only",
        "class=blind",
    ];
    for mark in marks {
        let lines = |texts: &[&str]| {
            let lines = texts.iter();
            lines
                .map(|text| format!("<p>{text}<span {mark}>end of paragraph</span></p>"))
                .collect()
        };
        check(lines, "", &[], &["end of paragraph"]);
    }
    // What undoes it, for some windows or for all, hides nothing.
    let shown = "<p><b class='md:sr-only not-sr-only'>Four boats</b> were counted, and one of them was blue.</p>";
    check(|texts| paragraphs(texts) + shown, "", &["Four boats"], &[]);
}

#[test]
fn what_asks_to_load_an_embed_goes() {
    let asks = "<div class=e><p>Here you find external content that goes with this text.</p>\
        <p>I agree to external content being shown, so that personal data goes to its makers.</p></div>";
    check(
        |texts| {
            let (first, rest) = texts.split_at(2);
            paragraphs(first) + asks + &paragraphs(rest)
        },
        "",
        &[],
        &["personal data"],
    );
}

#[test]
fn what_stands_beside_the_text_at_its_end_stays() {
    for (after, has) in [
        (
            "<h2>Method</h2><ol><li>Boil the water.</li><li>Add the fish.</li></ol>",
            "Add the fish.",
        ),
        (
            "<table><tr><th>Pier</th><th>Boats</th></tr><tr><td>9</td><td>3</td></tr></table>",
            "Boats",
        ),
        (
            "<p>Correction: the first version gave another year.</p>",
            "another year",
        ),
        (
            "<p>参考资料：</p><ul><li>港口年鉴，1931</li><li>渡船公司报告，2023</li></ul>",
            "港口年鉴，1931",
        ),
    ] {
        check(paragraphs, after, &[has], &["A pier is painted blue"]);
    }
    for (after, lacks) in [
        ("<p>What do you think? Scroll down.</p>", "Scroll down"),
        ("<p>Podziel się</p>", "Podziel"),
        ("<p>Gulls and boats</p>", "Gulls and boats"),
    ] {
        check(paragraphs, after, &[], &[lacks]);
    }
}

#[test]
fn a_line_that_is_a_phrase_of_furniture_goes() {
    let within = |line: &'static str| {
        move |texts: &[&str]| {
            let (first, rest) = texts.split_at(2);
            paragraphs(first) + line + &paragraphs(rest)
        }
    };
    for (line, lacks) in [
        ("<hr><p>Advertisement</p><hr>", "Advertisement"),
        ("<p>5 min read</p>", "5 min read"),
        (
            "<p>À lire aussi : <a href=/x>Le port ferme</a></p>",
            "Le port ferme",
        ),
        ("<p>Écouter l’article</p>", "Écouter"),
    ] {
        check(within(line), "", &[], &[lacks]);
    }
    let about = within("<p>Advertising made the pier famous.</p>");
    check(about, "", &["Advertising made"], &[]);
}
