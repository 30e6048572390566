/* The pictures of the article in hand, kept on this device where somebody asks for it. */
import { ownPictures } from "@lisible/reader";
import type { Article } from "lisible";
import { pictureAddresses } from "lisible/export";
import { sitePattern, webHost } from "../shared/addresses.ts";
import { allowedSites } from "../shared/sites.ts";
import { dropPictures, keepPictures, picturesOf } from "../store/pictures.ts";
import { shelvedFrom } from "../store/shelf.ts";
import { copyOf } from "./picture-copy.ts";
import type { Reading } from "./reading.ts";

/** Of one article. */
const MOST = 100;

export class Pictures {
  readonly #reading: Reading;
  readonly #changed: () => void;
  #article: Article | null = null;
  #kept: ReadonlyMap<string, Blob> = new Map();
  /** Where the reader finds them, by their addresses. */
  sources: ReadonlyMap<string, string> = new Map();
  addresses: readonly string[] = [];
  busy = false;

  constructor(reading: Reading, changed: () => void) {
    this.#reading = reading;
    this.#changed = changed;
  }

  get kept(): boolean {
    return this.#kept.size > 0;
  }

  /** Another article is shown. */
  take(article: Article): void {
    if (this.#article === article) return;
    this.#article = article;
    this.addresses = pictureAddresses(article).filter((address) => webHost(address) !== null);
  }

  /** Those of an article of the library. */
  async load(id: string): Promise<void> {
    this.#use(await picturesOf(id));
  }

  /** Those of what was read from a page before, which may stand in a tab without a network now. */
  async loadFrom(page: string): Promise<void> {
    const [known, ...more] = await shelvedFrom(page);
    if (known && more.length === 0) await this.load(known.id);
  }

  /** Called straight from a click: the browser asks for the pictures' sites only then. */
  async toggle(): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    try {
      if (this.kept) await this.#drop();
      else await this.#keep();
    } finally {
      this.busy = false;
      this.#changed();
    }
  }

  /** For files that are saved. */
  readonly loader = async (address: string): Promise<Uint8Array | null> => {
    const blob = this.#kept.get(address);
    return blob ? new Uint8Array(await blob.arrayBuffer()) : ownPictures(address);
  };

  async #keep(): Promise<void> {
    const addresses = this.addresses.slice(0, MOST);
    const hosts = [...new Set(addresses.map((address) => webHost(address) as string))];
    const granted = await chrome.permissions.request({ origins: hosts.map(sitePattern) });
    if (!granted) return this.#reading.say("picturesRefused");
    this.#changed();
    try {
      const found = await copies(addresses);
      const shelved = found.size > 0 ? await this.#reading.keep() : null;
      if (!shelved) return this.#reading.say("picturesNone");
      await keepPictures(shelved.id, found);
      this.#use(found);
      this.#reading.say(found.size < this.addresses.length ? "picturesSome" : "picturesKept");
    } finally {
      await giveBack(hosts);
    }
  }

  async #drop(): Promise<void> {
    const { shelved } = this.#reading;
    if (shelved) await dropPictures(shelved.id);
    this.#use(new Map());
    this.#reading.say("picturesDropped");
  }

  #use(kept: ReadonlyMap<string, Blob>): void {
    this.#kept = kept;
    this.sources = new Map(
      Array.from(kept, ([address, blob]) => [address, URL.createObjectURL(blob)]),
    );
  }
}

async function copies(addresses: readonly string[]): Promise<Map<string, Blob>> {
  const found = new Map<string, Blob>();
  for (const address of addresses) {
    const blob = await copyOf(address).catch(() => null);
    if (blob) found.set(address, blob);
  }
  return found;
}

/** The leave was for these pictures, and not for the sites. */
async function giveBack(hosts: readonly string[]): Promise<void> {
  const sites = await allowedSites();
  const origins = hosts.filter((host) => !sites.includes(host)).map(sitePattern);
  if (origins.length > 0) await chrome.permissions.remove({ origins });
}
