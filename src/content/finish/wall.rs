//! What stands at the end of a text of which subscribers get the rest.

use crate::article::{Block, Reason, Removal};
use crate::content::Draft;
use crate::render::text::plain;
use crate::text::lowercase;
use crate::text::needles::Needles;
use std::sync::LazyLock;

/// What such a line begins with or holds, in lower case: it speaks of the rest, not of subscribing alone.
const WALLS: &str = "to continue reading, |to keep reading, |to read the full story, |to read the full article, |\
     to read the rest of this article|subscribe to continue reading|subscribe to keep reading|\
     subscribe to read the full|subscribe to read the rest|sign in to continue reading|\
     log in to continue reading|register to continue reading|keep reading with a|\
     the rest of this article is|this post is for paid subscribers|\
     this post is for paying subscribers|unlock the rest of this article|il vous reste|\
     la suite est réservée aux abonnés|la suite de cet article est réservée|pour lire la suite, |\
     abonnez-vous pour lire la suite|jetzt weiterlesen mit|weiterlesen mit|\
     weiterlesen nach der anmeldung|um weiterzulesen, |um diesen artikel weiterzulesen|\
     para seguir leyendo, |suscríbete para seguir leyendo|para continuar leyendo, |\
     para continuar lendo, |assine para continuar lendo|per continuare a leggere, |\
     abbonati per continuare a leggere|om verder te lezen, |чтобы читать дальше, |чтобы дочитать|\
     продолжение доступно|订阅后阅读|订阅后可继续阅读|訂閱後繼續閱讀|登录后阅读全文|\
     登入後閱讀全文|登录查看全文|登录后查看全文|付费后阅读|付费阅读全文|成为会员继续阅读|\
     加入會員繼續閱讀|开通会员阅读全文|订阅以继续阅读|訂閱以繼續閱讀|续读全文请|订阅后可阅读|\
     訂閱後可閱讀|付费后可阅读|付費後可閱讀|会員登録すると続き|続きを読むには|\
     この記事は有料会員限定|この記事は会員限定|계속 읽으려면|구독하시면 계속";

/// A line about the rest is no longer, in characters.
const LONGEST: usize = 300;

/// Whether a text says that the rest is for others.
#[inline(never)]
fn is_wall(text: &str) -> bool {
    static NEEDLES: LazyLock<Needles> = LazyLock::new(|| Needles::of(WALLS));
    let is_short = text.chars().nth(LONGEST).is_none();
    is_short && (NEEDLES.first(&lowercase(text)).is_some() || is_rest_counted(text))
}

/// `残り：1234文字`, `剩余80%内容，请订阅`: how much is missing.
fn is_rest_counted(text: &str) -> bool {
    let has_number = |text: &str| text.chars().any(|c| c.is_ascii_digit());
    let japanese = text.contains("残り") && text.contains("文字");
    let is_rest = ["剩余", "剩餘", "余下", "餘下"]
        .iter()
        .any(|word| text.contains(word));
    let is_sold = [
        "订阅", "訂閱", "会员", "會員", "付费", "付費", "登录", "登入",
    ];
    has_number(text) && (japanese || is_rest && is_sold.iter().any(|word| text.contains(word)))
}

/// Takes such a line from the end of a text, and says that the rest is missing.
pub(super) fn take(body: &mut Vec<Block>, draft: &mut Draft) {
    let Some(Block::Paragraph { children }) = body.last_mut() else {
        return;
    };
    let said = plain(children);
    if body.len() > 1 && is_wall(&said) {
        body.pop();
        draft.leave_out(Reason::ReadMore, &said);
        draft.article.truncated = true;
    }
}

/// Whether one of the parts that were left out says so; what is hidden or lies over the page may do so on any.
pub(super) fn is_among(removed: &[Removal]) -> bool {
    let mut seen = removed.iter().filter(|part| {
        !matches!(
            part.reason,
            Reason::Hidden | Reason::Comments | Reason::Related
        )
    });
    seen.any(|part| is_wall(&part.text))
}

#[cfg(test)]
mod tests {
    use super::is_wall;

    #[test]
    fn lines_about_the_rest() {
        for line in [
            "Il vous reste 70% de cet article à lire.",
            "Subscribe to continue reading",
            "Jetzt weiterlesen mit Hafenpost+",
            "剩余80%内容，请订阅后阅读",
            "残り：1234文字",
        ] {
            assert!(is_wall(line), "{line}");
        }
        for line in [
            "Subscribe to our newsletter",
            "Il reste 70 % des voix à compter.",
            "剩余80%的船票",
            "他登录后说",
        ] {
            assert!(!is_wall(line), "{line}");
        }
    }
}
