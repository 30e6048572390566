// axe-core, run in a page of either driver.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** The text of a function for `evaluate`: gives what axe-core finds, one line for each. */
export const findViolations = `async () => {
  ${axe};
  const { violations } = await window.axe.run();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => [id + ":", target.flat().join(" "), failureSummary].join(" ")));
}`;
