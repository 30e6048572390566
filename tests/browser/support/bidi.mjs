// A small client of WebDriver BiDi, for what playwright does not do in Firefox: extensions.
import WebSocket from "ws";

export class BidiError extends Error {
  constructor({ error, message }, method) {
    super(`${method}: ${error}: ${message}`);
    this.code = error;
  }
}

export class BidiClient {
  #socket;
  #next = 0;
  #waiting = new Map();
  #listeners = new Map();

  /** @param {string} address of the browser's web socket, ws://… */
  static async connect(address) {
    const socket = new WebSocket(`${address}/session`, { maxPayload: 256 * 1024 * 1024 });
    await new Promise((done, fail) => socket.once("open", done).once("error", fail));
    const client = new BidiClient(socket);
    await client.send("session.new", { capabilities: {} });
    return client;
  }

  constructor(socket) {
    this.#socket = socket;
    socket.on("message", (data) => this.#receive(JSON.parse(data)));
    socket.on("close", () => {
      for (const { fail } of this.#waiting.values()) fail(new Error("the browser has gone"));
    });
  }

  /** @returns {Promise<any>} the result of a command */
  send(method, params = {}) {
    const id = ++this.#next;
    return new Promise((done, fail) => {
      this.#waiting.set(id, { done, fail, method });
      this.#socket.send(JSON.stringify({ id, method, params }));
    });
  }

  /** Calls back for every event of this name; subscribes to it. */
  async on(event, listener) {
    this.#listeners.set(event, listener);
    await this.send("session.subscribe", { events: [event] });
  }

  close() {
    this.#socket.close();
  }

  #receive(message) {
    if (message.type === "event") {
      this.#listeners.get(message.method)?.(message.params);
      return;
    }
    const waiting = this.#waiting.get(message.id);
    this.#waiting.delete(message.id);
    if (message.type === "error") waiting?.fail(new BidiError(message, waiting.method));
    else waiting?.done(message.result);
  }
}
