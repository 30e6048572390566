import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { secondsOfEnded } from "./cpu.mjs";

export const root = fileURLToPath(new URL("../../", import.meta.url));

/** A step that cannot be taken; the message says what to type. */
export class StepError extends Error {}

/**
 * Runs a program and waits for it.
 * @returns {Promise<{ code: number, output: string, seconds: number }>} `output` is empty unless `capture` is
 * set; `seconds` are the processor's, 0 where the system does not tell.
 */
export function run(command, args, { capture = false, cwd = root, env = {} } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: ["ignore", capture ? "pipe" : "inherit", capture ? "pipe" : "inherit"],
      shell: process.platform === "win32",
    });
    let output = "";
    const collect = (chunk) => {
      output += chunk;
    };
    child.stdout?.setEncoding("utf8").on("data", collect);
    child.stderr?.setEncoding("utf8").on("data", collect);
    let seconds = 0;
    child.on("exit", () => {
      seconds = secondsOfEnded();
    });
    child.on("error", (error) => resolve({ code: 127, output: error.message, seconds }));
    child.on("close", (code) => resolve({ code: code ?? 1, output, seconds }));
  });
}

/** Runs a program and throws what `hint` says when it fails. */
export async function must(command, args, hint, options) {
  const { code, output } = await run(command, args, options);
  if (code !== 0) throw new StepError(output ? `${output.trimEnd()}\n${hint}` : hint);
  return output;
}

export async function has(command, ...args) {
  const { code } = await run(command, args.length > 0 ? args : ["--version"], { capture: true });
  return code === 0;
}

/** Runs the main function of a script; errors of ours are shown without a stack. */
export async function main(task) {
  try {
    await task();
  } catch (error) {
    console.error(error instanceof StepError ? error.message : error);
    process.exitCode = 1;
  }
}
