import { decode, mediaTypeOf } from "lisible";
import { type AddressOrigin, addressOf } from "./address.ts";
import { isBareAddress, isSavedPage, type Stranger, strangerOf } from "./kind.ts";

/** What came in: a text to parse, with the address that it names itself, or something that is none. */
export type Intake =
  | { kind: "text"; text: string; url: string; urlFrom: AddressOrigin | null }
  | { kind: "stranger"; stranger: Stranger; text: string }
  /** A MIME message, and what it is taken for where no page is in it. */
  | { kind: "saved"; message: Uint8Array | string; otherwise: Intake };

/** A file, or a picture from the clipboard. */
export function takeBytes(bytes: Uint8Array<ArrayBuffer>): Intake {
  if (bytes.length === 0) return stranger("empty");
  const type = mediaTypeOf(bytes);
  if (type === null) return takeText(decode(bytes));
  if (type === "multipart/related") {
    return { kind: "saved", message: bytes, otherwise: stranger("binary") };
  }
  return stranger(strangerOf(type));
}

export function takeText(text: string): Intake {
  if (text.trim() === "") return stranger("empty");
  if (isSavedPage(text)) return { kind: "saved", message: text, otherwise: plainText(text) };
  return isBareAddress(text) ? stranger("address", text) : plainText(text);
}

function plainText(text: string): Intake {
  const address = addressOf(text);
  return { kind: "text", text, url: address?.url ?? "", urlFrom: address?.from ?? null };
}

function stranger(kind: Stranger, text = ""): Intake {
  return { kind: "stranger", stranger: kind, text };
}
