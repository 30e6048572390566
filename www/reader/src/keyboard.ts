export type KeyActions = Readonly<Record<string, () => void>>;

/**
 * Runs the action of a single key, unless someone is typing or a modifier belongs to the browser.
 * Gives whether it acted.
 */
export function actOnKey(event: KeyboardEvent, actions: KeyActions): boolean {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return false;
  if (isTyping(event)) return false;
  const action = actions[event.key];
  if (!action) return false;
  event.preventDefault();
  action();
  return true;
}

function isTyping(event: KeyboardEvent): boolean {
  const [target] = event.composedPath();
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable) return true;
  // Radio buttons and boxes take no letters, so shortcuts may act there.
  if (target instanceof HTMLInputElement) return !["radio", "checkbox"].includes(target.type);
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement;
}
