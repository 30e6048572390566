/** What is taken from a tab: everything the parser and the way back need, and nothing else. */
export interface Snapshot {
  /** HTML of the page, or the raw text of a feed or of an archived item. */
  content: string;
  /** HTML of what was selected; `null` if nothing was. */
  selection: string | null;
  url: string;
  title: string;
  contentType: string;
  /** What the page declares, BCP 47 if the page is well made. */
  lang: string | null;
  /** Text at the top of the window when it was scrolled away from the start. */
  anchor: string | null;
  /** Visible characters where frames are about: tells a shell from a page. `null` where there are none. */
  characters: number | null;
}

/** Why a tab cannot be read. Each has a message of its own that says what to do. */
export type Problem =
  | "browser-page"
  | "protected-site"
  | "pdf"
  | "media"
  | "file-access"
  | "json-viewer"
  | "no-access";

export class ProblemError extends Error {
  readonly problem: Problem;

  constructor(problem: Problem, options?: ErrorOptions) {
    super(`this tab cannot be read: ${problem}`, options);
    this.problem = problem;
  }
}
