import wasmUrl from "lisible/lisible.wasm?url";
import { scriptUrl } from "../trusted.ts";
import workerUrl from "./worker.ts?worker&url";

export interface Parts {
  script: string;
  module: WebAssembly.Module;
}

/** Bytes as they come over the line, of all of them. */
export type LoadProgress = (loaded: number, total: number) => void;

/** Where the service worker looks first, so that nothing is fetched twice. */
const HANDOVER = "lisible-handover";

/**
 * The parser's parts. Script and WebAssembly are fetched by the page and handed over: a worker made from a blob stands
 * under the page's own policy (connect-src 'self'), while one fetched by its address would have only the policy of its
 * response, which may be none. And without a network the page's requests are answered by the service worker in every
 * browser. The WebAssembly is compiled while it comes.
 */
export async function loadParts(progress: LoadProgress): Promise<Parts> {
  const [script, module] = await Promise.all([
    // The development server's modules import others by address.
    import.meta.env.DEV ? `import ${JSON.stringify(absolute(workerUrl))};` : text(workerUrl),
    compiled(progress),
  ]);
  return { script, module };
}

export function startWorker(script: string): Worker {
  const blob = new Blob([script], { type: "text/javascript" });
  return new Worker(scriptUrl(URL.createObjectURL(blob)), { type: "module", name: "lisible" });
}

async function compiled(progress: LoadProgress): Promise<WebAssembly.Module> {
  const response = await fetched(wasmUrl);
  keep(wasmUrl, response);
  void count(response.clone(), progress);
  // The browser's own body, not a stream of the page's: Firefox reports one of those that a closing page cuts off.
  const isNamed = response.headers.get("Content-Type")?.startsWith("application/wasm");
  return isNamed
    ? WebAssembly.compileStreaming(response)
    : WebAssembly.compile(await response.arrayBuffer());
}

async function count({ body }: Response, progress: LoadProgress): Promise<void> {
  if (!body) return;
  const { rawBytes, compressedBytes } = __WASM__;
  const reader = body.getReader();
  let loaded = 0;
  try {
    for (let part = await reader.read(); part.value; part = await reader.read()) {
      loaded += part.value.byteLength;
      // Servers send it compressed; what is counted here has been unpacked.
      progress(Math.min(1, loaded / rawBytes) * compressedBytes, compressedBytes);
    }
  } catch {
    // Whoever compiles it hears of it as well, and says so.
  }
}

async function text(url: string): Promise<string> {
  const response = await fetched(url);
  keep(url, response);
  return response.text();
}

async function fetched(url: string): Promise<Response> {
  const response = await fetch(absolute(url));
  if (!response.ok) throw new Error(`${url}: ${response.status} ${response.statusText}`);
  return response;
}

let handover: Promise<unknown> = Promise.resolve();

/** Resolves once what was fetched is where the service worker finds it. */
export function handedOver(): Promise<unknown> {
  return handover;
}

function keep(url: string, response: Response): void {
  // It came from the service worker itself.
  if (navigator.serviceWorker?.controller) return;
  const copy = response.clone();
  const put = caches.open(HANDOVER).then((cache) => cache.put(absolute(url), copy));
  // Private windows keep nothing: the service worker, if there is one, fetches for itself.
  handover = Promise.allSettled([handover, put]);
}

function absolute(url: string): string {
  return new URL(url, document.baseURI).href;
}
