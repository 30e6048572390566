// The lines that publishers put above and below a text: each in its field, in either Chinese script.
import assert from "node:assert/strict";
import { test } from "node:test";
import { parseArticle } from "lisible";

const sentence = "渔民说，他们等了很久，灯终于亮了。";
const item = (url, first, last) =>
  `<!--1703703600000-->\n[灯塔](${url})\n------\n\n<div>${first}<p>${sentence}</p>${last}</div>`;
const parse = (url, first, last) => parseArticle(item(url, first, last));

const credits = [
  [
    "https://cn.reuters.com/article/a",
    "<p>（路透甲乙对本文亦有贡献）</p>",
    "（路透甲乙对本文亦有贡献）",
  ],
  ["https://www.bbc.com/zhongwen/simp/a", "<p>摄像与剪辑： Ada Quay</p>", "摄像与剪辑： Ada Quay"],
  ["https://www.epochtimes.com/gb/a", "<p>（转载：海港电台）</p>", "（转载：海港电台）"],
  ["https://www.epochtimes.com/b5/a", "<p>責任編輯：甲乙#</p>", "責任編輯：甲乙"],
  [
    "https://www.voachinese.com/a/a",
    "<p>（美国之音驻海港记者甲乙对本报道亦有贡献。）</p>",
    "（美国之音驻海港记者甲乙对本报道亦有贡献。）",
  ],
  ["https://www.rfi.fr/cn/a", "<p>编译：甲乙丙</p>", "编译：甲乙丙"],
  ["https://www.rfi.fr/tw/a", "<p>編譯：甲乙丙</p>", "編譯：甲乙丙"],
  ["https://cn.ft.com/story/1", "<p>譯者/甲乙</p>", "譯者/甲乙"],
  ["https://cn.nytimes.com/world/20240105/a/zh-hant/", "<p>翻譯：Ada Quay</p>", "翻譯：Ada Quay"],
];

for (const [url, last, credit] of credits) {
  test(`${new URL(url).host} credits ${credit}`, () => {
    const article = parse(url, "", last);
    assert.deepEqual(article.credits, [credit]);
    assert.equal(article.text, sentence);
  });
}

const removed = [
  ["https://cn.reuters.com/article/a", "<p>（新增港务局声明内容）</p>", ""],
  ["https://cn.reuters.com/article/a", "", "<p>欲览更多细节，请点击链接 here</p>"],
  [
    "https://cn.ft.com/story/1",
    "",
    "<p>注：本文仅代表作者个人观点</p><p>本文编辑甲乙 a.b@harbour.example</p>",
  ],
  ["https://pao-pao.net/article/1", "<p>（泡泡特约）</p>", ""],
];

for (const [url, first, last] of removed) {
  test(`${new URL(url).host} leaves out ${first}${last}`, () => {
    const article = parse(url, first, last);
    assert.equal(article.text, sentence);
    assert.notEqual(article.removed.length, 0);
  });
}

test("reporters whom a line names are authors", () => {
  const authors = (...given) => parse(...given).authors;
  assert.deepEqual(
    authors("https://cn.reuters.com/article/a", "", "<p>记者 甲乙丙; 审校 丁戊己</p>"),
    ["甲乙丙"],
  );
  assert.deepEqual(authors("https://wqw2010.blogspot.com/a", "<p>特约评论员：甲乙丙</p>", ""), [
    "甲乙丙",
  ]);
  assert.deepEqual(authors("https://www.rfi.fr/tw/a", "", "<p>法廣駐海港特約記者 甲乙丙</p>"), [
    "甲乙丙",
  ]);
});

test("a dateline may mix the widths of its brackets", () => {
  const article = parse(
    "https://wqw2010.blogspot.com/a",
    "<p>(维权网信息中心报道）灯塔周日点亮。</p>",
    "",
  );
  assert.equal(article.dateline, "(维权网信息中心报道）");
});
