//! The language and direction of a text.
//!
//! The script that most of the text is in decides; among the languages of that script what feed or
//! markup declares stands, unless the text clearly says otherwise.

mod chinese;
mod scripts;
mod tag;
mod words;

use crate::article::Dir;
use chinese::Form;
use scripts::{Script, Shares};
pub(crate) use tag::tag;

/// What is declared is believed of a text with this share of its script at least: Chinese articles
/// on programs are half in Latin letters.
const BELIEVED: f64 = 0.4;

/// Japanese has at least this share of kana among its characters; a name or title does not make it.
const KANA: f64 = 0.15;

/// So many kana behind a headline are a sentence, no sign between names.
const SENTENCE: u32 = 3;

/// So many Chinese characters without a kana are no Japanese.
const NO_JAPANESE: u32 = 60;

/// The language of a text, BCP 47, and the direction it is read in. `said` is what was declared.
pub(crate) fn of(text: &str, said: Option<&str>) -> (Option<String>, Option<Dir>) {
    let said = said.and_then(tag);
    let shares = Shares::of(text);
    let Some(main) = shares.main() else {
        let dir = said.as_deref().map(|said| direction(tag::script(said)));
        return (said, dir);
    };
    let declared = said.filter(|said| {
        let script = tag::script(said);
        script == main || shares.share(script) >= BELIEVED
    });
    let script = declared.as_deref().map_or(main, tag::script);
    let lang = match script {
        Script::Han => Some(east_asian(text, &shares, declared)),
        _ => contradicted(text, script, declared.as_deref())
            .map(str::to_owned)
            .or(declared)
            .or_else(|| usual(text, script).map(str::to_owned)),
    };
    (lang, Some(direction(script)))
}

/// Feeds name regions where they mean scripts: `zh-TW` is `zh-Hant`.
pub(crate) fn with_script(said: String) -> String {
    let form = tag(&said).filter(|said| tag::primary(said) == "zh");
    match form.and_then(|said| chinese::form_of(&said)) {
        Some(Form::Simplified) => "zh-Hans".to_owned(),
        Some(Form::Traditional) => "zh-Hant".to_owned(),
        None => said,
    }
}

fn direction(script: Script) -> Dir {
    match script {
        Script::Arabic | Script::Hebrew | Script::Thaana => Dir::Rtl,
        _ => Dir::Ltr,
    }
}

/// Japanese or one of the Chinese scripts; other languages in Chinese characters are believed.
fn east_asian(text: &str, shares: &Shares, declared: Option<String>) -> String {
    let kana = f64::from(shares.kana) / f64::from((shares.han + shares.kana).max(1));
    let said = declared.as_deref().map(tag::primary);
    let is_japanese = match said {
        Some("ja") => shares.kana > 0 || shares.han < NO_JAPANESE,
        _ => kana > KANA || shares.kana >= SENTENCE && goes_on_in_kana(text),
    };
    match (declared, is_japanese) {
        (Some(said), true) if tag::primary(&said) == "ja" => said,
        (_, true) => "ja".to_owned(),
        (Some(said), false) if !matches!(tag::primary(&said), "zh" | "ja") => said,
        (said, false) => chinese(text, said.filter(|said| tag::primary(said) == "zh")),
    }
}

/// Whether the text below a headline is Japanese: headlines may do without kana. Names and
/// quotations may be in any language.
fn goes_on_in_kana(text: &str) -> bool {
    let Some((_, body)) = text.split_once('\n') else {
        return false;
    };
    let mut depth = 0_u32;
    let own: String = body
        .chars()
        .filter(|c| {
            match c {
                '「' | '『' | '《' | '“' | '【' => depth += 1,
                '」' | '』' | '》' | '”' | '】' | '\n' => depth = 0,
                _ => {}
            }
            depth == 0
        })
        .collect();
    let shares = Shares::of(&own);
    let kana = f64::from(shares.kana);
    shares.kana >= SENTENCE && kana > KANA * f64::from(shares.han + shares.kana)
}

fn chinese(text: &str, said: Option<String>) -> String {
    let declared = said.as_deref().and_then(chinese::form_of);
    let form = chinese::form(text, declared);
    match said {
        Some(said) if declared == Some(form) => said,
        _ => match form {
            Form::Simplified => "zh-Hans".to_owned(),
            Form::Traditional => "zh-Hant".to_owned(),
        },
    }
}

/// What the text clearly is in place of what was declared.
fn contradicted(text: &str, script: Script, declared: Option<&str>) -> Option<&'static str> {
    let declared = tag::primary(declared?);
    let found = match script {
        // Of a language whose words are not known, nobody here can say that the text is none.
        Script::Latin if words::is_known(declared) => words::latin(text)?,
        // Their letters alone tell these apart from what templates declare by default.
        Script::Arabic if declared == "ar" => words::arabic(text),
        _ => return None,
    };
    (found != declared && !is_close(declared, found)).then_some(found)
}

/// Languages whose common words are alike, or that a tag calls otherwise.
fn is_close(declared: &str, found: &str) -> bool {
    let groups: [&[&str]; 6] = [
        &["da", "no", "nb", "nn", "sv"],
        &["id", "ms"],
        &["es", "gl", "ast", "ca", "pt"],
        &["de", "nds", "gsw", "lb", "bar", "als"],
        &["nl", "af", "fy"],
        &["cs", "sk"],
    ];
    groups
        .iter()
        .any(|group| group.contains(&declared) && group.contains(&found))
}

/// The language of a script of which nothing was declared.
fn usual(text: &str, script: Script) -> Option<&'static str> {
    Some(match script {
        Script::Latin => return words::latin(text),
        Script::Cyrillic => words::cyrillic(text),
        Script::Arabic => words::arabic(text),
        Script::Hebrew => "he",
        Script::Greek => "el",
        Script::Armenian => "hy",
        Script::Georgian => "ka",
        Script::Thaana => "dv",
        Script::Ethiopic => "am",
        Script::Devanagari => "hi",
        Script::Bengali => "bn",
        Script::Gurmukhi => "pa",
        Script::Gujarati => "gu",
        Script::Tamil => "ta",
        Script::Telugu => "te",
        Script::Kannada => "kn",
        Script::Malayalam => "ml",
        Script::Sinhala => "si",
        Script::Thai => "th",
        Script::Lao => "lo",
        Script::Tibetan => "bo",
        Script::Burmese => "my",
        Script::Khmer => "km",
        Script::Hangul => "ko",
        Script::Han => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lang(text: &str, said: Option<&str>) -> String {
        of(text, said).0.unwrap_or_default()
    }

    #[test]
    fn what_feeds_say() {
        assert_eq!(lang("他們說這個國家會發展", Some("zh-CN")), "zh-Hant");
        assert_eq!(lang("他们说这个国家会发展", Some("en-US")), "zh-Hans");
        assert_eq!(lang("Nothing but English", Some("en-US")), "en-US");
        let quoting = "An article on the characters 他们说这个国家会发展";
        assert_eq!(lang(quoting, Some("en-US")), "en-US");
        assert_eq!(lang("他们说这个国家会发展", Some("yue")), "yue");
    }

    #[test]
    fn cyrillic_without_a_label() {
        for (text, wanted) in [
            ("Порт відкрили в неділю", "uk"),
            ("Набережну відкрили вчора, і прийшли всі.", "uk"),
            ("Ґанок і їжа", "uk"),
            ("Набярэжную адчынілі ў нядзелю", "be"),
            ("Мы прыйшлі і бачылі мора", "be"),
            ("Набережную открыли в воскресенье, и все пришли.", "ru"),
            (
                "Набережную в городе Харків открыли в воскресенье, и все пришли посмотреть.",
                "ru",
            ),
            (
                "Соҳил якшанба куни очилди, ҳамма ўша ерга қараб борди",
                "uz",
            ),
            ("Жағалау жексенбі күні ашылды", "kk"),
            ("Набережна", "ru"),
        ] {
            assert_eq!(lang(text, None), wanted, "{text}");
        }
    }

    #[test]
    fn a_japanese_text_below_a_headline_without_kana() {
        let headline = "東京都知事選挙立候補者一覧本日発表予定、報道各社";
        assert_eq!(
            lang(&format!("{headline}\n本日中に公開予定です。"), None),
            "ja"
        );
        assert_eq!(lang(&format!("{headline}\n詳細は後日。"), Some("ja")), "ja");
        let chinese = "東京都知事選舉候選人名單今日發表，各家媒體等候消息";
        for body in [
            "他說「ありがとう」就走了。",
            "今天看《進撃の巨人》第三季。",
            "名單今日公布。",
        ] {
            assert_eq!(
                lang(&format!("{chinese}\n{body}"), None),
                "zh-Hant",
                "{body}"
            );
        }
    }

    #[test]
    fn what_is_declared_stands_within_its_script() {
        assert_eq!(lang("買氣回溫，房價續漲。", Some("zh-TW")), "zh-TW");
        assert_eq!(lang("選舉", None), "zh-Hant");
        assert_eq!(lang("東京五輪、開幕", Some("ja")), "ja");
        assert_eq!(lang("Les bateaux", Some("oc")), "oc");
        let mandinka = "I ye a fo ko ni ka ya na ta da ma shi yi ".repeat(9);
        assert_eq!(lang(&mandinka, Some("man")), "man");
        assert_eq!(lang("سلام", Some("fa")), "fa");
        assert_eq!(lang("", Some("ZH_cn")), "zh-CN");
        assert_eq!(lang("", Some("\"><script>")), "");
    }
}
