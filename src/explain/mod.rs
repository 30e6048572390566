//! Why a part of the input was kept or went: written only when a caller asks.
//!
//! The claims know who made each of them, the finder's verdict is asked again, and what the last steps did
//! to finished blocks is told by its text. Nothing of this runs, and no station records, unless
//! [`ParseOptions::explain`](crate::ParseOptions::explain) is set.

mod names;
mod settle;

use crate::article::{Reason, Source};
use crate::content::judged;
use crate::dom::{self, Claim, Claims, DomNode, Paths};
use crate::metadata::Metadata;
use ego_tree::NodeId;
use rustc_hash::FxHashMap;
use scraper::Html;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

pub(crate) use settle::settle;

/// Characters of a block's text that are told.
const SHOWN: usize = 120;

/// What selectors and features may take, for each byte of the input, and for any input: beyond that a block is
/// told without them. A page of many small blocks deep below would be told in gigabytes.
const FOR_EACH_BYTE: usize = 16;
const FOR_ANY: usize = 256 * 1024;
const FOR_A_FEATURE: usize = 32;

/// What became of a block of the input, or of a part of one: a run of text between two edges of blocks.
///
/// ```
/// let options = lisible::ParseOptions { explain: true, ..Default::default() };
/// let article = lisible::parse_article("<p>The lamp burns until dawn, and ships come in.</p><i hidden>Not seen</i>", &options)?;
/// let gone = article.explanation.iter().flatten().find(|block| !block.kept).unwrap();
/// assert_eq!((&*gone.text, &*gone.step), ("Not seen", "hidden"));
/// # Ok::<(), lisible::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Explanation {
    /// The element that holds it, as a CSS selector.
    pub selector: String,
    /// How its text begins.
    pub text: String,
    /// Whether it stands in the article: in `lead`, `body`, or another field.
    pub kept: bool,
    /// The step that decided, and its rule: `rules rfi: remove[2] .share`, `finder`, `outside`.
    pub step: String,
    /// Why it went.
    pub reason: Option<Reason>,
    /// The finder's log-odds that it is content, above 0 where it more likely is; pages without rules only.
    pub odds: Option<f64>,
    /// What the finder saw in it, by name; what is 0 is left out.
    pub features: BTreeMap<String, f64>,
}

/// Explains every block of the input; `scored` where the finder decided what is content.
pub(crate) fn explain(
    html: &Html,
    source: Source,
    claims: &Claims,
    scored: Option<&Metadata>,
    length: usize,
) -> Vec<Explanation> {
    let mut left = length.saturating_mul(FOR_EACH_BYTE) + FOR_ANY;
    let (outline, verdict) = judged(html, source == Source::Page, scored);
    let mut fates = Fates {
        steps: claims.steps(),
        claims,
        known: FxHashMap::default(),
    };
    let mut paths = Paths::default();
    let mut out = Vec::new();
    for (at, block) in outline.blocks.iter().enumerate() {
        let nodes = block.nodes.iter().filter_map(|node| html.tree.get(*node));
        let parts = fates.parts(nodes);
        let Some(holder) = html.tree.get(outline.elems[block.elem].node) else {
            continue;
        };
        let odds = verdict.as_ref().map(|(odds, _)| rounded(odds[at]));
        let features = verdict.as_ref().map(|(_, all)| names::named(&all[at]));
        let features = features.unwrap_or_default();
        for Part { text, fate } in parts {
            let selector = paths.selector_of(holder);
            let cost = selector.len() + features.len() * FOR_A_FEATURE;
            let is_paid = cost <= left;
            left = left.saturating_sub(cost);
            let (selector, features) = match is_paid {
                true => (selector, features.clone()),
                false => Default::default(),
            };
            out.push(Explanation {
                selector,
                text: text.chars().take(SHOWN).collect(),
                kept: !matches!(fate, Some((Claim::Removed(_), _))),
                step: fate.map_or_else(|| default_step(scored), |(_, step)| step.to_owned()),
                reason: match fate {
                    Some((Claim::Removed(reason), _)) => Some(reason),
                    _ => None,
                },
                odds,
                features,
            });
        }
    }
    out
}

/// Who kept what nobody claimed.
fn default_step(scored: Option<&Metadata>) -> String {
    let step = match scored {
        Some(_) => "finder",
        None => "blocks",
    };
    step.to_owned()
}

fn rounded(value: f32) -> f64 {
    (f64::from(value) * 1000.0).round() / 1000.0
}

type Fate<'a> = Option<(Claim, &'a str)>;

/// A stretch of a block that went one way.
struct Part<'a> {
    text: String,
    fate: Fate<'a>,
}

/// Which claim each node lies under; asked once for each node.
struct Fates<'a> {
    steps: FxHashMap<NodeId, &'a str>,
    claims: &'a Claims,
    known: FxHashMap<NodeId, Fate<'a>>,
}

impl<'a> Fates<'a> {
    fn parts<'t>(&mut self, nodes: impl Iterator<Item = DomNode<'t>>) -> Vec<Part<'a>> {
        let mut parts: Vec<Part<'a>> = Vec::new();
        for text in nodes.flat_map(dom::texts_of) {
            let fate = self.of(text.0);
            match parts.last_mut() {
                Some(part) if part.fate == fate => part.text.push_str(text.1),
                _ => parts.push(Part {
                    text: text.1.to_owned(),
                    fate,
                }),
            }
        }
        for part in &mut parts {
            part.text = crate::text::normalize(&part.text);
        }
        parts.retain(|part| !part.text.is_empty());
        parts
    }

    /// The outermost claim stands for all below it that has none of its own: the nearest one decides.
    fn of(&mut self, node: DomNode<'_>) -> Fate<'a> {
        let mut asked = Vec::new();
        let mut found = None;
        for above in std::iter::once(node).chain(node.ancestors()) {
            if let Some(known) = self.known.get(&above.id()) {
                found = *known;
                break;
            }
            asked.push(above.id());
            if let Some(claim) = self.claims.of(above.id()) {
                let step = self.steps.get(&above.id()).copied().unwrap_or_default();
                found = Some((claim, step));
                break;
            }
        }
        self.known.extend(asked.into_iter().map(|id| (id, found)));
        found
    }
}

#[cfg(test)]
mod tests {
    use super::Explanation;
    use crate::{ParseOptions, Reason, parse_article};

    fn told(html: &str) -> Vec<Explanation> {
        let options = ParseOptions {
            explain: true,
            ..ParseOptions::default()
        };
        let article = parse_article(html, &options).expect("an article");
        let plain = parse_article(html, &ParseOptions::default()).expect("an article");
        assert_eq!(plain.explanation, None);
        let told = article.explanation.clone().expect("an explanation");
        let same = crate::Article {
            explanation: None,
            ..article
        };
        assert_eq!(same, plain, "asking changes nothing");
        told
    }

    fn of<'a>(told: &'a [Explanation], text: &str) -> &'a Explanation {
        let mut found = told.iter().filter(|part| part.text.starts_with(text));
        found.next().unwrap_or_else(|| panic!("{text} in {told:?}"))
    }

    #[test]
    fn a_rule_is_named() {
        let item = "<!--1600000000000-->\n[港口之夜](https://www.rfi.fr/cn/国际/20200913-a)\n------\n\n\
            <div>13/09/2020 - 14:26</div><p><strong>灯塔亮了。</strong></p>\
            <div><p>第一段。</p><div data-selfpromo-newsletter>订阅每日新闻</div><p>最后一段。</p></div>\
            <hr><div>获取更多RSS：<br><a href=\"https://feedx.net\">https://feedx.net</a></div>";
        let told = told(item);
        let paragraph = of(&told, "第一段");
        assert!(paragraph.kept && paragraph.odds.is_none());
        let letter = of(&told, "订阅");
        assert!(!letter.kept);
        assert_eq!(letter.reason, Some(Reason::Newsletter));
        assert!(
            letter.step.starts_with("rules rfi: remove["),
            "{}",
            letter.step
        );
        let footer = of(&told, "获取更多");
        assert!(
            footer.step.starts_with("rules common: remove["),
            "{}",
            footer.step
        );
        assert_eq!(of(&told, "13/09").step, "rules rfi: time");
    }

    #[test]
    fn the_finder_gives_odds_and_features() {
        let text = "The ferry left the harbour at noon, and all of its passengers came home, \
            as the captain had promised them the day before. "
            .repeat(3);
        let html = format!(
            "<!doctype html><html><head><title>Ferry sails</title></head><body><nav><a href=/>Home</a></nav>\
             <main><article><h1>Ferry sails</h1><p>{text}</p><p>{text}</p><p hidden>Secret words.</p><p>{text}</p>\
             </article></main><footer>Momo and partners</footer></body></html>"
        );
        let told = told(&html);
        let paragraph = of(&told, "The ferry");
        assert!(paragraph.kept && paragraph.step == "finder");
        assert!(paragraph.odds.expect("odds") > 0.0);
        assert_eq!(paragraph.features.get("paragraph"), Some(&1.0));
        let footer = of(&told, "Momo");
        assert!(
            !footer.kept && footer.odds.expect("odds") < 0.0,
            "{footer:?}"
        );
        assert!(footer.features.contains_key("named FOOTER"), "{footer:?}");
        assert!(!of(&told, "Secret").kept);
        assert_eq!(of(&told, "Ferry sails").step, "shown");
    }
}
