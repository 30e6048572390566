//! Links to other articles, captions, boxes of other sites, promotions.

use super::{
    BBC, CDT, COST, DW, EPOCH, FT, NYT, RFA, RFI, RFI_FR, RIVER, closed, paragraphs, parse,
};

#[test]
fn a_note_of_the_author_outlives_the_disclaimer_in_its_bracket() {
    for (line, kept) in [
        (
            "（作者注：数据已按2025年价格折算。本文仅代表作者个人观点。）",
            "（作者注：数据已按2025年价格折算。）",
        ),
        (
            "（作者是甲城大学教授，著有《河谷志》。本文仅代表作者观点，责任编辑邮箱he@x.example）",
            "（作者是甲城大学教授，著有《河谷志》。）",
        ),
    ] {
        let article = closed(FT, line);
        assert!(article.text.ends_with(kept), "{}", article.text);
    }
    let article = closed(FT, "（本文仅代表作者观点，责任编辑邮箱he@x.example）");
    assert!(article.text.ends_with(COST), "{}", article.text);
}

#[test]
fn a_gallery_is_related_only_below_its_label() {
    let picture = "<div><img src=\"https://static.dw.com/image/2_303.jpg\"><b>1926</b>：他们在夜里修桥。</div>";
    for (heading, stays) in [("桥的一百年", true), ("相关图集：桥", false)] {
        let html = format!("<p>{RIVER}</p><h3>{heading}</h3>{picture}{picture}<p>{COST}</p>");
        let article = parse(DW, &html);
        assert_eq!(article.markdown.contains("夜里修桥"), stays, "{heading}");
        assert!(article.text.ends_with(COST));
    }
}

#[test]
fn related_needs_links_and_no_sentence_before_them() {
    let list = "<ul><li><a href=\"https://www.rfi.fr/cn/a\">桥上的裂缝</a></li><li><a href=\"https://www.rfi.fr/cn/b\">沉默的市长</a></li></ul>";
    for (html, related) in [
        ("<p><strong>相关阅读是这门课的名字，她教了三十年。</strong></p>".to_owned(), 0),
        ("<p><em>Lire aussi, c'est résister, dit-elle.</em></p>".to_owned(), 0),
        (format!("<p>居民说，三份旧报道可以作证：</p>{list}"), 0),
        ("<p><a href=\"https://www.rfi.fr/cn/a\">他说过，桥会塌，没有人听，他就不再说了。</a></p>".to_owned(), 0),
        (format!("<h2>更多相关内容</h2>{list}"), 2),
        (format!("<p>延伸阅读：</p>{list}"), 2),
        (format!("<h3>Sur le même thème</h3>{list}"), 2),
        ("<p>延伸阅读<br><a href=\"https://www.rfi.fr/cn/a\">桥</a><br><a href=\"https://www.rfi.fr/cn/b\">灯</a></p>".to_owned(), 2),
        ("<p><strong>相关新闻：<a href=\"https://www.rfi.fr/cn/a\">桥上的裂缝</a></strong></p>".to_owned(), 1),
        ("<p><strong>► À écouter aussi : <a href=\"https://www.rfi.fr/fr/y\">La lampe éteinte</a></strong></p>".to_owned(), 1),
    ] {
        for url in [RFI, RFI_FR] {
            let article = parse(url, &format!("<p>{RIVER}</p>{html}<p>{COST}</p>"));
            assert_eq!(article.related.len(), related, "{html}");
            if related > 0 {
                assert_eq!(article.text, format!("{RIVER}\n\n{COST}"), "{html}");
            }
        }
    }
}

#[test]
fn a_sentence_below_a_picture_is_no_caption() {
    let picture = "<img src=\"https://s.rfi.fr/a.jpg\">";
    for (line, is_caption) in [
        ("图/文字/声音：三种证据都指向同一个人。", false),
        ("（图片会说话，他说。）", false),
        ("图/高原", true),
    ] {
        let article = parse(
            RFI,
            &format!("{picture}{}", paragraphs(&[line, RIVER, COST])),
        );
        let image = article.image.expect("a picture");
        assert_eq!(
            image.caption.or(image.credit).is_some(),
            is_caption,
            "{line}"
        );
        assert_eq!(article.text.contains(line), !is_caption, "{line}");
    }
}

#[test]
fn boxes_of_other_sites_and_promotions_go() {
    let youtube = "<div><p>跳过 YouTube 帖子 , 1</p><div><strong>允许Google YouTube内容</strong><p>本文包含由Google YouTube提供的内容。由于这些内容可能会使用曲奇或小甜饼等科技，我们在加载任何内容前会寻求您的认可。</p><button>接受并继续</button></div><p>结尾 YouTube 帖子, 1</p></div>";
    for (url, html) in [
        (BBC, youtube),
        (
            RFI,
            "<div><p><strong>电邮新闻</strong>头条新闻都在您的每日新闻信中</p><a href=\"/cn/nl\">订阅</a></div>",
        ),
        (
            RFI_FR,
            "<p>Suivez toute l'actualité internationale en téléchargeant l'application RFI</p>",
        ),
        (
            NYT,
            "<p>[欢迎<a href=\"https://cn.nytimes.com/brief/\">点击此处</a>订阅中文简报，或发送邮件加入订阅。]</p>",
        ),
        (
            EPOCH,
            "<p>看更多【河谷】的文章<a href=\"https://www.epochtimes.com/gb/nf1.htm\">请点击这里</a></p>",
        ),
    ] {
        let article = parse(url, &format!("<p>{RIVER}</p>{html}<p>{COST}</p>"));
        assert_eq!(article.text, format!("{RIVER}\n\n{COST}"), "{html}");
    }
}

#[test]
fn last_lines_of_newsletters_and_letters() {
    const NOTES: &str = "https://notes.example/p/some-story";
    for line in [
        "Thanks for reading River Notes! Subscribe for free to receive new posts and support my work.",
        "Thanks for reading. This post is public so feel free to share it.",
        "Sent from my iPhone",
        "发自我的 iPhone",
    ] {
        let article = closed(NOTES, line);
        assert!(article.text.ends_with(COST), "{line}: {}", article.text);
    }
    for line in [
        "Thanks for reading the meter, the old man said, and closed the door.",
        "这封信发自我的家乡。",
    ] {
        let article = closed(NOTES, line);
        assert!(article.text.ends_with(line), "{line}: {}", article.text);
    }
}

#[test]
fn a_link_that_a_sentence_introduces_is_a_part_of_the_text() {
    const BLOG: &str = "https://medium.com/@quay/the-bridge-0a1b2c3d4e5f";
    let link = "<a href=https://medium.com/@quay/the-first-bridge-0f1e2d3c4b5a>河上的第一座桥</a>";
    for line in ["去年我在这里写过一篇文章：", "Last year I wrote this:"] {
        let article = parse(BLOG, &paragraphs(&[RIVER, line, link, COST]));
        assert!(article.text.contains("河上的第一座桥"), "{line}");
        assert!(article.related.is_empty(), "{line}");
    }
    for line in ["相关阅读：", "延伸阅读：", COST] {
        let article = parse(BLOG, &paragraphs(&[RIVER, line, link, COST]));
        assert!(!article.text.contains("河上的第一座桥"), "{line}");
        assert_eq!(article.related.len(), 1, "{line}");
    }
}

#[test]
fn the_mark_of_the_end_is_no_text() {
    for url in [BBC, CDT, FT, RFA, "https://news.example/2026/bridge"] {
        for end in ["（完）", "(完)", "【全文完】", "（終）"] {
            for last in [end.to_owned(), format!("{COST} {end}")] {
                let article = closed(url, &last);
                assert!(article.text.ends_with(COST), "{url}: {}", article.text);
            }
        }
        for last in [
            "（未完待续）",
            "工程何时能完（完全免费）",
            "第一部（完）由何山修订",
        ] {
            assert!(closed(url, last).text.ends_with(last), "{url} {last}");
        }
    }
}

#[test]
fn a_note_that_only_disclaims_goes_whole() {
    for line in [
        "（注：本文仅代表作者个人观点。责编邮箱quay@ft.example）",
        "（本文仅代表作者观点。责任编辑邮箱：quay@ft.example）",
    ] {
        let article = closed(FT, line);
        assert!(article.text.ends_with(COST), "{}", article.text);
    }
    let article = closed(FT, "（注：作者是旧港大学教授。本文仅代表作者个人观点。）");
    assert!(
        article.text.contains("作者是旧港大学教授"),
        "{}",
        article.text
    );
}

#[test]
fn a_heading_goes_with_the_links_below_it_at_the_end() {
    let list = "<ul><li><a href=\"https://www.rfi.fr/cn/a\">桥上的裂缝</a></li></ul>";
    let html = format!("<p>{RIVER}</p><h2>桥的历史</h2><p>{COST}</p><h2>本周要闻</h2>{list}");
    let article = parse(RFI, &html);
    assert_eq!(article.text, format!("{RIVER}\n\n桥的历史\n\n{COST}"));
    assert_eq!(article.related.len(), 1);
}

#[test]
fn the_section_beside_a_related_story_is_none() {
    let story = "<h3><a href=\"https://nei.st/medium/harbour/lamp\">灯塔</a></h3>";
    let html = format!(
        "<p>{RIVER}</p><p>{COST}</p><h2>Related</h2><div><section>{story}\
         <a href=\"https://nei.st/medium/harbour\">港口周刊</a></section></div>"
    );
    let article = parse("https://nei.st/medium/harbour/bridge", &html);
    let titles: Vec<_> = article.related.iter().map(|link| &link.title).collect();
    assert_eq!(titles, ["灯塔"]);
}

#[test]
fn a_long_paragraph_stands_once() {
    let said =
        "守塔人说，那天夜里灯亮了整整一夜，没有人来把它熄灭，船一艘接一艘地从港口外面开过去。";
    let article = parse(RFI, &paragraphs(&[RIVER, said, COST, said]));
    assert_eq!(article.text, format!("{RIVER}\n\n{said}\n\n{COST}"));
    let article = parse(RFI, &paragraphs(&["灯亮了。", RIVER, "灯亮了。", COST]));
    assert!(article.text.ends_with(&format!("灯亮了。\n\n{COST}")));
    let refrain =
        "守塔人啊守塔人<br>那天夜里灯亮了整整一夜<br>没有人来把它熄灭<br>船从港口外面开过去";
    let article = parse(RFI, &paragraphs(&[RIVER, refrain, COST, refrain, RIVER]));
    assert_eq!(article.text.matches("守塔人啊守塔人").count(), 2);
}
