import { webHost } from "../shared/addresses.ts";
import { onSettings } from "../shared/settings.ts";
import { addSite, allowedSites, removeSite } from "../shared/sites.ts";

/** The state behind "always open this site in the reader". */
export class SiteSwitch {
  host: string | null = null;
  on = false;
  /** What the last press did, by its message. */
  said: "alwaysOn" | "alwaysOff" | "alwaysRefused" | null = null;
  readonly #changed: () => void;

  constructor(changed: () => void) {
    this.#changed = changed;
    onSettings("sites", () => void this.#refresh());
    chrome.permissions.onRemoved.addListener(() => void this.#refresh());
  }

  /** Follows the site of this address; nothing is offered for files. */
  async follow(url: string): Promise<void> {
    this.host = webHost(url);
    await this.#refresh();
  }

  /** Called straight from a click: the browser asks only then. */
  async toggle(): Promise<void> {
    const { host } = this;
    if (host === null) return;
    if (this.on) {
      await removeSite(host);
      this.said = "alwaysOff";
    } else {
      this.said = (await addSite(host)) ? "alwaysOn" : "alwaysRefused";
    }
    await this.#refresh();
  }

  async #refresh(): Promise<void> {
    this.on = this.host !== null && (await allowedSites()).includes(this.host);
    this.#changed();
  }
}
