// Figures that can only rise: tests/ledger.json says what was reached, a suite fails where less is.
// `LISIBLE_BLESS=1 npm test -- cases` (or another suite that holds figures) writes what is better now.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./run.mjs";

const file = join(root, "tests/ledger.json");

/** Compares figures with what was reached; all are counts of what is right, more is better. */
export function held(section, figures) {
  const ledger = JSON.parse(readFileSync(file, "utf8"));
  const reached = ledger[section] ?? {};
  const fallen = Object.keys(reached).filter((name) => (figures[name] ?? 0) < reached[name]);
  const risen = Object.keys(figures).filter((name) => figures[name] > (reached[name] ?? -1));
  if (process.env.LISIBLE_BLESS && risen.length > 0) {
    for (const name of risen) reached[name] = figures[name];
    const sorted = Object.fromEntries(Object.entries(reached).sort(([a], [b]) => (a < b ? -1 : 1)));
    writeFileSync(file, `${JSON.stringify({ ...ledger, [section]: sorted }, null, 2)}\n`);
  }
  return {
    risen,
    fallen: fallen.map((name) => `${section}, ${name}: ${figures[name]}, once ${reached[name]}`),
  };
}
