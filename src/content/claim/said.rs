//! What a page says, and which rules that look for a text it can therefore not fit.

use crate::content::Draft;
use crate::dom::{AllText, Page, stands_apart};
use crate::publishers::Compiled;
use crate::text::needles::Ascii;
use std::ops::ControlFlow;
use std::ptr;

/// The text that was unclaimed when it was last read, and what that means for each rule.
///
/// What is claimed later takes text away, but what stood on both sides of it comes together: with
/// white space between, which some rules ask for, or without any. Then it has to be read again.
#[derive(Debug, Default)]
pub(crate) struct Said {
    text: Option<String>,
    ascii: Ascii,
    /// Of what elements show: a rule with a selector looks at no more.
    shown: Ascii,
    /// How many of the claims are taken into account.
    claims: usize,
    /// Whether some were made after the text was read.
    has_gaps: bool,
    fits: Vec<(*const Compiled, Vec<Fit>)>,
}

/// Whether a text holds what a rule needs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Fit {
    No,
    /// The words, but not with these spaces between them.
    Words,
    Yes,
}

impl Draft {
    /// Whether anything that is left of the page may fit the text of a rule of `remove`.
    pub(crate) fn may_say(&mut self, rule: usize, rules: &Compiled, page: &Page<'_>) -> bool {
        let claims = self.claims.made();
        let said = &mut self.said;
        let new = claims[said.claims..].iter();
        let mut new = new.filter_map(|id| page.html.tree.get(*id));
        if said.text.is_some() && !new.all(|node| stands_apart(node, &self.claims)) {
            *said = Said::default();
        }
        said.has_gaps |= said.claims < claims.len();
        said.claims = claims.len();
        if said.has_gaps && said.fit(rule, rules) == Some(Fit::Words) {
            said.text = None;
        }
        if said.text.is_none() {
            let AllText { text, shown } = page.all_text(&self.claims);
            said.shown = Ascii::of(&text[..shown]);
            said.ascii = said.shown.with(Ascii::of(&text[shown..]));
            said.text = Some(text);
            said.has_gaps = false;
            said.fits.clear();
        }
        match said.fit(rule, rules) {
            Some(Fit::Words) if said.has_gaps => self.may_say(rule, rules, page),
            Some(fit) => fit == Fit::Yes,
            None => {
                let text = said.text.as_deref().unwrap_or_default();
                said.fits.push((
                    ptr::from_ref(rules),
                    fits(rules, text, said.ascii, said.shown),
                ));
                self.may_say(rule, rules, page)
            }
        }
    }
}

impl Said {
    fn fit(&self, rule: usize, rules: &Compiled) -> Option<Fit> {
        let known = self.fits.iter().find(|(known, _)| ptr::eq(*known, rules));
        known.map(|(_, fits)| fits[rule])
    }
}

fn fits(rules: &Compiled, text: &str, ascii: Ascii, shown: Ascii) -> Vec<Fit> {
    let mut holds = vec![false; rules.remove_needs.len()];
    let mut note = |place: usize| {
        holds[place] = true;
        ControlFlow::Continue(())
    };
    rules.remove_needles.each(text, &mut note);
    if let Some(needles) = &rules.folded_needles
        && rules.folded.iter().any(|needle| ascii.may_hold(needle))
    {
        needles.each(&text.to_ascii_lowercase(), &mut note);
    }
    let mut out = vec![Fit::Yes; rules.remove.len()];
    for (rule, signs) in &rules.remove_signs {
        let ascii = match rules.remove[*rule].0 {
            Some(_) => shown,
            None => ascii,
        };
        let mut signs = signs.bytes();
        if !signs.any(|sign| ascii.has(sign) || ascii.has(sign.to_ascii_uppercase())) {
            out[*rule] = Fit::No;
        }
    }
    let missing = rules.remove_needs.iter().zip(holds);
    for (need, _) in missing.filter(|(_, holds)| !holds) {
        match (need.is_spaced, out[need.rule]) {
            (true, Fit::Yes) => out[need.rule] = Fit::Words,
            (true, _) => {}
            (false, _) => out[need.rule] = Fit::No,
        }
    }
    out
}
