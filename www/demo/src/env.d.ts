/** Filled in by vite.config.ts. */
declare const __WASM__: { version: string; compressedBytes: number; rawBytes: number };
/** Where the package and the extension are told, by the language of the interface. */
declare const __HOME__: { package: string; extension: Record<string, string> };
