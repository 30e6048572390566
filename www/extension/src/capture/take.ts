/*
 * Run in the page by `scripting.executeScript`: the build makes one script of it whose
 * completion value is the snapshot. No WebAssembly here: a strict CSP of the page forbids it.
 */
import { takeSnapshot } from "./snapshot.ts";

export default takeSnapshot();
