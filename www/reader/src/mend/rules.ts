/*
 * Rules for a site by which its articles are mended: they stand among the publisher's rules of one's own, in their own key,
 * and work beside the built-in rules, which rules of the parser's for the same site would replace.
 */
import type { PublisherRules } from "lisible";

export interface MendRule {
  /** Whether what fits is left out of the article, or put back into it. */
  act: "out" | "back";
  /** The element in the page, by CSS. */
  selector?: string;
  /** A regular expression that the text fits. */
  text?: string;
}

export type SiteRules = PublisherRules & { mend?: MendRule[] };

/** What the parser takes of them. */
export function forParser(rules: readonly SiteRules[]): PublisherRules[] {
  return rules.flatMap(({ mend, ...own }) => {
    const says = Object.keys(own).some((key) => !["id", "name", "url", "hosts"].includes(key));
    return mend && !says ? [] : [own];
  });
}

/** The rules for the site of an address. */
export function mendRulesFor(rules: readonly SiteRules[], url: string | null): MendRule[] {
  const host = hostOf(url);
  if (host === null) return [];
  return rules.flatMap(({ hosts = [], mend = [] }) =>
    hosts.some((own) => host === own || host.endsWith(`.${own}`)) ? mend : [],
  );
}

/** The list with one more rule for a site. */
export function withMend(rules: readonly SiteRules[], url: string, rule: MendRule): SiteRules[] {
  const host = hostOf(url);
  if (host === null) return [...rules];
  const at = rules.findIndex(({ hosts, mend }) => mend && hosts?.includes(host));
  if (at < 0) return [...rules, { id: host, hosts: [host], mend: [rule] }];
  return rules.map((entry, index) => {
    if (index !== at) return entry;
    const others = (entry.mend ?? []).filter(({ selector, text }) => {
      return selector !== rule.selector || text !== rule.text;
    });
    return { ...entry, mend: [...others, rule] };
  });
}

/** What is wrong with the key in somebody's own words; `null` where nothing is. */
export function mendFault(rules: readonly SiteRules[]): string | null {
  for (const [index, rule] of rules.entries()) {
    const mend: unknown = rule?.mend;
    if (mend === undefined) continue;
    if (!Array.isArray(mend)) return `publishers[${index}].mend: a list is expected`;
    const wrong = mend.findIndex((rule) => !isRule(rule));
    if (wrong >= 0) return `publishers[${index}].mend[${wrong}]: act, and selector or text`;
  }
  return null;
}

function isRule(rule: unknown): rule is MendRule {
  if (typeof rule !== "object" || rule === null) return false;
  const { act, selector, text, ...others } = rule as Record<string, unknown>;
  if ((act !== "out" && act !== "back") || Object.keys(others).length > 0) return false;
  if (selector === undefined && text === undefined) return false;
  return isPattern(text) && isSelector(selector);
}

function isSelector(selector: unknown): boolean {
  if (selector === undefined) return true;
  try {
    if (typeof selector !== "string") return false;
    document.createDocumentFragment().querySelector(selector);
    return true;
  } catch {
    return false;
  }
}

function isPattern(text: unknown): boolean {
  if (text === undefined) return true;
  try {
    return typeof text === "string" && new RegExp(text, "u") instanceof RegExp;
  } catch {
    return false;
  }
}

export function hostOf(url: string | null): string | null {
  if (url === null || !URL.canParse(url)) return null;
  const { protocol, hostname } = new URL(url);
  return /^https?:$/.test(protocol) ? hostname.replace(/^www\./, "") : null;
}
