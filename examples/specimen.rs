//! Prints articles in which every variant of the model occurs, as JSON. A test compares them with the types of the npm
//! package; the matches below have no wildcard, so that a new variant does not compile until it is here.

use lisible::*;

fn main() {
    let specimen = serde_json::json!({
        "articles": [full(), Article::default()],
        "feed": feed(),
        "sources": SOURCES.map(checked_source),
        "reasons": REASONS.map(checked_reason),
        "methods": METHODS.map(checked_method),
        "times": TIMES.map(checked_time),
    });
    println!("{specimen}");
}

const SOURCES: [Source; 4] = [
    Source::Archive,
    Source::Feed,
    Source::Page,
    Source::Fragment,
];
const METHODS: [Method; 3] = [Method::Rules, Method::Feed, Method::Scored];
const TIMES: [PublishedFrom; 4] = [
    PublishedFrom::Body,
    PublishedFrom::Metadata,
    PublishedFrom::Feed,
    PublishedFrom::Url,
];
const REASONS: [Reason; 15] = [
    Reason::Metadata,
    Reason::Share,
    Reason::Promo,
    Reason::Newsletter,
    Reason::Ad,
    Reason::FeedFooter,
    Reason::Related,
    Reason::Navigation,
    Reason::Comments,
    Reason::Tracking,
    Reason::Duplicate,
    Reason::ReadMore,
    Reason::Player,
    Reason::Hidden,
    Reason::SiteFurniture,
];

fn checked_source(source: Source) -> Source {
    match source {
        Source::Archive | Source::Feed | Source::Page | Source::Fragment => source,
    }
}

fn checked_method(method: Method) -> Method {
    match method {
        Method::Rules | Method::Feed | Method::Scored => method,
    }
}

fn checked_time(time: PublishedFrom) -> PublishedFrom {
    match time {
        PublishedFrom::Body | PublishedFrom::Metadata | PublishedFrom::Feed => time,
        PublishedFrom::Url => time,
    }
}

fn checked_reason(reason: Reason) -> Reason {
    match reason {
        Reason::Metadata | Reason::Share | Reason::Promo | Reason::Newsletter => reason,
        Reason::Ad | Reason::FeedFooter | Reason::Related | Reason::Navigation => reason,
        Reason::Comments | Reason::Tracking | Reason::Duplicate | Reason::ReadMore => reason,
        Reason::Player | Reason::Hidden | Reason::SiteFurniture => reason,
    }
}

fn full() -> Article {
    Article {
        column: some("column"),
        section: some("section"),
        url: some("https://example.org/"),
        publisher: Some(Publisher {
            id: "example".into(),
            name: "Example".into(),
            url: some("https://example.org"),
        }),
        authors: vec!["A".into()],
        agency: some("AFP"),
        dateline: some("（法新社北京10日电）"),
        credits: vec!["（译者：甲）".into()],
        copyright: some("© 2021 AFP"),
        published: some("2023-12-27T22:20:00+01:00"),
        updated: some("2023-12-27T22:20:00+01:00"),
        published_from: Some(PublishedFrom::Body),
        feed_timestamp: some("2023-12-27T22:20:00Z"),
        lang: some("zh-Hans"),
        dir: Dir::Rtl,
        lead: Some(Block::Paragraph { children: inline() }),
        image: Some(LeadImage {
            image: picture(),
            caption: some("caption"),
            credit: some("credit"),
        }),
        body: blocks(),
        tags: vec!["tag".into()],
        related: vec![Link {
            url: "https://example.org/".into(),
            title: "title".into(),
        }],
        removed: vec![Removal {
            reason: Reason::Ad,
            text: "text".into(),
            selector: "p".into(),
        }],
        extraction: Extraction {
            rules: some("rfi"),
            method: Method::Scored,
            confidence: 0.5,
        },
        ..Article::default()
    }
}

fn feed() -> Feed {
    Feed {
        url: some("https://example.org/"),
        description: some("description"),
        lang: some("zh-Hans"),
        updated: some("2023-12-27T22:20:00Z"),
        articles: vec![Article::default()],
        errors: vec![FeedError {
            index: 1,
            code: "too-complex".into(),
            message: "message".into(),
        }],
        ..Feed::default()
    }
}

/// Every block, with what may be absent present and absent.
fn blocks() -> Vec<Block> {
    let all = vec![
        Block::Paragraph { children: inline() },
        Block::Heading {
            depth: 2,
            children: inline(),
        },
        Block::Blockquote {
            children: vec![Block::ThematicBreak],
        },
        list(true, Some(2)),
        list(false, None),
        table(),
        Block::Code {
            lang: some("rust"),
            value: "code".into(),
        },
        Block::Code {
            lang: None,
            value: "code".into(),
        },
        Block::Math { value: "x".into() },
        Block::FootnoteDefinition {
            identifier: "1".into(),
            label: "1".into(),
            children: vec![Block::ThematicBreak],
        },
        Block::ThematicBreak,
        Block::Figure {
            image: picture(),
            caption: some("caption"),
            credit: some("credit"),
        },
        Block::Figure {
            image: Image::default(),
            caption: None,
            credit: None,
        },
    ];
    all.into_iter().chain(media()).map(checked_block).collect()
}

fn media() -> Vec<Block> {
    let url = || "https://example.org/".to_owned();
    [None, some("title")]
        .into_iter()
        .flat_map(|title| {
            [
                Block::Audio {
                    url: url(),
                    title: title.clone(),
                    duration: title.as_ref().map(|_| 60),
                },
                Block::Video {
                    url: url(),
                    provider: title.clone(),
                    poster: title.clone(),
                    title: title.clone(),
                    duration: title.as_ref().map(|_| 60),
                },
                Block::Embed {
                    url: url(),
                    provider: title.clone(),
                    title,
                },
            ]
        })
        .collect()
}

fn list(ordered: bool, start: Option<u32>) -> Block {
    Block::List {
        ordered,
        start,
        spread: ordered,
        children: vec![checked_block(Block::ListItem {
            spread: ordered,
            children: vec![Block::ThematicBreak],
        })],
    }
}

fn table() -> Block {
    let cell = checked_block(Block::TableCell { children: inline() });
    let row = checked_block(Block::TableRow {
        children: vec![cell],
    });
    let align = [Align::Left, Align::Right, Align::Center].map(Some);
    Block::Table {
        align: align.into_iter().chain([None]).collect(),
        children: vec![row],
    }
}

fn checked_block(block: Block) -> Block {
    match block {
        Block::Paragraph { .. } | Block::Heading { .. } | Block::Blockquote { .. } => block,
        Block::List { .. } | Block::ListItem { .. } | Block::Code { .. } => block,
        Block::Table { .. } | Block::TableRow { .. } | Block::TableCell { .. } => block,
        Block::ThematicBreak | Block::Figure { .. } | Block::Audio { .. } => block,
        Block::Video { .. } | Block::Embed { .. } => block,
        Block::Math { .. } | Block::FootnoteDefinition { .. } => block,
    }
}

/// Every phrasing node.
fn inline() -> Vec<Phrasing> {
    let value = || "text".to_owned();
    let children = || {
        vec![Phrasing::Text {
            value: "text".to_owned(),
        }]
    };
    let link = |title| Phrasing::Link {
        url: value(),
        title,
        children: children(),
    };
    let image = |alt: Option<String>| Phrasing::Image {
        url: value(),
        title: alt.clone(),
        alt,
    };
    let all = vec![
        Phrasing::Text { value: value() },
        Phrasing::Strong {
            children: children(),
        },
        Phrasing::Emphasis {
            children: children(),
        },
        Phrasing::Delete {
            children: children(),
        },
        Phrasing::InlineCode { value: value() },
        link(None),
        link(some("title")),
        Phrasing::Break,
        image(None),
        image(some("alt")),
        Phrasing::Superscript {
            children: children(),
        },
        Phrasing::Subscript {
            children: children(),
        },
        Phrasing::Ruby {
            children: children(),
            reading: value(),
        },
        Phrasing::InlineMath { value: value() },
        Phrasing::FootnoteReference {
            identifier: "1".into(),
            label: "1".into(),
        },
    ];
    all.into_iter().map(checked_phrasing).collect()
}

fn checked_phrasing(node: Phrasing) -> Phrasing {
    match node {
        Phrasing::Text { .. } | Phrasing::Strong { .. } | Phrasing::Emphasis { .. } => node,
        Phrasing::Delete { .. } | Phrasing::InlineCode { .. } | Phrasing::Link { .. } => node,
        Phrasing::Break | Phrasing::Image { .. } | Phrasing::Superscript { .. } => node,
        Phrasing::Subscript { .. } | Phrasing::Ruby { .. } => node,
        Phrasing::InlineMath { .. } | Phrasing::FootnoteReference { .. } => node,
    }
}

fn picture() -> Image {
    Image {
        url: "https://example.org/a.jpg".into(),
        alt: some("alt"),
        width: Some(640),
        height: Some(360),
    }
}

fn some(text: &str) -> Option<String> {
    Some(text.to_owned())
}
