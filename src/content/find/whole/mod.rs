//! The article is whole: rules on what the networks say, recall first.
//!
//! A network weighs; it loses the second half of a story because its box is called "premium". What
//! it keeps is therefore taken as a beginning: the text goes on where its siblings go on, and what
//! stands between its parts stays, unless a positive sign says that it is not the article's.

mod alone;
mod between;
mod consents;
mod forms;
mod head;
mod lists;
mod numbered;
mod related;
mod repeats;
mod runs;
mod said;
mod scene;
mod set_in;
mod signs;
mod sources;
pub(crate) mod steps;
mod tail;
#[cfg(test)]
mod tests;
mod titles;

use super::outline::Outline;
pub(super) use repeats::copies;
use scene::Scene;
pub(super) use scene::is_prose;
pub(crate) use steps::Step;

/// One way to mend what is kept.
type Mend = fn(&mut Scene<'_>);

/// Mends what is kept.
pub(crate) fn mend(
    outline: &Outline<'_>,
    odds: &[f32],
    title: Option<usize>,
    kept: Vec<bool>,
) -> Vec<bool> {
    let mut scene = Scene::new(outline, odds, title, kept);
    let steps: [(Step, Mend); 15] = [
        (Step::Alone, alone::keep),
        (Step::Alike, runs::keep_alike),
        (Step::Runs, runs::keep),
        (Step::Numbered, numbered::keep),
        (Step::Head, head::keep),
        (Step::Between, between::keep),
        (Step::Lists, lists::keep),
        (Step::Tail, tail::keep),
        (Step::Titles, titles::mend),
        (Step::SetIn, set_in::keep),
        (Step::Repeats, repeats::drop),
        (Step::Related, related::drop),
        (Step::Consents, consents::drop),
        (Step::Forms, forms::drop),
        (Step::Said, said::drop),
    ];
    for (step, apply) in steps {
        if step.is_taken() {
            apply(&mut scene);
        }
    }
    scene.kept
}
