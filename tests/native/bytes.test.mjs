// One decoder in two languages: the module's, which its host's TextDecoder is a part of, and the crate's read the same.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { parseArticle } from "../../pkg/node.js";
import { nativeParser } from "../../scripts/lib/native.mjs";

const latin1 = (text) => Buffer.from(text, "latin1");

/** Encodes by trying every code of two bytes: TextEncoder knows UTF-8 only. */
function encoded(text, label) {
  const decoder = new TextDecoder(label);
  const codes = new Map();
  for (let first = 0x81; first < 0xff; first += 1) {
    for (let second = 0x40; second < 0xff; second += 1) {
      const character = decoder.decode(Uint8Array.of(first, second));
      if (character.length === 1 && !codes.has(character)) codes.set(character, [first, second]);
    }
  }
  return Buffer.from([...text].flatMap((one) => codes.get(one) ?? [one.codePointAt(0)]));
}

const simplified = "<p>中国的人不是来到这里的，我们在大地上。</p>";
const traditional = "<p>中國的人不是來到這裡的，我們在大地上。</p>";
const utf8 = Buffer.from(`<meta charset="gbk">${simplified}`);
const files = {
  "gbk-declared": Buffer.concat([latin1('<meta charset="gb2312">'), encoded(simplified, "gbk")]),
  "gbk-silent": encoded(simplified, "gbk"),
  "gbk-says-utf-8": Buffer.concat([latin1('<meta charset="utf-8">'), encoded(simplified, "gbk")]),
  "big5-silent": encoded(traditional, "big5"),
  "euc-kr": Buffer.concat([
    latin1("<?xml version='1.0' encoding='EUC-KR'?>"),
    encoded("<p>배가 떠났다</p>", "euc-kr"),
  ]),
  "shift-jis": Buffer.concat([
    latin1("<meta charset=Shift_JIS>"),
    encoded("<p>船が出た。</p>", "shift_jis"),
  ]),
  "utf-8-says-gbk": utf8,
  "utf-8-marked": Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), utf8]),
  "utf-8-broken": Buffer.concat([utf8.subarray(0, 40), Buffer.from([0xff]), utf8.subarray(40)]),
  "utf-8-cut": utf8.subarray(0, -5),
  "utf-16": Buffer.from(`\ufeff${simplified}`, "utf16le"),
  "utf-16-unmarked": Buffer.from(simplified, "utf16le"),
  "windows-1252": Buffer.concat([
    latin1("<p>Le caf\xe9 co\xfbte 2 "),
    Buffer.from([0x80]),
    latin1(", dit-il.</p>"),
  ]),
  // Żółta łódź płynęła; Sarı tekne yavaşça
  "polish-silent": Buffer.from(
    "3c68746d6c206c616e673d706c3e3c703eaff3b37461b3f364bc2070b3796eeab3612e3c2f703e",
    "hex",
  ),
  "turkish-silent": Buffer.from(
    "3c68746d6c206c616e673d74723e3c703e536172fd2074656b6e652079617661fee7612e3c2f703e",
    "hex",
  ),
  klingon: latin1('<meta charset="klingon"><p>caf\xe9</p>'),
  picture: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]),
  nothing: Buffer.alloc(0),
};

test("bytes are the same text to the crate and to the module", async () => {
  const folder = mkdtempSync(join(tmpdir(), "lisible-bytes-"));
  try {
    for (const [name, bytes] of Object.entries(files))
      writeFileSync(join(folder, `${name}.html`), bytes);
    const lines = execFileSync(await nativeParser(), [folder])
      .toString()
      .trim()
      .split("\n");
    assert.equal(lines.length, Object.keys(files).length);
    for (const { id, article } of lines.map((line) => JSON.parse(line))) {
      const { text, title, lang } = parseArticle(readFileSync(join(folder, `${id}.html`)));
      assert.deepEqual([article.text, article.title, article.lang], [text, title, lang], id);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
});
