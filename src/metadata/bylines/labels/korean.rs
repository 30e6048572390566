//! Reporters as Korean papers print them: `윤가람 기자`, `[솔내신문=윤가람·박솔 기자]`, `글·사진 윤가람`.

use crate::text::is_hangul;

const ROLES: &[&str] = &["기자", "특파원", "선임기자", "인턴기자", "논설위원"];
const LABELS: &[&str] = &["글·사진", "글/사진", "글 사진", "취재", "글"];
/// What stands before a time.
const TIMES: &[&str] = &[
    "입력",
    "기사입력",
    "수정",
    "최종수정",
    "승인",
    "등록",
    "업데이트",
    "발행",
    "게재",
    "송고",
    "오전",
    "오후",
];
/// The longest name of a house or a place before the names, in characters.
const LONGEST: usize = 12;

/// The names in a line that names reporters and says nothing else, but for a time or an address.
#[inline(never)]
pub(super) fn names(text: &str) -> Option<String> {
    if !text.chars().take(LONGEST * 2).any(is_hangul) {
        return None;
    }
    let line = text.trim_start_matches(['[', '(', '【', '（', ' ']);
    for label in LABELS {
        let rest = line.strip_prefix(label);
        let signs: &[char] = match label.chars().count() {
            1 => &[':', '=', 'ㅣ', '|'],
            _ => &[' ', ':', '=', 'ㅣ', '|'],
        };
        if let Some(rest) = rest.filter(|rest| rest.starts_with(signs)) {
            return listed(rest.trim_start_matches([' ', ':', '=', 'ㅣ', '|']));
        }
    }
    let mut ends = ROLES
        .iter()
        .filter_map(|role| Some((line.find(role)?, role)));
    let (at, role) = ends.find(|(at, _)| *at > 0)?;
    // 기자입니다 is the end of a sentence.
    let behind = line[at + role.len()..].split([' ', '|', ':', 'ㅣ']);
    let mut words = behind.filter(|word| word.chars().any(is_hangul));
    if words.any(|word| !TIMES.contains(&word)) {
        return None;
    }
    let before = line[..at].trim_end();
    let names = match before.rsplit_once(['=', '＝', ']']) {
        Some((house, names)) if house.chars().count() <= LONGEST => names,
        Some(_) => return None,
        None => before,
    };
    listed(names)
}

fn listed(names: &str) -> Option<String> {
    let names = names.split(['·', 'ㆍ', ',', '、', '/']).map(str::trim);
    let names: Vec<&str> = names.filter(|name| !name.is_empty()).collect();
    let is_name =
        |name: &&str| (2..=4).contains(&name.chars().count()) && name.chars().all(is_hangul);
    ((1..=4).contains(&names.len()) && names.iter().all(is_name)).then(|| names.join(", "))
}

#[cfg(test)]
mod tests {
    use super::names;

    #[test]
    fn lines_of_reporters() {
        for (line, said) in [
            ("윤가람 기자", "윤가람"),
            ("윤가람·박솔 기자", "윤가람, 박솔"),
            ("[솔내신문=윤가람 기자]", "윤가람"),
            ("솔내=윤가람 특파원 garam@solnae.example", "윤가람"),
            ("윤가람 기자 | 2026.05.16 14:00", "윤가람"),
            ("윤가람 기자 | 입력 2026.05.16 오전 9:10", "윤가람"),
            ("글·사진 윤가람", "윤가람"),
        ] {
            assert_eq!(names(line).as_deref(), Some(said), "{line}");
        }
        for line in [
            "기자 회견",
            "윤가람 기자입니다",
            "글 쓰는 사람들의 마을",
            "그는 오래 기자",
        ] {
            assert_eq!(names(line), None, "{line}");
        }
    }
}
