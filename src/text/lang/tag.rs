//! Language tags, and what they say of the script.

use super::scripts::Script;

/// A well-formed language tag, or `None`: `ZH_cn` gives `zh-CN`.
pub(crate) fn tag(raw: &str) -> Option<String> {
    let first = raw.split([',', ';']).next()?.trim().replace('_', "-");
    let mut parts = first.split('-');
    let language = parts.next()?.to_ascii_lowercase();
    if !(2..=3).contains(&language.len()) || !language.bytes().all(|b| b.is_ascii_lowercase()) {
        return None;
    }
    let mut out = match language.as_str() {
        // Codes that sites use for what BCP 47 calls otherwise.
        "cn" => "zh".to_owned(),
        "jp" => "ja".to_owned(),
        "kr" => "ko".to_owned(),
        "iw" => "he".to_owned(),
        "ji" => "yi".to_owned(),
        "in" => "id".to_owned(),
        _ => language,
    };
    let mut has_script = false;
    for part in parts.take(2) {
        let are_all = |is_one: fn(&u8) -> bool| part.as_bytes().iter().all(is_one);
        match part.len() {
            4 if !has_script && are_all(u8::is_ascii_alphabetic) => {
                out.push('-');
                out.push_str(&part[..1].to_ascii_uppercase());
                out.push_str(&part[1..].to_ascii_lowercase());
                has_script = true;
            }
            2 if are_all(u8::is_ascii_alphabetic) => {
                return Some(out + "-" + &part.to_ascii_uppercase());
            }
            3 if are_all(u8::is_ascii_digit) => return Some(out + "-" + part),
            _ => break,
        }
    }
    Some(out)
}

/// The first part of a tag.
pub(super) fn primary(tag: &str) -> &str {
    tag.split('-').next().unwrap_or_default()
}

/// The script that a tag names or that its language is written in.
pub(super) fn script(tag: &str) -> Script {
    let named = tag.split('-').skip(1).find(|part| part.len() == 4);
    named
        .and_then(named_script)
        .unwrap_or_else(|| usual_script(primary(tag)))
}

fn named_script(name: &str) -> Option<Script> {
    Some(match name {
        "Latn" => Script::Latin,
        "Cyrl" => Script::Cyrillic,
        "Arab" => Script::Arabic,
        "Hebr" => Script::Hebrew,
        "Deva" => Script::Devanagari,
        "Grek" => Script::Greek,
        "Hans" | "Hant" | "Hani" | "Jpan" => Script::Han,
        "Kore" | "Hang" => Script::Hangul,
        _ => return None,
    })
}

fn usual_script(language: &str) -> Script {
    match language {
        "zh" | "ja" | "yue" | "wuu" | "lzh" | "nan" | "hak" | "cdo" | "gan" | "hsn" | "cmn" => {
            Script::Han
        }
        "ko" => Script::Hangul,
        "ar" | "fa" | "ur" | "ps" | "ckb" | "sd" | "ug" | "arz" | "azb" | "pnb" | "prs" | "ary"
        | "ks" | "bal" | "glk" | "mzn" | "lrc" => Script::Arabic,
        "he" | "yi" | "lad" => Script::Hebrew,
        "dv" => Script::Thaana,
        "ru" | "uk" | "be" | "bg" | "mk" | "sr" | "kk" | "ky" | "mn" | "tg" | "tt" | "ba"
        | "cv" | "os" | "ce" | "sah" | "udm" | "rue" | "ab" => Script::Cyrillic,
        "el" | "grc" => Script::Greek,
        "hy" => Script::Armenian,
        "ka" => Script::Georgian,
        "am" | "ti" => Script::Ethiopic,
        "hi" | "mr" | "ne" | "sa" | "bho" | "mai" | "new" => Script::Devanagari,
        "bn" | "as" => Script::Bengali,
        "pa" => Script::Gurmukhi,
        "gu" => Script::Gujarati,
        "ta" => Script::Tamil,
        "te" => Script::Telugu,
        "kn" => Script::Kannada,
        "ml" => Script::Malayalam,
        "si" => Script::Sinhala,
        "th" => Script::Thai,
        "lo" => Script::Lao,
        "bo" | "dz" => Script::Tibetan,
        "my" => Script::Burmese,
        "km" => Script::Khmer,
        _ => Script::Latin,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_and_scripts() {
        assert_eq!(tag("ZH_cn").as_deref(), Some("zh-CN"));
        assert_eq!(tag("zh-hant-tw").as_deref(), Some("zh-Hant-TW"));
        assert_eq!(tag("es-419").as_deref(), Some("es-419"));
        assert_eq!(tag("english"), None);
        assert_eq!(script("az-Arab"), Script::Arabic);
        assert_eq!(script("zh-TW"), Script::Han);
    }

    /// What is no language tag reaches `Intl` and attributes of a page otherwise.
    #[test]
    fn nothing_but_well_formed_tags() {
        for raw in [
            "zh CN",
            "\"><script>",
            "",
            "-",
            "x",
            "zh\u{ad}",
            "中文",
            "e\u{301}n",
            "12",
        ] {
            assert_eq!(tag(raw), None, "{raw}");
        }
        for (raw, expected) in [
            ("zh-CN-Hans", "zh-CN"),
            ("en-USA", "en"),
            ("zh-C1", "zh"),
            ("de-\"onload=", "de"),
            ("sr-Latn-Cyrl-RS", "sr-Latn"),
            ("pt-é", "pt"),
        ] {
            assert_eq!(tag(raw).as_deref(), Some(expected), "{raw}");
        }
    }
}
