//! Pictures that a feed attaches.

use crate::address::{self, twins};
use crate::article::{Article, Block, Image, LeadImage, Reason};
use crate::content::Draft;
use crate::input::feed::Medium;
use crate::metadata::comparison_key;
use rustc_hash::{FxHashMap, FxHashSet};

/// The item's pictures, where its content has none: those it has are the same, in other sizes.
pub(super) fn add(
    attached: Vec<Medium>,
    thumbnail: Option<Image>,
    body: &mut Vec<Block>,
    draft: &mut Draft,
) {
    let (people, attached): (Vec<Medium>, Vec<Medium>) = attached
        .into_iter()
        .partition(|picture| twins::is_avatar(&picture.url));
    for person in people {
        unused(draft, [person.title, person.caption, person.credit]);
    }
    let thumbnail = thumbnail.filter(|image| !twins::is_avatar(&image.url));
    let pictures = largest(attached, thumbnail.as_ref());
    if has_pictures(&draft.article, body) {
        return complete(pictures, body, draft);
    }
    let known = names(draft);
    let mut all: Vec<LeadImage> = pictures
        .into_iter()
        .map(|picture| lead(picture, &known, draft))
        .collect();
    if all.is_empty() {
        draft.article.image = thumbnail.map(|image| LeadImage {
            image,
            ..LeadImage::default()
        });
        return;
    }
    draft.article.image = Some(all.remove(0));
    let figures = all.into_iter().map(figure);
    body.extend(figures);
}

fn has_pictures(article: &Article, body: &[Block]) -> bool {
    let is_figure = |block: &Block| matches!(block, Block::Figure { .. });
    article.image.is_some() || body.iter().any(is_figure)
}

/// One of each picture, the largest, with what is said of any; a thumbnail may be the largest.
#[inline(never)]
fn largest(attached: Vec<Medium>, thumbnail: Option<&Image>) -> Vec<Medium> {
    let mut places: FxHashMap<String, usize> = FxHashMap::default();
    let mut out: Vec<Medium> = Vec::with_capacity(attached.len());
    let mut widths: Vec<u32> = Vec::with_capacity(attached.len());
    for medium in attached {
        let twins::Picture { key, width } = picture_of(&medium.url, medium.width, medium.height);
        let Some(at) = places.get(&key).copied() else {
            places.insert(key, out.len());
            out.push(medium);
            widths.push(width);
            continue;
        };
        let known = &mut out[at];
        if width > widths[at] {
            widths[at] = width;
            known.url.clone_from(&medium.url);
            (known.width, known.height) = (medium.width, medium.height);
        }
        // The size of the other is that of its own file.
        let sides = (known.width, known.height);
        known.describe(&medium);
        known.title = known.title.take().or(medium.title);
        (known.width, known.height) = sides;
    }
    if let Some(image) = thumbnail {
        let twins::Picture { key, width } = picture_of(&image.url, image.width, image.height);
        if let Some(at) = places.get(&key).copied()
            && width > widths[at]
        {
            out[at].url.clone_from(&image.url);
            (out[at].width, out[at].height) = (image.width, image.height);
        }
    }
    out
}

#[inline(never)]
fn picture_of(url: &str, width: Option<u32>, height: Option<u32>) -> twins::Picture {
    twins::picture(url, [width, height])
}

#[inline(never)]
fn lead(picture: Medium, known: &FxHashSet<String>, draft: &mut Draft) -> LeadImage {
    let Medium {
        url,
        alt,
        caption,
        credit,
        title,
        width,
        height,
        ..
    } = picture;
    let title = title.filter(|title| says_more(title, &url, known));
    let is_new = |title: &String| caption.as_ref() != Some(title) && alt.as_ref() != Some(title);
    let title = title.filter(is_new);
    let (caption, rest) = match caption {
        Some(caption) => (Some(caption), title),
        None => (title, None),
    };
    unused(draft, [rest, None, None]);
    LeadImage {
        image: Image {
            url,
            alt,
            width,
            height,
        },
        caption,
        credit,
    }
}

/// What pictures are named that nobody gave a name: the item's, its author's.
fn names(draft: &Draft) -> FxHashSet<String> {
    let article = &draft.article;
    let authors = article.authors.iter().chain(&draft.hints.authors);
    let all = authors.chain([&article.title]);
    all.map(|name| comparison_key(name)).collect()
}

/// Whether a picture's name is more than that of its file or of what it belongs to.
fn says_more(title: &str, url: &str, known: &FxHashSet<String>) -> bool {
    let key = comparison_key(title);
    let file = comparison_key(&address::file_words(url).concat());
    !key.is_empty() && !known.contains(&key) && key != file
}

fn figure(lead: LeadImage) -> Block {
    let LeadImage {
        image,
        caption,
        credit,
    } = lead;
    Block::Figure {
        image,
        caption,
        credit,
    }
}

/// The text's own pictures learn what the feed says of them.
#[inline(never)]
fn complete(mut attached: Vec<Medium>, body: &mut [Block], draft: &mut Draft) {
    attached.retain(|medium| {
        medium.alt.is_some() || medium.caption.is_some() || medium.credit.is_some()
    });
    if attached.is_empty() {
        return;
    }
    let key = |medium: &Medium| picture_of(&medium.url, medium.width, medium.height).key;
    let places = attached.iter().enumerate();
    let places: FxHashMap<String, usize> = places.map(|(at, medium)| (key(medium), at)).collect();
    let mut describe = |image: &mut Image, [caption, credit]: [&mut Option<String>; 2]| {
        let key = picture_of(&image.url, image.width, image.height).key;
        let Some(at) = places.get(&key) else { return };
        let medium = &mut attached[*at];
        for (mine, theirs) in [
            (&mut image.alt, &mut medium.alt),
            (caption, &mut medium.caption),
            (credit, &mut medium.credit),
        ] {
            match mine {
                None => *mine = theirs.take(),
                Some(mine) => drop(theirs.take_if(|theirs| theirs == mine)),
            }
        }
    };
    if let Some(lead) = &mut draft.article.image {
        describe(&mut lead.image, [&mut lead.caption, &mut lead.credit]);
    }
    for block in body.iter_mut() {
        if let Block::Figure {
            image,
            caption,
            credit,
        } = block
        {
            describe(image, [caption, credit]);
        }
    }
    for medium in attached {
        unused(draft, [medium.alt, medium.caption, medium.credit]);
    }
}

/// What is said of pictures that are not shown.
#[inline(never)]
fn unused(draft: &mut Draft, said: [Option<String>; 3]) {
    for text in said.into_iter().flatten() {
        draft.leave_out(Reason::Metadata, &text);
    }
}
