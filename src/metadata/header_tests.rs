//! What pages print around their headlines, in many shapes and languages.

use super::{Metadata, read};
use crate::dom::Page;
use url::Url;

fn page(html: &str, url: &str) -> Metadata {
    let html = scraper::Html::parse_document(html);
    read(&Page::new(&html), Url::parse(url).ok().as_ref())
}

/// A page of a site without a country, with a header below its headline.
fn headed(lang: &str, header: &str) -> Metadata {
    let prose =
        "The ferry left at noon and came back at four, and nobody asked where it had been. "
            .repeat(4);
    let html = format!(
        "<html lang={lang}><title>A ferry sails</title><body><h1>A ferry sails</h1>{header}<p>{prose}</p>\
         <ul><li><a href=/b>Another ferry</a> 2 January 2001</li></ul></body></html>"
    );
    page(&html, "https://www.harbour.example/news/ferry")
}

#[test]
fn times_that_no_markup_calls_so() {
    let cases = [
        (
            "en",
            "<span data-date=1680675000000>3 hours ago</span>",
            "2023-04-05T06:10:00Z",
        ),
        (
            "en",
            "<abbr title=2023-04-05T06:07:00Z>3 hours ago</abbr>",
            "2023-04-05T06:07:00Z",
        ),
        (
            "en",
            "<span title=2023-04-05T06:07:00Z>3 hours ago</span>",
            "2023-04-05T06:07:00Z",
        ),
        (
            "en",
            "<meta property=article:published_time content='Wed Apr 05 06:07:00 UTC 2023'>",
            "2023-04-05T06:07:00Z",
        ),
        (
            "de",
            "<p>Dieser Artikel wurde am 5. April 2023 um 06:07 von Jörg Käse veröffentlicht</p>",
            "2023-04-05T06:07:00Z",
        ),
        (
            "en",
            "<meta property=photos:uploaded content=2023-04-05T06:07:00Z>",
            "2023-04-05T06:07:00Z",
        ),
        (
            "zh",
            "<div><span>来源：江城晚报</span> <span>2023-04-05 06:07</span></div>",
            "2023-04-05T06:07:00+08:00",
        ),
        (
            "zh",
            "<div>作者：王小明<br>时间：2023年4月5日 06:07&nbsp;&nbsp;浏览：12</div>",
            "2023-04-05T06:07:00+08:00",
        ),
        (
            "zh",
            "<p>来源: | 发布时间: 2023-04-05 | 浏览次数:</p>",
            "2023-04-05T00:00:00+08:00",
        ),
        (
            "de",
            "<div><span>Von Jörg Käse</span> <label>|</label> <span>05.04.2023 06:07</span></div>",
            "2023-04-05T06:07:00Z",
        ),
        (
            "de",
            "<h3>Datum: 5.4.2023, Rubrik: Hafen</h3>",
            "2023-04-05T00:00:00Z",
        ),
        (
            "fr",
            "<p>Publié le 5 avril 2023 à 06h07</p>",
            "2023-04-05T06:07:00Z",
        ),
        (
            "en",
            "<span>April 5, 2023 ・ 3 min read</span>",
            "2023-04-05T00:00:00Z",
        ),
        (
            "en",
            "<p>by: Ann Lee, Apr 5, 2023</p>",
            "2023-04-05T00:00:00Z",
        ),
        (
            "ru",
            "<div>5 апреля 2023, 06:07</div>",
            "2023-04-05T06:07:00Z",
        ),
        (
            "es",
            "<div>Actualizado: 7 de abril de 2023. Publicado: 5 de abril de 2023</div>",
            "2023-04-05T00:00:00Z",
        ),
    ];
    for (lang, header, expected) in cases {
        let found = headed(lang, header).published;
        assert_eq!(found.as_deref(), Some(expected), "{header}");
    }
}

#[test]
fn times_that_are_not_the_articles() {
    let cases = [
        "<p>The old ferry, built in 1921, sank on 3 May 1999 after a collision with the harbour wall, and was raised.</p>",
        "<div>Updated April 7, 2023</div>",
        "<div>Rating: <b>9.8</b> /10</div>",
        "<figure><img src=a.jpg><figcaption>The ferry on April 5, 2023</figcaption></figure>",
    ];
    for header in cases {
        assert_eq!(headed("en", header).published, None, "{header}");
    }
}

#[test]
fn a_page_that_is_described_as_no_article_has_a_date_too() {
    let data = r#"{"@type":"WebPage","url":"https://www.harbour.example/news/ferry","datePublished":"2023-04-05T06:07:00Z",
        "author":{"@type":"Person","name":"Ann Lee"}}"#;
    let html = format!("<h1>A ferry sails</h1><script type=application/ld+json>{data}</script>");
    let found = page(&html, "https://www.harbour.example/news/ferry");
    assert_eq!(found.published.as_deref(), Some("2023-04-05T06:07:00Z"));
    assert_eq!(found.authors, ["Ann Lee"]);
    let other = page(&html, "https://www.harbour.example/news/bridge");
    assert_eq!(other.published, None);
}

#[test]
fn the_day_in_the_address_before_a_time_far_away() {
    let html = "<h1>A ferry sails</h1>".to_owned()
        + &"<p>It sails.</p>".repeat(200)
        + "<time datetime=2001-01-02></time>";
    let found = page(&html, "https://www.harbour.example/2023/04/05/ferry");
    assert_eq!(found.published.as_deref(), Some("2023-04-05T00:00:00Z"));
}

#[test]
fn names_that_no_markup_calls_so() {
    let cases: [(&str, &str, &[&str]); 19] = [
        ("de", "<p>5. April 2023</p><p>Jörg Käse</p>", &["Jörg Käse"]),
        (
            "en",
            "<p>April 5, 2023</p><p class=category>Local Ferries</p>",
            &[],
        ),
        (
            "en",
            "<div class=author>Ann Lee <span>@annlee</span></div>",
            &["Ann Lee"],
        ),
        (
            "en",
            "<div>By <a href=/author/ann>Ann Lee</a> • April 5, 2023</div>",
            &["Ann Lee"],
        ),
        ("en", "<p>by: Ann Lee, Apr 5, 2023</p>", &["Ann Lee"]),
        (
            "en",
            "<span>Ann Lee</span><span>Apr 05, 2023</span>",
            &["Ann Lee"],
        ),
        ("en", "<p>Ann Lee · 5 April 2023</p>", &["Ann Lee"]),
        (
            "en",
            "<p>Written by Ann Lee and Bob Ray in Harbour</p>",
            &["Ann Lee", "Bob Ray"],
        ),
        (
            "en",
            "<p>Edited by <a href=/author/ann>Ann Lee</a></p>",
            &[],
        ),
        ("en", "<p>Photo by Ann Lee</p>", &[]),
        ("de", "<p>Von Hamburg bis Lauenburg</p>", &[]),
        (
            "zh",
            "<p>石小佳/江城青年报</p><p>2023-04-05 09:10</p>",
            &["石小佳"],
        ),
        (
            "zh",
            "<span>原创</span><span>江城人文</span><span>2023-04-05 09:10</span>",
            &["江城人文"],
        ),
        (
            "zh",
            "<span class=author>文｜贺知秋 编辑｜柳青</span>",
            &["贺知秋"],
        ),
        (
            "ar",
            "<span class=author>كتبت: سلمى الحديدي</span>",
            &["سلمى الحديدي"],
        ),
        ("he", "<span class=author>מאת: דנה כהן</span>", &["דנה כהן"]),
        (
            "fa",
            "<span class=author>نویسنده: مریم رضایی</span>",
            &["مریم رضایی"],
        ),
        (
            "ja",
            "<span class=author>執筆：<ruby>三崎<rt>みさき</rt></ruby> 遥</span>",
            &["三崎 遥"],
        ),
        (
            "en",
            "<figure><img src=a.jpg><span class=author>Harbour Pictures</span></figure>",
            &[],
        ),
    ];
    for (lang, header, expected) in cases {
        assert_eq!(headed(lang, header).authors, expected, "{header}");
    }
}

#[test]
fn names_in_markup_with_more_beside_them() {
    let cases: [(&str, &[&str]); 6] = [
        (
            "<div class=author-bio><p>Ann Lee writes about ferries, ports and tides. She lives by the sea.</p></div>",
            &[],
        ),
        (
            "<div class=author>Written by <a href=/ann>Ann Lee</a> in <a href=/sea>Sea Notes</a> on 5 April 2023. <a href=/c>18 Comments</a></div>",
            &["Ann Lee"],
        ),
        (
            "<div class=byline><span>Ann Lee</span><span>Harbour reporter</span></div>",
            &["Ann Lee"],
        ),
        (
            "<div class=author>Ann Lee, Chief Technology Officer and Head of Ferries</div>",
            &["Ann Lee"],
        ),
        ("<div class=author>Ann Lee, PhD</div>", &["Ann Lee, PhD"]),
        (
            "<p><a rel=author href=/ann>Ann Lee</a> and <a rel=author href=/bob>Bob Ray</a></p>\
          <script type=application/ld+json>{\"@type\":\"Article\",\"author\":{\"name\":\"Ann Lee\"}}</script>",
            &["Ann Lee", "Bob Ray"],
        ),
    ];
    for (header, expected) in cases {
        assert_eq!(headed("en", header).authors, expected, "{header}");
    }
}

#[test]
fn the_name_that_the_page_shows_before_a_company_in_the_head() {
    let html = "<meta name=author content='Harbour Holding'><meta property=article:author content='Ann Lee'>\
        <h1>A ferry sails</h1><p class=byline>By Ann Lee</p>";
    assert_eq!(
        page(html, "https://www.harbour.example/ferry").authors,
        ["Ann Lee"]
    );
    let turned = "<meta name=citation_author content='Lee, Ann'><meta name=citation_author content='Ray, Bob'><h1>Ferries</h1>";
    assert_eq!(
        page(turned, "https://www.harbour.example/ferry").authors,
        ["Lee, Ann", "Ray, Bob"]
    );
    let label = "<meta name=twitter:label1 content='Verfasst von'><meta name=twitter:data1 content='Jörg Käse'><h1>Fähren</h1>";
    assert_eq!(
        page(label, "https://www.harbour.example/ferry").authors,
        ["Jörg Käse"]
    );
}

#[test]
fn editors_are_credits() {
    let found = headed(
        "zh",
        "<p class=author>作者：王小明</p><div class=foot>（责任编辑：方小圆）</div>",
    );
    assert_eq!(found.authors, ["王小明"]);
    assert_eq!(found.credits, ["（责任编辑：方小圆）"]);
    let one_line = headed("zh", "<span class=author>文｜贺知秋 编辑｜柳青</span>");
    assert_eq!(one_line.credits, ["编辑｜柳青"]);
    assert!(
        headed("zh", "<p>编辑：你为什么写这本书？</p>")
            .credits
            .is_empty()
    );
}

#[test]
fn headlines_without_what_is_hung_on_them() {
    let title = |head: &str, body: &str| {
        page(
            &format!("<head>{head}</head><body>{body}"),
            "https://www.harbour.example/x",
        )
        .title
    };
    let named = "<title>A ferry sails - Harbour Notes</title>";
    for heading in [
        "<h1>A ferry sails <time datetime=2023-04-05>Apr 5, 2023</time></h1>",
        "<h1>A ferry sails<a class=headerlink href=#a>¶</a></h1>",
        "<h1>A ferry sails <span class=mw-editsection>[<a href=/edit>edit</a>]</span></h1>",
        "<h1><a href=/news>News</a> A ferry sails</h1>",
        "<h1>A ferry sails <span>Exclusive</span></h1>",
    ] {
        assert_eq!(title(named, heading), "A ferry sails", "{heading}");
    }
    let ruby = "<h1><ruby>古<rt>ふる</rt></ruby>い<ruby>船<rt>ふね</rt></ruby></h1>";
    assert_eq!(title("", ruby), "古い船");
    let cases = [
        (
            "渡船停航三天，明早恢复-港区",
            "<div class=tit>渡船停航三天，明早恢复</div>",
        ),
        (
            "渡船停航三天，明早恢复 港区办事处_江城网",
            "<h3>渡船停航三天，明早恢复</h3>",
        ),
        (
            "渡船停航三天，明早恢复:江城日志",
            "<h2>渡船停航三天，明早恢复</h2>",
        ),
    ];
    for (head, body) in cases {
        assert_eq!(
            title(&format!("<title>{head}</title>"), body),
            "渡船停航三天，明早恢复",
            "{head}"
        );
    }
    let hyphen = title(
        "<title>Ten-year-old rows to school</title>",
        "<div>Ten</div>",
    );
    assert_eq!(hyphen, "Ten-year-old rows to school");
    let cut = "<title>A ferry sails through the night without its captain | Sea</title><meta property=og:title content='Ferry without captain'>\
        <script type=application/ld+json>{\"@type\":\"NewsArticle\",\"headline\":\"A ferry sails through the night without...\"}</script>";
    let whole = "<h1>A ferry sails through the night without its captain</h1>";
    assert_eq!(
        title(cut, whole),
        "A ferry sails through the night without its captain"
    );
}
