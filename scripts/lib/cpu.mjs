// The processor's time of programs that have ended, where the system tells it (Linux).
import { readFileSync } from "node:fs";

const ticks = 100;

/** Seconds that all ended children of this process took, theirs included; null where nobody knows. */
function ofChildren() {
  try {
    const [, fields] = readFileSync("/proc/self/stat", "utf8").split(") ");
    const [user, system] = fields.split(" ").slice(13, 15).map(Number);
    return (user + system) / ticks;
  } catch {
    return null;
  }
}

let before = ofChildren();

/** Called when a child has just ended: the seconds that it took. */
export function secondsOfEnded() {
  const now = ofChildren();
  const spent = now === null ? 0 : now - before;
  before = now;
  return spent;
}

/** All of them so far. */
export const secondsOfAll = ofChildren;
