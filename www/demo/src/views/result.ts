import {
  formatted,
  type LisibleReader,
  type MendRule,
  type PageKey,
  type Preferences,
} from "@lisible/reader";
import type { Article, Feed } from "lisible";
import { html, nothing, type TemplateResult } from "lit";
import type { Range } from "../locate/locate.ts";
import type { DemoMessages } from "../messages/index.ts";
import { bytes, type Page, say } from "../page.ts";
import type { Failure } from "../parser/outcome.ts";
import { codePart } from "./code.ts";
import { type IntroActions, introPart } from "./gallery.ts";
import type { ViewName } from "./names.ts";
import { removedPart } from "./removed.ts";
import { strangerPart } from "./stranger.ts";
import { structurePart } from "./structure.ts";
import { doubtPart, isDoubtful, whyButton } from "./why.ts";

export interface ResultActions extends IntroActions {
  reveal(range: Range): void;
  copy(text: string): void;
  choose(index: number | null): void;
  /** To the item after (1) or before (-1) the open one. */
  step(by: 1 | -1): void;
  saveFeed(feed: Feed): void;
  grantPictures(): void;
  /** The article was mended by hand. */
  mended(): void;
  /** And is to be so on its whole site. */
  ruleSite(url: string, rule: MendRule): void;
  /** Leads to how the article was read and what was left out. */
  explain(): void;
}

export interface ResultState {
  view: ViewName;
  preferences: Preferences;
  pageKeys: readonly PageKey[];
  pictures: boolean;
  /** The article as the reader shows it, converted or not. */
  shown: Article | null;
  /** The items of a feed that were opened. */
  read: ReadonlySet<number>;
  /** Places of the structure's lines and of the removals. */
  structureRanges: readonly (Range | null)[];
  removedRanges: readonly (Range | null)[];
}

/** What the panel beside the source shows. */
export function resultPart(
  state: ResultState,
  actions: ResultActions,
  page: Page,
): TemplateResult | typeof nothing {
  const { session } = page;
  const { outcome, article } = session;
  return html`${activityPart(page)} ${outcome === null && !session.source.text && !session.activity && !session.stranger ? introPart(actions, page.m) : nothing}
  ${session.failure ? failurePart(page) : nothing}
  ${session.stranger ? strangerPart(session.stranger, page) : nothing}
  ${outcome?.ok && outcome.parsed.kind === "feed" ? feedPart(state, actions, page) : nothing}
  ${article ? articlePart(article, state, actions, page) : nothing}`;
}

function activityPart(page: Page): TemplateResult {
  const { activity } = page.session;
  const stop = html`<button type="button" class="button" @click=${() => page.session.stop()}>
    ${page.m.stop}
  </button>`;
  if (activity?.name === "reading") {
    const loaded = bytes(activity.loaded, page.locale);
    const total = bytes(activity.total, page.locale);
    return html`<div class="activity">
      <p role="status">${say(page, "reading", { file: activity.file, loaded, total })}</p>
      <progress aria-hidden="true" max=${activity.total} value=${activity.loaded}></progress>
      ${stop}
    </div>`;
  }
  if (activity?.name === "loading" && activity.total > 0) {
    const loaded = bytes(activity.loaded, page.locale);
    const total = bytes(activity.total, page.locale);
    return html`<div class="activity">
      <p>${say(page, "loading", { loaded, total })}</p>
      <p class="unseen" role="status">${page.m.loadingParser}</p>
      <progress aria-hidden="true" max=${activity.total} value=${activity.loaded}></progress>
      ${stop}
    </div>`;
  }
  const wait = activity?.name === "loading" ? page.m.loadingParser : page.m.parsing;
  return html`<div class="activity ${activity ? "" : "idle"}">
    <p role="status">${activity ? wait : ""}</p>
    ${activity ? html`<progress aria-hidden="true"></progress>${stop}` : nothing}
  </div>`;
}

function failurePart({ m, session }: Page): TemplateResult {
  const { failure } = session;
  return html`<div class="failure" role="alert">
    <h1>${m.failed}</h1>
    ${failure ? html`<p>${failureText(failure, m)}</p>` : nothing}
    <p class="hint" lang="en"><code>${failure?.code}</code> ${failure?.message}</p>
  </div>`;
}

function failureText({ code }: Failure, m: DemoMessages): string {
  switch (code) {
    case "input-too-large":
      return m.failedTooLarge;
    case "too-complex":
      return m.failedTooComplex;
    case "malformed-feed":
      return m.failedFeed;
    case "late":
      return m.failedLate;
    case "offline":
      return m.failedOffline;
    case "invalid-options":
      return m.failedOptions;
    default:
      return m.failedInternal;
  }
}

function feedPart(
  { view, shown, read }: ResultState,
  actions: ResultActions,
  page: Page,
): TemplateResult | typeof nothing {
  const { outcome, article } = page.session;
  if (!outcome?.ok || outcome.parsed.kind !== "feed") return nothing;
  const { feed } = outcome.parsed;
  if (view === "json" && !shown) {
    return codePart(JSON.stringify(feed, null, 2), "json", "", actions.copy, page);
  }
  const listed = !article && (view === "reader" || view === "source");
  return html`<lisible-feed-list
      ?hidden=${!listed}
      .feed=${feed}
      .read=${read}
      .page=${page}
      @choose=${(event: CustomEvent<number>) => actions.choose(event.detail)}
      @save=${() => actions.saveFeed(feed)}
    ></lisible-feed-list>
    ${article || listed ? nothing : html`<p class="empty">${page.m.openItemFirst}</p>`}`;
}

function articlePart(
  article: Article,
  state: ResultState,
  actions: ResultActions,
  page: Page,
): TemplateResult {
  const { view } = state;
  const blank = article.body.length === 0 && article.lead === null;
  const reading = view === "reader" || view === "source";
  return html`${reading && !blank && isDoubtful(article) ? doubtPart(actions.explain, page) : nothing}
    <lisible-reader
      ?hidden=${!reading || blank}
      .article=${article}
      .preferences=${state.preferences}
      .pageKeys=${state.pageKeys}
      ?pictures=${state.pictures}
      .mending=${page.session.mending}
      @lisible-pictures-request=${actions.grantPictures}
      @lisible-mended=${actions.mended}
      @lisible-mend-rule=${({ detail }: CustomEvent<{ url: string; rule: MendRule }>) => actions.ruleSite(detail.url, detail.rule)}
    >
      ${page.session.opened === null ? whyButton(article, actions.explain, page) : backButton(actions, page)}
    </lisible-reader>
    ${blank && reading ? nothingFound(actions, page) : nothing}
    ${
      reading
        ? nothing
        : html`<h1 class="view-title" lang=${article.lang ?? ""} dir="auto">${article.title || page.m.feedUntitled}</h1>
    ${otherView(article, state, actions, page)}`
    }`;
}

function nothingFound({ explain }: ResultActions, { m }: Page): TemplateResult {
  return html`<div class="empty">
    <h1>${m.noArticle}</h1>
    <p>${m.noArticleHint}</p>
    <p><button type="button" class="button" @click=${explain}>${m.seeRemoved}</button></p>
  </div>`;
}

const arrow = html`<svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true"><path d="M11.5 4.5 6 10l5.5 5.5M6 10h10" /></svg>`;

const chevron = (path: string) =>
  html`<svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true"><path d=${path} /></svg>`;

function backButton(actions: ResultActions, { m, session }: Page): TemplateResult {
  const { outcome, opened } = session;
  const feed = outcome?.ok && outcome.parsed.kind === "feed" ? outcome.parsed.feed : null;
  const last = (feed?.articles.length ?? 1) - 1;
  const step = (by: 1 | -1, label: string, path: string, off: boolean) => html`<button
    type="button"
    class="button step"
    aria-label=${label}
    title=${label}
    ?disabled=${off}
    @click=${() => actions.step(by)}
  >
    ${chevron(path)}
  </button>`;
  return html`<span slot="start" class="steps"><button
    type="button"
    class="button back"
    @click=${() => actions.choose(null)}
  >
    ${arrow}<span class="words">${m.feedBack}</span>
  </button>
  ${step(-1, m.keyPrevious, "m12 4.500-5.500 5.500 5.500 5.500", opened === 0)}
  ${step(1, m.keyNext, "m8 4.500 5.500 5.500-5.500 5.500", opened === last)}</span>`;
}

function otherView(
  article: Article,
  state: ResultState,
  actions: ResultActions,
  page: Page,
): TemplateResult {
  const shown = state.shown ?? article;
  switch (state.view) {
    case "structure":
      return structurePart(article, state.structureRanges, actions.reveal, page);
    case "removed":
      return removedPart(article, state.removedRanges, actions.reveal, page);
    case "markdown":
    case "html":
    case "text":
    case "json":
      return codePart(
        formatted(shown, state.view, state.preferences.values),
        state.view,
        shown.lang ?? "",
        actions.copy,
        page,
      );
    default:
      return html``;
  }
}

/** The reader in the page, where there is one. */
export function readerOf(root: ParentNode): LisibleReader | null {
  return root.querySelector("lisible-reader");
}
