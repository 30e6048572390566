//! The attributes of a tag.

/// The attributes of a tag as `(name, value)`, with quotes or without.
pub(super) fn attributes(attrs: &str) -> impl Iterator<Item = (&str, &str)> {
    let mut rest = attrs;
    std::iter::from_fn(move || {
        loop {
            rest =
                rest.trim_start_matches(|c: char| c.is_ascii_whitespace() || c == '/' || c == '=');
            if rest.is_empty() {
                return None;
            }
            let end = rest
                .find(|c: char| c.is_ascii_whitespace() || c == '=')
                .unwrap_or(rest.len());
            let (name, tail) = rest.split_at(end);
            let Some(tail) = tail.trim_start().strip_prefix('=') else {
                rest = tail;
                continue;
            };
            let (value, tail) = attribute_value(tail.trim_start());
            rest = tail;
            return Some((name, value));
        }
    })
}

fn attribute_value(tail: &str) -> (&str, &str) {
    let quote = tail.chars().next().filter(|c| matches!(c, '"' | '\''));
    if let Some(quote) = quote {
        return tail[1..].split_once(quote).unwrap_or((&tail[1..], ""));
    }
    let end = tail
        .find(|c: char| c.is_ascii_whitespace())
        .unwrap_or(tail.len());
    tail.split_at(end)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn attributes_of_every_kind() {
        let found: Vec<_> = attributes(" a=\"1\" b = '2' c=3 d e=\"<>\" f=\"open").collect();
        assert_eq!(
            found,
            [
                ("a", "1"),
                ("b", "2"),
                ("c", "3"),
                ("e", "<>"),
                ("f", "open")
            ]
        );
    }
}
