// What a search reads, in which order it gives what it found, and what the library counts of it.
import assert from "node:assert/strict";
import { test } from "node:test";
import { load } from "../../test/bundle.mjs";

const source = (path) => load(`../src/${path}.ts`, import.meta.url);
const { fold, foldWithOffsets } = await source("search/fold");
const { entries, postingsOf, SegmentBuilder } = await source("search/segment");
const { ranked } = await source("search/rank");
const { PieceCache } = await source("search/piece-cache");
const { parseQuery } = await source("search/query");
const { Phrases } = await source("library/phrases");
const { filterOf } = await source("library/filters");
const { countFacets, countViews } = await source("library/counts");

const row = (patch) => ({
  ...{ publisher: null, column: null, tags: [], authors: [], lang: null, url: null },
  ...{ archived: null, opened: null, starred: false, notes: 0, published: null, added: 0 },
  ...patch,
});

test("long texts are folded as short ones are, lone surrogates and long letters with them", () => {
  const parts = ["臺灣 Été \u{1F600} ﷺ ǆ", "\ud800 é \udc00", "\ufeffﬃ"];
  for (const part of parts) {
    const long = `${part} `.repeat(3000);
    const { text, offsets } = foldWithOffsets(long);
    assert.equal(text, `${fold(part)} `.repeat(3000));
    assert.equal(fold(long), text);
    assert.equal(offsets.length, text.length + 1);
    const last = text.lastIndexOf(fold(part).slice(-1));
    assert.equal(offsets[last], long.length - 2);
  }
});

test("a token is found in the joined text of a piece as in its list", () => {
  const builder = new SegmentBuilder();
  const texts = ["la mer, les merles", "mer et mère, 山谷", "山 谷 merveille", "zz ze z"];
  for (const [index, text] of texts.entries()) {
    builder.add(index + 1, { title: "", names: "", own: "", text });
  }
  const [piece] = [...builder.pieces()];
  const all = [...entries(piece)];
  for (const { token, postings } of all) assert.deepEqual(postingsOf(piece, token), [postings]);
  for (const text of ["m", "mere", "merv", "zzz", "谷山", "0"]) {
    const there = all.filter(({ token }) => token === text).map(({ postings }) => postings);
    assert.deepEqual(postingsOf(piece, text), there, text);
  }
  const begun = all.filter(({ token }) => token.startsWith("mer"));
  assert.ok(begun.length > 2);
  assert.deepEqual(
    postingsOf(piece, "mer", 100),
    begun.map(({ postings }) => postings),
  );
  assert.equal(postingsOf(piece, "mer", 1).length, 2);
  assert.deepEqual(postingsOf(piece, "z", 100).length, 3);
});

test("what has everything comes by rarity and weight, of equals the newest first", () => {
  const found = (weights) => ({
    weights: Uint8Array.from(weights),
    docs: weights.filter(Boolean).length,
  });
  const frequent = found([0, 1, 1, 1, 4, 1, 1]);
  const rare = found([0, 0, 1, 1, 1, 3, 0]);
  assert.deepEqual([...ranked([frequent, rare], 10)], [4, 5, 3, 2]);
  assert.deepEqual([...ranked([rare, frequent], 10)], [4, 5, 3, 2]);
  assert.deepEqual([...ranked([frequent], 10)], [4, 6, 5, 3, 2, 1]);
  assert.deepEqual([...ranked([], 10)], []);
  assert.deepEqual([...ranked([found([0, 0]), frequent], 10)], []);
});

test("pieces are read once, and forgotten with their segment", async () => {
  const cache = new PieceCache();
  const segment = (id, bytes = 10) => ({ id, docs: 1, bytes, firsts: ["a"] });
  const place = (id) => ({ key: `${id}:0`, segment: id, number: 0 });
  let reads = [];
  const read = async (places) => {
    reads.push(...places.map(({ key }) => key));
    return places.map(({ segment: id }) =>
      id === 9 ? undefined : { tokens: `t${id}`, data: new Uint8Array(4) },
    );
  };
  cache.keep([segment(1), segment(2)]);
  const pieces = await cache.read([place(1), place(2), place(1), place(9)], read);
  assert.deepEqual([...pieces.keys()], ["1:0", "2:0"]);
  assert.deepEqual(reads, ["1:0", "2:0", "9:0"]);
  reads = [];
  cache.keep([segment(1), segment(2, 11), segment(3)]);
  await cache.read([place(1), place(2), place(3)], read);
  assert.deepEqual(reads, ["2:0", "3:0"]);
});

test("pieces that were not asked for longest go first", async () => {
  const cache = new PieceCache();
  const place = (number) => ({ key: `1:${number}`, segment: 1, number });
  let reads = 0;
  const read = async (places) => {
    reads += places.length;
    return places.map(() => ({ tokens: "t", data: new Uint8Array(10_000_000) }));
  };
  for (const number of [0, 1, 0, 2]) await cache.read([place(number)], read);
  assert.equal(reads, 3);
  await cache.read([place(0)], read);
  assert.equal(reads, 3);
  await cache.read([place(1)], read);
  assert.equal(reads, 4);
});

test("where a phrase stands is remembered for a while", () => {
  const phrases = new Phrases();
  const searched = (text) => ({ title: "", names: "", own: "", text, doc: 1, id: "" });
  const first = phrases.of([fold("la mer")]);
  first.judge(1, searched("Dans LA MÈR"));
  first.judge(2, searched("mer la"));
  first.judge(3, undefined);
  assert.deepEqual(
    [1, 2, 3, 4].map((doc) => first.get(doc)),
    [true, false, false, false],
  );
  assert.ok(first.has(3) && !first.has(4));
  for (let index = 0; index < 20; index++) {
    phrases.of([`other ${index}`]);
    assert.equal(phrases.of([fold("la mer")]), first);
  }
  for (let index = 0; index < 20; index++) phrases.of([`new ${index}`]);
  assert.notEqual(phrases.of([fold("la mer")]), first);
});

test("filters read names in any script, hosts and days", () => {
  const fits = (query, patch) => filterOf(parseQuery(query))(row(patch));
  assert.ok(fits("publisher:臺灣", { publisher: "台湾日报" }));
  assert.ok(fits("publisher:example", { url: "https://www.example.org/1" }));
  assert.ok(!fits("publisher:example", { publisher: "Exemple" }));
  assert.ok(fits("author:eluard tag:poesie", { authors: ["Paul Éluard"], tags: ["Poésie"] }));
  assert.ok(!fits("tag:poes", { tags: ["Poésie"] }));
  assert.ok(fits("after:2023 before:2024", { published: "2023-06-01T00:00:00Z" }));
  assert.ok(!fits("after:2024", { published: "2023-06-01T00:00:00Z" }));
  assert.ok(fits("mer", {}));
});

test("each facet counts what the others leave, each view what it has", () => {
  const rows = [
    row({ publisher: "A", lang: "fr", tags: ["x", "y"] }),
    row({ publisher: "A", lang: "zh", tags: ["x"], opened: 1 }),
    row({ publisher: "B", lang: "fr", archived: 1, starred: true }),
  ];
  assert.deepEqual(countFacets(rows, {}), {
    publisher: [
      ["A", 2],
      ["B", 1],
    ],
    column: [],
    tag: [
      ["x", 2],
      ["y", 1],
    ],
    lang: [
      ["fr", 2],
      ["zh", 1],
    ],
  });
  const { publisher, lang, tag } = countFacets(rows, { lang: "zh", tag: "x" });
  assert.deepEqual(publisher, [["A", 1]]);
  assert.deepEqual(lang, [
    ["fr", 1],
    ["zh", 1],
  ]);
  assert.deepEqual(tag, [["x", 1]]);
  assert.deepEqual(countViews(rows), { newest: 2, unread: 1, starred: 1, archived: 1, notes: 0 });
});

test("who hears of changes is not told of none: the index looks for work after each", async () => {
  const heard = [];
  const { BroadcastChannel } = globalThis;
  globalThis.BroadcastChannel = class {
    postMessage({ ids }) {
      heard.push(ids);
    }
  };
  const { tellChange } = await source("store/changes");
  globalThis.BroadcastChannel = BroadcastChannel;
  tellChange([]);
  tellChange(["a"]);
  tellChange(null);
  assert.deepEqual(heard, [["a"], null]);
});
