//! The language of a text, where the markup does not say.

use rustc_hash::FxHashMap;
use std::sync::LazyLock;

/// How many characters are looked at.
const SAMPLE: usize = 4_000;

/// Common characters that only the simplified script has.
const HANS: &str = "国这们会对时来说为经过还发见问关长门东车书马鸟鱼学语让认识个从动后么开无电话龙头风飞应当总统产业华报观众议权与";
/// Their traditional counterparts.
const HANT: &str = "國這們會對時來說為經過還發見問關長門東車書馬鳥魚學語讓認識個從動後麼開無電話龍頭風飛應當總統產業華報觀眾議權與";

/// A Chinese script.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Script {
    Hans,
    Hant,
}

/// The characters that only one of the scripts has.
static SCRIPTS: LazyLock<FxHashMap<char, Script>> = LazyLock::new(|| {
    let only = |own: &'static str, other: &'static str, script| {
        let own = own.chars().filter(move |c| !other.contains(*c));
        own.map(move |c| (c, script))
    };
    let hans = only(HANS, HANT, Script::Hans);
    hans.chain(only(HANT, HANS, Script::Hant)).collect()
});

/// BCP 47, told by the script; `None` where a script serves many languages.
pub(crate) fn detect(text: &str) -> Option<&'static str> {
    let (mut han, mut kana, mut hangul, mut khmer, mut persian, mut arabic) = (0, 0, 0, 0, 0, 0);
    let (mut hans, mut hant) = (0, 0);
    for c in text.chars().take(SAMPLE) {
        match c {
            '\u{3040}'..='\u{30ff}' => kana += 1,
            '\u{ac00}'..='\u{d7af}' => hangul += 1,
            '\u{1780}'..='\u{17ff}' => khmer += 1,
            'پ' | 'چ' | 'ژ' | 'گ' | 'ی' | 'ک' => persian += 1,
            '\u{600}'..='\u{6ff}' => arabic += 1,
            '\u{4e00}'..='\u{9fff}' => {
                han += 1;
                match SCRIPTS.get(&c) {
                    Some(Script::Hans) => hans += 1,
                    Some(Script::Hant) => hant += 1,
                    None => {}
                }
            }
            _ => {}
        }
    }
    match () {
        () if hangul > 10 => Some("ko"),
        () if kana > 10 && kana * 10 > han => Some("ja"),
        () if khmer > 10 => Some("km"),
        () if persian > 5 && arabic > 10 => Some("fa"),
        () if arabic > 10 => Some("ar"),
        () if han > 5 => Some(if hant > hans { "zh-Hant" } else { "zh-Hans" }),
        () => None,
    }
}

/// The language of a feed's item. The text tells the Chinese scripts apart, and English is what
/// feeds say that were never told.
pub(crate) fn of_feed(said: &str, text: &str) -> String {
    let doubtful = match said.split('-').next() {
        Some("zh") => true,
        Some("en") => is_mostly_foreign(text),
        _ => false,
    };
    let found = detect(text).filter(|_| doubtful);
    found.unwrap_or(said).to_owned()
}

/// Whether letters beyond A to Z outweigh those.
fn is_mostly_foreign(text: &str) -> bool {
    let letters = text.chars().take(SAMPLE).filter(|c| c.is_alphabetic());
    let (latin, foreign): (Vec<char>, Vec<char>) = letters.partition(char::is_ascii);
    foreign.len() > latin.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_feeds_say() {
        assert_eq!(of_feed("zh-CN", "他們說這個國家會發展"), "zh-Hant");
        assert_eq!(of_feed("en-US", "他们说这个国家会发展"), "zh-Hans");
        assert_eq!(of_feed("en-US", "Nothing but English"), "en-US");
        assert_eq!(
            of_feed("en-US", "An article on the characters 他们说这个国家会发展"),
            "en-US"
        );
        assert_eq!(of_feed("yue", "他们说这个国家会发展"), "yue");
    }
}
