/** @import { LisibleErrorCode } from "./index.js" */

/** Every error that Lisible throws; `code` is stable, `message` says what to do. */
export class LisibleError extends Error {
  /**
   * @param {LisibleErrorCode} code
   * @param {string} message
   * @param {{ cause?: unknown }} [options]
   */
  constructor(code, message, options) {
    super(message, options);
    this.name = /** @type {const} */ ("LisibleError");
    this.code = code;
  }
}
