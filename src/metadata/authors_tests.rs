use super::*;

fn names(raw: &str) -> Vec<String> {
    let mut out = Vec::new();
    split(raw).iter().for_each(|part| push(&mut out, part));
    out
}

#[test]
fn names_without_labels_and_addresses() {
    assert_eq!(names("By Ann Lee and Bob Moe"), ["Ann Lee", "Bob Moe"]);
    assert_eq!(names("Von Jörg Käse"), ["Jörg Käse"]);
    assert_eq!(names("https://www.facebook.com/RFI"), [""; 0]);
    assert_eq!(names("记者：王小明 李四"), ["王小明", "李四"]);
    assert_eq!(names("Byron Vonn"), ["Byron Vonn"]);
}

#[test]
fn names_without_the_place_they_write_from() {
    assert_eq!(names("Jóna Ósk skrifar frá Höfn"), ["Jóna Ósk"]);
    assert_eq!(names("Ann Lee reporting from Oslo"), ["Ann Lee"]);
}

#[test]
fn labels_in_japanese_and_german_are_no_names() {
    assert_eq!(names("この記事を書いた人 山本花子"), ["山本花子"]);
    assert_eq!(
        names("この記事を書いた人 山本花子 大阪社会部 専門・関心分野 水、森"),
        ["山本花子"]
    );
    assert_eq!(names("Autorin/Autor Jörg Käse"), ["Jörg Käse"]);
    assert_eq!(names("The Author"), [""; 0]);
    assert_eq!(names("10 mins read"), [""; 0]);
    assert_eq!(names("4 min lezen"), [""; 0]);
    assert_eq!(names("3 dk okuma"), [""; 0]);
    assert_eq!(names("聞き手・山本花子"), ["山本花子"]);
    assert_eq!(names("記者王小明／台北報導"), ["王小明"]);
}

#[test]
fn a_variable_of_a_template_is_no_name() {
    assert_eq!(names("page.extra.author"), [""; 0]);
    assert_eq!(names("J.R.R. Moe"), ["J.R.R. Moe"]);
}

#[test]
fn the_seat_of_a_site_is_no_author() {
    let page = "<meta name=author content='harbour.example, Town, Country'><h1>A town</h1>";
    assert_eq!(authors_of(page), ["harbour.example"]);
    let family = "<meta name=author content='Lee, Ann'><h1>A town</h1>";
    assert_eq!(authors_of(family), ["Lee, Ann"]);
}

#[test]
fn a_line_without_markup_is_the_byline_by_its_words() {
    let page = |line: &str| format!("<h1>A town</h1><div>{line}</div><p>It is.</p>");
    let linked = page("<p>By <a href=/ann>Ann Lee</a></p>");
    assert_eq!(authors_of(&linked), ["Ann Lee"]);
    assert_eq!(
        authors_of(&page("<span>Von Jörg Käse</span>")),
        ["Jörg Käse"]
    );
    assert_eq!(authors_of(&page("<p>By the river it is cold</p>")), [""; 0]);
    let far = "<br>".repeat(80) + "<p>By Ann Lee</p>";
    assert_eq!(authors_of(&page(&far)), [""; 0]);
}

fn authors_of(html: &str) -> Vec<String> {
    let html = scraper::Html::parse_document(html);
    super::super::read(&crate::dom::Page::new(&html), None).authors
}

#[test]
fn a_person_on_the_page_comes_before_a_newsroom() {
    let data = r#"<script type="application/ld+json">{"@type":"NewsArticle",
            "author":{"@type":"Organization","name":"abc NEWS"}}</script>"#;
    let page = |byline: &str| format!("{data}<h1>A town</h1>{byline}<p>It is.</p>");
    let person = r#"<span class="article__author">Von Jörg Käse</span>"#;
    assert_eq!(authors_of(&page(person)), ["Jörg Käse"]);
    let agency = r#"<span class="article__author">dpa</span>"#;
    assert_eq!(authors_of(&page(agency)), ["abc NEWS"]);
    let place = r#"<meta name="author" content="Town News">"#;
    assert_eq!(authors_of(&page(place)), ["abc NEWS"]);
}

#[test]
fn a_label_in_a_list_stands_before_names() {
    let list = "<h1>A town</h1><p>It is.</p><ul><li><b>Datum</b> 1.2.2023</li>\
            <li><strong>Autorin/Autor</strong> Jörg Käse</li></ul>";
    assert_eq!(authors_of(list), ["Jörg Käse"]);
    assert_eq!(
        authors_of("<dl><dt>Author:</dt><dd>Ann Lee</dd></dl>"),
        ["Ann Lee"]
    );
}

#[test]
fn editors_are_no_authors_where_a_reporter_is_named() {
    let page =
        r#"<div class="editor author">（责编：李四）</div><div class="author">记者：王小明</div>"#;
    assert_eq!(authors_of(page), ["王小明"]);
    let both = r#"<div class="author">记者：王小明 责任编辑：李四</div>"#;
    assert_eq!(authors_of(both), ["王小明"]);
    let alone = r#"<div class="author">（责编：李四、王五）</div>"#;
    assert_eq!(authors_of(alone), ["李四", "王五"]);
}

#[test]
fn buttons_name_nobody() {
    assert_eq!(
        authors_of(r#"<a class="followAuthorBtn">Ann Lees folgen</a>"#),
        [""; 0]
    );
}

#[test]
fn names_without_the_date_behind_them() {
    assert_eq!(names("By Ann Lee\n March 25, 2015"), ["Ann Lee"]);
    assert_eq!(names("Jörg Käse 3. März 2021"), ["Jörg Käse"]);
    assert_eq!(names("Last Updated: January 7, 2025"), [""; 0]);
    assert_eq!(names("April May"), ["April May"]);
}

#[test]
fn the_author_may_stand_behind_the_source_and_before_degrees() {
    let page = |line: &str| format!("<h1>A town</h1><div><p>{line}</p></div><p>It is.</p>");
    for (line, author) in [
        ("2024-05-03 09:10 来源：江边日报 作者：何大海", "何大海"),
        (
            "2024-05-03 来源：江边日报　记者：何大海　编辑：王小明",
            "何大海",
        ),
        ("特约撰稿人 何大海", "何大海"),
        ("何大海 发自北京", "何大海"),
        ("By Ann Lee, PhD", "Ann Lee, PhD"),
        ("김철수 기자 | 입력 2024.05.03 09:10", "김철수"),
    ] {
        assert_eq!(authors_of(&page(line)), [author], "{line}");
    }
}

#[test]
fn reporters_in_brackets_before_the_first_sentence() {
    let sentence =
        "镇议会周二晚上开会，讨论是否把老磨坊卖给已经三次提出收购要求的建筑商。".repeat(4);
    for (opening, author) in [
        ("〔記者何大海／台北報導〕", "何大海"),
        ("【記者王小明、李大華／綜合報導】", "王小明, 李大華"),
        ("（记者 何大海）", "何大海"),
    ] {
        let page = format!("<h1>镇</h1><div><p>{opening}{sentence}</p><p>{sentence}</p></div>");
        assert_eq!(authors_of(&page).join(", "), author, "{opening}");
        let short = format!("<h1>镇</h1><div><p>{opening}议会开会了。</p><p>{sentence}</p></div>");
        assert_eq!(authors_of(&short).join(", "), author, "{opening}");
    }
    let said = format!("<h1>镇</h1><div><p>（记者会后）{sentence}</p><p>{sentence}</p></div>");
    assert_eq!(authors_of(&said), [""; 0]);
}

#[test]
fn two_words_for_one_house() {
    for one in ["Trevan & Pell", "Pell & Pell", "Löwe & Söhne"] {
        assert_eq!(names(one), [one]);
        assert_eq!(names(&format!("By {one}")), [one]);
        let page = format!("<h1>A town</h1><p class=byline>By {one}</p><p>It is.</p>");
        assert_eq!(authors_of(&page), [one]);
    }
    for (two, is_two) in [
        ("Ann Lee & Bob Moe", ["Ann Lee", "Bob Moe"]),
        ("Ann & Bob Moe", ["Ann", "Bob Moe"]),
        ("Reuters & AFP", ["Reuters", "AFP"]),
        ("Staff & Agencies", ["Staff", "Agencies"]),
    ] {
        assert_eq!(names(two), is_two);
    }
    let of = |kind: &str, name: &str| {
        authors_of(&format!(
            "<script type='application/ld+json'>{{\"@type\":\"NewsArticle\",\
             \"author\":{{\"@type\":\"{kind}\",\"name\":\"{name}\"}}}}</script><h1>A town</h1><p>It is.</p>"
        ))
    };
    assert_eq!(
        of("Organization", "Rope Sail & Beyond"),
        ["Rope Sail & Beyond"]
    );
    assert_eq!(
        of("Organization", "Ann Lee & Bob Moe"),
        ["Ann Lee", "Bob Moe"]
    );
    assert_eq!(of("Person", "Ann Lee & Bob Moe"), ["Ann Lee", "Bob Moe"]);
    assert_eq!(of("Person", "Ann & Bob"), ["Ann", "Bob"]);
    assert_eq!(of("Organization", "Trevan & Pell"), ["Trevan & Pell"]);
}

/// A page of the Harbour Courier: what its head says, what stands below the headline.
fn signed(head: &str, below: &str) -> Vec<String> {
    let prose = "The ferry left at noon and came back at four, and nobody asked where it had been.";
    authors_of(&format!(
        "<title>A ferry sails | Harbour Courier</title><meta property=og:site_name content='Harbour Courier'>{head}\
         <article><h1>A ferry sails</h1>{below}<p>{prose}</p><p>{prose}</p></article>"
    ))
}

#[test]
fn all_whom_the_byline_names_are_authors() {
    let named = "<meta name=author content='Ann Lee'>";
    for byline in [
        "By <span class=name>Ann Lee</span> and Bob Moe, HNN",
        "By <a href=/author/ann>Ann Lee</a> and Bob Moe",
    ] {
        let below = format!("<div class=byline>{byline}</div>");
        assert_eq!(signed(named, &below), ["Ann Lee", "Bob Moe"], "{byline}");
    }
    let place = "<div class=byline>By <a href=/author/ann>Ann Lee</a>, San Marino</div>";
    assert_eq!(signed(named, place), ["Ann Lee"]);
    let persons = "<p itemprop=author><b itemprop=name>Ann Lee, Harbour Press</b></p>\
                   <p itemprop=author><b itemprop=name>Bob Moe, Harbour Press</b></p>";
    assert_eq!(signed("", persons), ["Ann Lee", "Harbour Press", "Bob Moe"]);
}

#[test]
fn who_took_the_pictures_or_helped_is_none() {
    let both = "<meta name=author content='Ann Lee, Bob Moe'>";
    for helper in [
        "<p class=byline>Photography by <a href=/author/bob>Bob Moe</a></p>",
        "<p>Fotos: Bob Moe</p>",
        "<div class=byline>Contributions from Bob Moe</div>",
    ] {
        let below = format!("<p class=byline>By Ann Lee</p>{helper}");
        assert_eq!(signed(both, &below), ["Ann Lee"], "{helper}");
    }
    let both_wrote = "<p class=byline>By Ann Lee and Bob Moe</p><p>Photos by Bob Moe</p>";
    assert_eq!(signed(both, both_wrote), ["Ann Lee", "Bob Moe"]);
}

#[test]
fn names_that_the_head_hides() {
    let site = "<meta name=author content='Harbour Courier'>";
    assert_eq!(signed(site, "<p><strong>Ann Lee</strong></p>"), ["Ann Lee"]);
    assert_eq!(
        signed(site, "<p><b>What is known</b></p>"),
        ["Harbour Courier"]
    );
    let login = "<meta name=sailthru.author content=annlee><meta name=byline content='Ann Lee | ann@harbour.example'>";
    assert_eq!(signed(login, ""), ["Ann Lee"]);
    let source = "<div class=author>Quelle: dpa</div>";
    assert_eq!(signed("", source), [""; 0]);
    let house = "<meta name=author content='Courier News'>";
    let byline = "<p class=byline>by <a href=/u>University of Harbour</a></p>";
    assert_eq!(signed(house, byline), ["University of Harbour"]);
}

#[test]
fn bylines_beside_pictures_and_behind_dates() {
    for line in [
        "Photos and story by Ann Lee",
        "Story and photos by Ann Lee",
        "May 16, 2026 by Ann Lee",
        "By – Ann Lee",
        "<span>Ann Lee |</span> <span>16 May 2026</span>",
    ] {
        assert_eq!(signed("", &format!("<p>{line}</p>")), ["Ann Lee"], "{line}");
    }
}

#[test]
fn a_name_in_an_element_behind_the_sign_of_ones_own() {
    let page = |author: &str| {
        format!(
            "<h1>渡船停航三日</h1><div><span>原创</span> {author}<span><a href='#'>河边日报</a></span> \
             <em>2024-05-03 09:10</em></div><p>渡船在中午离开。</p>"
        )
    };
    assert_eq!(authors_of(&page("<span>何大海</span> ")), ["何大海"]);
    assert_eq!(authors_of(&page("")), ["河边日报"]);
}

#[test]
fn a_name_behind_its_house_beside_the_time() {
    let page = "<h1>渡船停航三日</h1><p>河邊新聞網 何大海</p><p>09:10 2024/05/03</p><p>渡船在中午離開。</p>";
    assert_eq!(authors_of(page), ["何大海"]);
}
