// The worker behind createParser() in Node, Deno and Bun.
import { parentPort } from "node:worker_threads";
import { work } from "./jobs.js";
import "./node.js";

parentPort?.on("message", (request) =>
  work(request, (message) => parentPort?.postMessage(message)),
);
