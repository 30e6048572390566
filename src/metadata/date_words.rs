//! The words before printed times: what tells the publication from a later change.

use crate::text::needles::holds;

/// A change, in lower case.
const CHANGED: &str = "updated|update|modified|revised|edited|reviewed|checked|verified|aktualisiert|\
     aktualisierung|geändert|änderung|überarbeitet|mis à jour|mise à jour|modifié|actualizado|\
     actualizada|actualización|atualizado|atualização|modificado|aggiornato|aggiornamento|\
     bijgewerkt|gewijzigd|обновлено|обновление|изменено|оновлено|zaktualizowano|aktualizacja|\
     aktualizováno|güncelleme|güncellendi|uppdaterad|oppdatert|opdateret|päivitetty|frissítve|\
     actualizat|ενημέρωση|تحديث|به‌روزرسانی|עודכן|更新|修改|修订|编辑于|編輯於|수정|diperbarui|\
     cập nhật";

/// A publication, in lower case, by words that a sentence seldom has.
const PUBLISHED: &str = "published|publication date|posted|date posted|release date|veröffentlicht|publiziert|\
     erschienen|erstellt|eingestellt|publié|mis en ligne|paru le|publicado|publicada|publicación|\
     publicação|pubblicato|pubblicata|gepubliceerd|geplaatst|опубликовано|опублікована|\
     опубліковано|дата публикации|opublikowano|data publikacji|publikováno|yayınlanma|yayınlandı|\
     yayın tarihi|publicerad|publisert|udgivet|julkaistu|közzétéve|publicat|δημοσίευση|\
     δημοσιεύθηκε|نشر في|تاريخ النشر|تاریخ انتشار|פורסם|发布|發布|发表|發表|刊登|公開|投稿日|\
     掲載|配信|입력|등록|게재|diterbitkan|đăng";

/// What a line says before a date where the verb stands behind it, in lower case.
const OPENINGS: &[&str] = &[
    "dieser artikel wurde",
    "dieser beitrag wurde",
    "dieser eintrag wurde",
    "dieser text wurde",
    "dit artikel werd",
    "dit bericht werd",
    "dit artikel is",
    "dit bericht is",
];

/// Words of what comes with times but is none of the article’s: an event, a right, a deadline.
const OTHERS: &str = "copyright|all rights|since|born|joined|expires|deadline|valid until|gültig bis|geboren|版权|\
     备案|許可";

/// What the words before a time say that it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Told {
    Published,
    Changed,
    /// Something that is no time of an article.
    Other,
    Nothing,
}

/// What the words before a time say of it; where they say two things, the one nearer to it counts.
pub(super) fn told(before: &str) -> Told {
    let last = |words: &str| {
        words
            .split('|')
            .filter(|word| holds(before, word))
            .filter_map(|word| last_word(before, word))
            .max()
    };
    let found = [
        (last(CHANGED), Told::Changed),
        (last(PUBLISHED), Told::Published),
        (last(OTHERS), Told::Other),
    ];
    let best = found.into_iter().max_by_key(|(at, _)| *at);
    match best {
        Some((Some(_), told)) => told,
        _ => Told::Nothing,
    }
}

/// What a line with one date says of it, by the words behind it too.
pub(super) fn told_around(before: &str, behind: &str) -> Told {
    match told(before) {
        Told::Nothing if OPENINGS.iter().any(|words| before.contains(words)) => {
            match told(behind) {
                Told::Nothing => Told::Published,
                other => other,
            }
        }
        said => said,
    }
}

/// Where a word stands last in a text, and not as a part of another.
fn last_word(text: &str, word: &str) -> Option<usize> {
    let is_spaced = word.starts_with(char::is_alphabetic) && !word.chars().any(crate::text::is_cjk);
    let letter = |c: Option<char>| is_spaced && c.is_some_and(char::is_alphabetic);
    let mut found = text.rmatch_indices(word);
    found
        .find(|(at, _)| {
            !letter(text[..*at].chars().next_back())
                && !letter(text[at + word.len()..].chars().next())
        })
        .map(|(at, _)| at)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn changes_and_publications() {
        assert_eq!(told("last updated on"), Told::Changed);
        assert_eq!(told("publié le"), Told::Published);
        assert_eq!(told("mis à jour le"), Told::Changed);
        assert_eq!(told("来源江城发布时间"), Told::Published);
        assert_eq!(told("이 기사는 수정"), Told::Changed);
        assert_eq!(told("the unpublished letters of"), Told::Nothing);
        assert_eq!(told("published by ann lee updated"), Told::Changed);
        let german = |behind| told_around("dieser artikel wurde am", behind);
        assert_eq!(german("von jörg käse veröffentlicht"), Told::Published);
        assert_eq!(german("von jörg käse geschrieben"), Told::Published);
        assert_eq!(german("aktualisiert"), Told::Changed);
    }
}
