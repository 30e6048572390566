// What looks like a byline, a date, a credit or a label and yet stands in the text: by its form.

/** Words that tell what a line is; all other words stand for any. */
const telling =
  /特约记者|特約記者|实习记者|實習記者|记者|記者|责编|责任编辑|責任編輯|网编|網編|编辑|編輯|编译|編譯|作者|译者|譯者|翻译|翻譯|核稿|校对|校對|撰稿|撰文|采写|採訪|采访|整理|摄影|攝影|供图|图片|圖片|来源|來源|综合|綜合|报道|报导|報導|消息|版权|版權|转载|轉載|原文|原题|原題|相关|相關|延伸|订阅|訂閱|推荐|推薦|分享|关注|關注|点击|點擊|更多|电|電|日|月|年|文|图|圖|摄|攝|完/gu;
const words = /[\p{Script=Han}]+|[\p{Letter}\p{Mark}]+|\p{Number}+/gu;

/** A line with digits as 9, words as A, Chinese as 字, and the telling words as they are. */
export function form(text) {
  const shape = (word) => {
    if (/^\p{Number}/u.test(word)) return "9";
    if (!/\p{Script=Han}/u.test(word)) return "A";
    const kept = word.replaceAll(telling, (label) => `‹${label}›`);
    return kept
      .split(/(‹[^›]+›)/)
      .map((part) => (part.startsWith("‹") ? part.slice(1, -1) : part && "字"))
      .join("");
  };
  const shaped = text.replaceAll(words, shape);
  return shaped.replaceAll(/(?:A[ .,'’-]*){2,}/g, "A ").replaceAll(/(字[、 ·]?){2,}/g, "字");
}

const flat = (node) =>
  node.type === "break" ? "\n" : (node.value ?? "") + (node.children ?? []).map(flat).join("");
const isText = (block) => block.type === "paragraph" || block.type === "heading";
/** What says who, whence or what for; a sentence that has one is still a sentence. */
const label =
  /记者|記者|[责責网網]任?[编編]|编辑|編輯|编译|編譯|作者|[译譯]者|翻[译譯]|核稿|校[对對]|撰[稿文]|采写|整理|[摄攝]影|供[图圖]|[来來]源|[综綜]合|版[权權]|[转轉][载載]|原文|原[题題]|相[关關]|延伸|[订訂][阅閱]|推[荐薦]|分享|[点點][击擊]|[电電]$|(?:\b(?:by|photo|image|credit|source|via|read|copyright|updated|published|translated|edited)\b)/iu;
const isSentence = (text) =>
  /[。！？!?…;；,，][”"」』’）)]?$/u.test(text) || /[，,].*[，,]/u.test(text);
const hasSign = (text) =>
  /^[^:：|｜丨/／]{1,10}[:：|｜丨/／]|[|｜丨©#＃@]|^[（(【[].*[）)】\]]$|^[~*=_·.。-]|https?:/u.test(
    text,
  ) ||
  /(?:19|20)\d\d *[-/.年]|\d{1,2}[:：]\d\d|\d{6,}$/u.test(text) ||
  (text.length <= 30 && label.test(text)) ||
  text.length <= 4;
const isMark = (text) => text.length > 0 && text.length <= 60 && !isSentence(text) && hasSign(text);

/** The bracket or code that closes a paragraph, or what opens one before a bracket or dash. */
const tails = [
  /[（(【[][^（(【[）)】\]]{1,60}[）)】\]][。.]?$/u,
  /[^\s\dA-Za-z.,%:/-][0-9A-Za-z]{3,8}$/u,
];
const heads = [
  /^[（(【[][^）)】\]]{1,40}[）)】\]]/u,
  /^[^，。,.]{2,30}?(?: ?[—–-]{1,2} | ?——)/u,
  /^[^，。]{0,12}[电電讯訊][—–-]/u,
];

function lines(article) {
  const texts = article.body.filter(isText).map((block) => flat(block).trim());
  const out = [];
  const add = (place, text) => out.push({ place, text });
  const edge = (place, list) => {
    for (const text of list) if (isMark(text)) add(place, text);
  };
  edge("first", texts.slice(0, 3));
  edge("last", texts.slice(3).slice(-3));
  edge(
    "within",
    texts.slice(3, -3).filter((text) => text.length <= 30),
  );
  for (const pattern of heads) add("head", texts[0]?.match(pattern)?.[0]);
  for (const pattern of tails) add("tail", texts.at(-1)?.match(pattern)?.[0]);
  return out.filter((line) => line.text);
}

function fields(article) {
  const figures = article.body.filter((block) => block.type === "figure");
  const pictures = [article.image, ...figures].filter((picture) => picture?.caption);
  const captions = pictures.filter(
    ({ credit, caption }) => !credit && /[©/／(（:：]/.test(caption),
  );
  const names = article.authors.filter((name) =>
    /[\d/／:：()（）|｜@]|null|记者|記者|报道/.test(name),
  );
  return [
    ...captions.map(({ caption }) => ({ place: "caption", text: caption.slice(-40) })),
    ...names.map((text) => ({ place: "author", text })),
    ...(/ - |[|｜]|^\[|\]$/.test(article.title) ? [{ place: "title", text: article.title }] : []),
  ];
}

/** Everything of an article that no rule read and that looks as if one should have. */
export const unread = (article) => [...lines(article), ...fields(article)];
