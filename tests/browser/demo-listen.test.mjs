// Reading aloud, with voices that only note down what they are asked to say.
import { assert, inDemo, test } from "./support/demo.mjs";

const voices = [
  { voiceURI: "far", name: "Far", lang: "zh-CN", localService: false },
  { voiceURI: "near", name: "Near", lang: "zh-CN", localService: true },
  { voiceURI: "french", name: "Proche", lang: "fr-FR", localService: true },
];

const silence = (page, list) =>
  page.addInitScript((given) => {
    window.said = [];
    class Utterance {
      constructor(text) {
        this.text = text;
      }
    }
    const synthesis = Object.assign(new EventTarget(), {
      getVoices: () => given,
      cancel: () => {},
      speak: (utterance) => window.said.push(utterance),
    });
    Object.defineProperty(window, "speechSynthesis", { value: synthesis });
    Object.defineProperty(window, "SpeechSynthesisUtterance", { value: Utterance });
  }, list);

const last = (page) =>
  page.evaluate(() => {
    const { text, voice, rate, lang } = window.said.at(-1) ?? {};
    return { text, voice: voice?.voiceURI, rate, lang, count: window.said.length };
  });

const end = (page) => page.evaluate(() => window.said.at(-1).onend());

inDemo("reading aloud", (open) => {
  test("paragraph by paragraph, marked, by a voice of this device", () =>
    open(async (demo) => {
      const { page } = demo;
      await silence(page, voices);
      await page.reload();
      await demo.sample("editorial.md");
      await demo.article();
      await page.getByRole("button", { name: "Read aloud" }).click();
      const first = await last(page);
      assert.match(first.text, /^旧盐仓/);
      assert.deepEqual([first.voice, first.rate, first.lang], ["near", 1, "zh-Hans"]);
      await end(page);
      assert.match((await last(page)).text, /^在大西洋沿岸/);
      const spoken = page.locator("lisible-reader [data-spoken]");
      assert.match(await spoken.textContent(), /^在大西洋沿岸/);
      await page.getByRole("button", { name: "Next paragraph" }).click();
      assert.doesNotMatch((await last(page)).text, /^在大西洋沿岸/);
      await page.getByRole("button", { name: "Previous paragraph" }).click();
      assert.match((await last(page)).text, /^在大西洋沿岸/);
      await page.getByLabel("Speed").selectOption("1.5");
      assert.equal((await last(page)).rate, 1.5);
      await page.getByLabel("Voice", { exact: true }).selectOption("far");
      assert.equal((await last(page)).voice, "far");
      await page.getByRole("button", { name: "Pause" }).click();
      const { count } = await last(page);
      await page.getByRole("button", { name: "Go on reading aloud" }).click();
      assert.equal((await last(page)).count, count + 1);
      await page.getByRole("button", { name: "Stop reading aloud" }).click();
      assert.equal(await spoken.count(), 0);
    }));

  test("no voice of a server speaks unless it is chosen", () =>
    open(async (demo) => {
      const { page } = demo;
      await silence(page, voices.slice(0, 1));
      await page.reload();
      await demo.sample("editorial.md");
      await demo.article();
      await page.keyboard.press("r");
      assert.equal((await last(page)).count, 0);
      await page.getByLabel("Voice", { exact: true }).selectOption("far");
      await page.getByRole("button", { name: "Go on reading aloud" }).click();
      assert.equal((await last(page)).voice, "far");
    }));
});
