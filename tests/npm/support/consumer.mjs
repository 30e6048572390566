// A project that uses the package as its users do: packed, and installed from the tarball.
import assert from "node:assert/strict";
import { cpSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { must, root, run } from "../../../scripts/lib/run.mjs";
import { unlessDone } from "../../../scripts/lib/stamp.mjs";

const folder = join(root, ".cache/consumer");
const quiet = ["--no-audit", "--no-fund", "--loglevel=error"];

/** The tools that only these tests need, at the versions of tests/npm/<name>/package-lock.json. */
async function installTools(name) {
  const task = {
    name: `${name}-tools`,
    inputs: [`tests/npm/${name}/package-lock.json`],
    output: `.cache/${name}/node_modules`,
  };
  await unlessDone(task, async () => {
    const cwd = join(root, ".cache", name);
    mkdirSync(cwd, { recursive: true });
    for (const file of ["package.json", "package-lock.json", ".npmrc"]) {
      cpSync(join(root, "tests/npm", name, file), join(cwd, file));
    }
    const hint = `the tools of tests/npm/${name} could not be installed`;
    // Vite sets NODE_ENV in this process, and in production npm installs nothing of these.
    await must("npm", ["ci", "--include=dev", ...quiet], hint, { capture: true, cwd });
  });
}

/** Parcel's program; a StepError where it cannot be installed. It is large, and kept apart from the rest. */
export async function parcel() {
  await installTools("parcel");
  return join(root, ".cache/parcel/node_modules/parcel/lib/bin.js");
}

/** Packs pkg/ and says where the tarball is. */
export async function tarball() {
  const packed = join(folder, "packed");
  const find = () => readdirSync(packed).find((name) => name.endsWith(".tgz"));
  await unlessDone(
    { name: "tarball", inputs: ["pkg"], output: ".cache/consumer/packed" },
    async () => {
      rmSync(packed, { recursive: true, force: true });
      mkdirSync(packed, { recursive: true });
      const args = ["pack", "./pkg", "--pack-destination", packed, ...quiet];
      await must("npm", args, "pkg/ could not be packed", { capture: true });
    },
  );
  return join(packed, find());
}

/** An otherwise empty project with the package installed from the tarball; the tools are found above it. */
export async function project() {
  await installTools("consumer");
  const file = await tarball();
  const path = join(folder, "app");
  await unlessDone({ name: "app", inputs: ["pkg"], output: ".cache/consumer/app" }, async () => {
    rmSync(path, { recursive: true, force: true });
    mkdirSync(path);
    write(path, { "package.json": '{ "name": "app", "private": true, "type": "module" }' });
    const args = ["install", "--offline", "--install-links", ...quiet, file];
    await must("npm", args, "the tarball could not be installed", { capture: true, cwd: path });
  });
  assert.ok(existsSync(join(path, "node_modules/lisible/package.json")));
  return path;
}

/** The program of a tool in the consumer project. */
export function tool(name) {
  return join(folder, "node_modules", name);
}

/** Writes files below a folder. */
export function write(path, files) {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(path, name, ".."), { recursive: true });
    writeFileSync(join(path, name), text);
  }
}

/** A fresh folder within the project, with files in it. */
export async function scene(name, files) {
  const path = join(await project(), name);
  rmSync(path, { recursive: true, force: true });
  mkdirSync(path);
  write(path, files);
  return path;
}

/** Runs a program and gives what it printed; fails with it when the program does. */
export async function output(command, args, options) {
  const result = await run(command, args, { capture: true, ...options });
  assert.equal(result.code, 0, `${command} ${args.join(" ")}\n${result.output}`);
  return result.output.trim();
}
