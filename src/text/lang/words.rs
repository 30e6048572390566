//! Languages of one script, told apart by their commonest words and by letters that only they have.

use crate::text::by_word::{ByWord, by_word};
use std::sync::LazyLock;

/// The commonest short words of languages in Latin script, as any list of frequencies gives them.
const LATIN: &[(&str, &str)] = &[
    (
        "en",
        "the of and to in is that was for with as on are this it by from which have has not were been their they would",
    ),
    (
        "fr",
        "le la les des et est que une dans pour pas qui sur avec ce par au aux ses plus mais cette sont été ont du il elle nous",
    ),
    (
        "de",
        "der die das und ist nicht ein eine mit dem den von zu auf für sich auch des als an es wird im sind nach einen bei wie noch",
    ),
    (
        "es",
        "el los las y que en una por con del se su para es al lo como más pero sus fue este ha son también desde cuando muy",
    ),
    (
        "pt",
        "o os as e que em uma por com do da dos das não se para é ao mais como mas foi pelo pela são também à você seu sua na no",
    ),
    (
        "it",
        "il lo gli di che è un una per non con del della dei sono si al alla nel anche come più ma questo ha le ed dal delle",
    ),
    (
        "nl",
        "de het een en van is dat op te zijn met voor niet aan er om ook als bij door maar naar uit over heeft wordt deze werd",
    ),
    (
        "pl",
        "i w na z do nie się jest że o to jak po za od przez dla są ale tym był była które który oraz tego tak już może",
    ),
    (
        "cs",
        "a se na v je že s z o do i to ve za by po pro ale jako byl od si podle které jsou nebo také jeho bylo při už",
    ),
    (
        "ro",
        "și de la în a cu pe care nu din un o că este pentru mai au fi prin după ale sau sunt fost lui dar ca între",
    ),
    (
        "tr",
        "ve bir bu da de için ile olarak daha çok olan gibi kadar sonra ne en o ama var olduğu ise değil her oldu",
    ),
    (
        "vi",
        "và của là có các được cho một những với không trong đã này người khi để từ tại về đến như cũng ra nhiều",
    ),
    (
        "id",
        "yang dan di ini itu dengan untuk dari tidak dalam pada akan adalah ke oleh juga sebagai karena telah ada kami mereka bisa",
    ),
    (
        "sv",
        "och att det i som en på är av för med till den har de inte om ett var jag men från vi kan när efter också",
    ),
    (
        "da",
        "og at det i er en til af på for med den der de ikke som har et var han fra kan men vi efter også blev",
    ),
    (
        "fi",
        "ja on ei se että oli hän joka mutta kun ovat myös tai kuin niin vain sen ole mukaan jo hänen sekä",
    ),
    (
        "hu",
        "a az és hogy nem is egy ez meg volt de csak el már mint még ha vagy azt aki kell lesz szerint",
    ),
    (
        "sw",
        "na ya wa kwa ni katika la za hiyo hii kuwa huo kama yake cha alisema watu lakini baada nchi hilo huyo",
    ),
    (
        "ha",
        "da na ta a ya wannan kuma cewa ba don su shi yi ne ce an mai wata wasu zuwa domin daga",
    ),
];

/// Of so many words at least a language is told, and no more than so many are looked at.
const ENOUGH: usize = 12;
const MOST: usize = 1_200;

/// The languages that a word is common in, as bits: each word is looked up once.
static WORDS: LazyLock<ByWord> = LazyLock::new(|| {
    let lists = LATIN.iter().enumerate();
    by_word(&mut lists.map(|(at, (_, words))| (1 << at, *words)))
});

/// Whether the common words of a language are known here.
pub(super) fn is_known(language: &str) -> bool {
    LATIN.iter().any(|(known, _)| *known == language)
}

/// The language of a text in Latin letters, where its words leave no doubt.
pub(super) fn latin(text: &str) -> Option<&'static str> {
    /// Bytes of the longest word in the lists.
    const LONGEST: usize = 12;
    let mut counts = [0_usize; LATIN.len()];
    let mut all = 0;
    let words = text.split(|c: char| !c.is_alphabetic());
    for word in words.filter(|word| !word.is_empty()).take(MOST) {
        all += 1;
        if word.len() > LONGEST {
            continue;
        }
        let mut languages = match word
            .bytes()
            .any(|b| b.is_ascii_uppercase() || !b.is_ascii())
        {
            true => WORDS.get(crate::text::lowercase(word).as_bytes()),
            false => WORDS.get(word.as_bytes()),
        }
        .copied()
        .unwrap_or_default();
        while languages != 0 {
            counts[languages.trailing_zeros() as usize] += 1;
            languages &= languages - 1;
        }
    }
    let best = (0..counts.len()).max_by_key(|at| counts[*at])?;
    let mut others = counts.iter().enumerate().filter(|(at, _)| *at != best);
    let clear = others.all(|(_, count)| count * 4 < counts[best] * 3);
    (all >= ENOUGH && counts[best] * 6 >= all && clear).then_some(LATIN[best].0)
}

/// The language of a text in Cyrillic letters.
pub(super) fn cyrillic(text: &str) -> &'static str {
    match () {
        () if holds(text, "ў", 60) && holds(text, "қғҳ", 60) => "uz",
        () if holds(text, "әғқңұһ", 40) => "kk",
        () if holds(text, "ӣӯҳҷ", 60) => "tg",
        () if holds(text, "үө", 40) => "mn",
        () if holds(text, "ў", 60) => "be",
        () if holds(text, "і", 40) && holds(text, "ыэё", 60) && !holds(text, "ищѣ", 300) => {
            "be"
        }
        () if holds(text, "їєґ", 120) || holds(text, "і", 40) && !holds(text, "ыѣ", 300) => {
            "uk"
        }
        () if holds(text, "ѓќѕ", 200) => "mk",
        () if holds(text, "јљњђћџ", 60) => "sr",
        () if !holds(text, "ыэ", 300) && holds(text, "ъ", 100) => "bg",
        () => "ru",
    }
}

/// The language of a text in Arabic letters.
pub(super) fn arabic(text: &str) -> &'static str {
    match () {
        () if holds(text, "ټډړږښګڼۍې", 40) => "ps",
        () if holds(text, "ٹڈڑےں", 40) => "ur",
        () if holds(text, "ۇۆۈېھ", 15) => "ug",
        () if holds(text, "ۆێڕڵ", 40) => "ckb",
        () if holds(text, "ڄڃڏڊڙڻ", 60) => "sd",
        () if holds(text, "پچژگیک", 25) => "fa",
        () => "ar",
    }
}

/// Whether at least one of so many letters is among those.
fn holds(text: &str, letters: &str, one_in: usize) -> bool {
    let (mut own, mut all) = (0_usize, 0_usize);
    for c in text.chars().take(8_000).filter(|c| !c.is_ascii()) {
        let c = c.to_lowercase().next().unwrap_or(c);
        own += usize::from(letters.contains(c));
        all += usize::from(c.is_alphabetic());
    }
    own > 0 && own * one_in >= all
}
