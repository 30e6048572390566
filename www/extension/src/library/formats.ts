/* Numbers, dates and names as a language writes them. Making a format takes longer than writing a thousand values by it. */

function remembered<T>(make: (locale: string) => T): (locale: string) => T {
  const made = new Map<string, T>();
  return (locale) => {
    const known = made.get(locale) ?? make(locale);
    made.set(locale, known);
    return known;
  };
}

const counts = remembered((locale) => new Intl.NumberFormat(locale));
const percents = remembered((locale) => new Intl.NumberFormat(locale, { style: "percent" }));
const days = remembered((locale) => new Intl.DateTimeFormat(locale, { dateStyle: "medium" }));
const languages = remembered((locale) => new Intl.DisplayNames(locale, { type: "language" }));

export function numeral(value: number, locale: string): string {
  return counts(locale).format(value);
}

export function percent(value: number, locale: string): string {
  return percents(locale).format(value);
}

export function day(when: string | number, locale: string): string {
  const date = new Date(when);
  return Number.isNaN(date.getTime()) ? "" : days(locale).format(date);
}

/** A tag that cannot be named is shown as it is. */
export function languageName(tag: string, locale: string): string {
  try {
    return languages(locale).of(tag) ?? tag;
  } catch {
    return tag;
  }
}
