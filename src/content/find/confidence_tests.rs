//! Pages of each kind, and on which side of one half they are.

use crate::{ParseOptions, parse_article};

const SENTENCE: &str = "The ferry left the harbour at noon, and all of its passengers came home, as \
    the captain had promised them the day before.";

fn confidence(html: &str, url: &str) -> f64 {
    let options = ParseOptions {
        url: Some(url.to_owned()),
        ..ParseOptions::default()
    };
    let article = parse_article(html, &options).expect("an answer");
    article.extraction.confidence
}

fn page(head: &str, body: &str) -> String {
    let nav = "<nav><a href=/>Home</a> <a href=/sea>Sea</a> <a href=/land>Land</a></nav>";
    format!(
        "<!doctype html><html><head>{head}</head><body>{nav}{body}<footer>© Sea Daily</footer></body></html>"
    )
}

fn news(title: &str) -> String {
    format!(
        "<title>{title}</title><meta property=og:type content=article><script type=application/ld+json>\
         {{\"@type\":\"NewsArticle\",\"headline\":\"{title}\",\"datePublished\":\"2024-03-01\"}}</script>"
    )
}

fn cards(teaser: &str) -> String {
    let card = |n: usize| {
        format!(
            "<article class=card><h2><a href=/a{n}>Ferry number {n} sails to the far island</a></h2><p>{teaser}</p></article>"
        )
    };
    (1..=14).map(card).collect()
}

#[test]
fn a_home_page_is_none() {
    let head = "<title>Sea Daily</title><meta property=og:type content=website>";
    let body = format!("<main>{}</main>", cards("Ferry number one left at noon."));
    assert!(confidence(&page(head, &body), "https://sea.example/") < 0.5);
}

#[test]
fn a_topic_page_is_none() {
    let body = format!("<main><h1>Ferries</h1>{}</main>", cards(SENTENCE));
    let html = page("<title>Ferries</title>", &body);
    assert!(confidence(&html, "https://sea.example/topics/ferries") < 0.5);
}

#[test]
fn a_chinese_topic_page_is_none() {
    let card = |n: usize| {
        format!(
            "<li class=item><h3><a href=/a{n}>第{n}艘渡轮启航前往远方小岛</a></h3><p>渡轮中午离港，全体乘客平安返回。</p></li>"
        )
    };
    let list: String = (1..=20).map(card).collect();
    let html = page(
        "<title>渡轮</title>",
        &format!("<main><h1>渡轮</h1><ul>{list}</ul></main>"),
    );
    assert!(confidence(&html, "https://sea.example/tag/ferry") < 0.5);
}

#[test]
fn a_search_is_none() {
    let body = format!(
        "<main><h1>Search results for ferry</h1>{}</main>",
        cards(SENTENCE)
    );
    let html = page("<title>Search results</title>", &body);
    assert!(confidence(&html, "https://sea.example/search?q=ferry") < 0.5);
}

#[test]
fn a_login_is_none() {
    let form = "<h1>Log in to your account</h1><p>Welcome back! Enter your email and your password, or register for free.</p>\
        <form><input name=user><input type=password name=p><button>Log in</button></form>";
    let html = page("<title>Log in</title>", &format!("<main>{form}</main>"));
    assert!(confidence(&html, "https://sea.example/login") < 0.5);
}

#[test]
fn a_wall_in_place_of_the_text_is_none() {
    let wall = "<main><h1>Ferry sinks</h1><div class=wall><h2>请登录后继续阅读</h2>\
        <p>本文仅供会员阅读，请登录您的账户，或者立即订阅，首月优惠。</p>\
        <form><input type=password></form></div></main>";
    let html = page("<title>Ferry sinks</title>", wall);
    assert!(confidence(&html, "https://sea.example/ferry") < 0.5);
}

#[test]
fn an_error_and_a_question_for_consent_are_none() {
    let lost = "<main><h1>Page not found</h1><p>Sorry, the page that you are looking for could not be found. It may have moved.</p></main>";
    let html = page("<title>Page not found</title>", lost);
    assert!(confidence(&html, "https://sea.example/lost") < 0.5);
    let asks = "<main><h1>Before you continue</h1><p>We and our partners use cookies to store information on a device, and to measure advertising. You can accept or refuse.</p></main>";
    let html = page("<title>Before you continue</title>", asks);
    assert!(confidence(&html, "https://sea.example/") < 0.5);
}

#[test]
fn a_brief_is_an_article_whatever_it_speaks_of() {
    for (title, text) in [
        (
            "欧盟会员国同意新规",
            "欧盟会员国周一在布鲁塞尔同意有关机器人的新规，找不到买家的旧船可以登记为不存在。",
        ),
        (
            "渡轮停航一天",
            "法国西部港口周二因大风停航，约四百名乘客改乘火车，港务局说周三恢复，票款全数退还给乘客。",
        ),
        (
            "Ferry robot loses its subscribers",
            "The robot that answers questions about ferries does not exist any more, and its subscribers were not told.",
        ),
    ] {
        let body = format!("<main><article><h1>{title}</h1><p>{text}</p></article></main>");
        let sure = confidence(
            &page(&news(title), &body),
            "https://sea.example/2024/03/01/brief-12345",
        );
        assert!(sure >= 0.5, "{title}: {sure}");
    }
}

#[test]
fn an_article_among_many_links_is_one() {
    let text = format!("<p>{SENTENCE}</p>").repeat(8);
    let body = format!(
        "<main><article><h1>Ferry sinks</h1>{text}</article><aside>{}</aside></main>",
        cards("Read on.")
    );
    assert!(
        confidence(
            &page(&news("Ferry sinks"), &body),
            "https://sea.example/ferry-sinks-1234"
        ) >= 0.5
    );
}

#[test]
fn a_live_page_and_a_gallery_are_articles() {
    let entry = format!(
        "<article><time datetime=2024-03-01T12:00>12:00</time><h3>What we know of the ferry</h3><p>{SENTENCE}</p></article>"
    );
    let body = format!(
        "<main><h1>Ferry sinks: as it happened</h1>{}</main>",
        entry.repeat(9)
    );
    let html = page(&news("Ferry sinks: as it happened"), &body);
    assert!(confidence(&html, "https://sea.example/live/ferry-sinks-1234") >= 0.5);
    let figure = format!("<figure><img src=/f.jpg><figcaption>{SENTENCE}</figcaption></figure>");
    let body = format!(
        "<main><article><h1>Ferries in pictures</h1><p>{SENTENCE}</p>{}</article></main>",
        figure.repeat(6)
    );
    let html = page(&news("Ferries in pictures"), &body);
    assert!(confidence(&html, "https://sea.example/pictures/ferries-1234") >= 0.5);
}
