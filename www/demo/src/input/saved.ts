// Pages as browsers save them whole. Loaded only when there is one.
import { readMhtml } from "lisible/mhtml";
import type { Intake } from "./intake.ts";

/** The page within a MIME message; `null` where there is none. */
export function savedPage(message: Uint8Array | string): Intake | null {
  const saved = readMhtml(message);
  if (!saved) return null;
  const { html, url } = saved;
  return { kind: "text", text: html, url: url ?? "", urlFrom: url ? "saved" : null };
}
