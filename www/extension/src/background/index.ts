/*
 * The background of the extension: a service worker in Chromium, an event page in Firefox.
 * Listeners are added on the first turn, because either may be started just to hear an event.
 */
import { tidyPages } from "../shared/pages.ts";
import { onSettings } from "../shared/settings.ts";
import type { Message } from "../shared/wire.ts";
import { arrived, staying, watchSites } from "./always.ts";
import { makeMenus, menuChosen } from "./menus.ts";
import { openReader, toggle } from "./open.ts";

chrome.action.onClicked.addListener((tab) => void toggle(tab));

chrome.commands.onCommand.addListener((command, tab) => {
  if (command === "read-selection" && tab) void openReader(tab, "selection");
});

chrome.contextMenus.onClicked.addListener((info, tab) => void menuChosen(info, tab));

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
  void tidyPages();
  void watchSites();
});

chrome.permissions.onAdded.addListener(() => void watchSites());
chrome.permissions.onRemoved.addListener(() => void watchSites());
onSettings("sites", () => void watchSites());
onSettings("reader", () => void makeMenus());
