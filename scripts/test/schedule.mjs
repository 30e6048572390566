// Runs tasks beside each other: each waits for what it comes after, and for its lock.
import { availableParallelism } from "node:os";

/** Browsers and package managers wait more than they work: one more than there are processors keeps those busy. */
const places = availableParallelism() + 1;

/**
 * @param {{ name: string, after?: string[], lock?: string }[]} tasks earlier ones go first where several could
 * @param {(task: any, broken: string | undefined) => Promise<boolean>} work gives whether it went well;
 *   `broken` names what the task came after and what went wrong
 */
export async function schedule(tasks, work) {
  const names = new Set(tasks.map(({ name }) => name));
  const [done, failed, locked, running] = [new Set(), new Set(), new Set(), new Set()];
  const waiting = [...tasks];
  const isReady = ({ after = [], lock }) =>
    !locked.has(lock) && after.every((name) => done.has(name) || !names.has(name));

  const start = async (task) => {
    if (task.lock) locked.add(task.lock);
    const broken = task.after?.find((name) => failed.has(name));
    if (!(await work(task, broken))) failed.add(task.name);
    locked.delete(task.lock);
    done.add(task.name);
  };

  while (waiting.length > 0 || running.size > 0) {
    const at = running.size < places ? waiting.findIndex(isReady) : -1;
    if (at >= 0) {
      const [task] = waiting.splice(at, 1);
      const run = start(task).finally(() => running.delete(run));
      running.add(run);
    } else if (running.size > 0) {
      await Promise.race(running);
    } else {
      throw new Error(`nothing comes before ${waiting.map(({ name }) => name).join(", ")}`);
    }
  }
}
