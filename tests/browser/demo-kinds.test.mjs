// What else comes in: pages copied by hand, saved pages, and things that are no pages.
import { assert, inDemo, sampleText, test } from "./support/demo.mjs";

const story = `<h1>Le dernier bac</h1><p>Le bac quitte le quai à minuit, et personne ne lui fait signe.</p>
<p>Le vent vient du détroit, et la lumière reste allumée dans la maison du passeur jusqu’au matin.</p>`;

/** A paste with both of the clipboard's forms. */
const paste = (page, plain, html) =>
  page.evaluate(
    ([text, markup]) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData("text/plain", text);
      clipboardData.setData("text/html", markup);
      const event = new Event("paste", { bubbles: true, cancelable: true });
      // Firefox makes no clipboard event with data.
      Object.defineProperty(event, "clipboardData", { value: clipboardData });
      document.body.dispatchEvent(event);
    },
    [plain, html],
  );

const choose = (page, name, buffer, mimeType = "") =>
  page.locator("input[type=file]").setInputFiles({ name, mimeType, buffer: Buffer.from(buffer) });

inDemo("what is pasted and opened", (open) => {
  test("a page that was selected whole is read from its rich text, and its address is found", () =>
    open(async (demo) => {
      const { page } = demo;
      const links = ["a", "b", "story#suite"].map(
        (path) => `<a href="https://journal.example/${path}">Lire</a>`,
      );
      const html = `<html><body><!--StartFragment--><nav>${links.join("")}</nav><article>${story}</article><!--EndFragment--></body></html>`;
      await paste(page, "[Image] Le dernier bac\n\nLe bac quitte le quai…", html);
      const content = (await demo.article()).locator(".content");
      await content.getByText("Le bac quitte le quai à minuit").waitFor();
      assert.equal(
        await page.locator("input[type=url]").inputValue(),
        "https://journal.example/story",
      );
      await page.getByText("Guessed from the links in what you pasted.").waitFor();
      await page.locator("input[type=url]").fill("https://journal.example/other");
      await page.getByText("Resolves relative links").waitFor();
    }));

  test("a page that names its address needs no other", () =>
    open(async (demo) => {
      const { page } = demo;
      const html = `<link rel="canonical" href="https://www.rfi.fr/fr/x">${story}`;
      await paste(page, html, "");
      await demo.article();
      assert.equal(await page.locator("input[type=url]").inputValue(), "https://www.rfi.fr/fr/x");
      await page.getByText("the page’s own statement").waitFor();
    }));

  test("a saved page (MHTML) is opened with its address", () =>
    open(async (demo) => {
      const { page } = demo;
      const body = [...Buffer.from(`<html><body><article>${story}</article></body></html>`)]
        .map((byte) => `=${byte.toString(16).padStart(2, "0").toUpperCase()}`)
        .join("")
        .replace(/.{72}/g, "$&=\r\n");
      const file = [
        "Snapshot-Content-Location: https://journal.example/bac",
        "MIME-Version: 1.0",
        'Content-Type: multipart/related; boundary="x"',
        "",
        "--x",
        "Content-Type: text/html; charset=utf-8",
        "Content-Transfer-Encoding: quoted-printable",
        "",
        body,
        "--x--",
      ].join("\r\n");
      await choose(page, "bac.mhtml", file);
      assert.equal(await demo.title(), "Le dernier bac");
      assert.equal(
        await page.locator("input[type=url]").inputValue(),
        "https://journal.example/bac",
      );
      await page.getByText("Taken from the saved file.").waitFor();
      await page.getByText("File: bac.mhtml").waitFor();
    }));

  test("what is no page says what it is, and what to do", () =>
    open(async (demo) => {
      const { page } = demo;
      const said = (heading) => page.locator(".stranger h1", { hasText: heading }).waitFor();
      await choose(page, "a.png", [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0]);
      await said("This is a picture");
      await page.locator(".stranger", { hasText: "a.png" }).waitFor();
      await choose(page, "a.pdf", "%PDF-1.7\n%âãÏÓ\n1 0 obj\n");
      await said("This is a PDF");
      await choose(page, "empty.html", "");
      await said("There is nothing in it");
      await choose(page, "a.zip", [0x50, 0x4b, 3, 4, 0, 0]);
      await said("This is a packed archive");
      const named = (name) =>
        `PK\x03\x04\x14${"\0".repeat(21)}${String.fromCharCode(name.length)}\0\0\0${name}`;
      await choose(page, "a.docx", named("[Content_Types].xml") + named("word/document.xml"));
      await said("This is an office document");
      await choose(page, "a.rtf", "{\\rtf1\\ansi ...}");
      await said("This is an office document");
      await page.locator(".stranger", { hasText: "copy it and paste it here" }).waitFor();
      await page.locator("textarea.source-text").fill("https://www.rfi.fr/cn/");
      await said("This is an address");
      await page.locator(".stranger", { hasText: "fetches nothing" }).waitFor();
      await page.locator("textarea.source-text").fill(sampleText("wire.md"));
      await demo.article();
      assert.equal(await page.locator(".stranger").count(), 0);
      await paste(
        page,
        "https://www.rfi.fr/cn/",
        '<a href="https://www.rfi.fr/cn/">https://www.rfi.fr/cn/</a>',
      );
      await demo.article();
    }));

  test("files come in the package's decoder's charsets", () =>
    open(async (demo) => {
      // 中文 in Big5, which nothing declares, among enough text to be told.
      const words = Buffer.from("pKSk5aq6qsi63MV2oUOzb6xPpECtsw==", "base64");
      const file = Buffer.concat([
        Buffer.from("<article><h1>"),
        words,
        Buffer.from("</h1><p>"),
        words,
        words,
        words,
        Buffer.from("</p></article>"),
      ]);
      await choose(demo.page, "big5.html", file);
      await demo.page.locator("lisible-reader .content", { hasText: "中文的" }).waitFor();
    }));

  test("the parser is fetched once, by page and service worker together", () =>
    open(async (demo, server) => {
      const { page } = demo;
      const settled = () =>
        page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
      await settled();
      await page.evaluate(async () => {
        for (const name of await caches.keys()) await caches.delete(name);
        for (const worker of await navigator.serviceWorker.getRegistrations())
          await worker.unregister();
      });
      server.requests.length = 0;
      await page.reload();
      await settled();
      const entries = await page.evaluate(async () => {
        const found = [];
        for (const name of await caches.keys()) {
          for (const { url } of await (await caches.open(name)).keys()) found.push([name, url]);
        }
        return found;
      });
      assert.ok(entries.some(([, url]) => url.endsWith(".wasm")));
      const asked = server.requests.filter((path) => path.endsWith(".wasm"));
      assert.equal(asked.length, 1, asked.join(" "));
    }));
});
