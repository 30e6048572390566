// The types of pkg/index.d.ts as a JSON schema, so that values can be compared with them.

import { join } from "node:path";
import { Ajv } from "ajv";
import { createGenerator } from "ts-json-schema-generator";
import { root } from "../../../scripts/lib/run.mjs";

/** The schema of a type; every object in it is closed. */
export function schemaOf(type) {
  return createGenerator({
    path: join(root, "pkg/index.d.ts"),
    tsconfig: join(root, "tests/npm/support/tsconfig.schema.json"),
    type,
    additionalProperties: false,
    skipTypeCheck: true,
    topRef: true,
  }).createSchema(type);
}

/** A function that gives the first problems of a value, "" where there is none. */
export function validator(type) {
  const ajv = new Ajv({ strict: false, discriminator: false, allErrors: false });
  const validate = ajv.compile(schemaOf(type));
  return (value) => {
    if (validate(value)) return "";
    return validate.errors.slice(0, 3).map(describe).join("; ");
  };
}

function describe({ instancePath, message, params }) {
  return `${instancePath || "/"} ${message} ${JSON.stringify(params)}`;
}
