import { type Problem, ProblemError, type Snapshot } from "../shared/snapshot.ts";
import { problemOf } from "./problems.ts";

/** Below this a page is a shell, and what there is to read stands in one of its frames. */
const SHELL_CHARACTERS = 200;

/**
 * Chromium tells the page's process of the click's permission by another way than the script, and the
 * script sometimes overtakes it. In milliseconds, before trying again.
 */
const PAUSES = [20, 60, 200, 0];
/** What a page without the permission looks like, be it that none comes or that it is on its way. */
const UNSURE: readonly (Problem | null)[] = [null, "file-access", "json-viewer"];

/** Takes a tab's page under the permission that the click gave. */
export async function snapshotOf(tab: chrome.tabs.Tab): Promise<Snapshot> {
  const page = await take(tab);
  const problem = problemOf(tab.url, page?.contentType);
  if (!page || problem) throw new ProblemError(problem ?? "no-access");
  if (page.characters === null || page.characters >= SHELL_CHARACTERS) return page;
  return longest([page, ...(await takeFrames(tab))]);
}

async function take(tab: chrome.tabs.Tab): Promise<Snapshot | undefined> {
  for (const pause of PAUSES) {
    try {
      return await execute(tab);
    } catch (error) {
      const problem = problemOf(tab.url, undefined);
      if (problem && !UNSURE.includes(problem)) throw new ProblemError(problem, { cause: error });
      await new Promise((done) => setTimeout(done, pause));
    }
  }
  throw new ProblemError(problemOf(tab.url, undefined) ?? "no-access");
}

async function execute(tab: chrome.tabs.Tab): Promise<Snapshot | undefined> {
  const [frame] = await chrome.scripting.executeScript<[], Snapshot>({
    target: { tabId: tab.id as number },
    files: ["take.js"],
  });
  return frame?.result;
}

/** The frames that may be read: those of the same site. */
async function takeFrames(tab: chrome.tabs.Tab): Promise<Snapshot[]> {
  const frames = await chrome.scripting.executeScript<[], Snapshot>({
    target: { tabId: tab.id as number, allFrames: true },
    files: ["take.js"],
  });
  return frames.flatMap(({ result }) => (result ? [result] : []));
}

function longest(pages: Snapshot[]): Snapshot {
  const best = pages.reduce((a, b) => ((b.characters ?? 0) > (a.characters ?? 0) ? b : a));
  const [top] = pages;
  // The address of the tab is the one to go back to, whichever frame the text came from.
  return { ...best, title: best.title || (top?.title ?? "") };
}
