import type { Snapshot } from "./snapshot.ts";

/** A page of a site that is always opened in the reader has loaded. */
export interface Arrived {
  type: "arrived";
  snapshot: Snapshot;
}

/** The button was pressed on a reader's tab: go back to the page. */
export interface Leave {
  type: "leave";
  tabId: number;
}

/** The reader is about to open the page itself in its tab: it stays as it is, this once. */
export interface Staying {
  type: "staying";
  url: string;
}

export type Message = Arrived | Leave | Staying;
