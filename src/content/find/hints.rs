//! What class names, ids, roles and element names say about a part of a page.

use crate::content::claim::hidden::is_panel;
use crate::metadata::class_words;
use crate::text::by_word::{ByWord, by_word, in_any_case};
use html5ever::ns;
use scraper::node::Element;
use std::sync::LazyLock;

/// A set of hints, one bit each.
pub(crate) type Hints = u32;

macro_rules! hints {
    ($($name:ident = $bit:literal),* $(,)?) => {
        $(pub(crate) const $name: Hints = 1 << $bit;)*

        /// In the order of their bits.
        pub(crate) const NAMES: [&str; COUNT] = [$(stringify!($name)),*];
    };
}

hints! {
    CONTENT = 0, ARTICLE = 1, SHARE = 2, RELATED = 3, NAVIGATION = 4, AD = 5, NEWSLETTER = 6, FOOTER = 7,
    CAPTION = 8, AUTHOR = 9, META = 10, SIDEBAR = 11, OVERLAY = 12, PLAYER = 13, COMMENT = 14, TITLE = 15,
    LEAD = 16, TAGS = 17, HIDDEN = 18, HEADER = 19, LIST = 20, PAYWALL = 21, BODY_MARK = 22, QUOTE = 23, WIDGET = 24,
    PROMO = 25, FORM = 26,
}

/// What sites hang around a text, wherever it stands.
pub(crate) const FURNITURE: Hints =
    SHARE | RELATED | NAVIGATION | AD | NEWSLETTER | COMMENT | PROMO | HIDDEN;

/// Number of hints that the networks know; those beyond are for the rules.
pub(crate) const COUNT: usize = 27;
/// What another site shows here; what lies over the page; what holds the comments of readers.
pub(crate) const EMBED: Hints = 1 << 27;
pub(crate) const LAID_OVER: Hints = 1 << 28;
pub(crate) const COMMENTS: Hints = 1 << 29;
/// A part of the text that its editor or a plugin calls a card: of a recipe, or Ghost's.
const OWN: Hints = 1 << 30;

/// The words that pages use for their parts, in the languages of many newsrooms.
const WORDS: &[(Hints, &str)] = &[
    (
        CONTENT,
        "content body text entry post story main detail details prose richtext paragraph \
     copy inhalt contenu texte texto cuerpo contenido corpo wysiwyg rte bodytext",
    ),
    (ARTICLE, "article artikel articulo noticia news blog single"),
    (ARTICLE | CONTENT, "articlebody"),
    (
        SHARE,
        "share sharing social sharebar addthis addtoany sharedaddy shareaholic facebook \
     whatsapp follow print bookmark teilen partage compartir like likes qrcode wechat",
    ),
    (
        RELATED,
        "related recommend recommended recommendation recommendations more similar \
     trending popular mostread latest teaser teasers readmore next prev previous \
     outbrain taboola jp relacionadas relacionados also tonext card cards carousel \
     slider see suggested suggestions ranking stories onward hot",
    ),
    (
        NAVIGATION,
        "nav navigation navbar menu breadcrumb breadcrumbs pagination pager toc skip tabs \
     tab search login toolbar crumb crumbs jump topbar languages weizhi path",
    ),
    (
        AD,
        "ad ads advert advertisement advertising adsbygoogle sponsor sponsored banner dfp \
     gpt anzeige werbung pub publicidad publicite adslot commercial affiliate adbox",
    ),
    (
        NEWSLETTER,
        "newsletter newsletters subscribe subscription signup optin mailchimp mc email \
     hubspot abo",
    ),
    (
        FOOTER,
        "footer foot copyright colophon bottom legal disclaimer license footnote imprint \
     end statement shengming",
    ),
    (
        CAPTION,
        "caption figcaption credit credits legend legende picture photo image img gallery \
     slideshow media bildunterschrift figure pic",
    ),
    (
        AUTHOR,
        "author authors byline bio autor auteur contributor writer profile avatar vcard \
     editor about reporter journalist",
    ),
    (
        META,
        "meta date time timestamp info published updated source views reading dateline \
     datetime pubtime postmeta data readtime laiyuan",
    ),
    (
        SIDEBAR,
        "sidebar aside rail secondary side right complementary infobox factbox left",
    ),
    (
        OVERLAY,
        "overlay dialog notice alert tooltip toast dropdown flyout drawer warning message",
    ),
    (
        OVERLAY | LAID_OVER,
        "cookie cookies consent gdpr modal popup onetrust cmp agreement lightbox mask",
    ),
    (
        PLAYER,
        "player video audio podcast jwplayer vjs youtube listen speech",
    ),
    (
        COMMENT,
        "comment respond reply replies kommentar forum discussion commenting feedback reviews",
    ),
    (
        COMMENT | COMMENTS,
        "comments disqus kommentare commentaires commentlist pinglun komentarze koment komentarz \
     comentarios commenti komentare kommentarer yorumlar comentarii opinie",
    ),
    (
        TITLE,
        "title headline heading titre titulo kicker h1 biaoti",
    ),
    (
        LEAD,
        "lead standfirst intro summary teasertext chapo subtitle deck dek excerpt \
     subheadline abstract description desc subhead vorspann bajada entradilla ingress \
     sapo synopsis intrare daodu daoyu zhaiyao",
    ),
    (
        TAGS,
        "tag tags category categories topic topics keywords label section taglist cat \
     channel themen",
    ),
    (
        HIDDEN,
        "hidden hide invisible sr visuallyhidden screen collapsed noprint offscreen",
    ),
    (HEADER, "header masthead top hero head logo brand"),
    (
        LIST,
        "list items item links feed grid archive listing results",
    ),
    (
        PAYWALL,
        "paywall premium subscriber regwall piano gate locked meter",
    ),
    (
        OWN,
        "ingredient ingredients instructions zutaten zubereitung kg",
    ),
    (QUOTE, "quote blockquote pullquote embed pull"),
    (
        QUOTE | EMBED,
        "tweet twitter instagram tiktok bluesky mastodon reddit",
    ),
    (
        WIDGET,
        "widget module box block component panel shortcode inset callout interstitial",
    ),
    (
        PROMO,
        "promo promotion cta donate donation app download offer product buy shop price \
     support membership app-promo marketing deal",
    ),
    (
        FORM,
        "form input button btn poll quiz survey vote rating calculator contact",
    ),
];

/// The hints of one element's own attributes and name.
pub(crate) fn of(element: &Element) -> Hints {
    let mut hints = of_name(element.name());
    for (key, value) in &element.attrs {
        if key.ns != ns!() {
            continue;
        }
        hints |= match &*key.local {
            "class" | "id" | "data-testid" | "data-component" | "data-module" => of_words(value),
            "role" => of_role(value),
            "itemtype" if value.ends_with("Comment") => COMMENT | COMMENTS,
            "itemprop" => of_property(value),
            "style" if hides(value) && !is_panel(element) => HIDDEN,
            "style" if is_fixed(value) => LAID_OVER,
            "aria-modal" if &**value == "true" => OVERLAY | LAID_OVER,
            "aria-hidden" if &**value == "true" => HIDDEN,
            "hidden" if !is_panel(element) => HIDDEN,
            _ => 0,
        };
    }
    hints
}

fn of_words(value: &str) -> Hints {
    // Utility classes pile up by the hundred; the telling ones come first.
    let words = class_words(value).take(40);
    let hints = words.fold(0, |hints, word| hints | of_word(word));
    match hints & OWN {
        0 => hints,
        _ => hints & !(OWN | RELATED),
    }
}

fn of_role(role: &str) -> Hints {
    match role {
        "navigation" | "menu" | "menubar" | "search" | "tablist" | "toolbar" => NAVIGATION,
        "complementary" => SIDEBAR,
        "contentinfo" => FOOTER,
        "banner" => HEADER,
        "dialog" | "alertdialog" => OVERLAY | LAID_OVER,
        "alert" => OVERLAY,
        "doc-subtitle" => LEAD,
        "article" | "main" => ARTICLE,
        _ => 0,
    }
}

fn of_property(property: &str) -> Hints {
    match property {
        "articleBody" | "reviewBody" | "text" => BODY_MARK,
        "description" | "alternativeHeadline" | "abstract" => LEAD,
        "comment" => COMMENT,
        "author" | "publisher" => AUTHOR,
        "datePublished" | "dateModified" => META,
        "keywords" => TAGS,
        _ => 0,
    }
}

fn hides(style: &str) -> bool {
    style.contains("display:none")
        || style.contains("display: none")
        || style.contains("visibility:hidden")
}

/// Whether an element stays in the window when the page is scrolled: it lies over the page.
fn is_fixed(style: &str) -> bool {
    style.contains("position:fixed") || style.contains("position: fixed")
}

fn of_name(name: &str) -> Hints {
    match name {
        "nav" | "menu" => NAVIGATION,
        "footer" => FOOTER,
        "header" | "hgroup" => HEADER,
        "aside" => SIDEBAR,
        "figcaption" | "caption" => CAPTION,
        "form" | "button" | "label" | "select" | "fieldset" | "textarea" => FORM,
        "dialog" => OVERLAY | LAID_OVER,
        "time" => META,
        "address" => AUTHOR,
        _ => 0,
    }
}

fn of_word(word: &str) -> Hints {
    static INDEX: LazyLock<ByWord> = LazyLock::new(|| by_word(&mut WORDS.iter().copied()));
    in_any_case(&INDEX, word)
}
