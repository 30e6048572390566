import { readFile } from "node:fs/promises";
import { basename } from "node:path";

const TIMEOUT = 20_000;
const PAUSE = 40;

/**
 * What both browsers' tabs share. A driver gives `evaluate`, `clickAt`, `type`, `go`, `history`, `press`,
 * `menu`, `resize`, `capture` and `close`.
 */
export class ExtensionTab {
  /** Waits until the function, run in the page, gives something true; gives that. */
  async waitFor(probe, argument, longest = TIMEOUT) {
    const end = Date.now() + longest;
    let last;
    while (Date.now() < end) {
      try {
        last = await this.evaluate(probe, argument);
        if (last) return last;
      } catch (error) {
        // The page is on its way to another one.
        last = error;
      }
      await new Promise((done) => setTimeout(done, PAUSE));
    }
    const where = await this.url().catch(() => "nowhere");
    throw new Error(`nothing came of ${probe} at ${where}: ${last}`);
  }

  url() {
    return this.evaluate(() => location.href);
  }

  waitForUrl(part) {
    return this.waitFor((text) => location.href.includes(text) && location.href, part);
  }

  /** Clicks the middle of an element, as a person would: where it stands by then, and once more where it slipped away. */
  async click(selector) {
    for (let tries = 5; tries > 0; tries--) {
      const [x, y] = await this.#middle(selector);
      await this.evaluate(aim, [selector, tries > 1]);
      await this.clickAt(x, y);
      // A click may leave the page.
      const slipped = await this.evaluate(() => window.slipped === true).catch(() => false);
      if (!slipped) return;
    }
  }

  /** The middle of an element that stands still. */
  #middle(selector) {
    return this.waitFor((text) => {
      const element = document.querySelector(text);
      element?.scrollIntoView({ block: "center" });
      const box = element?.getBoundingClientRect();
      const place = box?.width ? [box.x + box.width / 2, box.y + box.height / 2] : null;
      const still = place !== null && window.placeOfClick === `${text} ${place}`;
      window.placeOfClick = still ? undefined : `${text} ${place}`;
      return still ? place : null;
    }, selector);
  }

  /**
   * Drops files on the middle of the window. Simulated: where nothing can be dragged from outside, the page gets
   * the events that it would, with the same files.
   */
  async drop(...paths) {
    const read = async (path) => [basename(path), (await readFile(path)).toString("base64")];
    const files = await Promise.all(paths.map(read));
    await this.evaluate((list) => {
      const dataTransfer = new DataTransfer();
      for (const [name, text] of list) {
        const bytes = Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0));
        dataTransfer.items.add(new File([bytes], name));
      }
      const target = document.elementFromPoint(innerWidth / 2, innerHeight / 2);
      for (const type of ["dragenter", "dragover", "drop"]) {
        const init = { dataTransfer, bubbles: true, cancelable: true, composed: true };
        target.dispatchEvent(new DragEvent(type, init));
      }
    }, files);
  }

  /** The text of the shown article: headline first, then one entry for each block. */
  article() {
    return this.waitFor(() => {
      const root = document.querySelector("lisible-reader")?.shadowRoot;
      const blocks = root?.querySelectorAll(
        "h1, .content p, .content li, .content h2, .content h3",
      );
      const texts = Array.from(blocks ?? [], (block) => block.textContent.trim());
      return texts.length > 1 ? texts : null;
    });
  }

  /** The kind of the notice that is shown. */
  notice() {
    return this.waitFor(() => document.querySelector("[data-notice]")?.dataset.notice);
  }
}

/** Run in the page: lets the next click through to the element and to nothing else. */
function aim([selector, guarded]) {
  window.stopAiming?.();
  window.slipped = false;
  const aimedAt = (node) => {
    const element = document.querySelector(selector);
    return node === element || (node.control && node.control === element);
  };
  const judge = (event) => {
    if (event.type === "click") window.stopAiming();
    if (!guarded || event.composedPath().some(aimedAt)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    window.slipped = true;
  };
  const types = ["pointerdown", "mousedown", "pointerup", "mouseup", "click"];
  for (const type of types) addEventListener(type, judge, true);
  window.stopAiming = () => {
    for (const type of types) removeEventListener(type, judge, true);
    window.stopAiming = undefined;
  };
}
