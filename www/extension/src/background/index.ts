/*
 * The background of the extension: a service worker in Chromium, an event page in Firefox.
 * Listeners are added on the first turn, because either may be started just to hear an event.
 */
import { onSettings } from "../shared/settings.ts";
import type { Message } from "../shared/wire.ts";
import { tidy } from "../store/tidy.ts";
import { arrived, staying, watchSites } from "./always.ts";
import { makeMenus, menuChosen, openLibrary } from "./menus.ts";
import { openReader, toggle } from "./open.ts";
import { savePage } from "./save.ts";

chrome.action.onClicked.addListener((tab) => void toggle(tab));

// Firefox on a phone has neither keys nor a menu of the right mouse button: the reader's toolbar has all of it.
chrome.commands?.onCommand.addListener((command, tab) => {
  if (command === "open-library") void openLibrary();
  if (command === "read-selection" && tab) void openReader(tab, "selection");
  if (command === "save-page" && tab) void savePage(tab);
});

chrome.contextMenus?.onClicked.addListener((info, tab) => void menuChosen(info, tab));

chrome.runtime.onMessage.addListener((message: Message, sender) => {
  const { tab } = sender;
  if (message.type === "arrived" && tab) void arrived(message.snapshot, tab);
  if (message.type === "staying" && tab) void staying(message.url, tab);
});

chrome.runtime.onInstalled.addListener(({ reason }) => {
  void makeMenus();
  void watchSites();
  if (reason === "install") void chrome.tabs.create({ url: chrome.runtime.getURL("welcome.html") });
});

chrome.runtime.onStartup.addListener(() => {
  void tidy();
  void watchSites();
});

chrome.permissions.onAdded.addListener(() => void watchSites());
chrome.permissions.onRemoved.addListener(() => void watchSites());
onSettings("sites", () => void watchSites());
onSettings("reader", () => void makeMenus());
