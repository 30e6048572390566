//! The charset of a text that does not say it, by the characters that each language uses most.

mod accents;

use encoding_rs::{
    BIG5, EUC_JP, EUC_KR, Encoding, GB18030, IBM866, ISO_8859_5, KOI8_U, SHIFT_JIS, WINDOWS_874,
    WINDOWS_1251, WINDOWS_1252, WINDOWS_1253, WINDOWS_1255, WINDOWS_1256,
};

/// Sniffing a long text tells nothing more.
const SAMPLE: usize = 65_536;
/// Fewer letters of an alphabet may be the accents of a Western text.
const LEAST: u32 = 10;

/// So many characters are by chance in no text syllables all of them.
const SYLLABLES: u32 = 8;

/// In both scripts.
const CHINESE: &str = "的一是不了在人有我他這個个們们中来來上大為为和国國地到以说說时時要就出会會可也你对對生能而子那得于於着下自之年过過发發后後作里，。、「」“”：";
/// Its syllabaries tell Japanese.
const JAPANESE: &str = "";
const KOREAN: &str = "이다는에을의가고를한은도로하지사기인자시나어리대해서";
const CYRILLIC: &str = "оеаинтсрвлкмд";
const GREEK: &str = "αοιετσνηυρπκ";
const HEBREW: &str = "יוהלאמרתבשנםןדח";
const ARABIC: &str = "اليمنوترهبد";
const THAI: &str = "านรอกเมยลวดทสต่้";

/// What share of a text such characters are, and how much of that has to be there.
struct Usual {
    share: f64,
    least: f64,
    is_alphabet: bool,
}

const fn signs(share: f64) -> Usual {
    Usual {
        share,
        least: 0.3,
        is_alphabet: false,
    }
}

const LETTERS: Usual = Usual {
    share: 0.6,
    least: 0.6,
    is_alphabet: true,
};

/// Of two that fit alike the first.
static CANDIDATES: &[(&Encoding, &str, Usual)] = &[
    (GB18030, CHINESE, signs(0.33)),
    (BIG5, CHINESE, signs(0.33)),
    (SHIFT_JIS, JAPANESE, signs(0.35)),
    (EUC_JP, JAPANESE, signs(0.35)),
    (EUC_KR, KOREAN, signs(0.4)),
    (WINDOWS_1251, CYRILLIC, LETTERS),
    (KOI8_U, CYRILLIC, LETTERS),
    (ISO_8859_5, CYRILLIC, LETTERS),
    (IBM866, CYRILLIC, LETTERS),
    (WINDOWS_1253, GREEK, LETTERS),
    (WINDOWS_1255, HEBREW, LETTERS),
    (WINDOWS_1256, ARABIC, LETTERS),
    (WINDOWS_874, THAI, LETTERS),
];

/// The charset in which bytes read most like a language; Western European where they read like none.
pub(super) fn guess(bytes: &[u8]) -> &'static Encoding {
    let sample = &bytes[..bytes.len().min(SAMPLE)];
    if is_all_syllables(sample) {
        return EUC_KR;
    }
    let mut best: (f64, &Encoding) = (0.0, WINDOWS_1252);
    for (encoding, frequent, usual) in CANDIDATES {
        let text = encoding.decode_without_bom_handling(sample).0;
        let found = share(&text, frequent, usual.is_alphabet) / usual.share;
        if found > best.0.max(usual.least) {
            best = (found, encoding);
        }
    }
    match best.1 == WINDOWS_1252 {
        true => accents::guess(sample),
        false => best.1,
    }
}

/// Whether all characters are Korean syllables or signs: a headline has too few of the frequent ones.
fn is_all_syllables(bytes: &[u8]) -> bool {
    let mut syllables = 0;
    let mut rest = bytes.iter();
    while let Some(lead) = rest.next() {
        if lead.is_ascii() {
            continue;
        }
        if rest.next().is_some_and(|trail| *trail < 0xa1) {
            return false;
        }
        match lead {
            0xa1..=0xac => {}
            0xb0..=0xc8 => syllables += 1,
            _ => return false,
        }
    }
    syllables >= SYLLABLES
}

/// The share of frequent characters among those that are not ASCII. Letters of an alphabet stand beside others of it,
/// as accents do not, and no capital behind a small one; kana is in no text but Japanese.
fn share(text: &str, frequent: &str, is_alphabet: bool) -> f64 {
    let (mut all, mut hits, mut follows, mut is_small) = (0_u32, 0_i32, false, false);
    for c in text.chars() {
        if c.is_ascii() {
            (follows, is_small) = (false, false);
            continue;
        }
        all += 1;
        let lower = c.to_lowercase().next().unwrap_or(c);
        let is_frequent = frequent.contains(lower) && (lower == c || !is_small);
        hits += match c {
            '\u{fffd}' => -1,
            'ぁ'..='ヾ' if frequent.is_empty() => 1,
            'ぁ'..='ヾ' => -1,
            _ => i32::from(is_frequent && (follows || !is_alphabet)),
        };
        follows = c.is_alphabetic();
        is_small = c.is_lowercase();
    }
    let least = if is_alphabet { LEAST } else { 1 };
    match all >= least {
        true => f64::from(hits) / f64::from(all),
        false => 0.0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_that_do_not_say_their_charset() {
        let russian = "Паром ушёл на рассвете, и никто на набережной не махал ему вслед.";
        for (encoding, text) in [
            (
                SHIFT_JIS,
                "夜明けに船が港を出たとき、岸には誰もいなかった。",
            ),
            (EUC_JP, "夜明けに船が港を出たとき、岸には誰もいなかった。"),
            (
                EUC_JP,
                "気象庁は午後9時、港で震度5弱の地震があったと発表した。震源の深さは30キロ。",
            ),
            (EUC_KR, "새벽에 배가 항구를 떠날 때 부두에는 아무도 없었다."),
            (EUC_KR, "대통령 “경제 회복 최우선”… 국회 연설"),
            (EUC_KR, "부두 개장, 시민들 환영"),
            (WINDOWS_1251, "НОВОСТИ ПОРТА: НАБЕРЕЖНАЯ ОТКРЫТА"),
            (KOI8_U, "НОВОСТИ ПОРТА: НАБЕРЕЖНАЯ ОТКРЫТА"),
            (WINDOWS_1253, "ΤΟ ΠΛΟΙΟ ΕΦΥΓΕ ΤΗΝ ΑΥΓΗ"),
            (WINDOWS_1255, "הרציף החדש נפתח ביום ראשון."),
            (SHIFT_JIS, "新着情報、会社概要、お問い合わせ"),
            (SHIFT_JIS, "新着情報\n会社概要\nお問い合わせ"),
            (GB18030, "台风逼近，港口停运，渡轮改线"),
            (WINDOWS_1251, russian),
            (KOI8_U, russian),
            (ISO_8859_5, russian),
            (IBM866, russian),
            (
                WINDOWS_1251,
                "Пором пішов на світанку, і ніхто на березі не махав йому.",
            ),
            (
                WINDOWS_1251,
                "Фериботът тръгна призори и никой на кея не му махна.",
            ),
            (
                WINDOWS_1253,
                "Το πλοίο έφυγε την αυγή και κανείς δεν το χαιρέτησε.",
            ),
            (WINDOWS_1255, "הספינה יצאה עם שחר ואיש לא נופף לה מן הרציף."),
            (
                WINDOWS_1256,
                "غادرت العبارة الميناء عند الفجر ولم يلوح لها أحد.",
            ),
            (WINDOWS_874, "เรือออกจากท่าตอนรุ่งสาง ไม่มีใครโบกมือลา"),
            (GB18030, "渡轮在黎明时离开了港口，码头上没有人挥手。"),
            (BIG5, "渡輪在黎明時離開了港口，碼頭上沒有人揮手。"),
        ] {
            let (bytes, ..) = encoding.encode(text);
            let page = [b"<p class=a>", &*bytes, b"</p>"].concat();
            assert_eq!(guess(&page).name(), encoding.name(), "{text}");
        }
    }

    #[test]
    fn western_texts() {
        for text in [
            "Le bac est parti à l’aube, et personne sur le quai ne l’a salué : ni élève, ni père.",
            "Die Fähre verließ den Hafen früh, und größere Schiffe hörten nichts. Grüße aus Füßen!",
            "El transbordador salió al alba; ¿quién lo saludó? Ningún niño, ningún señor.",
            "A balsa não saiu: corações, ações, irmãos e opiniões ficaram no cais.",
            "Färjan gick i gryningen – ingen på kajen vinkade åt besättningen.",
            "Ærø, Ålesund, Øresund: færgen sejlede før nogen så den på øen.",
            "« É À Ç »",
            "ÉTÉ À NÎMES : FÊTE DÉJÀ PRÊTE, PÂTÉ OFFERT À LA FORÊT",
            "ÖÄÜßöäü Übergröße ÄÖÜ",
            "The ferry’s crew — nine of them — “never came back”.",
            "caf\u{e9}",
        ] {
            let (bytes, ..) = WINDOWS_1252.encode(text);
            assert_eq!(guess(&bytes).name(), "windows-1252", "{text}");
        }
    }
}
