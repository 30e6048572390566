// What the functions take, and what they say of what they do not take.
import assert from "node:assert/strict";
import { createServer } from "node:http";
import { describe, test } from "node:test";
import vm from "node:vm";
import { deflateRawSync } from "node:zlib";
import {
  createParser,
  decode,
  detect,
  LisibleError,
  mediaTypeOf,
  parseArticle,
  parseFeed,
} from "lisible";

const page = "<article><h1>港口</h1><p>第一段，有字。</p></article>";
const bytes = new TextEncoder().encode(page);
const latin1 = (text) => Uint8Array.from(text, (character) => character.charCodeAt(0));
const gbk = Uint8Array.from([...latin1("<p>"), 0xd6, 0xd0, 0xb9, 0xfa]);
const rss =
  "<rss version='2.0'><channel><title>N</title><item><title>I</title><description>T</description></item></channel></rss>";

const refused = (run, code, message) =>
  assert.throws(run, (error) => {
    assert.ok(error instanceof LisibleError, String(error));
    assert.equal(error.code, code);
    assert.match(error.message, message);
    return true;
  });

describe("bytes", () => {
  test("are taken as they come", () => {
    const expected = parseArticle(page);
    const padded = new Uint8Array([0, 0, ...bytes, 0]);
    for (const input of [
      bytes,
      bytes.buffer,
      Buffer.from(page),
      padded.subarray(2, -1),
      new DataView(padded.buffer, 2, bytes.length),
      vm.runInNewContext("Uint8Array.from(bytes)", { bytes: [...bytes] }),
      vm.runInNewContext("Uint8Array.from(bytes).buffer", { bytes: [...bytes] }),
    ]) {
      assert.deepEqual(parseArticle(input), expected);
    }
    const shared = new Uint8Array(new SharedArrayBuffer(bytes.length));
    shared.set(bytes);
    assert.deepEqual(parseArticle(shared), expected);
    assert.equal(parseFeed(Buffer.from(rss)).articles.length, 1);
    assert.equal(detect(Buffer.from(rss)), "feed");
  });

  test("are read in the charset that the server said", () => {
    assert.equal(parseArticle(gbk, { charset: "GBK" }).text, "中国");
    assert.equal(decode(gbk, "gb2312"), "<p>中国");
    refused(() => parseArticle(gbk, { charset: "klingon" }), "invalid-options", /charset.*klingon/);
    refused(() => parseArticle(gbk, { charset: 936 }), "invalid-options", /charset.*number/);
  });

  test("take a Content-Type header for a charset, and believe none that nobody knows", () => {
    for (const charset of ['"GBK"', " gbk ", 'text/html; charset="gbk"', "TEXT/HTML;CHARSET=GBK"]) {
      assert.equal(parseArticle(gbk, { charset }).text, "中国", charset);
      assert.equal(decode(gbk, charset), "<p>中国", charset);
    }
    assert.equal(decode(gbk, "text/html; x=y; charset = 'gb2312', text/html"), "<p>中国");
    const declared = Uint8Array.from([...latin1('<meta charset="gbk">'), ...gbk]);
    for (const charset of ["", null, undefined, "text/html", "text/html; charset=none"]) {
      assert.equal(parseArticle(declared, { charset }).text, "中国", String(charset));
    }
    assert.equal(parseArticle(declared, { charset: "text/html; charset=;" }).text, "中国");
  });

  test("of packed office documents are told from those of other archives", () => {
    const file = (name, text = "") =>
      `PK\x03\x04\x14${"\0".repeat(21)}${String.fromCharCode(name.length)}\0\0\0${name}${text}`;
    const types = file("[Content_Types].xml", "\x78\x9c") + file("_rels/.rels");
    const open = "application/vnd.openxmlformats-officedocument.";
    const samples = [
      [types + file("word/document.xml"), `${open}wordprocessingml.document`],
      [file("docProps/app.xml") + file("xl/workbook.xml"), `${open}spreadsheetml.sheet`],
      [types + file("ppt/presentation.xml"), `${open}presentationml.presentation`],
      [
        file("mimetype", "application/vnd.oasis.opendocument.text"),
        "application/vnd.oasis.opendocument.text",
      ],
      [file("mimetype", "application/epub+zip"), "application/epub+zip"],
      [file("pages/word/index.html"), "application/zip"],
    ];
    for (const [sample, type] of samples) assert.equal(mediaTypeOf(latin1(sample)), type, sample);
  });

  test("that are no text give no article, and their type is told", () => {
    const samples = {
      "image/png": latin1("\x89PNG\r\n\x1a\n\0\0\0\rIHDR"),
      "image/jpeg": latin1("\xff\xd8\xff\xe0\0\x10JFIF"),
      "image/gif": latin1("GIF89a\x01\0\x01\0\x80\0"),
      "image/webp": latin1("RIFF\x10\0\0\0WEBPVP8 "),
      "application/pdf": latin1("%PDF-1.7\n%\xe2\xe3"),
      "application/zip": latin1("PK\x03\x04\x14\0"),
      "application/gzip": latin1("\x1f\x8b\x08\0"),
      "video/mp4": latin1("\0\0\0\x18ftypmp42"),
      "audio/mpeg": latin1("ID3\x04\0"),
      "multipart/related": latin1(
        "From: <Saved by Blink>\r\nSubject: x\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\r\n--x\r\n<p>y</p>",
      ),
      "application/octet-stream": deflateRawSync(
        Buffer.from(Array.from({ length: 9000 }, (_, at) => (at * at) % 251)),
      ),
    };
    for (const [type, sample] of Object.entries(samples)) {
      const expected = type === "multipart/related" ? [type] : [type];
      assert.deepEqual([mediaTypeOf(sample)], expected);
      const { body, text, extraction } = parseArticle(sample);
      assert.deepEqual([body.length, text, extraction.confidence], [0, "", 0], type);
      assert.equal(detect(sample), null);
      refused(
        () => parseFeed(sample),
        "malformed-feed",
        new RegExp(type.replace(/[/+.]/g, "\\$&")),
      );
    }
  });

  test("that are text are text, whatever they begin with", () => {
    for (const text of [
      "ID3 tags explained",
      "PK, the initials",
      "GIF89a is a format",
      "BM",
      "",
      "{\\rtfm",
      "From: me\n\nhello",
    ]) {
      assert.equal(mediaTypeOf(latin1(text)), null, text);
    }
    assert.equal(mediaTypeOf(gbk), null);
    assert.equal(mediaTypeOf(Buffer.from("\ufeff<p>x</p>", "utf16le")), null);
    assert.equal(mediaTypeOf(Buffer.from("<p>x</p>", "utf16le")), null);
  });
});

describe("what is no input", () => {
  test("a whole feed names parseFeed, an item of one is an article", () => {
    const atom =
      '<feed xmlns="http://www.w3.org/2005/Atom"><title>N</title><entry><title>I</title></entry></feed>';
    const json = '{"version":"https://jsonfeed.org/version/1.1","title":"N","items":[]}';
    for (const feed of [rss, atom, json, `\n<?xml version="1.0"?>${rss}`, Buffer.from(rss)]) {
      refused(() => parseArticle(feed), "invalid-input", /parseFeed\(\)/);
    }
    assert.equal(parseArticle('{"items":[1]}').source, "fragment");
    assert.equal(parseArticle("<item><description>Texte.</description></item>").text, "Texte.");
  });

  test("a picture that was read as text gives no article", () => {
    const noise = Array.from({ length: 4000 }, (_, at) => (at * at * 31 + at) % 251);
    const text = new TextDecoder().decode(
      Uint8Array.from([...latin1("\x89PNG\r\n\x1a\n"), ...noise]),
    );
    const { body, extraction } = parseArticle(text);
    assert.deepEqual([body.length, extraction.confidence], [0, 0]);
  });

  test("is told with what to do about it", async () => {
    const server = createServer((_, response) => response.end(page));
    await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
    server.unref();
    const call = fetch(`http://127.0.0.1:${server.address().port}/`);
    for (const parse of [parseArticle, parseFeed, detect]) {
      refused(() => parse(call), "invalid-input", /Promise: await it/);
      refused(
        () => parse(new Response(page)),
        "invalid-input",
        /Response: .*await response\.arrayBuffer\(\)/,
      );
      refused(() => parse(new Blob([page])), "invalid-input", /Blob: .*arrayBuffer/);
      refused(() => parse(new URL("https://example.org/")), "invalid-input", /fetch/);
      for (const input of [undefined, null, 7, true, {}, [], () => {}, Symbol("x")]) {
        refused(() => parse(input), "invalid-input", /expected a string, bytes/);
      }
    }
    const answer = await call;
    assert.match(parseArticle(await answer.arrayBuffer()).text, /第一段/);
  });

  test("too much is told before it is copied", () => {
    refused(() => parseArticle("x".repeat(11), { maxBytes: 10 }), "input-too-large", /11 .*10/);
    refused(
      () => parseArticle(new Uint8Array(30), { maxBytes: 10 }),
      "input-too-large",
      /limit is 10/,
    );
    const before = process.memoryUsage().arrayBuffers;
    refused(() => parseArticle("x".repeat(2 ** 28)), "input-too-large", /268435456/);
    assert.ok(process.memoryUsage().arrayBuffers - before < 2 ** 24);
  });
});

describe("options", () => {
  test("that nobody knows are told, with the nearest that is known", () => {
    refused(
      () => parseArticle(page, { urls: "x" }),
      "invalid-options",
      /`urls`: did you mean `url`/,
    );
    refused(() => parseArticle(page, { max_bytes: 1 }), "invalid-options", /`maxBytes`/);
    refused(() => parseArticle(page, { encoding: "gbk" }), "invalid-options", /`encoding`/);
    refused(() => parseFeed(rss, { onitem: () => {} }), "invalid-options", /`onItem`/);
    refused(() => parseArticle(page, { onItem: () => {} }), "invalid-options", /`onItem`/);
    refused(() => parseArticle(page, "https://example.org"), "invalid-options", /object/);
    assert.equal(parseArticle(page, { urls: undefined, url: null }).body.length, 1);
  });

  test("that cannot be used are told", () => {
    for (const url of ["notaurl", "", "//example.org/", "example.org/a", 7, {}]) {
      refused(() => parseArticle(page, { url }), "invalid-options", /`url`/);
    }
    const url = new URL("https://example.org/a");
    assert.deepEqual(parseArticle(page, { url }), parseArticle(page, { url: url.href }));
    const options = {
      get url() {
        throw new TypeError("mine");
      },
    };
    refused(() => parseArticle(page, options), "invalid-options", /`url` could not be read: mine/);
    const ring = [{ id: "x" }];
    ring[0].self = ring;
    refused(() => parseArticle(page, { publishers: ring }), "invalid-options", /publishers/);
    refused(() => parseArticle(page, { publishers: {} }), "invalid-options", /publishers/);
    refused(() => parseArticle(page, { maxBytes: "1" }), "invalid-options", /maxBytes/);
    refused(() => createParser({ timeouts: 1 }), "invalid-options", /`timeout`/);
    refused(() => createParser({ timeout: 0 }), "invalid-options", /milliseconds/);
    refused(() => createParser({ timeout: 5, worker: false }), "invalid-options", /worker/);
    refused(() => createParser({ worker: 1 }), "invalid-options", /worker/);
  });
});

describe("a call within a call", () => {
  test("that exhausts the stack leaves the outer one whole", () => {
    const items = Array.from(
      { length: 6 },
      (_, at) =>
        `<item><title>${at}</title><description>&lt;p>Text ${at}.&lt;/p></description></item>`,
    );
    const feed = `<rss version="2.0"><channel><title>N</title>${items.join("")}</channel></rss>`;
    const codes = new Set();
    const deep = `${"<div>".repeat(200)}${page}${"</div>".repeat(200)}`;
    const exhaust = (level) => {
      try {
        exhaust(level + 1);
      } catch (thrown) {
        if (level % 50 !== 0) throw thrown;
        try {
          parseArticle(deep);
        } catch (error) {
          codes.add(error.code);
          throw error;
        }
      }
    };
    const whole = parseFeed(feed);
    const found = parseFeed(feed, { onItem: () => exhaust(0) });
    assert.deepEqual(found, whole);
    assert.ok(codes.has("too-complex"), [...codes].join());
    assert.deepEqual(parseFeed(feed), whole);
  });
});
