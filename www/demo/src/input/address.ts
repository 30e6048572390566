/** Where an address was found in what was pasted or opened. */
export type AddressOrigin = "base" | "canonical" | "links" | "saved";

export interface FoundAddress {
  url: string;
  from: AddressOrigin;
}

/** Feeds and archived items name their own address. */
const OTHER = /^\s*(?:---\s*\n|<!--\d|<\?xml|<(?:rss|feed|rdf:RDF)\b|[{[])/i;
/** UTF-16 units looked at: what names a page stands at its beginning, and so many links are enough. */
const SAMPLE = 600_000;
/** The share of all links that one host must have before it counts as the page's own. */
const MOST = 0.4;

/**
 * The address of the page that this markup was, by `<base>`, by its canonical link, or by the absolute links that a
 * browser writes into a selection: those that lead to a place within the page name it whole, the others its site.
 */
export function addressOf(text: string): FoundAddress | null {
  if (OTHER.test(text)) return null;
  const head = text.slice(0, SAMPLE);
  const canonical = tagValue(head, /<link\b[^>]*\brel\s*=\s*["']?canonical\b[^>]*>/i, "href");
  const shared = tagValue(head, /<meta\b[^>]*\bproperty\s*=\s*["']?og:url\b[^>]*>/i, "content");
  const base = tagValue(head, /<base\b[^>]*>/i, "href");
  const named = absolute(canonical, base) ?? absolute(shared, base);
  if (named) return { url: named, from: "canonical" };
  const based = absolute(base, null);
  if (based) return { url: based, from: "base" };
  const linked = fromLinks(head);
  return linked === null ? null : { url: linked, from: "links" };
}

function tagValue(text: string, tag: RegExp, attribute: string): string | null {
  const [found] = tag.exec(text) ?? [];
  if (!found) return null;
  const value = new RegExp(`\\b${attribute}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s>]+))`, "i");
  const [, double, single, bare] = value.exec(found) ?? [];
  return plain(double ?? single ?? bare ?? "") || null;
}

function fromLinks(text: string): string | null {
  const hosts = new Map<string, number>();
  const pages = new Map<string, number>();
  let all = 0;
  for (const [, address = ""] of text.matchAll(
    /<a\b[^>]*?\bhref\s*=\s*["'](https?:[^"']+)["']/gi,
  )) {
    const url = parsed(plain(address));
    if (!url) continue;
    all += 1;
    hosts.set(url.origin, (hosts.get(url.origin) ?? 0) + 1);
    if (url.hash.length > 1 && url.pathname !== "/") {
      const page = url.href.slice(0, -url.hash.length);
      pages.set(page, (pages.get(page) ?? 0) + 1);
    }
  }
  const [origin, count = 0] = most(hosts);
  if (!origin || count < 2 || count < all * MOST) return null;
  const [page, times = 0] = most(pages);
  return page?.startsWith(`${origin}/`) && times > 0 ? page : `${origin}/`;
}

function most(counts: ReadonlyMap<string, number>): [string | undefined, number] {
  let best: [string | undefined, number] = [undefined, 0];
  for (const entry of counts) if (entry[1] > best[1]) best = entry;
  return best;
}

function absolute(address: string | null, base: string | null): string | null {
  if (!address) return null;
  const url = parsed(address, parsed(base ?? "")?.href);
  return url && /^https?:$/.test(url.protocol) ? url.href : null;
}

function parsed(address: string, base?: string): URL | null {
  try {
    return new URL(address, base);
  } catch {
    return null;
  }
}

function plain(attribute: string): string {
  return attribute.replace(/&(?:amp|#38|#x26);/gi, "&").trim();
}
