// How the kinds of faults of RFI's items show in an article.
import { isBold } from "./look.mjs";
import { by, line, questions, repeatedLead } from "./shared.mjs";

/** `[kind, detector]` */
export const ofRfi = [
  [
    "rfi: excerpt cut in mid-sentence although a sentence ends at 40-99",
    by("rfi", ({ article }) => {
      const cut = article.excerpt.endsWith("…");
      return cut && /[。！？]/.test(article.excerpt.slice(60)) ? article.excerpt.slice(-40) : null;
    }),
  ],
  [
    "rfi: sub-heading run into the excerpt",
    by(
      "rfi",
      ({ article, texts }) =>
        texts
          .filter(({ type }) => type === "heading")
          .find(({ text }) => text.length > 5 && article.excerpt.includes(text))?.text ?? null,
    ),
  ],
  [
    "rfi: links through the newsroom mail redirector",
    by(
      "rfi",
      ({ article }) => article.html.match(/href="([^"]*(?:redir|[?&;]URL=)[^"]*)"/i)?.[1] ?? null,
    ),
  ],
  ["rfi: question sub-heading of an article is a paragraph", by("rfi", questions)],
  [
    "rfi: CNA item code (or its stump) left in the text",
    by("rfi", ({ last }) => (/[。」）)]\s*1[01]\d{2,5}$/.test(last) ? last.slice(-20) : null)),
  ],
  [
    "rfi: translator credit left in the text",
    by("rfi", (seen) =>
      seen.line(
        /[（(][^（）()]{0,8}(?:译者|譯者|核稿|翻译|翻譯|编译|編譯)[^（）()]{0,40}[）)]\S{0,8}$/,
        -3,
      ),
    ),
  ],
  [
    "rfi: first section heading dropped because it equals the title (kept in 19 others)",
    by("rfi", ({ article, texts }) =>
      texts.some(({ type }) => type === "heading")
        ? (article.removed.find(
            ({ reason, text }) => reason === "duplicate" && text === article.title,
          )?.text ?? null)
        : null,
    ),
  ],
  ["rfi: lead repeated in the body", by("rfi", repeatedLead)],
  [
    "rfi: AFP wire without agency AFP",
    by("rfi", ({ article, source }) =>
      /© ?20\d\d AFP|（法新社/.test(source) && article.agency !== "AFP" ? article.title : null,
    ),
  ],
  [
    "rfi: byline left in the text, authors empty",
    by("rfi", ({ article, last }) =>
      article.authors.length === 0 &&
      /[（(][^（）()]{0,16}(?:记者|記者|撰稿人)[^（）()]{1,24}[）)]$/.test(last)
        ? last.slice(-40)
        : null,
    ),
  ],
  [
    "rfi: interview question is a heading, its siblings are paragraphs",
    by("rfi", ({ texts }) => {
      const asked = texts.filter(({ block, text }) => isBold(block) && /[？?]$/.test(text)).length;
      return asked > 1
        ? (texts.find(({ type, text }) => type === "heading" && /[？?]$/.test(text))?.text ?? null)
        : null;
    }),
  ],
  [
    "rfi: stump of a cut credit left in the text",
    by("rfi", ({ last }) => (/[。」”](?:[a-z]|[（(])$/.test(last) ? last.slice(-20) : null)),
  ],
  [
    "rfi: block of one stray mark",
    by(
      "rfi",
      ({ lines }) =>
        lines.find((text) => text.length === 1 && !/[\u4e00-\u9fff]/.test(text)) ?? null,
    ),
  ],
  [
    "rfi: headline and dateline glued to the first paragraph",
    by("rfi", ({ first }) =>
      /^[^（。]{6,60}（[^（）]{2,30}[电電讯訊]）/.test(first) ? first.slice(0, 60) : null,
    ),
  ],
  ["rfi: station's standing notice left in the text", line("rfi", /^本台[选選]刊/)],
  [
    "rfi: pasted caption or update line is a paragraph",
    line("rfi", /^\S.{2,30} ?图(?:自|片来源|[/])\S{2,20}$/),
  ],
  [
    "rfi: programme sign-off names the maker, authors empty",
    by("rfi", ({ article, last }) =>
      article.authors.length === 0 && /由[\u4e00-\u9fff]{2,4}(?:采播|主持|制作)/.test(last)
        ? last.slice(-60)
        : null,
    ),
  ],
  [
    "rfi: related line taken for a heading",
    by(
      "rfi",
      ({ texts }) =>
        texts.find(
          ({ type, text }) =>
            type === "heading" && /相[关關][报報][道导導]|^(?:其它|其他) ?[/／]/.test(text),
        )?.text ?? null,
    ),
  ],
  [
    "rfi: bold sub-heading with plain quotation marks is a paragraph",
    by(
      "rfi",
      ({ texts }) =>
        texts.find(({ block, text }) => {
          if (block.type !== "paragraph" || text.length > 30 || /[。，：:]$/.test(text))
            return false;
          const kinds = block.children.map(
            (child) =>
              child.type === "strong" || (child.type === "text" && /^["“”\s]*$/.test(child.value)),
          );
          return kinds.every(Boolean) && kinds.length > 1;
        })?.text ?? null,
    ),
  ],
  [
    "rfi: slug title vanishes, not in removed",
    by("rfi", ({ article, source }) => {
      const [slug] = source.match(/\b[a-z0-9]+\.cap\b/) ?? [];
      return slug &&
        article.title !== slug &&
        !article.removed.some(({ text }) => text.includes(slug))
        ? slug
        : null;
    }),
  ],
  [
    "rfi: two copies of a wire glued together: the second stays",
    by(
      "rfi",
      ({ lines }) =>
        lines.find((text, index) => text.length > 30 && lines.indexOf(text) < index) ?? null,
    ),
  ],
  [
    "rfi: programme name not split from the title",
    by("rfi", ({ article }) =>
      article.column === null && /\s-\s第[一二三四]次播音/.test(article.title)
        ? article.title
        : null,
    ),
  ],
  [
    "rfi: home page taken for a section",
    by("rfi", ({ article }) => (/^首[页頁]$/.test(article.section ?? "") ? article.section : null)),
  ],
  [
    "rfi: confidence 1 for an item whose only text is its title",
    ({ article }) =>
      article.extraction.confidence === 1 && !article.body.length && !article.lead
        ? article.title
        : null,
  ],
];
