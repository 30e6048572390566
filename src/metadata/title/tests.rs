use super::*;

fn title_of(html: &str) -> String {
    let html = scraper::Html::parse_document(html);
    let page = crate::dom::Page::new(&html);
    let (tags, ld) = (
        crate::metadata::meta_tags::read(&page),
        crate::metadata::json_ld::read(&page),
    );
    let seen = crate::metadata::visible::read(&html, &tags.echoes());
    let site = site_name(&tags, &ld);
    choose(&tags, &ld, &seen, site.as_deref(), None).0
}

#[test]
fn a_kicker_stays_where_two_sources_have_it() {
    let html = "<title>Ferry sinks - Sea</title><meta property=og:title content='Storm: Ferry sinks'>\
        <script type=application/ld+json>{\"@type\":\"NewsArticle\",\"headline\":\"Storm - Ferry sinks\"}</script><h1>Ferry sinks</h1>";
    assert_eq!(title_of(html), "Storm: Ferry sinks");
}

#[test]
fn spaces_between_the_boxes_of_a_heading() {
    let html = "<meta property=og:title content='Storm: Ferry sinks'><h1><span>Storm:</span><span>Ferry sinks</span></h1>";
    assert_eq!(title_of(html), "Storm: Ferry sinks");
}

#[test]
fn what_stands_beside_the_headline_is_the_site() {
    let html = "<title>Sea Notes: How a ferry sinks</title><meta property=og:title content='How a ferry sinks'>\
        <h1>Sea Notes</h1>";
    assert_eq!(title_of(html), "How a ferry sinks");
}

#[test]
fn the_shown_headline_before_that_for_search_engines() {
    let html = "<title>Ferry travel guide 2025</title><meta property=og:title content='Ferry travel guide 2025'>\
        <meta name=twitter:title content='Ferry travel guide 2025'><h1>The best ferry travel guide of 2025</h1>";
    assert_eq!(title_of(html), "The best ferry travel guide of 2025");
}

#[test]
fn outside_of_newsrooms_the_heading_outweighs_the_whole_head() {
    let html = "<title>Ferry travel guide 2025</title><meta property=og:title content='Ferry travel guide 2025'>\
        <meta name=twitter:title content='Ferry travel guide 2025'><meta name=title content='Ferry travel guide 2025'>\
        <h1>The best guide to ferry travel</h1>";
    assert_eq!(title_of(html), "The best guide to ferry travel");
}

#[test]
fn a_date_or_label_before_the_headline_is_none_of_it() {
    let head = "<title>Ferry sinks</title><meta property=og:title content='Ferry sinks'>";
    let dated = format!("{head}<h1><span>Dec 18 2025</span> Ferry sinks</h1>");
    assert_eq!(title_of(&dated), "Ferry sinks");
    let labelled = format!("{head}<h1><span>Title:</span>Ferry sinks</h1>");
    assert_eq!(title_of(&labelled), "Ferry sinks");
}

#[test]
fn the_second_heading_where_the_first_is_in_the_navigation() {
    let html = "<title>A ferry has sunk</title><meta property=og:title content='A ferry has sunk'>\
        <script type=application/ld+json>{\"@type\":\"NewsArticle\",\"headline\":\"Storm: Ferry sinks\"}</script>\
        <article><nav><h1>A ferry has sunk</h1></nav><hgroup><h2>Storm: Ferry sinks</h2></hgroup></article>";
    assert_eq!(title_of(html), "Storm: Ferry sinks");
}

#[test]
fn what_a_heading_has_after_the_headline() {
    let head = "<title>Ferry sinks - Sea</title><meta property=og:title content='Ferry sinks - Sea'>\
        <meta property=og:site_name content=Sea>";
    let counted = format!("{head}<h1>Ferry sinks <small>(sea.example) 87</small></h1>");
    assert_eq!(title_of(&counted), "Ferry sinks");
    let whole = format!("{head}<h1>Ferry sinks, and all are saved</h1>");
    assert_eq!(title_of(&whole), "Ferry sinks, and all are saved");
}

#[test]
fn references_escaped_twice_in_the_heading() {
    let html = "<title>Ferries &amp; ports</title><h1>Ferries &amp;#x26; ports</h1>";
    assert_eq!(title_of(html), "Ferries & ports");
    let told = "<title>How to write &amp;amp;</title><h1>How to write &amp;amp;</h1>";
    assert_eq!(title_of(told), "How to write &amp;");
}

#[test]
fn the_heading_without_the_name_of_the_site() {
    let head =
        "<title>Ferry sinks – Sea Daily</title><meta property=og:site_name content='Sea Daily'>";
    assert_eq!(
        title_of(&format!("{head}<h1>Ferry sinks – Sea Daily</h1>")),
        "Ferry sinks"
    );
    assert_eq!(
        title_of(&format!("{head}<h1>Ferry sinks – Sea</h1>")),
        "Ferry sinks – Sea"
    );
}

#[test]
fn the_first_heading_where_the_head_names_only_the_site() {
    let html = "<title>Sea Daily</title><meta property=og:title content='Sea Daily'>\
        <meta property=og:site_name content='Sea Daily'>\
        <h2 class=search-title>Search us</h2><h1>Ferry sinks</h1>";
    assert_eq!(title_of(html), "Ferry sinks");
}

#[test]
fn a_page_without_a_head_is_called_by_its_first_heading() {
    for (html, title) in [
        (
            "<h1 class='site-logo'><a href=/>Harbour Post</a></h1><h1>Ferry sinks</h1><h2>Crew saved</h2>",
            "Ferry sinks",
        ),
        (
            "<nav><a href=/>Start</a> <h1>Fähre gesunken</h1></nav><article><p>Text</p><h2>Die Rettung</h2></article>",
            "Fähre gesunken",
        ),
        (
            "<nav><h1>轮渡</h1></nav><article><h2 itemprop=headline>渡轮在港口沉没</h2></article>",
            "渡轮在港口沉没",
        ),
        (
            "<header><nav><h1 id=logo>항구 신문</h1></nav></header><main><h1 class=blind>기사 상세</h1>\
             <h2>여객선 침몰</h2><p>본문</p></main>",
            "여객선 침몰",
        ),
        (
            "<h1 class='sr-only'>Le ferry a coulé</h1><p>Texte</p>",
            "Le ferry a coulé",
        ),
    ] {
        assert_eq!(title_of(html), title, "{html}");
    }
}

#[test]
fn what_leads_home_is_the_site_and_not_the_headline() {
    for (title, header) in [
        (
            "Sea Notes",
            "<a href=/>Sea Notes</a><h1>How a ferry sinks</h1>",
        ),
        (
            "How a ferry sinks - Sea Notes",
            "<h1 class=logo>Sea Notes</h1><h2 class=title>How a ferry sinks</h2>",
        ),
        (
            "Sea Notes",
            "<h1><a href=https://sea.example/>Sea Notes</a></h1><h2 class=title>How a ferry sinks</h2>",
        ),
    ] {
        let html = format!("<title>{title}</title>{header}");
        assert_eq!(title_of(&html), "How a ferry sinks", "{header}");
    }
    let home = "<title>Sea Notes</title><a href=/>Sea Notes</a><h1>Sea Notes</h1>";
    assert_eq!(title_of(home), "Sea Notes");
    let own = "<title>Ferry</title><meta property=og:title content=Ferry><a href=/>Ferry</a><h1>Ferry</h1>";
    assert_eq!(title_of(own), "Ferry");
}

#[test]
fn a_kicker_of_its_own_that_the_head_sets_apart_by_a_bar() {
    for (said, shown) in [
        (
            "Opinion | How a ferry sinks",
            "<span>Opinion<b> <i></i></b> </span><span>How a ferry sinks</span>",
        ),
        (
            "Tribune · How a ferry sinks",
            "<small>Tribune</small> How a ferry sinks",
        ),
        (
            "评论｜渡轮为什么沉没",
            "<span>评论</span><span>渡轮为什么沉没</span>",
        ),
    ] {
        let title = said.rsplit(['|', '·', '｜']).next().unwrap().trim();
        let html = format!(
            "<title>{said} - Sea Notes</title><meta property=og:title content='{said}'><h1>{shown}</h1>"
        );
        assert_eq!(title_of(&html), title, "{said}");
    }
    let whole = "<title>Opinion | Facts</title><meta property=og:title content='Opinion | Facts'><h1>Opinion | Facts</h1>";
    assert_eq!(title_of(whole), "Opinion | Facts");
}
