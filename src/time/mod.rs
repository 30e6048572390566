//! Times: as pages print them, as markup and feeds declare them, and whose clock they mean.

pub(crate) mod clock;
pub(crate) mod declared;
pub(crate) mod months;
pub(crate) mod printed;
pub(crate) mod words;
pub(crate) mod zones;
