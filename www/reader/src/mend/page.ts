/* The page that an article was read from, as the browser reads it: what in it a rule fits, and what rule fits a part of it. */
import type { Paragraph } from "lisible";
import { inertDocument } from "../content/insert.ts";
import { paragraphsOf } from "./marked.ts";
import type { MendRule } from "./rules.ts";

/** UTF-16 units above which a page is not parsed once more for this. */
const LARGEST = 2_000_000;
/** Classes that a programme made up, and no person, change with the next version of the site. */
const NAME = /^[a-z]+(?:[_-]+[a-z]+)*$/i;
/** Characters of a text by which a rule knows it. */
const BEGINNING = 24;
/** Holds of other things than one part. */
const BROAD = "html, body, main, article, section, header, footer";

export class SourcePage {
  readonly #document: Document | null;

  constructor(source: string) {
    this.#document = source.length <= LARGEST ? inertDocument(source) : null;
  }

  /** Whether a part with this selector and text is one that the rule means. */
  fits(rule: MendRule, selector: string | null, text: string): boolean {
    try {
      if (rule.text !== undefined && !new RegExp(rule.text, "u").test(normal(text))) return false;
      if (rule.selector === undefined) return true;
      return this.#element(selector, text)?.closest(rule.selector) != null;
    } catch {
      // Neither was checked where it comes from an older visit or another version.
      return false;
    }
  }

  /** A part's paragraphs, with the links and emphasis that they have here. */
  paragraphs(selector: string | null, text: string, address: string | null): Paragraph[] {
    const own = this.#document?.querySelector("base[href]")?.getAttribute("href") ?? "";
    const base = URL.canParse(own, address ?? undefined)
      ? new URL(own, address ?? undefined).href
      : (address ?? "");
    return paragraphsOf(text, this.#element(selector, text), base);
  }

  /** A rule that means this part, and none of the others. */
  ruleFor(
    act: MendRule["act"],
    selector: string | null,
    text: string,
    others: readonly { selector: string | null; text: string }[],
  ): MendRule {
    const element = this.#element(selector, text);
    const named = element && this.#name(element, text);
    const means = (rule: MendRule) =>
      others.some((other) => this.fits(rule, other.selector, other.text));
    if (named && !means({ act, selector: named })) return { act, selector: named };
    const beginning = `^${escaped(normal(text).slice(0, BEGINNING))}`;
    if (named) return { act, selector: named, text: beginning };
    return element
      ? { act, selector: element.localName, text: beginning }
      : { act, text: beginning };
  }

  /** The element's own names, or those of one around it that holds nothing else. */
  #name(element: Element, text: string): string | null {
    const length = squeezed(text).length;
    for (let own: Element | null = element; own && !own.matches(BROAD); own = own.parentElement) {
      if (squeezed(own.textContent ?? "").length > length * 1.2 + 8) return null;
      const names = [...own.classList].filter((name) => NAME.test(name));
      if (names.length > 0) return own.localName + names.map((name) => `.${name}`).join("");
      if (own.id && NAME.test(own.id)) return `${own.localName}#${own.id}`;
    }
    return null;
  }

  /** Where the browser reads the page otherwise than the parser, another element stands there. */
  #element(selector: string | null, text: string): Element | null {
    if (!selector || !this.#document) return null;
    try {
      const found = this.#document.querySelector(selector);
      const beginning = squeezed(text).slice(0, 12);
      return found && squeezed(found.textContent ?? "").includes(beginning) ? found : null;
    } catch {
      return null;
    }
  }
}

function squeezed(text: string): string {
  return text.replace(/\s+/g, "");
}

function normal(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
}
