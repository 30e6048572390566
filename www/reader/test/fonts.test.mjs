// Which face a system gives to each language: the first of the stack that it has.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

const source = readFileSync(new URL("../src/styles/fonts.ts", import.meta.url), "utf8");

/** What comes with each system, of the faces that matter here. */
const systems = {
  windows: [
    ...["SimSun", "Microsoft YaHei", "KaiTi", "FangSong", "PMingLiU", "Microsoft JhengHei"],
    ...["DFKai-SB", "Yu Mincho", "Yu Gothic", "Meiryo", "Batang", "Malgun Gothic", "Segoe UI"],
    ...["Georgia", "Cambria", "Tahoma", "Times New Roman", "Traditional Arabic"],
    ...["Leelawadee UI", "Consolas"],
  ],
  macos: [
    ...["Songti SC", "Songti TC", "STSong", "PingFang SC", "PingFang TC", "Kaiti SC", "Kaiti TC"],
    ...["STKaiti", "STFangsong", "BiauKai", "LiSong Pro", "Hiragino Mincho ProN", "Hiragino Sans"],
    ...["AppleMyungjo", "Apple SD Gothic Neo", "Charter", "Iowan Old Style", "Georgia"],
    ...["Geeza Pro", "SF Arabic", "Khmer MN", "Khmer Sangam MN", "Menlo", "Helvetica Neue"],
  ],
  linux: [
    ...["Noto Serif CJK SC", "Noto Serif CJK TC", "Noto Serif CJK JP", "Noto Serif CJK KR"],
    ...["Noto Sans CJK SC", "Noto Sans CJK TC", "Noto Sans CJK JP", "Noto Sans CJK KR"],
    ...["AR PL UKai CN", "AR PL UKai TW", "Noto Serif", "Noto Sans", "Noto Naskh Arabic"],
    ...["Noto Sans Arabic", "Noto Serif Khmer", "Noto Sans Khmer", "Noto Sans Mono"],
  ],
};

const expected = {
  windows: {
    "zh serif": "SimSun",
    "zh sans": "Microsoft YaHei",
    "zh kai": "KaiTi",
    "zh fang": "FangSong",
    "zh-Hant serif": "PMingLiU",
    "zh-Hant sans": "Microsoft JhengHei",
    "zh-Hant kai": "DFKai-SB",
    "ja serif": "Yu Mincho",
    "ko serif": "Batang",
    "ar serif": "Traditional Arabic",
    "km serif": "Leelawadee UI",
    "other serif": "Georgia",
  },
  macos: {
    "zh serif": "Songti SC",
    "zh sans": "PingFang SC",
    "zh kai": "Kaiti SC",
    "zh fang": "STFangsong",
    "zh-Hant serif": "Songti TC",
    "zh-Hant sans": "PingFang TC",
    "zh-Hant kai": "Kaiti TC",
    "ja serif": "Hiragino Mincho ProN",
    "ko serif": "AppleMyungjo",
    "ar serif": "Geeza Pro",
    "km serif": "Khmer MN",
    "other serif": "Charter",
  },
  linux: {
    "zh serif": "Noto Serif CJK SC",
    "zh sans": "Noto Sans CJK SC",
    "zh kai": "AR PL UKai CN",
    "zh-Hant serif": "Noto Serif CJK TC",
    "zh-Hant sans": "Noto Sans CJK TC",
    "zh-Hant kai": "AR PL UKai TW",
    "ja serif": "Noto Serif CJK JP",
    "ko serif": "Noto Serif CJK KR",
    "ar serif": "Noto Naskh Arabic",
    "km serif": "Noto Serif Khmer",
    "other serif": "Noto Serif",
  },
};

const blocks = {
  zh: /\n {2}:lang\(zh\) \{([^}]*)\}/,
  "zh-Hant": /:lang\(zh-MO\) \{([^}]*)\}/,
  ja: /:lang\(ja\) \{([^}]*)\}/,
  ko: /:lang\(ko\) \{([^}]*)\}/,
  ar: /:lang\(ps\) \{([^}]*)\}/,
  km: /:lang\(km\) \{([^}]*)\}/,
  other: /\[lang\] \{([^}]*)\}/,
};

function stack(lang, kind) {
  const [, block] = blocks[lang].exec(source) ?? [];
  const [, list] = new RegExp(`--${kind}:([^;]*);`).exec(block) ?? [];
  assert.ok(list, `${lang} has no ${kind}`);
  return list.split(",").map((name) => name.trim().replaceAll('"', ""));
}

const chinese =
  /Song|Kai|Fang|SimSun|PingFang|YaHei|JhengHei|MingLiU|CJK|Han (?:Serif|Sans) [ST]C/i;

for (const [system, rows] of Object.entries(expected)) {
  test(`${system} sets each language in a face of its own`, () => {
    for (const [row, wanted] of Object.entries(rows)) {
      const [lang, kind] = row.split(" ");
      const found = stack(lang, kind).find((name) => systems[system].includes(name));
      assert.equal(found, wanted, row);
    }
  });
}

test("a language that is not Chinese has no Chinese face in its stack", () => {
  for (const lang of ["ar", "km", "other"]) {
    for (const kind of ["serif", "sans"]) {
      assert.deepEqual(
        stack(lang, kind).filter((name) => chinese.test(name)),
        [],
        `${lang} ${kind}`,
      );
    }
  }
});
