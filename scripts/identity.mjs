// Where the project lives: `repository`, `homepage` and `bugs` stand in the package.json at the root, and this script
// copies them into every manifest that is published. Usage: node scripts/identity.mjs (after a change there)
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { root } from "./lib/run.mjs";

const read = (path) => readFileSync(join(root, path), "utf8");

const { repository, homepage, bugs } = JSON.parse(read("package.json"));

/** The manifests as they should be, by path. */
export function manifests() {
  const pkg = { ...JSON.parse(read("pkg/package.json")) };
  const place = Object.entries(pkg).flatMap(([key, value]) =>
    key === "license"
      ? [
          [key, value],
          ...Object.entries({ repository: { ...repository, directory: "pkg" }, homepage, bugs }),
        ]
      : ["repository", "homepage", "bugs"].includes(key)
        ? []
        : [[key, value]],
  );
  const crate = Object.entries({
    repository: repository.url.replace(/^git\+/, ""),
    homepage,
  }).reduce((text, [key, value]) => withKey(text, key, value), read("Cargo.toml"));
  return {
    "pkg/package.json": `${JSON.stringify(Object.fromEntries(place), null, 2)}\n`,
    "Cargo.toml": crate,
  };
}

/** A key of `[package]`, set anew or put after the licence. */
function withKey(text, key, value) {
  const line = `${key} = ${JSON.stringify(value)}`;
  const there = new RegExp(`^${key} = .*$`, "m");
  if (there.test(text)) return text.replace(there, line);
  return text.replace(/^license = .*$/m, (licence) => `${licence}\n${line}`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const [path, text] of Object.entries(manifests())) writeFileSync(join(root, path), text);
}
