//! The weights of the facts about a page. Made by `bench/train`; do not edit.

use super::facts::FACTS;

/// What each fact adds to the log-odds.
pub(crate) static WEIGHTS: [f32; FACTS] = [
    0.812,  // sure
    1.730,  // odds
    -2.874, // linked
    0.601,  // sentences
    0.000,  // repeated
    -0.423, // titled
    -0.917, // introduced
    0.189,  // in article
    -0.811, // in list
    -0.848, // furniture
    -1.232, // wall
    0.465,  // share
    1.804,  // words
    1.252,  // running text
    -0.124, // after links
    -1.036, // boxes
    -1.248, // links of page
    -0.237, // headlines of page
    -0.701, // dates of page
    -1.035, // password
    0.568,  // title shown
    -0.358, // title far
    0.557,  // text after title
    1.919,  // words of title
    -1.404, // title of wall
    -2.216, // wall after title
    -0.886, // said to be none
    0.412,  // described
    -0.957, // collection
    0.083,  // authors
    -1.651, // address of home
    -0.954, // address of list
    1.123,  // address of words
    0.796,  // address with number
    -0.859, // boxes with titles
    -0.944, // linked cards
    -0.725, // home said to be none
    -0.923, // boxes that repeat
    -0.554, // cards said to be none
];

/// The log-odds of nothing.
pub(crate) const BASE: f32 = -1.910;
