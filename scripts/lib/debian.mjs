import { existsSync } from "node:fs";
import { must } from "./run.mjs";

/** Whether packages can be installed here without asking anybody. */
export function canInstall() {
  return existsSync("/etc/debian_version") && process.getuid?.() === 0;
}

/** Installs Debian packages, and says why. */
export async function install(packages, why) {
  const hint = `type: sudo apt-get update && sudo apt-get install ${packages.join(" ")}`;
  const env = { DEBIAN_FRONTEND: "noninteractive" };
  console.log(`installing ${packages.join(", ")} with apt-get: ${why}`);
  await must("apt-get", ["update", "-qq"], hint, { capture: true, env });
  const args = ["install", "-y", "-qq", "--no-install-recommends", ...packages];
  await must("apt-get", args, hint, { capture: true, env });
}
