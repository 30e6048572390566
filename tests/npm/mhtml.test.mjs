// Pages that were saved as one file.
import assert from "node:assert/strict";
import { test } from "node:test";
import { parseArticle } from "lisible";
import { readMhtml } from "lisible/mhtml";

const lines = (...all) => all.join("\r\n");
const quoted = (bytes) =>
  [...bytes].map((byte) => `=${byte.toString(16).padStart(2, "0").toUpperCase()}`).join("");
const bytes = (text) => new TextEncoder().encode(text);

const page =
  "<html><head><title>夜航</title></head><body><article><h1>夜航</h1><p>船在午夜离开码头，岸上只剩一盏灯还亮着。</p><p>没有人挥手，风从海峡那边吹过来，带着盐的味道。</p></article></body></html>";

/** As Chromium writes it: folded headers, quoted-printable with soft breaks, a style sheet beside the page. */
const chromium = lines(
  "From: <Saved by Blink>",
  "Snapshot-Content-Location: https://news.example/night",
  "Subject: =?utf-8?Q?=E5=A4=9C=E8=88=AA?=",
  "MIME-Version: 1.0",
  "Content-Type: multipart/related;",
  '\ttype="text/html";',
  '\tboundary="----MultipartBoundary--abc----"',
  "",
  "",
  "------MultipartBoundary--abc----",
  "Content-Type: text/css",
  "Content-Transfer-Encoding: quoted-printable",
  "Content-Location: cid:css-1@mhtml.blink",
  "",
  "p { color: red }",
  "------MultipartBoundary--abc----",
  "Content-Type: text/html",
  "Content-ID: <frame-1@mhtml.blink>",
  "Content-Transfer-Encoding: quoted-printable",
  "Content-Location: https://news.example/night",
  "",
  page
    .replace(/[^\u0020-\u007e]+|=/g, (part) => quoted(bytes(part)))
    .replace(/(.{60,70})(?=<)/g, "$1=\r\n"),
  "------MultipartBoundary--abc------",
  "",
);

test("a page that Chromium saved", () => {
  for (const input of [chromium, bytes(chromium)]) {
    const saved = readMhtml(input);
    assert.equal(saved.html, page);
    assert.equal(saved.url, "https://news.example/night");
    assert.equal(parseArticle(saved.html, { url: saved.url }).title, "夜航");
  }
});

test("base64, a charset of its own, a start that is named, parts within parts", () => {
  const gbk = Buffer.concat([
    Buffer.from("<html><body><p>"),
    Buffer.from([0xd6, 0xd0, 0xce, 0xc4]),
    Buffer.from("</p></body></html>"),
  ]);
  const message = lines(
    "MIME-Version: 1.0",
    'Content-Type: multipart/related; boundary=outer; start="<main>"',
    "",
    "--outer",
    "Content-Type: text/html",
    "",
    "<p>a frame</p>",
    "--outer",
    "Content-ID: <main>",
    'Content-Type: multipart/alternative; boundary="inner"',
    "",
    "--inner",
    "Content-Type: text/plain",
    "",
    "plain",
    "--inner",
    'Content-Type: text/html; charset="gb2312"',
    "Content-Transfer-Encoding: BASE64",
    "",
    gbk.toString("base64").replace(/.{20}/g, "$&\r\n"),
    "--inner--",
    "--outer--",
  );
  assert.equal(readMhtml(bytes(message)).html, "<html><body><p>中文</p></body></html>");
});

test("eight bits as they are, line feeds alone, no multipart", () => {
  const message =
    "MIME-Version: 1.0\nContent-Type: text/html; charset=utf-8\nContent-Location: http://a.example/\n\n<p>é 中</p>";
  assert.deepEqual(readMhtml(bytes(message)), { html: "<p>é 中</p>", url: "http://a.example/" });
  assert.equal(readMhtml(message).html, "<p>é 中</p>");
});

test("what is no saved page gives null, and broken ones end", () => {
  for (const input of ["", "<p>x</p>", page, "MIME-Version: 1.0\n\nx", "a: b\n\nc"]) {
    assert.equal(readMhtml(input), null, input);
  }
  assert.equal(readMhtml(chromium.slice(0, 300)), null);
  const nested = `MIME-Version: 1.0\nContent-Type: multipart/a; boundary=b\n\n${"--b\nContent-Type: multipart/a; boundary=b\n\n".repeat(5000)}`;
  assert.equal(readMhtml(nested), null);
});
