// What suites need beside each other. None of it is a test: it counts only where it fails.
import { parcel, project } from "../../tests/npm/support/consumer.mjs";
import { ensureBrowsers } from "../browsers.mjs";
import { modules } from "../setup.mjs";

export const preparations = [
  { name: "modules", work: modules },
  { name: "browsers", work: ensureBrowsers },
  {
    name: "packed",
    after: ["build"],
    // Where Parcel cannot be installed its own test says so.
    work: () => project().then(() => parcel().catch(() => null)),
  },
];
