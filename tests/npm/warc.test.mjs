// Archives as crawlers write them, whatever they get wrong: the kinds of records that warcio is tried on, in samples of our own.
import assert from "node:assert/strict";
import { createServer, get } from "node:http";
import { describe, test } from "node:test";
import { brotliCompressSync, deflateSync, gzipSync } from "node:zlib";
import { pagesOf } from "../../pkg/cli/warc.js";

const LIMIT = 100_000;
const latin = (text) => Buffer.from(text, "latin1");
const page = (text) => `<html><body><p>${text}</p></body></html>`;

/** A record: its header fields as they stand in the file, and its block. */
function record(fields, block, version = "WARC/1.0") {
  const body = Buffer.from(block);
  const length = "Content-Length" in fields ? {} : { "Content-Length": body.length };
  const head = Object.entries({ ...fields, ...length })
    .filter(([, value]) => value !== null)
    .map(([name, value]) => `${name}: ${value}\r\n`)
    .join("");
  return Buffer.concat([latin(`${version}\r\n${head}\r\n`), body, latin("\r\n\r\n")]);
}

const answer = (http, body) =>
  Buffer.concat([latin(`HTTP/1.1 200 OK\r\n${http}\r\n`), Buffer.from(body)]);
const html = "Content-Type: text/html; charset=utf-8\r\n";

function response(http, body, { version, ...fields } = {}) {
  const usual = {
    "WARC-Type": "response",
    "WARC-Record-ID": "<urn:uuid:1>",
    "WARC-Target-URI": "https://e.example/1",
    "WARC-Date": "2024-05-06T07:08:09Z",
    "Content-Type": "application/http; msgtype=response",
  };
  return record({ ...usual, ...fields }, answer(http, body), version);
}

/** The archive in pieces of a size that cuts headers, chunks and bodies anywhere. */
async function* inPieces(bytes, size) {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function read(parts, size = 1 << 16) {
  const found = [];
  for await (const page of pagesOf(inPieces(Buffer.concat(parts), size), LIMIT)) found.push(page);
  return found;
}

async function textOf(parts, size) {
  const pages = await read(parts, size);
  return pages.map(({ bytes, problem }) => problem?.code ?? Buffer.from(bytes).toString());
}

const refused = (parts, message) => assert.rejects(read(parts), message);

describe("a record", () => {
  test("of any version, with any spelling of its fields, in pieces of any size", async () => {
    const block = `HTTP/1.0 200\ncontent-type: text/html\n\n${page("Alt.")}`;
    const old = latin(
      `WARC/0.17\nwarc-type:response\nWARC-TARGET-URI:\n https://e.example/folded\ncontent-length:  ${block.length}\n\n${block}`,
    );
    const parts = [
      response(html, page("Eins.")),
      response(html, page("Zwei."), {
        version: "WARC/1.1",
        "WARC-Date": "2024-05-06T07:08:09.123456Z",
      }),
      old,
    ];
    for (const size of [1, 2, 3, 7, 64, 4096]) {
      const found = await read(parts, size);
      assert.deepEqual(
        found.map(({ url }) => url),
        ["https://e.example/1", "https://e.example/1", "https://e.example/folded"],
        `${size}`,
      );
      assert.deepEqual(await textOf(parts, size), ["Eins.", "Zwei.", "Alt."].map(page));
    }
  });

  test("of wget, with its address in angle brackets, and of a crawler that adds line ends", async () => {
    const parts = [
      latin("\r\n\n"),
      response(html, page("Eins."), { "WARC-Target-URI": "<https://e.example/wget>" }),
      latin("\r\n\r\n\r\n"),
      response(html, page("Zwei.")).subarray(0, -4),
      response(html, page("Drei.")),
    ];
    assert.deepEqual(await textOf(parts), ["Eins.", "Zwei.", "Drei."].map(page));
    assert.equal((await read(parts))[0].url, "https://e.example/wget");
  });

  test("that is no page is passed over: info, request, revisit, metadata, conversion, continuation", async () => {
    const asked = "GET / HTTP/1.1\r\nHost: e.example\r\n\r\n";
    const kinds = [
      ["warcinfo", "application/warc-fields", "software: x\r\nformat: WARC File Format 1.0\r\n"],
      ["request", "application/http; msgtype=request", asked],
      [
        "request",
        "application/http; msgtype=request",
        `${asked.replace("GET", "POST")}a=b&c=<p>d</p>`,
      ],
      ["revisit", "application/http; msgtype=response", `HTTP/1.1 200 OK\r\n${html}\r\n`],
      ["revisit", "application/http; msgtype=response", ""],
      ["metadata", "application/warc-fields", "outlink: https://e.example/2 L a/@href\r\n"],
      ["conversion", "text/plain", "Eins."],
      ["continuation", "application/octet-stream", page("…")],
      ["response", "text/dns", "20240506070809\r\ne.example. 60 IN A 192.0.2.1\r\n"],
      ["unheard", "text/html", page("…")],
    ];
    const parts = kinds.map(([kind, type, block]) =>
      record(
        { "WARC-Type": kind, "Content-Type": type, "WARC-Target-URI": "https://e.example/" },
        block,
      ),
    );
    assert.deepEqual(await textOf([...parts, response(html, page("Eins."))]), [page("Eins.")]);
  });

  test("of a page that is kept without its answer", async () => {
    const fields = {
      "WARC-Type": "resource",
      "WARC-Target-URI": "file:///a/b.html",
      "Content-Type": "text/html; charset=gbk",
    };
    const [found] = await read([record(fields, page("Eins."))]);
    assert.equal(found.charset, "gbk");
    assert.equal(Buffer.from(found.bytes).toString(), page("Eins."));
  });
});

describe("an answer", () => {
  const chunks = (...texts) =>
    texts.map((text) => `${text.length.toString(16)}\r\n${text}\r\n`).join("");
  const chunked = `${html}Transfer-Encoding: chunked\r\n`;

  test("without a length, with one that is wrong, and with nothing in it", async () => {
    const parts = [
      response(html, page("Eins.")),
      response(`${html}Content-Length: 5\r\n`, page("Zwei.")),
      response(`${html}Content-Length: 999\r\n`, page("Drei.")),
      response(html, ""),
    ];
    assert.deepEqual(await textOf(parts), [page("Eins."), page("Zwei."), page("Drei."), ""]);
  });

  test("in chunks, with extensions and trailers, and where they are undone, wrong or cut", async () => {
    const whole = page("Eins.");
    const [one, two] = [whole.slice(0, 20), whole.slice(20)];
    const bodies = {
      plain: `${chunks(one, two)}0\r\n\r\n`,
      "extensions and trailers": `${chunks(one).replace("\r\n", " ;a=b\r\n")}${chunks(two)}0\r\nX: y\r\n\r\n`,
      "lone line feeds": `14\n${one}\n${two.length.toString(16)}\n${two}\n0\n\n`,
      "without an end": chunks(one, two),
      undone: whole,
      "stops counting": `${chunks(one)}${two}`,
      "cut within a chunk": `${chunks(one)}ff\r\n${two}`,
    };
    for (const [what, body] of Object.entries(bodies))
      assert.deepEqual(await textOf([response(chunked, body)]), [whole], what);
    const plain = "Transfer-Encoding: chunked\r\nContent-Type: text/plain\r\n";
    const word = "Bee-keeping in the harbour.\r\nA second line.";
    assert.deepEqual(await textOf([response(plain, word)]), [word], "no size but a word");
  });

  test("packed in any way, in chunks too, and where the crawler unpacked it but kept the field", async () => {
    const whole = page("Eins.");
    const encoded = {
      gzip: gzipSync(whole),
      "x-gzip": gzipSync(whole),
      deflate: deflateSync(whole),
      br: brotliCompressSync(whole),
      "br, gzip": gzipSync(brotliCompressSync(whole)),
      identity: Buffer.from(whole),
    };
    for (const [name, bytes] of Object.entries(encoded)) {
      const field = `Content-Encoding: ${name}\r\n`;
      const inChunks = Buffer.concat([
        latin(`${bytes.length.toString(16)}\r\n`),
        bytes,
        latin("\r\n0\r\n\r\n"),
      ]);
      assert.deepEqual(await textOf([response(html + field, bytes)]), [whole], name);
      assert.deepEqual(
        await textOf([response(chunked + field, inChunks)]),
        [whole],
        `${name}, chunked`,
      );
      assert.deepEqual(
        await textOf([response(chunked + field, whole)]),
        [whole],
        `${name}, undone`,
      );
    }
  });

  test("that cannot be unpacked or is too large is one page's problem", async () => {
    const large = Buffer.alloc(LIMIT + 1, "<p>x</p>");
    const parts = [
      response(`${html}Content-Encoding: br\r\n`, "no such thing"),
      response(
        `${html}Content-Encoding: gzip\r\n`,
        gzipSync(page("x".repeat(5000))).subarray(0, 30),
      ),
      response(`${html}Content-Encoding: gzip\r\n`, gzipSync(large)),
      response(html, Buffer.alloc(3_000_000, "<p>x</p>")),
      response(html, page("Eins.")),
    ];
    const told = ["invalid-input", "invalid-input", "input-too-large", "input-too-large"];
    assert.deepEqual(await textOf(parts), [...told, page("Eins.")]);
  });

  test("that the crawler says it cut gives what there is", async () => {
    const text = Array.from({ length: 900 }, (_, at) => `<p>Paragraph ${at * 7919}.</p>`).join("");
    const cut = { "WARC-Truncated": "length" };
    for (const [name, bytes] of [
      ["gzip", gzipSync(text)],
      ["br", brotliCompressSync(text)],
    ]) {
      const half = bytes.subarray(0, bytes.length >> 1);
      const [found] = await textOf([response(`${html}Content-Encoding: ${name}\r\n`, half, cut)]);
      assert.ok(found.length > 1000 && text.startsWith(found), name);
    }
  });
});

describe("what is no archive", () => {
  const first = response(html, page("Eins."));

  test("is told by its name, with what to do", async () => {
    const arc =
      "filedesc://old.arc.gz 0.0.0.0 20070515195021 text/plain 75\n1 1 InternetArchive\nURL IP-address Archive-date Content-type Archive-length\n\nhttps://e.example/ 192.0.2.1 20070515195021 text/html 9\n";
    await refused([latin(arc)], /ARC file.*warcio recompress/);
    await refused([latin("PK\x03\x04\x14\0\0\0")], /WACZ.*unzip/);
    await refused([latin("\x28\xb5\x2f\xfd\0\0")], /zstd -dc/);
    await refused([latin("\x5d\x2a\x4d\x18\0\0")], /zstd -dc/);
    await refused([Buffer.alloc(3_000_000, "x")], /no WARC but begins with x/);
    await refused([latin("WA")], /no WARC but begins with WA/);
    assert.deepEqual(await read([]), []);
  });

  test("is told where it stands after records that are some", async () => {
    const lost = record(
      { "WARC-Record-ID": "<urn:uuid:2>", "Content-Length": null },
      page("Zwei."),
    );
    await refused([first, lost], /record 2 .*urn:uuid:2.*no Content-Length/);
    await refused([first, record({ "Content-Length": "-5" }, "")], /record 2 .*no Content-Length/);
    await refused(
      [first, record({ "Content-Length": 3 }, page("Zwei."))],
      /record 3 .*where the one before/,
    );
    await refused([first, first.subarray(0, 40)], /ends within a record/);
    await refused([first, first.subarray(0, -20)], /ends within a record/);
  });
});

test("what a server really sends is read as it went over the wire", async (t) => {
  const packed = gzipSync(page("Eins."));
  const server = createServer((_, out) => {
    out.setHeader("Content-Type", "text/html; charset=utf-8");
    out.setHeader("Content-Encoding", "gzip");
    out.write(packed.subarray(0, 11));
    out.end(packed.subarray(11));
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  t.after(() => server.close());
  const { port } = server.address();
  const raw = await new Promise((done, failed) => {
    const parts = [];
    const asked = get(
      { port, host: "127.0.0.1", agent: false, headers: { Connection: "close" } },
      (found) => found.resume(),
    );
    asked.on("socket", (socket) => {
      socket.on("data", (part) => parts.push(part));
      socket.on("close", () => done(Buffer.concat(parts)));
    });
    asked.on("error", failed);
  });
  assert.match(raw.toString("latin1"), /Transfer-Encoding: chunked/);
  const fields = { "WARC-Type": "response", "Content-Type": "application/http; msgtype=response" };
  assert.deepEqual(await textOf([record(fields, raw)], 13), [page("Eins.")]);
});
