//! Times with and without a zone, as RFC 3339.
//!
//! Where a page prints a time without a zone, the clock of its country is meant. A few rules in
//! POSIX form stand in for a time-zone database; a page whose country is unknown, or has several
//! zones, is read as UTC.

use super::clock;
use jiff::civil::DateTime;
use jiff::tz::{Offset, TimeZone};

/// A point in time as a page gives it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Stamp {
    /// Date and time on the publisher's clock.
    pub local: DateTime,
    /// Seconds east of UTC, if given.
    pub offset: Option<i32>,
    /// Whether a time of day was given.
    pub has_time: bool,
}

const CENTRAL_EUROPE: &str = "CET-1CEST,M3.5.0,M10.5.0/3";
const EASTERN_EUROPE: &str = "EET-2EEST,M3.5.0/3,M10.5.0/4";

/// Top-level domain and clock of countries with one zone.
const CLOCKS: &[(&str, &str)] = &[
    ("ad", CENTRAL_EUROPE),
    ("ae", "GST-4"),
    ("ar", "ART3"),
    ("at", CENTRAL_EUROPE),
    ("bd", "BST-6"),
    ("be", CENTRAL_EUROPE),
    ("bg", EASTERN_EUROPE),
    ("by", "MSK-3"),
    ("ch", CENTRAL_EUROPE),
    ("cn", "CST-8"),
    ("co", "COT5"),
    ("cz", CENTRAL_EUROPE),
    ("de", CENTRAL_EUROPE),
    ("dk", CENTRAL_EUROPE),
    ("ee", EASTERN_EUROPE),
    ("es", CENTRAL_EUROPE),
    ("fi", EASTERN_EUROPE),
    ("fr", CENTRAL_EUROPE),
    ("gr", EASTERN_EUROPE),
    ("hk", "HKT-8"),
    ("hr", CENTRAL_EUROPE),
    ("hu", CENTRAL_EUROPE),
    ("ie", "GMT0IST,M3.5.0/1,M10.5.0"),
    ("il", "IST-2IDT,M3.4.4/26,M10.5.0"),
    ("in", "IST-5:30"),
    ("ir", "IRST-3:30"),
    ("is", "GMT0"),
    ("it", CENTRAL_EUROPE),
    ("jp", "JST-9"),
    ("ke", "EAT-3"),
    ("kh", "ICT-7"),
    ("kr", "KST-9"),
    ("li", CENTRAL_EUROPE),
    ("lt", EASTERN_EUROPE),
    ("lu", CENTRAL_EUROPE),
    ("lv", EASTERN_EUROPE),
    ("mo", "CST-8"),
    ("my", "MYT-8"),
    ("ng", "WAT-1"),
    ("nl", CENTRAL_EUROPE),
    ("no", CENTRAL_EUROPE),
    ("np", "NPT-5:45"),
    ("pe", "PET5"),
    ("ph", "PST-8"),
    ("pk", "PKT-5"),
    ("pl", CENTRAL_EUROPE),
    ("pt", "WET0WEST,M3.5.0/1,M10.5.0"),
    ("ro", EASTERN_EUROPE),
    ("rs", CENTRAL_EUROPE),
    ("sa", "AST-3"),
    ("se", CENTRAL_EUROPE),
    ("sg", "SGT-8"),
    ("si", CENTRAL_EUROPE),
    ("sk", CENTRAL_EUROPE),
    ("th", "ICT-7"),
    ("tr", "TRT-3"),
    ("tw", "CST-8"),
    ("ua", EASTERN_EUROPE),
    ("uk", "GMT0BST,M3.5.0/1,M10.5.0"),
    ("ve", "VET4"),
    ("vn", "ICT-7"),
    ("za", "SAST-2"),
];

const EASTERN: &str = "EST5EDT,M3.2.0,M11.1.0";
const CENTRAL: &str = "CST6CDT,M3.2.0,M11.1.0";
const PACIFIC: &str = "PST8PDT,M3.2.0,M11.1.0";

/// Places by which zones are called, in countries with several.
const PLACES: &[(&str, &str)] = &[
    ("new_york", EASTERN),
    ("us/eastern", EASTERN),
    ("toronto", EASTERN),
    ("chicago", CENTRAL),
    ("us/central", CENTRAL),
    ("denver", "MST7MDT,M3.2.0,M11.1.0"),
    ("us/mountain", "MST7MDT,M3.2.0,M11.1.0"),
    ("los_angeles", PACIFIC),
    ("us/pacific", PACIFIC),
    ("vancouver", PACIFIC),
    ("sao_paulo", "BRT3"),
    ("mexico_city", "CST6"),
    ("moscow", "MSK-3"),
    ("sydney", "AEST-10AEDT,M10.1.0,M4.1.0/3"),
    ("melbourne", "AEST-10AEDT,M10.1.0,M4.1.0/3"),
    ("auckland", "NZST-12NZDT,M9.5.0,M4.1.0/3"),
    ("jakarta", "WIB-7"),
];

/// Places by which the zones of countries with one are called, with their country.
const CITIES: &str = "amsterdam nl athens gr belgrade rs berlin de bratislava sk brussels be bucharest ro \
    budapest hu copenhagen dk dublin ie helsinki fi istanbul tr kiev ua kyiv ua lisbon pt london uk luxembourg lu \
    madrid es minsk by oslo no paris fr prague cz riga lv rome it sofia bg stockholm se tallinn ee vienna at \
    vilnius lt warsaw pl zagreb hr zurich ch shanghai cn chongqing cn hong_kong hk macau mo taipei tw tokyo jp \
    seoul kr singapore sg bangkok th ho_chi_minh vn saigon vn manila ph kuala_lumpur my kolkata in calcutta in \
    dhaka bd karachi pk tehran ir dubai ae riyadh sa jerusalem il phnom_penh kh kathmandu np bogota co lima pe \
    buenos_aires ar caracas ve nairobi ke lagos ng johannesburg za";

/// The rule of a zone that a text calls by its place, in lower case: `europe/paris`.
pub(crate) fn rule_at(text: &str) -> Option<&'static str> {
    let (before, behind) = text.split_once('/')?;
    let is_name = |c: char| c.is_ascii_alphabetic() || c == '_';
    let end = behind.find(|c| !is_name(c)).unwrap_or(behind.len());
    let place = &behind[..end];
    let region = before.rsplit(|c| !is_name(c)).next()?;
    let fits = |name: &str| {
        name == place
            || name
                .split_once('/')
                .is_some_and(|name| name == (region, place))
    };
    let several = PLACES.iter().find(|(name, _)| fits(name));
    let mut cities = CITIES.split_ascii_whitespace();
    let mut country = || {
        cities.find(|word| *word == place && word.len() > 2)?;
        cities.next()
    };
    several
        .map(|(_, rule)| *rule)
        .or_else(|| rule_of(country()))
}

/// The clock that a host's country goes by.
pub(crate) fn clock_of(host: Option<&str>) -> Option<TimeZone> {
    TimeZone::posix(rule_of(host)?).ok()
}

/// The clock of the eastern United States.
pub(crate) fn eastern() -> Option<TimeZone> {
    TimeZone::posix(EASTERN).ok()
}

fn rule_of(host: Option<&str>) -> Option<&'static str> {
    let domain = host?.rsplit('.').next()?;
    let found = CLOCKS.iter().find(|(name, _)| *name == domain);
    found.map(|(_, rule)| *rule)
}

/// The rule of the clock that a publisher goes by: that of its country, else that of its language.
pub(crate) fn rule_for(host: Option<&str>, lang: Option<&str>) -> Option<&'static str> {
    rule_of(host).or_else(|| rule_in(lang?))
}

/// The clock that goes with a language, where all who write it have one clock, or nearly.
pub(crate) fn clock_in(lang: &str) -> Option<TimeZone> {
    TimeZone::posix(rule_in(lang)?).ok()
}

fn rule_in(lang: &str) -> Option<&'static str> {
    Some(
        match lang.split(['-', '_']).next()?.to_ascii_lowercase().as_str() {
            "zh" | "yue" => "CST-8",
            "ja" => "JST-9",
            "ko" => "KST-9",
            _ => return None,
        },
    )
}

/// RFC 3339 with the offset given, or that of the clock, or UTC.
pub(crate) fn rfc3339(stamp: Stamp, clock: Option<&TimeZone>) -> Option<String> {
    if !(1990..=2100).contains(&stamp.local.year()) {
        return None;
    }
    let offset = match stamp.offset {
        Some(seconds) => Offset::from_seconds(seconds).ok()?,
        None => match clock {
            Some(clock) => clock
                .to_ambiguous_timestamp(stamp.local)
                .compatible()
                .ok()
                .map(|time| clock.to_offset(time))?,
            None => Offset::UTC,
        },
    };
    Some(clock::Stamp::new(stamp.local, offset)?.to_rfc3339())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_clock_of_the_country() {
        let stamp = |month| Stamp {
            local: jiff::civil::date(2023, month, 27).at(22, 20, 0, 0),
            offset: None,
            has_time: true,
        };
        let paris = clock_of(Some("www.example.fr"));
        assert_eq!(
            rfc3339(stamp(12), paris.as_ref()).as_deref(),
            Some("2023-12-27T22:20:00+01:00")
        );
        assert_eq!(
            rfc3339(stamp(7), paris.as_ref()).as_deref(),
            Some("2023-07-27T22:20:00+02:00")
        );
        assert_eq!(
            rfc3339(stamp(7), None).as_deref(),
            Some("2023-07-27T22:20:00Z")
        );
    }

    #[test]
    fn every_clock_is_valid() {
        let rules = CLOCKS.iter().chain(PLACES).map(|(_, rule)| rule);
        assert!(rules.into_iter().all(|rule| TimeZone::posix(rule).is_ok()));
        let mut countries = CITIES.split_ascii_whitespace().skip(1).step_by(2);
        assert!(countries.all(|country| rule_of(Some(country)).is_some()));
    }
}
