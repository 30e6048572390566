// createParser() in Node: the worker behind it, cancelling and closing.
import assert from "node:assert/strict";
import { afterEach, describe, test } from "node:test";
import { setTimeout as wait } from "node:timers/promises";
import { Worker } from "node:worker_threads";
import { createParser, LisibleError, parseFeed } from "lisible";

let parser;

afterEach(() => parser?.close());

const item = (index) =>
  `<item><title>Item ${index}</title><link>https://news.example/${index}</link><description>&lt;p>Text ${index}.&lt;/p></description></item>`;
const rss = (count) =>
  `<rss version="2.0"><channel><title>News</title>${Array.from({ length: count }, (_, index) => item(index)).join("")}</channel></rss>`;
const long = `<article>${"<p>Une phrase de plus dans un long texte, qui prend du temps.</p>".repeat(20000)}</article>`;

for (const worker of [true, false]) {
  describe(`createParser({ worker: ${worker} })`, () => {
    test("gives what the functions give", async () => {
      parser = createParser({ worker });
      const { text } = await parser.parseArticle("<p>Bonjour.</p>");
      assert.equal(text, "Bonjour.");
      assert.equal(await parser.detect(""), null);
    });

    test("errors are LisibleErrors with their codes", async () => {
      parser = createParser({ worker });
      const call = parser.parseArticle("<p>Bonjour.</p>", { maxBytes: 1 });
      await assert.rejects(
        call,
        (error) => error instanceof LisibleError && error.code === "input-too-large",
      );
      await assert.rejects(parser.parseArticle(7), { code: "invalid-input" });
      assert.equal((await parser.parseArticle("<p>Bonjour.</p>")).text, "Bonjour.");
    });

    test("bytes are decoded", async () => {
      parser = createParser({ worker });
      const bytes = Uint8Array.from([...'<meta charset="big5"><p>'].map((c) => c.charCodeAt(0)));
      const { text } = await parser.parseArticle(Uint8Array.from([...bytes, 0xa4, 0xa4]));
      assert.equal(text, "中");
      assert.equal((await parser.parseArticle(bytes.buffer)).text, "");
    });

    test("onItem sees each article as it comes, the same objects as in the feed", async () => {
      parser = createParser({ worker });
      const seen = [];
      const feed = await parser.parseFeed(rss(5), { onItem: (...item) => void seen.push(item) });
      assert.deepEqual(
        seen.map(([article, index]) => [article.title, index]),
        [0, 1, 2, 3, 4].map((index) => [`Item ${index}`, index]),
      );
      for (const [index, article] of feed.articles.entries()) assert.equal(article, seen[index][0]);
      assert.deepEqual(feed, parseFeed(rss(5)));
    });

    test("onItem stops the feed with false, and what it throws comes out as it is", async () => {
      parser = createParser({ worker });
      const stopped = await parser.parseFeed(rss(50), { onItem: (_, index) => index < 1 });
      assert.deepEqual(stopped, parseFeed(rss(50), { onItem: (_, index) => index < 1 }));
      assert.equal(stopped.articles.length, 2);
      const own = new TypeError("mine");
      let calls = 0;
      const onItem = () => {
        calls += 1;
        throw own;
      };
      await assert.rejects(parser.parseFeed(rss(50), { onItem }), (thrown) => thrown === own);
      assert.equal(calls, 1);
      assert.equal((await parser.parseFeed(rss(3))).articles.length, 3);
    });

    test("onItem must be a function", async () => {
      parser = createParser({ worker });
      for (const onItem of [1, "x", {}]) {
        const call = parser.parseFeed(rss(1), { onItem });
        await assert.rejects(call, { code: "invalid-options" });
      }
      assert.equal((await parser.parseFeed(rss(1), { onItem: null })).articles.length, 1);
    });

    test("an aborted signal ends a call before it begins", async () => {
      parser = createParser({ worker });
      const reason = new Error("enough");
      const signal = AbortSignal.abort(reason);
      await assert.rejects(parser.parseArticle("<p>x</p>", { signal }), reason);
    });
  });
}

describe("a parser's worker", () => {
  test("takes the buffer over", async () => {
    parser = createParser();
    const bytes = new TextEncoder().encode("<p>Bonjour.</p>");
    const call = parser.parseArticle(bytes);
    assert.equal(bytes.byteLength, 0);
    assert.equal((await call).text, "Bonjour.");
  });

  test("is stopped in the middle of a parse, and the next call gets a new one", async () => {
    parser = createParser();
    await parser.detect("<p>x</p>");
    const control = new AbortController();
    const stopped = parser.parseArticle(long, { signal: control.signal });
    const waiting = parser.parseArticle("<p>Bonjour.</p>");
    setTimeout(() => control.abort(), 20);
    await assert.rejects(stopped, { name: "AbortError" });
    assert.equal((await waiting).text, "Bonjour.");
  });

  test("a waiting call can be cancelled and costs the others nothing", async () => {
    parser = createParser();
    const control = new AbortController();
    const calls = [1, 2, 3].map((number) => {
      const signal = number === 2 ? control.signal : undefined;
      return parser.parseArticle(`<p>${number}</p>`, signal ? { signal } : {});
    });
    control.abort();
    await assert.rejects(calls[1], { name: "AbortError" });
    assert.equal((await calls[0]).text, "1");
    assert.equal((await calls[2]).text, "3");
  });

  test("onItem runs while the worker goes on reading, and its false ends that", async () => {
    parser = createParser();
    const seen = [];
    let settled = false;
    const call = parser
      .parseFeed(rss(3000), {
        onItem: (_, index) => {
          assert.equal(settled, false);
          seen.push(index);
          return index < 9;
        },
      })
      .finally(() => {
        settled = true;
      });
    assert.equal((await call).articles.length, 10);
    assert.deepEqual(seen, [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });

  test("a call cancelled among its items hands out no more of them", async () => {
    parser = createParser();
    const control = new AbortController();
    let calls = 0;
    const onItem = () => {
      calls += 1;
      if (calls === 3) control.abort();
    };
    const call = parser.parseFeed(rss(500), { onItem, signal: control.signal });
    await assert.rejects(call, { name: "AbortError" });
    assert.equal(calls, 3);
  });

  test("is closed, with the calls that are open", async () => {
    parser = createParser();
    const open = parser.parseArticle("<p>x</p>");
    parser.close();
    await assert.rejects(open, { name: "AbortError" });
    await assert.rejects(parser.detect("x"), { name: "AbortError" });
  });

  test("is ended when an input takes too long, and the next call goes on", async () => {
    parser = createParser({ timeout: 60 });
    const calls = [parser.parseArticle(long), parser.parseArticle("<p>Bonjour.</p>")];
    await assert.rejects(calls[0], (error) => {
      assert.ok(error instanceof LisibleError);
      assert.equal(error.code, "too-complex");
      assert.equal(error.cause.name, "TimeoutError");
      assert.match(error.message, /0\.06 s/);
      return true;
    });
    assert.equal((await calls[1]).text, "Bonjour.");
    const items = [];
    const feed = parser.parseFeed(rss(20000), { onItem: (article) => void items.push(article) });
    await assert.rejects(feed, { code: "too-complex" });
    assert.equal((await parser.parseArticle("<p>Bonjour.</p>")).text, "Bonjour.");
  });

  test("may come later", async () => {
    const make = () => {
      const worker = new Worker(new URL("../../pkg/worker-node.js", import.meta.url));
      const channel = {
        postMessage: (...args) => worker.postMessage(...args),
        terminate: () => worker.terminate(),
      };
      worker.on("message", (data) => channel.onmessage?.({ data }));
      return channel;
    };
    let made = 0;
    parser = createParser({
      timeout: 10000,
      worker: async () => {
        made += 1;
        await wait(20);
        return make();
      },
    });
    const control = new AbortController();
    const first = parser.parseArticle("<p>1</p>", { signal: control.signal });
    const second = parser.parseArticle("<p>2</p>");
    control.abort();
    await assert.rejects(first, { name: "AbortError" });
    assert.equal((await second).text, "2");
    assert.equal((await parser.parseArticle("<p>3</p>")).text, "3");
    assert.equal(made, 2);
  });

  test("leaves a buffer that holds other things where it is", async () => {
    parser = createParser();
    const small = Buffer.from("<p>Bonjour.</p>");
    assert.equal((await parser.parseArticle(small)).text, "Bonjour.");
    assert.equal(small.toString(), "<p>Bonjour.</p>");
    const url = new URL("https://example.org/a/");
    const { body } = await parser.parseArticle('<p>Un <a href="b">lien</a>.</p>', { url });
    assert.equal(body[0].children[1].url, "https://example.org/a/b");
  });

  test("one that cannot be started is an error", async () => {
    parser = createParser({
      worker: () => {
        throw new Error("no workers today");
      },
    });
    await assert.rejects(parser.detect("x"), /no workers today/);
  });
});
