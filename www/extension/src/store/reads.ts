/* Items of feeds that were opened. */
import { database } from "./database.ts";

export async function readAmong(addresses: readonly string[]): Promise<Set<string>> {
  const { store } = (await database()).transaction("reads");
  const keys = await Promise.all(addresses.map((address) => store.getKey(address)));
  return new Set(keys.filter((key) => key !== undefined));
}

export async function markRead(addresses: readonly string[]): Promise<void> {
  const { store, done } = (await database()).transaction("reads", "readwrite");
  const when = Date.now();
  await Promise.all(addresses.map((address) => store.put({ address, when })));
  await done;
}
