// Enough of PDF to read back the text that Chromium printed.
import { inflateSync } from "node:zlib";

/** The characters of a PDF in drawing order, without white space. */
export function pdfText(bytes) {
  const objects = readObjects(bytes);
  const fonts = new Map();
  let text = "";
  for (const { dictionary } of objects.values()) {
    const resources = /\/Font\s*<<(.*?)>>/s.exec(resolve(objects, dictionary, "Resources"));
    for (const [, name, number] of resources?.[1].matchAll(/\/(\w+)\s+(\d+)\s+0\s+R/g) ?? []) {
      fonts.set(name, characterMap(objects, number));
    }
  }
  for (const { dictionary } of objects.values()) {
    if (!/\/Type\s*\/Page\b/.test(dictionary)) continue;
    for (const number of references(dictionary, "Contents")) {
      text += drawnText(objects.get(number)?.stream ?? "", fonts);
    }
  }
  return text.replace(/\s+/g, "");
}

function readObjects(bytes) {
  const source = bytes.toString("latin1");
  const objects = new Map();
  for (const match of source.matchAll(/(\d+) 0 obj\b/g)) {
    const end = source.indexOf("endobj", match.index);
    const body = source.slice(match.index + match[0].length, end);
    const start = body.search(/stream\r?\n/);
    const dictionary = start === -1 ? body : body.slice(0, start);
    objects.set(match[1], { dictionary, stream: start === -1 ? "" : inflate(body, start) });
  }
  return objects;
}

function inflate(body, start) {
  const from = start + /stream\r?\n/.exec(body.slice(start))[0].length;
  const data = Buffer.from(body.slice(from, body.lastIndexOf("endstream")), "latin1");
  try {
    return inflateSync(data).toString("latin1");
  } catch {
    return data.toString("latin1");
  }
}

function references(dictionary, key) {
  const [, list = ""] =
    new RegExp(`/${key}\\s*(\\[[^\\]]*\\]|\\d+\\s+0\\s+R)`).exec(dictionary) ?? [];
  return [...list.matchAll(/(\d+)\s+0\s+R/g)].map(([, number]) => number);
}

/** A dictionary that stands inline or is referred to. */
function resolve(objects, dictionary, key) {
  const [number] = references(dictionary, key);
  return number ? (objects.get(number)?.dictionary ?? "") : dictionary;
}

/** A font's characters by code, and how many hexadecimal digits a code has. */
function characterMap(objects, font) {
  const dictionary = objects.get(font)?.dictionary ?? "";
  const [number] = references(dictionary, "ToUnicode");
  const stream = objects.get(number)?.stream ?? "";
  const map = new Map();
  for (const [, block] of stream.matchAll(/beginbfchar(.*?)endbfchar/gs)) {
    for (const [, code, value] of block.matchAll(/<(\w+)>\s*<(\w+)>/g)) {
      map.set(Number.parseInt(code, 16), utf16(value));
    }
  }
  for (const [, block] of stream.matchAll(/beginbfrange(.*?)endbfrange/gs)) {
    for (const [, from, to, value] of block.matchAll(/<(\w+)>\s*<(\w+)>\s*<(\w+)>/g)) {
      const first = Number.parseInt(from, 16);
      const base = Number.parseInt(value, 16);
      for (let code = first; code <= Number.parseInt(to, 16); code += 1) {
        map.set(code, String.fromCharCode(base + code - first));
      }
    }
  }
  // Fonts that may not be embedded as they are become drawings with codes of one byte.
  return { map, digits: dictionary.includes("/Type3") ? 2 : 4 };
}

function utf16(hex) {
  return Buffer.from(hex, "hex").swap16().toString("utf16le");
}

const DRAWN = /ActualText\s*<FEFF(\w*)>|\b(EMC)\b|\/(\w+)\s+[\d.]+\s+Tf|<([0-9A-Fa-f]+)>/g;

function drawnText(stream, fonts) {
  let font = { map: new Map(), digits: 4 };
  let text = "";
  let spoken = false;
  for (const [, actual, end, name, codes] of stream.matchAll(DRAWN)) {
    if (actual !== undefined) {
      text += utf16(actual);
      spoken = true;
    } else if (end) {
      spoken = false;
    } else if (name) {
      font = fonts.get(name) ?? font;
    } else if (!spoken) {
      text += decode(codes, font);
    }
  }
  return text;
}

function decode(codes, { map, digits }) {
  const pieces = codes.match(new RegExp(`.{${digits}}`, "g")) ?? [];
  return pieces.map((code) => map.get(Number.parseInt(code, 16)) ?? "").join("");
}
