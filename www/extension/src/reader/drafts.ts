/*
 * What is being typed into a note, kept at each key: the database is written to after a pause, and a tab that is
 * closed before does not wait for it.
 */
const PREFIX = "draft:";

export function keepDraft(id: string, text: string): void {
  try {
    localStorage.setItem(PREFIX + id, text);
  } catch {
    // A full or blocked store: the database has it a moment later.
  }
}

export function draftOf(id: string): string | null {
  try {
    return localStorage.getItem(PREFIX + id);
  } catch {
    return null;
  }
}

/** Once the database has it; what was typed since stays. */
export function dropDraft(id: string, text: string): void {
  if (draftOf(id) === text) localStorage.removeItem(PREFIX + id);
}
