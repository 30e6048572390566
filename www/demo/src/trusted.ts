interface Policy {
  createScriptURL(url: string): TrustedScriptUrl;
  createHTML(markup: string): string;
}
/** A URL that Trusted Types lets into `Worker` and `serviceWorker.register`. */
export type TrustedScriptUrl = string & { readonly trusted?: never };

interface PolicyFactory {
  createPolicy(name: string, rules: Record<keyof Policy, (text: string) => string>): Policy;
}

const factory = (globalThis as { trustedTypes?: PolicyFactory }).trustedTypes;
const policy = factory?.createPolicy("lisible-demo", {
  createScriptURL: ownScript,
  createHTML: (markup) => markup,
});

/** `url` for a script of this page: of its own origin, or made by it. */
export function scriptUrl(url: string): TrustedScriptUrl {
  return policy ? policy.createScriptURL(url) : ownScript(url);
}

/** Mark-up for `DOMParser` only: its document is inert and never shown. */
export function inertHtml(markup: string): string {
  return policy ? policy.createHTML(markup) : markup;
}

function ownScript(url: string): string {
  if (new URL(url, document.baseURI).origin !== location.origin) {
    throw new TypeError(`Not a script of this page: ${url}`);
  }
  return url;
}
