// Type: lines that are not torn, faces by the article's language, numbers below each other.
import { assert, inDemo, sampleText, test } from "./support/demo.mjs";
import { bodyFaces, widestGap } from "./support/lines.mjs";

const CHINESE = /CJK|Song|Kai|Fang|SimSun|PingFang|YaHei|JhengHei|Han S/i;

const bodies = {
  de: "Der letzte Bus fährt um Mitternacht, und niemand winkt ihm nach; „so ist das“, sagt der Fahrer.",
  es: "El último autobús sale a medianoche y nadie lo despide: «así es», dice el conductor del pueblo.",
  ru: "Последний автобус уходит в полночь, и никто не машет ему вслед; «так бывает», говорит водитель.",
  vi: "Chuyến xe buýt cuối cùng rời bến lúc nửa đêm và không ai vẫy tay chào người lái xe già ấy cả.",
  pl: "Ostatni autobus odjeżdża o północy i nikt mu nie macha; „tak już jest”, mówi stary kierowca.",
  en: "The last bus leaves at midnight, and nobody waves; “you’re late,” says the driver to the wind.",
  ja: "最終バスは真夜中に出発し、誰も手を振らない。「そういうものだ」と運転手は言った。風が吹く。",
};

const page = (lang, text) =>
  `<html lang="${lang}"><head><title>T</title></head><body><article><h1>Titre 1</h1><p><strong>${text}</strong></p>${`<p>${text} <em>${text}</em></p>`.repeat(3)}<blockquote><p>${text}</p></blockquote></article></body></html>`;

const words = "港口的早晨从一声汽笛开始，渔船一艘接一艘地驶出防波堤，";
const torn = [
  `${words}船上的人向Organisation internationale du Travail的代表挥手，${words}`,
  `${words}详情见https://www.example.org/a/very/long/address/that/never/ends/2024/index.html，${words}`,
  `${words}${words}${words}`,
  `${words}他叫Konstantinopoulos，来自Thessaloniki。${words}`,
];
const chinese = `<html lang="zh-Hans"><body><article><h1>港口的早晨</h1>${torn
  .map((text) => `<p>${text}</p>`)
  .join("")
  .repeat(2)}</article></body></html>`;

inDemo("the reader's type", (open, name) => {
  test("with a Chinese interface no other language is set in Chinese faces", () =>
    open(
      async (demo) => {
        for (const [lang, text] of Object.entries(bodies)) {
          await demo.page.locator("textarea.source-text").fill(page(lang, text));
          await demo.page.locator(`lisible-reader article[lang^="${lang}"]`).waitFor();
          await demo.page
            .locator("lisible-reader .content", { hasText: text.slice(0, 20) })
            .waitFor();
          const faces = await demo.page.evaluate(`(${bodyFaces})()`);
          if (lang === "ja") assert.match(faces, /Mincho/);
          else assert.doesNotMatch(faces, CHINESE, lang);
        }
      },
      { locale: "zh-CN" },
    ));

  for (const width of [390, 1280]) {
    test(`no line of Chinese is torn at ${width} pixels`, () =>
      open(
        async (demo) => {
          const source = demo.page.locator("textarea.source-text");
          if (!(await source.isVisible())) await demo.view("source");
          await source.fill(chinese);
          await demo.view("reader");
          await demo.article();
          const { gap, text } = await demo.page.evaluate(`(${widestGap})()`);
          assert.ok(gap <= 1.2, `${gap} em in ${text}`);
          const overflow = await demo.page.evaluate(
            () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
          );
          assert.ok(overflow <= 0, String(overflow));
        },
        { viewport: { width, height: 844 }, locale: "zh-CN" },
      ));
  }

  test("marks side by side take half their width in either browser", () =>
    open(async (demo) => {
      const marks = {
        "zh-Hans": "他说：“好。”（笑）",
        "zh-Hant": "他說：「好。」（笑）",
        ja: "彼は「よし。」（笑）",
      };
      for (const [lang, text] of Object.entries(marks)) {
        await demo.page
          .locator("textarea.source-text")
          .fill(
            `<html lang="${lang}"><body><article><h1>港口${text}</h1><p>${text}</p><p>${words}${words}</p><pre>${text}</pre></article></body></html>`,
          );
        const shown = (await demo.article()).locator(".content p", { hasText: text });
        await shown.waitFor();
        // Half a character for each of two or three pairs.
        await demo.page.waitForFunction(
          ([paragraph, characters]) => {
            const range = document.createRange();
            range.selectNodeContents(paragraph);
            const em = Number.parseFloat(getComputedStyle(paragraph).fontSize);
            const missing = characters - range.getBoundingClientRect().width / em;
            return missing > 0.9 && missing < 1.6;
          },
          [await shown.elementHandle(), text.length],
        );
        assert.equal(await demo.page.locator(".content pre .half").count(), 0);
        assert.equal(await shown.textContent(), text);
        assert.equal(await demo.title(), `港口${text}`);
        const halves = (await demo.article()).locator("h1 .half");
        if (name === "firefox") await halves.first().waitFor();
      }
    }));

  test("figures in a table stand below each other, words do not", () =>
    open(async (demo) => {
      await demo.page
        .locator("textarea.source-text")
        .fill(
          `<article><h1>雨水</h1><p>${words}${words}</p><table><tr><th>城市</th><th>毫米</th><th>说明</th></tr><tr><td>北京</td><td>1,204</td><td>干</td></tr><tr><td>上海</td><td>88.5</td><td>湿</td></tr></table><p>${words}${words}</p></article>`,
        );
      const cells = (await demo.article()).locator(".table td");
      const align = (index) =>
        cells.nth(index).evaluate((cell) => getComputedStyle(cell).textAlign);
      assert.equal(await align(1), "end");
      assert.equal(await align(0), "start");
      assert.equal(await align(2), "start");
    }));

  test("more faces and weights, one's own by name", () =>
    open(async (demo) => {
      const { page } = demo;
      await demo.sample("editorial.md");
      const content = (await demo.article()).locator(".content");
      const family = () => content.evaluate((element) => getComputedStyle(element).fontFamily);
      await demo.choose("typeface", "kai");
      assert.match(await family(), /Kaiti SC/);
      await demo.choose("typeface", "fang");
      assert.match(await family(), /FangSong/);
      await demo.choose("typeface", "own");
      await page.locator("[data-disclosure=appearance] > button").click();
      const name = page.getByLabel("Name of an installed typeface");
      await name.fill('Noto Sans Mono"; x: y');
      await name.press("Tab");
      await page.keyboard.press("Escape");
      assert.match(await family(), /^"?Noto Sans Mono x y"?, /);
      await demo.choose("weight", "medium");
      assert.equal(
        await content.evaluate((element) => getComputedStyle(element).fontWeight),
        "500",
      );
    }));

  test("emphasis has dots where there is no Kai, and quotations a rule", () =>
    open(async (demo) => {
      const { page } = demo;
      await page
        .locator("textarea.source-text")
        .fill(
          `<html lang="zh"><body><article><h1>港口</h1><p>${words}<em>真的</em>${words}</p><blockquote><p>“码头上没有人说再见，”老船长写道，“大家只说明天见。”</p></blockquote><p>傍晚时分，同一批船排着队回来，甲板上堆满了银色的鱼。</p></article></body></html>`,
        );
      const article = await demo.article();
      const dots = await article
        .locator("em")
        .evaluate((element) => getComputedStyle(element).getPropertyValue("text-emphasis-style"));
      const bare = await page
        .locator("lisible-reader")
        .evaluate((element) => element.hasAttribute("data-no-kai"));
      assert.equal(dots !== "none", bare);
      const rule = await article
        .locator("blockquote")
        .evaluate((element) => getComputedStyle(element).borderInlineStartWidth);
      assert.equal(rule, "3px");
    }));

  test("the sample in Persian keeps its face", () =>
    open(
      async (demo) => {
        await demo.page.locator("textarea.source-text").fill(sampleText("persian.html"));
        await demo.article();
        assert.match(await demo.page.evaluate(`(${bodyFaces})()`), /Naskh/);
      },
      { locale: "zh-CN" },
    ));
});
