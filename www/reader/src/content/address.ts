const LINK_SCHEMES = new Set(["http:", "https:", "mailto:"]);
const MEDIA_SCHEMES = new Set(["http:", "https:"]);

/** The address if a link may point there (http, https, mailto), else `null`. */
export function linkAddress(url: string): string | null {
  return allowed(url, LINK_SCHEMES);
}

/** The address if a picture or recording may come from there (http, https), else `null`. */
export function mediaAddress(url: string): string | null {
  return allowed(url, MEDIA_SCHEMES);
}

/** The host to name to people, without `www.`; `""` if the address has none. */
export function hostName(url: string): string {
  try {
    return new URL(url).hostname.replace(/^www\./, "");
  } catch {
    return "";
  }
}

// Relative addresses are refused: they would point into whatever page shows the article.
function allowed(url: string, schemes: ReadonlySet<string>): string | null {
  try {
    const parsed = new URL(url);
    return schemes.has(parsed.protocol) ? parsed.href : null;
  } catch {
    return null;
  }
}
