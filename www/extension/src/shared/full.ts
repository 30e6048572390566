/** Tells when something could not be written down because there is no room for it: whatever it was, nobody waits for it. */
export function onFull(tell: () => void): void {
  addEventListener("unhandledrejection", (event) => {
    if (event.reason?.name !== "QuotaExceededError") return;
    event.preventDefault();
    tell();
  });
}
