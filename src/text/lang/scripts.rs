//! Which script a text is in: the shares of its letters, never their absolute counts.

/// A script, or the scripts that one language writes in together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Script {
    Latin,
    Cyrillic,
    Greek,
    Armenian,
    Georgian,
    Hebrew,
    Arabic,
    Thaana,
    Ethiopic,
    Devanagari,
    Bengali,
    Gurmukhi,
    Gujarati,
    Tamil,
    Telugu,
    Kannada,
    Malayalam,
    Sinhala,
    Thai,
    Lao,
    Tibetan,
    Burmese,
    Khmer,
    Hangul,
    /// Chinese characters and kana.
    Han,
}

const SCRIPTS: usize = Script::Han as usize + 1;

/// One ideograph or syllable says about as much as this many letters.
const DENSE: u32 = 2;

/// A text may be this long before only its beginning is counted.
const SAMPLE: usize = 24_000;

/// The letters of a text by script; an ideograph weighs as much as two letters.
#[derive(Debug, Clone, Default)]
pub(super) struct Shares {
    weights: [u32; SCRIPTS],
    /// Chinese characters, and kana among them.
    pub han: u32,
    pub kana: u32,
}

impl Shares {
    pub(super) fn of(text: &str) -> Self {
        let mut shares = Self::default();
        for c in text.chars().take(SAMPLE) {
            let Some(script) = script_of(c) else { continue };
            let is_dense = matches!(script, Script::Han | Script::Hangul);
            shares.weights[script as usize] += if is_dense { DENSE } else { 1 };
            if script == Script::Han {
                let is_kana = matches!(c, '\u{3040}'..='\u{30ff}');
                shares.kana += u32::from(is_kana);
                shares.han += u32::from(!is_kana);
            }
        }
        shares
    }

    /// The script that most of the text is in; `None` where there are no letters.
    pub(super) fn main(&self) -> Option<Script> {
        let heaviest = (0..SCRIPTS).max_by_key(|at| (self.weights[*at], SCRIPTS - at))?;
        ALL.get(heaviest)
            .copied()
            .filter(|_| self.weights[heaviest] > 0)
    }

    /// The share of a script, 0 to 1.
    pub(super) fn share(&self, script: Script) -> f64 {
        let all: u32 = self.weights.iter().sum();
        f64::from(self.weights[script as usize]) / f64::from(all.max(1))
    }
}

const ALL: [Script; SCRIPTS] = [
    Script::Latin,
    Script::Cyrillic,
    Script::Greek,
    Script::Armenian,
    Script::Georgian,
    Script::Hebrew,
    Script::Arabic,
    Script::Thaana,
    Script::Ethiopic,
    Script::Devanagari,
    Script::Bengali,
    Script::Gurmukhi,
    Script::Gujarati,
    Script::Tamil,
    Script::Telugu,
    Script::Kannada,
    Script::Malayalam,
    Script::Sinhala,
    Script::Thai,
    Script::Lao,
    Script::Tibetan,
    Script::Burmese,
    Script::Khmer,
    Script::Hangul,
    Script::Han,
];

fn script_of(c: char) -> Option<Script> {
    // Nearly all of a Chinese text, told before all others.
    if matches!(c, '\u{4e00}'..='\u{9fff}') {
        return Some(Script::Han);
    }
    Some(match c {
        'a'..='z' | 'A'..='Z' => Script::Latin,
        '\0'..='\u{bf}' | '×' | '÷' => return None,
        '\u{4e00}'..='\u{9fff}'
        | '\u{3400}'..='\u{4dbf}'
        | '\u{f900}'..='\u{faff}'
        | '\u{20000}'..='\u{323af}' => Script::Han,
        // Without the middle dot, which Chinese writes within foreign names.
        '\u{3041}'..='\u{3096}' | '\u{30a1}'..='\u{30fa}' | '\u{30fc}' => Script::Han,
        '\u{c0}'..='\u{24f}' | '\u{1e00}'..='\u{1eff}' => Script::Latin,
        '\u{370}'..='\u{3ff}' | '\u{1f00}'..='\u{1fff}' => Script::Greek,
        '\u{400}'..='\u{52f}' => Script::Cyrillic,
        '\u{531}'..='\u{58f}' => Script::Armenian,
        '\u{5d0}'..='\u{5f2}' => Script::Hebrew,
        '\u{620}'..='\u{64a}'
        | '\u{66e}'..='\u{6d3}'
        | '\u{6d5}'
        | '\u{6fa}'..='\u{6ff}'
        | '\u{750}'..='\u{77f}'
        | '\u{8a0}'..='\u{8c7}'
        | '\u{fb50}'..='\u{fdfb}'
        | '\u{fe70}'..='\u{fefc}' => Script::Arabic,
        '\u{780}'..='\u{7a5}' => Script::Thaana,
        '\u{904}'..='\u{939}' | '\u{958}'..='\u{961}' => Script::Devanagari,
        '\u{980}'..='\u{9f1}' => Script::Bengali,
        '\u{a05}'..='\u{a74}' => Script::Gurmukhi,
        '\u{a85}'..='\u{ae1}' => Script::Gujarati,
        '\u{b83}'..='\u{bd0}' => Script::Tamil,
        '\u{c05}'..='\u{c61}' => Script::Telugu,
        '\u{c85}'..='\u{ce1}' => Script::Kannada,
        '\u{d05}'..='\u{d7f}' => Script::Malayalam,
        '\u{d85}'..='\u{dc6}' => Script::Sinhala,
        '\u{e01}'..='\u{e4f}' => Script::Thai,
        '\u{e81}'..='\u{edf}' => Script::Lao,
        '\u{f40}'..='\u{fbc}' => Script::Tibetan,
        '\u{1000}'..='\u{109f}' => Script::Burmese,
        '\u{10a0}'..='\u{10ff}' => Script::Georgian,
        '\u{1100}'..='\u{11ff}' | '\u{3131}'..='\u{318e}' | '\u{ac00}'..='\u{d7a3}' => {
            Script::Hangul
        }
        '\u{1200}'..='\u{137f}' => Script::Ethiopic,
        '\u{1780}'..='\u{17b3}' => Script::Khmer,
        _ => return None,
    })
}
