// One shape in a process of its own: node child.mjs PACKAGE ID SIZES. One line of JSON for each size.
import { pathToFileURL } from "node:url";
import { shapes } from "./shapes.mjs";

const [entry, id, sizes] = process.argv.slice(2);
const lisible = await import(pathToFileURL(entry));
const { call, make } = shapes.find((shape) => shape.id === id);
const parse = call === "feed" ? lisible.parseFeed : lisible.parseArticle;

/** Processor time in milliseconds: others may have the machine meanwhile. */
function timed(run) {
  const start = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

/** The first calls pay for compiling what they run; they are not counted. */
function warmUp({ input, options }) {
  const start = process.cpuUsage();
  for (let calls = 0; calls < 40; calls++) {
    try {
      parse(input, options);
    } catch {
      // Measured below.
    }
    if (process.cpuUsage(start).user > 1_000_000) return;
  }
}

warmUp(make(Number(sizes.split(",")[0])));
for (const size of sizes.split(",").map(Number)) {
  const { input, options } = make(size);
  const bytes = Buffer.byteLength(input);
  let code = "";
  let result;
  const run = () => {
    try {
      result = parse(input, options);
    } catch (error) {
      if (typeof error.code !== "string") throw error;
      code = error.code;
    }
  };
  // The least of several: what takes a millisecond is measured badly.
  let time = timed(run);
  for (let more = 0; more < 4 && time < 40; more++) time = Math.min(time, timed(run));
  const output = result === undefined ? 0 : Buffer.byteLength(JSON.stringify(result));
  const memory = process.resourceUsage().maxRSS * 1024;
  console.log(JSON.stringify({ bytes, time, output, code, memory }));
}
