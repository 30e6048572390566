import { html, type TemplateResult } from "lit";
import type { DemoMessages } from "../messages/index.ts";
import { VIEWS, type ViewName } from "./names.ts";

/** The tab strip: arrows, Home and End move as in any tab list. */
export function tabsPart(
  current: ViewName,
  select: (view: ViewName) => void,
  m: DemoMessages,
): TemplateResult {
  const onKey = (event: KeyboardEvent) => {
    const tabs = [
      ...(event.currentTarget as HTMLElement).querySelectorAll<HTMLElement>("[role=tab]"),
    ].filter((tab) => tab.offsetParent !== null);
    const target =
      tabs[targetIndex(event.key, tabs.indexOf(event.target as HTMLElement), tabs.length)];
    if (!target) return;
    event.preventDefault();
    target.focus();
    target.click();
  };
  return html`<div class="tabs" role="tablist" aria-label=${m.views} @keydown=${onKey}>
    ${VIEWS.map(
      (view) => html`<button
        type="button"
        role="tab"
        id="tab-${view}"
        class="tab tab-${view}"
        aria-controls="panel"
        aria-selected=${view === current}
        tabindex=${view === current ? 0 : -1}
        @click=${() => select(view)}
      >
        ${viewLabel(view, m)}
      </button>`,
    )}
  </div>`;
}

function targetIndex(key: string, index: number, count: number): number {
  if (key === "Home") return 0;
  if (key === "End") return count - 1;
  if (key === "ArrowRight") return (index + 1) % count;
  if (key === "ArrowLeft") return (index - 1 + count) % count;
  return -1;
}

function viewLabel(view: ViewName, m: DemoMessages): string {
  const labels: Record<ViewName, string> = {
    source: m.viewSource,
    reader: m.viewReader,
    structure: m.viewStructure,
    removed: m.viewRemoved,
    markdown: m.viewMarkdown,
    html: m.viewHtml,
    text: m.viewText,
    json: m.viewJson,
  };
  return labels[view];
}
