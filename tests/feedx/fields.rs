//! Datelines, sign-offs, bylines, times and titles.

use super::{
    CDT, CNA, COST, DW, EPOCH, FT, NIKKEI, NYT, RFA, RFI, RFI_FR, RIVER, VOA, ZAOBAO, closed,
    opened, paragraphs, parse,
};
use lisible::{ParseOptions, parse_article};

#[test]
fn only_a_place_before_a_dash_is_a_dateline() {
    for (line, dateline) in [
        ("北京——会议持续了三个小时。", Some("北京——")),
        ("曼谷/金边——会议持续了三个小时。", Some("曼谷/金边——")),
        ("韩国首尔——会议持续了三个小时。", Some("韩国首尔——")),
        ("华盛顿——拜登——或者说他的幕僚——并不着急。", Some("华盛顿——")),
        ("加沙城——会议持续了三个小时。", Some("加沙城——")),
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
        (ZAOBAO, "（新加坡／旧港讯）桥还完整。", "（新加坡／旧港讯）"),
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
        (RFI, "（实习编辑：何山）", "（实习编辑：何山）"),
        (RFI, "译者：何山 核稿：林树", "译者：何山 核稿：林树"),
        (RFI, "撰稿：何山 编辑：林树", "撰稿：何山 编辑：林树"),
        (RFI, "(编译/何山)", "(编译/何山)"),
        (RFI, "（何山编译）", "（何山编译）"),
        (RFI, "（摘译自法新社）", "（摘译自法新社）"),
        (
            NYT,
            "何山是本报记者。<br>翻译：王海<br>编辑：林树",
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
        (RFA, "编辑：王海", "编辑：王海"),
        (
            RFA,
            "（特约记者：高原 责编：王海）",
            "（特约记者：高原 责编：王海）",
        ),
        (
            EPOCH,
            "撰文：高原 责任编辑：王海",
            "撰文：高原 责任编辑：王海",
        ),
        (ZAOBAO, "（编译：高原）", "（编译：高原）"),
        (
            FT,
            "高原(Ada Quay)旧港、何山北京补充报道",
            "高原(Ada Quay)旧港、何山北京补充报道",
        ),
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

#[test]
fn the_last_line_of_a_wire() {
    for (url, line, copyright) in [
        (RFI, "© AFP 2026", Some("© AFP 2026")),
        (RFI, "©\u{fe0f} 2026 AFP", Some("©\u{fe0f} 2026 AFP")),
        (RFI_FR, "(avec AFP et Reuters)", None),
        (RFI_FR, "(Com informações da AFP)", None),
        (RFI, "欢迎关注法广中文网的Telegram频道", None),
    ] {
        let article = closed(url, line);
        assert_eq!(article.copyright.as_deref(), copyright, "{line}");
        assert!(article.text.ends_with(COST), "{line}: {}", article.text);
    }
}
