import { spawn } from "node:child_process";
import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { BidiClient } from "./bidi.mjs";
import { ExtensionTab } from "./extension-tab.mjs";
import { installedId, preferences } from "./firefox-profile.mjs";
import { way } from "./phone.mjs";

/** Milliseconds after which a finger is no swipe any more, see www/reader/src/swipe.ts. */
const QUICK = 700;

/** Firefox with the extension, by WebDriver BiDi. */
export class FirefoxDriver {
  name = "firefox";
  requests = [];

  /** With `byHand` the folder is loaded, for as long as Firefox runs, as “Load Temporary Add-on…” does. */
  static async launch(executable, dist, { language = "en-US", byHand = false }) {
    const driver = new FirefoxDriver();
    driver.executable = executable;
    driver.profile = await mkdtemp(join(tmpdir(), "lisible-firefox-"));
    await writeFile(join(driver.profile, "user.js"), preferences(language));
    await driver.#start();
    const folder = { extensionData: { type: "path", path: join(dist, "firefox") } };
    await driver.bidi.send("webExtension.install", byHand ? folder : await packed(dist));
    return driver;
  }

  async #start() {
    const flags = ["--headless", "--no-remote", "--profile", this.profile];
    // System access: to open pages of the extension, and to press its button in the browser's own window.
    const remote = ["--remote-debugging-port=0", "--remote-allow-system-access"];
    this.process = spawn(this.executable, [...flags, ...remote], {
      stdio: ["ignore", "ignore", "pipe"],
    });
    this.bidi = await BidiClient.connect(await listening(this.process));
    await this.bidi.on("network.beforeRequestSent", ({ request }) =>
      this.requests.push(request.url),
    );
    const { contexts } = await this.bidi.send("browsingContext.getTree", { "moz:scope": "chrome" });
    this.window = contexts[0].context;
  }

  address(path) {
    return `moz-extension://${installedId}/${path}`;
  }

  async open(url) {
    const { context } = await this.bidi.send("browsingContext.create", { type: "tab" });
    const tab = new FirefoxTab(context, this);
    if (url) await tab.go(url);
    return tab;
  }

  async find(part) {
    const end = Date.now() + 20_000;
    while (Date.now() < end) {
      const { contexts } = await this.bidi.send("browsingContext.getTree");
      const found = contexts.find(({ url }) => url.includes(part));
      if (found) return new FirefoxTab(found.context, this);
      await new Promise((done) => setTimeout(done, 50));
    }
    throw new Error(`no tab at ${part}`);
  }

  /** Nothing to do: the profile answers the dialog with yes, where a real click has asked for it. */
  async willAllow() {}

  /** Answers the browser's real question with no, as soon as the task has made it ask. */
  async refusing(task) {
    const prompts = "extensions.webextOptionalPermissionPrompts";
    await this.inBrowser(`Services.prefs.setBoolPref("${prompts}", true)`);
    await task();
    await this.inBrowser(`
      const { panel } = PopupNotifications;
      for (let tries = 0; panel.state !== "open" && tries < 200; tries++) await new Promise((done) => setTimeout(done, 50));
      // For a moment Firefox takes no click on a question that has just come up.
      await new Promise((done) => setTimeout(done, Services.prefs.getIntPref("security.notification_enable_delay") + 500));
      panel.firstElementChild.secondaryButton.click();
      Services.prefs.setBoolPref("${prompts}", false);
    `);
  }

  /** What the browser will answer to `navigator.storage.persist()`, in place of the person whom it asks. */
  answerPersistence(yes) {
    return this.inBrowser(`
      Services.prefs.setBoolPref("dom.storageManager.prompt.testing", true);
      Services.prefs.setBoolPref("dom.storageManager.prompt.testing.allow", ${yes});
    `);
  }

  /** Lets the extension into private windows, as its page in about:addons does, and opens a page in one. */
  async openPrivate(url) {
    await this.inBrowser(`
      const { ExtensionPermissions } = ChromeUtils.importESModule("resource://gre/modules/ExtensionPermissions.sys.mjs");
      const policy = [...WebExtensionPolicy.getActiveExtensions()].find((entry) => entry.mozExtensionHostname === "${installedId}");
      const allowed = { permissions: ["internal:privateBrowsingAllowed"], origins: [] };
      await ExtensionPermissions.add(policy.id, allowed, policy.extension);
      const { AddonManager } = ChromeUtils.importESModule("resource://gre/modules/AddonManager.sys.mjs");
      await (await AddonManager.getAddonByID(policy.id)).reload();
      const window = OpenBrowserWindow({ private: true });
      await new Promise((done) => window.addEventListener("load", done, { once: true }));
      await window.delayedStartupPromise;
      const triggeringPrincipal = Services.scriptSecurityManager.getSystemPrincipal();
      window.gBrowser.loadURI(Services.io.newURI(${JSON.stringify(url)}), { triggeringPrincipal });
    `);
    return this.find(url);
  }

  /** Runs code in the browser's own window. */
  async inBrowser(code) {
    const answer = await this.bidi.send("script.evaluate", {
      expression: `(async () => { ${code} })()`,
      target: { context: this.window },
      awaitPromise: true,
    });
    if (answer.type === "exception") throw new Error(answer.exceptionDetails.text);
    return answer.result.value;
  }

  /** Quits as from the menu: `browser.close` would leave the session unsaved. */
  async #quit() {
    const gone = new Promise((done) => this.process.once("exit", done));
    await this.inBrowser("Services.startup.quit(Ci.nsIAppStartup.eAttemptQuit)").catch(() => {});
    await gone;
    this.bidi.close();
  }

  async restart() {
    await this.#quit();
    await this.#start();
  }

  /** Ends the browser in the middle of everything, as a crash or a power cut does, and starts it again. */
  async crash() {
    const gone = new Promise((done) => this.process.once("exit", done));
    this.process.kill("SIGKILL");
    await gone;
    this.bidi.close();
    await this.#start();
  }

  async close() {
    await this.#quit();
    await rm(this.profile, { recursive: true, force: true });
  }
}

class FirefoxTab extends ExtensionTab {
  constructor(context, driver) {
    super();
    this.context = context;
    this.driver = driver;
  }

  #send(method, params) {
    return this.driver.bidi.send(method, { context: this.context, ...params });
  }

  async evaluate(task, argument) {
    const call = `(${task})(${JSON.stringify(argument)})`;
    const answer = await this.driver.bidi.send("script.evaluate", {
      // One JSON text, so that lists and objects come as what they are.
      expression: `Promise.resolve(${call}).then((value) => JSON.stringify(value ?? null))`,
      target: { context: this.context },
      awaitPromise: true,
    });
    if (answer.type === "exception") throw new Error(answer.exceptionDetails.text);
    return JSON.parse(answer.result.value);
  }

  go(url) {
    return this.#send("browsingContext.navigate", { url, wait: "interactive" });
  }

  /** Until the old document is gone: Firefox answers before, where the page is an extension's. */
  async reload() {
    await this.evaluate(() => {
      window.beforeReload = true;
    });
    await this.#send("browsingContext.reload", { wait: "interactive" });
    await this.waitFor(() => !window.beforeReload);
  }

  history(delta) {
    return this.#send("browsingContext.traverseHistory", { delta });
  }

  clickAt(x, y, button = 0) {
    const actions = [
      { type: "pointerMove", x: Math.round(x), y: Math.round(y) },
      { type: "pointerDown", button },
      { type: "pointerUp", button },
    ];
    return this.#send("input.performActions", {
      actions: [{ type: "pointer", id: "mouse", actions }],
    });
  }

  /**
   * Presses the extension's toolbar button on this tab.
   * @returns {Promise<number>} the moment, in milliseconds since 1970
   */
  async press() {
    await this.#send("browsingContext.activate");
    const moment = Date.now();
    await this.driver.inBrowser(`
      const { ExtensionParent } = ChromeUtils.importESModule("resource://gre/modules/ExtensionParent.sys.mjs");
      const extension = [...WebExtensionPolicy.getActiveExtensions()].find((policy) => policy.mozExtensionHostname === "${installedId}").extension;
      const front = Services.wm.getMostRecentWindow("navigator:browser");
      await ExtensionParent.apiManager.global.browserActionFor(extension).triggerAction(front);
    `);
    return moment;
  }

  /** Chooses an entry of the real context menu, over the selection or the page's first paragraph. */
  async menu(id) {
    await this.#send("browsingContext.activate");
    const [x, y] = await this.waitFor(() => {
      const selection = getSelection();
      const target = selection.isCollapsed ? document.querySelector("p") : selection.getRangeAt(0);
      const box = target?.getClientRects()[0];
      return box ? [box.x + 20, box.y + box.height / 2] : null;
    });
    await this.clickAt(x, y, 2);
    await this.driver.inBrowser(`
      const menu = document.getElementById("contentAreaContextMenu");
      for (let tries = 0; menu.state !== "open" && tries < 100; tries++) await new Promise((done) => setTimeout(done, 50));
      const item = menu.querySelector('[id$="-menuitem-_${id}"]');
      const sub = item.closest("menupopup");
      if (sub !== menu) { sub.openPopup(sub.parentNode, "end_before"); }
      for (let tries = 0; sub.state !== "open" && tries < 100; tries++) await new Promise((done) => setTimeout(done, 50));
      sub.activateItem(item);
    `);
  }

  async chooseFile(selector, file) {
    const { result } = await this.driver.bidi.send("script.evaluate", {
      expression: `document.querySelector(${JSON.stringify(selector)})`,
      target: { context: this.context },
      awaitPromise: false,
    });
    await this.#send("input.setFiles", { element: { sharedId: result.sharedId }, files: [file] });
  }

  /** The screen and the finger of a phone. */
  async asPhone(width, height) {
    // WebDriver BiDi has no touch screen to emulate here, and the preferences are for the whole browser.
    await this.driver.inBrowser(`
      Services.prefs.setIntPref("ui.primaryPointerCapabilities", 1);
      Services.prefs.setIntPref("ui.allPointerCapabilities", 1);
      Services.prefs.setIntPref("dom.w3c_touch_events.enabled", 1);
    `);
    await this.resize(width, height);
  }

  /** A finger from one place to another. */
  /** Once more where the machine was busy and the finger slow: unlike Chromium's, it has no clock of its own. */
  async swipe(from, to) {
    for (let times = 0; times < 20; times++) {
      await this.evaluate(timeFinger);
      await this.#drawFinger(from, to);
      if (!((await this.evaluate(() => window.took)) >= QUICK)) return;
    }
  }

  #drawFinger(from, to) {
    const move = ([x, y], duration = 20) => ({ type: "pointerMove", x, y, duration });
    const moves = Array.from(way(from, to), (place) => move(place));
    const parameters = { pointerType: "touch" };
    const actions = [
      move(from, 0),
      { type: "pointerDown", button: 0 },
      ...moves,
      { type: "pointerUp", button: 0 },
    ];
    return this.#send("input.performActions", {
      actions: [{ type: "pointer", id: "finger", parameters, actions }],
    });
  }

  resize(width, height) {
    return this.#send("browsingContext.setViewport", { viewport: { width, height } });
  }

  async capture() {
    const { data } = await this.#send("browsingContext.captureScreenshot", {});
    return Buffer.from(data, "base64");
  }

  close() {
    return this.#send("browsingContext.close");
  }
}

/** In the page: how many milliseconds the next finger takes, by the clock of its events. */
function timeFinger() {
  window.took = 0;
  const once = { capture: true, once: true };
  const begin = (start) => {
    const end = ({ timeStamp }) => {
      window.took = timeStamp - start.timeStamp;
    };
    addEventListener("touchend", end, once);
  };
  addEventListener("touchstart", begin, once);
}

/** From the zip and for good, so that it is there after a restart. */
async function packed(dist) {
  const zip = (await readdir(dist)).find((name) => /^lisible-firefox-.*\.zip$/.test(name));
  return { extensionData: { type: "archivePath", path: join(dist, zip) }, "moz:permanent": true };
}

/** The address of the web socket, which Firefox prints once it listens. */
function listening(process) {
  return new Promise((done, fail) => {
    let printed = "";
    const late = setTimeout(() => fail(new Error(`Firefox did not start: ${printed}`)), 60_000);
    process.stderr.setEncoding("utf8").on("data", (text) => {
      printed += text;
      const [, address] = /WebDriver BiDi listening on (ws:\S+)/.exec(printed) ?? [];
      if (!address) return;
      clearTimeout(late);
      done(address);
    });
    process.once("exit", () => fail(new Error(`Firefox stopped: ${printed}`)));
  });
}
