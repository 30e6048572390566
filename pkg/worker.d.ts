/** A worker script: hand `() => new Worker(…)` of it to `createParser()`. It exports nothing. */
export {};
