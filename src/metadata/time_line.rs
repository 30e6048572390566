//! Lines that are a time and nothing else.

use super::date_words::{Told, told};
use super::dates::units;
use crate::text::is_listed;
use crate::time::printed::{Order, Printed, dated};
use jiff::civil::Date;

/// A longer line says more than a time.
const LONGEST: usize = 80;
/// Words of a label: `Zuletzt aktualisiert am`.
const LABEL: usize = 4;

/// Days of the week, in lower case.
const WEEKDAYS: &str = "monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tue|wed|thu|fri|sat|sun|lundi|\
     mardi|mercredi|jeudi|vendredi|samedi|dimanche|montag|dienstag|mittwoch|donnerstag|freitag|\
     samstag|sonntag|lunes|martes|miércoles|jueves|viernes|sábado|domingo|lunedì|martedì|\
     mercoledì|giovedì|venerdì|sabato|domenica";

/// The days of a line that is one or two times with their labels: `Publié le 8 mars 2024 à 09h15`.
pub(crate) fn days_alone(text: &str, order: Order) -> Option<Vec<Date>> {
    if text.chars().nth(LONGEST).is_some() || !text.contains(char::is_numeric) {
        return None;
    }
    let (dates, rest) = dated(text, order);
    let is_label = |words: &str| {
        units(words) <= LABEL && matches!(told(words), Told::Published | Told::Changed)
    };
    let labelled = |date: &Printed| {
        let before = date.before.as_str();
        before.is_empty() || is_listed(WEEKDAYS, before) || is_label(before)
    };
    let is_alone = !dates.is_empty() && dates.iter().all(labelled);
    (is_alone && (matches!(&*rest, "" | "uhr") || is_label(&rest)))
        .then(|| dates.iter().map(|date| date.stamp.local.date()).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn times_with_and_without_labels() {
        let eighth = date(2024, 3, 8);
        for line in [
            "08/03/2024 - 09:15",
            "8 March 2024",
            "Friday, 8 March 2024, 9:15 am",
            "Published: 8 March 2024",
            "Publié le 8 mars 2024 à 09h15",
            "Veröffentlicht am 8. März 2024 um 09:15 Uhr",
            "2024年3月8日 09:15",
            "发表时间：2024年3月8日 09:15",
            "2024-03-08 09:15 发布",
            "8 марта 2024, 09:15",
        ] {
            assert_eq!(
                days_alone(line, Order::DayFirst),
                Some(vec![eighth]),
                "{line}"
            );
        }
        let both = "Published: 8 March 2024 | Updated: 9 March 2024";
        assert_eq!(
            days_alone(both, Order::DayFirst),
            Some(vec![eighth, date(2024, 3, 9)])
        );
        assert_eq!(
            days_alone("03/08/2024", Order::MonthFirst),
            Some(vec![eighth])
        );
    }

    #[test]
    fn lines_that_say_more() {
        for line in [
            "On 8 March 2024 the bridge was closed.",
            "London, 8 March 2024",
            "8 March 2024: the bridge is closed",
            "The bridge, 8 March 2024",
            "2024年3月8日，大桥关闭。",
            "12",
        ] {
            assert_eq!(days_alone(line, Order::DayFirst), None, "{line}");
        }
    }
}
