/** When something was published, as the reader's locale and clock write it; `null` if unreadable. */
export function localTime(timestamp: string, locale: string): string | null {
  const instant = new Date(timestamp);
  if (Number.isNaN(instant.getTime())) return null;
  const options: Intl.DateTimeFormatOptions = hasClock(timestamp)
    ? { dateStyle: "long", timeStyle: "short" }
    : { dateStyle: "long", timeZone: "UTC" };
  return new Intl.DateTimeFormat(locale, options).format(instant);
}

/**
 * The same instant on the publisher's clock: `2023-12-27T22:20:00+01:00` reads
 * “27 December 2023 at 22:20 (UTC+01:00)” wherever the reader is.
 */
export function publisherTime(timestamp: string, locale: string): string | null {
  const [, wall, offset] = /^(.+?)(Z|[+-]\d\d:\d\d)$/.exec(timestamp) ?? [];
  if (wall === undefined || offset === undefined) return null;
  const instant = new Date(`${wall}Z`);
  if (Number.isNaN(instant.getTime())) return null;
  const options: Intl.DateTimeFormatOptions = {
    dateStyle: "long",
    timeStyle: "short",
    timeZone: "UTC",
  };
  const zone = offset === "Z" ? "UTC" : `UTC${offset}`;
  return `${new Intl.DateTimeFormat(locale, options).format(instant)} (${zone})`;
}

function hasClock(timestamp: string): boolean {
  return timestamp.includes("T");
}
