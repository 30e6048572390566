// Every block of code in the package's README, run as written in a project with the packed package.
import assert from "node:assert/strict";
import { chmodSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { delimiter, join } from "node:path";
import { before, describe, test } from "node:test";
import { pathToFileURL } from "node:url";
import { root } from "../../scripts/lib/run.mjs";
import { launch, serve, withPage } from "../browser/support/browsers.mjs";
import { output, project, scene } from "./support/consumer.mjs";

const readme = readFileSync(new URL("../../pkg/README.md", import.meta.url), "utf8");

/** Heading → the block of code below it. */
const blocks = new Map(
  [...readme.matchAll(/^#+ (.+)\n(?:(?!^#)[^\n]*\n)*?```(\w+)\n([\s\S]*?)```/gm)].map(
    ([, heading, language, code]) => [heading, { language, code }],
  ),
);

const html = `<html lang="fr"><head><title>Le port se tait</title></head><body><article><h1>Le port se tait</h1>
<p>La nuit tombe sur le port, et personne ne parle.</p><p>Les lampes s’allument une à une le long du quai.</p></article></body></html>`;
const rss = `<rss version="2.0"><channel><title>Port</title><item><title>Une nuit</title><description>Texte.</description></item></channel></rss>`;

/** Runs a script block in Node; `given` are the names that it takes for granted. */
async function inNode(heading, given = "", ending = "") {
  const path = await scene("readme", {
    "given.mjs": given,
    "main.mjs": `import "./given.mjs";\n${blocks.get(heading).code}\n${ending}`,
    "page.html": html,
  });
  return output("node", ["main.mjs"], { cwd: path });
}

const givenHtml = `globalThis.html = ${JSON.stringify(html)};`;

describe("the README of the package", () => {
  before(() => project());

  test("has these blocks of code, each with a test here", () => {
    assert.deepEqual(
      [...blocks].map(([heading, { language }]) => `${language}: ${heading}`),
      [
        "sh: lisible",
        "js: Node, Deno, Bun",
        "html: Browsers",
        "js: Cloudflare Workers and other edge runtimes",
        "js: In the background",
        "js: Readability's interface",
        "js: Files to keep",
        "sh: Command line",
      ],
    );
    assert.equal(readme.match(/^```\w/gm).length, blocks.size);
  });

  test("installing", async () => {
    const path = await scene("readme-install", {
      "package.json": '{ "name": "reader", "private": true, "type": "module" }',
      "main.mjs": 'import { parseArticle } from "lisible"; console.log(typeof parseArticle);',
    });
    const command = blocks.get("lisible").code.replace("/path/to/lisible/", root);
    assert.notEqual(command, blocks.get("lisible").code);
    await output("sh", ["-e", "-c", command], { cwd: path, env: { npm_config_offline: "true" } });
    assert.equal(await output("node", ["main.mjs"], { cwd: path }), "function");
  });

  test("Node", async () => {
    const shown = await inNode("Node, Deno, Bun", givenHtml);
    assert.match(shown, /^Le port se tait null \[\]\n---\ntitle: .*Le port se tait/);
    assert.match(shown, /personne ne parle\./);
  });

  test("Node, by require", async () => {
    const { code } = blocks.get("Node, Deno, Bun");
    const [, required] = /\/\/ or: (const .*)/.exec(code);
    const path = await scene("readme", {
      "main.cjs": `${required};console.log(typeof parseArticle)`,
    });
    assert.equal(await output("node", ["main.cjs"], { cwd: path }), "function");
  });

  test("browsers", async () => {
    const path = await project();
    const server = await serve(path);
    const browser = await launch("chromium");
    try {
      await withPage(browser, async (page) => {
        const { code } = blocks.get("Browsers");
        const shown = code.replace("</script>", "document.title = article.text;</script>");
        await page.route("**/readme.html", (route) =>
          route.fulfill({ contentType: "text/html; charset=utf-8", body: html + shown }),
        );
        await page.goto(`${server.url}readme.html`);
        await page.waitForFunction(() => document.title.includes("personne ne parle"));
      });
    } finally {
      await browser.close();
      await server.close();
    }
  });

  test("edge runtimes", async () => {
    const heading = "Cloudflare Workers and other edge runtimes";
    const path = await scene("readme", { "worker.mjs": blocks.get(heading).code });
    const ask = `import worker from "./worker.mjs";
      for (const charset of ["utf-8", '"UTF-8"', "none", "", ";x"]) {
        const headers = { "content-type": "text/html; charset=" + charset };
        const request = new Request("https://worker.example/", { method: "POST", headers, body: ${JSON.stringify(html)} });
        console.log((await (await worker.fetch(request)).json()).title);
      }`;
    const answer = await output("node", ["--input-type=module", "-e", ask], { cwd: path });
    assert.deepEqual(answer.split("\n"), Array(5).fill("Le port se tait"));
  });

  test("in the background", async () => {
    const shown = await inNode("In the background", givenHtml, "console.log(article.title);");
    assert.equal(shown, "Le port se tait");
  });

  test("Readability's interface", async () => {
    const jsdom = pathToFileURL(createRequire(import.meta.url).resolve("jsdom")).href;
    const given = `import { JSDOM } from ${JSON.stringify(jsdom)};
      globalThis.document = new JSDOM(${JSON.stringify(html)}).window.document;`;
    const shown = await inNode("Readability's interface", given, "console.log(title, content);");
    assert.match(shown, /^Le port se tait <div[\s\S]*personne ne parle/);
  });

  test("files to keep", async () => {
    const given = `import { parseArticle } from "lisible";
      globalThis.article = parseArticle(${JSON.stringify(html)});
      globalThis.feed = [globalThis.article];`;
    const ending = `import { readFile } from "node:fs/promises";
      console.log(await readFile("article.md", "utf8"), (await readFile("feed.epub")).length > 500);`;
    const shown = await inNode("Files to keep", given, ending);
    assert.match(shown, /Le port se tait[\s\S]*personne ne parle[\s\S]*true/);
  });

  test("the command line", async () => {
    const answer = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>Une nuit au port.</p>";
    const path = await scene("readme", {
      "page.html": html,
      "archive/one.html": html,
      "archive/two.html": html,
      "crawl.warc.gz": `WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:x>\r\nContent-Length: ${answer.length}\r\n\r\n${answer}\r\n\r\n`,
      "bin/curl": `#!/bin/sh\ncat <<'FEED'\n${rss}\nFEED\n`,
    });
    chmodSync(join(path, "bin/curl"), 0o755);
    const { code } = blocks.get("Command line");
    const env = { PATH: `${join(path, "bin")}${delimiter}${process.env.PATH}` };
    const shown = await output("sh", ["-e", "-c", code], { cwd: path, env });
    assert.match(shown, /personne ne parle/);
    assert.match(shown, /"title":"Une nuit"/);
    const written = readFileSync(join(path, "articles/one.md"), "utf8");
    assert.match(written, /^---\ntitle: [^\n]*Le port se tait/);
    assert.match(readFileSync(join(path, "articles.jsonl"), "utf8"), /"text":"Une nuit au port\."/);
  });
});
