// What a person can set: sites, rules, defaults, and the backup of them all.
import assert from "node:assert/strict";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { headline } from "./support/extension-pages.mjs";
import { inBothBrowsers } from "./support/extension-suite.mjs";

const stored = () => chrome.storage.local.get();
const origins = () => chrome.permissions.getAll().then((all) => all.origins);
const pressed = () => document.querySelector("#always")?.ariaPressed;

inBothBrowsers("the extension", (context) => {
  const options = () => context.driver.open(context.driver.address("options.html"));

  test("a site is allowed by a click, opened by itself, and forbidden again", async () => {
    const { driver, site } = context;
    await driver.willAllow("*://127.0.0.1/*");
    const tab = await driver.open(`${site.url}/editorial?always`);
    await tab.press();
    await tab.waitForUrl("reader.html");
    await tab.article();
    assert.deepEqual(await tab.evaluate(origins), [], "nothing is allowed before");
    assert.equal(await tab.evaluate(() => document.querySelector(".said:empty") !== null), true);
    await tab.click("#always");
    await tab.waitFor(() => document.querySelector("#always").ariaPressed === "true");
    assert.deepEqual(await tab.evaluate(origins), ["*://127.0.0.1/*"]);

    const own = await driver.open(`${site.url}/editorial?itself`);
    await own.waitForUrl("reader.html");
    assert.equal((await own.article())[0], headline);

    const list = await driver.open(`${site.url}/start?list`);
    await new Promise((done) => setTimeout(done, 1000));
    assert.match(await list.url(), /start\?list/, "what is no article stays as it is");

    await own.press();
    await own.waitForUrl("/editorial?itself");
    await new Promise((done) => setTimeout(done, 1000));
    assert.match(await own.url(), /\/editorial\?itself/, "whoever goes back means the page");

    const settings = await options();
    await settings.click(".sites button");
    await settings.waitFor(() => document.querySelector(".sites") === null);
    assert.deepEqual(await settings.evaluate(origins), []);
    assert.equal(await tab.waitFor(pressed), "false", "the open reader knows");

    const after = await driver.open(`${site.url}/editorial?after`);
    await new Promise((done) => setTimeout(done, 1000));
    assert.match(await after.url(), /\/editorial\?after/);
    for (const opened of [tab, own, list, settings, after]) await opened.close();
  });

  test("a refusal changes nothing, and is said", async () => {
    const { driver, site } = context;
    const tab = await driver.open(`${site.url}/editorial?refused`);
    await tab.press();
    await tab.waitForUrl("reader.html");
    await tab.article();
    await tab.waitFor(() => document.querySelector("#always") !== null);
    await driver.refusing(() => tab.click("#always"), tab);
    const told = "Nothing was changed: the browser was not given leave for 127.0.0.1.";
    await said(tab, told);
    assert.equal(await tab.evaluate(pressed), "false");
    assert.deepEqual(await tab.evaluate(origins), []);
    assert.deepEqual((await tab.evaluate(stored)).sites ?? [], []);
    const after = await driver.open(`${site.url}/editorial?refused-after`);
    await new Promise((done) => setTimeout(done, 1000));
    assert.match(await after.url(), /\/editorial\?refused-after/);
    for (const opened of [tab, after]) await opened.close();
  });

  test("settings take effect at once, and in every open page", async () => {
    const [first, second] = [await options(), await options()];
    await choose(first, "theme", "dark");
    await choose(first, "language", "zh-Hant");
    await second.waitFor(() => document.querySelector("h1")?.textContent === "設定");
    await second.waitFor(() => document.documentElement.dataset.theme === "dark");
    await choose(first, "language", "auto");
    await choose(first, "theme", "auto");
    await first.close();
    await second.close();
  });

  test("on a phone each choice can be read whole, in every language", async () => {
    const tab = await options();
    await tab.resize(390, 844);
    await tab.waitFor(() => innerWidth === 390);
    for (const language of ["fr", "zh-Hans", "zh-Hant", "en"]) {
      await choose(tab, "language", language);
      await tab.waitFor((chosen) => document.documentElement.lang === chosen, language);
      const cut = await tab.evaluate(() => {
        const pen = document.createElement("canvas").getContext("2d");
        return [...document.querySelectorAll("select")].flatMap((select) => {
          const { font, paddingInlineStart, paddingInlineEnd } = getComputedStyle(select);
          pen.font = font;
          // The browser's arrow takes as much as a letter or two.
          const arrow = 20;
          const room =
            select.clientWidth -
            arrow -
            parseFloat(paddingInlineStart) -
            parseFloat(paddingInlineEnd);
          const names = Array.from(select.options, (option) => option.label.trim());
          return names.filter((name) => pen.measureText(name).width > room);
        });
      });
      assert.deepEqual(cut, [], language);
    }
    await choose(tab, "language", "auto");
    await tab.close();
  });

  test("rules of one's own are checked by the parser and then used", async () => {
    const tab = await options();
    await rules(tab, "{");
    await fault(tab, "This is not JSON: ");
    await rules(tab, `{ "id": "valley" }`);
    await fault(tab, "The rules have to be a list");
    await rules(tab, `[{ "nonsense": true }]`);
    await fault(tab, "The rules were not saved: ");
    assert.equal((await tab.evaluate(stored)).rules, undefined);
    const own = [{ id: "valley", name: "Valley", hosts: ["127.0.0.1"] }];
    await rules(tab, JSON.stringify(own));
    await said(tab, "The rules are good and saved.");
    assert.deepEqual((await tab.evaluate(stored)).rules, own);
    const article = await context.driver.open(`${context.site.url}/editorial?rules`);
    await article.press();
    await article.waitForUrl("reader.html");
    await article.article();
    const kicker = await article.evaluate(
      () =>
        document.querySelector("lisible-reader").shadowRoot.querySelector(".kicker")?.textContent,
    );
    assert.match(kicker, /Valley/);
    await rules(tab, "[]");
    await said(tab, "The rules are good and saved.");
    await tab.close();
    await article.close();
  });

  test("settings are backed up, lost, and restored from the file", async () => {
    const tab = await options();
    await choose(tab, "theme", "sepia");
    await rules(tab, `[{ "id": "valley", "name": "Valley", "hosts": ["valley.example"] }]`);
    await said(tab, "The rules are good and saved.");
    await tab.evaluate(() => chrome.storage.local.set({ sites: ["valley.example"] }));
    const backup = await downloaded(tab);
    assert.equal(JSON.parse(backup).format, "lisible-settings");
    await tab.evaluate(() => chrome.storage.local.clear());
    await tab.reload();
    await tab.waitFor(() => document.querySelector("select[name=theme]")?.value === "auto");

    const folder = await mkdtemp(join(tmpdir(), "lisible-backup-"));
    const good = join(folder, "backup.json");
    const bad = join(folder, "other.json");
    await writeFile(good, backup);
    await writeFile(bad, `{"format":"something else"}`);
    await tab.chooseFile("input[name=backup]", bad);
    await said(tab, "This file is not a backup of Lisible's settings.");
    await tab.chooseFile("input[name=backup]", good);
    await said(tab, "The settings are restored.");
    await tab.waitFor(() => document.documentElement.dataset.theme === "sepia");
    assert.equal((await tab.evaluate(stored)).rules[0].id, "valley");
    // The browser has to be asked again for the sites: a backup gives no access.
    await context.driver.willAllow("*://valley.example/*");
    assert.deepEqual(await tab.evaluate(origins), []);
    await tab.click("[data-allowed=false] button");
    await tab.waitFor(() => document.querySelector("[data-allowed=true]") !== null);
    assert.deepEqual(await tab.evaluate(origins), ["*://valley.example/*"]);
    await tab.click(".sites button");
    await tab.waitFor(() => document.querySelector(".sites") === null);
    await rm(folder, { recursive: true });
    await tab.evaluate(() => chrome.storage.local.clear());
    await tab.close();
  });

  test("kept pages can be deleted", async () => {
    const tab = await options();
    await tab.waitFor(() => document.querySelector("#forget")?.disabled === false);
    await tab.click("#forget");
    await tab.waitFor(() => document.querySelector("#forget").disabled);
    await tab.close();
  });

  test("the first-run page shows three steps and a sample that needs no network", async () => {
    const tab = await context.driver.open(context.driver.address("welcome.html"));
    assert.equal(await tab.waitFor(() => document.querySelectorAll(".steps li").length), 3);
    await tab.click("#sample");
    await tab.waitForUrl("id=sample");
    const texts = await tab.article();
    assert.equal(texts[0], "The clockmaker of Rue des Abeilles");
    assert.deepEqual(
      texts.filter((text) => /newsletter|Imprint/.test(text)),
      [],
    );
    await tab.close();
  });
});

/** Chooses an option as the keyboard or the mouse would: the value changes, the event follows. */
function choose(tab, name, value) {
  return tab.waitFor(
    ([field, option]) => {
      const select = document.querySelector(`select[name=${field}]`);
      if (!select) return false;
      select.value = option;
      select.dispatchEvent(new Event("change"));
      return true;
    },
    [name, value],
  );
}

async function rules(tab, source) {
  await tab.waitFor((text) => {
    const area = document.querySelector("textarea");
    if (!area) return false;
    area.value = text;
    return true;
  }, source);
  await tab.click("form button");
}

const shows = ([selector, text]) => document.querySelector(selector)?.textContent.includes(text);
const fault = (tab, text) => tab.waitFor(shows, ["#rules-fault", text]);
const said = (tab, text) => tab.waitFor(shows, [".said", text]);

/** Presses "save to a file" and gives what would be written, from the link that the page makes. */
async function downloaded(tab) {
  await tab.evaluate(() => {
    window.saved = new Promise((done) => {
      const original = URL.createObjectURL;
      URL.createObjectURL = (file) => {
        file.text().then(done);
        return original.call(URL, file);
      };
    });
  });
  await tab.click("#backup-save");
  return tab.evaluate(() => window.saved);
}
