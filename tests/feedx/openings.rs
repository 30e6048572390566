//! Standfirsts and captions in plain paragraphs, signs of agencies, who reported and who translated.

use super::{BBC, COST, NYT, RFI, RFI_FR, RIVER, VOA, closed, opened, paragraphs, parse};
use lisible::Article;

const REUTERS: &str = "https://cn.reuters.com/article/some-idCNKBS2A0001";
const TIME: &str = "<div>15/01/2026 - 10:30</div>";
const PICTURE: &str = "<img src=\"https://s.rfi.fr/a.jpg\">";
const LEAD: &str = "旧港的桥周四关闭，反对派要求公布合同。";

fn said(article: &Article) -> (Option<String>, Option<String>, Option<String>) {
    let image = article.image.as_ref();
    (
        article.lead.as_ref().map(|_| {
            article
                .text
                .split('\n')
                .next()
                .unwrap_or_default()
                .to_owned()
        }),
        image.and_then(|image| image.caption.clone()),
        image.and_then(|image| image.credit.clone()),
    )
}

#[test]
fn a_standfirst_that_is_not_bold() {
    let body = format!("<div>{}</div>", paragraphs(&[RIVER, COST]));
    for (url, above, lead) in [
        (RFI, format!("{TIME}{PICTURE}"), LEAD),
        (RFI, TIME.to_owned(), LEAD),
        (RFI, format!("{TIME}<figure>{PICTURE}</figure>"), LEAD),
        (
            RFI_FR,
            format!("{TIME}{PICTURE}"),
            "Le vieux pont ferme jeudi.",
        ),
    ] {
        let article = parse(url, &format!("{above}<p>{lead}</p>{body}"));
        assert_eq!(said(&article).0.as_deref(), Some(lead), "{above}");
        assert_eq!(article.body.len(), 2, "{above}");
    }
    for html in [
        // No lead at all, or a text that is not in an element of its own.
        format!("{TIME}{PICTURE}<p><strong> </strong></p>{body}"),
        format!("{TIME}{PICTURE}{}", paragraphs(&[LEAD, RIVER, COST])),
        format!("{TIME}{PICTURE}<p>{LEAD}</p><p>{RIVER}</p><div><p>{COST}</p></div><p>{RIVER}</p>"),
        format!("{PICTURE}<p>{LEAD}</p>{body}"),
    ] {
        let article = parse(RFI, &html);
        assert!(article.lead.is_none(), "{html}: {}", article.text);
    }
}

#[test]
fn a_caption_in_a_paragraph_of_its_own() {
    let body = format!("<div>{}</div>", paragraphs(&[RIVER, COST]));
    for (url, line, caption, credit) in [
        (
            RFI,
            "旧港的桥，2026年1月15日。 © AFP - ADA QUAY",
            Some("旧港的桥，2026年1月15日。"),
            "© AFP - ADA QUAY",
        ),
        (
            RFI,
            "<em>旧港的桥 © 路透社</em>",
            Some("旧港的桥"),
            "© 路透社",
        ),
        (
            RFI_FR,
            "Le vieux pont. © REUTERS/Ada Quay",
            Some("Le vieux pont."),
            "© REUTERS/Ada Quay",
        ),
        (RFI, "© 法新社", None, "© 法新社"),
    ] {
        for lead in [
            format!("<p><strong>{LEAD}</strong></p>"),
            format!("<p>{LEAD}</p>"),
        ] {
            let article = parse(url, &format!("{TIME}{PICTURE}<p>{line}</p>{lead}{body}"));
            let wanted = (Some(LEAD), caption, Some(credit));
            let (lead, caption, credit) = said(&article);
            assert_eq!(
                (lead.as_deref(), caption.as_deref(), credit.as_deref()),
                wanted,
                "{line}"
            );
            assert_eq!(article.body.len(), 2, "{line}");
        }
    }
    // Between the picture and a bold standfirst nothing else stands.
    for line in [
        "<p>旧港的桥，摄于2026年1月。</p>",
        "<div>Archive : le vieux pont</div>",
    ] {
        let html = format!("{TIME}{PICTURE}{line}<p><strong>{LEAD}</strong></p>{body}");
        let article = parse(RFI, &html);
        assert!(said(&article).1.is_some(), "{line}: {}", article.text);
        assert_eq!(said(&article).0.as_deref(), Some(LEAD), "{line}");
        assert_eq!(article.body.len(), 2, "{line}");
    }
    let heading = format!(
        "{TIME}{PICTURE}{}<p><strong>谁来付钱</strong></p>{}",
        paragraphs(&[RIVER]),
        paragraphs(&[COST, RIVER])
    );
    let article = parse(RFI, &heading);
    assert!(said(&article).1.is_none() && article.text.starts_with(RIVER));
    // The copyright of the text, and a sentence about the sign.
    let article = parse(
        RFI,
        &format!("{}{PICTURE}<p>© 2026 AFP</p>", paragraphs(&[RIVER, COST])),
    );
    assert_eq!(article.copyright.as_deref(), Some("© 2026 AFP"));
    let sentence = "桥上刻着©，没有人知道是谁刻的，市长说。";
    let article = parse(
        RFI,
        &format!("{PICTURE}{}", paragraphs(&[sentence, RIVER, COST])),
    );
    assert!(article.text.starts_with(sentence), "{}", article.text);
}

#[test]
fn the_sign_of_an_agency_before_the_first_sentence() {
    const UNKNOWN: &str = "https://news.example/2026/bridge";
    for url in [RFI, NYT, VOA, UNKNOWN] {
        for sign in [
            "（德国之声中文网）",
            "(德国之声中文网)",
            "（美国之音）",
            "（中央社台北15日电）",
            "（BBC中文网）",
            "(路透)",
            "（德新社/法新社）",
            "（法新社巴黎15日電）",
        ] {
            let article = opened(url, &format!("{sign}{COST}"));
            assert_eq!(article.dateline.as_deref(), Some(sign), "{url}");
            assert!(article.text.starts_with(COST), "{url}: {}", article.text);
        }
        let article = parse(url, &paragraphs(&["（德国之声中文网）", RIVER, COST]));
        assert_eq!(article.dateline.as_deref(), Some("（德国之声中文网）"));
        assert!(article.text.starts_with(RIVER), "{url}: {}", article.text);
        for line in [
            "（德国之声的记者在现场）桥还完整。",
            "（路透社记者在现场）桥还完整。",
            "（美国之音）这样描述当晚：火光一直烧到天亮。",
            "（德国之声，2026年）桥还完整。",
            "德国之声中文网报道说，桥还完整。",
        ] {
            let article = opened(url, line);
            assert_eq!(article.dateline, None, "{line}");
            assert!(article.text.starts_with(line), "{}", article.text);
        }
    }
}

#[test]
fn who_else_reported() {
    for line in [
        "Jane Doe自华盛顿、John Roe自伦敦对本文有报道贡献。",
        "Jane Doe对本文有研究贡献",
        "Jane Doe和高原自北京对本文有报道贡献。",
        "Jane Doe自韩国首尔、John Q. Roe自上海报道。高原对本文有研究贡献。",
    ] {
        for note in ["", "<br>高原是《纽约时报》记者，常驻香港。"] {
            let article = closed(NYT, &format!("{line}{note}"));
            assert_eq!(article.credits, [line], "{note}");
            let end = note.strip_prefix("<br>").unwrap_or(COST);
            assert!(article.text.ends_with(end), "{}", article.text);
        }
    }
    for line in [
        "Jane Doe和John Roe自北京报道，高原对本文有研究贡献。",
        "高原、Jane Doe参与了本文的报道。",
        "本文根据《纽约时报》英文报道编译。",
    ] {
        assert_eq!(closed(NYT, line).credits, [line]);
    }
    for line in [
        "高原对本文有报道贡献，却没有署名。",
        "本文根据《纽约时报》英文报道编译的说法并不准确。",
        "他说，高原对本文有报道贡献，却没有署名。",
        "高原亲自到场报道。",
        "高原自去年以来一直在旧港报道。",
        "“高原对本文有贡献。”",
    ] {
        let article = closed(NYT, line);
        assert!(article.credits.is_empty(), "{line}");
        assert!(article.text.ends_with(line), "{}", article.text);
    }
}

#[test]
fn who_translated_behind_the_end_mark() {
    for end in ["(完)", "（完）"] {
        for (line, credits) in [
            (format!("{end}编译 王海；审校 林树"), "编译 王海；审校 林树"),
            (
                format!("{COST}{end} 发稿 王海/高原；审校 林树"),
                "发稿 王海/高原；审校 林树",
            ),
            (
                format!("{COST}{end}（记者 王海; 审校 林树）"),
                "（记者 王海; 审校 林树）",
            ),
        ] {
            let article = closed(REUTERS, &line);
            assert_eq!(article.credits, [credits], "{line}");
            assert!(article.text.ends_with(COST), "{}", article.text);
        }
    }
    let article = closed(REUTERS, "桥上的工程已经完工（完）记者 王海说。");
    assert!(article.credits.is_empty(), "{:?}", article.credits);
}

#[test]
fn bylines_that_are_lists_of_spans() {
    for (html, authors) in [
        (
            "<ul role=list><li><span>王海</span><span>BBC News 中文</span></li></ul>",
            vec!["王海"],
        ),
        (
            "<ul><li><div><span>王海</span></div><div><span>BBC News 中文</span></div></li>\
             <li><div><span>Jane Doe</span></div><div><span>BBC News</span></div></li></ul>",
            vec!["王海", "Jane Doe"],
        ),
        (
            "<ul role=list><li><span>撰稿：高原</span>，<span>BBC国际部</span></li></ul>",
            vec!["高原"],
        ),
        (
            "<ul><li><span>高原</span><span>驻华盛顿记者</span></li></ul>",
            vec!["高原"],
        ),
    ] {
        let article = parse(BBC, &format!("{html}{}", paragraphs(&[RIVER, COST])));
        assert_eq!(article.authors, authors, "{html}");
        assert!(article.text.starts_with(RIVER), "{}", article.text);
    }
    for html in [
        "<ul><li><span>水位：</span><span>高出半米</span></li><li><span>费用：</span><span>四千万元</span></li></ul>",
        "<ul><li>王海，退休教师</li><li>高原，BBC News 中文记者</li></ul>",
        "<ul><li><span>高原问过市长，</span><span>市长没有回答BBC记者</span></li><li><span>他只说了一句</span><span>再见。</span></li></ul>",
    ] {
        let article = parse(BBC, &format!("{html}{}", paragraphs(&[RIVER, COST])));
        assert!(article.authors.is_empty(), "{html}: {:?}", article.authors);
        assert!(!article.text.starts_with(RIVER), "{html}");
    }
}

#[test]
fn datelines_of_agencies_in_english() {
    for (line, agency) in [
        ("BRUSSELS (AP) —", "AP"),
        ("PARIS, March 3 (Reuters) -", "Reuters"),
        ("Seoul (AFP) –", "AFP"),
        ("LA CROSSE, Wis. (AP) —", "AP"),
        ("(Reuters) —", "Reuters"),
        ("Bruselas, 7 oct (EFE).-", "EFE"),
        ("Berlin (dpa/bb) -", "dpa"),
    ] {
        let article = opened(
            "https://quay.example/a",
            &format!("{line} The bridge held."),
        );
        assert_eq!(article.dateline.as_deref(), Some(line));
        assert_eq!(article.agency.as_deref(), Some(agency));
        assert!(article.text.starts_with("The bridge held."));
    }
}

#[test]
fn who_contributed_and_who_signed() {
    for (url, line) in [
        (
            "https://quay.example/a",
            "Ada Quay in Seoul and Bo Pier contributed to this report.",
        ),
        (RFI, "（小山）"),
        (RFI, "（根据法新社报道编译）"),
    ] {
        let article = closed(url, line);
        assert_eq!(article.credits, [line]);
        assert!(article.text.ends_with(COST), "{}", article.text);
    }
    for line in [
        "（全文）",
        "（待续）",
        "The bridge contributed to this report of his.",
    ] {
        assert!(closed(RFI, line).credits.is_empty(), "{line}");
    }
    let html = paragraphs(&[RIVER, &format!("{COST}（译者：何山）1150115"), "灯亮了。"]);
    let article = parse(RFI, &html);
    assert_eq!(article.text, format!("{RIVER}\n\n{COST}\n\n灯亮了。"));
}
