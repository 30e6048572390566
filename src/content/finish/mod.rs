//! The last step: the picture, the language, the renderings.

mod attached;
mod captions;
mod cut;
mod cut_off;
mod edges;
mod excerpt;
mod head_line;
mod headings;
mod notes;
mod opening;
pub(super) mod page;
mod paged;
mod related;
mod repeats;
mod talk;
mod title;
mod wall;

use super::Draft;
use crate::address::twins;
use crate::article::{Article, Block, Dir, LeadImage, PublishedFrom, Source};
use crate::render;
use crate::text::stats;
use crate::text::{self, lang, persons};
use crate::time::clock;
use rustc_hash::FxHashSet;
use scraper::Html;

/// Completes the article from its blocks.
pub(crate) fn finish(html: &Html, mut draft: Draft, mut body: Vec<Block>) -> Article {
    title::read(&mut draft);
    title::own(html, &mut draft);
    captions::captions(&mut body, &mut draft);
    repeats::title(&mut body, &mut draft);
    repeats::lead(&mut body, &mut draft);
    repeats::paragraphs(&mut body, &mut draft);
    take_image(&mut body, &mut draft.article);
    page::image(&body, &mut draft);
    cut_off::take(&mut body, &mut draft);
    wall::take(&mut body, &mut draft);
    related::take(&mut body, &mut draft);
    head_line::take(&mut body, &mut draft);
    edges::take(&mut body, &mut draft);
    // What stood before the picture may have been a byline.
    take_image(&mut body, &mut draft.article);
    title::settle(&mut draft);
    truncated(&body, &mut draft);
    notes::settle(&mut draft.article.lead, &mut body);
    headings::typed(&mut body, &mut draft);
    headings::mark(&mut body);
    trim_breaks(&mut body);
    repeats::pictures(&mut body, &mut draft);
    attached::add(&mut body, &mut draft);
    draft.article.body = body;
    times(&mut draft);
    drafts(&mut draft.article);
    address(&mut draft);
    container_fields(&mut draft);
    draft.article.text = text_of(&draft.article);
    let is_page = draft.article.source == Source::Page;
    attached::account_for_summary(&mut draft);
    draft.article.truncated |= page::is_cut(&draft);
    draft.article.truncated |= is_page && paged::is_first_of_several(html, &draft);
    let (lang, dir) = language(html, &draft);
    let said = draft.meta.as_ref().and_then(|meta| meta.dir);
    let mut article = draft.article;
    article.lang = lang;
    article.dir = dir.or(said).unwrap_or(Dir::Ltr);
    article.html = render::html::document(article.lead.as_ref(), &article.body, &article.text);
    article.markdown = render::markdown::document(article.lead.as_ref(), &article.body);
    article.excerpt = excerpt::excerpt(&article);
    article.stats = stats::of(&article.text);
    let most = draft.budget.allowance();
    let removed = draft.claims.removals(html, most);
    article.removed.splice(0..0, removed);
    article.truncated |= is_page && wall::is_among(&article.removed);
    if article.body.is_empty() && article.lead.is_none() {
        article.extraction.confidence = 0.0;
    }
    if text::is_garbled(&article.text) {
        article.extraction.confidence *= 0.6;
    }
    article
}

/// The first picture before any text is the lead picture; of a bare fragment nobody knows.
fn take_image(body: &mut Vec<Block>, article: &mut Article) {
    let ruled = article.source != Source::Fragment
        || article.extraction.method == crate::article::Method::Rules;
    if !ruled || article.image.is_some() {
        return;
    }
    if let Some(Block::Figure { image, .. }) = body.first()
        && !twins::is_of_account(&image.url)
        && let Block::Figure {
            image,
            caption,
            credit,
        } = body.remove(0)
    {
        article.image = Some(LeadImage {
            image,
            caption,
            credit,
        });
    }
}

/// The publisher's mark that the rest was cut off.
fn truncated(body: &[Block], draft: &mut Draft) {
    let Some(Block::Paragraph { children }) = body.last() else {
        return;
    };
    let text = render::text::plain(children);
    let cut = draft
        .rules
        .iter()
        .flat_map(|rules| &rules.truncated)
        .any(|pattern| pattern.is_match(&text));
    draft.article.truncated |= cut;
}

/// No rule at either end, and no two in a row.
fn trim_breaks(body: &mut Vec<Block>) {
    let is_break = |block: &Block| matches!(block, Block::ThematicBreak);
    body.dedup_by(|after, before| is_break(after) && is_break(before));
    while matches!(body.last(), Some(Block::ThematicBreak)) {
        body.pop();
    }
    while matches!(body.first(), Some(Block::ThematicBreak)) {
        body.remove(0);
    }
}

/// The feed's stamp, and whether it is the time of publication.
fn times(draft: &mut Draft) {
    let crawled = draft
        .publisher
        .as_ref()
        .is_none_or(|publisher| publisher.rules.crawled);
    let hints = &mut draft.hints;
    let publication = hints.timestamp_is_publication.unwrap_or(!crawled);
    let article = &mut draft.article;
    article.feed_timestamp = hints.timestamp.take();
    if !publication {
        return;
    }
    let stamp = hints.published.take().or(article.feed_timestamp.clone());
    if article.published.is_none() && stamp.is_some() {
        article.published = stamp;
        article.published_from = Some(PublishedFrom::Feed);
    }
    article.updated = article.updated.take().or(hints.updated.take());
}

/// Nothing changes before it is published: such a stamp is that of a draft.
fn drafts(article: &mut Article) {
    let instant = |stamp: &Option<String>| clock::rfc3339(stamp.as_deref()?)?.to_utc();
    if let (Some(published), Some(updated)) =
        (instant(&article.published), instant(&article.updated))
        && updated.to_rfc3339()[..19] < published.to_rfc3339()[..19]
    {
        article.updated = None;
    }
}

/// What only the container says.
fn container_fields(draft: &mut Draft) {
    let article = &mut draft.article;
    if article.authors.is_empty() {
        let said = std::mem::take(&mut draft.hints.authors);
        let somebody = |author: &String| persons::is_somebody(author);
        article.authors = said.into_iter().filter(somebody).collect();
    }
    if article.tags.is_empty() {
        article.tags = std::mem::take(&mut draft.hints.tags);
    }
    article.copyright = article.copyright.take().or(draft.hints.copyright.take());
    each_once(&mut article.authors);
    each_once(&mut article.tags);
}

fn each_once(list: &mut Vec<String>) {
    let mut seen = FxHashSet::default();
    list.retain(|one| seen.insert(one.clone()));
}

fn address(draft: &mut Draft) {
    draft.article.url = draft.url.as_ref().map(|url| url.as_str().to_owned());
    draft.article.publisher = draft.publisher().or(draft.article.publisher.take());
    let Some(url) = draft
        .article
        .url
        .as_deref()
        .filter(|_| draft.article.section.is_none())
    else {
        return;
    };
    let decoded = crate::address::percent_decoded(url);
    let found = draft
        .rules
        .iter()
        .flat_map(|rules| &rules.section)
        .find_map(|pattern| {
            pattern
                .captures(&decoded)?
                .get(1)
                .map(|group| group.as_str().to_owned())
        });
    draft.article.section = found.filter(|section| !section.is_empty());
}

/// Lead and body as plain text.
fn text_of(article: &Article) -> String {
    let lead: Vec<Block> = article.lead.iter().cloned().collect();
    let parts = [
        render::text::blocks(&lead),
        render::text::blocks(&article.body),
    ];
    parts
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join("\n\n")
}

/// The text's language and direction. The publisher's edition, the container and the markup declare
/// one, which decides between the languages of one script.
fn language(html: &Html, draft: &Draft) -> (Option<String>, Option<Dir>) {
    let edition = draft.edition().and_then(|edition| edition.lang.clone());
    let ruled = || draft.publisher.as_ref()?.rules.lang.clone();
    let container = || {
        let said = draft.hints.lang.clone()?;
        Some(match draft.article.source {
            Source::Feed => lang::with_script(said),
            _ => said,
        })
    };
    let markup = || {
        let root = html
            .tree
            .root()
            .children()
            .find(|node| node.value().is_element())?;
        crate::dom::attr(root, "lang").map(str::to_owned)
    };
    let said = edition.or_else(ruled).or_else(container).or_else(markup);
    lang::of(&prose(&draft.article), said.as_deref())
}

/// The title and the text without code, which is written in English letters everywhere.
fn prose(article: &Article) -> String {
    let is_code = |block: &Block| matches!(block, Block::Code { .. });
    if !article.body.iter().any(is_code) {
        return format!("{}\n{}", article.title, article.text);
    }
    let blocks: Vec<Block> = article
        .body
        .iter()
        .filter(|block| !is_code(block))
        .cloned()
        .collect();
    format!("{}\n{}", article.title, render::text::blocks(&blocks))
}
