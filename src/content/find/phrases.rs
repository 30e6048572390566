//! What furniture says, in the languages of many newsrooms.

use crate::article::Reason;
use crate::text::lowercase;
use crate::text::needles::Needles;
use std::sync::LazyLock;

/// Phrases that a short block of furniture starts with or contains, in lower case, with bars between.
const PHRASES: &[(Reason, &str)] = &[
    (
        Reason::Ad,
        "advertisement|advertising|sponsored|anzeige|werbung|publicité|publicidad|pubblicità|\
         annons|annonse|reklama|реклама|إعلان|광고|广告|廣告|廣告 請繼續往下閱讀|広告|\
         advertentie|article continues below|continue reading below|publicidade|advertorial|\
         promoted",
    ),
    (
        Reason::Share,
        "share this|share on|share via|follow us|teilen|partager|compartir|condividi|\
         compartilhar|del på|udostępnij|podziel się|поделиться|分享到|分享|分享至|シェア|공유|\
         tweet|copy link|print this|e-mail|whatsapp|扫一扫|扫码|二维码|like us on|link kopieren|\
         artikel drucken|folgen sie uns|folge uns|dołącz do nas|obserwuj nas|suivez-nous|\
         síguenos|seguici|bizi takip",
    ),
    (
        Reason::Related,
        "read more|related|see also|also read|read also|recommended|more on|more from|\
         you may also like|you might also like|don't miss|most read|most popular|trending|\
         latest news|top stories|next article|previous article|previous post|next post|\
         mehr zum thema|mehr dazu|lesen sie auch|lesen sie mehr|auch interessant|weitere artikel|\
         das könnte sie auch interessieren|meistgelesen|à lire aussi|lire aussi|\
         sur le même sujet|à voir aussi|voir aussi|les plus lus|lee también|lea también|\
         te puede interesar|más noticias|noticias relacionadas|leer más|leggi anche|leia também|\
         lees ook|les også|läs mer|les mer|læs også|czytaj także|czytaj też|czytaj również|\
         zobacz też|čtěte také|читайте также|ще по темата|相关阅读|相关新闻|相关文章|延伸阅读|\
         延伸閱讀|相關新聞|推荐阅读|更多新闻|更多新聞|热门文章|精彩推荐|猜你喜欢|上一篇|下一篇|\
         相關報導|更多報導|関連記事|あわせて読みたい|おすすめ|ランキング|관련기사|많이 본|\
         baca juga|ilgili haber|i̇lgili haber|اقرأ أيضا|اقرأ أيضًا|اقرأ المزيد|مطالب مرتبط|\
         بیشتر بخوانید|यह भी पढ़ें|ये भी पढ़ें|往期|читайте також|veja também|đọc thêm|\
         citește și|watch:|read:|more:|read next|keep reading|editor's pick|editors' picks|\
         in this story|in other news",
    ),
    (
        Reason::Newsletter,
        "newsletter|sign up|subscribe|your inbox|email address|abonnieren|abonnez-vous|\
         inscrivez-vous|suscríbete|suscribirse|iscriviti|订阅|訂閱|登録|구독|подпишитесь|\
         подписывайтесь|join our|get the latest|push-nachrichten|telegram channel|\
         whatsapp channel|whatsapp-kanal",
    ),
    (
        Reason::Comments,
        "comments|leave a comment|leave a reply|post a comment|kommentare|commentaires|\
         comentarios|commenti|评论|留言|コメント|댓글|发表评论|网友评论|report comment|\
         kommentieren|view comments|join the conversation|what do you think?|σχολιάστε|\
         write a comment",
    ),
    (
        Reason::Player,
        "your browser does not support|video is unavailable|play video|watch the video|\
         watch video|listen to this|unmute|minutes, seconds|audio player|loading video|\
         artikel anhören|écouter l'article|écouter l’article|escuchar artículo|听新闻|vorlesen|\
         audio by carbonatix|in dieser audio|javascript",
    ),
    (
        Reason::Promo,
        "download our app|download the app|support us|donate|make a donation|become a member|\
         unterstützen sie|faites un don|google news|下载app|客户端|打开app|関連商品|buy now|\
         add to cart|start your free trial|limited time|jetzt testen|subscriber-only|\
         for subscribers|already a subscriber|log in|sign in|einloggen|se connecter",
    ),
    (
        Reason::SiteFurniture,
        "all rights reserved|copyright|©|alle rechte vorbehalten|tous droits réservés|\
         todos los derechos|版权所有|版權所有|責任編輯|责任编辑|无断転載|無断転載|무단|\
         this article is more than|from wikipedia|hosted with ❤|chat with us|terms of use|\
         terms of service|privacy policy|cookie|datenschutz|filed under|tags:|topics:|\
         schlagworte|categories:|posted in|标签|標籤|关键词|来源：|min read|minute read|\
         min. lesezeit|lesezeit|temps de lecture|reading time|skip to|back to top|编辑：|\
         about the author|photo credit|image source|getty images|disclaimer|免责声明|声明：|\
         转载请注明|未经授权|本网站|本文来源|affiliate|contact us|\
         this article was originally published|last updated|published:|report a typo|\
         this field is for validation purposes|hinweis der redaktion|fehler gefunden|ctrl+enter|\
         нашли опечатку|這篇新聞讓您覺得|您觉得这篇|corrections|our standards",
    ),
];

/// The reason a short block gives itself to be left out.
pub(crate) fn reason(text: &str) -> Option<Reason> {
    static NEEDLES: LazyLock<Needles> = LazyLock::new(|| {
        let groups = PHRASES.iter().enumerate();
        Needles::new(
            groups.flat_map(|(group, (_, phrases))| phrases.split('|').map(move |s| (group, s))),
        )
    });
    NEEDLES
        .first(&lowercase(text))
        .map(|group| PHRASES[group].0)
}

/// The reason of the phrase that a text begins with, perhaps behind a number, and what follows the phrase.
#[inline(never)]
pub(crate) fn opening(text: &str) -> Option<(Reason, &str)> {
    reason(text)?;
    let bare = text.trim_start_matches(|c: char| !c.is_alphabetic());
    let lower = bare.to_lowercase();
    // Where the lower-case form has another length, the phrase is none of these.
    if lower.len() != bare.len() {
        return None;
    }
    let mut best: Option<(Reason, usize)> = None;
    for (reason, phrases) in PHRASES {
        for phrase in phrases.split('|') {
            let length = best.map_or(0, |(_, length)| length);
            if phrase.len() > length && lower.as_bytes().starts_with(phrase.as_bytes()) {
                best = Some((*reason, phrase.len()));
            }
        }
    }
    best.map(|(reason, length)| (reason, &bare[length..]))
}

/// How much a block sounds like furniture: 1 for a few words, less for more, 0 if not at all.
pub(crate) fn strength(text: &str, words: f32) -> f32 {
    if words > 40.0 || reason(text).is_none() {
        return 0.0;
    }
    (1.4 - words / 30.0).clamp(0.2, 1.0)
}
