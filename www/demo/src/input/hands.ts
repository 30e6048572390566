import type { Session } from "../session.ts";
import { clipboardText, pastedText } from "./paste.ts";
import { EDITABLE } from "./source.ts";

/** What the button takes from the clipboard. Rejects where the browser refuses. */
export async function pasteFromClipboard(session: Session): Promise<void> {
  const { text, file } = await clipboardText();
  if (file) await session.open(file);
  else if (text) session.accept(text);
}

/** A paste anywhere on the page; gives whether the session took it. */
export function takePaste(event: ClipboardEvent, session: Session): boolean {
  const target = event.target as Element;
  const inSource = target.matches("textarea.source-text");
  const { clipboardData } = event;
  if (!clipboardData || (!inSource && target.closest("input, textarea, select"))) return false;
  const text = pastedText(clipboardData);
  const [file] = clipboardData.files;
  const whole = session.source.text === "" || !inSource || text.length > EDITABLE;
  // Into a text that is being edited, plain text goes where the caret is, as everywhere.
  if (text ? !whole : !file) return false;
  event.preventDefault();
  if (text) session.accept(text);
  else if (file) void session.open(file);
  return true;
}
