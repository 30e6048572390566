//! Cutting a range of text out of phrasing content.

use crate::article::Phrasing;
use std::ops::Range;

/// Removes the bytes of `range` (as [`plain`](crate::render::text::plain) counts them), and what
/// is empty then.
pub(crate) fn cut(children: Vec<Phrasing>, range: &Range<usize>) -> Vec<Phrasing> {
    let mut at = 0;
    let mut out = cut_from(children, range, &mut at);
    tidy(&mut out);
    out
}

fn cut_from(children: Vec<Phrasing>, range: &Range<usize>, at: &mut usize) -> Vec<Phrasing> {
    let mut out = Vec::with_capacity(children.len());
    for child in children {
        if let Some(child) = cut_one(child, range, at) {
            out.push(child);
        }
    }
    out
}

fn cut_one(child: Phrasing, range: &Range<usize>, at: &mut usize) -> Option<Phrasing> {
    Some(match child {
        Phrasing::Text { value } => Phrasing::Text {
            value: remaining(value, range, at)?,
        },
        Phrasing::InlineCode { value } => {
            let length = value.len();
            let rest = remaining(value, range, at)?;
            // What is left of it has no space at its ends, as code that is read has none.
            let value = match rest.len() < length {
                true => rest.trim().to_owned(),
                false => rest,
            };
            return (!value.is_empty()).then_some(Phrasing::InlineCode { value });
        }
        Phrasing::Break => {
            let inside = range.contains(at);
            *at += 1;
            return (!inside).then_some(Phrasing::Break);
        }
        Phrasing::Ruby { .. } => {
            *at += crate::render::text::plain(std::slice::from_ref(&child)).len();
            child
        }
        Phrasing::InlineMath { ref value } => {
            *at += value.len();
            child
        }
        Phrasing::Image { .. } | Phrasing::FootnoteReference { .. } => child,
        mut mark => {
            let children = mark.within_mut()?;
            *children = cut_from(std::mem::take(children), range, at);
            if children.is_empty() {
                return None;
            }
            mark
        }
    })
}

fn remaining(value: String, range: &Range<usize>, at: &mut usize) -> Option<String> {
    let start = *at;
    *at += value.len();
    let from = range.start.clamp(start, *at) - start;
    let to = range.end.clamp(start, *at) - start;
    if from == to {
        return Some(value);
    }
    let rest = format!("{}{}", &value[..from], &value[to..]);
    (!rest.is_empty()).then_some(rest)
}

/// No space or break at either end.
pub(crate) fn tidy(children: &mut Vec<Phrasing>) {
    trim_end(children, true);
    trim_end(children, false);
}

fn trim_end(children: &mut Vec<Phrasing>, front: bool) {
    loop {
        let edge = if front {
            children.first_mut()
        } else {
            children.last_mut()
        };
        let empty = match edge {
            None => return,
            Some(Phrasing::Break) => true,
            Some(Phrasing::Text { value }) => {
                *value = if front {
                    value.trim_start()
                } else {
                    value.trim_end()
                }
                .to_owned();
                value.is_empty()
            }
            Some(
                Phrasing::Strong { children }
                | Phrasing::Emphasis { children }
                | Phrasing::Delete { children }
                | Phrasing::Superscript { children }
                | Phrasing::Subscript { children }
                | Phrasing::Link { children, .. },
            ) => {
                trim_end(children, front);
                children.is_empty()
            }
            Some(_) => false,
        };
        if !empty {
            return;
        }
        if front {
            children.remove(0);
        } else {
            children.pop();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::cut;
    use crate::article::Phrasing;

    /// Found by fuzzing: the space was gone when the article was parsed again.
    #[test]
    fn what_is_left_of_code_has_no_space_at_its_ends() {
        let code = |value: &str| {
            vec![Phrasing::InlineCode {
                value: value.to_owned(),
            }]
        };
        assert_eq!(cut(code("let a (by x)"), &(6..12)), code("let a"));
        assert_eq!(cut(code("let a"), &(0..0)), code("let a"));
        assert_eq!(cut(code(" (x)"), &(1..4)), []);
    }
}
