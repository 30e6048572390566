//! Reads a feed from the standard input and prints what a feed reader shows of it.
//! Usage: curl -s https://example.org/feed.xml | cargo run --release --example feed_reader

use lisible::{ParseOptions, decode, parse_feed_with};
use std::io::{Read, Write};
use std::ops::ControlFlow;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut bytes = Vec::new();
    std::io::stdin().read_to_end(&mut bytes)?;
    let text = decode(&bytes, None)?;
    let mut out = std::io::stdout().lock();
    let mut problem = None;
    // Each article as soon as it is read: a reader can show the first one while the feed is still being read.
    let feed = parse_feed_with(&text, &ParseOptions::default(), &mut |article, index| {
        let date = article.published.as_deref().unwrap_or("no date");
        let title = &article.title;
        let line = writeln!(out, "{index:>3}  {date}  {title}\n     {}", article.excerpt);
        match line {
            Ok(()) => ControlFlow::Continue(()),
            Err(error) => {
                problem = Some(error);
                ControlFlow::Break(())
            }
        }
    })?;
    for error in &feed.errors {
        eprintln!("item {}: {}", error.index, error.message);
    }
    problem.map_or(Ok(()), |error| Err(error.into()))
}
