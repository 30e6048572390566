/*
 * Runs before the page's own script is even read: the parser's worker starts beside it, not after it.
 */
globalThis.lisibleWorker = new Worker("worker.js", { type: "module" });
