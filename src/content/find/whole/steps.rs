//! The steps that mend what the networks say, each of which can be left out to see what it does.

/// A step, by the kind of page that it is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Step {
    Overlays,
    Comments,
    Another,
    Alone,
    Alike,
    Runs,
    Head,
    Lists,
    Between,
    Tail,
    Titles,
    Numbered,
    SetIn,
    Repeats,
    Related,
    Consents,
    Forms,
    Said,
}

#[cfg(feature = "training")]
mod skipped {
    use super::Step;
    use std::cell::Cell;

    thread_local! {
        static SKIPPED: Cell<Option<Step>> = const { Cell::new(None) };
    }

    /// Every step with its name.
    pub(super) const NAMES: &[(&str, Step)] = &[
        ("overlays", Step::Overlays),
        ("comments", Step::Comments),
        ("another", Step::Another),
        ("alone", Step::Alone),
        ("alike", Step::Alike),
        ("runs", Step::Runs),
        ("head", Step::Head),
        ("lists", Step::Lists),
        ("between", Step::Between),
        ("tail", Step::Tail),
        ("titles", Step::Titles),
        ("numbered", Step::Numbered),
        ("set-in", Step::SetIn),
        ("repeats", Step::Repeats),
        ("related", Step::Related),
        ("consents", Step::Consents),
        ("forms", Step::Forms),
        ("said", Step::Said),
    ];

    pub(crate) fn skip(name: &str) -> bool {
        let step = NAMES.iter().find(|(known, _)| *known == name);
        SKIPPED.set(step.map(|(_, step)| *step));
        step.is_some()
    }

    pub(super) fn is_skipped(step: Step) -> bool {
        SKIPPED.get() == Some(step)
    }
}

/// Leaves out one step from now on, or none where no step has the name.
#[cfg(feature = "training")]
pub(crate) fn skip(name: &str) -> bool {
    skipped::skip(name)
}

impl Step {
    /// Whether the step is taken: always, but where the sets are run without it.
    #[cfg(not(feature = "training"))]
    pub(crate) fn is_taken(self) -> bool {
        true
    }

    #[cfg(feature = "training")]
    pub(crate) fn is_taken(self) -> bool {
        !skipped::is_skipped(self)
    }
}
