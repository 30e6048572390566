import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import type { DemoMessages } from "../messages/index.ts";
import { type Page, PageElement, say } from "../page.ts";
import { EXAMPLE } from "../rules/example.ts";
import { lineOfComplaint, type RulesState, readRules } from "../rules/rules.ts";

/** The editor for the visitor's own publisher rules, with each error at its line. */
export class RulesEditor extends PageElement {
  static override properties = { page: { attribute: false }, text: { attribute: false } };
  declare page: Page | null;
  declare text: string;

  constructor() {
    super();
    this.page = null;
    this.text = "";
  }

  protected override render(): TemplateResult | typeof nothing {
    const { page, text } = this;
    if (!page) return nothing;
    const { m } = page;
    const state = readRules(text);
    const problem = problemOf(state, text, page);
    return html`<details class="rules" ?open=${text !== ""}>
      <summary>${m.rules}${state.kind === "valid" && !problem ? html` <small>${m.rulesActive}</small>` : nothing}</summary>
      <p class="hint" id="rules-hint">${m.rulesHint}</p>
      <div class="rules-editor">
        <ol aria-hidden="true">
          ${text.split("\n").map((_, index) => html`<li class=${problem?.line === index + 1 ? "bad" : ""}></li>`)}
        </ol>
        <textarea
          spellcheck="false"
          autocapitalize="off"
          wrap="off"
          rows=${Math.min(Math.max(text.split("\n").length, 4), 16)}
          aria-label=${m.rulesLabel}
          aria-describedby="rules-hint rules-problem"
          aria-invalid=${problem !== null}
          .value=${live(text)}
          @input=${(event: Event) => this.#edit((event.target as HTMLTextAreaElement).value)}
          @scroll=${syncScroll}
        ></textarea>
      </div>
      <p id="rules-problem" class="error" role="status">${problem ? say(page, "rulesLine", problem) : ""}</p>
      <div class="buttons">
        <button type="button" class="button" @click=${() => this.#edit(EXAMPLE)}>${m.rulesExample}</button>
        <button type="button" class="button" ?disabled=${text === ""} @click=${() => this.#edit("")}>${m.rulesClear}</button>
      </div>
    </details>`;
  }

  #edit(text: string): void {
    this.text = text;
    this.dispatchEvent(new CustomEvent("rules", { detail: text }));
  }
}

type Problem = { line: number; message: string };

function problemOf(state: RulesState, text: string, page: Page): Problem | null {
  if (state.kind === "invalid") {
    return { line: state.line, message: wording(state, page.m) };
  }
  const { failure } = page.session;
  if (state.kind !== "valid" || failure?.code !== "invalid-options") return null;
  return { line: lineOfComplaint(text, failure.message), message: failure.message };
}

function wording(state: Extract<RulesState, { kind: "invalid" }>, m: DemoMessages): string {
  switch (state.problem) {
    case "unexpected":
      return m.jsonUnexpected.replace("{found}", state.found);
    case "duplicate":
      return m.jsonDuplicate.replace("{found}", state.found);
    case "end":
      return m.jsonEnd;
    case "not-object":
      return m.jsonNotObject;
    case "mend":
      return state.found;
  }
}

function syncScroll(event: Event): void {
  const area = event.target as HTMLElement;
  area.previousElementSibling?.scrollTo(0, area.scrollTop);
}
