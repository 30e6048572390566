//! Lists of what the writer read: links that all lead to other sites.

use super::super::outline::Block;
use super::scene::{Scene, range};
use crate::dom::is_heading_name;
use crate::text::{is_listed, lowercase};

/// What a heading over sources says and nothing else.
const HEADINGS: &str = "sources|source|references|bibliography|works cited|links|show notes|further reading|quellen|\
     quelle|quellenangaben|einzelnachweise|literatur|literaturverzeichnis|weblinks|références|\
     bibliographie|liens|fuentes|enlaces|referencias|bibliografía|fonti|riferimenti|bibliografia|\
     fontes|referências|bronnen|źródła|källor|kilder|источники|ссылки|литература|джерела|πηγές|\
     kaynaklar|kaynakça|المصادر|المراجع|منابع|מקורות|资料来源|資料來源|参考资料|參考資料|\
     参考文献|參考文獻|信息来源|資料出處|消息来源|出典|参考|참고문헌|참고 문헌|출처|참고자료";

/// Words of the longest of them.
const LONGEST: f32 = 4.0;

impl Scene<'_> {
    /// Whether it is a list of titles that all stand on other sites: what the writer read, not what the site sells.
    pub(crate) fn is_of_sources(&self, index: usize) -> bool {
        let part = range(&self.outline.elems[index]);
        let blocks = &self.outline.blocks[part.clone()];
        part.len() >= 2 && blocks.iter().all(|block| self.is_source(block))
            || self.is_below_sources(blocks, part.start)
    }

    /// Whether a heading says that the links below it are the sources: it is the first block, or the one before.
    fn is_below_sources(&self, blocks: &[Block], start: usize) -> bool {
        let before = start.checked_sub(1).map(|at| &self.outline.blocks[at]);
        let links = match blocks {
            [first, rest @ ..] if self.names_sources(first) => rest,
            _ if before.is_some_and(|block| self.names_sources(block)) => blocks,
            _ => return false,
        };
        !links.is_empty() && links.iter().all(leads_out)
    }

    fn names_sources(&self, block: &Block) -> bool {
        let is_short = block.measure.words <= LONGEST && block.linked == 0.0;
        is_short && is_heading_name(self.outline.elems[block.elem].name) && {
            let text = lowercase(block.text.trim());
            is_listed(HEADINGS, text.trim_end_matches([':', '：', ' ']))
        }
    }

    /// Whether a block is an item of such a list: a title with who wrote it, or when.
    pub(super) fn is_source(&self, block: &Block) -> bool {
        leads_out(block)
            && self.outline.elems[block.elem].name == "li"
            && (block.measure.words > block.linked || self.is_in_ol(block))
    }

    fn is_in_ol(&self, block: &Block) -> bool {
        let elems = &self.outline.elems;
        elems[elems[block.elem].parent].name == "ol"
    }
}

/// Whether all links of a block lead to other sites.
fn leads_out(block: &Block) -> bool {
    block.outward > 0 && block.outward == block.links
}
