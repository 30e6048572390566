//! What makers and hosts of feeds put below their items.

use crate::{parse, rss, texts};

fn text(html: &str) -> String {
    let feed = parse(&rss(&format!(
        "<item><title>Quay</title><link>https://a.example/1</link><description><![CDATA[{html}]]></description></item>"
    )));
    texts(&feed)[0].to_owned()
}

const OPENED: &str = "<p>The quay opened on Sunday.</p>";

#[test]
fn lines_of_podcast_hosts() {
    for line in [
        "Hosted on Acast. See <a href=\"https://acast.com/privacy\">acast.com/privacy</a> for more information.",
        "See acast.com/privacy for privacy and opt-out information.",
        "Our GDPR privacy policy was updated on August 8, 2022. Visit acast.com/privacy for more information.",
        "Become a member at https://plus.acast.com/s/quay.",
        "Learn more about your ad choices. Visit <a href=\"https://megaphone.fm/adchoices\">megaphone.fm/adchoices</a>",
        "Learn more about your ad choices. Visit podcastchoices.com/adchoices",
        "Support this podcast: <a href=\"https://anchor.fm/quay/support\">https://anchor.fm/quay/support</a>",
        "--- Send in a voice message: https://anchor.fm/quay/message",
        "Support this podcast: https://podcasters.spotify.com/pod/show/quay/support",
        "See omnystudio.com/listener for privacy information.",
        "See Privacy Policy at https://art19.com/privacy and California Privacy Notice at https://art19.com/privacy#do-not-sell-my-info.",
        "Hosted by Simplecast, an AdsWizz company. See pcm.adswizz.com for information about our collection and use of personal data for advertising.",
        "Support this podcast at — https://redcircle.com/quay/donations",
        "Advertising Inquiries: https://redcircle.com/brands",
        "Become a supporter of this podcast: https://www.spreaker.com/podcast/quay--1/support.",
        "Powered by <a href=\"https://www.podbean.com/\">podbean.com</a>",
        "This is a public episode. If you would like to discuss this with other subscribers or get access to bonus episodes, visit <a href=\"https://q.substack.com/subscribe\">q.substack.com/subscribe</a>",
        "Get full access to Quay Letters at <a href=\"https://q.substack.com/subscribe?utm_medium=podcast\">q.substack.com/subscribe</a>",
        "Hébergé par Ausha. Visitez ausha.co/politique-de-confidentialite pour plus d'informations.",
        "Gehostet auf Acast. Weitere Informationen finden Sie unter acast.com/privacy.",
    ] {
        assert_eq!(
            text(&format!("{OPENED}<p>{line}</p>")),
            "The quay opened on Sunday.",
            "{line}"
        );
        assert_eq!(
            text(&format!("<p>The quay opened on Sunday.<br>{line}</p>")),
            "The quay opened on Sunday.",
            "{line}"
        );
    }
    let both = "<p>Advertising Inquiries: https://redcircle.com/brands</p><p>Privacy & Opt-Out: https://redcircle.com/privacy</p>";
    assert_eq!(
        text(&format!("{OPENED}<br><hr>{both}")),
        "The quay opened on Sunday."
    );
}

#[test]
fn sentences_that_speak_of_hosts() {
    for line in [
        "The show is hosted on Acast, whose rules (acast.com/privacy) changed in May.",
        "Support this podcast: it needs new microphones.",
        "We read acast.com/privacy and megaphone.fm/adchoices so that you need not.",
        "See the quay at acast.com/privacy/quay for yourself and tell us what you saw there.",
        "Learn more about your ad choices in chapter four.",
    ] {
        let whole = format!("{OPENED}<p>{line}</p>");
        assert_eq!(
            text(&whole),
            format!("The quay opened on Sunday.\n\n{line}")
        );
    }
    let first = "<p>See acast.com/privacy for more information.</p>";
    let kept = text(&format!("{first}{OPENED}"));
    assert!(kept.starts_with("See acast"), "{kept}");
}

#[test]
fn buttons_of_jetpack_and_substack() {
    for box_ in [
        "<div class=\"sharedaddy sd-sharing-enabled\"><h3 class=\"sd-title\">Share this:</h3><ul><li><a href=\"?share=x\">X</a></li></ul></div>",
        "<div class='sharedaddy sd-block sd-like'><h3>Like this:</h3><span>Like</span> <span>Loading...</span></div>",
        "<div id='jp-relatedposts' class='jp-relatedposts'><h3><em>Related</em></h3><a href=/2>Another quay</a></div>",
        "<p class=\"button-wrapper\" data-attrs=\"{}\"><a class=\"button primary\" href=\"https://q.substack.com/subscribe?\"><span>Join us</span></a></p>",
        "<p><a href=\"https://q.substack.com/p/1?action=share\">Share this post</a></p>",
        "<p><a href=\"https://q.substack.com/p/1/comments\"><span>Leave a comment</span></a></p>",
        "<p><a href=\"https://q.substack.com/subscribe\">Subscribe now</a></p>",
    ] {
        assert_eq!(
            text(&format!("{OPENED}{box_}<p>Ships came.</p>")),
            "The quay opened on Sunday.\n\nShips came.",
            "{box_}"
        );
    }
    for kept in [
        "Subscribe now",
        "<a href=/x>Leave a comment</a> if you saw it.",
    ] {
        let whole = text(&format!("{OPENED}<p>{kept}</p><p>Ships came.</p>"));
        assert!(whole.matches("\n\n").count() == 2, "{kept}: {whole}");
    }
}

#[test]
fn lines_of_reddit_and_slashdot() {
    let by = "submitted by &#32; <a href=\"https://www.reddit.com/user/quay\"> /u/quay </a> <br/> <span><a href=\"https://b.example/\">[link]</a></span> &#32; <span><a href=\"https://www.reddit.com/r/a/1\">[comments]</a></span>";
    assert_eq!(
        text(&format!("<div class=\"md\">{OPENED}</div> &#32; {by}")),
        "The quay opened on Sunday."
    );
    assert_eq!(
        text(&format!(
            "<div class=\"md\">{OPENED}</div> &#32; {}",
            by.replace(
                " <br/>",
                " &#32; to &#32; <a href=\"https://www.reddit.com/r/quays/\"> r/quays </a> <br/>"
            )
        )),
        "The quay opened on Sunday."
    );
    let picture = format!(
        "<table><tr><td><a href=\"https://www.reddit.com/r/a/1\"><img src=\"https://b.redd.example/a.jpg\" alt=\"A quay\"></a></td><td> &#32; {by} </td></tr></table>"
    );
    assert!(!text(&picture).contains("submitted"), "{}", text(&picture));
    let share = "<p><div class=\"share_submission\"><a class=\"slashpop\" href=\"http://twitter.com/home\"><img src=\"https://a.fsdn.com/t.png\"></a></div></p>";
    let more =
        "<p><a href=\"https://news.slashdot.org/1\">Read more of this story</a> at Slashdot.</p>";
    assert_eq!(
        text(&format!("{OPENED}{share}{more}")),
        "The quay opened on Sunday."
    );
    let told = "The letter was submitted by /u/quay in May.";
    assert_eq!(
        text(&format!("{OPENED}<p>{told}</p>")),
        format!("The quay opened on Sunday.\n\n{told}")
    );
}
