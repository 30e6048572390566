//! What a publisher calls itself behind its titles, and its reporters before places and roles.

use super::{
    BBC, CNA, COST, DW, EPOCH, FT, NIKKEI, NYT, RFI, RIVER, VOA, ZAOBAO, opened, paragraphs, parse,
};
use lisible::{ParseOptions, parse_article};

#[test]
fn a_day_without_an_hour_and_a_role_behind_a_name() {
    let html = format!(
        "<div>15/01/2026</div><p>{RIVER}</p><p>{COST}</p><div><div><span> 作者： </span>\
         <a href=/cn/x title='何山（香港特约记者）'>何山（香港特约记者）</a></div></div>"
    );
    let article = parse(RFI, &html);
    assert_eq!(
        article.published.as_deref(),
        Some("2026-01-15T00:00:00+01:00")
    );
    assert_eq!(article.authors, ["何山"]);
    assert!(article.text.starts_with(RIVER), "{}", article.text);
}

#[test]
fn a_name_before_a_place_that_is_known() {
    for (line, authors) in [
        ("（中央社記者王海華盛頓14日專電）", vec!["王海"]),
        ("（中央社記者王小海華盛頓14日專電）", vec!["王小海"]),
        ("（中央社記者王海花蓮縣15日電）", vec!["王海"]),
        ("（中央社記者王小海舊港15日電）", vec!["王小海"]),
        (
            "（中央社記者王海、林小樹台北15日電）",
            vec!["王海", "林小樹"],
        ),
    ] {
        let article = opened(CNA, &format!("{line}橋還完整，雙方沒有透露細節。"));
        assert_eq!(article.authors, authors, "{line}");
        assert_eq!(article.dateline.as_deref(), Some(line));
    }
}

#[test]
fn a_publisher_names_itself_behind_its_titles() {
    for (url, title, section) in [
        (BBC, "甲城的桥 - BBC News 中文", None),
        (DW, "甲城的桥 – DW – 2026年1月15日", None),
        (DW, "甲城的桥 | 经济纵横 | DW | 15.01.2026", None),
        (CNA, "甲城的桥 | 國際 | 中央社 CNA", Some("國際")),
        (VOA, "甲城的桥 - 美国之音", None),
        (ZAOBAO, "甲城的桥 | 联合早报", None),
        (FT, "甲城的桥 - FT中文网", None),
        (EPOCH, "甲城的桥 | 大纪元", None),
        (NIKKEI, "甲城的桥 日经中文网", None),
        (NYT, "甲城的桥 - 纽约时报中文网", Some("world")),
    ] {
        let item = format!(
            "---\nlayout: post\ntitle: \"{title}\"\ndate: 2026-01-15T09:58:00.000Z\nfrom: {url}\n---\n<div>\n{}\n</div>\n",
            paragraphs(&[RIVER, COST])
        );
        let article = parse_article(&item, &ParseOptions::default()).expect("an article");
        assert_eq!(article.title, "甲城的桥", "{title}");
        assert_eq!(article.section.as_deref(), section, "{title}");
    }
}

#[test]
fn who_the_standfirst_says_it_is_by() {
    for (lead, authors) in [
        (
            "何山：桥不会自己修好，市政府该说清楚钱从哪来。",
            vec!["何山"],
        ),
        (
            "高原、何山：两岸的人等了两年，还要再等。",
            vec!["高原", "何山"],
        ),
        ("Ada Quay：The bridge is no symbol.", vec!["Ada Quay"]),
        ("让•马丁：桥不会自己修好。", vec!["让•马丁"]),
        ("市长：桥会在春天开放。", vec![]),
        ("专家：桥不会自己修好。", vec![]),
        ("本报调查：两岸的人还要再等。", vec![]),
        ("市长说：桥会在春天开放，谁也不用付钱。", vec![]),
        ("桥会在春天开放，市长承诺：谁也不用付钱。", vec![]),
    ] {
        let html = format!(
            "<div class=story-lead>{lead}</div><div><img src=https://ft.example/a.jpg></div>{}",
            paragraphs(&[RIVER, COST])
        );
        let article = parse(FT, &html);
        assert_eq!(article.authors, authors, "{lead}");
        assert!(article.text.starts_with(lead), "{}", article.text);
        assert!(article.lead.is_some(), "{lead}");
    }
}

#[test]
fn names_of_several_words_behind_a_role() {
    const PAOPAO: &str = "https://pao-pao.net/article/1001";
    for (line, authors) in [
        ("文/ Ada Quay", vec!["Ada Quay"]),
        ("图文/Ada B. Quay 翻译/泡泡", vec!["Ada B. Quay"]),
        ("文/何山 高原", vec!["何山"]),
    ] {
        let article = opened(PAOPAO, line);
        assert_eq!(article.authors, authors, "{line}");
        assert_eq!(article.credits, [line], "{line}");
    }
    const MEDIUM: &str = "https://medium.com/@quay/the-bridge-0a1b2c3d4e5f";
    let article = parse(
        MEDIUM,
        &paragraphs(&[
            RIVER,
            COST,
            "Translated by <a href=https://quay.example/ada>Ada</a>，Quay",
        ]),
    );
    assert_eq!(article.credits, ["Translated by Ada，Quay"]);
    let line = "Translated by machines, it reads well. Nobody noticed.";
    let article = parse(MEDIUM, &paragraphs(&[RIVER, COST, line]));
    assert!(article.text.ends_with(line) && article.credits.is_empty());
}
