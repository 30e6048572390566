/* Pictures that somebody asked to keep: without a network, or without their site, the article still has them. */
import { database } from "./database.ts";

/** All of them or none. */
export async function keepPictures(
  article: string,
  pictures: ReadonlyMap<string, Blob>,
): Promise<void> {
  const { store, done } = (await database()).transaction("pictures", "readwrite");
  await Promise.all(
    Array.from(pictures, ([address, blob]) => store.put({ article, address, blob })),
  );
  await done;
}

/** By their addresses. */
export async function picturesOf(article: string): Promise<Map<string, Blob>> {
  const rows = await (await database()).getAllFromIndex("pictures", "article", article);
  return new Map(rows.map(({ address, blob }) => [address, blob]));
}

export async function dropPictures(article: string): Promise<void> {
  const { store, done } = (await database()).transaction("pictures", "readwrite");
  const keys = await store.index("article").getAllKeys(article);
  await Promise.all(keys.map((key) => store.delete(key)));
  await done;
}
