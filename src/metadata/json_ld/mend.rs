//! JSON as content systems write it, with their mistakes.

use crate::text::json;
use serde_json::Value;

/// Parses one block, mending what content systems get wrong: raw line feeds in strings, trailing
/// commas, comment wrappers, several values one after another.
pub(super) fn parse(raw: &str) -> Vec<Value> {
    let trimmed = raw
        .trim()
        .trim_start_matches("<!--")
        .trim_start_matches("//<![CDATA[")
        .trim_start_matches("<![CDATA[")
        .trim_end_matches("-->")
        .trim_end_matches("//]]>")
        .trim_end_matches("]]>")
        .trim()
        .trim_end_matches(';');
    if let Ok(value) = serde_json::from_str(trimmed) {
        return vec![value];
    }
    let mended = json::mended(trimmed);
    serde_json::Deserializer::from_str(&mended)
        .into_iter::<Value>()
        .map_while(Result::ok)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn broken_json_is_mended() {
        let blocks = parse("<!--\n[{\"@type\":\"Article\",\"headline\":\"two\nlines\",},] -->");
        assert_eq!(blocks[0][0]["headline"], "two\nlines");
    }
}
