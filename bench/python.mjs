// The benchmark's scorers are Python with two packages; those that the machine lacks go to .cache/.
import { spawnSync } from "node:child_process";
import { cache } from "./paths.mjs";

const packages = `${cache}/python`;
const env = { ...process.env, PYTHONPATH: packages, PYTHONDONTWRITEBYTECODE: "1" };

function python(...args) {
  return spawnSync("python3", args, { encoding: "utf8", env, maxBuffer: 1 << 28 });
}

/** Whether the scorers can run; installs what they import where pip is there. */
export function hasScorers() {
  const check = ["-c", "import lxml.html, dateutil"];
  if (python(...check).status === 0) return true;
  python("-m", "pip", "install", "--quiet", "--target", packages, "lxml", "python-dateutil");
  return python(...check).status === 0;
}

/** Runs one of the scorers and gives what it prints. */
export function scorer(script, ...args) {
  const { status, stdout, stderr } = python(script, ...args);
  if (status !== 0) {
    const hint = "type: python3 -m pip install lxml python-dateutil";
    throw new Error(`${script} failed: ${hint}\n${stderr}`);
  }
  return stdout;
}
