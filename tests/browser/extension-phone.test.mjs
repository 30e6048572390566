// On a phone: a finger in place of the mouse, and none of the APIs that Firefox for Android lacks.
import assert from "node:assert/strict";
import { test } from "node:test";
import { headline, lead } from "./support/extension-pages.mjs";
import { inBothBrowsers } from "./support/extension-suite.mjs";
import { openLibrary } from "./support/library.mjs";

const [width, height] = [390, 844];
const left = [
  [320, 420],
  [60, 430],
];
const right = left.toReversed();

inBothBrowsers(
  "the extension on a phone",
  (context, name) => {
    const open = async (url) => {
      const tab = await context.driver.open(url);
      await tab.asPhone(width, height);
      return tab;
    };
    const read = async (path) => {
      const tab = await open(context.site.url + path);
      await tab.press();
      await tab.waitForUrl("reader.html");
      return tab;
    };
    const page = async (path) => {
      const tab = await open(context.driver.address(path));
      await tab.waitFor(() => document.querySelector("h1") !== null);
      return tab;
    };
    const titled = (tab, title) =>
      tab.waitFor((wanted) => document.title.startsWith(wanted), title);

    test("it is one: no menus, no keys, a coarse pointer, touches", async () => {
      const tab = await page("welcome.html");
      const found = await tab.evaluate(() => ({
        menus: typeof chrome.contextMenus,
        keys: typeof chrome.commands,
        coarse: matchMedia("(pointer: coarse)").matches,
        width: innerWidth,
      }));
      assert.deepEqual(found, { menus: "undefined", keys: "undefined", coarse: true, width });
      await tab.close();
    });

    test("the first-run page and the settings speak of what a phone has", async () => {
      const welcome = await page("welcome.html");
      const text = await welcome.evaluate(() => document.querySelector("main").textContent);
      assert.match(text, /Choose Lisible in the browser's menu/);
      assert.doesNotMatch(text, /right mouse button|toolbar|shortcut|keyboard/i);
      await welcome.close();
      const options = await page("options.html");
      assert.doesNotMatch(
        await options.evaluate(() => document.querySelector("main").textContent),
        /shortcut is set/,
      );
      await options.close();
    });

    test("the button reads the page, and all else has a place in the reader", async () => {
      const tab = await read("/editorial?phone");
      assert.equal((await tab.article())[0], headline);
      await tab.waitFor(() => document.querySelector("#save")?.ariaPressed === "false");
      await tab.click("#save");
      await tab.waitFor(() => document.querySelector("#save").ariaPressed === "true");
      const links = await tab.evaluate(() =>
        ["#to-library", "#to-settings"].map((id) => document.querySelector(id).checkVisibility()),
      );
      assert.deepEqual(links, [true, true]);
      assert.equal(await tab.evaluate(() => document.querySelector("#selection")), null);
      await tab.history(-1);
      await tab.waitForUrl("/editorial?phone");
      await tab.close();
      const library = await openLibrary(context.driver, 1);
      await library.close();
    });

    test("what was selected in the page can be read alone, and the page again", async () => {
      const tab = await open(`${context.site.url}/editorial?phone-selection`);
      await tab.evaluate(() => {
        const range = document.createRange();
        range.selectNodeContents(document.querySelector(".t-content__chapo"));
        getSelection().addRange(range);
      });
      await tab.press();
      await tab.waitForUrl("reader.html");
      assert.ok((await tab.article()).length > 10);
      await tab.click("#selection");
      await tab.waitForUrl("part=selection");
      await tab.waitFor(() => document.querySelector("#selection")?.ariaPressed === "true");
      const texts = await tab.article();
      assert.ok(texts.includes(lead) && texts.length < 4, texts.join(" / "));
      await tab.click("#selection");
      await tab.waitFor(() => document.querySelector("#selection")?.ariaPressed === "false");
      assert.ok((await tab.article()).length > 10);
      await tab.click("#back");
      await tab.waitForUrl("/editorial?phone-selection");
      await tab.close();
    });

    test("where nothing can be read, a tab beside says so", async () => {
      const tab = await open(`${context.site.url}/report.pdf`);
      await tab.press();
      const beside = await context.driver.find("problem=");
      assert.equal(await beside.notice(), "pdf");
      await beside.close();
      await tab.close();
    });

    test("a finger to the left leads to the next item of a feed, to the right to the one before", async () => {
      const tab = await read("/feed.xml?phone");
      await tab.click(".items li:nth-child(1) a");
      await titled(tab, headline);
      await tab.article();
      await tab.swipe(...left);
      await titled(tab, "集市上的十二种梨");
      assert.match((await tab.article()).join(), /第4个来寄信的/);
      await tab.swipe(...left);
      await titled(tab, "河水退去之后");
      // There is none behind the last.
      await tab.swipe(...left);
      await tab.swipe(...right);
      await titled(tab, "集市上的十二种梨");
      // Down, or not far enough, is no step.
      await tab.swipe([200, 600], [190, 300]);
      await tab.swipe([200, 420], [160, 420]);
      await new Promise((done) => setTimeout(done, 500));
      assert.equal(await tab.evaluate(() => document.title), "集市上的十二种梨");
      // Whoever cannot draw a finger across has buttons below the text.
      await tab.click("#next-item");
      await titled(tab, "河水退去之后");
      assert.equal(await tab.evaluate(() => document.querySelector("#next-item")), null);
      await tab.waitFor(() => scrollY === 0);
      await tab.click("#previous-item");
      await titled(tab, "集市上的十二种梨");
      // The system's way back leads to the list, as it would without a step.
      await tab.history(-1);
      await tab.waitFor(() => document.querySelectorAll(".items [data-read=true]").length === 3);
      await tab.close();
    });

    test("a finger that moves a wide table, or draws a selection, moves nothing else", async () => {
      const tab = await read("/feed.xml?phone-table");
      await tab.click(".items li:nth-child(2) a");
      await titled(tab, "集市上的十二种梨");
      await tab.article();
      await tab.evaluate(() => {
        const wide = document.createElement("div");
        wide.style.cssText = "position:fixed;inset:200px 0 auto;height:400px;overflow-x:auto";
        const within = wide.appendChild(document.createElement("div"));
        within.style.cssText = "width:2000px;height:300px";
        wide.id = "wide";
        document.body.append(wide);
        // Where a finger lands is told by what was painted last.
        return new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
      });
      await tab.swipe(...left);
      // Fingers that WebDriver BiDi makes reach the page, but do not move it.
      if (name === "chromium") {
        await tab.waitFor(() => document.querySelector("#wide").scrollLeft > 0);
      }
      assert.equal(await tab.evaluate(() => document.title), "集市上的十二种梨");
      await tab.evaluate(() => {
        document.querySelector("#wide").remove();
        const root = document.querySelector("lisible-reader").shadowRoot;
        getSelection().selectAllChildren(root.querySelector(".content p"));
      });
      await tab.swipe(...left);
      await new Promise((done) => setTimeout(done, 500));
      assert.equal(await tab.evaluate(() => document.title), "集市上的十二种梨");
      await tab.evaluate(() => getSelection().removeAllRanges());
      await tab.swipe(...left);
      await titled(tab, "河水退去之后");
      await tab.close();
    });

    test("everything that is pressed is 44 px high and wide, and nothing needs sideways scrolling", async () => {
      const screens = {
        article: async () => {
          const tab = await read("/editorial?phone");
          await tab.article();
          await tab.waitFor(() => document.querySelector("#notes"));
          await tab.click("#notes");
          await tab.waitFor(() => document.querySelector("aside.notes"));
          return tab;
        },
        item: async () => {
          const tab = await read("/feed.xml?phone");
          await tab.click(".items li:nth-child(2) a");
          await tab.article();
          await tab.waitFor(() => document.querySelector("#next-item"));
          return tab;
        },
        feed: async () => {
          const tab = await read("/feed.xml?phone");
          await tab.waitFor(() => document.querySelector(".items"));
          return tab;
        },
        library: async () => {
          const tab = await page("library.html");
          await tab.waitFor(() => document.querySelector(".row-title"));
          await tab.click(".row input");
          await tab.waitFor(() => document.querySelector(".bulk"));
          return tab;
        },
        transfer: async () => {
          const tab = await page("library.html");
          await tab.click("#transfer");
          return tab;
        },
        options: () => page("options.html"),
        welcome: () => page("welcome.html"),
        notice: () => page("reader.html?problem=pdf&url=https%3A%2F%2Fx.example%2F"),
      };
      for (const [screen, show] of Object.entries(screens)) {
        const tab = await show();
        const { small, wide, seen } = await tab.evaluate(targets);
        assert.ok(seen >= 1, `${screen}: ${seen} controls`);
        assert.deepEqual(small, [], screen);
        assert.ok(wide <= width, `${screen}: ${wide} px wide`);
        await tab.close();
      }
    });
  },
  { phone: true },
);

/** Run in the page: what is pressed and too small for a finger. A link within a sentence may be, as WCAG says. */
function targets() {
  const reader = document.querySelector("lisible-reader");
  const roots = [document, ...(reader ? [reader.shadowRoot] : [])];
  const selector =
    "button, select, summary, textarea, input, a.tool, a.choice, a.view, .items a, .row a";
  const controls = roots
    .flatMap((root) => [...root.querySelectorAll(selector)])
    .filter((control) =>
      control.checkVisibility({ visibilityProperty: true, opacityProperty: true }),
    );
  // A checkbox is as large as the label around it.
  const boxOf = (control) => (control.closest("label") ?? control).getBoundingClientRect();
  const small = controls
    .map((control) => [control, boxOf(control)])
    .filter(([, { width: across, height: high }]) => across > 0 && (high < 43.5 || across < 43.5))
    .map(
      ([{ localName, id, className, name }, { width: across, height: high }]) =>
        `${localName}#${id}.${className} ${name ?? ""} ${Math.round(across)}x${Math.round(high)}`,
    );
  return { small, seen: controls.length, wide: document.documentElement.scrollWidth };
}
