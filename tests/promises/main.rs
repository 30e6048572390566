//! The promises of the parser, over the material of `../shared` where it is at hand, and over generated input.
//!
//! Each file lists its tests. What a test reads and is not here makes it one that is skipped, and counted as such.

mod account;
mod conservation;
mod fixed_point;
mod generated;
mod invariances;
mod material;
mod safety;
mod support;

use libtest_mimic::{Arguments, Trial};
use std::process::ExitCode;

/// A test: its name, the path in `../shared` of what it cannot do without, and what it does.
pub type Promise = (&'static str, Option<&'static str>, fn());

fn main() -> ExitCode {
    let all = [
        ("conservation", conservation::PROMISES),
        ("fixed_point", fixed_point::PROMISES),
        ("generated", generated::PROMISES),
        ("invariances", invariances::PROMISES),
        ("safety", safety::PROMISES),
    ];
    let trials = all.into_iter().flat_map(|(room, promises)| {
        promises.iter().map(move |&(name, needs, test)| {
            let absent = needs.is_some_and(|path| material::shared(path).is_none());
            let trial = Trial::test(format!("{room}::{name}"), move || {
                test();
                Ok(())
            });
            trial.with_ignored_flag(absent)
        })
    });
    libtest_mimic::run(&Arguments::from_args(), trials.collect()).exit_code()
}
