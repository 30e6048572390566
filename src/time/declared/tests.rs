use super::*;

#[track_caller]
fn check(raw: &str, expected: &str) {
    let found = parse(raw, Clock::default()).map(Stamp::to_rfc3339);
    assert_eq!(found.as_deref(), Some(expected), "{raw}");
}

fn chinese() -> Clock {
    Clock::of(Some("zh-CN"), None)
}

#[test]
fn a_time_without_a_zone_is_on_the_publishers_clock() {
    let at = |raw: &str, lang, url| parse(raw, Clock::of(lang, url)).map(Stamp::to_rfc3339);
    let local = "2024-06-28 15:20:00";
    for (lang, url, expected) in [
        (Some("zh-TW"), None, "2024-06-28T15:20:00+08:00"),
        (
            Some("ja"),
            Some("https://a.example/"),
            "2024-06-28T15:20:00+09:00",
        ),
        (
            Some("en"),
            Some("https://www.a.fr/feed"),
            "2024-06-28T15:20:00+02:00",
        ),
        (
            Some("de"),
            Some("https://a.example/"),
            "2024-06-28T15:20:00Z",
        ),
        (None, None, "2024-06-28T15:20:00Z"),
    ] {
        assert_eq!(at(local, lang, url).as_deref(), Some(expected));
    }
    let day = at("2024-06-28", Some("ko"), None);
    assert_eq!(day.as_deref(), Some("2024-06-28T00:00:00+09:00"));
    let told = at("2024-06-28 15:20:00 GMT", Some("ko"), None);
    assert_eq!(told.as_deref(), Some("2024-06-28T15:20:00Z"));
}

#[test]
fn the_short_way_and_the_long_way_lead_to_the_same_time() {
    let months = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec Foo".split(' ');
    let clocks = ["00:00:00", "12:05:09", "23:59:60", "24:00:00", "25:00:00"];
    let zones = ["GMT", "+0000", "-0330", "+1400", "+9900", "-0199"];
    for month in months {
        for (clock, zone) in clocks.iter().flat_map(|c| zones.map(|zone| (c, zone))) {
            for day in ["01", "12", "30", "31", "00"] {
                let short = format!("Sat, {day} {month} 2024 {clock} {zone}");
                let long = format!(" {day} {month} 2024 {clock} {zone}");
                assert_eq!(parse(&short, chinese()), parse(&long, chinese()), "{short}");
            }
        }
    }
}

#[test]
fn rfc_822_and_its_misspellings() {
    for raw in [
        "Wed, 27 Dec 2023 22:20:00 +0100",
        "27 Dec 23 22:20 +0100",
        "Wednesday, 27-Dec-23 22:20:00 CET",
        "Wed,27 December 2023 22:20:00 GMT+1",
        "Wed Dec 27 22:20:00 CET 2023",
        "Dec 27, 2023 10:20 PM +01:00",
        "Wed Dec 27 2023 22:20:00 GMT+0100 (Central European Standard Time)",
    ] {
        check(raw, "2023-12-27T22:20:00+01:00");
    }
    check("Wed, 27 Dec 2023 24:00:00 GMT", "2023-12-28T00:00:00Z");
    check("Sat, 31 Dec 2016 23:59:60 GMT", "2016-12-31T23:59:59Z");
    check("1 Feb 99 00:00:00 UT", "1999-02-01T00:00:00Z");
}

#[test]
fn iso_with_and_without_a_zone() {
    check(
        "2023-12-27T22:20:05.25+01:00",
        "2023-12-27T22:20:05.250+01:00",
    );
    check("2023-12-27T22:20:05Z", "2023-12-27T22:20:05Z");
    check("2023-12-27 22:20", "2023-12-27T22:20:00Z");
    check("2023-12-27", "2023-12-27T00:00:00Z");
    check("20231227T222000Z", "2023-12-27T22:20:00Z");
    check("2023/12/27 22:20:00 -0330", "2023-12-27T22:20:00-03:30");
    check("27/12/2023 - 22:20", "2023-12-27T22:20:00Z");
    check("12/27/2023 22:20", "2023-12-27T22:20:00Z");
    check("1703713502", "2023-12-27T21:45:02Z");
    check("1703713502000", "2023-12-27T21:45:02Z");
}

#[test]
fn zones_by_name() {
    check("Wed, 28 Jun 2023 22:20:00 EDT", "2023-06-28T22:20:00-04:00");
    check("Wed, 28 Jun 2023 22:20:00 CST", "2023-06-28T22:20:00-06:00");
    check(
        "周三, 28 六月 2023 22:20:00 CST",
        "2023-06-28T22:20:00+08:00",
    );
    let stamp = parse("Wed, 28 Jun 2023 22:20:00 CST", chinese()).unwrap();
    assert_eq!(stamp.to_rfc3339(), "2023-06-28T22:20:00+08:00");
}

#[test]
fn months_in_other_languages() {
    for raw in [
        "mer., 27 déc. 2023 22:20:00 GMT",
        "mercredi 27 décembre 2023 à 22h20 UTC",
        "周三, 27 十二月 2023 22:20:00 +0000",
        "星期三, 27 12月 2023 22:20:00 GMT",
        "2023年12月27日 下午10:20",
        "2023年12月27日22时20分",
        "二〇二三年十二月二十七日 22:20",
        "Mi, 27 Dez 2023 22:20:00 GMT",
        "mié, 27 dic 2023 22:20:00 GMT",
        "2023년 12월 27일 오후 10:20",
    ] {
        check(raw, "2023-12-27T22:20:00Z");
    }
    check(
        "jeu, 03 août 2023 08:00:00 +0200",
        "2023-08-03T08:00:00+02:00",
    );
}

#[test]
fn scripts_and_calendars() {
    for raw in [
        "Τετ, 27 Δεκ 2023 22:20:00 GMT",
        "Τετάρτη 27 Δεκεμβρίου 2023 10:20 μ.μ.",
        "27 Δεκέμβριος 2023 22:20",
        "27 ธ.ค. 2566 22:20",
        "27 ธันวาคม 2566 เวลา 22.20 น.",
        "27 ธ.ค. 66 22:20 น.",
        "๒๗ ธันวาคม พ.ศ. ๒๕๖๖ ๒๒:๒๐",
        "27/12/2566 22:20",
        "2566-12-27T22:20:00Z",
        "Thứ tư, 27 tháng 12 năm 2023 22:20",
        "27 tháng mười hai, 2023 10:20 CH",
        "27 thg 12, 2023 22:20",
        "27 Th12 2023 22:20",
        "Thứ Năm, 28/12/2023, 05:20 (GMT+7)",
        "٢٧ ديسمبر ٢٠٢٣ ٢٢:٢٠",
        "الأربعاء، 27 ديسمبر، 2023 10:20 م",
        "27 كانون الأول 2023 22:20",
        "२७ दिसंबर २०२३ २२:२०",
        "27 בדצמבר 2023 22:20",
        "יום רביעי, 27 דצמבר 2023, 22:20",
    ] {
        let utc = parse(raw, Clock::default()).and_then(Stamp::to_utc);
        let utc = utc.map(Stamp::to_rfc3339);
        assert_eq!(utc.as_deref(), Some("2023-12-27T22:20:00Z"), "{raw}");
    }
    check("27 Μαΐου 2023 08:00", "2023-05-27T08:00:00Z");
    check(
        "Δευ, 5 Ιουν 2023 08:00:00 +0300",
        "2023-06-05T08:00:00+03:00",
    );
    check("3 ม.ค. 2567 08:00", "2024-01-03T08:00:00Z");
}

#[test]
fn zones_of_places() {
    for (zone, winter, summer) in [
        ("Europe/Paris", "+01:00", "+02:00"),
        ("Asia/Shanghai", "+08:00", "+08:00"),
        ("America/New_York", "-05:00", "-04:00"),
        ("US/Pacific", "-08:00", "-07:00"),
        ("Asia/Kolkata", "+05:30", "+05:30"),
        ("Australia/Sydney", "+11:00", "+10:00"),
        ("[Europe/London]", "Z", "+01:00"),
        ("Etc/UTC", "Z", "Z"),
    ] {
        check(
            &format!("2023-12-27 22:20:00 {zone}"),
            &format!("2023-12-27T22:20:00{winter}"),
        );
        check(
            &format!("27 Jul 2023 22:20 {zone}"),
            &format!("2023-07-27T22:20:00{summer}"),
        );
    }
    check(
        "2023-12-27T22:20:00+01:00[Asia/Tokyo]",
        "2023-12-27T22:20:00+01:00",
    );
    check("2023-12-27 22:20:00 Mars/Olympus", "2023-12-27T22:20:00Z");
}

#[test]
fn what_is_no_date() {
    for raw in [
        "",
        "yesterday",
        "31 Feb 2023",
        "27 Dec",
        "12",
        "25:61",
        "2023-13-45",
        "&#20170;",
        "0000",
    ] {
        assert_eq!(parse(raw, Clock::default()), None, "{raw}");
    }
    assert_eq!(parse(&"9".repeat(500), Clock::default()), None);
}
