//! The contract's three promises, as properties: over the archive and the payloads where they are
//! at hand, and over generated items everywhere.

mod account;
mod conservation;
mod fixed_point;
mod generated;
mod invariances;
mod safety;
mod support;
