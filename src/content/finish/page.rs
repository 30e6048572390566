//! What a whole page says of itself, as the article's fields.

use crate::article::{Block, Image, LeadImage};
use crate::content::Draft;

/// Fills the fields that no rule has filled, and claims the visible nodes that repeat them.
pub(crate) fn read(draft: &mut Draft) {
    let Some(mut meta) = draft.meta.take() else {
        return;
    };
    let article = &mut draft.article;
    if draft.hints.title.is_none() && !meta.title.is_empty() {
        draft.hints.title = Some(meta.title.clone());
    }
    if article.authors.is_empty() {
        article.authors = std::mem::take(&mut meta.authors);
    }
    if article.published.is_none() {
        article.published = meta.published.take();
        article.published_from = meta.published_from;
    }
    if article.updated.is_none() {
        article.updated = meta.updated.take();
    }
    if article.credits.is_empty() {
        article.credits = std::mem::take(&mut meta.credits);
    }
    if article.section.is_none() {
        article.section = meta.section.take();
    }
    if article.tags.is_empty() {
        article.tags = std::mem::take(&mut meta.tags);
    }
    if draft.hints.source_name.is_none() {
        draft.hints.source_name = meta.site_name.clone();
    }
    if draft.hints.lang.is_none() {
        draft.hints.lang = meta.lang.clone();
    }
    draft.meta = Some(meta);
}

/// Whether the page says that it shows subscribers more than it shows here.
pub(crate) fn is_cut(draft: &Draft) -> bool {
    /// Characters of a teaser before a paywall, at most.
    const TEASER: usize = 1_500;
    draft.meta.as_ref().is_some_and(|meta| {
        let shown = draft.article.text.chars().count();
        let whole = meta
            .article_body
            .as_deref()
            .map_or(0, |body| body.chars().count());
        meta.is_paywalled && (shown < TEASER || shown * 5 < whole * 4)
    })
}

/// Words in the names of files that stand for the site, not for the article.
const GENERIC: &[&str] = &[
    "logo",
    "default",
    "placeholder",
    "favicon",
    "icon",
    "fallback",
    "share-image",
    "social-share",
    "og-image",
    "ogimage",
    "opengraph",
    "facebook",
    "twcards",
    "no-image",
    "noimage",
    "generic",
];

/// Whether one of the words is the file's, or the phrase stands in it.
fn is_generic(url: &str, file: &str) -> bool {
    let words = crate::address::file_words(url);
    GENERIC.iter().any(|generic| match generic.contains('-') {
        true => file.contains(generic),
        false => words.iter().any(|word| word == generic),
    })
}

/// The picture for previews, where the text begins with none and does not show it later.
pub(crate) fn image(body: &[Block], draft: &mut Draft) {
    let Some(url) = draft.meta.as_ref().and_then(|meta| meta.image.clone()) else {
        return;
    };
    let path = url.split('?').next().unwrap_or(&url);
    let file = path.rsplit('/').next().unwrap_or(path).to_ascii_lowercase();
    let shown = body.iter().any(|block| match block {
        Block::Figure { image, .. } => {
            image.url == url || file.len() > 8 && image.url.to_ascii_lowercase().contains(&file)
        }
        _ => false,
    });
    let refused = draft
        .rules
        .iter()
        .flat_map(|rules| &rules.not_images)
        .any(|pattern| pattern.is_match(&url));
    if draft.article.image.is_none()
        && !body.is_empty()
        && !shown
        && !refused
        && !is_generic(&url, &file)
    {
        let image = Image {
            url,
            ..Image::default()
        };
        draft.article.image = Some(LeadImage {
            image,
            caption: None,
            credit: None,
        });
    }
}
