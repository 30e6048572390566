// Streams of records on the packed package's command line: JSON lines and archives of crawls.
import assert from "node:assert/strict";
import { createWriteStream, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { before, describe, test } from "node:test";
import { setTimeout as wait } from "node:timers/promises";
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from "node:zlib";
import { lisible } from "./support/cli.mjs";
import { project, scene } from "./support/consumer.mjs";

before(project);

const records = (text) =>
  text
    .trim()
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line));
const lines = (values) => values.map((value) => `${JSON.stringify(value)}\n`).join("");
const rss = (count) =>
  `<rss version="2.0"><channel><title>N</title>${Array.from({ length: count }, (_, at) => `<item><title>I${at}</title><description>T${at}</description></item>`).join("")}</channel></rss>`;

describe("lisible --from jsonl", () => {
  test("gives a line for each article, in order, and one for each failure", async () => {
    const stdin = lines([
      { id: 7, url: "https://e.example/a", html: '<p>Eins, <a href="b">zwei</a>.</p>' },
      {
        id: "gbk",
        base64: Buffer.from([0x3c, 0x70, 0x3e, 0xd6, 0xd0]).toString("base64"),
        charset: "gbk",
      },
      { url: "https://e.example/c", html: "<p>Drei.</p>", charset: "utf8mb4" },
      { id: "png", base64: Buffer.from("\x89PNG\r\n\x1a\n\0", "latin1").toString("base64") },
      { id: "feed", html: rss(2) },
    ]);
    const { out, code, err } = await lisible(["--from", "jsonl"], {
      stdin: `${stdin}\nnope\n{"id":"none"}`,
    });
    assert.equal(code, 1);
    const found = records(out);
    assert.deepEqual(
      found.map(({ id, index, article, error }) => [id, index, article?.text ?? error.code]),
      [
        [7, undefined, "Eins, zwei."],
        ["gbk", undefined, "中"],
        ["https://e.example/c", undefined, "Drei."],
        ["png", undefined, "invalid-input"],
        ["feed", 0, "T0"],
        ["feed", 1, "T1"],
        ["line 7", undefined, "invalid-input"],
        ["none", undefined, "invalid-input"],
      ],
    );
    assert.deepEqual(Object.keys(found[3]), ["id", "error"]);
    assert.match(found[3].error.message, /image\/png/);
    assert.equal(found[0].article.body[0].children[1].url, "https://e.example/b");
    assert.match(err, /5 read, 3 failed|4 read, 3 failed/);
  });

  test("a record whose content is none is an error, and what servers call charsets is read", async () => {
    const gbk = { base64: "1tC5+g==" };
    const stdin = lines([
      { id: "signs", base64: "!!!" },
      { id: "behind", base64: "AAAA=AAA" },
      { id: "address", html: "https://e.example/a" },
      { id: "kind", html: 5 },
      { id: "lines", base64: "1tC5\n+g==", charset: "gbk" },
      { id: "url-safe", base64: "1tC5-g", charset: '"GBK"' },
      { id: "header", ...gbk, charset: "text/html; charset='gb2312'" },
    ]);
    const { out, code } = await lisible(["--from", "jsonl", "-q", "-f", "text"], { stdin });
    const found = records(out);
    assert.deepEqual(
      found.map(({ text, error }) => text ?? error.code),
      [...Array(4).fill("invalid-input"), "中国", "中国", "中国"],
    );
    assert.match(found[0].error.message, /`base64` is no base64, there are "!" in it/);
    assert.match(found[2].error.message, /fetches nothing: curl -sL/);
    assert.equal(code, 1);
  });

  test("what is no archive is called so", async () => {
    const { err, code } = await lisible(["--from", "warc", "-q"], { stdin: "<p>Eins.</p>" });
    assert.match(err, /no WARC but begins with <p>Eins/);
    assert.equal(code, 1);
  });

  test("keeps the order with threads, and gives the same records without it", async () => {
    const all = Array.from({ length: 300 }, (_, id) => ({
      id,
      html: `<p>Text ${id}.</p>`.repeat(1 + (id % 40)),
    }));
    const run = (...args) =>
      lisible(["--from", "jsonl", "-q", "-f", "text", ...args], { stdin: lines(all) });
    const [one, three, any] = [
      await run("-j", "1"),
      await run("-j", "3"),
      await run("-j", "3", "--unordered"),
    ];
    assert.equal(one.code, 0);
    assert.equal(three.out, one.out);
    assert.deepEqual(
      records(one.out).map(({ id }) => id),
      all.map(({ id }) => id),
    );
    assert.deepEqual(any.out.split("\n").sort(), one.out.split("\n").sort());
  });

  test("answers before the input ends", async () => {
    const onStart = async (child) => {
      let out = "";
      child.stdout.on("data", (text) => {
        out += text;
      });
      for (const id of [1, 2]) {
        child.stdin.write(lines([{ id, html: "<p>x</p>" }]));
        while (!out.includes(`{"id":${id},`)) await wait(5);
      }
      child.stdin.end();
    };
    const { code, out } = await lisible(["--from", "jsonl", "-q"], { stdin: null, onStart });
    assert.equal(code, 0);
    assert.equal(records(out).length, 2);
  });

  test("goes on where it was interrupted, and loses and repeats nothing", async () => {
    const cwd = await scene("cli-resume", {});
    const all = Array.from({ length: 400 }, (_, id) => ({
      id: `r${id}`,
      html: id % 50 === 0 ? rss(3) : "<p>Une phrase parmi d’autres.</p>".repeat(300),
    }));
    writeFileSync(join(cwd, "in.jsonl"), lines(all));
    const out = join(cwd, "out.jsonl");
    const read = () => {
      try {
        return readFileSync(out, "utf8");
      } catch {
        return "";
      }
    };
    const onStart = async (child) => {
      while (read().split("\n").length < 30) await wait(5);
      child.kill("SIGKILL");
    };
    const args = ["--from", "jsonl", "in.jsonl", "-f", "text", "-o", "out.jsonl", "-j", "2"];
    await lisible(args, { cwd, onStart });
    // As if the last line had been cut off.
    writeFileSync(out, read().slice(0, -9));
    const { code, err } = await lisible(args, { cwd });
    assert.equal(code, 0, err);
    assert.match(err, /left as they were/);
    const whole = await lisible(args.slice(0, 5).concat("-q"), { cwd });
    assert.equal(read(), whole.out);
  });

  test("passes over what is too long and keeps little in memory", async () => {
    const cwd = await scene("cli-memory", {});
    const file = createWriteStream(join(cwd, "in.jsonl"));
    const long = JSON.stringify({ id: "long", html: "x".repeat(2 ** 21) });
    const line = `${JSON.stringify({ id: "x", html: "<p>Une phrase.</p>".repeat(18000) })}\n`;
    file.write(`${long}\n`);
    for (let count = 0; count < 300; count += 1) file.write(line);
    await new Promise((resolve) => file.end(resolve));
    const onStart = (child) => {
      child.peak = 0;
      const timer = setInterval(() => {
        const status = /VmHWM:\s+(\d+)/.exec(statusOf(child.pid));
        child.peak = Math.max(child.peak, Number(status?.[1] ?? 0) / 1024);
      }, 50);
      child.on("close", () => {
        clearInterval(timer);
        peak = child.peak;
      });
    };
    let peak = 0;
    const args = [
      "--from",
      "jsonl",
      "in.jsonl",
      "-f",
      "text",
      "-o",
      "out.jsonl",
      "-q",
      "--max-bytes",
      "200000",
      "-j",
      "2",
    ];
    const { code } = await lisible(args, { cwd, onStart });
    assert.equal(code, 1);
    const found = readFileSync(join(cwd, "out.jsonl"), "utf8");
    assert.equal(found.split("\n").length, 302);
    assert.match(found, /^\{"id":"line 1","error":\{"code":"input-too-large"/);
    assert.ok(peak < 700, `${peak} MB for an input of 100 MB`);
  });
});

function statusOf(pid) {
  try {
    return readFileSync(`/proc/${pid}/status`, "utf8");
  } catch {
    return "";
  }
}

/** A record of a WARC. */
function record(type, fields, body) {
  const head = Object.entries({
    "WARC-Type": type,
    "WARC-Record-ID": `<urn:uuid:${fields.id}>`,
    ...fields.warc,
  })
    .map(([name, value]) => `${name}: ${value}\r\n`)
    .join("");
  return Buffer.concat([
    Buffer.from(`WARC/1.0\r\n${head}Content-Length: ${body.length}\r\n\r\n`),
    body,
    Buffer.from("\r\n\r\n"),
  ]);
}

function response(id, http, body, status = "200 OK") {
  const head = Object.entries(http)
    .map(([name, value]) => `${name}: ${value}\r\n`)
    .join("");
  const warc = {
    "WARC-Target-URI": `https://e.example/${id}`,
    "Content-Type": "application/http; msgtype=response",
  };
  return record(
    "response",
    { id, warc },
    Buffer.concat([Buffer.from(`HTTP/1.1 ${status}\r\n${head}\r\n`), body]),
  );
}

const html = (text) => Buffer.from(`<p>${text}</p>`);
const type = { "Content-Type": "text/html; charset=utf-8" };
const chunked = Buffer.from("4\r\n<p>C\r\n9;x=y\r\nhunk.</p>\r\n0\r\n\r\n");
const archive = [
  record("warcinfo", { id: "info", warc: {} }, Buffer.from("software: x\r\n")),
  record(
    "request",
    { id: "ask", warc: { "WARC-Target-URI": "https://e.example/plain" } },
    Buffer.from("GET / HTTP/1.1\r\n\r\n"),
  ),
  response("plain", type, html("Plain.")),
  response(
    "gbk",
    { "content-type": "text/html;charset=GBK" },
    Buffer.from([0x3c, 0x70, 0x3e, 0xd6, 0xd0]),
  ),
  response("chunked", { ...type, "Transfer-Encoding": "chunked" }, chunked),
  response(
    "undone",
    { ...type, "Transfer-Encoding": "chunked", "Content-Encoding": "gzip" },
    html("Undone."),
  ),
  response("gzip", { ...type, "Content-Encoding": "gzip" }, gzipSync(html("Gzip."))),
  response("br", { ...type, "Content-Encoding": "br" }, brotliCompressSync(html("Brotli."))),
  response("deflate", { ...type, "Content-Encoding": "deflate" }, deflateSync(html("Deflate."))),
  response("raw", { ...type, "Content-Encoding": "deflate" }, deflateRawSync(html("Raw."))),
  response("broken", { ...type, "Content-Encoding": "br" }, Buffer.from("nonsense")),
  response("feed", { "Content-Type": "application/rss+xml" }, Buffer.from(rss(2))),
  response("png", { "Content-Type": "image/png" }, Buffer.from("\x89PNG", "latin1")),
  response("gone", type, html("Gone."), "404 Not Found"),
  response("moved", { ...type, Location: "/x" }, html("Moved."), "301 Moved"),
  record(
    "revisit",
    { id: "again", warc: { "WARC-Target-URI": "https://e.example/plain" } },
    Buffer.from("HTTP/1.1 200 OK\r\n\r\n"),
  ),
  record(
    "resource",
    {
      id: "resource",
      warc: { "WARC-Target-URI": "https://e.example/r", "Content-Type": "text/html" },
    },
    html("Resource."),
  ),
];

const expected = [
  ["plain", "Plain."],
  ["gbk", "中"],
  ["chunked", "Chunk."],
  ["undone", "Undone."],
  ["gzip", "Gzip."],
  ["br", "Brotli."],
  ["deflate", "Deflate."],
  ["raw", "Raw."],
  ["broken", "invalid-input"],
  ["feed", "T0"],
  ["feed", "T1"],
  ["resource", "Resource."],
];

const said = (out) =>
  records(out).map(({ id, article, error }) => [
    id.replace("urn:uuid:", ""),
    article?.text ?? error.code,
  ]);

describe("lisible --from warc", () => {
  test("reads the pages and feeds of archives, plain, gzipped as a whole and record by record", async () => {
    const cwd = await scene("cli-warc", {});
    writeFileSync(join(cwd, "plain.warc"), Buffer.concat(archive));
    writeFileSync(join(cwd, "whole.warc.gz"), gzipSync(Buffer.concat(archive)));
    writeFileSync(
      join(cwd, "members.warc.gz"),
      Buffer.concat(archive.map((part) => gzipSync(part))),
    );
    for (const name of ["plain.warc", "whole.warc.gz", "members.warc.gz"]) {
      const { out, code } = await lisible(["--from", "warc", name, "-q"], { cwd });
      assert.deepEqual(said(out), expected, name);
      assert.equal(code, 1);
      const [first] = records(out);
      assert.equal(first.url, "https://e.example/plain");
      assert.equal(first.article.url, "https://e.example/plain");
    }
    const stdin = readFileSync(join(cwd, "members.warc.gz"));
    assert.deepEqual(said((await lisible(["--from", "warc", "-", "-q"], { stdin })).out), expected);
  });

  test("an archive that is cut off gives what it has, and says so", async () => {
    const stdin = Buffer.concat(archive.slice(0, 4));
    const { out, err, code } = await lisible(["--from", "warc", "-q"], {
      stdin: stdin.subarray(0, -10),
    });
    assert.deepEqual(said(out), expected.slice(0, 1));
    assert.match(err, /ends within a record/);
    assert.equal(code, 1);
    const gz = gzipSync(stdin);
    const cut = await lisible(["--from", "warc", "-q"], { stdin: gz.subarray(0, gz.length - 12) });
    assert.equal(cut.code, 1);
    assert.match(cut.err, /^lisible: .+\n$/);
    const wrong = await lisible(["--from", "warc", "-q"], { stdin: "<p>x</p>\n\n" });
    assert.match(wrong.err, /no WARC/);
    assert.equal(wrong.code, 1);
  });

  test("plain records behind gzipped ones are told, zeros behind them are not", async () => {
    const packed = Buffer.concat(archive.map((part) => gzipSync(part)));
    const padded = Buffer.concat([packed, Buffer.alloc(70_000)]);
    const { out, err } = await lisible(["--from", "warc", "-q"], { stdin: padded });
    assert.deepEqual([said(out), err], [expected, ""]);
    const mixed = await lisible(["--from", "warc", "-q"], {
      stdin: Buffer.concat([packed, archive[0]]),
    });
    assert.equal(mixed.code, 1);
    assert.match(mixed.err, /goes on with records that are not gzipped/);
  });
});
