/* The package's worker: a page of megabytes never freezes the tab. */
import "lisible/worker";
