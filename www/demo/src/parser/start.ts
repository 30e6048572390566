import wasmUrl from "lisible/lisible.wasm?url";
import { scriptUrl } from "../trusted.ts";
import type { Start } from "./protocol.ts";
import workerUrl from "./worker.ts?worker&url";

interface Parts {
  script: string;
  module: WebAssembly.Module;
}

let parts: Promise<Parts> | null = null;

/**
 * A new worker with the parser in it. Script and WebAssembly are fetched by the page and handed
 * over: a worker made from a blob stands under the page's own policy (connect-src 'self'), while
 * one fetched by its address would have only the policy of its response, which may be none. And
 * without a network the page's requests are answered by the service worker in every browser.
 */
export async function startWorker(): Promise<Worker> {
  parts ??= load();
  try {
    const { script, module } = await parts;
    const blob = new Blob([script], { type: "text/javascript" });
    const worker = new Worker(scriptUrl(URL.createObjectURL(blob)), {
      type: "module",
      name: "lisible",
    });
    worker.postMessage({ task: "start", module } satisfies Start);
    return worker;
  } catch (error) {
    // The next attempt fetches anew.
    parts = null;
    throw error;
  }
}

async function load(): Promise<Parts> {
  const [script, module] = await Promise.all([
    // The development server's modules import others by address.
    import.meta.env.DEV ? `import ${JSON.stringify(absolute(workerUrl))};` : text(workerUrl),
    WebAssembly.compileStreaming(fetch(absolute(wasmUrl))),
  ]);
  return { script, module };
}

async function text(url: string): Promise<string> {
  const response = await fetch(absolute(url));
  if (!response.ok) throw new Error(`${url}: ${response.status} ${response.statusText}`);
  return response.text();
}

function absolute(url: string): string {
  return new URL(url, document.baseURI).href;
}
