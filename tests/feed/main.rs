//! `parse_feed`: damage, hostile input, large feeds, and agreement with the archive.

mod archive;
mod containers;
mod damage;
mod fields;
mod footers;
mod hostile;
mod media;
mod mutations;

use lisible::{Feed, ParseOptions, parse_feed};

fn parse(input: &str) -> Feed {
    parse_feed(input, &ParseOptions::default()).unwrap()
}

/// An RSS feed around some items.
fn rss(items: &str) -> String {
    format!(
        "<?xml version=\"1.0\"?>\n<rss version=\"2.0\"><channel><title>F</title>\n{items}\n</channel></rss>"
    )
}

/// What can be told of articles in a line: their titles and texts.
fn titles(feed: &Feed) -> Vec<&str> {
    feed.articles
        .iter()
        .map(|article| article.title.as_str())
        .collect()
}

fn texts(feed: &Feed) -> Vec<&str> {
    feed.articles
        .iter()
        .map(|article| article.text.as_str())
        .collect()
}
