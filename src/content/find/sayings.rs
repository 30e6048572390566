//! What boxes speak of that are no furniture by a phrase alone: consent, agreements, readers, what another site shows.

use super::phrases::reason;
use crate::article::Reason;
use crate::text::lowercase;
use crate::text::needles::Needles;
use std::sync::LazyLock;

/// What notices about cookies speak of.
const CONSENT: &str = "cookie|consent|gdpr|privacy policy|隐私|datenschutz";

/// Whether a text speaks of cookies and privacy.
pub(crate) fn is_of_consent(text: &str) -> bool {
    static NEEDLES: LazyLock<Needles> = LazyLock::new(|| Needles::of(CONSENT));
    NEEDLES.first(&lowercase(text)).is_some()
}

/// What agreements and walls for consent speak of, besides cookies.
const AGREEMENT: &str = "cookie|consent|gdpr|privacy|terms of use|terms of service|user agreement|our partners|\
     datenschutz|nutzungsbedingungen|einwilligung|unsere partner|vie privée|nos partenaires|\
     conditions d’utilisation|conditions d'utilisation|conditions générales|privacidad|\
     términos de uso|nuestros socios|informativa sulla|termos de uso|privacidade|\
     polityka prywatności|zgod|конфиденциальност|соглашени|隐私|隱私|个人信息保护|個人資料保護|\
     协议|協議|服务条款|服務條款|利用規約|プライバシー|개인정보|이용약관";

/// Whether a text is one that readers are asked to agree to.
pub(crate) fn is_of_agreement(text: &str) -> bool {
    static NEEDLES: LazyLock<Needles> = LazyLock::new(|| Needles::of(AGREEMENT));
    NEEDLES.first(&lowercase(text)).is_some()
}

/// What stands over the comments of readers, besides what the phrases of furniture hold.
const OF_READERS: &str = "komentarz|komentář|komentár|комментар|обсужден|коментар|reacties|kommentarer|keskustelu|\
     comentários|comentarii|hozzászólás|yorumlar|σχόλια|التعليقات|דיונים|תגובות|discussion|\
     readers' comments|bình luận|komentar|網友評論|評論|댓글";

/// Whether a heading announces what readers say.
pub(crate) fn is_of_readers(text: &str) -> bool {
    static NEEDLES: LazyLock<Needles> = LazyLock::new(|| Needles::of(OF_READERS));
    reason(text) == Some(Reason::Comments) || NEEDLES.first(&lowercase(text)).is_some()
}

/// What another site would show here, and what it needs for that: both are said where it is asked.
const FOREIGN: &str = "externen inhalt|externe inhalte|externer inhalt|inhalte von |\
     empfohlener redaktioneller inhalt|empfohlenen externen inhalt|external content|\
     third-party content|third party content|contenu externe|contenu tiers|contenido externo|\
     contenuto esterno|conteúdo externo|externe content|treści zewnętrzn|внешний контент|\
     外部コンテンツ";
const AGREED: &str = "einverstanden|zustimm|mit einem klick|personenbezogene daten|datenschutz|einwillig|consent|\
     agree to|allow cookies|accept cookies|personal data|privacy policy|j'accepte|j’accepte|\
     cookies|données personnelles|datos personales|dati personali|dados pessoais|\
     persoonsgegevens|danych osobowych|персональны|個人データ";

/// Whether a text asks to load what another site shows.
pub(crate) fn is_of_embed(text: &str) -> bool {
    static SHOWN: LazyLock<Needles> = LazyLock::new(|| Needles::of(FOREIGN));
    static ASKED: LazyLock<Needles> = LazyLock::new(|| Needles::of(AGREED));
    let text = lowercase(text);
    SHOWN.first(&text).is_some() && ASKED.first(&text).is_some()
}
