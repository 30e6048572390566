import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { brotliCompressSync } from "node:zlib";
import { defineConfig, type Plugin } from "vite";
import { allNotices } from "../../scripts/notices.mjs";
import { precache } from "./build/precache.ts";

const local = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** What the status line says about the parser. */
function wasmFacts(): { version: string; compressedBytes: number; rawBytes: number } {
  const { version } = JSON.parse(readFileSync(local("../../pkg/package.json"), "utf8"));
  const wasm = readFileSync(local("../../pkg/wasm/lisible_bg.wasm"));
  return { version, compressedBytes: brotliCompressSync(wasm).length, rawBytes: wasm.length };
}

/** Where the package and the extension are told: in the repository that the package names. */
function home(): { package: string; extension: Record<string, string> } {
  const { homepage } = JSON.parse(readFileSync(local("../../pkg/package.json"), "utf8"));
  const at = (path: string) => `${homepage}/blob/main/${path}`;
  const extension: Record<string, string> = {};
  for (const name of readdirSync(local("../../docs"))) {
    const [found, locale = "en"] = /^extension(?:\.([\w-]+))?\.md$/.exec(name) ?? [];
    if (found) extension[locale] = at(`docs/${name}`);
  }
  return { package: at("pkg/README.md"), extension };
}

/** What others wrote and the page hands on. */
function notices(): Plugin {
  return {
    name: "lisible-notices",
    apply: "build",
    generateBundle() {
      const fileName = "THIRD-PARTY-NOTICES.txt";
      this.emitFile({ type: "asset", fileName, source: allNotices() });
    },
  };
}

/** What asks for the words of the page, before the page's own script has come. */
const LANGUAGE =
  /demo.src.(?:language|messages.index)|reader.src.(?:messages.index|store)|preload-helper/;
/** Of the page's own modules, all but these and what makes books. */
const FIRST = new RegExp(`^(?!.*(?:service-worker|pkg.(?:epub|xhtml|zip)|${LANGUAGE.source}))`);

/** A group of these modules and of none that they import. */
const ALONE = { includeDependenciesRecursively: false };

/** The small script is run as soon as it comes, not when all that needs it is there. */
function languageFirst(): Plugin {
  return {
    name: "lisible-language-first",
    apply: "build",
    transformIndexHtml: {
      order: "post",
      handler(html) {
        const [link, address] =
          /\n *<link rel="modulepreload" crossorigin href="([^"]*\/language-[^"]*)">/.exec(html) ??
          [];
        if (!link) throw new Error("index.html does not name the language script");
        const script = `<script type="module" crossorigin src="${address}"></script>`;
        return html.replace(link, "").replace("<script", `${script}\n    <script`);
      },
    },
  };
}

export default defineConfig({
  root: local("."),
  base: "./",
  define: { __WASM__: JSON.stringify(wasmFacts()), __HOME__: JSON.stringify(home()) },
  worker: { format: "es" },
  build: {
    target: "es2023",
    modulePreload: { polyfill: false },
    // Nothing as data: URL: the content security policy has no place for it.
    assetsInlineLimit: 0,
    // The dictionaries are large by nature and loaded only when asked for.
    chunkSizeWarningLimit: 1300,
    rollupOptions: {
      input: {
        main: local("index.html"),
        sw: local("src/offline/service-worker.ts"),
      },
      output: {
        entryFileNames: ({ name }) => (name === "sw" ? "sw.js" : "assets/[name]-[hash].js"),
        // What comes later shares much with what comes first: in files of their own, the shared parts compress worse.
        codeSplitting: {
          groups: [
            { name: "language", test: LANGUAGE, priority: 1, ...ALONE },
            { name: "main", tags: ["$initial"], test: FIRST, ...ALONE },
          ],
        },
      },
    },
  },
  plugins: [languageFirst(), notices(), precache()],
});
