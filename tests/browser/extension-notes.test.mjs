// Highlights and notes: made with the mouse or the keyboard, found, listed, kept.
import assert from "node:assert/strict";
import { test } from "node:test";
import { headline } from "./support/extension-pages.mjs";
import { inBothBrowsers } from "./support/extension-suite.mjs";
import { openLibrary, search } from "./support/library.mjs";

/** Whether the database has a note of these words: a tab that closes earlier may take it along. */
const written = (words) =>
  new Promise((done) => {
    indexedDB.open("lisible").onsuccess = ({ target: { result } }) => {
      const request = result.transaction("notes").objectStore("notes").getAll();
      request.onsuccess = () => {
        result.close();
        done(JSON.stringify(request.result).includes(words));
      };
    };
  });

inBothBrowsers("notes", (context) => {
  const read = async (path) => {
    const tab = await context.driver.open(context.site.url + path);
    await tab.press();
    await tab.waitForUrl("reader.html");
    await tab.article();
    await tab.waitFor(() => document.querySelector("#save"));
    return tab;
  };

  /** Selects these words in a paragraph of the shown text. */
  const choose = (tab, words) =>
    tab.waitFor((wanted) => {
      const root = document.querySelector("lisible-reader").shadowRoot;
      const paragraph = Array.from(root.querySelectorAll(".content p")).find((entry) =>
        entry.textContent.includes(wanted),
      );
      const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const start = node.data.indexOf(wanted);
        if (start < 0) continue;
        node.parentElement.scrollIntoView({ block: "center" });
        getSelection().setBaseAndExtent(node, start, node, start + wanted.length);
        return true;
      }
      return false;
    }, words);
  const marked = (tab) =>
    tab.evaluate(() =>
      Array.from(CSS.highlights).flatMap(([name, ranges]) =>
        Array.from(ranges, (range) => [name, range.toString()]),
      ),
    );
  const pressKey = (tab, key) =>
    tab.evaluate((name) => {
      document.dispatchEvent(new KeyboardEvent("keydown", { key: name, bubbles: true }));
    }, key);
  const count = (tab, wanted) =>
    tab.waitFor(
      (number) =>
        Array.from(CSS.highlights.values()).reduce((sum, { size }) => sum + size, 0) === number,
      wanted,
    );

  test("a passage is marked by the bar, another by a key with a note", async () => {
    const tab = await read("/editorial?notes");
    await choose(tab, "找回了当年的信箱");
    await tab.click(".mark-bar [data-colour=green]");
    await count(tab, 1);
    await choose(tab, "第3个来寄信的是一位牧羊人");
    await tab.waitFor(() => document.querySelector(".mark-bar") !== null);
    await pressKey(tab, "n");
    await count(tab, 2);
    await tab.waitFor(() => document.activeElement.matches(".note textarea"));
    await tab.evaluate(() => {
      const field = document.activeElement;
      field.value = "問問他的羊";
      field.dispatchEvent(new Event("change"));
    });
    await tab.waitFor(written, "問問他的羊");
    assert.deepEqual((await marked(tab)).sort(), [
      ["lisible-green", "找回了当年的信箱"],
      ["lisible-yellow", "第3个来寄信的是一位牧羊人"],
    ]);
    await tab.close();
  });

  test("they are there after a reload, in the library's copy, and in the other script", async () => {
    const tab = await read("/editorial?notes");
    await count(tab, 2);
    await tab.reload();
    await count(tab, 2);
    await pressKey(tab, "c");
    await tab.waitFor(
      () => document.querySelector("lisible-reader").shownArticle.lang === "zh-Hant",
    );
    await tab.waitFor(() =>
      Array.from(CSS.highlights.values()).some((ranges) =>
        Array.from(ranges).some((range) => range.toString() === "找回了當年的信箱"),
      ),
    );
    await tab.close();
    const library = await openLibrary(context.driver, 1, "?view=notes");
    await library.waitFor(() => document.querySelectorAll(".row .quote").length === 2);
    await search(library, "问问他的羊", 2);
    const quote = await library.evaluate(() => {
      document.querySelector(".row-text").click();
      return document.querySelector(".row .quote").textContent.trim();
    });
    await library.waitForUrl("reader.html?article=");
    assert.equal((await library.article())[0], headline);
    await count(library, 2);
    // There is one place to read and change a note: the list leads to it.
    await library.waitFor(
      (words) =>
        document.querySelector('.note[data-current="true"] .note-quote')?.textContent.trim() ===
        words,
      quote,
    );
    await library.close();
  });

  test("a note that is being typed when its tab is closed is there", async () => {
    const tab = await read("/editorial?notes");
    await count(tab, 2);
    await tab.click("#notes");
    const typed = (words) => {
      const field = [...document.querySelectorAll(".note textarea")].at(-1);
      field.focus();
      field.value = words;
      field.dispatchEvent(new Event("input", { bubbles: true }));
    };
    await tab.waitFor(() => document.querySelectorAll(".note textarea").length === 2);
    await tab.evaluate(typed, "問問他的羊，還有");
    await tab.waitFor(written, "問問他的羊，還有");
    await tab.evaluate(typed, "問問他的羊，還有他的狗");
    await tab.close();
    const again = await read("/editorial?notes");
    await count(again, 2);
    await again.waitFor(written, "問問他的羊，還有他的狗");
    await again.waitFor(() => {
      const drafts = Object.keys(localStorage).filter((key) => key.startsWith("draft:"));
      return drafts.length === 0;
    });
    await again.close();
  });

  test("the annotation is one of the W3C's model", async () => {
    const library = await openLibrary(context.driver, 1);
    const [first] = await library.evaluate(
      () =>
        new Promise((done) => {
          indexedDB.open("lisible").onsuccess = ({ target: { result } }) => {
            const request = result.transaction("notes").objectStore("notes").getAll();
            request.onsuccess = () => {
              result.close();
              done(request.result.sort((a, b) => a.created - b.created));
            };
          };
        }),
    );
    const { annotation } = first;
    assert.equal(annotation["@context"], "http://www.w3.org/ns/anno.jsonld");
    assert.match(annotation.id, /^urn:uuid:/);
    assert.match(annotation.target.source, /\/editorial\?notes$/);
    const [quote, position] = annotation.target.selector;
    assert.equal(quote.type, "TextQuoteSelector");
    assert.equal(quote.exact, "找回了当年的信箱");
    assert.match(quote.prefix, /居民凑钱修好了屋顶，也$/);
    assert.equal(position.end - position.start, quote.exact.length);
    await library.close();
  });

  test("a highlight changes its colour, and goes", async () => {
    const tab = await read("/editorial?notes");
    await count(tab, 2);
    await tab.click("#notes");
    await tab.click(".note .swatch[data-colour=red]");
    await tab.waitFor(() => CSS.highlights.get("lisible-red").size === 1);
    await tab.click(".note .tool.end");
    await count(tab, 1);
    await tab.click(".note .tool.end");
    await count(tab, 0);
    await tab.close();
  });

  test("what is selected is marked where it was never saved: it is then", async () => {
    const tab = await context.driver.open(`${context.site.url}/second?notes`);
    if (context.driver.name === "chromium") await context.driver.allow("http://127.0.0.1/*");
    await tab.evaluate(() => {
      const [, chosen] = document.querySelectorAll("article p");
      getSelection().selectAllChildren(chosen);
    });
    await tab.menu("read-selection");
    await tab.waitForUrl("part=selection");
    await tab.article();
    await choose(tab, "quatre-vingt-douze");
    await tab.click(".mark-bar [data-colour=blue]");
    await count(tab, 1);
    await tab.waitFor(() => document.querySelector("#save").ariaPressed === "true");
    await tab.close();
  });
});
