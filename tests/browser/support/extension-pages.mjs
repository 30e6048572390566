// The pages of the test site. All text is our own; the shapes are those that RFI and feedx have.

export const headline = "山谷小镇重开旧邮局";
export const lead =
  "关闭十一年之后，山谷小镇的邮局本周重新开门。居民凑钱修好了屋顶，也找回了当年的信箱。";
export const ending = "入夜以后，邮局门口的灯还亮着，最后一位寄信的人骑着自行车走了。";

const people = [
  "面包师",
  "小学教师",
  "牧羊人",
  "退休的邮差",
  "修表匠",
  "果农",
  "护士",
  "图书管理员",
];

/** Paragraphs long and different enough to be a text. */
export function paragraphs(count) {
  return Array.from({ length: count }, (_, index) => {
    const who = people[index % people.length];
    return `第${index + 1}个来寄信的是一位${who}。他说，这些年要到三十公里以外的城里去，一封信来回要花掉半天；现在走下坡路五分钟就到，路上还可以跟人聊几句天气和收成，这样的日子才像是在山谷里过的日子。`;
  });
}

const asHtml = (texts) => texts.map((text) => `<p>${text}</p>`).join("\n");

const shareBar = `<div class="m-interactions"><span>分享 :</span><a href="https://www.facebook.com/sharer">Facebook</a><a href="whatsapp://send">WhatsApp</a></div>`;
const newsletter = `<div data-selfpromo-newsletter><p>每日新闻头条通过电子邮件直接发送给您</p><a href="/start">订阅</a></div>`;

/** A page in the shape of an RFI editorial. */
export function editorial(count = 18) {
  return `<!doctype html>
<html lang="zh-Hans">
<head>
<meta charset="utf-8">
<title>${headline} - 法国风光</title>
<meta property="og:type" content="article">
<meta property="og:site_name" content="山谷新闻">
<meta property="og:title" content="${headline}">
<meta name="viewport" content="width=device-width">
<script>window.ran = true;</script>
</head>
<body>
<header><nav><ul><li><a href="/start">首页</a></li><li><a href="/start">国际</a></li><li><a href="/start">法国</a></li></ul></nav></header>
<main>
<article class="t-content article">
<h1 class="t-content__title">${headline}</h1>
<div class="t-content__dates"><p>发表时间： <time datetime="2024-03-08T09:15:00+01:00">08/03/2024 - 09:15</time></p></div>
<figure class="m-figure"><img src="/picture.svg" alt="山谷小镇的邮局" width="1280" height="720"><figcaption>山谷小镇的邮局，2024年3月。</figcaption></figure>
<p class="t-content__chapo"><strong>${lead}</strong></p>
<div class="t-content__body">
${asHtml(paragraphs(count))}
${newsletter}
<p>${ending}</p>
</div>
${shareBar}
</article>
<aside><h2>最受欢迎</h2><ul><li><a href="/second">山雨欲来</a></li><li><a href="/second">集市见闻</a></li></ul></aside>
</main>
<footer><p>© 2024 山谷新闻。版权所有。</p></footer>
</body>
</html>`;
}

export const secondHeadline = "Le phare garde ses deux gardiennes";

export function second() {
  const text =
    "Chaque soir, elles montent les cent quatre-vingt-douze marches, l’une devant, l’autre derrière, et notent la couleur de la mer dans un cahier à carreaux qu’aucun service ne leur réclame plus.";
  return `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>${secondHeadline}</title></head>
<body><nav><a href="/start">Accueil</a></nav><article><h1>${secondHeadline}</h1>
${asHtml(Array.from({ length: 6 }, (_, index) => `${index + 1}. ${text}`))}
</article></body></html>`;
}

/** Nothing but links: there is no article to read. */
export function startPage() {
  const links = Array.from(
    { length: 60 },
    (_, index) => `<li><a href="/second?${index}">栏目 ${index + 1}</a></li>`,
  );
  return `<!doctype html><html lang="zh-Hans"><head><meta charset="utf-8"><title>山谷新闻</title></head>
<body><nav><ul>${links.join("")}</ul></nav></body></html>`;
}

const items = [
  { title: `${headline} - 法国风光`, path: "/editorial", texts: [lead, ...paragraphs(5)] },
  { title: "集市上的十二种梨", path: "/second?pears", texts: paragraphs(4) },
  { title: "河水退去之后", path: "/second?river", texts: paragraphs(6) },
];

const feedxFooter = `<br><hr><div>获取更多RSS：<br><a href="https://feedx.net" style="color:orange" target="_blank">https://feedx.net</a> <br></div>`;

const itemHtml = ({ texts }) =>
  `<div><div>08/03/2024 - 09:15</div><div>${asHtml(texts)}</div></div>${feedxFooter}`;

/** A feed of so many items. */
export function longRss(count) {
  const many = Array.from({ length: count }, (_, index) => ({
    title: `第${index + 1}封信`,
    path: `/second?letter=${index + 1}`,
    texts: paragraphs(8),
  }));
  return rss(many);
}

/** As feedx writes it: the whole text in a CDATA section. */
export function rss(list = items) {
  const entries = list.map(
    (item) => `<item><title>${item.title}</title><link>https://valley.example${item.path}</link>
<description><![CDATA[${itemHtml(item)}]]></description><pubDate>Fri, 08 Mar 2024 09:58:00 +0000</pubDate></item>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0"><channel><title>山谷新闻</title><link>https://valley.example/</link><description>山谷里的消息</description><language>zh-CN</language>
${entries.join("\n")}
</channel></rss>`;
}

export function atom() {
  const escaped = (text) => text.replace(/[<&]/g, (sign) => (sign === "<" ? "&lt;" : "&amp;"));
  const entries = items.map(
    (
      item,
    ) => `<entry><title>${item.title}</title><id>urn:${item.path}</id><link href="https://valley.example${item.path}"/>
<updated>2024-03-08T09:58:00Z</updated><content type="html">${escaped(itemHtml(item))}</content></entry>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-Hans"><title>山谷新闻</title><id>urn:feed</id><updated>2024-03-08T09:58:00Z</updated>
${entries.join("\n")}
</feed>`;
}

export function jsonFeed() {
  return JSON.stringify({
    version: "https://jsonfeed.org/version/1.1",
    title: "山谷新闻",
    language: "zh-Hans",
    items: items.map((item) => ({
      id: item.path,
      url: `https://valley.example${item.path}`,
      title: item.title,
      content_html: itemHtml(item),
      date_published: "2024-03-08T09:15:00+01:00",
    })),
  });
}

/** Empty elements are closed in themselves: an HTML parser would swallow the rest into them. */
export function xhtml() {
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xml:lang="zh-Hans"><head><title>${headline}</title><script src="/none.js"/></head>
<body><div class="menu"/><article><h1>${headline}</h1><a id="start"/>${asHtml(paragraphs(6))}<p>${ending}</p></article></body></html>`;
}

export function frameset() {
  return `<!doctype html><html><head><title>山谷新闻</title></head>
<frameset cols="20%,80%"><frame src="/start"><frame src="/second"><noframes><body>Frames</body></noframes></frameset></html>`;
}

/** An article among so many bytes of what pages carry: data in scripts, drawings, comments of readers. */
export function padded(bytes) {
  const script = `<script type="application/json">${JSON.stringify({ state: "x".repeat(2000) })}</script>`;
  const drawing = `<svg viewBox="0 0 24 24" hidden><path d="${"M1 2l3 4".repeat(60)}"/></svg>`;
  const unit = `${script}${drawing}<div class="comment"><p>读者留言：路过，顺便问好。</p></div>\n`;
  const page = editorial();
  const filler = unit.repeat(Math.ceil((bytes - page.length) / unit.length));
  return page.replace("</main>", `</main><section class="comments">${filler}</section>`);
}

export function picture() {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="1280" height="720"><rect width="1280" height="720" fill="#8fb3c9"/><path d="M0 720 420 240l260 300 200-180 400 360z" fill="#3d5a47"/><rect x="560" y="470" width="180" height="150" fill="#e8d5b0"/><path d="M540 470h220l-110-90z" fill="#a2301d"/></svg>`;
}

export function pdf() {
  return `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/MediaBox[0 0 300 200]/Parent 2 0 R>>endobj
trailer<</Root 1 0 R>>
`;
}

/** An archived item, as it lies in a file. */
export function archivedItem() {
  return `---
layout: post
title: "${headline} - 法国风光"
date: 2024-03-08T09:58:00.000Z
author: 法广
from: https://www.rfi.fr/cn/valley
tags: [ 法广 ]
categories: [ 法广 ]
---
<!--1709891880000-->
[${headline} - 法国风光](https://www.rfi.fr/cn/valley)
------

<div>
<div>08/03/2024 - 09:15</div><img src="https://s.rfi.fr/media/display/valley.jpg"><p><strong>${lead}</strong></p><div class="t-content__body">${asHtml(paragraphs(5))}<p>${ending}</p></div>${feedxFooter}
</div>
`;
}
