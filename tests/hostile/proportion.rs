//! An input of n bytes ends, with at most 64 n + 1 MiB of JSON or a coded error.

use lisible::{Feed, ParseOptions, parse_article, parse_feed};
use std::time::{Duration, Instant};

/// Far above what any of these takes, and far below what one that is quadratic does.
const PATIENCE: Duration = Duration::from_secs(20);

fn many(count: usize, piece: impl Fn(usize) -> String) -> String {
    (0..count).map(piece).collect()
}

/// The code of the error, or an empty string; fails where time or output are out of proportion.
fn outcome(input: &str) -> String {
    let started = Instant::now();
    let result = parse_article(input, &ParseOptions::default());
    let took = started.elapsed();
    let start: String = input.chars().take(60).collect();
    assert!(took < PATIENCE, "{start}: {took:?}");
    match result {
        Ok(article) => {
            let json = serde_json::to_string(&article).unwrap().len();
            assert!(json <= 64 * input.len() + (1 << 20), "{start}: {json}");
            String::new()
        }
        Err(error) => error.code().to_owned(),
    }
}

fn feed(input: &str) -> Feed {
    let started = Instant::now();
    let feed = parse_feed(input, &ParseOptions::default()).unwrap();
    let took = started.elapsed();
    let start: String = input.chars().take(60).collect();
    assert!(took < PATIENCE, "{start}: {took:?}");
    let json = serde_json::to_string(&feed).unwrap().len();
    assert!(json <= 64 * input.len() + (1 << 20), "{start}: {json}");
    feed
}

#[test]
fn a_streamed_part_in_its_own_stopgap() {
    let part = |at: usize| {
        format!(
            "<template id=\"B:{at}\"></template><div>wait<div hidden id=\"S:{at}\"><p>part {at}</p></div></div><!--/$-->"
        )
    };
    let page = format!("<!doctype html><html><body>{}{}", part(0), part(1));
    let article = parse_article(&page, &ParseOptions::default()).unwrap();
    let all: String = article
        .removed
        .iter()
        .map(|part| part.text.clone())
        .collect();
    for piece in ["part 0", "part 1", "wait"] {
        assert!(
            all.contains(piece) || article.text.contains(piece),
            "{piece}"
        );
    }
}

#[test]
fn wide_rows_above_many_short_ones() {
    let table = |wide: usize, short: usize| {
        format!(
            "<table><tr>{}{}</table>",
            "<td>a".repeat(wide),
            "<tr><td>a<td>b".repeat(short)
        )
    };
    assert_eq!(outcome(&table(1000, 1000)), "too-complex");
    assert_eq!(outcome(&table(40, 40)), "");
}

#[test]
fn text_that_json_ld_repeats_and_text_that_it_does_not() {
    let body = "one two three four five six seven eight nine ten ".repeat(20_000);
    let blocks = many(20_000, |at| {
        format!("<p>Another line, which has the number {at}.")
    });
    let page = format!(
        "<!doctype html><html><head><script type=\"application/ld+json\">{{\"@type\":\"NewsArticle\",\"headline\":\"x\",\"articleBody\":\"{body}\"}}</script></head><body><article>{blocks}"
    );
    assert_eq!(outcome(&page), "");
}

#[test]
fn names_lines_and_hosts_without_end() {
    let same = "<p>The harbour at night</p>".repeat(50_000);
    assert_eq!(
        outcome(&format!(
            "<!doctype html><title>The harbour at night</title><body><article>{same}"
        )),
        ""
    );
    assert_eq!(
        outcome(&format!("<p {}>x", many(80_000, |at| format!("a{at}=b ")))),
        ""
    );
    assert_eq!(
        outcome(&format!(
            "<!doctype html><body>{}x",
            many(60_000, |at| format!("<body a{at}>"))
        )),
        ""
    );
    let host = many(20_000, |at| {
        char::from_u32(0x4e00 + at as u32).unwrap().to_string()
    });
    assert_eq!(outcome(&format!("<a href=\"http://{host}/\">x</a>")), "");
    let names = many(100_000, |at| format!(",\"A{at}\""));
    let json =
        format!("{{\"@type\":\"NewsArticle\",\"headline\":\"x\",\"author\":[\"B\"{names}]}}");
    assert_eq!(
        outcome(&format!(
            "<!doctype html><script type=\"application/ld+json\">{json}</script><body>x"
        )),
        ""
    );
    let quotations = format!("{}{}", "<blockquote>".repeat(400), "a<br>".repeat(20_000));
    assert_eq!(outcome(&quotations), "too-complex");
}

#[test]
fn a_caption_without_end() {
    let words = many(400_000, |_| "A ".to_owned());
    let figure = "<figure><img src=https://a.example/b.jpg width=900 height=600><figcaption>";
    assert_eq!(
        outcome(&format!("{figure}{words}</figcaption></figure><p>x")),
        ""
    );
}

#[test]
fn links_behind_spaces_in_a_heading_without_end() {
    let (spaces, links) = (" ".repeat(400_000), many(30_000, |_| "<a></a>".to_owned()));
    assert_eq!(outcome(&format!("<p>x<h2>{spaces}{links}x</h2>")), "");
}

#[test]
fn links_below_a_line_without_end() {
    let list = "<ul><li><a href=/cn/b>abcd</a></ul>".repeat(8_000);
    let line = format!(
        "<p>{}：</p>{list}",
        "The keeper lit the lamp. ".repeat(16_000)
    );
    let item = format!("<!--1600000000000-->\n[a](https://www.rfi.fr/cn/a)\n------\n\n{line}");
    assert_eq!(outcome(&item), "");
}

#[test]
fn pictures_and_paragraphs_of_an_item_without_end() {
    let picture = "<img src=https://s.rfi.fr/a.jpg><p>The old lamp</p><p><b>A line</b></p>";
    let body = "<div><p>One</p><p>Two</p></div>";
    for pieces in [
        format!("{picture}{body}")
            .replace("b>", "strong>")
            .repeat(8_000),
        picture.replace("b>", "strong>").repeat(16_000),
        format!("{}{body}", "<p>The keeper lit it.</p>".repeat(24_000)),
    ] {
        let item = format!(
            "<!--1600000000000-->\n[a](https://www.rfi.fr/cn/a)\n------\n\n<div><div>05/11/2023 - 18:21</div>{pieces}</div>"
        );
        assert_eq!(outcome(&item), "");
    }
}

#[test]
fn elements_of_feeds_without_end() {
    let item = |inner: &str| {
        feed(&format!(
            "<rss><channel><item><title>T</title>{inner}</item></channel></rss>"
        ))
    };
    let group = "<media:group><media:content url=\"http://a.example/b.mp3\"/></media:group>";
    assert_eq!(item(&group.repeat(40_000)).articles.len(), 1);
    let enclosure =
        |at| format!("<enclosure url=\"http://a.example/{at}.mp3\" type=\"audio/mpeg\"/>");
    assert_eq!(
        item(&many(40_000, enclosure)).articles[0].body.len(),
        40_000
    );
    let category = |at| format!("<category>c{}</category>", at % 30_000);
    assert_eq!(item(&many(40_000, category)).articles[0].tags.len(), 30_000);
    assert_eq!(
        item(&many(40_000, |at| format!("<author>a{at}</author>")))
            .articles
            .len(),
        1
    );
    let declared = many(50_000, |at| format!(" xmlns:a{at}=\"b\""));
    let items = "<item><title>T</title><q:b>x</q:b></item>".repeat(500);
    assert_eq!(
        feed(&format!("<rss{declared}><channel>{items}"))
            .articles
            .len(),
        500
    );
}

#[test]
fn items_without_end() {
    for piece in ["<item/>", "<item>", "<item></item>"] {
        let feed = feed(&format!("<rss><channel>{}", piece.repeat(300_000)));
        assert_eq!(feed.articles.len(), 1000);
        assert!(feed.errors.iter().any(|error| error.code == "too-complex"));
    }
    let titled = feed(&format!(
        "<rss><channel>{}",
        "<item><title>A</title></item>".repeat(5_000)
    ));
    assert_eq!(titled.articles.len(), 5_000);
}

#[test]
fn a_base_for_many_links_costs_its_item_only() {
    let base = format!("https://a.example/{}/", "b".repeat(50_000));
    let links = "&lt;p>&lt;a href=x>y&lt;/a> and more".repeat(2_000);
    let feed = feed(&format!(
        "<feed><entry xml:base=\"{base}\"><title>A</title><content type=\"html\">{links}</content></entry><entry><title>B</title><content>b</content></entry></feed>"
    ));
    assert_eq!(feed.articles.len(), 1);
    assert_eq!(feed.articles[0].title, "B");
    assert_eq!(feed.errors[0].code, "too-complex");
    let head = "x".repeat(1_000_000);
    let items = "<item><title>A</title></item>".repeat(2_000);
    let input = format!(
        "<rss><channel><title>{head}</title><generator>{head}</generator><language>{head}</language>{items}"
    );
    let started = Instant::now();
    parse_feed(&input, &ParseOptions::default()).unwrap();
    assert!(started.elapsed() < PATIENCE);
}

#[test]
fn lists_of_word_and_types_with_parameters() {
    let items = many(30_000, |at| {
        let level = if at % 2 == 0 { 1 } else { 9 };
        format!(
            "<p style='mso-list:l0 level{level} lfo1'><span style='mso-list:Ignore'>·</span>Rope</p><!-- -->"
        )
    });
    outcome(&items);
    outcome(&format!("<p>{}", "a<B_,a<Bc></Bd".repeat(200_000)));
}

#[test]
fn related_links_far_below_their_section_and_headings_between_them() {
    let item = |body: &str| {
        outcome(&format!(
            "<!--1600000000000-->\n[a](https://www.rfi.fr/cn/a)\n------\n\n<p>Rope</p>{body}"
        ))
    };
    let deep = "a/".repeat(200_000);
    item(&format!(
        "<aside><div data-article-list><a data-article-item-link href=\"/cn/{deep}\"><h2>b</h2></a></div></aside>"
    ));
    item(&"<h2>a</h2><p>延伸阅读：<a href=/cn/b>c</a></p>".repeat(20_000));
}
