import { decode, mediaTypeOf } from "lisible";
import { readMhtml } from "lisible/mhtml";
import { type AddressOrigin, addressOf } from "./address.ts";
import { isBareAddress, isSavedPage, type Stranger, strangerOf } from "./kind.ts";

/** What came in: a text to parse, with the address that it names itself, or something that is none. */
export type Intake =
  | { kind: "text"; text: string; url: string; urlFrom: AddressOrigin | null }
  | { kind: "stranger"; stranger: Stranger; text: string };

/** A file, or a picture from the clipboard. */
export function takeBytes(bytes: Uint8Array<ArrayBuffer>): Intake {
  if (bytes.length === 0) return stranger("empty");
  const type = mediaTypeOf(bytes);
  if (type === null) return takeText(decode(bytes));
  if (type === "multipart/related") return savedPage(bytes) ?? stranger("binary");
  return stranger(strangerOf(type));
}

export function takeText(text: string): Intake {
  if (text.trim() === "") return stranger("empty");
  const saved = isSavedPage(text) ? savedPage(text) : null;
  if (saved) return saved;
  if (isBareAddress(text)) return stranger("address", text);
  const address = addressOf(text);
  return { kind: "text", text, url: address?.url ?? "", urlFrom: address?.from ?? null };
}

function savedPage(message: Uint8Array | string): Intake | null {
  const saved = readMhtml(message);
  if (!saved) return null;
  const { html, url } = saved;
  return { kind: "text", text: html, url: url ?? "", urlFrom: url ? "saved" : null };
}

function stranger(kind: Stranger, text = ""): Intake {
  return { kind: "stranger", stranger: kind, text };
}
