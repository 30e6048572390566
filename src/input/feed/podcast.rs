//! Podcasting 2.0: who speaks, what can be read along.

use super::tree::Record;

/// A transcript or a list of chapters.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Paper {
    pub url: String,
    pub title: &'static str,
    lang: Option<String>,
    /// How well it can be read, from 0, the best.
    form: u8,
}

/// As many of one kind are given.
const MOST: usize = 10;

/// Who leads through an episode: hosts and those who wrote or tell it, not guests and technicians.
pub(super) fn host(record: &Record<'_>, at: usize) -> Option<String> {
    let role = record.attribute(at, "role").unwrap_or_default();
    let leads = matches!(
        role.to_ascii_lowercase().as_str(),
        "" | "host"
            | "co-host"
            | "cohost"
            | "author"
            | "writer"
            | "reporter"
            | "narrator"
            | "presenter"
            | "moderator"
            | "editor"
            | "creator"
    );
    record.text(at).filter(|_| leads)
}

/// `<podcast:transcript url type language>`, `<podcast:chapters url type>`.
pub(super) fn paper(record: &Record<'_>, name: &str, at: usize) -> Option<Paper> {
    let kind = record.attribute(at, "type").unwrap_or_default();
    Some(Paper {
        url: record.attribute(at, "url")?,
        title: match name {
            "chapters" => "Chapters",
            _ => "Transcript",
        },
        lang: record.attribute(at, "language"),
        form: match kind.to_ascii_lowercase() {
            kind if kind.contains("html") => 0,
            kind if kind.contains("plain") => 1,
            kind if kind.contains("vtt") => 2,
            kind if kind.contains("srt") || kind.contains("subrip") => 3,
            _ => 4,
        },
    })
}

/// Of a transcript in several forms the one that reads best; one for each language.
pub(super) fn choose(papers: &mut Vec<Paper>) {
    papers.truncate(MOST * 4);
    let all = papers.clone();
    papers.retain(|paper| {
        let same = |other: &&Paper| other.title == paper.title && other.lang == paper.lang;
        let best = all.iter().filter(same).min_by_key(|other| other.form);
        best == Some(paper)
    });
    papers.dedup();
    papers.truncate(MOST);
}
