//! The first and last lines of feedx's items: what is a field, what is furniture, and what only looks like it.

mod fields;
mod furniture;
mod names;
mod openings;

use lisible::{Article, ParseOptions, parse_article};

const BBC: &str = "https://www.bbc.com/zhongwen/simp/world-69990001";
const CDT: &str = "https://chinadigitaltimes.net/chinese/700001.html";
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
