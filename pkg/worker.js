// The worker behind createParser() in browsers.
import { work } from "./jobs.js";
import { loadInBrowser } from "./load.js";

/** @import { Request } from "./jobs.js" */

const scope = /** @type {Pick<Worker, "postMessage" | "onmessage">} */ (
  /** @type {unknown} */ (self)
);

scope.onmessage = (/** @type {MessageEvent<Request>} */ { data }) =>
  work(data, (message) => scope.postMessage(message), loadInBrowser);
