//! Patterns in both Chinese scripts: who writes `责任编辑` in a rule means `責任編輯` too.

/// Simplified characters of labels, names of places and agencies, each before its traditional
/// counterpart. Those that stand for several are here where labels know only one (`采`, `制`).
const PAIRS: &str = "与與专專东東个個为為举舉义義习習书書于於云雲亚亞产產仅僅们們众眾会會传傳伦倫体體兰蘭关關\
内內写寫净淨击擊划劃则則别別制製务務华華卫衛参參发發后後听聽员員园園国國图圖圣聖场場坛壇声聲\
处處备備奥奧学學实實审審宫宮宾賓对對导導尔爾峡峽并並广廣归歸录錄报報摄攝数數旧舊时時术術权權来來标標\
栏欄档檔检檢楼樓横橫欢歡欧歐汤湯泽澤济濟浏瀏温溫湾灣点點环環现現电電监監矶磯笔筆简簡类類约約纪紀\
纳納纵縱纸紙纽紐组組终終经經结結络絡继繼续續维維综綜编編网網罗羅联聯艺藝节節苏蘇荐薦莲蓮获獲营營见見\
观觀视視览覽订訂讯訊记記讲講许許论論设設访訪评評译譯话話该該语語说說请請读讀谈談谢謝负負责責费費赏賞\
赞贊载載辅輔辑輯达達过過运運这這选選遗遺邮郵采採长長门門问問间間闻聞阅閱际際韩韓页頁顿頓频頻题題风風\
飞飛馆館马馬鲁魯鸿鴻陈陳张張刘劉赵趙吴吳郑鄭孙孫杨楊军軍龙龍岛島县縣区區党黨团團银銀厅廳双雙";

/// The same character in the other script.
fn other(c: char) -> Option<char> {
    if !('\u{4e00}'..='\u{9fff}').contains(&c) {
        return None;
    }
    let at = PAIRS.find(c)?;
    let place = PAIRS[..at].chars().count();
    PAIRS.chars().nth(place ^ 1)
}

/// A pattern that fits what the given one fits, in either script. A word is in one of them: two
/// words for each, rather than two characters, leave long literals to be looked for first.
pub(crate) fn both(source: &str) -> String {
    let mut out = String::with_capacity(source.len() * 2);
    let mut rest = source;
    while let Some(c) = rest.chars().next() {
        let end = match c {
            '\\' => rest.chars().take(2).map(char::len_utf8).sum(),
            '[' => class_end(rest),
            _ if other(c).is_some() => word_end(rest),
            _ => c.len_utf8(),
        };
        let (part, tail) = rest.split_at(end);
        match c {
            '[' => class(part, &mut out),
            _ if other(c).is_some() => word(part, source, &mut out),
            _ => out.push_str(part),
        }
        rest = tail;
    }
    out
}

/// Where a word ends, which a repetition would take the last character of.
fn word_end(source: &str) -> usize {
    let is_han = |c: &char| ('\u{4e00}'..='\u{9fff}').contains(c);
    let word: Vec<char> = source.chars().take_while(is_han).collect();
    let end = word.iter().map(|c| c.len_utf8()).sum::<usize>();
    let repeats = source[end..].starts_with(['?', '*', '+', '{']);
    match word.split_last() {
        Some((last, before)) if repeats && !before.is_empty() => end - last.len_utf8(),
        _ => end,
    }
}

fn word(part: &str, source: &str, out: &mut String) {
    let twin: String = part.chars().map(|c| other(c).unwrap_or(c)).collect();
    if part.chars().nth(1).is_none() {
        out.extend(['[', part.chars().next().unwrap_or_default()]);
        out.extend([twin.as_str(), "]"]);
    } else if source.contains(&twin) {
        // The rule names both itself.
        out.push_str(part);
    } else {
        out.extend(["(?:", part, "|", &twin, ")"]);
    }
}

/// Where the class ends that a source begins with.
fn class_end(source: &str) -> usize {
    let mut depth = 0_usize;
    let mut chars = source.char_indices().peekable();
    let mut is_first = false;
    while let Some((at, c)) = chars.next() {
        match c {
            '\\' => drop(chars.next()),
            '[' => depth += 1,
            ']' if !is_first => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return at + 1;
        }
        is_first = c == '[' || is_first && c == '^';
    }
    source.len()
}

/// Adds counterparts at the beginning of a class, where no hyphen makes a range of them.
fn class(part: &str, out: &mut String) {
    let inner = part[1..].trim_start_matches('^');
    let (open, _) = part.split_at(part.len() - inner.len());
    out.push_str(open);
    if !inner.starts_with(['-', ']']) && !inner.contains(['[', '&', '~']) {
        let twins = inner.chars().filter_map(other);
        out.extend(twins.filter(|twin| !inner.contains(*twin)));
    }
    out.push_str(inner);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_pair_is_two_characters_of_one_length() {
        let chars: Vec<char> = PAIRS.chars().collect();
        assert_eq!(chars.len() % 2, 0);
        for pair in chars.chunks(2) {
            assert_ne!(pair[0], pair[1]);
            assert_eq!(other(pair[0]), Some(pair[1]), "{pair:?}");
            assert_eq!(other(pair[1]), Some(pair[0]), "{pair:?}");
        }
    }

    #[test]
    fn words_and_classes_get_their_twins() {
        for (source, expected) in [
            ("^责任编辑：", "^(?:责任编辑|責任編輯)："),
            ("報?道", "[報报]?道"),
            ("综合报?", "(?:综合|綜合)[报報]?"),
            ("[编編]者", "[编編]者"),
            ("[^记，]", "[^記记，]"),
            ("[-记]", "[-记]"),
            ("(?:记者|記者)", "(?:记者|記者)"),
            (r"\\[国]", r"\\[國国]"),
            ("大人", "大人"),
            ("[]国]", "[]国]"),
        ] {
            assert_eq!(both(source), expected, "{source}");
        }
    }
}
