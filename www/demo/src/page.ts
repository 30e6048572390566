import { fill, type Locale } from "@lisible/reader";
import { LitElement } from "lit";
import type { DemoMessages } from "./messages/index.ts";
import type { Session } from "./session.ts";

/** What every part of the page needs: the interface's words and the work at hand. */
export interface Page {
  m: DemoMessages;
  locale: Locale;
  session: Session;
}

/** An element that renders into the page itself, under the page's style sheet. */
export class PageElement extends LitElement {
  protected override createRenderRoot(): HTMLElement {
    return this;
  }
}

/** A message with its places filled in. */
export function say(
  page: Pick<Page, "m" | "locale">,
  key: keyof DemoMessages,
  values: Record<string, string | number>,
): string {
  return fill(page.m[key], values, page.locale);
}

/** A message that has one form for one thing and another for several. */
export function sayCount(
  page: Pick<Page, "m" | "locale">,
  key: "removedCount" | "statusCharacters" | "statusItems",
  count: number,
): string {
  const one = new Intl.PluralRules(page.locale).select(count) === "one";
  return say(page, `${key}${one ? "One" : "Many"}`, { count });
}

const UNITS = ["byte", "kilobyte", "megabyte"] as const;

/** Bytes in the unit that people read best: `12.4 kB`. */
export function bytes(count: number, locale: string): string {
  const step = count < 1000 ? 0 : count < 1_000_000 ? 1 : 2;
  const value = count / 1000 ** step;
  return new Intl.NumberFormat(locale, {
    style: "unit",
    unit: UNITS[step] ?? "byte",
    unitDisplay: step === 0 ? "long" : "short",
    maximumFractionDigits: value < 10 && step > 0 ? 1 : 0,
  }).format(value);
}
