import type { Problem } from "../shared/snapshot.ts";

const BROWSER_PAGES =
  /^(about|chrome|chrome-error|chrome-extension|moz-extension|devtools|edge|opera|vivaldi|brave|resource|view-source|data|blob):/i;

/** Browsers keep every extension out of the pages where extensions are installed. */
const PROTECTED_HOSTS =
  /^(chromewebstore\.google\.com|addons\.mozilla\.org|[^/]+\.mozilla\.(org|net)|accounts\.firefox\.com)$/;

/** Why a tab cannot be read, from where it is and what it shows; `null` if it can. */
export function problemOf(
  url: string | undefined,
  contentType: string | undefined,
): Problem | null {
  if (contentType === "application/pdf") return "pdf";
  if (contentType && /^(image|audio|video)\//.test(contentType)) return "media";
  if (contentType) return null;
  if (url === undefined || BROWSER_PAGES.test(url)) return "browser-page";
  const { protocol, hostname, pathname } = new URL(url);
  if (PROTECTED_HOSTS.test(hostname)) return "protected-site";
  if (/\.pdf$/i.test(pathname)) return "pdf";
  if (protocol === "file:") return "file-access";
  if (/json/i.test(pathname)) return "json-viewer";
  return null;
}
