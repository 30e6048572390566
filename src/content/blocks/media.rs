//! Players and embeds: kept as links with their platform's name.

use super::caption::one_line;
use super::{Builder, Flow, Marks, own_text};
use crate::address::{self, host_within};
use crate::article::{Block, Reason};
use crate::dom::{DomNode, attr, has_text, is_invisible, is_voice, name};
use url::Url;

/// Platforms by host: the name, and whether their embeds are films.
const PROVIDERS: &[(&str, &str, bool)] = &[
    ("youtube.com", "youtube", true),
    ("youtube-nocookie.com", "youtube", true),
    ("youtu.be", "youtube", true),
    ("vimeo.com", "vimeo", true),
    ("dailymotion.com", "dailymotion", true),
    ("bilibili.com", "bilibili", true),
    ("twitter.com", "x", false),
    ("x.com", "x", false),
    ("facebook.com", "facebook", false),
    ("instagram.com", "instagram", false),
    ("tiktok.com", "tiktok", false),
    ("bsky.app", "bluesky", false),
    ("datawrapper.de", "datawrapper", false),
    ("dwcdn.net", "datawrapper", false),
    ("infogram.com", "infogram", false),
    ("soundcloud.com", "soundcloud", false),
    ("spotify.com", "spotify", false),
    ("acast.com", "acast", false),
];

impl<'a> Builder<'a> {
    /// A player; what stands in its element is left out with it, or is content where there is
    /// nothing to play.
    pub(super) fn player(&mut self, node: DomNode<'a>, marks: &Marks, flow: &mut Flow) {
        flow.end_line();
        let before = flow.blocks.len();
        self.play(node, flow);
        let base = self.base.map_or("", Url::as_str);
        self.budget.text(base, flow.blocks.len() - before);
        if is_invisible(name(node)) || !has_text(node, self.claims) {
            return;
        }
        if flow.blocks.len() > before {
            self.claims.remove(node.id(), Reason::Player);
        } else {
            self.children(node, marks, flow);
            flow.end_line();
        }
    }

    fn play(&mut self, node: DomNode<'a>, flow: &mut Flow) {
        let title = own_text(attr(node, "title"));
        match name(node) {
            "video" => {
                let poster = attr(node, "poster").and_then(|raw| address::media(raw, self.base));
                if let Some(url) = self.recording(node) {
                    flow.push(Block::Video {
                        url,
                        provider: None,
                        poster,
                        title,
                        duration: None,
                    });
                }
            }
            "audio" => {
                if let Some(url) = self.recording(node) {
                    flow.push(Block::Audio {
                        url,
                        title,
                        duration: None,
                    });
                }
            }
            name if is_voice(name) => flow.blocks.extend(voice(node)),
            "youtube-player" => {
                let id = attr(node, "source")
                    .or_else(|| attr(node, "video-id"))
                    .map(str::trim);
                if let Some(block) = id.filter(|id| !id.is_empty()).and_then(youtube) {
                    flow.push(block);
                }
            }
            _ => {
                let raw = ["src", "data-src", "data"]
                    .iter()
                    .find_map(|key| attr(node, key).filter(|raw| !raw.trim().is_empty()));
                let url = raw
                    .and_then(|raw| address::resolve(raw, self.base))
                    .filter(|url| url.scheme() != "mailto");
                if let Some(url) = url {
                    flow.push(embed(&url, title));
                }
            }
        }
    }

    /// The address of a `<video>` or `<audio>`, its own or its first source's.
    fn recording(&self, node: DomNode<'a>) -> Option<String> {
        let own = attr(node, "src").or_else(|| attr(node, "data-src"));
        let sources = node
            .children()
            .filter(|child| name(*child) == "source")
            .filter_map(|child| attr(child, "src"));
        own.into_iter()
            .chain(sources)
            .find_map(|raw| address::media(raw, self.base))
    }
}

/// A recording within WeChat: its address is made of an id.
fn voice(node: DomNode<'_>) -> Option<Block> {
    const SERVICE: &str = "https://res.wx.qq.com/voice/getvoice";
    let id = attr(node, "voice_encode_fileid").map(str::trim)?;
    let url = Url::parse_with_params(SERVICE, [("mediaid", id)]).ok()?;
    (!id.is_empty()).then(|| Block::Audio {
        url: url.into(),
        title: own_text(attr(node, "name")),
        duration: None,
    })
}

/// A film on YouTube, by its id or any form of its address.
pub(crate) fn youtube(id: &str) -> Option<Block> {
    let url = match id.contains('/') {
        true => address::resolve(id, None)?,
        false => Url::parse(&format!("https://www.youtube.com/watch?v={id}")).ok()?,
    };
    Some(embed(&url, None))
}

/// A film or embed as this crate's own HTML writes it.
pub(in crate::content) fn own_player(node: DomNode<'_>) -> Option<Block> {
    let class = attr(node, "class");
    let film = class == Some("video");
    if !film && class != Some("embed") {
        return None;
    }
    let mut children = node.children();
    let link = children.next().filter(|child| name(*child) == "a")?;
    if children.next().is_some() {
        return None;
    }
    let url = address::resolve(attr(link, "href")?, None)?;
    let said: String = link
        .descendants()
        .filter_map(|node| node.value().as_text().map(|text| &**text))
        .collect();
    let title = one_line(&said).filter(|said| said != url.as_str());
    let still = link.children().find(|child| name(*child) == "img");
    let poster = still.and_then(|still| address::media(attr(still, "src")?, None));
    Some(own(&url, title, poster, film))
}

/// A film or embed whose kind is known.
pub(super) fn own(url: &Url, title: Option<String>, poster: Option<String>, film: bool) -> Block {
    let host = url.host_str().unwrap_or_default();
    let known = PROVIDERS
        .iter()
        .find(|(domain, ..)| host_within(host, domain));
    let provider = known.map(|(_, provider, _)| (*provider).to_owned());
    let url = url.to_string();
    match film {
        true => Block::Video {
            url,
            provider,
            poster,
            title,
            duration: None,
        },
        false => Block::Embed {
            url,
            provider,
            title,
        },
    }
}

/// What an address in a frame shows.
pub(crate) fn embed(url: &Url, title: Option<String>) -> Block {
    let host = url.host_str().unwrap_or_default();
    let known = PROVIDERS
        .iter()
        .find(|(domain, ..)| host_within(host, domain));
    let provider = known.map(|(_, provider, _)| (*provider).to_owned());
    match known {
        Some((_, "youtube", _)) => {
            let url = youtube_page(url).unwrap_or_else(|| url.to_string());
            Block::Video {
                url,
                provider,
                poster: None,
                title,
                duration: None,
            }
        }
        Some((.., true)) => Block::Video {
            url: url.to_string(),
            provider,
            poster: None,
            title,
            duration: None,
        },
        _ => Block::Embed {
            url: url.to_string(),
            provider,
            title,
        },
    }
}

/// The page of a film, from any of its addresses.
fn youtube_page(url: &Url) -> Option<String> {
    let mut segments = url.path_segments()?;
    let first = segments.next()?;
    let id = match first {
        "embed" | "v" | "shorts" | "live" => segments.next()?.to_owned(),
        "watch" => url
            .query_pairs()
            .find(|(key, _)| key == "v")?
            .1
            .into_owned(),
        id if url.host_str() == Some("youtu.be") => id.to_owned(),
        _ => return None,
    };
    let sound = !id.is_empty()
        && id != "videoseries"
        && id
            .bytes()
            .all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_'));
    sound.then(|| format!("https://www.youtube.com/watch?v={id}"))
}

#[cfg(test)]
mod tests {
    use crate::article::Block;

    #[test]
    fn voices_of_wechat_are_recordings() {
        let page = |tag: &str| {
            format!(
                "<p>港口的灯塔在黄昏亮起。</p><{tag} name=灯塔之声 voice_encode_fileid=MzA1></{tag}>"
            )
        };
        for tag in ["mpvoice", "mp-common-mpaudio"] {
            let article = crate::parse_article(&page(tag), &crate::ParseOptions::default());
            let article = article.expect("an article");
            let Some(Block::Audio { url, title, .. }) = article.body.last() else {
                panic!("{tag} is lost: {:?}", article.body);
            };
            assert_eq!(url, "https://res.wx.qq.com/voice/getvoice?mediaid=MzA1");
            assert_eq!(title.as_deref(), Some("灯塔之声"));
        }
    }
}
