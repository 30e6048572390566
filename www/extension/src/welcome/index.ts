/* The first-run page: three steps, and a sample that needs no network. */
import { Preferences } from "@lisible/reader";
import { dressPage } from "@lisible/reader/page";
import { html, nothing, render, type TemplateResult } from "lit";
import { type ExtensionMessages, extensionMessages, fill } from "../messages/index.ts";
import { readerAddress, SAMPLE_ID } from "../shared/addresses.ts";
import { preferenceStore } from "../shared/settings.ts";

const preferences = new Preferences(preferenceStore);

function view({ welcome: m }: ExtensionMessages, keys: string): TemplateResult {
  const step = ({ title, text }: { title: string; text: string }) =>
    html`<li>
      <h2>${title}</h2>
      <p>${fill(text, { keys: keys || m.noKeys }, preferences.locale)}</p>
    </li>`;
  const phone = !chrome.contextMenus;
  const steps = phone ? [...m.steps.slice(0, 1), ...m.phoneSteps] : m.steps;
  return html`<main class="column welcome">
    <img src="icons/128.png" width="64" height="64" alt="" />
    <h1>${m.title}</h1>
    <p class="intro">${m.intro}</p>
    <ol class="steps">
      ${steps.map(step)}
    </ol>
    ${phone ? nothing : html`<p>${m.pin}</p>`}
    <p class="actions">
      <a class="choice main" id="sample" href=${readerAddress({ id: SAMPLE_ID })}>${m.sample}</a>
      <a class="choice" href="options.html">${m.settings}</a>
    </p>
    <section aria-labelledby="privacy">
      <h2 id="privacy">${m.privacy}</h2>
      <p>${m.privacyText}</p>
    </section>
  </main>`;
}

async function show(): Promise<void> {
  const messages = extensionMessages(preferences.locale);
  const commands = (await chrome.commands?.getAll()) ?? [];
  const keys = commands.find(({ name }) => name === "_execute_action")?.shortcut ?? "";
  document.title = `${messages.welcome.title} · Lisible`;
  render(view(messages, keys), document.body);
}

dressPage(preferences);
await preferences.ready;
preferences.addEventListener("change", () => void show());
await show();
