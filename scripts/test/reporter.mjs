// A reporter for node:test: failures in full, diagnostics, and the counts in a last line.

function describe({ name, file, details }) {
  const error = details.error?.cause ?? details.error;
  const trace = error?.stack ?? String(error?.message ?? error);
  return `✗ ${name}${file ? ` (${file})` : ""}\n${trace.replace(/^/gm, "    ")}\n`;
}

export default async function* report(source) {
  let passed = 0;
  let failed = 0;
  for await (const { type, data } of source) {
    if (type === "test:stdout" || type === "test:stderr") yield data.message;
    else if (type === "test:fail") {
      const wraps = data.details.error?.failureType === "subtestsFailed";
      if (wraps) continue;
      failed += 1;
      yield describe(data);
    } else if (type === "test:pass" && data.details.type !== "suite" && data.skip === undefined) {
      passed += 1;
    }
  }
  yield `#counts ${passed} ${failed}\n`;
}
