//! Labels of links to the rest of a text.

/// A label is no longer, in characters.
const LONGEST: usize = 80;

/// What begins one, in lower case, with bars between.
const STARTS: &str = "continue reading|keep reading|read more|read on|read the rest|read the full|read full|\
     full story|full article|view full|more…|more...|(more|阅读全文|閱讀全文|查看全文|显示全文|\
     全文|阅读原文|阅读更多|閱讀更多|继续阅读|繼續閱讀|查看更多|更多…|更多...|（更多|余下全文|\
     餘下全文|点击阅读|點擊閱讀|lire la suite|lire l’article|lire l'article|en savoir plus|\
     weiterlesen|mehr lesen|leer más|seguir leyendo|sigue leyendo|ler mais|continuar a ler|\
     continuar lendo|continue lendo|continua a leggere|leggi tutto|lees verder|czytaj dalej|\
     читать далее|читать полностью|続きを読む|もっと読む|계속 읽기|더 보기|اقرأ المزيد|\
     ادامه مطلب|xem thêm|đọc tiếp|devamını oku|read article|read the entire|read the whole|\
     weiter lesen|läs mer|les mer|læs mere|lue lisää|číst dál|citește mai mult|baca selengkapnya|\
     อ่านต่อ|और पढ़ें|διαβάστε περισσότερα|קרא עוד|המשך לקרוא|全文を読む|전문 보기|展开全文|\
     展開全文|читать дальше|leia mais|saiba mais|leggi di più|lees meer|czytaj więcej|\
     celý článek|tovább|selengkapnya|مزید پڑھیں|читати далі|подробнее|点击查看全文|點擊查看全文|\
     もっと見る|記事全文|전체보기|전체 보기|자세히 보기";

/// What follows the words of such a label; `None` where a text is none.
pub(crate) fn rest(label: &str) -> Option<String> {
    let label = label.trim();
    if label.chars().nth(LONGEST).is_some() {
        return None;
    }
    let label = label.to_lowercase();
    let mut rests = STARTS
        .split('|')
        .filter_map(|start| label.strip_prefix(start));
    // Of two that fit, the longer one.
    let first = rests.next()?;
    Some(
        rests
            .fold(
                first,
                |best, rest| if rest.len() < best.len() { rest } else { best },
            )
            .to_owned(),
    )
}

#[cfg(test)]
mod tests {
    use super::rest;

    #[test]
    fn labels() {
        assert_eq!(rest("Read more…").as_deref(), Some("…"));
        assert_eq!(rest(" 继续阅读“桥”").as_deref(), Some("“桥”"));
        assert_eq!(rest("Läs mer »").as_deref(), Some(" »"));
        assert_eq!(rest("Reading rooms"), None);
    }
}
