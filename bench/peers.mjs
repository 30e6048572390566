// The other parsers that ours is compared with: exact versions stand in package.json beside this file.
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";

const here = import.meta.dirname;
const { dependencies } = JSON.parse(readFileSync(`${here}/package.json`, "utf8"));

/** The version of a peer, for the tables. */
export const version = (name) => dependencies[name];

/** Installs the peers beside this file where they are missing; nothing else in the project needs them. */
export function installPeers() {
  const missing = Object.keys(dependencies).filter(
    (name) => !existsSync(`${here}/node_modules/${name}`),
  );
  if (missing.length === 0) return;
  // The lock of the workspace above does not know these packages and must not learn of them.
  const quiet = ["--no-audit", "--no-fund", "--no-package-lock", "--workspaces=false"];
  execFileSync("npm", ["install", ...quiet], { cwd: here, stdio: "inherit" });
}
