// A full-text feed in feedx's shape: the same for the same number of items.

const places = ["港口", "山谷", "旧城", "河口", "高原", "岛屿", "车站", "集市"];
const things = ["灯塔", "图书馆", "钟楼", "渡船", "果园", "天文台", "面包房", "档案室"];
const sentences = [
  "清晨的雾还没有散，第一批人已经到了门口。",
  "负责人说，这件事筹备了三年，中间停过两次。",
  "附近的居民起初并不相信，后来每家都派人来帮忙。",
  "按照计划，春天之前要完成一半，余下的等到秋收以后。",
  "有人担心费用，也有人担心热闹会惊动海鸟。",
  "专家认为，类似的尝试在别处很少见，值得继续观察。",
  "到了傍晚，灯一盏一盏亮起来，议论也渐渐平息。",
  "他们打算明年同一天再来，看看留下了什么。",
];

const pick = (list, number) => list[number % list.length];
const two = (number) => String(number).padStart(2, "0");

function paragraph(number) {
  const length = 2 + (number % 4);
  const parts = Array.from({ length }, (_, at) => pick(sentences, number * 3 + at * 5));
  const text = parts.join("");
  return number % 7 === 3
    ? `<p><a href="https://www.rfi.fr/cn/${number}">${text}</a></p>`
    : `<p>${text}</p>`;
}

function body(number) {
  const day = 1 + (number % 28);
  const date = `${two(day)}/03/2024 - ${two(number % 24)}:${two(number % 60)}`;
  const picture = `<img src="https://s.rfi.fr/media/display/${number}/w:1280/p:16x9/photo-${number}.jpg">`;
  const paragraphs = Array.from({ length: 5 + (number % 9) }, (_, at) => paragraph(number + at));
  const promo =
    "<div data-selfpromo-newsletter>每日新闻头条通过电子邮件直接传递给您<button>我订阅</button></div>";
  const footer =
    number % 5 === 0
      ? '<br><hr><div>获取更多RSS：<br><a href="https://feedx.net" style="color:orange" target="_blank">https://feedx.net</a> <br></div>'
      : "";
  const lead = `<p><strong>${pick(sentences, number)}${pick(sentences, number + 3)}</strong></p>`;
  return `<div>${date}</div>${picture}${lead}<div>${paragraphs.join("")}${promo}</div>${footer}`;
}

function item(number) {
  const title = `${pick(places, number)}的${pick(things, number >> 3)}迎来第${number + 1}批访客 - 法国风土人情`;
  const stamp = new Date(Date.UTC(2024, 2, 1 + (number % 28), 23, 55, number % 60)).toUTCString();
  return `<item>
<title><![CDATA[${title}]]></title>
<link>https://www.rfi.fr/cn/法国/202403${two(1 + (number % 28))}-${number}</link>
<guid isPermaLink="false">item-${number}</guid>
<pubDate>${stamp}</pubDate>
<description><![CDATA[${body(number)}]]></description>
</item>`;
}

/** @param {number} count */
export function feedxFeed(count) {
  const items = Array.from({ length: count }, (_, number) => item(number));
  return `<?xml version="1.0" encoding="UTF-8"?>
<rss xmlns:atom="http://www.w3.org/2005/Atom" version="2.0">
<channel>
<title><![CDATA[法国国际广播电台]]></title>
<link>https://www.rfi.fr/cn/</link>
<atom:link href="https://feedx.net/rss/rfi.xml" rel="self" type="application/rss+xml"/>
<description><![CDATA[法国国际广播电台]]></description>
<language>zh-cn</language>
${items.join("\n")}
</channel>
</rss>
`;
}
