// Writes the sizes of the WebAssembly and of the tarball into the READMEs, between their comments.
// Usage: node scripts/readme.mjs   (after npm run build:wasm)
import { existsSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { tarball } from "../tests/npm/support/consumer.mjs";
import { main, root } from "./lib/run.mjs";
import { wasmSizes } from "./size.mjs";

const files = ["README.md", "pkg/README.md"];

/** The sizes as the READMEs name them: rounded, so that a small change leaves them alone. */
export async function sizes() {
  const rounded = (bytes) =>
    bytes < 1e6 ? `${Math.round(bytes / 1000)} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
  return {
    "wasm-size": rounded(wasmSizes().brotli),
    "tarball-size": rounded(statSync(await tarball()).size),
  };
}

/** What a text says between `<!-- name -->` and `<!-- /name -->`; null where it says nothing. */
export function said(text, name) {
  return new RegExp(`<!-- ${name} -->(.*?)<!-- /${name} -->`).exec(text)?.[1] ?? null;
}

function filled(text, values) {
  return Object.entries(values).reduce(
    (sofar, [name, value]) =>
      sofar.replace(
        new RegExp(`<!-- ${name} -->.*?<!-- /${name} -->`, "g"),
        `<!-- ${name} -->${value}<!-- /${name} -->`,
      ),
    text,
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await main(async () => {
    const values = await sizes();
    for (const path of files.map((name) => join(root, name)).filter(existsSync)) {
      writeFileSync(path, filled(readFileSync(path, "utf8"), values));
    }
    console.log(values);
  });
}
