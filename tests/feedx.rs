//! The first and last lines of feedx's items: what is a field, what is furniture, and what only looks like it.

use lisible::{Article, ParseOptions, parse_article};

const BBC: &str = "https://www.bbc.com/zhongwen/simp/world-69990001";
const CNA: &str = "https://www.cna.com.tw/news/aipl/202601150123.aspx";
const DW: &str = "https://www.dw.com/zh/some-story/a-79990001";
const EPOCH: &str = "https://www.epochtimes.com/gb/26/1/15/n14999001.htm";
const FT: &str = "https://www.ftchinese.com/story/001109999";
const NIKKEI: &str = "https://cn.nikkei.com/china/59990-2026-01-15-05-00-00.html";
const NYT: &str = "https://cn.nytimes.com/world/20260115/some-story/";
const RFA: &str = "https://www.rfa.org/mandarin/yataibaodao/wy-01152026101010.html";
const RFI: &str = "https://www.rfi.fr/cn/政治/20260115-some-story";
const RFI_FR: &str = "https://www.rfi.fr/fr/afrique/20260115-une-histoire";
const VOA: &str = "https://www.voachinese.com/a/some-story-20260115/7999001.html";
const ZAOBAO: &str = "https://www.zaobao.com/realtime/china/story20260115-1999001";

/// Two paragraphs that a line stands before, between or behind.
const RIVER: &str = "住在河边的居民说，水位比去年同期高出半米，夜里能听见石头滚动的声音。";
const COST: &str = "市政府预计费用约为四千万元，其中一半来自中央补助，另一半还没有着落。";

fn parse(url: &str, html: &str) -> Article {
    let item = format!(
        "---\nlayout: post\ntitle: \"甲城的桥\"\ndate: 2026-01-15T09:58:00.000Z\nfrom: {url}\n---\n<div>\n{html}\n</div>\n"
    );
    parse_article(&item, &ParseOptions::default()).expect("an article")
}

fn paragraphs(lines: &[&str]) -> String {
    lines.iter().map(|line| format!("<p>{line}</p>")).collect()
}

/// The line first, and as it is in the text.
fn opened(url: &str, line: &str) -> Article {
    parse(url, &paragraphs(&[line, RIVER, COST]))
}

/// The line last.
fn closed(url: &str, line: &str) -> Article {
    parse(url, &paragraphs(&[RIVER, COST, line]))
}

#[test]
fn only_a_place_before_a_dash_is_a_dateline() {
    for (line, dateline) in [
        ("北京——会议持续了三个小时。", Some("北京——")),
        ("曼谷/金边——会议持续了三个小时。", Some("曼谷/金边——")),
        ("韩国首尔——会议持续了三个小时。", Some("韩国首尔——")),
        ("华盛顿——拜登——或者说他的幕僚——并不着急。", Some("华盛顿——")),
        ("那么——问题来了，谁来付这笔钱？", None),
        ("母亲——那个总在灯下缝补的人——去年冬天走了。", None),
        ("三十年后——河还在，桥不在了。", None),
        ("自由——他写道——不是一件礼物。", None),
    ] {
        let article = opened(NYT, line);
        assert_eq!(article.dateline.as_deref(), dateline, "{line}");
        let kept = dateline.map_or(line, |dateline| &line[dateline.len()..]);
        assert!(article.text.starts_with(kept), "{line}: {}", article.text);
    }
}

#[test]
fn datelines_in_other_dress() {
    for (url, line, dateline) in [
        (RFI, "法新社旧港15日电 桥还完整。", "法新社旧港15日电"),
        (
            RFI,
            "【法新社旧港15日电】桥还完整。",
            "【法新社旧港15日电】",
        ),
        (
            RFI_FR,
            "Villeneuve (AFP) – Le pont est fermé.",
            "Villeneuve (AFP) –",
        ),
        (
            CNA,
            "(中央社記者王海台北15日電)橋還完整。",
            "(中央社記者王海台北15日電)",
        ),
        (ZAOBAO, "（旧港15日综合电）桥还完整。", "（旧港15日综合电）"),
        (ZAOBAO, "（早报讯）桥还完整。", "（早报讯）"),
        (VOA, "GENEVA — The bridge stayed shut.", "GENEVA —"),
        (DW, "（法新社）桥还完整。", "（法新社）"),
        (
            EPOCH,
            "【大纪元2026年01月15日讯】（中央社台北15日电）桥还完整。",
            "【大纪元2026年01月15日讯】（中央社台北15日电）",
        ),
    ] {
        let article = opened(url, line);
        assert_eq!(article.dateline.as_deref(), Some(dateline), "{line}");
    }
    for (url, line) in [
        (RFI, "（法新社的照片显示了另一面）照片里，桥还完整。"),
        (RFI, "（法新社）这样描述当晚：火光一直烧到天亮。"),
        (VOA, "HOPE — that is the word they use."),
    ] {
        let article = opened(url, line);
        assert_eq!(article.dateline, None, "{line}");
        assert!(article.text.starts_with(line), "{}", article.text);
    }
}

#[test]
fn a_notice_may_stand_before_the_dateline() {
    let dateline = "（中央社記者王海台北15日電）";
    let first = format!("{dateline}會議持續了三個小時，雙方沒有透露細節。");
    for notice in [
        "<p>（10:45更新）</p>",
        "<h2>橋塌了</h2>",
        "<p><b>（新增：動畫）</b></p>",
    ] {
        let article = parse(CNA, &format!("{notice}{}", paragraphs(&[&first, RIVER])));
        assert_eq!(article.dateline.as_deref(), Some(dateline), "{notice}");
        assert_eq!(article.authors, ["王海"], "{notice}");
    }
}

#[test]
fn a_sign_off_in_the_middle_of_a_sentence_is_a_part_of_it() {
    for (url, line) in [
        (CNA, "書的扉頁寫著（編輯：何山）"),
        (RFI, "碑上刻着（译者：何山）"),
        (RFA, "纸条背面写着（记者：王海 责编：何山）"),
        (FT, "译者/作者之间的界线从来就不清楚，何山说。"),
    ] {
        let article = parse(url, &paragraphs(&[RIVER, line, COST, RIVER]));
        assert!(article.text.contains(line), "{line}: {}", article.text);
        assert!(article.credits.is_empty(), "{line}");
    }
}

#[test]
fn sign_offs_go_to_the_credits() {
    for (url, line, credits) in [
        (
            CNA,
            "橋還完整。(譯者:何小山/核稿:林小樹)1150115",
            "(譯者:何小山/核稿:林小樹)",
        ),
        (
            CNA,
            "橋還完整。（影片編輯：何山、攝影：林樹）1150115",
            "（影片編輯：何山、攝影：林樹）",
        ),
        (RFI, "桥还完整。 (中央社译)", "(中央社译)"),
        (
            NYT,
            "何山对本文有贡献。<br>翻译：王海<br>编辑：林树",
            "翻译：王海 编辑：林树",
        ),
        (
            NYT,
            "高原是作家。<br>翻译：何山<br>本文最初发表于《河谷》杂志。",
            "翻译：何山",
        ),
        (
            NIKKEI,
            "（日经中文网编译：高原）",
            "（日经中文网编译：高原）",
        ),
        (RFA, "撰稿：高原　编辑：王海", "撰稿：高原 编辑：王海"),
    ] {
        let article = closed(url, line);
        assert_eq!(article.credits, [credits], "{line}: {}", article.text);
        assert!(!article.text.contains(credits), "{line}");
    }
    let article = parse(
        RFA,
        &paragraphs(&[
            RIVER,
            COST,
            "（记者：高原 责编：王海）",
            "*应受访者要求，文中人物为化名。",
        ]),
    );
    assert_eq!(article.credits, ["（记者：高原 责编：王海）"]);
    assert_eq!(article.authors, ["高原"]);
    assert!(article.text.ends_with("文中人物为化名。"));
}

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
fn names_without_places_and_houses() {
    for (url, html, authors) in [
        (
            NIKKEI,
            closed_line("日本经济新闻（中文版：日经中文网）高原 华盛顿、何山 东京"),
            vec!["高原", "何山"],
        ),
        (
            NIKKEI,
            closed_line("日本经济新闻（中文版：日经中文网）NIKKEI ASIA 高原 曼谷"),
            vec!["高原"],
        ),
        (
            EPOCH,
            format!(
                "<p>【大纪元2026年01月15日讯】（大纪元记者高原采访，何山报导）{RIVER}</p><p>{COST}</p>"
            ),
            vec!["高原", "何山"],
        ),
        (
            EPOCH,
            format!(
                "<p>【大纪元2026年01月15日讯】（新唐人记者高原综合报导）{RIVER}</p><p>{COST}</p>"
            ),
            vec!["高原"],
        ),
        (
            RFI_FR,
            format!(
                "<p><em>De notre correspondante à Villeneuve, <b>Jeanne Martin</b></em></p><p>{RIVER}</p><p>{COST}</p>"
            ),
            vec!["Jeanne Martin"],
        ),
        (
            VOA,
            format!("<div>作者 高原</div><p>{RIVER}</p><p>{COST}</p>"),
            vec!["高原"],
        ),
    ] {
        let article = parse(url, &html);
        assert_eq!(article.authors, authors, "{html}");
    }
}

fn closed_line(line: &str) -> String {
    paragraphs(&[RIVER, COST, line])
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
fn what_is_beside_the_time_does_not_hide_the_lead() {
    let lead = "<p><strong>旧港的桥周四关闭。</strong></p>";
    for (time, picture) in [
        (
            "<div>15/01/2026 - 10:30</div>",
            "<figure><img src=\"https://s.rfi.fr/a.jpg\"></figure>",
        ),
        (
            "<div><time datetime=\"2026-01-15T09:30:00+00:00\">15/01/2026 - 10:30</time></div>",
            "<img src=\"https://s.rfi.fr/a.jpg\">",
        ),
        (
            "<div>Publié le : 15/01/2026 à 10h30</div>",
            "<img src=\"https://s.rfi.fr/a.jpg\">",
        ),
        (
            "<div>15/01/2026 - 10:30</div><div>2 min</div>",
            "<img src=\"https://s.rfi.fr/a.jpg\">",
        ),
    ] {
        let html = format!(
            "{time}{picture}{lead}<div>{}</div>",
            paragraphs(&[RIVER, COST])
        );
        let article = parse(RFI, &html);
        assert_eq!(
            article.published.as_deref(),
            Some("2026-01-15T10:30:00+01:00"),
            "{html}"
        );
        assert!(article.lead.is_some() && article.image.is_some(), "{html}");
        assert!(
            article.text.ends_with(&format!("{RIVER}\n\n{COST}")),
            "{html}"
        );
    }
}

#[test]
fn titles_without_the_name_of_the_site() {
    for (url, title) in [
        (DW, "河谷的夜 | DW | 15.01.2026"),
        (NYT, "河谷的夜 - 纽约时报中文网"),
        (RFI, "河谷的夜 - RFI - 法国国际广播电台"),
    ] {
        let item = format!(
            "---\ntitle: \"{title}\"\nfrom: {url}\n---\n<div>{}</div>",
            paragraphs(&[RIVER, COST])
        );
        let article = parse_article(&item, &ParseOptions::default()).expect("an article");
        assert_eq!(article.title, "河谷的夜");
    }
}

#[test]
fn who_made_it_in_several_roles() {
    const CDT: &str = "https://chinadigitaltimes.net/chinese/700001.html";
    const PAOPAO: &str = "https://pao-pao.net/article/1001";
    for (url, line, authors) in [
        (CDT, "首发 ：河谷女性 文 ： 何山", vec!["何山"]),
        (PAOPAO, "图文/ 何山 翻译/ 高原", vec!["何山"]),
    ] {
        let article = opened(url, line);
        assert_eq!(article.authors, authors, "{line}");
        assert_eq!(article.text, format!("{RIVER}\n\n{COST}"), "{line}");
    }
}
