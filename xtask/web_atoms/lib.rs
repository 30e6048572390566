//! Stands for the package of this name in this workspace: the same atoms, and the named entities of HTML in a table
//! that is searched by halves. The original's table has an entry for each beginning of each name as well, in all
//! a sixteenth of the compressed WebAssembly.
#![allow(missing_docs)] // What is generated for atoms has none.

include!(concat!(env!("OUT_DIR"), "/atoms.rs"));
include!(concat!(env!("OUT_DIR"), "/entities.rs"));

/// The named entities, as the tokenizer of HTML asks for them.
pub static NAMED_ENTITIES: Entities = Entities;

/// What a beginning of a name stands for.
static NOTHING: (u32, u32) = (0, 0);

/// Names without `&`, and the one or two code points that they stand for.
#[derive(Debug, Clone, Copy)]
pub struct Entities;

impl Entities {
    /// The code points of an entity, zeros for what only begins one, nothing for what is neither.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&'static (u32, u32)> {
        let (mut from, mut to) = (0, ENDS.len());
        while from < to {
            let middle = from + (to - from) / 2;
            match entity(middle) < name {
                true => from = middle + 1,
                false => to = middle,
            }
        }
        let found = (from < ENDS.len()).then(|| entity(from))?;
        match found == name {
            true => VALUES.get(from),
            false => found.starts_with(name).then_some(&NOTHING),
        }
    }
}

fn entity(at: usize) -> &'static str {
    let start = at.checked_sub(1).map_or(0, |before| ENDS[before]);
    &NAMES[usize::from(start)..usize::from(ENDS[at])]
}

#[cfg(test)]
mod tests {
    use super::NAMED_ENTITIES;

    #[test]
    fn names_and_their_beginnings() {
        let get = |name: &str| NAMED_ENTITIES.get(name).copied();
        assert_eq!(get("amp"), Some((38, 0)));
        assert_eq!(get("amp;"), Some((38, 0)));
        assert_eq!(get("NotEqualTilde;"), Some((8770, 824)));
        assert_eq!(get("zwnj;"), Some((8204, 0)));
        for beginning in ["", "a", "am", "zwn", "NotEqualTilde"] {
            assert_eq!(get(beginning), Some((0, 0)), "{beginning}");
        }
        for none in ["amp;;", "\u{0}", "zz", "é", "zwnj;x", "AMPs"] {
            assert_eq!(get(none), None, "{none}");
        }
    }
}
