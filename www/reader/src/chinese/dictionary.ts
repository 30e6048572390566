import type { Script, TextConverter } from "./article.ts";

const loaded = new Map<Script, Promise<TextConverter>>();

/**
 * The converter into `script`; its dictionary (some hundred kB) is loaded at the first call.
 * Traditional is the character standard of Taiwan; vocabulary is left as the publisher chose it.
 */
export function converter(script: Script): Promise<TextConverter> {
  const known = loaded.get(script);
  if (known) return known;
  const loading = script === "Hant" ? toTraditional() : toSimplified();
  loaded.set(script, loading);
  // A failed load must not stand in the way of the next attempt.
  loading.catch(() => loaded.delete(script));
  return loading;
}

async function toTraditional(): Promise<TextConverter> {
  const { Converter } = await import("opencc-js/cn2t");
  return Converter({ from: "cn", to: "tw" });
}

async function toSimplified(): Promise<TextConverter> {
  const { Converter } = await import("opencc-js/t2cn");
  return Converter({ from: "tw", to: "cn" });
}
