// What the screenshots of the extension show: each screen opens one state.
import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { archivedItem } from "./extension-pages.mjs";

const samples = fileURLToPath(new URL("../../../www/demo/public/samples/", import.meta.url));

/** Opens something in the reader by the button. */
async function read(driver, address) {
  const tab = await driver.open(address);
  await tab.press();
  return tab;
}

/** A sample of the demo, read as a file. */
const sampled = (file) => async (driver) => {
  const tab = await read(driver, pathToFileURL(join(samples, file)).href);
  await tab.article();
  return tab;
};

/** The library, once it lists something. */
async function shelf(driver, query = "") {
  const tab = await driver.open(driver.address(`library.html${query}`));
  await tab.waitFor(() => document.querySelectorAll(".row-title").length > 0);
  return tab;
}

export const screens = {
  /** As long as nothing was read: in a new profile alone. */
  empty: async (driver) => {
    const tab = await driver.open(driver.address("library.html"));
    await tab.waitFor(() => document.querySelector(".library-main[aria-busy=false]"));
    return tab;
  },
  article: async (driver, site) => {
    const tab = await read(driver, `${site.url}/editorial`);
    await tab.article();
    await tab.waitFor(() =>
      document.querySelector("lisible-reader").shadowRoot.querySelector(".tool.mend"),
    );
    return tab;
  },
  mend: async (driver, site) => {
    const tab = await read(driver, `${site.url}/editorial`);
    await tab.waitFor(() => {
      const root = document.querySelector("lisible-reader")?.shadowRoot;
      root?.querySelector('.tool.mend[aria-pressed="false"]')?.click();
      for (const mark of root?.querySelectorAll('.gap-mark[aria-expanded="false"]') ?? [])
        mark.click();
      const part = [...(root?.querySelectorAll(".gap-part") ?? [])].find((entry) =>
        entry.textContent.includes("每日新闻头条"),
      );
      const leave = root?.querySelector(".leave");
      part?.scrollIntoView({ block: "center" });
      return part && leave;
    });
    return tab;
  },
  selection: async (driver, site) => {
    const tab = await driver.open(`${site.url}/editorial`);
    await tab.evaluate(() =>
      getSelection().selectAllChildren(document.querySelector(".t-content__chapo")),
    );
    await tab.press();
    await tab.article();
    await tab.click("#selection");
    await tab.waitFor(() => document.querySelector("#selection")?.ariaPressed === "true");
    return tab;
  },
  german: sampled("welle.md"),
  persian: sampled("persian.html"),
  archive: async (driver) => {
    const file = join(await mkdtemp(join(tmpdir(), "lisible-file-")), "item.md");
    await writeFile(file, archivedItem());
    const tab = await read(driver, pathToFileURL(file).href);
    await tab.article();
    return tab;
  },
  feed: async (driver, site) => {
    const tab = await read(driver, `${site.url}/feed.xml`);
    await tab.waitFor(() => document.querySelector(".items") !== null);
    return tab;
  },
  item: async (driver, site) => {
    const tab = await screens.feed(driver, site);
    await tab.click(".items li:nth-child(2) a");
    await tab.article();
    return tab;
  },
  "item-end": async (driver, site) => {
    const tab = await screens.item(driver, site);
    await tab.waitFor(() => document.querySelector("#next-item") !== null);
    tab.bottom = true;
    return tab;
  },
  "feed-none-found": async (driver, site) => {
    const tab = await screens.feed(driver, site);
    await tab.evaluate(() => {
      const field = document.querySelector("input[type=search]");
      field.value = "zzz";
      field.dispatchEvent(new Event("input"));
    });
    return tab;
  },
  "not-an-article": async (driver, site) => {
    const tab = await read(driver, `${site.url}/start`);
    await tab.notice();
    return tab;
  },
  pdf: async (driver, site) => {
    const url = encodeURIComponent(`${site.url}/report.pdf`);
    const tab = await driver.open(driver.address(`reader.html?problem=pdf&url=${url}`));
    await tab.notice();
    return tab;
  },
  gone: async (driver, site) => {
    const url = encodeURIComponent(`${site.url}/second`);
    const tab = await driver.open(driver.address(`reader.html?id=none&url=${url}`));
    await tab.notice();
    return tab;
  },
  library: async (driver, site) => {
    for (const path of ["/second", "/editorial", "/feed.xml"]) {
      const tab = await read(driver, site.url + path);
      await tab.waitFor(() => document.querySelector("#save, #save-all") !== null);
      await tab.click(path === "/feed.xml" ? "#save-all" : "#save");
      await tab.evaluate(() => scrollTo(0, 900));
      await new Promise((done) => setTimeout(done, 1_500));
      await tab.close();
    }
    const tab = await driver.open(driver.address("library.html"));
    await tab.waitFor(() => document.querySelectorAll(".row-title").length >= 5);
    return tab;
  },
  unread: (driver) => shelf(driver, "?view=unread"),
  starred: async (driver) => {
    const tab = await shelf(driver);
    await tab.evaluate(() => {
      for (const star of document.querySelectorAll("[data-act=star][aria-pressed=false]"))
        star.click();
    });
    await tab.waitFor(() => document.querySelector("[data-act=star][aria-pressed=true]"));
    await tab.close();
    return shelf(driver, "?view=starred");
  },
  archived: async (driver) => {
    const tab = await driver.open(driver.address("library.html?view=archived"));
    await tab.waitFor(() => document.querySelector(".library-main[aria-busy=false]"));
    return tab;
  },
  bulk: async (driver) => {
    const tab = await shelf(driver);
    await tab.click('.row[data-index="0"] input');
    await tab.click('.row[data-index="1"] input');
    await tab.waitFor(() => document.querySelector(".bulk"));
    return tab;
  },
  deleted: async (driver) => {
    const tab = await shelf(driver);
    await tab.click('.row[data-index="2"] input');
    await tab.click("#bulk-delete");
    await tab.waitFor(() => document.querySelector("#undo"));
    return tab;
  },
  "none-found": async (driver) => {
    const tab = await driver.open(driver.address("library.html?q=zzzz"));
    await tab.waitFor(() => document.querySelector(".library-main[aria-busy=false]"));
    return tab;
  },
  search: async (driver) => {
    const tab = await driver.open(
      driver.address(`library.html?q=${encodeURIComponent("山谷 郵局")}`),
    );
    await tab.waitFor(() => document.querySelector(".row mark") !== null);
    return tab;
  },
  notes: async (driver, site) => {
    const tab = await read(driver, `${site.url}/editorial`);
    await tab.article();
    await tab.waitFor(() => document.querySelector("#notes") !== null);
    await tab.evaluate(() => {
      const root = document.querySelector("lisible-reader").shadowRoot;
      const paragraph = root.querySelector(".content p");
      const text = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT).nextNode();
      getSelection().setBaseAndExtent(text, 2, text, 14);
    });
    await tab.click(".mark-bar [data-colour=green]");
    await tab.click("#notes");
    await tab.waitFor(() => document.querySelector(".note") !== null);
    return tab;
  },
  "library-notes": (driver) => shelf(driver, "?view=notes"),
  transfer: async (driver) => {
    const tab = await driver.open(driver.address("library.html"));
    await tab.click("#transfer");
    return tab;
  },
  sites: async (driver) => {
    const setter = await driver.open(driver.address("welcome.html"));
    const sites = ["rfi.fr", "harbour.example"];
    await setter.evaluate(
      (hosts) => chrome.storage.local.set({ sites: hosts, saved: hosts }),
      sites,
    );
    await setter.close();
    const tab = await driver.open(driver.address("options.html"));
    await tab.waitFor(() => document.querySelector(".saved"));
    await tab.evaluate(() => document.querySelector(".sites").scrollIntoView({ block: "start" }));
    tab.stay = true;
    return tab;
  },
  options: (driver) => driver.open(driver.address("options.html")),
  welcome: (driver) => driver.open(driver.address("welcome.html")),
  sample: async (driver) => {
    const tab = await driver.open(driver.address("reader.html?id=sample"));
    await tab.article();
    return tab;
  },
};
