import { actOnKey } from "@lisible/reader/keyboard";
import type { Preferences } from "@lisible/reader/preferences";
import { render } from "lit";
import { extensionMessages, fill } from "../messages/index.ts";
import { readerAddress } from "../shared/addresses.ts";
import type { State } from "../store/shelf.ts";
import type { Shelved } from "../store/types.ts";
import { BulkActions } from "./bulk.ts";
import { LibraryClient } from "./client.ts";
import { newestRows, partialListing } from "./first.ts";
import { type Place, placeOf, rememberPlace } from "./place.ts";
import type { Facet, Listing, Row, View } from "./protocol.ts";
import { Storage } from "./storage.ts";
import { Transfer } from "./transfer.ts";
import { libraryView } from "./view.ts";
import { VirtualList } from "./virtual.ts";

/** Rows that are asked for at once. */
const CHUNK = 48;
/** Rows that come with a list: what a window shows, and some more. */
const SEEN = 16;
/** Between two letters nobody looks at results. In milliseconds. */
const TYPING = 60;

export class LibraryPage {
  readonly preferences: Preferences;
  readonly #root: HTMLElement;
  readonly #client: LibraryClient;
  readonly #virtual = new VirtualList(() => void this.#fetchRows());
  readonly bulk: BulkActions;
  readonly storage = new Storage(() => this.show());
  readonly transfer: Transfer;

  place: Place = placeOf(location.href);
  listing: Listing | null = null;
  /** What is known of the rows, by their place in the list. */
  rows = new Map<number, Row>();
  /** The search that the listing answers. */
  answered = "";
  /** The row that the keyboard is at. */
  current = -1;
  #generation = 0;
  #typing = 0;

  constructor(preferences: Preferences, root: HTMLElement) {
    this.preferences = preferences;
    this.#root = root;
    this.#client = new LibraryClient(() => void this.refresh());
    this.bulk = new BulkActions(this);
    this.transfer = new Transfer(this);
    preferences.addEventListener("change", () => this.show());
    addEventListener("popstate", () => this.go(placeOf(location.href)));
    document.addEventListener("keydown", (event) => this.#key(event));
  }

  get locale() {
    return this.preferences.locale;
  }

  get messages() {
    return extensionMessages(this.locale);
  }

  get range() {
    return this.#virtual.range;
  }

  /** Another view, filter or search. */
  go(patch: Partial<Place>): void {
    this.place = { ...this.place, ...patch };
    this.current = -1;
    rememberPlace(this.place);
    void this.refresh().then(() => scrollTo(0, 0));
  }

  choose(facet: Facet, value: string): void {
    const { [facet]: _, ...others } = this.place.facets;
    this.go({ facets: value ? { ...others, [facet]: value } : others });
  }

  view(view: View): void {
    this.go({ view });
  }

  /** The field is the person's while they type: it is not written to from what was found before. */
  search(query: string): void {
    clearTimeout(this.#typing);
    this.place = { ...this.place, query };
    // At once: something else may ask for the list before the pause is over.
    rememberPlace(this.place);
    this.#typing = setTimeout(() => this.go({ query }), TYPING);
  }

  /** After articles were changed here. */
  async changed(ids: readonly string[] | null): Promise<void> {
    await this.#client.ask("changed", ids && [...ids]);
    await this.refresh();
    this.#client.index();
  }

  /** Once there is something to see: the index is brought up to date. */
  index(): void {
    this.#client.index();
  }

  /** Shows the newest articles while the worker still reads all of them. */
  async showFirst(): Promise<void> {
    const { view, facets, query } = this.place;
    if (view !== "newest" || query || Object.keys(facets).length > 0) return;
    const rows = await newestRows();
    if (rows.length === 0 || this.listing) return;
    this.listing = partialListing(rows.length);
    this.rows = new Map(rows.entries());
    this.show();
  }

  /** Asks again for what is shown. */
  async refresh(): Promise<void> {
    const generation = ++this.#generation;
    const start = performance.now();
    const { place } = this;
    const { from, to } = this.range;
    const { listing, rows } = await this.#client.ask(
      "list",
      place,
      from,
      Math.max(to, from + SEEN),
    );
    if (generation !== this.#generation) return;
    this.listing = listing;
    this.answered = place.query;
    this.rows = new Map(rows.map((row, index) => [from + index, row]));
    this.show();
    performance.measure("lisible-list", { start, end: performance.now() });
    void this.storage.refresh();
  }

  async #fetchRows(): Promise<void> {
    const { from } = this.range;
    const to = Math.min(this.range.to, this.listing?.total ?? 0);
    const generation = this.#generation;
    let missing = from;
    while (missing < to && this.rows.has(missing)) missing++;
    this.show();
    if (missing >= to) return;
    const rows = await this.#client.ask("rows", missing, Math.max(to, missing + CHUNK));
    if (generation !== this.#generation) return;
    for (const [index, row] of rows.entries()) this.rows.set(missing + index, row);
    this.show();
  }

  ids(from: number, to: number): Promise<string[]> {
    return this.#client.ask("ids", from, to);
  }

  show(): void {
    const { library } = this.messages;
    document.title = `${library.title} · Lisible`;
    render(libraryView(this), this.#root);
    this.#virtual.attach(this.#root.querySelector<HTMLElement>(".shelf"), this.listing?.total ?? 0);
  }

  /** Something a person did with articles; shown at once by the worker's notice. */
  async change(ids: readonly string[], state: State): Promise<void> {
    await this.bulk.change(ids, state);
  }

  say(text: string): void {
    this.bulk.say(text);
  }

  filled(template: string, values: Record<string, string | number>): string {
    return fill(template, values, this.locale);
  }

  #key(event: KeyboardEvent): void {
    if (!this.preferences.values.shortcuts || document.querySelector("dialog[open]")) return;
    const row = this.rows.get(this.current);
    const on = (act: (shelved: Shelved) => void) => () => row && act(row.shelved);
    actOnKey(event, {
      j: () => this.#move(1),
      k: () => this.#move(-1),
      o: on((shelved) => location.assign(articleAddress(shelved))),
      x: on(({ id }) => this.bulk.toggle(id, this.current, false)),
      s: on(({ id, starred }) => void this.change([id], { starred: !starred })),
      e: on(
        ({ id, archived }) => void this.change([id], { archived: archived ? null : Date.now() }),
      ),
      "#": on(({ id }) => void this.bulk.delete([id])),
      "/": () => this.#root.querySelector<HTMLInputElement>("#search")?.focus(),
    });
  }

  #move(step: number): void {
    const last = (this.listing?.total ?? 0) - 1;
    this.current = Math.min(Math.max(this.current + step, 0), last);
    this.#virtual.reveal(this.current);
    this.show();
    const link = this.#root.querySelector<HTMLElement>(`[data-index="${this.current}"] a`);
    link?.focus({ preventScroll: true });
  }
}

export function articleAddress({ id, parser, url, page }: Shelved): string {
  if (parser === null && page === null && url !== null) return url;
  return readerAddress({ article: id });
}
