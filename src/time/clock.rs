//! Times as text: RFC 3339 out; RFC 3339, RFC 2822 and strptime's formats in.
//!
//! The calendar and the zones are jiff's. Its own parsers and printers are not used: they add
//! 60 kB to the compressed wasm, which is a quarter of all of it.

use jiff::Timestamp;
use jiff::civil::{Date, DateTime, Time};
use jiff::tz::{Offset, TimeZone};

const MONTHS: [&str; 12] = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
];

/// A point in time with the offset of the clock that showed it, in seconds east of UTC.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Stamp {
    local: DateTime,
    offset: Offset,
}

impl Stamp {
    /// A local time in a zone; the earlier one where the clock is set back.
    pub(crate) fn in_zone(local: DateTime, zone: &TimeZone) -> Option<Self> {
        let instant = zone.to_ambiguous_timestamp(local).compatible().ok()?;
        let offset = zone.to_offset(instant);
        Some(Self {
            local: offset.to_datetime(instant),
            offset,
        })
    }

    /// Whether this can be the time of a publication: programs that have none write the year 1.
    pub(crate) fn is_plausible(self) -> bool {
        (1990..=2100).contains(&self.local.year())
    }

    /// A local time at an offset; `None` at the ends of the calendar.
    pub(crate) fn new(local: DateTime, offset: Offset) -> Option<Self> {
        offset.to_timestamp(local).ok()?;
        Some(Self { local, offset })
    }

    /// The day that the clock showed.
    pub(crate) fn day(self) -> Date {
        self.local.date()
    }

    /// Milliseconds since 1970.
    pub(crate) fn from_millisecond(milliseconds: i64) -> Option<Self> {
        let instant = Timestamp::from_millisecond(milliseconds).ok()?;
        Some(Self {
            local: Offset::UTC.to_datetime(instant),
            offset: Offset::UTC,
        })
    }

    /// The same instant on the clock of Greenwich.
    pub(crate) fn to_utc(self) -> Option<Self> {
        let instant = self.offset.to_timestamp(self.local).ok()?;
        Some(Self {
            local: Offset::UTC.to_datetime(instant),
            offset: Offset::UTC,
        })
    }

    /// RFC 3339; fractions of a second only where there are some, to the millisecond.
    pub(crate) fn to_rfc3339(self) -> String {
        let (date, time) = (self.local.date(), self.local.time());
        let mut out = format!(
            "{:04}-{:02}-{:02}T{:02}:{:02}:{:02}",
            date.year(),
            date.month(),
            date.day(),
            time.hour(),
            time.minute(),
            time.second()
        );
        if time.millisecond() > 0 {
            out.push_str(&format!(".{:03}", time.millisecond()));
        }
        let seconds = self.offset.seconds();
        if seconds == 0 {
            out.push('Z');
        } else {
            let sign = if seconds < 0 { '-' } else { '+' };
            let minutes = seconds.unsigned_abs() / 60;
            out.push_str(&format!("{sign}{:02}:{:02}", minutes / 60, minutes % 60));
        }
        out
    }
}

/// RFC 3339, its own offset kept.
pub(crate) fn rfc3339(text: &str) -> Option<Stamp> {
    ["%Y-%m-%dT%H:%M:%S%z", "%Y-%m-%d %H:%M:%S%z"]
        .iter()
        .find_map(|format| strptime(text, format, None))
}

/// RFC 2822: `Thu, 10 Dec 2020 05:11:01 GMT`.
pub(crate) fn rfc2822(text: &str) -> Option<Stamp> {
    let text = text.split_once(',').map_or(text, |(_, rest)| rest).trim();
    ["%d %b %Y %H:%M:%S %z", "%d %b %Y %H:%M %z"]
        .iter()
        .find_map(|format| strptime(text, format, None))
}

/// A time in a format of `%Y %m %d %H %I %M %S %p %b %y %z %%`; seconds may have a fraction. Without
/// `%z` it is read on the clock of `zone`, or of Greenwich. `None` where it does not fit.
pub(crate) fn strptime(text: &str, format: &str, zone: Option<&TimeZone>) -> Option<Stamp> {
    let mut parts = Parts::default();
    let mut rest = text.trim();
    let mut format = format.chars();
    while let Some(c) = format.next() {
        if c.is_whitespace() {
            rest = rest.trim_start();
        } else if c != '%' {
            rest = rest.strip_prefix(c)?;
        } else {
            rest = parts.read(format.next()?, rest)?;
        }
    }
    if !rest.trim().is_empty() {
        return None;
    }
    parts.stamp(zone)
}

#[derive(Default)]
struct Parts {
    year: Option<i16>,
    month: Option<i8>,
    day: Option<i8>,
    hour: i8,
    minute: i8,
    second: i8,
    nanosecond: i32,
    afternoon: Option<bool>,
    offset: Option<i32>,
}

impl Parts {
    /// Reads one field; gives what follows it.
    fn read<'a>(&mut self, field: char, text: &'a str) -> Option<&'a str> {
        let two = |text: &'a str| number(text, 2);
        let (value, rest) = match field {
            'Y' => number(text, 4).filter(|(year, _)| *year > 999)?,
            'p' => return self.read_half(text),
            'b' | 'B' => month(text)?,
            'z' => return self.read_offset(text),
            '%' => return text.strip_prefix('%'),
            'm' | 'd' | 'e' | 'H' | 'I' | 'M' | 'S' | 'y' => two(text)?,
            _ => return None,
        };
        match field {
            'Y' => self.year = Some(value as i16),
            'y' => self.year = Some(2000 + value as i16),
            'm' | 'b' | 'B' => self.month = Some(value as i8),
            'd' | 'e' => self.day = Some(value as i8),
            'H' | 'I' => self.hour = value as i8,
            'M' => self.minute = value as i8,
            _ => {
                // A leap second is shown as 60; no clock here can hold it.
                self.second = value.min(59) as i8;
                return Some(self.read_fraction(rest));
            }
        }
        Some(rest)
    }

    fn read_fraction<'a>(&mut self, text: &'a str) -> &'a str {
        let Some(digits) = text.strip_prefix(['.', ',']) else {
            return text;
        };
        let count = digits.bytes().take_while(u8::is_ascii_digit).count();
        if count == 0 {
            return text;
        }
        let nine: String = digits[..count]
            .chars()
            .chain("000000000".chars())
            .take(9)
            .collect();
        self.nanosecond = nine.parse().unwrap_or(0);
        &digits[count..]
    }

    fn read_half<'a>(&mut self, text: &'a str) -> Option<&'a str> {
        let half = text.get(..2)?.to_ascii_lowercase();
        self.afternoon = Some(match half.as_str() {
            "am" => false,
            "pm" => true,
            _ => return None,
        });
        text.get(2..)
    }

    /// `Z`, `+01:00`, `+0100`, `+01`, or one of the names that RFC 2822 knows.
    fn read_offset<'a>(&mut self, text: &'a str) -> Option<&'a str> {
        let letters = text.bytes().take_while(u8::is_ascii_alphabetic).count();
        if letters > 0 {
            self.offset = Some(named_offset(&text[..letters])?);
            return Some(&text[letters..]);
        }
        let sign = if text.starts_with('-') { -1 } else { 1 };
        let digits = text.strip_prefix(['+', '-'])?;
        let (hours, rest) = number(digits, 2)?;
        let rest = rest.strip_prefix(':').unwrap_or(rest);
        let (minutes, rest) = number(rest, 2).unwrap_or((0, rest));
        self.offset = Some(sign * (hours * 3600 + minutes * 60));
        Some(rest)
    }

    fn stamp(&self, zone: Option<&TimeZone>) -> Option<Stamp> {
        let hour = match self.afternoon {
            Some(true) if self.hour < 12 => self.hour + 12,
            Some(false) if self.hour == 12 => 0,
            _ => self.hour,
        };
        let date = Date::new(self.year?, self.month?, self.day?).ok()?;
        let time = Time::new(hour, self.minute, self.second, self.nanosecond).ok()?;
        let local = DateTime::from_parts(date, time);
        match self.offset {
            Some(seconds) => {
                let offset = Offset::from_seconds(seconds).ok()?;
                offset
                    .to_timestamp(local)
                    .ok()
                    .map(|_| Stamp { local, offset })
            }
            None => Stamp::in_zone(local, zone.unwrap_or(&TimeZone::UTC)),
        }
    }
}

/// Up to `digits` digits, and what follows them.
fn number(text: &str, digits: usize) -> Option<(i32, &str)> {
    let text = text.trim_start();
    let count = text
        .bytes()
        .take(digits)
        .take_while(u8::is_ascii_digit)
        .count();
    text[..count]
        .parse()
        .ok()
        .map(|value| (value, &text[count..]))
}

/// An English month, whole or abbreviated.
fn month(text: &str) -> Option<(i32, &str)> {
    let letters = text.bytes().take_while(u8::is_ascii_alphabetic).count();
    let start = text.get(..3)?.to_ascii_lowercase();
    let at = MONTHS.iter().position(|month| *month == start)?;
    Some((at as i32 + 1, &text[letters.max(3)..]))
}

/// The zone names of RFC 2822, section 4.3, in seconds east of UTC.
fn named_offset(name: &str) -> Option<i32> {
    let hours = match name.to_ascii_uppercase().as_str() {
        "Z" | "UT" | "UTC" | "GMT" => 0,
        "EDT" => -4,
        "EST" | "CDT" => -5,
        "CST" | "MDT" => -6,
        "MST" | "PDT" => -7,
        "PST" => -8,
        _ => return None,
    };
    Some(hours * 3600)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn summer_and_winter_in_paris() {
        let zone = TimeZone::posix("CET-1CEST,M3.5.0,M10.5.0/3").unwrap();
        let time = |text| strptime(text, "%d/%m/%Y - %H:%M", Some(&zone)).map(Stamp::to_rfc3339);
        assert_eq!(
            time("27/12/2023 - 22:20").as_deref(),
            Some("2023-12-27T22:20:00+01:00")
        );
        assert_eq!(
            time("01/08/2020 - 16:32").as_deref(),
            Some("2020-08-01T16:32:00+02:00")
        );
        assert_eq!(time("01/08/2020"), None);
        assert_eq!(time("32/08/2020 - 16:32"), None);
    }

    #[test]
    fn offsets_and_fractions_are_kept() {
        let time = |text| rfc3339(text).map(Stamp::to_rfc3339);
        assert_eq!(
            time("2020-09-02T03:44:32.692Z").as_deref(),
            Some("2020-09-02T03:44:32.692Z")
        );
        assert_eq!(
            time("2020-09-02T03:44:32.000+0800").as_deref(),
            Some("2020-09-02T03:44:32+08:00")
        );
        assert_eq!(
            time("2020-09-02T03:44:32-03:30").as_deref(),
            Some("2020-09-02T03:44:32-03:30")
        );
        assert_eq!(time("yesterday"), None);
        let utc = rfc3339("2020-09-02T03:44:32+08:00").and_then(Stamp::to_utc);
        assert_eq!(
            utc.map(Stamp::to_rfc3339).as_deref(),
            Some("2020-09-01T19:44:32Z")
        );
    }

    #[test]
    fn mail_dates() {
        let time = |text| rfc2822(text).map(Stamp::to_rfc3339);
        assert_eq!(
            time("Thu, 10 Dec 2020 05:11:01 GMT").as_deref(),
            Some("2020-12-10T05:11:01Z")
        );
        assert_eq!(
            time("10 December 2020 05:11 EDT").as_deref(),
            Some("2020-12-10T05:11:00-04:00")
        );
    }
}
