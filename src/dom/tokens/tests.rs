//! The short cut gives the tree that html5ever gives without it.

use crate::dom::Shape;
use crate::dom::reference::difference;
use proptest::prelude::*;

/// What pages are put together from, and what they are broken by.
const PIECES: &[&str] = &[
    "<p>",
    "</p>",
    "<div class=a>",
    "</div>",
    "<P CLASS='B c'>",
    "<br/>",
    "<br / >",
    "<a href=\"x?a=1&amp;b=2\">",
    "<a href='?a&b=1&copy=2'>",
    "</a>",
    "<b>",
    "</b>",
    "<i id=1 id=2>",
    "</i >",
    "</p x=1>",
    "<table>",
    "<tr>",
    "<td>",
    "</table>",
    "<select>",
    "<option>",
    "<pre>",
    "</pre>",
    "<svg>",
    "</svg>",
    "<title>",
    "</title>",
    "<math>",
    "<script>",
    "</script>",
    "<script type=x>",
    "</SCRIPT >",
    "<style>",
    "</style>",
    "</sty",
    "<textarea>",
    "</textarea>",
    "<noscript>",
    "</noscript>",
    "<iframe src=>",
    "</iframe>",
    "<template>",
    "</template>",
    "<head>",
    "</head>",
    "<body a=b>",
    "</body>",
    "<html lang=x>",
    "<frameset>",
    "<meta charset=utf-8>",
    "<!doctype html>",
    "<!-- a -->",
    "<!-->",
    "<!--->",
    "<!---->",
    "<!-- a -- b -->",
    "<!-- a --!>",
    "<!--",
    "-->",
    "--",
    "<!x>",
    "<![CDATA[",
    "]]>",
    "<?x?>",
    "<1>",
    "< p>",
    "</>",
    "</ p>",
    "<",
    ">",
    "\"",
    "'",
    "=",
    "/",
    "&",
    "&amp;",
    "&lt;",
    "&#39;",
    "&#0;",
    "&copy",
    "&x;",
    "\r",
    "\n",
    "\r\n",
    "\0",
    " ",
    "\t",
    "\u{c}",
    "x",
    "xy z",
    "漢字",
    "é",
    "<x-é=1>",
    "<p\r\na=\r\n1>",
    "<p a=\"1\r\n2\"b='3'/c>",
    "<p a==1>",
    "<p =a>",
    "<p a = 'x' b\n=y>",
    "<p a=x/>",
    "<p \"a\">",
    "<a b=c\0>",
    "<plaintext>",
    "<xmp>",
    "</xmp>",
    "<image>",
    "<form>",
    "<button>",
    "<h1>",
    "</h2>",
    "<li>",
    "<dd>",
    "<ruby><rt>",
    "<nobr>",
    "\u{feff}",
    "</script>\u{feff}",
    "<foreignObject>",
    "</foreignObject>",
    "<desc>",
    "<annotation-xml encoding=text/html>",
    "<mglyph>",
    "<mi>",
    "</mi>",
    "<caption>",
    "<colgroup><col>",
    "<tbody>",
    "<th>",
    "</tr>",
    "<optgroup>",
    "<svg viewBox=0 xlink:href=a>",
    "<font color=a>",
    "<input type=hidden>",
];

fn compare(input: &str) {
    for shape in [Shape::Document, Shape::Fragment] {
        if let Some(difference) = difference(input, shape) {
            panic!("{difference}");
        }
    }
}

#[test]
fn single_pieces_and_pairs() {
    for first in PIECES {
        for second in PIECES {
            compare(&format!("<p>{first}{second}x<b c=d>e</b>"));
        }
    }
}

#[test]
fn scripts_that_hide_their_end() {
    compare("<p><script><!-- <script> </script> --> x</script>y<b>z");
    compare("<p><script>a<!--b</script>c<!-->d</script>e");
    compare("<p><script>a\r\n<b>\r</script >c<style>\0</style\n>d<title>&lt;</titlex></title/>e");
    compare("<p><script>a</script");
    compare("<p><style>a</style ");
}

proptest! {
    // More with the environment variable that proptest reads.
    #![proptest_config(ProptestConfig { cases: ProptestConfig::default().cases.max(2000), ..ProptestConfig::default() })]

    #[test]
    fn any_mixture(pieces in prop::collection::vec(prop::sample::select(PIECES), 0..40)) {
        compare(&pieces.concat());
    }
}
