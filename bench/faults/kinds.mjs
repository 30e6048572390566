// How each kind of fault of ../shared/corpus/faults/INDEX.json shows in an article. A detector gives
// what is wrong, or null; it looks at what an article says, not at why.
import { flat } from "./look.mjs";
import { ofRfi } from "./rfi.mjs";
import { by, line, questions, repeatedLead } from "./shared.mjs";

const label = "(?:作者|文|撰文|撰稿|采写|採寫|记者|記者|翻译|翻譯)";

const byline = new RegExp(`^(?:本文)?${label}\\s*[：:丨｜|︱/／]\\s*\\S[^。！？]{0,60}$`);

const editors =
  /^[（(]?(?:责任编辑|責任編輯|责编|責編|编辑|編輯|网编|網編|校对|校對)\s*[：:丨｜|︱/／ ]\s*\S[^。！？]{0,60}$/;

const places =
  /^\S{2,4}(?:台北|臺北|香港|纽约|紐約|华盛顿|旧金山|洛杉矶|多伦多|悉尼|墨尔本|伦敦|巴黎|柏林|东京|新加坡)$/;

const date =
  /^(?:[A-Z][a-z]{2,8} \d{1,2}(?:st|nd|rd|th)?,? \d{4}|\d{1,2} [A-Z][a-z]{2,8} \d{4}|\d{4}年\d{1,2}月\d{1,2}日)$/;

const photo = /(?:jpe?g|png|webp)(?:$|[?#])/i;

const lostPhoto = ({ article, source, figures }) => {
  const src = [...source.matchAll(/<img[^>]*?\ssrc=['"]?([^'" >]+)/g)].map(([, url]) => url);
  const odd = src.find((url) => /\d1x1\d|1x1\d|\d1x1/.test(url) && photo.test(url));
  if (!odd) return null;
  const name = odd.split("/").at(-1).split(/[?#]/)[0];
  const kept = [article.image?.url, ...figures.map(({ image }) => image.url)];
  return kept.some((url) => url?.includes(name)) ? null : odd;
};

/** The title inside the page's own h1, with its marks. */
const headline = ({ source, article }) => {
  const [, h1] = source.match(/<h1[^>]*>([\s\S]*?)<\/h1>/) ?? [];
  if (!h1) return null;
  const text = h1
    .replace(/<[^>]+>/g, "")
    .replace(/&#8220;|&#8221;|&ldquo;|&rdquo;|&quot;/g, '"')
    .trim();
  const bare = (value) => value.replace(/[\s"“”„'‘’]/g, "");
  const marks = (value) => (value.match(/["“”„]/g) ?? []).length;
  return bare(text) === bare(article.title) && marks(text) > marks(article.title)
    ? article.title
    : null;
};

const emojiLost = ({ source, article }) => {
  const alts = [...source.matchAll(/s\.w\.org\/images\/core\/emoji[^>]*?alt=['"]([^'"]+)/g)].map(
    ([, alt]) => alt,
  );
  const all = JSON.stringify([article.title, article.lead, article.body]);
  return alts.find((alt) => !all.includes(alt)) ?? null;
};

const reporter = ({ article, texts }) => {
  if (article.authors.length > 0) return null;
  const said = [
    ...article.credits,
    article.dateline ?? "",
    ...texts.slice(-3).map(({ text }) => text),
  ];
  return (
    said.find(
      (text) =>
        /(?:记者|記者|特约员)\s*[：:]?\s*[\u4e00-\u9fff]{2,}/.test(text) && text.length < 90,
    ) ?? null
  );
};

const offset = ({ source, article }) => {
  const [, stamp] = source.match(/^date: \S+?([+-](?!00:00)\d\d:\d\d)$/m) ?? [];
  return stamp && article.published?.endsWith("Z") ? article.published : null;
};

const updated = ({ article: { updated: last, published } }) =>
  last && published && Date.parse(last) < Date.parse(published) ? `${last} < ${published}` : null;

const timeline = ({ article }) =>
  article.removed.find(
    ({ reason, text }) => reason === "metadata" && /^\d{1,2}月\d{1,2}日$/.test(text),
  )?.text ?? null;

const wall = ({ source, article }) =>
  /hit the wall|entry-paywall|paywall/i.test(source) && !article.truncated ? article.title : null;

const headlineBlock = ({ source, texts }) => {
  const [, h1] = source.match(/<h1[^>]*>([\s\S]*?)<\/h1>/) ?? [];
  const text = h1?.replace(/<[^>]+>/g, "").trim();
  return text && texts[0]?.type === "heading" && texts[0].text === text ? text : null;
};

const roman = /^[A-Z](?:\. ?[A-Z-]+){0,3}\.?\s*\|/;

const cardDate = /^\d\d\.\d\d\.\d\d$/;

/** `[kind, detector]`; a kind is named as the index does. */
export const kinds = [
  ["rfa: 记者 printed in the sign-off: authors empty", by("rfa", reporter)],
  ["neist: offset of the item's own clock dropped (…+01:00 -> Z)", by("neist", offset)],
  ["iyouport: updated earlier than published", updated],
  [
    "neist: credit marked p.aesop-cap-cred glued into caption, credit null",
    by("neist", ({ source, article, figures }) => {
      const [, credit] = source.match(/aesop-cap-cred['"]?[^>]*>([^<]+)</) ?? [];
      const shown = [article.image, ...figures].map((one) => one?.caption ?? "");
      return credit?.trim() && shown.some((caption) => caption.includes(credit.trim()))
        ? credit
        : null;
    }),
  ],
  [
    "economist: section is an address slug though the item prints the name",
    by("economist", ({ article, source }) =>
      /^[a-z-]+$/.test(article.section ?? "") && /appeared in the .{2,50} section/.test(source)
        ? article.section
        : null,
    ),
  ],
  [
    "dw: byline line taken whole as author (null …, （综合报道）, （摘编）, A／B)",
    by("dw", (seen) => seen.author(/^null|[（(／/]|综合|摘编|编译/)),
  ],
  ["neist: printed source date is first paragraph", line("neist", date, 0, 2)],
  [
    "cdt: p.wp-caption-text stays a paragraph, figure without caption",
    ({ source, lines }) => {
      const captions = [...source.matchAll(/wp-caption-text['"]?[^>]*>([^<]+)</g)].map(([, text]) =>
        text.trim(),
      );
      return captions.find((text) => text && lines.includes(text)) ?? null;
    },
  ],
  ['epoch: programme sign-off "…制作组" left in body', line("epoch", /制作[组組]$/)],
  ["neist: paywall box, nothing follows, truncated false", by("neist", wall)],
  ["cdt: byline line in body, authors empty or a poster handle", line("cdt", byline, 0, 6)],
  ["iyouport: title without the quotation marks of the page's own h1", headline],
  [
    'cna: 早安世界 box label "今晨最新" and newsletter promo left in body',
    line("cna", /^今晨最新$|電子報.{0,20}訂閱|訂閱.{0,20}電子報/),
  ],
  ["epoch: place glued to reporter", (seen) => seen.author(places)],
  ["bold short question sub-headings are paragraphs (no interview)", questions],
  ['chinafile: authors not split ("A, B & more")', (seen) => seen.author(/ & |\bmore$|, /)],
  [
    "epoch: 网络收看方式 + links + donation left in body",
    line("epoch", /收看方式|^【(?:支持|订阅)】|donate\.epochtimes|^新唐人[^。]*https?:/),
  ],
  [
    "medium: tracking ?source=rss-… kept in url",
    ({ article }) => (/[?&]source=rss/.test(article.url ?? "") ? article.url : null),
  ],
  [
    'economist: "Dig deeper / register / sign up" left in body',
    line(
      "economist",
      /^Dig deeper|^(?:Register|Sign up) (?:for|to|here)|[Rr]egister (?:here|for)\b.{0,40}$/,
    ),
  ],
  [
    "bbc: decorative dividers are figures",
    ({ figures }) =>
      figures.find(({ image }) =>
        /(?:^|_)(?:grey_)?line(?:_?\d+)?\.(?:jpg|png)|[Pp]resentational|divider|_short_line/.test(
          `${image.url} ${image.alt ?? ""}`,
        ),
      )?.image.url ?? null,
  ],
  [
    "epoch: reporter printed in other forms, authors empty",
    by("epoch", ({ article, first }) =>
      article.authors.length === 0 && /大[纪紀]元\S{0,8}[记記]者/.test(first.slice(0, 60))
        ? first.slice(0, 60)
        : null,
    ),
  ],
  [
    "iyouport: paragraph of end marks only (⚪️ ♦️)",
    ({ lines }) => lines.find((text) => text && !/[\p{L}\p{N}]/u.test(text)) ?? null,
  ],
  [
    "reuters: dateline left in text after picture or byline; agency null",
    by("reuters", ({ article, lines }) =>
      article.dateline
        ? null
        : (lines
            .slice(0, 5)
            .find((text) => /^路透\S{0,16}\d{1,2}月\d{1,2}日/.test(text))
            ?.slice(0, 40) ?? null),
    ),
  ],
  ["yanjing: byline line left in body (作者丨…；翻译丨…, 采写︱…)", line("yanjing", byline, 0, 5)],
  ['cdt: author "unknown"', (seen) => seen.author(/^(?:unknown|admin|null|undefined|佚名)$/i)],
  [
    'bbc: byline list (name, "BBC…记者") is the first block; authors empty',
    by("bbc", ({ blocks, article }) =>
      blocks[0]?.type === "list" && blocks[0].children.length <= 3 && article.authors.length === 0
        ? flat(blocks[0])
        : null,
    ),
  ],
  ["cdt: emoji pictures dropped from quoted comments", emojiLost],
  [
    "epoch: （大纪元…报导） left at start of first paragraph",
    line("epoch", /^[（(][^）)]{0,6}大[纪紀]元[^）)]{0,40}[报報][导導道][）)]/, 0, 3),
  ],
  [
    "cna: credits left in last paragraph (實習編譯…, 攝影…／編輯…)",
    by("cna", ({ last }) =>
      /（[^（）]{0,6}(?:編輯|譯者|核稿|編譯|攝影|記者)[：:／/][^（）]{1,60}）\s*\d*$/.test(last)
        ? last.slice(-50)
        : null,
    ),
  ],
  ["neist: lead repeated as h3 and section name as h2 in body", by("neist", repeatedLead)],
  [
    "cna: dateline left in text (no 電, column label before it)",
    line("cna", /^[^。，]{0,20}（(?:中央社|法新社)[^（）]{1,40}）/, 0, 3),
  ],
  [
    'cdt: standing "CDS档案 | …" tag lines in body, one as heading',
    line("cdt", /^CD[ST] ?(?:档案|收藏|關注|关注) ?[|｜丨]/),
  ],
  [
    "dw: copyright or disclaimer in traditional characters / 於-variant left in body",
    line("dw", /版[权權][声聲]明|^[©@].{0,4}\d{4}年/),
  ],
  [
    "rfa: sign-off left in body ((实习记者：… 责编…), 责编： without 记者)",
    line("rfa", /[责責网網][编編][：: ]?\s*\S{2,4}|[报報][道导導]\s*[责責][编編]/, -2),
  ],
  ['photo lost because its file name contains "1x1" (1951x1301, 661x1024, 01x1280)', lostPhoto],
  [
    "bbc: page headline h1 (differs from feed title) is body heading[0], sometimes twice; image null",
    by("bbc", headlineBlock),
  ],
  ['author "Anonymous"', (seen) => seen.author(/^Anonymous$/i)],
  [
    "dangling label 相关阅读：",
    (seen) => seen.line(/^(?:相[关關]|延伸|推[荐薦])[阅閱][读讀]\s*[：:]?$/),
  ],
  [
    'economist: "by NAME: job, The Economist" left in body',
    line("economist", /^by [A-Z][^.]{2,90}(?:The Economist|1843)/, 0, 6),
  ],
  [
    'neist: source line ("Initium Media / July 20, 2020 / Inside Premium Subscriptions") in body',
    line("neist", /^Initium Media\b|YiMagazine|Premium Subscriptions/),
  ],
  [
    "ft/paopao: disclaimer with mail address in body",
    (seen) => seen.line(/^本文(?:中)?观点不代表|编辑邮箱/),
  ],
  [
    'bbc: embed furniture (告知：第三方内容…, 结尾 Twitter 帖子, `">`)',
    line("bbc", /第三方[内內]容|^(?:结尾|結尾|跳过|跳過) ?\S+ ?帖子|^["'“”]?>$/),
  ],
  ["cdt: 责编/编辑 line in body", line("cdt", editors)],
  ["dw: 摘编自…不代表… left in body", line("dw", /^\S{0,3}[摘编編][编編译譯]自.{2,40}不代表/)],
  [
    'bbc: "read in English" / "published at" lines in body',
    line("bbc", /[阅閱][读讀].{0,8}原文。?$|(?:发表|刊登|刊载)[于在].{0,6}BBC .{1,30}$/),
  ],
  [
    "weiquan: bold signature before a date is heading",
    ({ texts, id }) => {
      if (id !== "weiquan") return null;
      const at = texts.findIndex(
        ({ type }, index) =>
          type === "heading" && /^\d{4} ?[.年-]/.test(texts[index + 1]?.text ?? ""),
      );
      return texts[at]?.text ?? null;
    },
  ],
  [
    "epoch: 听新闻： and （听更多新闻请至“听纪元”平台） (as heading)",
    line("epoch", /^听新闻[：:]?$|听更多新闻/),
  ],
  ["chinafile: embedded related card in body", line("chinafile", cardDate)],
  [
    "reuters: byline/整理 line is first paragraph",
    line("reuters", /^(?:作者|采写|撰写|撰稿|整理|编译)[/／：: ]/, 0, 2),
  ],
  [
    "cna: fact box (小檔案, 經歷, notes) removed as related, its title stays",
    by(
      "cna",
      ({ article }) =>
        article.removed.find(
          ({ reason, text }) => reason === "related" && /經歷|學歷|小檔案/.test(text),
        )?.text ?? null,
    ),
  ],
  ["neist: Related label left", line("neist", /^Related:?$/)],
  ["bbc: 本周其他重要故事： left, its list moved to related", line("bbc", /^本周其他重要/)],
  ["yanjing: 微信搜索 promo after <br> left", line("yanjing", /微信搜索/)],
  ['neist: "N min read" related cards in body', line("neist", /^\d+ min read$/)],
  ['economist: "A.C. | SAN FRANCISCO" as author', (seen) => seen.author(roman)],
  ["paopao: pasted style sheet as paragraphs", (seen) => seen.line(/^[a-z]+\.[a-z]+\d* ?\{/)],
  ["bbc: timeline dates removed as metadata", by("bbc", timeline)],
  ...ofRfi,
];
