// The real item that started the project, where the shared folder is at hand.
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { assert, inDemo, test } from "./support/demo.mjs";

const path = fileURLToPath(new URL("../../../shared/corpus/archive/rfi-seed.md", import.meta.url));

const skip = existsSync(path) ? false : "../shared/corpus is not here";

inDemo("the seed item", (open) => {
  test("stands in the reader without anything that is not the article", { skip }, () =>
    open(
      async (demo) => {
        const source = readFileSync(path, "utf8");
        await demo.paste(source);
        const article = await demo.article();
        const [, title] = /^\[(.*)\]\(http/m.exec(source);
        assert.equal(await demo.title(), title);
        assert.equal(await article.locator(".content > p.lead").count(), 1);
        assert.equal(await article.locator(".content > p:not(.lead)").count(), 9);
        assert.equal(await article.locator(".content > figure.lead-image").count(), 1);
        const time = article.locator("time").first();
        assert.equal(await time.getAttribute("datetime"), "2023-12-27T22:20:00+01:00");
        // The publisher's clock is shown; the reader's own, one hour further east, is the tooltip.
        assert.match(await time.textContent(), /27 December 2023 at 22:20 \(UTC\+01:00\)/);
        assert.equal(await time.getAttribute("title"), "Your clock: 27 December 2023 at 23:20");
        const shown = await article.textContent();
        for (const furniture of ["分享", "获取更多RSS", "feedx", "facebook", "whatsapp"]) {
          assert.ok(!shown.includes(furniture), furniture);
        }
        assert.equal(await article.locator("[data-selfpromo-newsletter], share-button").count(), 0);
      },
      { timezoneId: "Europe/Helsinki" },
    ),
  );
});
