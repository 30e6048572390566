/* A finger across the text of a feed's item: to the next one, or to the one before. */

/** CSS pixels: farther than this across, and no more than that up or down. */
const ACROSS = 80;
const ASIDE = 40;

export function onSwipe(step: (delta: number) => void): void {
  let from: { x: number; y: number } | null = null;
  addEventListener(
    "touchstart",
    ({ touches }) => {
      const [touch, second] = touches;
      from = touch && !second ? { x: touch.clientX, y: touch.clientY } : null;
    },
    { passive: true },
  );
  addEventListener(
    "touchend",
    ({ changedTouches }) => {
      const [touch] = changedTouches;
      // While text is being selected the finger draws its edge.
      if (!from || !touch || !getSelection()?.isCollapsed) return;
      const [across, aside] = [touch.clientX - from.x, touch.clientY - from.y];
      from = null;
      if (Math.abs(across) > ACROSS && Math.abs(aside) < ASIDE) step(across < 0 ? 1 : -1);
    },
    { passive: true },
  );
}
