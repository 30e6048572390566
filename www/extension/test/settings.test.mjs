// What a person has just chosen is not undone by what the storage tells of late.
import assert from "node:assert/strict";
import { test } from "node:test";
import { load } from "../../test/bundle.mjs";

const { preferenceStore } = await load("../src/shared/settings.ts", import.meta.url);

/** The browser's storage, which tells of each change only when it is told to. */
function slowStorage() {
  const late = [];
  let listener = () => {};
  const set = async ({ reader }) => void late.push({ reader: { newValue: reader } });
  const onChanged = { addListener: (added) => (listener = added) };
  globalThis.chrome = { storage: { local: { set, onChanged } } };
  return { late, tell: (changes) => listener(changes) };
}

test("the storage's late word of one choice does not take back the next one", async () => {
  const { late, tell } = slowStorage();
  const heard = [];
  preferenceStore.subscribe((reader) => heard.push(reader.language));
  await preferenceStore.save({ language: "zh-Hant" });
  await preferenceStore.save({ language: "auto" });
  tell({ reader: { newValue: { language: "fr" } } });
  for (const changes of late) tell(changes);
  assert.deepEqual(heard, ["auto"]);
  tell({ reader: { newValue: { language: "fr" } } });
  assert.deepEqual(heard, ["auto", "fr"], "what another page chose afterwards counts");
});

test("after a write that failed, other pages are heard", async () => {
  const { tell } = slowStorage();
  const heard = [];
  preferenceStore.subscribe((reader) => heard.push(reader.language));
  chrome.storage.local.set = () => Promise.reject(new Error("full"));
  await assert.rejects(preferenceStore.save({ language: "zh-Hant" }), /full/);
  tell({ reader: { newValue: { language: "fr" } } });
  assert.deepEqual(heard, ["fr"]);
});
