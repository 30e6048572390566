//! Publishers' rules: which there are, and which fit an input.

mod compile;
mod ends;
mod literals;
mod pattern;
#[cfg(test)]
mod prefilter_tests;
mod rules;
mod scripts;

pub(crate) use compile::{Compiled, CompiledEdge, CompiledField, CompiledTime};
pub(crate) use pattern::Pattern;
pub use rules::*;
#[cfg(fuzzing)]
pub(crate) use scripts::both as in_both_scripts;

use crate::address::host_within;
use crate::error::{Error, ErrorKind};
use std::cell::OnceCell;
use std::rc::Rc;
use url::Url;

include!(concat!(env!("OUT_DIR"), "/publishers.rs"));

/// One built-in publisher, compiled when it is first needed.
struct Entry {
    rules: Rc<PublisherRules>,
    compiled: OnceCell<Rc<Compiled>>,
}

thread_local! {
    static REGISTRY: Vec<Entry> = BUILT_IN.iter().map(|source| Entry::new(source)).collect();
}

impl Entry {
    fn new(source: &str) -> Self {
        let rules: PublisherRules =
            serde_json::from_str(source).expect("a test reads every built-in file");
        let rules = Rc::new(rules);
        Self {
            rules,
            compiled: OnceCell::new(),
        }
    }

    fn compiled(&self) -> Rc<Compiled> {
        let compile = || {
            let compiled = compile::compile(self.rules.clone(), "built-in");
            Rc::new(compiled.expect("a test compiles every built-in file"))
        };
        self.compiled.get_or_init(compile).clone()
    }
}

/// The caller's rules, compiled.
pub(crate) fn own(rules: &[PublisherRules]) -> Result<Vec<Rc<Compiled>>, Error> {
    let compile = |(index, rules): (usize, &PublisherRules)| {
        compile::compile(Rc::new(rules.clone()), &format!("publishers[{index}]")).map(Rc::new)
    };
    rules.iter().enumerate().map(compile).collect()
}

/// The rules whose hosts the address belongs to, else those whose source name the feed gives;
/// the caller's own come first.
pub(crate) fn choose(
    own: &[Rc<Compiled>],
    url: Option<&Url>,
    source: Option<&str>,
) -> Option<Rc<Compiled>> {
    let fits_host = |rules: &PublisherRules| {
        let host = url.and_then(|url| url.host_str());
        host.is_some_and(|host| rules.hosts.iter().any(|domain| host_within(host, domain)))
    };
    let fits_source = |rules: &PublisherRules| {
        source.is_some_and(|name| rules.sources.iter().any(|own| own == name))
    };
    own.iter()
        .find(|compiled| fits_host(&compiled.rules) || fits_source(&compiled.rules))
        .cloned()
        .or_else(|| built_in(fits_host))
        .or_else(|| built_in(fits_source))
}

/// The built-in rules with this id.
pub(crate) fn by_id(id: &str) -> Option<Rc<Compiled>> {
    built_in(|rules| rules.id == id)
}

fn built_in(fits: impl Fn(&PublisherRules) -> bool) -> Option<Rc<Compiled>> {
    REGISTRY.with(|registry| {
        registry
            .iter()
            .find(|entry| fits(&entry.rules))
            .map(Entry::compiled)
    })
}

/// Reads rules from JSON; an unknown key or a wrong type is named.
///
/// ```
/// let error = lisible::rules_from_json(r#"[{ "id": "x", "titel": [] }]"#).unwrap_err();
/// assert_eq!(error.code(), "invalid-options");
/// assert!(error.to_string().contains("titel"));
/// ```
pub fn rules_from_json(json: &str) -> Result<Vec<PublisherRules>, Error> {
    serde_json::from_str(json).map_err(|error| {
        let key = "publishers".to_owned();
        ErrorKind::InvalidOptions {
            key,
            problem: error.to_string(),
        }
        .into()
    })
}

#[cfg(test)]
mod tests {
    #[test]
    fn every_built_in_file_is_sound() {
        for source in super::BUILT_IN {
            let rules: super::PublisherRules = serde_json::from_str(source)
                .unwrap_or_else(|error| panic!("{error}: {}", &source[..source.len().min(80)]));
            let id = rules.id.clone();
            super::compile::compile(rules.into(), &id).unwrap();
        }
    }
}
