// The program of the packed package.
import { spawn } from "node:child_process";
import { join } from "node:path";
import { project } from "./consumer.mjs";

/** Runs the command and gives its exit code and what it printed; `stdin: null` leaves the input to `onStart`. */
export async function lisible(args, { cwd, stdin = "", onStart } = {}) {
  const program = join(await project(), "node_modules/lisible/cli/bin.js");
  const child = spawn(process.execPath, [program, ...args], { cwd, stdio: "pipe" });
  const result = { out: "", err: "" };
  child.stdout.setEncoding("utf8").on("data", (text) => {
    result.out += text;
  });
  child.stderr.setEncoding("utf8").on("data", (text) => {
    result.err += text;
  });
  child.stdin.on("error", () => {});
  if (stdin !== null) child.stdin.end(stdin);
  onStart?.(child);
  return new Promise((resolve) => {
    child.on("close", (code) => resolve({ ...result, code }));
  });
}
