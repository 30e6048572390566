// Every function of every entry, called with what it does not take: the answer is a value or a LisibleError, nothing bare.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { test } from "node:test";
import * as main from "lisible";
import * as files from "lisible/export";
import * as inline from "lisible/inline";
import * as mhtml from "lisible/mhtml";
import * as readability from "lisible/readability";
import * as web from "../../pkg/web.js";
import { specimen } from "./support/specimen.mjs";

const { LisibleError } = main;
const article = specimen.full;
const page = "<article><h1>Port</h1><p>Une phrase, et une autre.</p></article>";

const wrong = {
  null: null,
  undefined: undefined,
  number: 5,
  NaN: Number.NaN,
  bigint: 5n,
  boolean: true,
  symbol: Symbol("x"),
  string: "x",
  "empty string": "",
  object: {},
  "object without class": Object.create(null),
  list: [],
  "list of null": [null],
  function: () => {},
  promise: Promise.resolve(page),
  response: new Response(page),
  bytes: new Uint8Array(8),
  address: new URL("https://example.org/"),
  date: new Date(0),
  error: new Error("x"),
  map: new Map([["https://example.org/a.jpg", "x"]]),
  feed: { articles: null },
  "feed of nothing": { articles: [] },
  "half an article": { title: "x", html: "", markdown: "", text: "", excerpt: "", body: [] },
  "article with a broken body": { ...article, body: [null] },
  "article with a broken author": { ...article, authors: [null] },
  "article with a broken picture": { ...article, image: "x" },
};

/** What each takes before the argument that is wrong: a function that is new and not here fails the test below. */
const before = {
  parseArticle: [page],
  parseFeed: [page],
  detect: [page],
  decode: [new Uint8Array(8)],
  mediaTypeOf: [new Uint8Array(8)],
  toHtml: [article],
  toMarkdown: [article],
  toMdast: [article],
  toJsonLd: [article],
  toJsonLdScript: [article],
  toString: [article.body],
  createParser: [],
  init: [],
  default: [],
  initSync: [],
  toMarkdownDocument: [article],
  toHtmlDocument: [article],
  toTextDocument: [article],
  toEpub: [article],
  toCitation: [article],
  pictureAddresses: [article],
  fileName: ["x"],
  readMhtml: ["x"],
  isProbablyReaderable: [{ documentElement: {}, querySelectorAll: () => [] }],
  Readability: [{ documentElement: {}, querySelectorAll: () => [] }],
};

const told = (error, what) => {
  assert.ok(error instanceof LisibleError, `${what}: ${error?.stack ?? error}`);
  assert.ok(error.code && error.message.length > 20, what);
};

async function attempt(run, what) {
  try {
    await run();
  } catch (error) {
    told(error, what);
  }
}

for (const [entry, exported] of Object.entries({ main, inline, web, files, mhtml, readability })) {
  test(`${entry}: what is wrong is told`, async () => {
    for (const [name, call] of Object.entries(exported)) {
      if (name === "LisibleError") continue;
      assert.ok(name in before, `${name} is not in the table`);
      const use = name === "Readability" ? (...args) => new call(...args) : call;
      for (const [kind, value] of Object.entries(wrong)) {
        await attempt(() => use(value), `${name}(${kind})`);
        await attempt(() => use(...before[name], value), `${name}(…, ${kind})`);
      }
    }
  });
}

test("an entry that is not ready says so, and what it cannot load", () => {
  const entry = JSON.stringify(new URL("../../pkg/web.js", import.meta.url));
  const script = `import init, { initSync, parseArticle } from ${entry};
    const values = [undefined, null, 5, "x", {}, [], new Uint8Array(8), Promise.resolve(5), new Response("x"), new URL("about:blank")];
    const tell = (error) => console.log(error.name, error.code, error.message.length > 20);
    for (const value of values) {
      await init(value).then(() => console.log("loaded"), tell);
      try { initSync(value); console.log("loaded"); } catch (error) { tell(error); }
      try { parseArticle("x"); console.log("parsed"); } catch (error) { tell(error); }
    }`;
  const shown = execFileSync("node", ["--input-type=module", "-e", script], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "ignore"],
  });
  const lines = shown.trim().split("\n");
  assert.equal(lines.length, 30);
  assert.deepEqual([...new Set(lines)], ["LisibleError not-initialized true"]);
});

test("a parser rejects with what is wrong", async () => {
  const parser = main.createParser({ worker: false });
  for (const [kind, value] of Object.entries(wrong)) {
    for (const name of ["parseArticle", "parseFeed", "detect"]) {
      await attempt(() => parser[name](value), `${name}(${kind})`);
      await attempt(() => parser[name](page, value), `${name}(…, ${kind})`);
      for (const key of [
        "signal",
        "url",
        "charset",
        "maxBytes",
        "publishers",
        "explain",
        "onItem",
      ]) {
        await attempt(() => parser[name](page, { [key]: value }), `${name} ${key}: ${kind}`);
      }
    }
    for (const key of ["worker", "timeout", "wasm"]) {
      if (key === "worker" && value === true) continue;
      await attempt(async () => {
        const made = main.createParser({ worker: false, [key]: value });
        await made.parseArticle(page);
      }, `createParser ${key}: ${kind}`);
    }
    await attempt(
      () => main.createParser({ worker: () => value }).parseArticle(page),
      `a worker that is ${kind}`,
    );
  }
});

test("the options of every function are known by name and kind", async () => {
  const { toMarkdownDocument, toHtmlDocument, toEpub } = files;
  const refused = (run, message) =>
    assert.throws(run, (error) => {
      told(error, String(message));
      assert.equal(error.code, "invalid-options");
      assert.match(error.message, message);
      return true;
    });
  refused(() => toMarkdownDocument(article, { frontmatter: false }), /mean `frontMatter`/);
  refused(() => toEpub(article, { titel: "x" }), /mean `title`/);
  refused(() => toHtmlDocument(article, { standAlone: false }), /mean `standalone`/);
  refused(() => toHtmlDocument(article, { pictures: {} }), /must be a Map.*new Map/);
  refused(() => toEpub(article, { pictures: [] }), /must be a Map/);
  refused(() => toEpub(article, { title: 5 }), /`title` must be a string/);
  const [lead] = files.pictureAddresses(article);
  refused(() => toEpub(article, { pictures: new Map([[lead, "x"]]) }), /must be bytes/);
  refused(() => toHtmlDocument(article, { pictures: new Map([[lead, "x"]]) }), /must be bytes/);
  refused(() => main.createParser({ timeot: 5 }), /mean `timeout`/);
  refused(() => main.parseFeed("<rss/>", { onitem() {} }), /mean `onItem`/);
  refused(() => main.parseArticle(page, new URL("https://example.org/")), /options.*URL/);
  refused(() => main.parseArticle(page, "https://example.org/"), /options.*string/);
  refused(() => main.decode(new Uint8Array(3), { charset: "gbk" }), /charset/);
  refused(() => mhtml.readMhtml("x", { charset: "gbk" }), /no option `charset`/);
  refused(() => mhtml.readMhtml("x", "gbk"), /must be an object, not .*string/);
});

test("what is on or off is told as nothing else", () => {
  const { toMarkdownDocument, toHtmlDocument, toEpub } = files;
  const switches = [
    [toMarkdownDocument, "frontMatter"],
    [toHtmlDocument, "standalone"],
    [toEpub, "vertical"],
    ...["title", "lead", "image"].map((name) => [main.toHtml, name]),
    ...["title", "lead", "image", "frontMatter"].map((name) => [main.toMarkdown, name]),
  ];
  for (const [call, name] of switches) {
    for (const value of ["false", "", 0, 1, {}, []]) {
      assert.throws(
        () => call(article, { [name]: value }),
        (error) =>
          error.code === "invalid-options" && error.message.includes(`\`${name}\` must be`),
        `${call.name} ${name}: ${JSON.stringify(value)}`,
      );
    }
    for (const value of [true, false, null, undefined]) call(article, { [name]: value });
  }
});

test("the helpers say what they take", () => {
  const refused = (run, message) =>
    assert.throws(run, (error) => {
      told(error, String(message));
      assert.equal(error.code, "invalid-input");
      assert.match(error.message, message);
      return true;
    });
  const { toMarkdownDocument, toHtmlDocument, toTextDocument, toCitation } = files;
  for (const helper of [toMarkdownDocument, toHtmlDocument, toTextDocument, toCitation]) {
    refused(() => helper(null), new RegExp(`${helper.name}\\(\\) takes an article.*not null`));
    refused(() => helper({}), /without `title`/);
    refused(() => helper(Promise.resolve(article)), /await it first/);
    refused(() => helper([article]), /each article/);
  }
  refused(() => files.toEpub([]), /chapter/);
  refused(() => files.toEpub({ articles: [] }), /chapter/);
  refused(() => files.toEpub([article, null]), /number 1 .*not null/);
  refused(() => files.toHtmlDocument({ ...article, url: 5 }), /whose `url` is number/);
  refused(
    () => files.toEpub({ ...article, published: new Date(0) }),
    /whose `published` is .*Date/,
  );
  const { updated, section, ...most } = article;
  assert.equal(
    files.toMarkdownDocument(most),
    files.toMarkdownDocument({ ...most, updated: null, section: null }),
  );
  const gone = new Uint8Array(8);
  structuredClone(gone, { transfer: [gone.buffer] });
  for (const take of [
    main.parseArticle,
    main.parseFeed,
    main.decode,
    main.mediaTypeOf,
    mhtml.readMhtml,
  ]) {
    refused(() => take(gone), /handed over to a worker/);
    refused(() => take(gone.buffer), /handed over to a worker/);
  }
  assert.equal(main.decode(new Uint8Array(0)), "");
  refused(() => files.fileName(null, "md"), /title is null/);
  refused(() => files.fileName("x"), /extension is nothing/);
  refused(() => main.decode("x"), /bytes, not string/);
  refused(() => main.mediaTypeOf(new Response("x")), /arrayBuffer/);
  refused(() => mhtml.readMhtml(null), /bytes or a string, not null/);
  refused(() => new readability.Readability("x"), /document, not string/);
  refused(() => readability.isProbablyReaderable(), /document, not nothing/);
});
