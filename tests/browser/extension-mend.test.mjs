// Mending what the parser got wrong: for an article, which stays so, and for its site.
import assert from "node:assert/strict";
import { test } from "node:test";
import { inBothBrowsers } from "./support/extension-suite.mjs";
import { openLibrary } from "./support/library.mjs";

inBothBrowsers("mending an article", (context) => {
  const shown = (tab) =>
    tab.waitFor(() => {
      const root = document.querySelector("lisible-reader")?.shadowRoot;
      return root?.querySelector(".gap") && root.querySelector(".content").textContent;
    });
  const read = async (path) => {
    const tab = await context.driver.open(context.site.url + path);
    await tab.press();
    await tab.waitForUrl("reader.html");
    await tab.article();
    await shown(tab);
    return tab;
  };
  /** Opens the marks, and presses the button of a part. */
  const putBack = (tab, words) =>
    tab.waitFor((text) => {
      const root = document.querySelector("lisible-reader").shadowRoot;
      for (const mark of root.querySelectorAll('.gap-mark[aria-expanded="false"]')) mark.click();
      const part = [...root.querySelectorAll(".gap-part")].find((entry) =>
        entry.textContent.includes(text),
      );
      part?.querySelector(".put-back").click();
      return part !== undefined;
    }, words);
  const leaveOut = (tab, words) =>
    tab.waitFor((text) => {
      const root = document.querySelector("lisible-reader").shadowRoot;
      const mend = root.querySelector(".tool.mend");
      if (mend.ariaPressed === "false") mend.click();
      const block = [...root.querySelectorAll(".content > p")].find((entry) =>
        entry.textContent.startsWith(text),
      );
      const button = block?.previousElementSibling?.querySelector?.(".leave-mark");
      button?.click();
      return button !== undefined && button !== null;
    }, words);
  const has = (tab, words, wanted) =>
    tab.waitFor(
      ([text, there]) => {
        const blocks = document
          .querySelector("lisible-reader")
          ?.shadowRoot.querySelectorAll(".content > p");
        const found = [...(blocks ?? [])].some((block) => block.textContent.includes(text));
        return blocks?.length > 0 && found === there;
      },
      [words, wanted],
    );

  test("what is put back and left out is so when the article is opened again", async () => {
    const tab = await read("/editorial?mend");
    await putBack(tab, "每日新闻头条");
    await has(tab, "每日新闻头条", true);
    await leaveOut(tab, "第2个来寄信的");
    await has(tab, "第2个来寄信的", false);
    await tab.waitFor(
      () =>
        new Promise((done) => {
          indexedDB.open("lisible").onsuccess = ({ target: { result } }) => {
            const request = result.transaction("articles").objectStore("articles").getAll();
            request.onsuccess = () => {
              result.close();
              done(request.result.some(({ mends }) => mends?.length === 2));
            };
          };
        }),
    );
    await tab.reload();
    await has(tab, "每日新闻头条", true);
    await has(tab, "第2个来寄信的", false);
    await tab.close();
    const library = await openLibrary(context.driver, 1);
    await library.evaluate(() => document.querySelector(".row-text").click());
    await library.waitForUrl("reader.html?article=");
    await has(library, "每日新闻头条", true);
    await has(library, "第2个来寄信的", false);
    await library.close();
  });

  test("as a rule for the site it is in the settings, and holds for its other pages", async () => {
    const tab = await read("/editorial?mend-rule");
    await putBack(tab, "每日新闻头条");
    await has(tab, "每日新闻头条", true);
    await tab.waitFor(() => {
      const button = document
        .querySelector("lisible-reader")
        .shadowRoot.querySelector(".mend-site");
      button?.click();
      return button !== null;
    });
    const { rules } = await tab.waitFor(() =>
      chrome.storage.local.get("rules").then((stored) => stored.rules && stored),
    );
    assert.equal(rules.length, 1);
    assert.deepEqual(rules[0].hosts, ["127.0.0.1"]);
    assert.equal(rules[0].mend[0].act, "back");
    await tab.close();
    const other = await context.driver.open(`${context.site.url}/half?mend`);
    await other.press();
    await other.waitForUrl("reader.html");
    await has(other, "每日新闻头条", true);
    await other.close();
    const options = await context.driver.open(context.driver.address("options.html"));
    await options.waitFor(() => document.querySelector("textarea")?.value.includes('"mend"'));
    await options.click("form button");
    await options.waitFor(() =>
      document.querySelector(".said")?.textContent.includes("The rules are good and saved."),
    );
    await options.evaluate(() => chrome.storage.local.set({ rules: [] }));
    await options.close();
  });
});
