/** What content may consist of: the elements of the article model, and their attributes. */
export const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  p: ["class"],
  h2: ["id"],
  h3: ["id"],
  h4: ["id"],
  h5: ["id"],
  h6: ["id"],
  blockquote: [],
  ul: [],
  ol: ["start"],
  li: ["class"],
  table: [],
  thead: [],
  tbody: [],
  tr: [],
  th: ["class", "scope"],
  td: ["class"],
  pre: ["class"],
  code: ["class"],
  div: ["class", "id"],
  hr: [],
  br: [],
  wbr: [],
  figure: ["class"],
  figcaption: [],
  img: ["data-address", "alt", "width", "height"],
  audio: ["src", "controls", "preload"],
  video: ["data-address", "src", "controls", "preload"],
  a: ["href", "title", "class", "id", "data-kind", "data-name"],
  strong: [],
  em: [],
  del: [],
  sup: [],
  sub: [],
  small: [],
  span: ["class"],
  ruby: [],
  rt: [],
  rp: [],
};

/** Besides these, links lead to the notes of the same text. */
const SCHEMES = /^((https?|mailto):|#fn(ref)?-[a-z0-9-]+$)/i;

interface SanitizerTarget {
  setHTML(markup: string, options: { sanitizer: object }): void;
}

/** Replaces what `target` holds by `markup`, of which only the allow-list survives. */
export function insertMarkup(target: HTMLElement, markup: string): void {
  if ("setHTML" in target) {
    (target as unknown as SanitizerTarget).setHTML(markup, { sanitizer: SANITIZER });
  } else {
    (target as HTMLElement).replaceChildren(cleanFragment(markup));
  }
}

const SANITIZER = {
  elements: Object.entries(ALLOWED).map(([name, attributes]) => ({ name, attributes })),
  attributes: [],
  dataAttributes: false,
  comments: false,
};

/** The same allow-list by hand, for browsers without the Sanitizer API. */
export function cleanFragment(markup: string): DocumentFragment {
  const parsed = new DOMParser().parseFromString(trusted(markup), "text/html");
  const fragment = document.createDocumentFragment();
  fragment.append(...[...parsed.body.childNodes].flatMap(cleanNode));
  return fragment;
}

/** The page's policy objects to inline styles even in a document that nobody sees. */
const STYLE = /\bstyle(?=\s*=)/gi;

/** A document that loads nothing and runs nothing, to be looked at. */
export function inertDocument(markup: string): Document {
  return new DOMParser().parseFromString(trusted(markup.replace(STYLE, "x-style")), "text/html");
}

function cleanNode(node: Node): Node[] {
  if (node instanceof Text) return [document.createTextNode(node.data)];
  if (!(node instanceof HTMLElement)) return [];
  const names = Object.hasOwn(ALLOWED, node.localName) ? ALLOWED[node.localName] : undefined;
  if (!names) return [];
  const copy = document.createElement(node.localName);
  for (const name of names) {
    const value = node.getAttribute(name);
    if (value !== null && isHarmless(name, value)) copy.setAttribute(name, value);
  }
  copy.append(...[...node.childNodes].flatMap(cleanNode));
  return [copy];
}

function isHarmless(name: string, value: string): boolean {
  return (name !== "href" && name !== "src") || SCHEMES.test(value);
}

interface PolicyFactory {
  createPolicy(
    name: string,
    rules: { createHTML(markup: string): string },
  ): { createHTML(markup: string): string };
}

let policy: { createHTML(markup: string): string } | undefined;

// The parser's result is inert and walked node by node, so handing the string on unchanged is safe.
function trusted(markup: string): string {
  const factory = (globalThis as { trustedTypes?: PolicyFactory }).trustedTypes;
  policy ??= factory?.createPolicy("lisible-reader", { createHTML: (text) => text });
  return policy ? policy.createHTML(markup) : markup;
}
