// An article's HTML as XHTML for an e-book: well-formed, and with nothing in it that a book may not fetch.
import { entities } from "./export-facts.js";
import { plain } from "./pictures.js";

const TAG = /<(\/?)([a-z][a-z0-9-]*)((?:\s+[^\s=>"]+(?:="[^"]*")?)*)\s*\/?>/g;
const ATTRIBUTE = /([^\s=>"]+)(?:="([^"]*)")?/g;
const VOID = new Set(["br", "hr", "img", "wbr"]);

/**
 * @param {string} html as the core writes it
 * @param {(address: string) => string | null} file a picture's file in the book
 * @returns {string}
 */
export function toXhtml(html, file) {
  const writer = new Xhtml(file);
  let out = "";
  let at = 0;
  for (const match of html.matchAll(TAG)) {
    const [all, slash, name = "", attributes = ""] = match;
    out += writer.text(html.slice(at, match.index));
    out += slash ? writer.close(name) : writer.open(name, readAttributes(attributes));
    at = match.index + all.length;
  }
  return out + writer.text(html.slice(at));
}

class Xhtml {
  #file;
  #inLink = false;
  /** A recording's own tags, whose place a link has taken. */
  #media = false;

  /** @param {(address: string) => string | null} file */
  constructor(file) {
    this.#file = file;
  }

  /** @param {string} markup */
  text(markup) {
    return this.#media ? "" : entities(plain(markup));
  }

  /** @param {string} name */
  close(name) {
    if (name === "audio" || name === "video") {
      this.#media = false;
      return "";
    }
    if (name !== "a") return VOID.has(name) ? "" : `</${name}>`;
    const closing = this.#inLink ? "</a>" : "";
    this.#inLink = false;
    return closing;
  }

  /**
   * @param {string} name
   * @param {Map<string, string>} attributes
   */
  open(name, attributes) {
    if (name === "img") return this.#picture(attributes);
    if (name === "audio" || name === "video") {
      this.#media = true;
      return `<p>${this.#link(attributes.get("src") ?? "", attributes.get("title") ?? "")}</p>`;
    }
    if (name === "a") return this.#anchor(attributes);
    const align = attributes.get("align");
    if (align) attributes.set("style", `text-align: ${align}`);
    attributes.delete("align");
    return `<${name}${written(attributes)}${VOID.has(name) ? "/" : ""}>`;
  }

  /** @param {Map<string, string>} attributes */
  #anchor(attributes) {
    const href = attributes.get("href") ?? "";
    const address = href.startsWith("#") ? href : valid(href);
    if (address === null) return "";
    this.#inLink = true;
    attributes.set("href", address);
    return `<a${written(attributes)}>`;
  }

  /** @param {Map<string, string>} attributes */
  #picture(attributes) {
    const address = attributes.get("src") ?? "";
    const file = this.#file(address);
    const alt = attributes.get("alt") ?? "";
    if (file === null) return this.#link(address, alt);
    return `<img src="${entities(file)}" alt="${entities(alt)}"/>`;
  }

  /**
   * Where the picture or the recording itself cannot be in the book.
   * @param {string} address
   * @param {string} words
   */
  #link(address, words) {
    const href = valid(address);
    const shown = entities(words || (href === null ? address : new URL(href).hostname));
    if (this.#inLink || href === null) return words ? shown : "";
    return `<a href="${entities(href)}">${shown}</a>`;
  }
}

/** @param {string} markup */
function readAttributes(markup) {
  const found = [...markup.matchAll(ATTRIBUTE)];
  return new Map(
    found.map(([, name = "", value]) => [name, value === undefined ? name : plain(value)]),
  );
}

/** @param {Map<string, string>} attributes */
function written(attributes) {
  return [...attributes].map(([name, value]) => ` ${name}="${entities(value)}"`).join("");
}

/**
 * An absolute address as strict readers take it: browsers let some characters stand that URLs may not hold.
 * @param {string} address
 */
export function valid(address) {
  try {
    const { href, protocol } = new URL(address);
    if (!["http:", "https:", "mailto:"].includes(protocol)) return null;
    return href.replace(/[\s"<>\\^`{|}[\]]|%(?![0-9a-f]{2})/gi, (character) =>
      encodeURIComponent(character),
    );
  } catch {
    return null;
  }
}
