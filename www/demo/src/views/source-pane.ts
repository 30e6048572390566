import { html, nothing, type TemplateResult } from "lit";
import { type Page, say } from "../page.ts";

export interface SourceActions {
  openFile(file: File): void;
  paste(): void;
  rules(text: string): void;
}

/** The pane with the source, its tools and the rules editor. */
export function sourcePart(page: Page, rules: string, actions: SourceActions): TemplateResult {
  const { m, session } = page;
  const onFile = (event: Event) => {
    const input = event.target as HTMLInputElement;
    const [file] = input.files ?? [];
    if (file) actions.openFile(file);
    input.value = "";
  };
  return html`<section class="source" aria-label=${m.sourcePane}>
    <div class="buttons">
      <label class="button file">
        <input type="file" accept=".html,.htm,.xhtml,.mht,.mhtml,.eml,.xml,.rss,.atom,.json,.md,.txt,text/*" @change=${onFile} />
        <span>${m.openFile}</span>
      </label>
      <button type="button" class="button" @click=${actions.paste}>${m.paste}</button>
      <button type="button" class="button" ?disabled=${!session.source.text} @click=${() => session.clear()}>
        ${m.clear}
      </button>
      ${session.source.name ? html`<span class="hint">${say(page, "fileName", { name: session.source.name })}</span>` : nothing}
    </div>
    <lisible-source .page=${page}></lisible-source>
    <lisible-rules
      .page=${page}
      .text=${rules}
      @rules=${(event: CustomEvent<string>) => actions.rules(event.detail)}
    ></lisible-rules>
  </section>`;
}
