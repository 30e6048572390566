// The core as a native program, which tests compare the WebAssembly with. In the profile of `cargo test`, which
// builds it along with the tests: another release with whole-program optimisation would take two minutes more,
// and Rust gives the same results in every profile.
import { join } from "node:path";
import { must, root } from "./run.mjs";

/** Builds the example that parses a folder, if that is not yet done, and gives the program's path. */
export async function nativeParser() {
  const args = ["build", "--quiet", "--profile", "test", "--example", "parse_all"];
  await must("cargo", args, "the native example does not compile", { capture: true });
  const target = process.env.CARGO_TARGET_DIR ?? join(root, "target");
  const suffix = process.platform === "win32" ? ".exe" : "";
  return join(target, "debug/examples", `parse_all${suffix}`);
}
