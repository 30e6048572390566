// The worker behind createParser() in Node, Deno and Bun.
import { parentPort } from "node:worker_threads";
import { answer } from "./jobs.js";
import "./node.js";

parentPort?.on("message", async (request) => parentPort?.postMessage(await answer(request)));
