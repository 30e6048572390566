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
