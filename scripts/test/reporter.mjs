// A reporter for node:test: failures in full, diagnostics, how long each test took, and the counts in a last line.

function describe({ name, file, details }) {
  const error = details.error?.cause ?? details.error;
  const trace = error?.stack ?? String(error?.message ?? error);
  return `✗ ${name}${file ? ` (${file})` : ""}\n${trace.replace(/^/gm, "    ")}\n`;
}

const line = (name) => name.replaceAll(/\s+/g, " ");

/** The line that ./counts.mjs reads a test's time from. */
function timed({ name, details }) {
  return `#time ${Math.round(details.duration_ms)} ${line(name)}\n`;
}

export default async function* report(source) {
  let passed = 0;
  let failed = 0;
  let skipped = 0;
  for await (const { type, data } of source) {
    if (type === "test:stdout" || type === "test:stderr") yield data.message;
    else if (type === "test:fail") {
      const wraps = data.details.error?.failureType === "subtestsFailed";
      if (wraps) continue;
      failed += 1;
      yield describe(data);
      yield `#failed ${line(data.name)}\t${data.file ?? ""}\n`;
    } else if (type === "test:pass" && data.details.type !== "suite") {
      if (data.skip === undefined) passed += 1;
      else {
        skipped += 1;
        yield `· skipped: ${data.name}${typeof data.skip === "string" ? `: ${data.skip}` : ""}\n`;
      }
      yield timed(data);
    }
  }
  yield `#counts ${passed} ${failed} ${skipped}\n`;
}
