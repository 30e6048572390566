/* The package's worker: a page of megabytes never freezes the tab. The module comes before the first question. */
import init from "lisible";
import "lisible/worker";

// Whoever asks hears of a failure.
void init(new URL("lisible.wasm", location.href).href).catch(() => {});
