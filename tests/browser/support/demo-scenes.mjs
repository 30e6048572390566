// What the screenshots of the demo page show: each scene brings the page into one state.
import { arabic, doubtful, frontPage, gallery, longTitle, tables } from "./demo-scene-pages.mjs";

const sample = (file) => async (demo) => {
  await demo.sample(file);
  await demo.article();
};

const view = (file, name) => async (demo) => {
  await sample(file)(demo);
  await demo.view(name);
};

/** The article alone, where there is room to hide the source. */
const reading = (file) => async (demo) => {
  await sample(file)(demo);
  const toggle = demo.page.locator(".toggle-source");
  if (await toggle.isVisible()) await toggle.click();
};

const panel = (name) => async (demo) => {
  await sample("editorial.md")(demo);
  await demo.page.locator(`[data-disclosure=${name}] > button`).click();
};

/** The marks of what was left out are there, the last of them open, and blocks can be left out. */
async function mending({ page }) {
  const marks = page.locator("lisible-reader .gap-mark");
  await marks.last().waitFor();
  await page.locator("lisible-reader .tool.mend").click();
  await marks.last().click();
  await marks.last().scrollIntoViewIfNeeded();
}

/** Types into the source, which narrow screens have as a view of its own. */
async function write(demo, text) {
  const source = demo.page.locator("textarea.source-text");
  if (!(await source.isVisible())) await demo.view("source");
  await source.fill(text);
}

/** The article of a pasted page, and the rest of the scene. */
const pasted = (text) => async (demo) => {
  await write(demo, typeof text === "string" ? text : text(demo.page.url()));
  await demo.view("reader");
  await demo.article();
};

/** Pictures of a pasted page are asked for. */
async function withPictures({ page }) {
  await page.locator("lisible-reader .notice button").click();
  await page.locator("lisible-reader .content img").first().waitFor();
}

async function feed(demo) {
  await demo.sample("feed.xml");
  await demo.page.locator(".feed-item").first().waitFor();
}

/** A large file is under way, and can be stopped. */
async function loading({ page }) {
  const paragraph = `<p>${"很长的一段文字，".repeat(40)}</p>`;
  const buffer = Buffer.from(`<article><h1>很长</h1>${paragraph.repeat(9000)}</article>`);
  const file = { name: "large.html", mimeType: "text/html", buffer };
  await page.locator("input[type=file]").setInputFiles(file);
  await page.locator(".activity button").waitFor();
}

export const scenes = {
  start: async () => {},
  chinese: reading("editorial.md"),
  persian: reading("persian.html"),
  taiwan: sample("taiwan.md"),
  page: sample("page.html"),
  wire: sample("wire.md"),
  welle: sample("welle.md"),
  times: sample("times.md"),
  voice: sample("voice.md"),
  hostile: sample("hostile.html"),
  structure: view("editorial.md", "structure"),
  removed: view("page.html", "removed"),
  markdown: view("editorial.md", "markdown"),
  html: view("editorial.md", "html"),
  text: view("editorial.md", "text"),
  json: view("wire.md", "json"),
  mend: async (demo) => {
    await reading("page.html")(demo);
    await mending(demo);
  },
  mended: async (demo) => {
    await reading("editorial.md")(demo);
    await mending(demo);
    await demo.page.locator("lisible-reader .put-back:visible").last().click();
    await demo.page.locator("lisible-reader .mend-undo").waitFor();
  },
  pairs: async (demo) => {
    await reading("editorial.md")(demo);
    await demo.choose("pairs", "columns");
    await demo.page.locator("lisible-reader .twin").nth(4).waitFor({ state: "attached" });
  },
  explained: async (demo) => {
    await view("page.html", "removed")(demo);
    await demo.page.locator(".explained summary").click();
  },
  appearance: panel("appearance"),
  export: panel("export"),
  feed,
  search: async (demo) => {
    await feed(demo);
    await demo.page.locator(".feed-search input").fill("…");
  },
  item: async (demo) => {
    await feed(demo);
    await demo.page.locator(".feed-item").nth(1).click();
    await demo.article();
  },
  contents: async (demo) => {
    await reading("editorial.md")(demo);
    await demo.page.locator("lisible-reader .contents summary").click();
  },
  end: async (demo) => {
    await reading("editorial.md")(demo);
    await demo.page.locator("lisible-reader .foot").scrollIntoViewIfNeeded();
  },
  pictures: async (demo) => {
    await write(
      demo,
      '<article><h1>T</h1><p>A <b>paragraph</b> of some length.</p><img src="https://pictures.example/a.jpg" alt="A harbour" width="800" height="450"><p>Another paragraph, which is longer than the one before.</p></article>',
    );
    await demo.view("reader");
    await demo.article();
  },
  tables: pasted(tables),
  gallery: async (demo) => {
    await pasted(gallery)(demo);
    await withPictures(demo);
  },
  "long-title": pasted(longTitle),
  arabic: pasted(arabic),
  doubtful: pasted(doubtful),
  "front-page": async (demo) => {
    await write(demo, frontPage);
    await demo.view("reader");
    await demo.page.locator(".status .item").first().waitFor({ state: "attached" });
  },
  lightbox: async (demo) => {
    await reading("editorial.md")(demo);
    await demo.page.locator("lisible-reader button.frame").first().click();
  },
  source: async (demo) => {
    await sample("editorial.md")(demo);
    await demo.page.keyboard.press("e");
  },
  rules: async (demo) => {
    await write(demo, "<h1>T</h1>");
    await demo.page.locator(".rules summary").click();
    await demo.page
      .locator(".rules textarea")
      .fill('{\n  "id": "example",\n  "hosts": ["example.org"]\n  "remove": []\n}');
    await demo.page.locator(".rules .buttons").scrollIntoViewIfNeeded();
  },
  share: async (demo) => {
    await sample("wire.md")(demo);
    await demo.page.locator(".masthead-tools > button").first().click();
  },
  help: async (demo) => {
    await sample("wire.md")(demo);
    await demo.page.keyboard.press("?");
  },
  empty: async (demo) => {
    await write(demo, "<div> </div>");
    await demo.view("reader");
    await demo.page.locator(".empty").first().waitFor();
  },
  error: async (demo) => {
    await write(demo, '<?xml version="1.0"?><rss version="2.0"><channel><title>');
    await demo.view("reader");
    await demo.page.waitForTimeout(500);
  },
  loading,
  drop: async ({ page }) => {
    await page.evaluate(() => {
      const dataTransfer = new DataTransfer();
      document.body.dispatchEvent(new DragEvent("dragover", { dataTransfer, bubbles: true }));
    });
  },
};
