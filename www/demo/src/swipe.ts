/** Pixels that a finger travels sideways. */
const FAR = 80;
/** Milliseconds that it may take. */
const QUICK = 700;

/** Calls back when a finger goes quickly to the left (1: what follows) or to the right (-1). */
export function onSwipe(target: EventTarget, act: (by: 1 | -1) => void): void {
  let start: { x: number; y: number; at: number } | null = null;
  target.addEventListener(
    "touchstart",
    (event) => {
      const { touches, timeStamp } = event as TouchEvent;
      const [finger] = touches;
      const alone = touches.length === 1 && finger && !scrollsSideways(event);
      start = alone ? { x: finger.clientX, y: finger.clientY, at: timeStamp } : null;
    },
    { passive: true },
  );
  target.addEventListener("touchend", (event) => {
    const [finger] = (event as TouchEvent).changedTouches;
    if (!start || !finger) return;
    const [across, down] = [finger.clientX - start.x, finger.clientY - start.y];
    const quick = event.timeStamp - start.at < QUICK;
    start = null;
    if (quick && Math.abs(across) > FAR && Math.abs(across) > 2 * Math.abs(down)) {
      act(across < 0 ? 1 : -1);
    }
  });
}

/** Wide tables and code move under the finger themselves; a selection is being drawn. */
function scrollsSideways(event: Event): boolean {
  if (getSelection()?.isCollapsed === false) return true;
  return event
    .composedPath()
    .some(
      (node) =>
        node instanceof Element &&
        node.scrollWidth > node.clientWidth + 1 &&
        /auto|scroll/.test(getComputedStyle(node).overflowX),
    );
}
