/** Hours of the day between which the theme by the clock is light. */
const MORNING = 7;
const EVENING = 19;

/** The theme at this time. */
export function themeAt(time: Date): "light" | "dark" {
  const hour = time.getHours();
  return hour >= MORNING && hour < EVENING ? "light" : "dark";
}

/** Milliseconds until it changes. */
export function untilChange(time: Date): number {
  const change = new Date(time);
  const hour = time.getHours();
  const isNight = hour >= EVENING;
  change.setHours(hour < MORNING || isNight ? MORNING : EVENING, 0, 0, 0);
  if (isNight) change.setDate(change.getDate() + 1);
  return change.getTime() - time.getTime();
}
