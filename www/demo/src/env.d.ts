/** Filled in by vite.config.ts. */
declare const __WASM__: { version: string; compressedBytes: number; rawBytes: number };
