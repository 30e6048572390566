/* A finger across what is read: to what follows, or to what stands before. */

/** CSS pixels that a finger travels sideways. */
const FAR = 80;
/** Milliseconds that it may take. */
const QUICK = 700;

interface Start {
  x: number;
  y: number;
  at: number;
}

/** Calls back when a finger goes quickly to the left (1: what follows) or to the right (-1). */
export function onSwipe(target: EventTarget, act: (by: 1 | -1) => void): void {
  let start: Start | null = null;
  const listen = (type: string, heard: (event: TouchEvent) => void) =>
    target.addEventListener(type, (event) => heard(event as TouchEvent), { passive: true });
  listen("touchstart", (event) => {
    const [finger] = event.touches;
    const alone = event.touches.length === 1 && finger && !isTaken(event);
    start = alone ? { x: finger.clientX, y: finger.clientY, at: event.timeStamp } : null;
  });
  // The system has taken the finger over: its own way back begins at the edge of the screen.
  listen("touchcancel", () => {
    start = null;
  });
  listen("touchend", (event) => {
    const [finger] = event.changedTouches;
    const from = start;
    start = null;
    // A selection is being drawn.
    if (!from || !finger || getSelection()?.isCollapsed === false) return;
    const [across, down] = [finger.clientX - from.x, finger.clientY - from.y];
    const quick = event.timeStamp - from.at < QUICK;
    if (quick && Math.abs(across) > FAR && Math.abs(across) > 2 * Math.abs(down)) {
      act(across < 0 ? 1 : -1);
    }
  });
}

/** The finger moves something else: wide tables and code, a page that is enlarged, what lies above the page. */
function isTaken(event: Event): boolean {
  if (getSelection()?.isCollapsed === false || (visualViewport?.scale ?? 1) > 1.01) return true;
  return event
    .composedPath()
    .some((node) => node instanceof Element && (node.matches("dialog, input") || scrolls(node)));
}

function scrolls(node: Element): boolean {
  const wider = node.scrollWidth > node.clientWidth + 1;
  return wider && /auto|scroll/.test(getComputedStyle(node).overflowX);
}
