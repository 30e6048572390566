//! Reporters as Chinese papers print them: 【記者王小明／台北報導】, 新京报记者 王小明 李四.

use crate::text::is_cjk;

const LABELS: &[&str] = &["记者", "記者"];
/// How a line of a reporter ends, behind the place.
const REPORTS: &[&str] = &[
    "報導", "报导", "报道", "報道", "專訪", "专访", "電", "电", "讯", "訊",
];
/// What others are called who stand in the same line.
const OTHERS: &[&str] = &[
    "见习记者",
    "見習記者",
    "实习记者",
    "實習記者",
    "特约记者",
    "特約記者",
    "通讯员",
    "通訊員",
    "实习生",
    "實習生",
    "记者",
    "記者",
];
/// The longest name of a house or a place, in characters.
const LONGEST: usize = 8;

/// Roles of those who are named behind the reporters and wrote nothing.
const EDITORS: &[&str] = &[
    "责", "責", "编", "編", "网编", "網編", "校", "审", "審", "摄", "攝",
];

/// The names in a line that names reporters and says nothing else.
#[inline(never)]
pub(super) fn names(text: &str) -> Option<String> {
    let line = text.trim_matches(|c: char| {
        c.is_whitespace()
            || matches!(
                c,
                '【' | '】' | '（' | '）' | '(' | ')' | '[' | ']' | '〔' | '〕'
            )
    });
    let label = LABELS
        .iter()
        .find_map(|label| Some((label, line.find(label)?)));
    let Some((label, at)) = label else {
        return senders(line);
    };
    let house = line[..at].trim();
    if house.chars().count() > LONGEST || !house.chars().all(|c| is_cjk(c) || c == '/' || c == '／')
    {
        return None;
    }
    // A time may follow.
    let rest = &line[at + label.len()..];
    let rest = rest[..rest
        .find(|c: char| c.is_ascii_digit())
        .unwrap_or(rest.len())]
        .trim_end();
    let (names, place) = match rest.split_once(['／', '/']) {
        Some((names, place)) => (names, Some(place.trim())),
        None => (rest, None),
    };
    let is_place = |place: &str| {
        place.chars().count() <= LONGEST && REPORTS.iter().any(|end| place.ends_with(end))
    };
    if place.is_some_and(|place| !is_place(place)) {
        return None;
    }
    // 记者观察 is a column: without a place behind it a name stands apart.
    let is_bracketed = text.trim_start().starts_with(['【', '（', '(', '〔', '[']);
    let is_apart = is_bracketed || names.starts_with([' ', '　', ':', '：', '｜', '|']);
    if !is_apart && place.is_none() {
        return None;
    }
    let names: Vec<&str> = names
        .split([' ', '　', '、', '，', ',', ':', '：', '｜', '|'])
        .map(|name| {
            OTHERS
                .iter()
                .find_map(|role| name.strip_prefix(role))
                .unwrap_or(name)
        })
        .take_while(|name| !EDITORS.iter().any(|role| name.starts_with(role)))
        .filter(|name| !name.is_empty() && !is_place(name))
        .collect();
    let is_name = |name: &&str| (2..=4).contains(&name.chars().count()) && name.chars().all(is_cjk);
    let fits = (1..=4).contains(&names.len()) && names.iter().all(is_name);
    let is_of_picture = names.iter().any(|name| name.ends_with(['摄', '攝']));
    (fits && !is_of_picture).then(|| names.join(", "))
}

/// `王小明 李四 发自北京`: who sent the text, and from where.
fn senders(line: &str) -> Option<String> {
    const SENT: &[&str] = &["发自", "發自"];
    let (names, rest) = SENT.iter().find_map(|sent| line.split_once(sent))?;
    let place = rest
        .split_whitespace()
        .next()
        .filter(|_| names.ends_with([' ', '　']))?;
    let is_word = |word: &str, most: usize| {
        (2..=most).contains(&word.chars().count()) && word.chars().all(is_cjk)
    };
    let names: Vec<&str> = names
        .split([' ', '　', '、'])
        .filter(|name| !name.is_empty())
        .collect();
    let fits = (1..=4).contains(&names.len())
        && names.iter().all(|name| is_word(name, 4))
        && is_word(place, LONGEST);
    fits.then(|| names.join(", "))
}

#[cfg(test)]
mod tests {
    use super::names;

    #[test]
    fn lines_of_reporters() {
        for (line, said) in [
            ("【記者王小明／台北報導】", "王小明"),
            ("記者王小明、李四／綜合報導", "王小明, 李四"),
            ("本報記者 王小明 李大華", "王小明, 李大華"),
            ("新京报记者 王小明", "王小明"),
            ("记者 王小明 北京报道", "王小明"),
            ("王小明 李大华 发自北京", "王小明, 李大华"),
            ("王小明 发自 江边寺 江边网 | 公众号 Jiang", "王小明"),
            ("海口時報 記者 王小明 2026/05/16", "王小明"),
            ("（记者王小明 见习记者李大华）", "王小明, 李大华"),
        ] {
            assert_eq!(names(line).as_deref(), Some(said), "{line}");
        }
    }

    #[test]
    fn what_reporters_do_is_no_name() {
        for line in [
            "记者观察",
            "他的笑发自内心深处",
            "发自北京",
            "记者从警方获悉",
            "記者會",
            "记者 王小明摄",
            "记者节／十一月八日",
        ] {
            assert_eq!(names(line), None, "{line}");
        }
    }
}
