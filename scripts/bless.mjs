// Shows how fixtures differ from what is expected, field by field, and writes the expectation anew.
// Usage: npm run bless -- NAME…   (no name: every fixture that differs); read `git diff` before you commit
import { main, run, StepError } from "./lib/run.mjs";

main(async () => {
  const args = ["test", "--quiet", "--test", "fixtures", "--", ...process.argv.slice(2)];
  // One after the other, so that what they print does not mingle.
  const { code } = await run("cargo", [...args, "--test-threads=1"], {
    env: { LISIBLE_BLESS: "1" },
  });
  if (code !== 0) throw new StepError("not blessed: see above");
});
