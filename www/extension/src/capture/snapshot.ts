import type { Snapshot } from "../shared/snapshot.ts";
import { anchorText } from "./anchor.ts";
import { documentText } from "./document-text.ts";

/** Takes the document as it is now, without changing it. */
export function takeSnapshot(): Snapshot {
  return {
    content: documentText(document),
    selection: selectedHtml(),
    url: location.href,
    title: document.title,
    contentType: document.contentType,
    lang: declaredLanguage(),
    anchor: anchorText(),
    characters: visibleCharacters(),
  };
}

function selectedHtml(): string | null {
  const selection = getSelection();
  if (!selection || selection.isCollapsed) return null;
  const holder = document.implementation.createHTMLDocument("").body;
  for (let index = 0; index < selection.rangeCount; index++) {
    const part = document.createElement("div");
    part.append(selection.getRangeAt(index).cloneContents());
    holder.append(holder.ownerDocument.importNode(part, true));
  }
  return holder.innerHTML;
}

function declaredLanguage(): string | null {
  const root = document.documentElement;
  const meta = document.querySelector<HTMLMetaElement>('meta[http-equiv="content-language" i]');
  return root?.getAttribute("lang") || root?.getAttribute("xml:lang") || meta?.content || null;
}

function visibleCharacters(): number | null {
  const framed = window !== window.top || document.querySelector("frame, iframe") !== null;
  if (!framed) return null;
  // A frameset has a body too: the frameset element, whose innerText is its noframes text.
  if (!(document.body instanceof HTMLBodyElement)) return 0;
  // biome-ignore lint/performance/useDomNodeTextContent: only what is shown tells a shell from a page
  return document.body.innerText.trim().length;
}
