import { ExtensionTab } from "./extension-tab.mjs";

/**
 * Lets the extension into private windows, as its page in chrome://extensions does, and opens a page in one.
 * Playwright does not know windows of this kind: the tab is driven by the DevTools protocol alone.
 * @param {import("./extension-chromium.mjs").ChromiumDriver} driver
 */
export async function openPrivateInChromium(driver, url) {
  const page = await driver.context.newPage();
  await page.goto("chrome://extensions/");
  await page.evaluate(async (extensionId) => {
    // Without developer mode, what is loaded unpacked does not come back.
    await chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
    const allowed = { extensionId, incognitoAccess: true };
    await chrome.developerPrivate.updateExtensionConfiguration(allowed);
  }, driver.id);
  await reloaded(page, driver.address("welcome.html"));
  await page.evaluate((address) => chrome.windows.create({ incognito: true, url: address }), url);
  await page.close();
  const target = await targetOf(driver, (info) => info.type === "page" && info.url === url);
  const { sessionId } = await driver.devtools.send("Target.attachToTarget", {
    targetId: target.targetId,
    flatten: false,
  });
  return new PrivateTab(driver, sessionId);
}

/** The extension starts anew when it is let in: until then its pages are blocked. */
async function reloaded(page, url) {
  for (let tries = 0; tries < 100; tries++) {
    const opened = await page.goto(url).catch(() => null);
    if (opened) return;
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error(`${url} did not come back`);
}

async function targetOf({ devtools }, fits) {
  for (const end = Date.now() + 20_000; Date.now() < end; ) {
    const { targetInfos } = await devtools.send("Target.getTargets", { filter: [{}] });
    const found = targetInfos.find(fits);
    if (found) return found;
    await new Promise((done) => setTimeout(done, 50));
  }
  throw new Error("the private window did not open");
}

class PrivateTab extends ExtensionTab {
  #waiting = new Map();
  #next = 0;

  constructor(driver, sessionId) {
    super();
    this.driver = driver;
    this.sessionId = sessionId;
    driver.devtools.on("Target.receivedMessageFromTarget", ({ message }) => {
      const { id, result } = JSON.parse(message);
      this.#waiting.get(id)?.(result);
    });
  }

  #send(method, params) {
    const id = ++this.#next;
    const answer = new Promise((done) => this.#waiting.set(id, done));
    const message = JSON.stringify({ id, method, params });
    const { sessionId } = this;
    return this.driver.devtools
      .send("Target.sendMessageToTarget", { sessionId, message })
      .then(() => answer);
  }

  async evaluate(task, argument) {
    const expression = `(${task})(${JSON.stringify(argument)})`;
    const options = { expression, awaitPromise: true, returnByValue: true };
    const { result, exceptionDetails } = await this.#send("Runtime.evaluate", options);
    if (exceptionDetails) throw new Error(exceptionDetails.text);
    return result.value;
  }

  async press() {
    const url = await this.url();
    const target = await targetOf(this.driver, (info) => info.type === "tab" && info.url === url);
    const id = this.driver.id;
    await this.driver.devtools.send("Extensions.triggerAction", { id, targetId: target.targetId });
  }

  close() {
    return this.#send("Page.close", {});
  }
}
