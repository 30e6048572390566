import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, normalize, sep } from "node:path";

const types = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".jpg": "image/jpeg",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".md": "text/markdown; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".mp3": "audio/mpeg",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json",
  ".webp": "image/webp",
  ".woff2": "font/woff2",
  ".xml": "application/xml; charset=utf-8",
};

/** The file behind an address within the folder, or null. */
async function resolve(folder, path) {
  const file = normalize(join(folder, path));
  if (file !== normalize(folder) && !file.startsWith(normalize(folder + sep))) return null;
  const found = await stat(file).catch(() => null);
  if (found?.isDirectory()) return resolve(folder, join(path, "index.html"));
  return found?.isFile() ? file : null;
}

function pathOf(url) {
  try {
    return decodeURIComponent(new URL(url, "http://localhost").pathname);
  } catch {
    return null;
  }
}

/**
 * Serves a folder on this machine only.
 * @param {string} folder
 * @param {{ port?: number, headers?: Record<string, string>, before?: (path: string) => unknown }} [options]
 *   port 0 takes a free one; a file is served once what `before` gives for its path has come
 * @returns {Promise<{ url: string, requests: string[], close: () => Promise<void> }>} `requests`: every path that was asked for
 */
export async function serve(folder, { port = 0, headers = {}, before = () => {} } = {}) {
  const requests = [];
  const server = createServer(async (request, response) => {
    const path = pathOf(request.url);
    requests.push(path ?? request.url);
    await before(path ?? request.url);
    const file = path === null ? null : await resolve(folder, path);
    const common = { "Cache-Control": "no-store", "X-Content-Type-Options": "nosniff", ...headers };
    if (!file) {
      response.writeHead(404, { ...common, "Content-Type": types[".txt"] }).end("not found\n");
      return;
    }
    const type = types[extname(file)] ?? "application/octet-stream";
    response.writeHead(200, { ...common, "Content-Type": type });
    createReadStream(file).pipe(response);
  });
  await new Promise((done, fail) => {
    server.once("error", fail).listen(port, "127.0.0.1", done);
  });
  return {
    url: `http://127.0.0.1:${server.address().port}/`,
    requests,
    close: () =>
      new Promise((done) => {
        server.close(done);
        server.closeAllConnections();
      }),
  };
}
