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

/** Trafilatura over the pages of a set, its answers by id; `null` where it cannot be installed. */
export function trafilatura(folder) {
  if (python("-c", "import trafilatura").status !== 0) {
    const wanted = ["trafilatura", "lxml_html_clean"];
    python("-m", "pip", "install", "--quiet", "--target", packages, ...wanted);
  }
  const { status, stdout } = python(`${import.meta.dirname}/run_trafilatura.py`, folder);
  return status === 0 ? JSON.parse(stdout) : null;
}

/** The version of an installed package. */
export function versionOf(name) {
  const code = `from importlib.metadata import version; print(version("${name}"))`;
  return python("-c", code).stdout.trim();
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
