//! Blocks of a writer at both ends of a text and within it, and what is none of it.

use super::{check, paragraphs};

/// Short blocks of a writer, with what each must leave.
const SHORT: &[(&str, &[&str])] = &[
    (
        "<div class=q><h3>What she carries</h3><ul><li>A hooded torch<li>Two flasks<li>One counter</ul></div>",
        &["What she carries", "A hooded torch", "One counter"],
    ),
    (
        "<aside><h3>What she carries</h3><ul><li>A hooded torch<li>Two flasks<li>One counter</ul></aside>",
        &["What she carries", "A hooded torch", "One counter"],
    ),
    (
        "<section><h3>What she carries</h3><p>A hooded torch.</p></section>",
        &["What she carries", "A hooded torch."],
    ),
    (
        "<table><tr><td>A hooded torch<td>1931<tr><td>Two flasks<td>1953</table>",
        &["A hooded torch", "1931", "1953"],
    ),
    (
        "<div class=q><div>— A hooded torch?</div><div>— Two flasks.</div></div>",
        &["— A hooded torch?", "— Two flasks."],
    ),
    (
        "<details><summary>What she carries</summary><p>A hooded torch, two flasks.</p></details>",
        &["What she carries", "A hooded torch, two flasks."],
    ),
    (
        "<div>A hooded torch<br>Two flasks of tea<br>One borrowed counter</div>",
        &["A hooded torch", "One borrowed counter"],
    ),
    (
        "<blockquote><p>A hooded torch, two flasks.</p><cite>What she carries</cite></blockquote>",
        &["A hooded torch, two flasks.", "What she carries"],
    ),
    (
        "<ol><li><a href=https://lib.example/1>A hooded torch</a>, 1931<li><a href=//books.example/2>Two flasks</a>, \
         1953</ol>",
        &["A hooded torch", "1931", "Two flasks", "1953"],
    ),
    (
        "<ul><li><time datetime=1931>1931</time> She lit a hooded torch.<li><time datetime=1941>1941</time> She packed.</ul>",
        &["1931 She lit a hooded torch.", "1941 She packed."],
    ),
    (
        "<div class='alert alert-info'><p>Take two flasks along.</p></div>",
        &["Take two flasks along."],
    ),
    (
        "<aside class=factbox><h3>What she carries</h3><p>It is one counter and a torch.</p></aside>",
        &["What she carries", "It is one counter and a torch."],
    ),
    (
        "<table class=infobox><tr><th>Torch<td>1931<tr><th>Flasks<td>1953</table>",
        &["Torch", "1931", "Flasks", "1953"],
    ),
    (
        "<ul><li><time datetime=1931>1931</time>: A hooded torch<li><time datetime=1941>1941</time>: Two flasks\
         <li><time datetime=1951>1951</time>: One counter</ul>",
        &[
            "1931: A hooded torch",
            "1941: Two flasks",
            "1951: One counter",
        ],
    ),
];

#[test]
fn short_blocks_stay_wherever_they_stand_in_the_text() {
    for (block, has) in SHORT {
        for at in [0, 2, 4] {
            let body = |texts: &[&str]| {
                let (before, after) = texts.split_at(at);
                let own = "<link rel=canonical href=https://bay.example/2026/pier>";
                format!("{own}{}{block}{}", paragraphs(before), paragraphs(after))
            };
            check(body, "", has, &[]);
        }
    }
}

#[test]
fn what_leads_away_or_says_what_it_is_stays_out_of_both_ends() {
    let blocks = [
        "<ul><li><a href=/1>A hooded torch</a>, 1931<li><a href=/2>Two flasks</a>, 1953</ul>",
        "<aside><h3>Newsletter</h3><p>A hooded torch.</p><p>Two flasks.</p></aside>",
        "<aside><h3>Elsewhere</h3><p><a href=/1>A hooded torch</a></p><p><a href=/2>Two flasks</a></p></aside>",
    ];
    for block in blocks {
        for at in [0, 4] {
            let body = |texts: &[&str]| {
                let (before, after) = texts.split_at(at);
                format!("{}{block}{}", paragraphs(before), paragraphs(after))
            };
            check(body, "", &[], &["A hooded torch", "Two flasks"]);
        }
    }
}

#[test]
fn headings_of_the_text_stay_whatever_they_say() {
    for heading in [
        "<h2>Cookies for the eels</h2>",
        "<h2>Related species</h2>",
        "<h3>Eels <button type=button>Copy link</button></h3>",
        "<div class=mw-heading><h2>Eels</h2><span class=mw-editsection>[<a href=/e>edit</a> | <a href=/s>edit source</a>]</span></div>",
        "<h2>Eels<span class=e>[<a href=/e>編集</a>]</span></h2>",
    ] {
        let body = |texts: &[&str]| {
            let (first, rest) = texts.split_at(2);
            format!("{}{heading}{}", paragraphs(first), paragraphs(rest))
        };
        let said = heading
            .replace("</h", "<h")
            .replace("<h2>", "|")
            .replace("<h3>", "|");
        let said = said
            .split(['|', '<'])
            .find(|part| part.starts_with(char::is_uppercase));
        check(
            body,
            "",
            &[said.unwrap_or_default().trim()],
            &["[", "Copy link", "edit"],
        );
    }
}

#[test]
fn headings_of_a_list_lead_where_they_lead() {
    let own = "<link rel=canonical href=https://bay.example/2026/pier>";
    let listed = |texts: &[&str]| {
        let parts = texts.iter().zip(["Torch", "Flask", "Counter", "Stool"]);
        let parts = parts.map(|(text, name)| {
            format!("<div class=i><div class=h><h2><a href=https://shop.example/{name}>{name}</a></h2></div><div class=t><p>{text}</p></div></div>")
        });
        own.to_owned() + &parts.collect::<String>()
    };
    check(listed, "", &["Torch", "Flask", "Counter", "Stool"], &[]);
    let interrupted = |card: &str| {
        check(
            |texts| {
                let (first, rest) = texts.split_at(2);
                format!("{own}{}{card}{}", paragraphs(first), paragraphs(rest))
            },
            "",
            &[],
            &["The gulls are counted"],
        );
    };
    interrupted("<div><a href=/x/1><h3>The gulls are counted again</h3></a></div>");
    interrupted(
        "<div class=card><a href=/x/1><img src=/g.jpg><h3>The gulls are counted again</h3></a></div>",
    );
}

#[test]
fn a_figure_of_words_alone_stays() {
    let callout = "<figure class=callout><div>💡</div><div><p>A hooded torch costs little.</p></div></figure>";
    let body = |texts: &[&str]| {
        let (first, rest) = texts.split_at(2);
        format!("{}{callout}{}", paragraphs(first), paragraphs(rest))
    };
    check(body, "", &["A hooded torch costs little."], &[]);
    for words in [
        "<blockquote>A torch costs little.</blockquote>",
        "<pre>A torch costs little.</pre>",
    ] {
        let body = |texts: &[&str]| {
            let (first, rest) = texts.split_at(2);
            let figure = format!("<figure>{words}<figcaption>Ivo Marsh</figcaption></figure>");
            format!("{}{figure}{}", paragraphs(first), paragraphs(rest))
        };
        check(body, "", &["A torch costs little.", "Ivo Marsh"], &[]);
    }
}

#[test]
fn a_box_after_the_text_is_none_of_it_where_it_asks_or_sells() {
    for after in [
        "<div class=card><a href=/x>A hooded torch for every house.</a></div>",
        "<div class=newsletter><p>We write every Friday.</p></div>",
        "<div class=box><label>Thank you, your vote is counted.</label></div>",
        "<div class=author-box><p>She lives beside the sea and writes.</p></div>",
    ] {
        let body = |texts: &[&str]| paragraphs(texts) + after;
        check(
            body,
            "",
            &[],
            &[
                "torch for every",
                "every Friday",
                "vote is counted",
                "beside the sea",
            ],
        );
    }
}

#[test]
fn sources_under_their_heading_end_a_text() {
    let read = |list: &str| {
        let page = super::page(&(paragraphs(super::TEXTS[0]) + list), "");
        super::text(&page.replace(
            "<head>",
            "<head><link rel=canonical href=https://bay.example/9>",
        ))
    };
    for heading in [
        "Sources",
        "References:",
        "Quellen",
        "Références",
        "参考资料",
        "資料來源",
        "Источники",
    ] {
        let list = format!(
            "<h2>{heading}</h2><ul><li><a href=https://lib.example/1>A hooded torch</a>\
             <li><a href=https://books.example/2>Two flasks</a></ul>"
        );
        for list in [format!("<section>{list}</section>"), list] {
            let text = read(&list);
            assert!(
                text.contains("A hooded torch") && text.contains("Two flasks"),
                "{text}"
            );
        }
    }
    let own = read(
        "<h2>Sources</h2><ul><li><a href=/1>A hooded torch</a><li><a href=/2>Two flasks</a></ul>",
    );
    assert!(!own.contains("Two flasks"), "{own}");
}
