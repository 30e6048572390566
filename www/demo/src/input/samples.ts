import type { DemoMessages } from "../messages/index.ts";

export interface Sample {
  /** The file in `samples/`. */
  file: string;
  /** Its language, for the card. */
  lang: string;
  title: keyof DemoMessages;
  about: keyof DemoMessages;
}

/** Texts of our own in the shapes that feeds, archives and sites really have. */
export const SAMPLES: readonly Sample[] = [
  {
    file: "editorial.md",
    lang: "zh-Hans",
    title: "sampleEditorial",
    about: "sampleEditorialAbout",
  },
  { file: "wire.md", lang: "zh-Hans", title: "sampleWire", about: "sampleWireAbout" },
  { file: "taiwan.md", lang: "zh-Hant", title: "sampleTaiwan", about: "sampleTaiwanAbout" },
  { file: "persian.html", lang: "fa", title: "samplePersian", about: "samplePersianAbout" },
  { file: "feed.xml", lang: "zh-Hans", title: "sampleFeed", about: "sampleFeedAbout" },
  { file: "page.html", lang: "fr", title: "samplePage", about: "samplePageAbout" },
  { file: "hostile.html", lang: "zh-Hans", title: "sampleHostile", about: "sampleHostileAbout" },
  { file: "welle.md", lang: "zh-Hans", title: "sampleWelle", about: "sampleWelleAbout" },
  { file: "times.md", lang: "zh-Hans", title: "sampleTimes", about: "sampleTimesAbout" },
  { file: "voice.md", lang: "zh-Hans", title: "sampleVoice", about: "sampleVoiceAbout" },
];

/** A sample's text. Pictures in it are named by `{{site}}`, which becomes this page's address. */
export async function loadSample(file: string): Promise<{ text: string; site: string }> {
  const site = new URL("./samples/", document.baseURI).href;
  const response = await fetch(new URL(file, site));
  if (!response.ok) throw new Error(`${response.status} ${response.statusText}`);
  const text = await response.text();
  return { text: text.replaceAll("{{site}}", site), site };
}

const PREFIX = "#sample=";

/** The sample that the address names. */
export function sampleInAddress(): string | null {
  const file = location.hash.startsWith(PREFIX) ? location.hash.slice(PREFIX.length) : "";
  return SAMPLES.some((sample) => sample.file === file) ? file : null;
}

/** Puts the sample on show into the address, or takes it out when there is none any more. */
export function nameInAddress(file: string | null): void {
  if (file === sampleInAddress()) return;
  const hash = file === null ? "" : PREFIX + file;
  history.replaceState(history.state, "", location.pathname + location.search + hash);
}

/** Archived items name their own address; pages and fragments take the sample folder's. */
export function sampleUrl(text: string, site: string): string {
  return /^\s*(?:---|<!--\d|<\?xml)/.test(text) ? "" : site;
}
