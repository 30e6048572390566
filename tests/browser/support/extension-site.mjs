// A small site of our own that serves what the extension has to cope with.
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import * as pages from "./extension-pages.mjs";

const html = "text/html; charset=utf-8";
const strict = { "Content-Security-Policy": "default-src 'none'; img-src 'self'; sandbox" };

const gb18030 = readFileSync(new URL("../pages/gb18030.html", import.meta.url));

/** Path → content type, body, further headers. */
const routes = {
  "/editorial": [
    html,
    pages.editorial(),
    { "Content-Security-Policy": "default-src 'none'; img-src 'self'" },
  ],
  "/sandboxed": [html, pages.editorial(), strict],
  "/second": [html, pages.second()],
  "/start": [html, pages.startPage()],
  "/feed.xml": ["application/xml; charset=utf-8", pages.rss()],
  "/long.xml": ["application/xml; charset=utf-8", pages.longRss(60)],
  "/atom": ["text/xml; charset=utf-8", pages.atom()],
  "/feed.json": ["application/feed+json; charset=utf-8", pages.jsonFeed()],
  "/xhtml": ["application/xhtml+xml; charset=utf-8", pages.xhtml()],
  "/frameset": [html, pages.frameset()],
  "/large": [html, pages.padded(3_000_000)],
  "/half": [html, pages.padded(500_000)],
  "/gb18030": ["text/html; charset=gb18030", gb18030],
  "/report.pdf": ["application/pdf", pages.pdf()],
  "/picture.svg": ["image/svg+xml", pages.picture()],
};

/** @returns {Promise<{ url: string, host: string, requests: string[], close: () => Promise<void> }>} */
export async function serveSite() {
  const requests = [];
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url, "http://localhost");
    requests.push(pathname);
    const [type, body, headers] = routes[pathname] ?? ["text/plain", "not found"];
    response.writeHead(pathname in routes ? 200 : 404, { "Content-Type": type, ...headers });
    response.end(body);
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  const host = `127.0.0.1:${server.address().port}`;
  return {
    url: `http://${host}`,
    host,
    requests,
    close: () =>
      new Promise((done) => {
        server.close(done);
        server.closeAllConnections();
      }),
  };
}
