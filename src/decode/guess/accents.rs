//! Latin letters with accents are other bytes in Warsaw, Istanbul and Riga than in Paris: which they are, the language
//! tells that the text says it is in.

use encoding_rs::{Encoding, ISO_8859_2, WINDOWS_1250, WINDOWS_1252, WINDOWS_1254, WINDOWS_1257};
use regex_lite::Regex;
use std::sync::LazyLock;

/// The language stands within so many bytes.
const HEAD: usize = 4096;
/// What share of a text's accented letters are those of its language.
const OWN: f64 = 0.8;

const CENTRAL: &[&Encoding] = &[WINDOWS_1250, ISO_8859_2];

/// Languages with the letters of their own and the charsets that have them.
const LANGUAGES: &[(&str, &str, &[&Encoding])] = &[
    ("pl", "ąćęłńóśźż", CENTRAL),
    ("cs", "áčďéěíňóřšťúůýž", CENTRAL),
    ("sk", "áäčďéíľĺňóôŕšťúýž", CENTRAL),
    ("hu", "áéíóöőúüű", CENTRAL),
    ("ro", "ăâîşţ", CENTRAL),
    ("sl", "čćđšž", CENTRAL),
    ("hr", "čćđšž", CENTRAL),
    ("bs", "čćđšž", CENTRAL),
    ("tr", "çğıöşüâîûİ", &[WINDOWS_1254]),
    ("lt", "ąčęėįšųūž", &[WINDOWS_1257]),
    ("lv", "āčēģīķļņšūž", &[WINDOWS_1257]),
    ("et", "äõöüšž", &[WINDOWS_1257]),
];

/// The charset in which most accented letters are those of the language that a text says it is in.
pub(super) fn guess(bytes: &[u8]) -> &'static Encoding {
    static SAID: LazyLock<Regex> = LazyLock::new(|| {
        Regex::new(r#"(?i)(?:<html\b[^>]*?\blang\s*=\s*["']?\s*|<language>\s*)([a-z]{2})\b"#)
            .expect("a pattern of ours")
    });
    let head: String = bytes
        .iter()
        .take(HEAD)
        .map(|byte| char::from(*byte))
        .collect();
    let said = SAID.captures(&head).map(|said| said[1].to_lowercase());
    let known = LANGUAGES
        .iter()
        .find(|(lang, ..)| said.as_deref() == Some(*lang));
    let Some((_, letters, encodings)) = known else {
        return WINDOWS_1252;
    };
    let mut best = (own(bytes, WINDOWS_1252, letters).0, WINDOWS_1252);
    for encoding in *encodings {
        let (hits, all) = own(bytes, encoding, letters);
        if hits > best.0 && f64::from(hits) >= f64::from(all) * OWN {
            best = (hits, encoding);
        }
    }
    best.1
}

/// How many letters beyond ASCII are of the language, and how many there are.
fn own(bytes: &[u8], encoding: &'static Encoding, letters: &str) -> (u32, u32) {
    let text = encoding.decode_without_bom_handling(bytes).0;
    let accented = text.chars().filter(|c| !c.is_ascii() && c.is_alphabetic());
    accented.fold((0, 0), |(hits, all), c| {
        let is_own = letters.contains(c) || c.to_lowercase().any(|lower| letters.contains(lower));
        (hits + u32::from(is_own), all + 1)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const POLISH: &str = "Żółta łódź płynęła powoli w stronę przystani, a rybacy śpiewali pieśń.";

    fn guessed(lang: &str, encoding: &'static Encoding, text: &str) -> &'static str {
        let (bytes, ..) = encoding.encode(text);
        let page = [format!("<html {lang}><p>").as_bytes(), &*bytes].concat();
        super::super::guess(&page).name()
    }

    #[test]
    fn what_the_language_tells() {
        for (lang, encoding, text) in [
            ("lang=pl", WINDOWS_1250, POLISH),
            ("lang='pl-PL'", ISO_8859_2, POLISH),
            (
                "class=x xml:lang=\"cs\"",
                WINDOWS_1250,
                "Žlutá loď plula pomalu k přístavu, řekl člověk.",
            ),
            (
                "lang=CS",
                ISO_8859_2,
                "Žlutá loď plula pomalu k přístavu, řekl člověk.",
            ),
            (
                "lang=hu",
                WINDOWS_1250,
                "A kikötő felé úszott, mondta az idős őr.",
            ),
            (
                "lang=ro",
                WINDOWS_1250,
                "Barca galbenă pluteşte încet spre port, în linişte.",
            ),
            (
                "lang=hr",
                WINDOWS_1250,
                "Žuti čamac plovi polako, reče čovjek na obali, šuteći.",
            ),
            (
                "lang=tr",
                WINDOWS_1254,
                "Sarı tekne yavaşça limana doğru süzülüyordu. İŞTE ŞARKI",
            ),
            (
                "lang=lt",
                WINDOWS_1257,
                "Geltonas laivas lėtai plaukė į uostą, žvejai dainavo senąją dainą.",
            ),
            (
                "lang=lv",
                WINDOWS_1257,
                "Dzeltenā laiva lēni peldēja uz ostu, zvejnieki dziedāja.",
            ),
        ] {
            assert_eq!(guessed(lang, encoding, text), encoding.name(), "{text}");
        }
        let (bytes, ..) = ISO_8859_2.encode(POLISH);
        let feed = [b"<rss><channel><language>pl</language><title>", &*bytes].concat();
        assert_eq!(super::super::guess(&feed).name(), "ISO-8859-2");
    }

    #[test]
    fn what_it_does_not_tell() {
        let french =
            "Le bac est parti à l’aube, et personne ne l’a salué : ni élève, ni père, ni la fête.";
        for (lang, text) in [
            ("lang=pl", french),
            (
                "lang=tr",
                "Die Fähre verließ den Hafen, und größere Schiffe hörten nichts. Grüße!",
            ),
            ("lang=en", "caf\u{e9}"),
            ("lang=fr", french),
            (
                "lang=hu",
                "A sárga hajó úszott – “lassan”, mondta az út végén.",
            ),
            ("lang=pl", "“Quay” – 5 €"),
        ] {
            assert_eq!(guessed(lang, WINDOWS_1252, text), "windows-1252", "{text}");
        }
        let russian = "Паром ушёл на рассвете, и никто на набережной не махал ему вслед.";
        assert_eq!(
            guessed("lang=pl", encoding_rs::WINDOWS_1251, russian),
            "windows-1251"
        );
    }
}
