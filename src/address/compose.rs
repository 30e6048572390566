//! Letters and their accents as one character, for the names of hosts.
//!
//! As Unicode's form NFC has them: Latin, Greek and Cyrillic letters in lower case, Japanese and Korean.

/// An accent, then each letter that it stands on and what the two are together.
const ACCENTS: &[(char, &str)] = &[
    ('\u{300}', "aàeèiìoòuùüǜnǹеѐиѝēḕōṑwẁâầăằêềôồơờưừyỳ"),
    (
        '\u{301}',
        "aáeéiíoóuúyýcćlĺnńrŕsśzźüǘgǵåǻæǽøǿϊΐαάεέηήιίϋΰοόυύωώгѓкќçḉēḗïḯkḱmḿõṍōṓpṕũṹwẃâấăắêếôốơớưứ",
    ),
    ('\u{302}', "aâeêiîoôuûcĉgĝhĥjĵsŝwŵyŷzẑạậẹệọộ"),
    ('\u{303}', "aãnñoõiĩuũvṽâẫăẵeẽêễôỗơỡưữyỹ"),
    ('\u{304}', "aāeēiīoōuūüǖäǟȧǡæǣǫǭöȫõȭȯȱyȳиӣуӯgḡḷḹṛṝ"),
    ('\u{306}', "aăeĕgğiĭoŏuŭийуўжӂаӑеӗȩḝạặ"),
    ('\u{307}', "cċeėgġzżaȧoȯbḃdḋfḟhḣmṁnṅpṗrṙsṡśṥšṧṣṩtṫwẇxẋyẏſẛ"),
    (
        '\u{308}',
        "aäeëiïoöuüyÿιϊυϋеёіїаӓәӛжӝзӟиӥоӧөӫэӭуӱчӵыӹhḧõṏūṻwẅxẍtẗ",
    ),
    ('\u{309}', "aảâẩăẳeẻêểiỉoỏôổơởuủưửyỷ"),
    ('\u{30a}', "aåuůwẘyẙ"),
    ('\u{30b}', "oőuűуӳ"),
    ('\u{30c}', "cčdďeělľnňrřsštťzžaǎiǐoǒuǔüǚgǧkǩʒǯjǰhȟ"),
    ('\u{30f}', "aȁeȅiȉoȍrȑuȕѵѷ"),
    ('\u{311}', "aȃeȇiȋoȏrȓuȗ"),
    ('\u{31b}', "oơuư"),
    ('\u{323}', "bḅdḍhḥkḳlḷmṃnṇrṛsṣtṭvṿwẉzẓaạeẹiịoọơợuụưựyỵ"),
    ('\u{324}', "uṳ"),
    ('\u{325}', "aḁ"),
    ('\u{326}', "sștț"),
    ('\u{327}', "cçgģkķlļnņrŗsştţeȩdḑhḩ"),
    ('\u{328}', "aąeęiįuųoǫ"),
    ('\u{32d}', "dḓeḙlḽnṋtṱuṷ"),
    ('\u{32e}', "hḫ"),
    ('\u{330}', "eḛiḭuṵ"),
    ('\u{331}', "bḇdḏkḵlḻnṉrṟtṯzẕhẖ"),
];

/// A text with each letter and its accents as one character.
pub(super) fn composed(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match out.chars().next_back().and_then(|last| pair(last, c)) {
            Some(both) => {
                out.pop();
                out.push(both);
            }
            None => out.push(c),
        }
    }
    out
}

fn pair(first: char, second: char) -> Option<char> {
    match second {
        '\u{300}'..='\u{36f}' => accented(first, second),
        '\u{3099}' | '\u{309a}' => voiced(first, second),
        '\u{1161}'..='\u{11c2}' => syllable(first, second),
        _ => None,
    }
}

fn accented(letter: char, accent: char) -> Option<char> {
    let (_, pairs) = ACCENTS.iter().find(|(own, _)| *own == accent)?;
    let mut chars = pairs.chars();
    while let (Some(plain), Some(both)) = (chars.next(), chars.next()) {
        if plain == letter {
            return Some(both);
        }
    }
    None
}

/// か and its sign are が, which stands behind it in Unicode; は has two such.
fn voiced(kana: char, sign: char) -> Option<char> {
    const ONE: &str = "かきくけこさしすせそたちつてとカキクケコサシスセソタチツテト";
    const TWO: &str = "はひふへほハヒフヘホ";
    let more = match sign {
        '\u{3099}' if ONE.contains(kana) || TWO.contains(kana) => 1,
        '\u{309a}' if TWO.contains(kana) => 2,
        '\u{3099}' if matches!(kana, 'う' | 'ウ') => {
            return Some(if kana == 'う' { 'ゔ' } else { 'ヴ' });
        }
        _ => return None,
    };
    char::from_u32(u32::from(kana) + more)
}

/// Korean syllables are counted through: first, then middle, then last sound.
fn syllable(first: char, second: char) -> Option<char> {
    const FIRST: u32 = 0xac00;
    let (a, b) = (u32::from(first), u32::from(second));
    let code = match (a, b) {
        (0x1100..=0x1112, 0x1161..=0x1175) => FIRST + ((a - 0x1100) * 21 + (b - 0x1161)) * 28,
        (FIRST..=0xd7a3, 0x11a8..=0x11c2) if (a - FIRST).is_multiple_of(28) => a + b - 0x11a7,
        _ => return None,
    };
    char::from_u32(code)
}

#[cfg(test)]
mod tests {
    use super::composed;

    #[test]
    fn accents_sounds_and_signs() {
        assert_eq!(
            composed("u\u{308}e\u{301}c\u{327}и\u{306}α\u{301}"),
            "üéçйά"
        );
        assert_eq!(composed("e\u{302}\u{301}"), "ế");
        assert_eq!(composed("か\u{3099}ハ\u{309a}"), "がパ");
        assert_eq!(
            composed("\u{1112}\u{1161}\u{11ab}\u{1100}\u{116e}\u{11a8}"),
            "한국"
        );
        assert_eq!(composed("q\u{303}x"), "q\u{303}x");
    }
}
