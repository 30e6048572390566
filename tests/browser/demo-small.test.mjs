// What is noticed only when it is missing: titles, focus, paper, a silent console, ways to go on.
import { assert, inDemo, test, usePrintStyles } from "./support/demo.mjs";
import { holds, printed } from "./support/pdf.mjs";

const article = (inner) =>
  `<html lang="zh-Hans"><body><article><h1>港口的早晨</h1>${"<p>渔船一艘接一艘地驶出防波堤，码头上的人挥手，直到看不见为止。</p>".repeat(6)}${inner}</article></body></html>`;

inDemo("small things", (open, name) => {
  test("the tab is called as its article is, and by the page's own name before and after", () =>
    open(async (demo) => {
      const { page } = demo;
      const own = await page.title();
      await demo.sample("editorial.md");
      const title = await demo.title();
      await page.waitForFunction((wanted) => document.title.startsWith(wanted), title);
      await page.getByRole("button", { name: "Clear" }).click();
      await page.waitForFunction((wanted) => document.title === wanted, own);
    }));

  test("Enter on a sample leads to its article, from where the keys go on", () =>
    open(async (demo) => {
      const { page } = demo;
      await page.locator('[data-sample="editorial.md"]').focus();
      await page.keyboard.press("Enter");
      await demo.article();
      await page.waitForFunction(() => document.activeElement?.id === "panel");
      const before = await page.evaluate(() => document.querySelector("#panel").scrollTop);
      await page.keyboard.press("PageDown");
      await page.waitForFunction((top) => document.querySelector("#panel").scrollTop > top, before);
    }));

  test("neither a large page nor copied mark-up breaks the page's policy", () =>
    open(async (demo) => {
      const { page } = demo;
      const complaints = [];
      page.on("console", (message) => {
        if (/content.security.policy|trusted.?type/i.test(message.text())) {
          complaints.push(message.text());
        }
      });
      await page.evaluate(() => {
        window.violations = [];
        document.addEventListener("securitypolicyviolation", ({ violatedDirective, sample }) =>
          window.violations.push(`${violatedDirective} ${sample}`),
        );
      });
      const styled =
        '<p style="color:red" onclick="x()">红色的船，<span style="font:1px x">蓝色的海</span>。</p><style>p{color:red}</style><img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" style="width:1px">';
      await demo.paste(article(styled));
      await demo.article();
      await page.locator("input[type=file]").setInputFiles({
        name: "large.html",
        mimeType: "text/html",
        buffer: Buffer.from(article(styled.repeat(2500))),
      });
      await page.getByText("too many to edit here").waitFor();
      await demo.article();
      for (const view of ["html", "markdown", "removed", "structure", "reader"]) {
        await demo.view(view);
      }
      await demo.sample("hostile.html");
      await demo.article();
      assert.deepEqual(await page.evaluate(() => window.violations), []);
      assert.deepEqual(complaints, []);
    }));

  test("on paper no line of code is cut off, no box is torn, and addresses can be read", () =>
    open(async (demo) => {
      const { page } = demo;
      const long = `let route = "${"abcdefghij".repeat(30)}END";`;
      const address = "https://a.example/港口/早晨?船=1";
      await page
        .locator("textarea.source-text")
        .fill(
          article(
            `<h2>路线</h2><pre><code>${long}</code></pre><blockquote><p>起雾了。</p></blockquote>`,
          ),
        );
      await page.getByLabel("Address").fill(encodeURI(address));
      await page.locator("lisible-reader .content pre").waitFor();
      await page
        .locator("lisible-reader .print-only", { hasText: address })
        .waitFor({ state: "attached" });
      const { text } = await printed(page, name);
      assert.ok(holds(text, "END"), "the end of the line of code");
      await usePrintStyles(page);
      const rules = await page.evaluate(() => {
        const root = document.querySelector("lisible-reader").shadowRoot;
        const style = (selector) => getComputedStyle(root.querySelector(selector));
        return [
          style(".content h2").breakAfter,
          style(".content pre").breakInside,
          style(".content blockquote").breakInside,
        ];
      });
      assert.deepEqual(rules, ["avoid", "avoid", "avoid"]);
    }));

  test("the page leads on to the package and the extension, in one's language", () =>
    open(
      async (demo) => {
        const links = demo.page.locator(".status a");
        assert.deepEqual(await links.allTextContents(), ["paquet npm", "extension de navigateur"]);
        const targets = await links.evaluateAll((all) => all.map(({ href }) => href));
        assert.match(targets[0], /\/pkg\/README\.md$/);
        assert.match(targets[1], /\/docs\/extension\.fr\.md$/);
      },
      { locale: "fr-FR" },
    ));
});
