// The worker behind createParser() in browsers.
import { answer } from "./jobs.js";
import { loadInBrowser } from "./load.js";

/** @import { Request } from "./jobs.js" */

const scope = /** @type {Pick<Worker, "postMessage" | "onmessage">} */ (
  /** @type {unknown} */ (self)
);

scope.onmessage = async (/** @type {MessageEvent<Request>} */ { data }) => {
  scope.postMessage(await answer(data, loadInBrowser));
};
