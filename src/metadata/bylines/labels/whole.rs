//! Lines of their own that say nothing but who wrote a text.

use super::super::super::author_split::split;
use super::{after_label, korean, reporters, spaced_names};

/// The names in a line below a text that says nothing else, where such lines are usual.
pub(crate) fn signed_names(line: &str) -> Option<Vec<String>> {
    /// Characters of such a line.
    const LONGEST: usize = 80;
    if line.chars().nth(LONGEST).is_some() {
        return None;
    }
    if let Some(by) = line
        .trim_start_matches(['-', '–', '—', ' '])
        .strip_prefix("By ")
    {
        let names = spaced_names(by)?;
        return (names == by.trim_end_matches('.')).then(|| vec![names]);
    }
    let is_bracketed = line.starts_with(['（', '(', '【', '〔', '[']);
    let chinese = is_bracketed.then(|| reporters::names(line)).flatten();
    let names = chinese.or_else(|| korean::names(line))?;
    Some(names.split(", ").map(str::to_owned).collect())
}

/// The names in a line above a text that says nothing else but where they work.
pub(crate) fn opening_names(line: &str) -> Option<Vec<String>> {
    /// Characters of such a line, and of what stands behind the names.
    const LONGEST: usize = 80;
    const BEHIND_NAMES: usize = 40;
    let is_sentence = line.ends_with(['.', '!', '?', '。', '！', '？', ':', '：']);
    if is_sentence || line.chars().nth(LONGEST).is_some() {
        return None;
    }
    let said = after_label(line, &line.to_lowercase())?;
    let names = split(&said);
    let last = names.last()?;
    let rest = line[line.rfind(last.as_str())? + last.len()..].trim_start();
    let is_set_off =
        rest.is_empty() || rest.starts_with([',', '，', '(', '（', '|', '｜', '·', '/']);
    (is_set_off && rest.chars().nth(BEHIND_NAMES).is_none()).then_some(names)
}
