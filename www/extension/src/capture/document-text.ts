/** The document as the parser wants it: HTML, or the raw text of a feed or a text file. */
export function documentText(page: Document): string {
  if (page.contentType === "application/xhtml+xml") return asHtml(page);
  if (isXml(page.contentType)) return xmlSource(page);
  if (page.contentType !== "text/html") return shownText(page) ?? htmlSource(page);
  return htmlSource(page);
}

function isXml(contentType: string): boolean {
  return /[/+]xml$/.test(contentType);
}

function htmlSource(page: Document): string {
  const doctype = page.doctype ? "<!doctype html>" : "";
  return doctype + (page.documentElement?.outerHTML ?? "");
}

/**
 * XHTML's `outerHTML` is XML, where `<div/>` is a whole element; to an HTML parser it opens one
 * and swallows the rest. A copy inside an HTML document is written as HTML.
 */
function asHtml(page: Document): string {
  const copy = page.implementation.createHTMLDocument("");
  copy.replaceChild(copy.importNode(page.documentElement, true), copy.documentElement);
  return htmlSource(copy);
}

/** Chromium puts a viewer in the place of an XML document and keeps the source inside it. */
function xmlSource(page: Document): string {
  const viewed = page.getElementById("webkit-xml-viewer-source-xml");
  const serializer = new XMLSerializer();
  if (!viewed) return serializer.serializeToString(page);
  return Array.from(viewed.childNodes, (node) => serializer.serializeToString(node)).join("");
}

/** Browsers show plain text and JSON as one `<pre>`. */
function shownText(page: Document): string | null {
  return page.querySelector("body > pre")?.textContent ?? null;
}
