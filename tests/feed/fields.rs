//! Where the fields of items stand: vocabularies, bases, encodings.

use crate::{parse, rss, texts, titles};

const ITEM: &str = "<title>Quay</title><link>https://a.example/1</link>";

fn text(fields: &str) -> String {
    let feed = parse(&rss(&format!("<item>{ITEM}{fields}</item>")));
    texts(&feed)[0].to_owned()
}

#[test]
fn whole_texts_for_yandex() {
    let short = "<description>In short.</description>";
    for whole in [
        "<yandex:full-text>The quay opened.</yandex:full-text>",
        "<yandex:full-text><![CDATA[<p>The quay opened.</p>]]></yandex:full-text>",
        "<turbo:content><![CDATA[<p>The quay opened.</p>]]></turbo:content>",
        "<y:full-text xmlns:y=\"http://news.yandex.ru\">The quay opened.</y:full-text>",
    ] {
        assert_eq!(
            text(&format!("{short}{whole}")),
            "The quay opened.",
            "{whole}"
        );
        assert_eq!(
            text(&format!("{whole}{short}")),
            "The quay opened.",
            "{whole}"
        );
    }
    let other = "<yandex:genre>message</yandex:genre><other:content>Of another.</other:content>";
    assert_eq!(text(&format!("{short}{other}")), "In short.");
}

#[test]
fn a_subtitle_where_there_is_nothing_else() {
    let subtitle = "<itunes:subtitle>How the quay opened.</itunes:subtitle>";
    assert_eq!(text(subtitle), "How the quay opened.");
    let summary = "<itunes:summary>The quay opened on Sunday.</itunes:summary>";
    assert_eq!(
        text(&format!("{subtitle}{summary}")),
        "The quay opened on Sunday."
    );
}

#[test]
fn content_in_base64() {
    let of = |kind: &str, content: &str| {
        let feed = parse(&format!(
            "<feed xmlns=\"http://purl.org/atom/ns#\" version=\"0.3\"><entry><title>Quay</title>\
             <summary>In short.</summary><content type=\"{kind}\" mode=\"base64\">{content}</content></entry></feed>"
        ));
        texts(&feed)[0].to_owned()
    };
    let markup = "PHA+VGhlIHF1YXkgw7ZwZW5lZC48L3A+";
    assert_eq!(of("text/html", markup), "The quay öpened.");
    assert_eq!(
        of(
            "text/html",
            &format!("\n{}\n{}\n", &markup[..8], &markup[8..])
        ),
        "The quay öpened."
    );
    assert_eq!(of("text/plain", "MSA8IDIgPGI+"), "1 < 2 <b>");
    assert_eq!(of("image/png", "iVBORw0KGgo="), "In short.");
    assert_eq!(of("text/html", "that is none!"), "In short.");
}

#[test]
fn bases_of_rss() {
    let link = |channel: &str, item: &str, content: &str| {
        let html = "&lt;p>The quay opened, &lt;a href=\"more\">and more&lt;/a> did.&lt;/p>";
        let feed = parse(&format!(
            "<rss version=\"2.0\"><channel {channel}><title>F</title><link>https://a.example/</link>\
             <item {item}>{ITEM}{}</item></channel></rss>",
            content.replace('…', html)
        ));
        let body = format!("{:?}", feed.articles[0].body);
        let at = body.find("https://").expect("an address");
        body[at..].split('"').next().unwrap_or_default().to_owned()
    };
    let encoded = "<content:encoded xml:base=\"https://b.example/x/\">…</content:encoded>";
    assert_eq!(link("", "", encoded), "https://b.example/x/more");
    let described = "<description xml:base=\"https://b.example/x/\">…</description>";
    assert_eq!(link("", "", described), "https://b.example/x/more");
    let both = format!("<description xml:base=\"https://c.example/\">…</description>{encoded}");
    assert_eq!(link("", "", &both), "https://b.example/x/more");
    let plain = "<description>…</description>";
    assert_eq!(
        link("", "xml:base=\"https://b.example/y/\"", plain),
        "https://b.example/y/more"
    );
    assert_eq!(
        link("xml:base=\"https://b.example/z/\"", "", plain),
        "https://b.example/z/more"
    );
    assert_eq!(link("", "", plain), "https://a.example/more");
    let relative = "<description xml:base=\"w/\">…</description>";
    assert_eq!(
        link(
            "xml:base=\"https://b.example/z/\"",
            "xml:base=\"y/\"",
            relative
        ),
        "https://b.example/z/y/w/more"
    );
}

#[test]
fn bases_of_parents_in_atom() {
    let feed = parse(
        "<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:base=\"https://b.example/\"><entry><title>Quay</title>\
         <content type=\"xhtml\" xml:base=\"x/\"><div xmlns=\"http://www.w3.org/1999/xhtml\" xml:base=\"y/\">\
         <p>The quay <a href=\"more\">opened</a>.</p></div></content></entry></feed>",
    );
    let body = format!("{:?}", feed.articles[0].body);
    assert!(body.contains("\"https://b.example/x/y/more\""), "{body}");
}

#[test]
fn characters_written_as_two_halves() {
    let pair = "&#55357;&#56832;";
    let cdata = format!("<description><![CDATA[<p>Quay {pair}</p>]]></description>");
    assert_eq!(text(&cdata), "Quay 😀");
    assert_eq!(
        text(&format!("<description>Quay {pair}</description>")),
        "Quay 😀"
    );
    let again = pair.replace('&', "&amp;");
    assert_eq!(
        text(&format!(
            "<description>&lt;p>Quay {again}&lt;/p></description>"
        )),
        "Quay 😀"
    );
    for title in [pair, &again, "&#xD83D;&#xDE00;"] {
        let feed = parse(&rss(&format!("<item><title>Quay {title}</title></item>")));
        assert_eq!(titles(&feed), ["Quay 😀"], "{title}");
    }
}

fn title(channel: &str, title: &str) -> String {
    let feed = parse(&format!(
        "<rss version=\"2.0\"><channel><title>{channel}</title><item><title>{title}</title></item></channel></rss>"
    ));
    titles(&feed)[0].to_owned()
}

#[test]
fn titles_in_one_line() {
    assert_eq!(title("F", "The quay&lt;br/&gt;opens"), "The quay opens");
    assert_eq!(title("F", "The quay&lt;br&gt; opens"), "The quay opens");
    assert_eq!(title("F", "码头&lt;br /&gt;开放"), "码头 开放");
    assert_eq!(
        title("F", "<![CDATA[The quay<br>opens]]>"),
        "The quay opens"
    );
    assert_eq!(
        title("F", "<![CDATA[The <i>quay</i><br>opens]]>"),
        "The quay opens"
    );
    assert_eq!(title("F", "The quay<br/>opens"), "The quay opens");
    assert_eq!(title("F", "Foot&lt;wbr&gt;bridge"), "Footbridge");
    assert_eq!(
        title("F", "What the &lt;br&gt; tag does"),
        "What the <br> tag does"
    );
    assert_eq!(
        title("F", "&lt;q&gt;Open&lt;/q&gt;, says the warden"),
        "“Open”, says the warden"
    );
}

#[test]
fn the_channel_before_or_behind_the_headline() {
    for (channel, whole) in [
        ("Harbour News", "Harbour News | The quay opens"),
        ("Harbour News", "Harbour News - The quay opens"),
        ("Harbour", "Harbour | The quay opens"),
        ("Harbour", "Harbour :: The quay opens"),
        ("Harbour", "The quay opens | Harbour"),
        ("港口新闻", "港口新闻｜The quay opens"),
        ("港口新闻", "港口新闻 - The quay opens"),
    ] {
        assert_eq!(title(channel, whole), "The quay opens", "{whole}");
    }
    for (channel, whole) in [
        ("Harbour", "Harbour – the quay opens"),
        ("Harbour", "Harbours | The quay opens"),
        ("Harbour", "Harbour: the quay opens"),
        ("Harbour News", "Harbour News"),
        ("Harbour News", "Harbour News |"),
    ] {
        assert_eq!(title(channel, whole), whole, "{whole}");
    }
}

#[test]
fn quotations_have_their_marks() {
    let of = |html: &str| {
        text(&format!(
            "<description><![CDATA[<p>{html}</p>]]></description>"
        ))
    };
    assert_eq!(
        of("The warden said <q>come <i>now</i></q>."),
        "The warden said “come now”."
    );
    assert_eq!(of("He said <q>„jetzt“</q>."), "He said „jetzt“.");
    assert_eq!(of("He said “<q>now</q>”."), "He said “now”.");
    assert_eq!(of("他说<q>好</q>。"), "他说“好”。");
    assert_eq!(of("He said <q></q>nothing."), "He said nothing.");
    assert_eq!(of("<q><div>Now.</div></q>"), "Now.");
    assert_eq!(of(&"<q> </q>".repeat(20_000)), "");
}

#[test]
fn authors_with_a_bar() {
    let of = |author: &str| {
        let feed = parse(&format!(
            "<rss version=\"2.0\"><channel><title>Quay Watch – all</title><item>{ITEM}<dc:creator>{author}</dc:creator></item></channel></rss>"
        ));
        feed.articles[0].authors.clone()
    };
    for site in [
        "Quay Watch",
        "The Harbour",
        "Harbour News",
        "Correspondent",
        "quay watch",
    ] {
        assert_eq!(of(&format!("Ada Lind | {site}")), ["Ada Lind"], "{site}");
    }
    assert_eq!(of("何远｜Quay Watch"), ["何远"]);
    assert_eq!(of("Ada Lind | Bo Roe"), ["Ada Lind", "Bo Roe"]);
    assert_eq!(
        of("By Ada Lind, Ph.D. und Bo Roe Jr."),
        ["Ada Lind, Ph.D.", "Bo Roe Jr."]
    );
    assert_eq!(of("Lind and Sons Ltd"), ["Lind and Sons Ltd"]);
}

#[test]
fn a_line_that_says_the_time_again_is_no_text() {
    let item = |lines: &str| {
        let prose =
            "<p>The ferry stays at its pier until the ice has gone, the harbour master says.</p>";
        let content = format!("{lines}{prose}<p>Nobody has asked for another boat yet.</p>");
        let date = "<pubDate>Fri, 08 Mar 2024 23:15:00 GMT</pubDate>";
        let feed = parse(&rss(&format!(
            "<item><title>Ice</title>{date}<description><![CDATA[{content}]]></description></item>"
        )));
        feed.articles[0].text.clone()
    };
    for line in [
        "<p>08/03/2024 - 23:15</p>",
        "<p>Published: 9 March 2024</p>",
        "<p><time>2024年3月9日 07:15</time></p>",
        "<h4>Veröffentlicht am 8. März 2024</h4>",
    ] {
        assert!(item(line).starts_with("The ferry"), "{line}");
    }
    // Another day, and the parts of a diary.
    for line in [
        "<p>8 March 2014</p>",
        "<p>8 March 2024</p><p>A cold morning.</p><p>7 March 2024</p>",
    ] {
        assert!(item(line).starts_with("8 March"), "{line}");
    }
}
