//! The names in a byline, without what bylines say besides.

mod joints;

use super::places::is_known;
use crate::text::is_cjk;

/// What templates print where nobody is named, in lower case.
const NOBODY: &[&str] = &[
    "unknown",
    "anonymous",
    "null",
    "undefined",
    "none",
    "n/a",
    "more",
    "others",
    "admin",
    "administrator",
    "webmaster",
    "管理员",
    "佚名",
    "匿名",
    "未知",
];
/// What says how a text was made, not by whom.
const MAKINGS: &[&str] = &[
    "综合报道",
    "綜合報道",
    "综合报导",
    "綜合報導",
    "综合",
    "摘编",
    "摘編",
    "编译",
    "編譯",
    "摘译",
    "摘譯",
    "记者",
    "記者",
    "기자",
];

/// What stands before the names of reporters.
const TITLES: &[&str] = &[
    "特约记者",
    "特約記者",
    "本报记者",
    "本报讯记者",
    "记者",
    "記者",
    "文・",
    "文＝",
];

/// From where the correspondents of European papers write.
const DESKS: &[&str] = &[
    "Berlin",
    "Bonn",
    "Brussels",
    "Brüssel",
    "London",
    "Paris",
    "Washington",
];

/// What stands between two names; within brackets it is a part of one.
const BETWEEN: &[&str] = &[
    " and ", " et ", " & ", " ＆ ", "、", "，", ",", "/", "／", "；", ";", "\n",
];

/// `邹宗翰/杨威廉`, `KATHLEEN KINGSBURY and JOHN DOE`, `A, B & more`: one name for each.
pub(crate) fn split(value: &str) -> Vec<String> {
    // An address names nobody, and its slashes part no names.
    if value.contains("://") {
        let words = value
            .split_whitespace()
            .filter(|word| !word.contains("://"));
        return split(&words.collect::<Vec<_>>().join(" "));
    }
    let mut out = Vec::new();
    let (mut depth, mut from, mut at) = (0_u32, 0, 0);
    while let Some(c) = value[at..].chars().next() {
        match c {
            '(' | '（' => depth += 1,
            ')' | '）' => depth = depth.saturating_sub(1),
            '\n' => depth = 0,
            _ => {}
        }
        let is_sign = depth == 0 && !c.is_alphanumeric();
        let sign = is_sign.then(|| joints::sign(&value[at..], &value[from..at], from == 0));
        match sign.flatten() {
            Some(sign) => {
                out.extend(names(&value[from..at]));
                at += sign.len();
                from = at;
            }
            None => at += c.len_utf8(),
        }
    }
    out.extend(names(&value[from..]));
    // Behind a name, a capital is where it was written.
    let first = out.first().cloned();
    out.retain(|name| !DESKS.contains(&name.as_str()) || first.as_ref() == Some(name));
    out
}

/// The names in a part without signs between them: Chinese ones may stand with only a space there.
fn names(part: &str) -> Vec<String> {
    let Some(whole) = name(part) else {
        return Vec::new();
    };
    let is_one = |word: &str| (2..=4).contains(&word.chars().count()) && word.chars().all(is_cjk);
    // Where somebody writes from stands behind the name.
    let words = || whole.split_whitespace().filter(|word| !is_known(word));
    let is_several = whole.contains(char::is_whitespace) && words().count() > 0;
    if is_several && (words().all(is_one) || words().count() == 1) {
        return words().map(str::to_owned).collect();
    }
    // In capitals behind a Chinese name stands somebody else.
    match whole.split_once(' ') {
        Some((first, rest))
            if is_one(first)
                && rest.contains(' ')
                && !rest.contains(char::is_lowercase)
                && rest.is_ascii() =>
        {
            vec![first.to_owned(), rest.to_owned()]
        }
        _ => vec![whole],
    }
}

/// Whether a feed's word for the author names somebody.
pub(crate) fn is_somebody(value: &str) -> bool {
    name(value).is_some()
}

/// The bare name in one part of a byline; `None` where there is none.
fn name(part: &str) -> Option<String> {
    let mut name = part.trim();
    // A template printed a title that is not there.
    name = name.strip_prefix("null ").unwrap_or(name).trim_start();
    if let Some((before, bracket)) = bracketed(name)
        && is_no_name(bracket)
    {
        name = before;
    }
    for title in TITLES {
        let rest = name.strip_prefix(title).map(str::trim_start);
        name = rest.filter(|rest| rest.chars().count() > 1).unwrap_or(name);
    }
    // What stands behind the name and a space says where or how it was written.
    if let Some((before, behind)) = name.rsplit_once([' ', '\u{3000}'])
        && (MAKINGS.contains(&behind)
            || behind.starts_with("发自")
            || behind.starts_with("發自")
            || behind
                .trim_end_matches(['道', '导', '導'])
                .ends_with(['报', '報']))
    {
        name = before.trim_end();
    }
    let is_nobody = NOBODY.contains(&name.to_lowercase().as_str()) || MAKINGS.contains(&name);
    (!name.is_empty() && !is_nobody).then(|| name.to_owned())
}

/// Whether a bracket behind a name says how or from what the text was made.
fn is_no_name(bracket: &str) -> bool {
    MAKINGS.iter().any(|making| bracket.contains(making))
        || bracket.ends_with(['社', '等'])
        || bracket.starts_with("发自")
        || bracket.starts_with("發自")
}

/// `洪沙 （综合报道）`: what stands before the bracket at the end, and what stands in it.
fn bracketed(name: &str) -> Option<(&str, &str)> {
    let inner = name.strip_suffix(['）', ')'])?;
    let at = inner.rfind(['（', '('])?;
    let bracket = inner[at..].trim_start_matches(['（', '(']);
    Some((inner[..at].trim_end(), bracket))
}

#[cfg(test)]
mod tests {
    use super::split;

    #[test]
    fn one_name_for_each() {
        assert_eq!(split("Ada Quay, Bo Lin & more"), ["Ada Quay", "Bo Lin"]);
        assert_eq!(split("ADA QUAY,BO LIN,CY"), ["ADA QUAY", "BO LIN", "CY"]);
        assert_eq!(split("何远／江南"), ["何远", "江南"]);
        assert_eq!(split("何远 综合报道"), ["何远"]);
        assert_eq!(split("记者何远（法新社、路透社）"), ["何远"]);
        assert_eq!(split("特约记者 何远 发自旧港"), ["何远"]);
        assert_eq!(split("何远 江南北"), ["何远", "江南北"]);
        assert_eq!(split("何远 华盛顿、江南 东京"), ["何远", "江南"]);
        assert_eq!(split("何 远"), ["何 远"]);
        assert_eq!(split("null 何远（综合报道）"), ["何远"]);
        assert_eq!(split("何远/江南 （摘编）"), ["何远", "江南"]);
        assert_eq!(split("何远 旧港报导"), ["何远"]);
        assert_eq!(split("小林何一郎 伦敦"), ["小林何一郎"]);
        assert_eq!(split("何远 ADA QUAY"), ["何远", "ADA QUAY"]);
        assert_eq!(split("何远 Ada Quay"), ["何远 Ada Quay"]);
        assert_eq!(split("Ada Quay, Berlin"), ["Ada Quay"]);
    }

    #[test]
    fn brackets_hold_together() {
        let named = "何远（Ho, Yuan and Co）";
        assert_eq!(split(named), [named]);
        assert_eq!(
            split("何远（Ho Yuan）、江南（"),
            ["何远（Ho Yuan）", "江南（"]
        );
    }

    #[test]
    fn nobody_is_no_name() {
        for nobody in [
            "https://x.example/ann",
            "admin",
            "unknown",
            "Anonymous",
            "null",
            "（综合报道）",
            "佚名",
            "",
        ] {
            assert!(split(nobody).is_empty(), "{nobody}");
        }
    }
}
