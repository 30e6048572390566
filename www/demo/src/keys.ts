import { actOnKey, type PageKey } from "@lisible/reader";
import type { DemoMessages } from "./messages/index.ts";
import { VIEWS, type ViewName } from "./views/names.ts";

export interface PageKeyActions {
  select(view: ViewName): void;
  source(): void;
  search(): void;
  step(by: 1 | -1): unknown;
  back(): unknown;
  /** `null` where the reader, which has a sheet of its own, answers. */
  help: (() => void) | null;
}

/** The page's own keys, for the help sheet. */
export function pageKeys(m: DemoMessages): PageKey[] {
  return [
    { key: "1–7", label: m.keyViews },
    { key: "e", label: m.keySource },
    { key: "/", label: m.keySearch },
    { key: "j", label: m.keyNext },
    { key: "k", label: m.keyPrevious },
    { key: "u", label: m.keyBack },
  ];
}

export function actOnPageKey(event: KeyboardEvent, actions: PageKeyActions): void {
  if (document.querySelector("dialog[open]")) return;
  const [, ...numbered] = VIEWS;
  const views = numbered.map((view, index) => [String(index + 1), () => actions.select(view)]) as [
    string,
    () => void,
  ][];
  actOnKey(event, {
    ...Object.fromEntries(views),
    e: () => actions.source(),
    "/": () => actions.search(),
    j: () => void actions.step(1),
    k: () => void actions.step(-1),
    u: () => void actions.back(),
    ...(actions.help && { "?": actions.help }),
  });
}
