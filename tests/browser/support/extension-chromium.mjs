import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { chromium } from "playwright-core";
import { openPrivateInChromium } from "./extension-private.mjs";
import { ExtensionTab } from "./extension-tab.mjs";
import { way } from "./phone.mjs";

/** Chromium with the extension, by playwright and the DevTools protocol. */
export class ChromiumDriver {
  name = "chromium";
  /** Addresses of every request since the start, of pages, workers and the service worker. */
  requests = [];

  /** With `byHand` the folder is loaded when the browser runs, as “Load unpacked” does. */
  static async launch(executable, dist, { language = "en-US", byHand = false }) {
    const driver = new ChromiumDriver();
    driver.executable = executable;
    driver.folder = join(dist, "chromium");
    driver.language = language;
    driver.byHand = byHand;
    driver.profile = await mkdtemp(join(tmpdir(), "lisible-chromium-"));
    await driver.#start([]);
    return driver;
  }

  async #start(more) {
    const { folder, language, byHand } = this;
    const loaded = [`--disable-extensions-except=${folder}`, `--load-extension=${folder}`];
    this.context = await chromium.launchPersistentContext(this.profile, {
      executablePath: this.executable,
      headless: true,
      locale: language,
      viewport: { width: 1280, height: 800 },
      ignoreDefaultArgs: ["--disable-extensions"],
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-dev-shm-usage",
        "--disable-background-networking",
        `--lang=${language}`,
        `--accept-lang=${language}`,
        // `Extensions.triggerAction` presses the button; it is behind this switch.
        "--enable-unsafe-extension-debugging",
        ...(byHand ? [] : loaded),
        ...more,
      ],
    });
    this.context.on("request", (request) => this.requests.push(request.url()));
    this.devtools = await this.context.browser().newBrowserCDPSession();
    if (byHand) await this.devtools.send("Extensions.loadUnpacked", { path: folder });
    const [running] = this.context.serviceWorkers();
    this.background = running ?? (await this.context.waitForEvent("serviceworker"));
    this.id = new URL(this.background.url()).host;
  }

  address(path) {
    return `chrome-extension://${this.id}/${path}`;
  }

  async open(url) {
    const tab = new ChromiumTab(await this.context.newPage(), this);
    if (url) await tab.go(url);
    return tab;
  }

  /** A page in a private window, where the extension is let in. */
  openPrivate(url) {
    return openPrivateInChromium(this, url);
  }

  /** The first tab whose address has this part. */
  async find(part) {
    const end = Date.now() + 20_000;
    while (Date.now() < end) {
      const page = this.context.pages().find((entry) => entry.url().includes(part));
      if (page) return new ChromiumTab(page, this);
      await pause(50);
    }
    throw new Error(`no tab at ${part}`);
  }

  /** Runs a function in the background. */
  evaluate(task, argument) {
    return this.background.evaluate(task, argument);
  }

  /**
   * Lets the next request for a site through without the browser's dialog, which cannot be pressed without a
   * screen: what was allowed once on the browser's own page is not asked again. The extension still has to ask,
   * from a click, and has no access before.
   */
  async willAllow(pattern) {
    const page = await this.context.newPage();
    await page.goto("chrome://extensions/");
    await page.evaluate(
      ([id, host]) => chrome.developerPrivate.addHostPermission(id, host),
      [this.id, pattern],
    );
    await page.close();
  }

  /**
   * Answers the question with no. Simulated: without a screen there is no dialog to press, so the browser's
   * answer is given in its place.
   */
  async refusing(task, tab) {
    await tab.evaluate(() => {
      chrome.permissions.request = () => Promise.resolve(false);
    });
    await task();
  }

  /** Grants a site to the extension, as its own request would. */
  async allow(pattern) {
    await this.willAllow(pattern);
    const tab = await this.open(this.address("welcome.html"));
    const devtools = await this.context.newCDPSession(tab.page);
    const request = `chrome.permissions.request({ origins: [${JSON.stringify(pattern)}] })`;
    await devtools.send("Runtime.evaluate", {
      expression: request,
      userGesture: true,
      awaitPromise: true,
    });
    await tab.close();
  }

  /** What the browser will answer to `navigator.storage.persist()`: it decides by itself, here by a setting. */
  async answerPersistence(yes) {
    const origin = `chrome-extension://${this.id}`;
    const permission = { name: "persistent-storage" };
    const setting = yes ? "granted" : "denied";
    await this.devtools.send("Browser.setPermission", { permission, setting, origin });
  }

  disallow(pattern) {
    return this.evaluate((origin) => chrome.permissions.remove({ origins: [origin] }), pattern);
  }

  async restart() {
    await this.context.close();
    await this.#start(["--restore-last-session"]);
  }

  /** Ends the browser in the middle of everything, as a crash or a power cut does, and starts it again. */
  async crash() {
    const gone = new Promise((done) => this.context.once("close", done));
    void this.devtools.send("Browser.crash").catch(() => {});
    await gone;
    await this.#start([]);
  }

  async close() {
    await this.context.close();
    await rm(this.profile, { recursive: true, force: true });
  }
}

class ChromiumTab extends ExtensionTab {
  constructor(page, driver) {
    super();
    this.page = page;
    this.driver = driver;
  }

  /** Runs a function in the page, or the text of one. */
  evaluate(task, argument) {
    if (typeof task === "string") return this.page.evaluate(`(${task})()`);
    return this.page.evaluate(task, argument);
  }

  async go(url) {
    await this.page.goto(url);
  }

  reload() {
    return this.page.reload({ waitUntil: "commit" });
  }

  /** Back (-1) or forward (1), as the browser's own buttons do. */
  async history(delta) {
    await (delta < 0
      ? this.page.goBack({ waitUntil: "commit" })
      : this.page.goForward({ waitUntil: "commit" }));
  }

  clickAt(x, y) {
    return this.page.mouse.click(x, y);
  }

  /** The browser's own name for this tab. Page and browser learn of a new address one after the other. */
  async #target() {
    for (const deadline = Date.now() + 5_000; ; await pause(20)) {
      const found = await this.driver.devtools.send("Target.getTargets", { filter: [{}] });
      const url = this.page.url();
      const own = found.targetInfos.find((info) => info.type === "tab" && info.url === url);
      if (own) return own;
      if (Date.now() > deadline) throw new Error(`no tab at ${url}`);
    }
  }

  /**
   * Presses the extension's toolbar button on this tab.
   * @returns {Promise<number>} the moment, in milliseconds since 1970
   */
  async press() {
    await this.page.bringToFront();
    const target = await this.#target();
    const moment = Date.now();
    await this.driver.devtools.send("Extensions.triggerAction", {
      id: this.driver.id,
      targetId: target.targetId,
    });
    return moment;
  }

  /**
   * Chooses an entry of the context menu. Simulated: without a screen there is no menu to click, so the event is
   * dispatched in the background. It grants nothing; the tests allow the site first.
   */
  async menu(menuItemId) {
    const chosen = { id: menuItemId, url: this.page.url() };
    await this.driver.evaluate(async ({ id, url }) => {
      const tab = (await chrome.tabs.query({})).find((entry) => entry.url === url);
      chrome.contextMenus.onClicked.dispatch({ menuItemId: id }, tab);
    }, chosen);
  }

  /** Drops files from the disk on the middle of the window, as a person drags them there. */
  async drop(...files) {
    const devtools = await this.driver.context.newCDPSession(this.page);
    const [x, y] = await this.evaluate(() => [innerWidth / 2, innerHeight / 2]);
    const data = { items: [], files, dragOperationsMask: 1 };
    for (const type of ["dragEnter", "dragOver", "drop"]) {
      await devtools.send("Input.dispatchDragEvent", { type, x, y, data });
    }
  }

  async chooseFile(selector, file) {
    await this.page.setInputFiles(selector, file);
  }

  resize(width, height) {
    return this.page.setViewportSize({ width, height });
  }

  /** The screen and the finger of a phone. */
  async asPhone(width, height) {
    await this.page.setViewportSize({ width, height });
    this.devtools = await this.driver.context.newCDPSession(this.page);
    const screen = { width, height, deviceScaleFactor: 3, mobile: true };
    await this.devtools.send("Emulation.setDeviceMetricsOverride", screen);
    await this.devtools.send("Emulation.setTouchEmulationEnabled", { enabled: true });
  }

  /** A finger from one place to another. */
  async swipe(from, to) {
    // By a clock of its own: however slow the machine is, the finger is quick.
    let timestamp = Date.now() / 1000;
    const send = (type, touchPoints) => {
      timestamp += 0.02;
      return this.devtools.send("Input.dispatchTouchEvent", { type, touchPoints, timestamp });
    };
    const point = ([x, y]) => [{ x, y }];
    await send("touchStart", point(from));
    for (const place of way(from, to)) await send("touchMove", point(place));
    await send("touchEnd", []);
  }

  capture() {
    return this.page.screenshot();
  }

  close() {
    return this.page.close();
  }
}
