//! Decimal numbers, as attributes write sizes.
//!
//! The standard library reads floats to the last bit of any exponent: its tables weigh 10 kB in the
//! wasm however well it is compressed.

/// Decimals behind these change nothing that a size is asked for.
const MAX_DECIMALS: usize = 15;

/// A number such as `640`, `-1` or `1.5`, without an exponent.
pub(crate) fn decimal(text: &str) -> Option<f64> {
    let digits = text.strip_prefix(['-', '+']).unwrap_or(text);
    let (whole, decimals) = digits.split_once('.').unwrap_or((digits, ""));
    if whole.is_empty() && decimals.is_empty() {
        return None;
    }
    let (mut value, mut unit) = (0.0, 1.0);
    for (at, digit) in whole.bytes().chain(decimals.bytes()).enumerate() {
        if !digit.is_ascii_digit() {
            return None;
        }
        let place = at.checked_sub(whole.len());
        if place.is_none_or(|place| place < MAX_DECIMALS) {
            value = value * 10.0 + f64::from(digit - b'0');
            unit *= place.map_or(1.0, |_| 10.0);
        }
    }
    let value = value / unit;
    Some(if text.starts_with('-') { -value } else { value })
}

#[cfg(test)]
mod tests {
    use super::decimal;

    #[test]
    fn as_the_standard_library_reads_them() {
        for text in [
            "0", "7", "640", "007", "1.5", "-1", "+2", ".5", "3.", "99.999", "0.1", "1.25",
            "-0.75", "", ".", "-", "+-1", "1.2.3", "1,5", "12px", " 1", "١",
        ] {
            assert_eq!(decimal(text), text.parse().ok(), "{text}");
        }
    }

    #[test]
    fn many_digits_cost_no_more_than_their_length() {
        assert_eq!(decimal(&"9".repeat(400)), Some(f64::INFINITY));
        let third = decimal(&format!("0.{}", "3".repeat(400))).unwrap();
        assert!((third - 1.0 / 3.0).abs() < 1e-14);
    }
}
