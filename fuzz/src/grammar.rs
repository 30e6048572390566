//! Inputs made of pieces that pages, feeds and archives consist of: each byte chooses what comes next,
//! so that what the fuzzer learns to change are structures, not characters.

/// The bytes that choose.
pub struct Choices<'a>(&'a [u8]);

/// No input becomes longer.
const LONGEST: usize = 200_000;

impl<'a> Choices<'a> {
    pub fn new(bytes: &'a [u8]) -> Self {
        Self(bytes)
    }

    pub fn byte(&mut self) -> Option<u8> {
        let (first, rest) = self.0.split_first()?;
        self.0 = rest;
        Some(*first)
    }

    pub fn one<'b>(&mut self, list: &[&'b str]) -> &'b str {
        let at = self.byte().map_or(0, usize::from);
        list[at % list.len()]
    }

    /// A piece again and again, up to 4,096 times; mostly once.
    pub fn times(&mut self) -> usize {
        match self.byte().unwrap_or(0) {
            at @ 0xf0.. => 1 << (at & 0xf).min(12),
            _ => 1,
        }
    }
}

pub const HTML: &[&str] = &[
    "<p>", "</p>", "<div>", "</div>", "<div class=\"content\">", "<section>", "</section>", "<article>", "</article>",
    "<h1>", "</h1>", "<h2>", "</h2>", "<b>", "</b>", "<i>", "</i>", "<s>", "<sup>", "</sup>", "<sub>", "</sub>",
    "<a href=\"https://x.example/a?utm_a=b\">", "<a href=b>", "<a href=\"javascript:a\">", "</a>", "<br>", "<hr>",
    "<ul>", "<ol start=3>", "<li>", "</li>", "</ul>", "</ol>", "<dl>", "<dt>", "<dd>", "</dl>", "<blockquote>", "</blockquote>",
    "<table>", "<tr>", "<td>", "<td colspan=3 rowspan=2>", "<th align=right>", "<caption>", "</td>", "</tr>", "</table>",
    "<figure>", "</figure>", "<figcaption>", "</figcaption>", "<img src=\"//x.example/a.jpg\" alt=\"b\">", "<img data-src=/c.png>",
    "<img srcset=\"a.jpg 1x, b.jpg 2x\">", "<picture>", "<source srcset=\"c.webp 800w\">", "</picture>", "<noscript>", "</noscript>",
    "<iframe src=\"https://www.youtube.com/embed/abc\"></iframe>", "<video src=/v.mp4 poster=/p.jpg>", "</video>", "<audio src=/a.mp3></audio>",
    "<pre>", "</pre>", "<code class=\"language-js\">", "</code>", "<ruby>", "<rt>", "</ruby>", "<math>", "<mi>", "</math>", "<svg>", "<desc>",
    "</svg>", "<template id=\"B:0\">", "</template>", "<template id=\"B:1\"></template>", "<div hidden id=\"S:0\">", "<div hidden id=\"S:1\">",
    "<!--/$-->", "<!-- a -->", "<!--", "-->", "<script>", "</script>", "<style>", "</style>", "<textarea>", "</textarea>", "<title>", "</title>",
    "<select>", "<option>", "</select>", "<form>", "<input>", "<button aria-expanded=false>", "</button>", "<p hidden>", "<p style=\"display:none\">",
    "<time datetime=\"2024-01-02T03:04:05+01:00\">", "</time>", "<span class=\"byline\">By Ann Lee</span>", "<div class=\"share\">Share</div>",
    "<sup><a href=\"#fn1\" id=\"fnref1\">1</a></sup>", "<li id=\"fn1\">a <a href=\"#fnref1\">b</a>", "<body class=a>", "<html lang=\"zh CN\">",
    "<frameset>", "<base href=\"/d/\">", "<meta property=\"og:title\" content=\"T\">", "<details>", "<summary>", "</details>", "<divclass=\"a\">",
];

pub const TEXT: &[&str] = &[
    "a", " ", "word and word. ", "The keeper lit the lamp at dusk, and the ships came in. ", "港口的灯塔亮了。", "（法新社北京10日电）", "© 2021 AFP",
    "13/09/2020 - 14:26", "相关报道 ", "&amp;", "&lt;b&gt;", "&copy", "&#x41;", "&#0;", "\u{feff}", "\u{200b}", "\u{202e}", "\u{ad}", "\0", "\r", "\r\n",
    "\n", "\t", "\"", "'", "<", ">", "=", "`", "*", "_", "[", "](", "|", "\\", "~~", "$x$", "1. ", "---", "© Foto: A", "مرحبا", "é", "e\u{301}", "👨\u{200d}👩",
];

const LD: &[&str] = &[
    "{", "}", "[", "]", ",", "\"@type\":\"NewsArticle\"", "\"headline\":\"a\"", "\"author\":", "{\"@id\":\"#a\"}", "{\"@id\":\"#a\",\"name\":[\"b\",\"c\"]}",
    "\"articleBody\":\"The keeper lit the lamp\"", "\"@graph\":", "\"image\":", "\"datePublished\":\"2024-01-02\"", "null", "1e999", "\"\\ud800\"", "\n",
];

/// HTML of any kind.
pub fn html(choices: &mut Choices<'_>) -> String {
    let mut out = String::new();
    while let Some(kind) = choices.byte() {
        if out.len() > LONGEST {
            break;
        }
        match kind % 8 {
            0..=3 => {
                let piece = choices.one(HTML);
                out.push_str(&piece.repeat(choices.times()));
            }
            4..=6 => {
                let piece = choices.one(TEXT);
                out.push_str(&piece.repeat(choices.times()));
            }
            _ => linked_data(choices, &mut out),
        }
    }
    out
}

fn linked_data(choices: &mut Choices<'_>, out: &mut String) {
    out.push_str("<script type=application/ld+json>");
    for _ in 0..choices.byte().unwrap_or(0) % 24 {
        out.push_str(choices.one(LD));
    }
    out.push_str("</script>");
}

pub fn page(choices: &mut Choices<'_>) -> String {
    let head = choices.one(&["", "<!doctype html>", "<!doctype html><html lang=zh><head><title>T - S</title>", "<body>"]);
    format!("{head}{}", html(choices))
}

const FEED: &[&str] = &[
    "<item>", "</item>", "<item/>", "<entry>", "</entry>", "<title>", "</title>", "<link>https://x.example/a</link>", "<link href=\"/b\" rel=\"enclosure\"/>",
    "<description>", "</description>", "<content:encoded>", "</content:encoded>", "<content type=\"html\" xml:base=\"/c/\">", "<content type=\"xhtml\">",
    "</content>", "<![CDATA[", "]]>", "<pubDate>Tue, 02 Jan 2024 03:04:05 CST</pubDate>", "<updated>2024-01-02T03:04:05Z</updated>", "<author>", "<name>",
    "</name>", "</author>", "<dc:creator>b</dc:creator>", "<category term=\"a\"/>", "<category>b</category>", "<enclosure url=\"/a.mp3\" type=\"audio/mpeg\"/>",
    "<media:group>", "</media:group>", "<media:content url=\"/v.mp4\" medium=\"video\">", "<media:thumbnail url=\"/t.jpg\"/>", "</media:content>",
    "<itunes:duration>1:02</itunes:duration>", "<itunes:image href=\"/i.png\"/>", "<guid isPermaLink=\"false\">", "</guid>", "<source>", "</source>",
    "&lt;p>", "&lt;/p>", "&amp;lt;b&amp;gt;", "<x:y xmlns:x=\"http://purl.org/dc/elements/1.1/\">", "</x:y>", "<!DOCTYPE a [", "<!--", "-->", "<?a?>", "\"", "<a b='",
];

pub fn feed(choices: &mut Choices<'_>) -> String {
    let head = choices.one(&[
        "<rss><channel>", "<rss xmlns:content=\"http://purl.org/rss/1.0/modules/content/\"><channel><title>F</title>", "<feed xml:lang=\"zh\" xml:base=\"https://x.example/\">",
        "<rdf:RDF xmlns=\"http://purl.org/rss/1.0/\"><channel/>", "{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":[", "",
    ]);
    let mut out = head.to_owned();
    while let Some(kind) = choices.byte() {
        if out.len() > LONGEST {
            break;
        }
        let piece = match kind % 4 {
            0 | 1 => choices.one(FEED),
            2 => choices.one(TEXT),
            _ => choices.one(&["{\"id\":\"1\",\"content_html\":\"<p>a\"},", "{\"title\":\"b\",\"attachments\":[{\"url\":\"/a.mp3\"}]},", "1,", "]}", "<p>", "<br/>"]),
        };
        out.push_str(&piece.repeat(choices.times()));
    }
    out
}

pub fn archive(choices: &mut Choices<'_>) -> String {
    let matter = choices.one(&["", "---\ntitle: a\ndate: 2020-08-01T14:56:43.000Z\nauthor: 法广\ncategories: [ 法广 ]\n---\n", "---\ntitle: \"a\\\"\nfrom: https://www.rfi.fr/\n---\n", "---\n"]);
    let stamp = choices.one(&["", "<!--1600000000000-->\n", "<!--NaN-->\n", "<!--99999999999999999999-->\n"]);
    let link = choices.one(&["", "[a](https://www.rfi.fr/cn/国际/20200913-a)\n------\n\n", "[[b] c](//x.example/)\n---\n", "[a](http://www.rfi.fr/en/a\n"]);
    format!("{matter}{stamp}{link}{}", html(choices))
}

const SELECTORS: &[&str] = &["p", "div", ".content", "a[href*='x.example']", "p:has(> b:only-child)", "h2 ~ p", "td:nth-child(2n+1)", ":not(p)", "figure img", "*", "[hidden]", "P"];
pub const PATTERNS: &[&str] = &["^a", "a$", r"\x61", "(?i)AFP", r"^（[^）]*）\s*", "(a|b)+c", r"\d{2}/\d{2}", "^(?:^)?ab", "。", "[^a]*$", ".{0,9}b", "相关|©"];

/// Rules of a caller's own, as JSON.
pub fn rules(choices: &mut Choices<'_>) -> String {
    let mut parts = vec!["\"id\":\"x\",\"name\":\"X\",\"hosts\":[\"x.example\"]".to_owned()];
    for _ in 0..choices.byte().unwrap_or(0) % 8 {
        let selector = choices.one(SELECTORS);
        let pattern = choices.one(PATTERNS).replace('\\', "\\\\");
        parts.push(match choices.byte().unwrap_or(0) % 8 {
            0 => format!("\"body\":[\"{selector}\"]"),
            1 => format!("\"remove\":[{{\"selector\":\"{selector}\",\"text\":\"{pattern}\",\"reason\":\"ad\"}}]"),
            2 => format!("\"lead\":[{{\"selector\":\"{selector}\"}}]"),
            3 => format!("\"captions\":[\"{selector}\"]"),
            4 => format!("\"related\":[\"{selector}\"],\"relatedLines\":[\"{pattern}\"]"),
            5 => format!("\"headings\":[\"{selector}\"],\"headingLines\":[\"{pattern}\"]"),
            6 => format!("\"truncated\":[\"{pattern}\"],\"notImages\":[\"{pattern}\"]"),
            _ => format!("\"credits\":[\"{selector}\"],\"breakLines\":[\"{pattern}\"]"),
        });
    }
    // A key that stands twice is an error that says nothing of the rules.
    let mut known = std::collections::HashSet::new();
    parts.retain(|part| known.insert(part.split(':').next().map(str::to_owned)));
    format!("[{{{}}}]", parts.join(","))
}
