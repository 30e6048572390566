import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { charsetOf, decode } from "../../pkg/decode.js";

const bytes = (...numbers) => Uint8Array.from(numbers);
const latin1 = (text) => Uint8Array.from(text, (character) => character.charCodeAt(0));
const join = (...parts) => Uint8Array.from(parts.flatMap((part) => [...part]));

/** 中国 in each charset. */
const china = {
  gb18030: bytes(0xd6, 0xd0, 0xb9, 0xfa),
  big5: bytes(0xa4, 0xa4, 0xb0, 0xea),
};

describe("decode", () => {
  test("a byte order mark comes first", () => {
    assert.equal(decode(bytes(0xef, 0xbb, 0xbf, 0xe4, 0xb8, 0xad)), "中");
    assert.equal(decode(bytes(0xff, 0xfe, 0x2d, 0x4e)), "中");
    assert.equal(decode(bytes(0xfe, 0xff, 0x4e, 0x2d)), "中");
  });

  test("UTF-32 is read with a mark and without one", () => {
    for (const mark of ["", "\ufeff"]) {
      for (const isLittle of [true, false]) {
        const characters = [...`${mark}<p>中😀</p>`];
        const view = new DataView(new ArrayBuffer(characters.length * 4));
        for (const [at, character] of characters.entries())
          view.setUint32(at * 4, character.codePointAt(0), isLittle);
        assert.equal(decode(view.buffer), "<p>中😀</p>");
      }
    }
  });
  test("markup in UTF-16 needs no mark", () => {
    assert.equal(decode(bytes(0x3c, 0, 0x70, 0, 0x3e, 0)), "<p>");
    assert.equal(decode(bytes(0, 0x3c, 0, 0x70, 0, 0x3e)), "<p>");
  });

  test("a declaration is believed", () => {
    const gbk = join(latin1('<meta charset="gb2312"><p>'), china.gb18030);
    assert.equal(decode(gbk), '<meta charset="gb2312"><p>中国');
    const equiv = '<meta http-equiv="Content-Type" content="text/html; charset=big5"><p>';
    assert.equal(decode(join(latin1(equiv), china.big5)), `${equiv}中國`);
    const xml = '<?xml version="1.0" encoding="GBK"?><a>';
    assert.equal(decode(join(latin1(xml), china.gb18030)), `${xml}中国`);
  });

  test("UTF-8 that calls itself something else stays UTF-8", () => {
    const page = '<meta charset="gb2312"><p>中国';
    assert.equal(decode(new TextEncoder().encode(page)), page);
  });

  test("an unknown charset or a false UTF-8 is not believed", () => {
    assert.equal(
      charsetOf(join(latin1('<meta charset="klingon"><p>caf'), bytes(0xe9))),
      "windows-1252",
    );
    assert.equal(
      charsetOf(join(latin1('<meta charset="utf-8"><p>caf'), bytes(0xe9))),
      "windows-1252",
    );
  });

  test("one broken byte in UTF-8 is one U+FFFD", () => {
    const text = new TextEncoder().encode("<p>第一段，很长的一段。</p>");
    const at = text.indexOf(0xe5);
    for (const byte of [0xff, 0xc0, 0x80]) {
      const broken = join(text.subarray(0, at), bytes(byte), text.subarray(at));
      assert.equal(decode(broken).match(/\ufffd/g).length, 1);
      assert.equal(decode(broken).replace("\ufffd", ""), decode(text));
    }
    assert.equal(decode(text.subarray(0, at + 1)), `${decode(text.subarray(0, at))}\ufffd`);
  });

  test("GBK that calls itself UTF-8 is GBK, whoever says so", () => {
    const text = "中国的人不是来到这里的，我们在大地上。";
    const page = join(latin1('<meta charset="utf-8"><p>'), encoded(text, "gb18030"));
    assert.equal(decode(page), `<meta charset="utf-8"><p>${text}`);
    assert.equal(decode(encoded(text, "gb18030"), "utf-8"), text);
    const western = join(latin1('<meta charset="iso-8859-1"><p>'), encoded(text, "gb18030"));
    assert.match(decode(western), /中国的人/);
  });

  test("UTF-8 with a mark that calls itself GBK is UTF-8", () => {
    const page = '<meta charset="gbk"><p>中国';
    const marked = join(bytes(0xef, 0xbb, 0xbf), new TextEncoder().encode(page));
    assert.equal(decode(marked), page);
  });

  test("windows-1252 has its quotes, dashes and euro in every version of Node", () => {
    const all = Uint8Array.from({ length: 256 }, (_, byte) => byte);
    const text = decode(all, "windows-1252");
    assert.equal(text.slice(0x80, 0xa0), "€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ");
    assert.equal(text.slice(0, 0x80) + text.slice(0xa0), latin1Text(all));
    assert.equal(decode(join(latin1("<p>caf"), bytes(0xe9, 0x20, 0x80))), "<p>café €");
    assert.equal(decode(all, "iso-8859-1"), text, "as browsers take Latin-1");
    assert.equal(decode(latin1("x".repeat(300000)), "latin1").length, 300000);
  });

  test("ISO-2022-JP is ASCII byte by byte and still what it says", () => {
    const page = join(
      latin1('<meta charset="iso-2022-jp"><p>'),
      bytes(0x1b, 0x24, 0x42, 0x46, 0x7c, 0x1b, 0x28, 0x42),
    );
    assert.match(decode(page), /日$/);
  });

  test("Chinese without a declaration is recognised", () => {
    const text = "中国的人不是来到这里的，我们在大地上。";
    assert.equal(decode(encoded(text, "gb18030")), text);
    const traditional = "中國的人不是來到這裡的，我們在大地上。";
    assert.equal(decode(encoded(traditional, "big5")), traditional);
  });

  test("other languages without a declaration are recognised", () => {
    const single = {
      "windows-1251": "Паром ушёл на рассвете, и никто на набережной не махал ему вслед.",
      "koi8-u": "Паром ушёл на рассвете, и никто на набережной не махал ему вслед.",
      "iso-8859-5": "Паром ушёл на рассвете, и никто на набережной не махал ему вслед.",
      "windows-1253": "Το πλοίο έφυγε την αυγή και κανείς δεν το χαιρέτησε.",
      shift_jis: "夜明けに船が港を出たとき、岸には誰もいなかった。",
      "euc-jp": "気象庁は午後9時、港で震度5弱の地震があったと発表した。震源の深さは30キロ。",
      "euc-kr": "새벽에 배가 항구를 떠날 때 부두에는 아무도 없었다.",
    };
    for (const [label, text] of Object.entries(single)) {
      assert.equal(charsetOf(encoded(text, label)), label);
    }
    const headlines = {
      "windows-1251": "НОВОСТИ ПОРТА: НАБЕРЕЖНАЯ ОТКРЫТА",
      "koi8-u": "НОВОСТИ ПОРТА: НАБЕРЕЖНАЯ ОТКРЫТА",
      "windows-1255": "הרציף החדש נפתח ביום ראשון.",
      "euc-kr": "부두 개장, 시민들 환영",
      gb18030: "台风逼近，港口停运，渡轮改线",
    };
    for (const [label, text] of Object.entries(headlines)) {
      assert.equal(charsetOf(encoded(text, label)), label, text);
    }
    for (const text of [
      "Le bac est parti à l'aube, ni élève ni père.",
      "Größere Schiffe hörten früh nichts.",
      "« É À Ç »",
    ]) {
      assert.equal(charsetOf(latin1(text)), "windows-1252", text);
    }
  });

  test("accented letters are those of the language that is said", () => {
    for (const [lang, label, text] of [
      ["pl", "windows-1250", "Żółta łódź płynęła powoli, a rybacy śpiewali."],
      ["pl-PL", "iso-8859-2", "Żółta łódź płynęła powoli, a rybacy śpiewali."],
      ["cs", "windows-1250", "Žlutá loď plula pomalu k přístavu."],
      ["tr", "windows-1254", "Sarı tekne yavaşça limana doğru süzülüyordu."],
      ["lt", "windows-1257", "Geltonas laivas lėtai plaukė į uostą."],
      ["pl", "windows-1252", "Le bac est parti à l'aube, ni élève ni père ni fête."],
      ["tr", "windows-1252", "Größere Schiffe hörten früh nichts."],
      ["fr", "windows-1252", "Le bac est parti à l'aube."],
    ]) {
      const page = Buffer.concat([latin1(`<html lang="${lang}"><p>`), encoded(text, label)]);
      assert.equal(charsetOf(page), label, text);
    }
  });

  test("a label that the caller gives decides", () => {
    assert.equal(decode(china.big5, "big5"), "中國");
    assert.throws(() => decode(china.big5, "klingon"), { code: "invalid-options" });
    const marked = join(bytes(0xef, 0xbb, 0xbf), new TextEncoder().encode("中"));
    assert.equal(decode(marked, "gbk"), "中", "but a byte order mark");
  });

  test("nothing is nothing", () => {
    assert.equal(decode(new Uint8Array()), "");
  });
});

function latin1Text(all) {
  return [...all]
    .filter((byte) => byte < 0x80 || byte >= 0xa0)
    .map((byte) => String.fromCharCode(byte))
    .join("");
}

/** Encodes by trying every code of one byte and of two: TextEncoder knows UTF-8 only. */
function encoded(text, label) {
  const decoder = new TextDecoder(label);
  const codes = new Map();
  for (let byte = 0; byte <= 0xff; byte += 1) {
    const character = decoder.decode(bytes(byte));
    if (character.length === 1 && character !== "\ufffd") codes.set(character, [byte]);
  }
  for (let first = 0x81; first < 0xff; first += 1) {
    for (let second = 0x40; second < 0xff; second += 1) {
      const character = decoder.decode(bytes(first, second));
      if (character.length === 1 && !codes.has(character)) codes.set(character, [first, second]);
    }
  }
  return Uint8Array.from([...text].flatMap((character) => codes.get(character)));
}
