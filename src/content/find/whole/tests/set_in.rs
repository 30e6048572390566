//! Boxes set into the text, pages of a few words, threads.

use super::{TEXTS, check, paragraphs, text};

/// A part between two paragraphs.
fn within(part: &'static str) -> impl Fn(&[&str]) -> String {
    move |texts: &[&str]| {
        let (first, rest) = texts.split_at(2);
        paragraphs(first) + part + &paragraphs(rest)
    }
}

#[test]
fn a_box_set_into_the_text_stays_whatever_it_is_called() {
    for (part, has) in [
        (
            "<div class=card><p>Wear the veil.</p></div>",
            "Wear the veil.",
        ),
        (
            "<div class='alert alert-info'><p>Bring a coat.</p></div>",
            "Bring a coat.",
        ),
        (
            "<div class='markdown-alert markdown-alert-note'><p class=markdown-alert-title>Note</p><p>Read the log.</p></div>",
            "Read the log.",
        ),
        ("<div class=speech><p>ANNA. No.</p></div>", "ANNA. No."),
        (
            "<div class=price><p>It costs 12 euros.</p></div>",
            "12 euros",
        ),
        (
            "<aside><p>Nobody paints it twice.</p></aside>",
            "Nobody paints",
        ),
        ("<address>12 Water Lane<br>Kent</address>", "12 Water Lane"),
        (
            "<div><time datetime=2024-05-03T10:00>10:00</time><h3>Gates open</h3><p>Water flows.</p></div>",
            "10:00",
        ),
    ] {
        check(within(part), "", &[has], &[]);
    }
    for (part, lacks) in [
        (
            "<div class=card><a href=/x>Gulls are counted again</a></div>",
            "Gulls are",
        ),
        ("<div class=ad><p>Fresh nets here.</p></div>", "Fresh nets"),
        (
            "<div class=newsletter><p>News by post.</p></div>",
            "News by post",
        ),
        (
            "<div class=alert><form><p>Write to us.</p><input></form></div>",
            "Write to us",
        ),
    ] {
        check(within(part), "", &[], &[lacks]);
    }
}

#[test]
fn a_label_and_its_sentence_may_come_first() {
    let first = |texts: &[&str]| {
        "<div class='admonition note'><p class=admonition-title>Note</p><p>Needs oars.</p></div>"
            .to_owned()
            + &paragraphs(texts)
    };
    check(first, "", &["Note", "Needs oars."], &[]);
}

#[test]
fn panels_that_a_control_opens_are_text() {
    let faq = within(
        "<h3><button aria-controls=a aria-expanded=false>Is it open?</button></h3><div id=a hidden><p>Yes, on Sundays and on the first day of spring.</p></div>",
    );
    check(faq, "", &["Is it open?", "Yes, on Sundays"], &[]);
    let bare = within(
        "<h3><button>Is it open?</button></h3><div><p>Yes, on Sundays and on the first day of spring.</p></div>",
    );
    check(bare, "", &["Is it open?", "Yes, on Sundays"], &[]);
    let beside = within("<h3>The oars <button>What is it?</button></h3><p>They are light.</p>");
    check(beside, "", &["The oars"], &["What is it?"]);
    let tabs = within(
        "<div role=tabpanel id=t1><p>Row with the left oar first.</p></div><div role=tabpanel id=t2 hidden><p>Row with the right oar first.</p></div>",
    );
    check(tabs, "", &["left oar", "right oar"], &[]);
    let hidden = within("<div hidden><p>Nobody ever sees this sentence on the page.</p></div>");
    check(hidden, "", &[], &["Nobody ever sees"]);
}

/// A page without anything but what is given.
fn bare(title: &str, body: &str) -> String {
    text(&format!(
        "<!doctype html><html><head><title>{title}</title></head><body>{body}</body></html>"
    ))
}

#[test]
fn the_days_of_a_diary_are_headings() {
    for texts in TEXTS {
        let days = [("Monday, 4 March 2024", 0), ("Tuesday, 5 March 2024", 1)];
        let days = days.map(|(day, at)| format!("<h3>{day}</h3><p>{}</p>", texts[at]));
        let text = bare(
            "Diary",
            &format!("<article><h1>Diary</h1>{}</article>", days.concat()),
        );
        assert!(text.starts_with("Monday, 4 March 2024"), "{text}");
        assert!(text.contains("Tuesday, 5 March 2024"), "{text}");
    }
}

#[test]
fn a_thread_is_the_text_of_its_page() {
    for texts in TEXTS {
        let post = |text: &&str| {
            format!(
                "<div class=comment><div><p>ada said</p></div><div><div><p>{text}</p></div></div></div>"
            )
        };
        let posts: String = texts.iter().map(post).collect();
        let text = bare(
            "Slow boats",
            &format!("<main><h1>Slow boats</h1>{posts}</main>"),
        );
        assert!(texts.iter().all(|said| text.contains(said)), "{text}");
    }
}

#[test]
fn a_short_article_is_not_its_comments() {
    let comments =
        "<section id=comments><p>I do not agree with a single word of it, sorry.</p></section>";
    for sentence in [
        "It floods.",
        "It floods every spring, and the miller knows it.",
    ] {
        let page = format!("<article><h1>Old mill</h1><p>{sentence}</p></article>{comments}");
        assert_eq!(bare("Old mill", &page), sentence);
    }
    let bio = "<div class=author-bio><p>Ann Bell writes on water and stone for the Post.</p></div>";
    let page = format!("<article><h1>Old mill</h1><p>It floods every spring.</p></article>{bio}");
    assert_eq!(bare("Old mill", &page), "It floods every spring.");
}

#[test]
fn a_page_of_a_few_words_has_them() {
    let page = "<nav><a href=/>Home</a></nav><main><h1>Old mill</h1><p>Read this first.</p><ul><li>Light</li><li>Cheap</li></ul><p>That is all.</p></main>";
    assert_eq!(
        bare("Old mill", page),
        "Read this first.\n\nLight\nCheap\n\nThat is all."
    );
}

#[test]
fn a_table_kept_in_part_is_whole() {
    let row = |(amount, what): (&str, &str)| format!("<tr><td>{amount}</td><td>{what}</td></tr>");
    let rows = [
        ("125 g", "<a href=/flour>Flour</a>"),
        ("1", "Egg"),
        ("1 tsp", "<a href=/powder>Baking powder</a>"),
        ("65 g", "Sugar"),
        (
            "2 tins",
            "<a href=/mandarins>Mandarins, about 300 g each when they have dripped off</a>",
        ),
    ];
    let rows: String = rows.map(row).concat();
    let table = format!(
        "<table><thead><tr><th colspan=2><h3>For the dough</h3></th></tr></thead><tbody>{rows}</tbody></table>"
    );
    check(
        |texts| paragraphs(&texts[..2]) + &table + &paragraphs(&texts[2..]),
        "",
        &["125 g", "1 tsp", "2 tins", "Mandarins"],
        &[],
    );
}

#[test]
fn the_answer_behind_a_button_that_asks_stays() {
    for answer in ["hidden", "style=display:none"] {
        check(
            |texts| {
                let asked = format!(
                    "<div class=q><button aria-expanded=false>Who sails it?<span>+</span></button>\
                     <div {answer}><p>The old captain.</p></div></div>\
                     <div class=q><div role=button>What does it cost?</div><div {answer}>Nothing.</div></div>"
                );
                paragraphs(&texts[..2]) + &asked + &paragraphs(&texts[2..])
            },
            "",
            &[
                "Who sails it?",
                "The old captain.",
                "What does it cost?",
                "Nothing.",
            ],
            &[],
        );
    }
}
