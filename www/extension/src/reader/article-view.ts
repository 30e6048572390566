import type { Article } from "lisible";
import { html, nothing, type TemplateResult } from "lit";
import { fill } from "../messages/index.ts";
import { webHost } from "../shared/addresses.ts";
import { icons } from "../shared/icons.ts";
import type { ReaderContext } from "./page.ts";
import { backToList, currentPlace, leave, stayAt } from "./visit.ts";

/** The article in the reader, with the tab's own buttons in its toolbar. */
export function articleView(
  article: Article,
  fromList: boolean,
  context: ReaderContext,
): TemplateResult {
  const { messages: m } = context;
  const { url } = currentPlace();
  const original = fromList ? article.url : url;
  return html`<main @click=${(event: Event) => noteOriginal(event, [url, article.url])}>
    <lisible-reader
      pictures
      .article=${article}
      .preferences=${context.preferences}
      .pageKeys=${[]}
    >
      ${
        fromList
          ? button("start", "back", m.reader.backToList, icons.back, backToList)
          : button("start", "back", m.reader.back, icons.back, () => leave(url))
      }
      ${originalLink(original, context)} ${siteButton(context)}
      <a
        slot="end"
        class="tool"
        href="options.html"
        target="_blank"
        title=${m.reader.settings}
        aria-label=${m.reader.settings}
        >${icons.settings}</a
      >
    </lisible-reader>
  </main>`;
}

function originalLink(
  url: string | null,
  { messages: m }: ReaderContext,
): TemplateResult | typeof nothing {
  if (webHost(url) === null) return nothing;
  return html`<a
    slot="start"
    class="tool"
    href=${url}
    title=${m.reader.original}
    aria-label=${m.reader.original}
    >${icons.original}</a
  >`;
}

function siteButton({
  siteSwitch,
  messages: m,
  locale,
}: ReaderContext): TemplateResult | typeof nothing {
  const { host, on, said } = siteSwitch;
  if (host === null) return nothing;
  const label = fill(m.reader.always, { host }, locale);
  return html`<button
      slot="end"
      type="button"
      class="tool text"
      id="always"
      aria-pressed=${on}
      aria-label=${label}
      title=${label}
      @click=${() => void siteSwitch.toggle()}
    >
      ${icons.always}<span>${m.reader.alwaysShort}</span>
    </button>
    <p slot="end" class="said toast" role="status">${
      said === null ? nothing : fill(m.reader[said], { host }, locale)
    }</p>`;
}

function button(
  slot: string,
  id: string,
  label: string,
  icon: TemplateResult,
  act: () => void,
): TemplateResult {
  return html`<button slot=${slot} type="button" class="tool text" id=${id} @click=${act}>
    ${icon}<span>${label}</span>
  </button>`;
}

/** A link to the original means the original, also on a site that is always read. */
function noteOriginal(event: Event, originals: (string | null)[]): void {
  const link = event.composedPath().find((target) => target instanceof HTMLAnchorElement);
  if (link && originals.includes(link.href)) stayAt(link.href);
}
