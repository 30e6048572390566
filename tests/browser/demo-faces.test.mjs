// With a Chinese interface no glyph of another language's article comes from a Chinese face, in Firefox too, which does not
// tell what it took: see ./support/faces.mjs.
import { foreign, isAtHand, show } from "./support/archive.mjs";
import { assert, inDemo, sampleText, test } from "./support/demo.mjs";
import { CHINESE_FACE, glyphOrigins } from "./support/faces.mjs";

const texts = {
  de: "Der letzte Bus fährt um Mitternacht, und niemand winkt ihm nach; „so ist das“, sagt er – für 3,50 €.",
  en: "The last bus leaves at midnight, and nobody waves; “you’re late,” says the driver… · 20 °C — ½ full.",
  fr: "Le dernier bus part à minuit : « c’est ainsi », dit le chauffeur, n° 12, cœur léger — 5 × 4 £.",
  ru: "Последний автобус уходит в полночь, и никто не машет ему вслед; «так бывает», говорит водитель № 5.",
  vi: "Chuyến xe buýt cuối cùng rời bến lúc nửa đêm và không ai vẫy tay chào người lái xe già ấy cả.",
  pl: "Ostatni autobus odjeżdża o północy i nikt mu nie macha; „tak już jest”, mówi stary kierowca.",
  el: "Το τελευταίο λεωφορείο φεύγει τα μεσάνυχτα και κανείς δεν το χαιρετά· «έτσι είναι», λέει ο οδηγός.",
  fa: "آخرین اتوبوس نیمه‌شب می‌رود و هیچ‌کس دست تکان نمی‌دهد؛ راننده می‌گوید «همین است».",
};

const page = (lang, text) =>
  `<html lang="${lang}"><head><title>T</title></head><body><article><h1>1</h1>${`<p>${text} <em>${text}</em> <strong>${text}</strong></p>`.repeat(3)}<h2>${text}</h2><blockquote><p>${text}</p></blockquote><ul><li>${text}</li><li>${text}</li></ul><table><tr><th>1</th><th>2</th></tr><tr><td>${text}</td><td>3</td></tr></table></article></body></html>`;

const inChinese = { locale: "zh-CN" };

inDemo("glyphs", (open) => {
  const origins = (demo) => demo.page.evaluate(`(${glyphOrigins})()`);

  const check = async (demo, text, what) => {
    await show(demo.page, text);
    const { faults, letters } = await origins(demo);
    assert.ok(letters > 20, `${what}: ${letters} letters`);
    assert.deepEqual(faults, [], what);
  };

  test("of eight languages come from faces of their own", () =>
    open(async (demo) => {
      await demo.page.locator("textarea.source-text").waitFor();
      for (const [lang, text] of Object.entries(texts)) await check(demo, page(lang, text), lang);
      await check(demo, sampleText("persian.html"), "the sample in Persian");
      await demo.choose("typeface", "sans");
      for (const [lang, text] of Object.entries(texts)) await check(demo, page(lang, text), lang);
      await demo.choose("typeface", "kai");
      for (const [lang, text] of Object.entries(texts)) await check(demo, page(lang, text), lang);
    }, inChinese));

  test("of a Chinese face would be noticed", async (t) =>
    open(async (demo) => {
      await demo.page.locator("textarea.source-text").waitFor();
      await show(demo.page, page("de", texts.de));
      const { chinese } = await origins(demo);
      if (chinese.length === 0) return t.skip("this machine has no Chinese face");
      const set = (family) =>
        demo.page.locator("lisible-reader .content").evaluate((content, value) => {
          content.style.fontFamily = value;
        }, family);
      await set(`"${chinese[0]}", serif`);
      const led = await origins(demo);
      for (const sign of [/ leads$/, /^width of /, /^D is of /])
        assert.ok(
          led.faults.some((fault) => sign.test(fault)),
          String(sign),
        );
      // A face whose name is not known for one: as a generic name that means it would be.
      await demo.page.evaluate((name) => {
        const face = new FontFace("Harbour", `local("${name}")`);
        document.fonts.add(face);
        return face.load();
      }, chinese[0]);
      await set("Harbour, serif");
      const hidden = await origins(demo);
      assert.ok(
        hidden.faults.some((fault) => /^D is of /.test(fault)),
        "by the glyphs alone",
      );
      return undefined;
    }, inChinese));

  test("beside the article, what is in another language is set as that", () =>
    open(async (demo) => {
      const { page: tab } = demo;
      const led = (text) =>
        tab.waitForFunction(
          ([wanted, chinese]) => {
            const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
            for (let node = walker.nextNode(); node; node = walker.nextNode()) {
              const { parentElement: around } = node;
              const { localName } = around;
              if (!node.data.includes(wanted) || localName === "textarea") continue;
              if (!around.checkVisibility()) continue;
              const stack = getComputedStyle(around).fontFamily;
              return [new RegExp(chinese, "i").test(stack), stack];
            }
            return null;
          },
          [text, CHINESE_FACE.source],
        );
      const check = async (text) => {
        const [isChinese, stack] = await (await led(text)).jsonValue();
        assert.equal(isChinese, false, `${text}: ${stack}`);
      };
      await demo.sample("page.html");
      await demo.article();
      await demo.view("removed");
      await check("abonner");
      await tab.locator(".explained summary").click();
      await check("Tout accepter");
      const item = (title) =>
        `<item><title>${title}</title><description>&lt;p&gt;${texts.fr} ${texts.fr}&lt;/p&gt;</description></item>`;
      await demo.view("reader");
      await tab
        .locator("textarea.source-text")
        .fill(
          `<rss version="2.0"><channel><title>Le phare</title><language>fr</language>${item("L’un")}${item("L’autre")}</channel></rss>`,
        );
      await tab.locator(".feed-item").first().waitFor();
      await check("minuit");
    }, inChinese));

  test("of thirty foreign articles of the archive come from no Chinese face", async (t) => {
    if (!isAtHand) return t.skip("the archive is not at hand");
    return open(async (demo) => {
      await demo.page.locator("textarea.source-text").waitFor();
      for (const { id, text } of foreign(30)) await check(demo, text, id);
    }, inChinese);
  });
});
