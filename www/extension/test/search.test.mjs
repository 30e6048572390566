// What the library's search takes for the same, what it indexes, and what it shows of a result.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { load } from "../../test/bundle.mjs";
import { hanPairsModule } from "../build/han-pairs.mjs";

const source = (path) => load(`../src/search/${path}.ts`, import.meta.url);
const { fold, foldWithOffsets } = await source("fold");
const { eachPair, eachToken, neededTokens, phraseTokens } = await source("tokens");
const { encode, eachPosting } = await source("postings");
const { SegmentBuilder, entries, merged } = await source("segment");
const { parseQuery, isEmpty } = await source("query");
const { markedText, passage } = await source("passage");

const marked = (parts) => parts.map(({ text, marked }) => (marked ? `[${text}]` : text)).join("");
const term = (text, prefix = false) => ({ text: fold(text), prefix });
const tokens = (text) => {
  const found = [];
  eachToken(fold(text), (token) => found.push(token));
  return found;
};

test("the table of characters is the one that OpenCC's tables give", () => {
  const written = readFileSync(new URL("../src/search/han-pairs.ts", import.meta.url), "utf8");
  assert.equal(written, hanPairsModule());
});

test("case, accents, widths and the Chinese script are folded", () => {
  const same = [
    ["台灣", "台湾"],
    ["臺灣", "台湾"],
    ["後來的憂鬱", "后来的忧郁"],
    ["裡面", "裏面"],
    ["Économie", "ECONOMIE"],
    ["cœur", "coeur"],
    ["Straße", "STRASSE"],
    ["Łódź", "lodz"],
    ["ﬁn", "fin"],
    ["Ａ１", "a1"],
    ["Ёлка", "елка"],
    ["Ἀθῆναι", "Αθηναι"],
    ["كِتَابٌ", "كتاب"],
  ];
  for (const [one, other] of same) assert.equal(fold(one), fold(other), `${one} ${other}`);
});

test("letters that only look alike are told apart", () => {
  const different = [
    ["が", "か"],
    ["한국", "한극"],
    ["하", "한"],
    ["हिन्दी", "हनद"],
  ];
  for (const [one, other] of different) assert.notEqual(fold(one), fold(other), `${one} ${other}`);
});

test("folded text knows where each letter stood", () => {
  const text = "Cœur 臺灣 e\u0301te\u0301 𠮷";
  const { text: folded, offsets } = foldWithOffsets(text);
  assert.equal(folded, "coeur 台湾 ete 𠮷");
  const at = folded.indexOf("ete");
  assert.equal(text.slice(offsets[at], offsets[at + 3]), "e\u0301te\u0301");
  assert.equal(offsets.at(-1), text.length);
});

test("Chinese falls into characters and pairs, other scripts into words", () => {
  assert.deepEqual(tokens("台灣人"), ["台", "台湾", "湾", "湾人", "人"]);
  assert.deepEqual(tokens("L’été 2024, don't"), ["l", "ete", "2024", "don", "t"]);
  assert.deepEqual(tokens("用Python写"), ["用", "python", "写"]);
  assert.deepEqual(neededTokens(fold("人工智慧 AI")), ["人工", "工智", "智慧", "ai"]);
  assert.deepEqual(neededTokens("狗"), ["狗"]);
  assert.deepEqual(tokens("😀好"), ["好"]);
});

test("phrases are found by the pairs of their words", () => {
  const pairs = (text) => {
    const found = [];
    eachPair(fold(text), (token) => found.push(token));
    return found;
  };
  const all = pairs("In the United States, the city’s 用 ports are shut");
  assert.equal(all.length, 8);
  assert.ok(phraseTokens(fold("the united states")).every((token) => all.includes(token)));
  assert.equal(phraseTokens(fold("the united states")).length, 2);
  assert.ok(!pairs("united the states").includes(pairs("the united")[0]));
  assert.deepEqual(phraseTokens("mer"), ["mer"]);
  assert.deepEqual(phraseTokens("联合国"), ["联合", "合国"]);
  assert.deepEqual(phraseTokens("用python写"), ["用", "python", "写"]);
});

test("postings come back as they went in", () => {
  const postings = [1, 0, 2, 3, 300, 1, 1_000_000, 2];
  const found = [];
  eachPosting(encode(postings), (doc, weight) => found.push(doc, weight));
  assert.deepEqual(found, postings);
});

test("segments merged hold what the one segment of all would, without what was deleted", async () => {
  const texts = [
    "山谷里的邮局",
    "Le phare et la mer",
    "邮局与灯塔",
    "la mer, la mer, la mer, la mer",
  ];
  const doc = (text, title = "") => ({ title, names: "", own: "", text });
  const builder = (list) => {
    const made = new SegmentBuilder();
    for (const [number, text] of list) made.add(number, doc(text));
    return [...made.pieces()];
  };
  const all = texts.map((text, index) => [index + 1, text]);
  const whole = builder(all.filter(([number]) => number !== 3));
  const sourceOf = (pieces) => {
    const list = pieces.flatMap((piece) => [...entries(piece)]);
    return {
      head: list.shift() ?? null,
      advance() {
        this.head = list.shift() ?? null;
      },
    };
  };
  const sources = [all.slice(2), all.slice(0, 2)].map((part) => sourceOf(builder(part)));
  const pieces = [];
  for await (const piece of merged(sources, (number) => number !== 3)) pieces.push(piece);
  assert.deepEqual(pieces, whole);
});

test("a query is words, phrases and filters", () => {
  const query = parseQuery(
    '台灣 publisher:法广 "prix Goncourt" author：莫言 tag:书 after:2023-05 before:2024',
  );
  assert.deepEqual(
    query.terms.map(({ text }) => text),
    ["台湾"],
  );
  assert.deepEqual(query.phrases, ["prix goncourt"]);
  assert.deepEqual([query.publisher, query.author, query.tag], [["法广"], ["莫言"], ["书"]]);
  assert.equal(query.after, new Date(2023, 4, 1).getTime());
  assert.equal(query.before, new Date(2024, 0, 1).getTime());
  assert.deepEqual(parseQuery("「联合国」 « la mer » “fin").phrases, ["联合国", "la mer", "fin"]);
  assert.ok(isEmpty(parseQuery("  , !")));
  assert.ok(isEmpty(parseQuery("before:yesterday")));
});

test("a sentence without spaces is its words; only a word being typed may go on", () => {
  assert.deepEqual(
    parseQuery("气候变化会议")
      .terms.map(({ text }) => text)
      .join(" "),
    "气候 变化 会议",
  );
  assert.deepEqual(parseQuery("the econom").terms, [term("the"), term("econom", true)]);
  assert.equal(parseQuery("econom ").terms[0].prefix, false);
  assert.equal(parseQuery("ec").terms[0].prefix, false);
  assert.equal(parseQuery("经济学").terms.at(-1).prefix, false);
});

test("what was found is marked in the source's own letters", () => {
  assert.equal(marked(markedText("在臺灣，台灣人", [term("台湾")])), "在[臺灣]，[台灣]人");
  assert.equal(marked(markedText("L’Été, été.", [term("ete")])), "L’[Été], [été].");
  assert.equal(marked(markedText("meridian mer", [term("mer")])), "meridian [mer]");
  assert.equal(marked(markedText("meridian mer", [term("mer", true)])), "[meridian] [mer]");
  assert.equal(marked(markedText("用python写", [term("python")])), "用[python]写");
  assert.equal(marked(markedText("aaaa", [term("气候")])), "aaaa");
});

test("a passage is where most of it stands, cut at a sentence", () => {
  const filler = "第一句没有要找的东西。".repeat(40);
  const text = `${filler}邮局在山谷里重新开门。山谷里的人很高兴。${filler}`;
  const shown = passage(text, [term("山谷"), term("邮局")], 40);
  assert.match(marked(shown), /^….*\[邮局\]在\[山谷\]里重新开门。\[山谷\]/);
  assert.ok(marked(shown).length < 80);
  assert.equal(passage(text, [term("灯塔")], 40), null);
});
