// The notices of what others wrote and we hand on: THIRD-PARTY-NOTICES.txt, and the same as a CycloneDX bill of materials.
// Usage: node scripts/notices.mjs (the build runs it for the package; the demo page and the extension import it)
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { crates, modules } from "./lib/parts.mjs";
import { root } from "./lib/run.mjs";

/** @import { Part } from "./lib/parts.mjs" */

const head = `Lisible itself is under the MIT licence or the Apache licence 2.0, as you like.
It holds the following works of others, unchanged. The source of each crate is at https://crates.io/crates/NAME/VERSION,
of each package at https://www.npmjs.com/package/NAME; so is that of those under the Mozilla Public License 2.0.
`;

/**
 * @param {Part[]} parts
 * @returns {string} each text once, below the names of all that it stands for
 */
export function noticesOf(parts) {
  const byLicence = new Map(
    parts.flatMap(({ licence, texts }) => texts.map((text) => [licence, text])),
  );
  const groups = new Map();
  for (const part of parts) {
    // A few crates come without their licence's text: another's under the same licence stands for it.
    const texts = part.texts.length > 0 ? part.texts : [byLicence.get(part.licence) ?? ""];
    for (const text of texts) groups.set(text, [...(groups.get(text) ?? []), part]);
  }
  const sections = [...groups].map(([text, users]) => `${users.map(line).join("\n")}\n\n${text}`);
  const list = parts.map(line).join("\n");
  return `${[`${head}\n${list}`, ...sections].join(`\n\n${"-".repeat(80)}\n\n`)}\n`;
}

/** @param {Part} part */
function line({ name, version, licence }) {
  return `${name} ${version} (${licence})`;
}

/** For the demo page and the extension: what is in the WebAssembly and in their scripts. */
export function allNotices() {
  return noticesOf([...crates(), ...modules()]);
}

/**
 * CycloneDX 1.5. The same parts give the same bytes: it has no time, and its serial number is a digest.
 * @param {Part[]} parts
 */
export function billOfMaterials(parts) {
  const { version, license } = JSON.parse(readFileSync(join(root, "pkg/package.json"), "utf8"));
  const components = parts.map(component);
  const digest = createHash("sha256").update(JSON.stringify(components)).digest("hex");
  const uuid = [8, 4, 4, 4, 12].map((length, at) => digest.slice(at * 12, at * 12 + length));
  const own = { type: "library", name: "lisible", version, purl: `pkg:npm/lisible@${version}` };
  return {
    bomFormat: "CycloneDX",
    specVersion: "1.5",
    serialNumber: `urn:uuid:${uuid[0]}-${uuid[1]}-4${uuid[2].slice(1)}-8${uuid[3].slice(1)}-${uuid[4]}`,
    version: 1,
    metadata: { component: { "bom-ref": own.purl, ...own, licenses: [{ expression: license }] } },
    components,
    dependencies: [{ ref: own.purl, dependsOn: components.map(({ purl }) => purl) }],
  };
}

/** @param {Part} part */
function component({ name, version, licence, kind, hash }) {
  const purl = `pkg:${kind}/${name.replace("@", "%40")}@${version}`;
  const expression = licence.replaceAll("/", " OR ");
  return {
    type: "library",
    "bom-ref": purl,
    name,
    version,
    purl,
    licenses: [{ expression }],
    ...(hash ? { hashes: [digestOf(hash)] } : {}),
  };
}

/** A lock's digest: hexadecimal SHA-256 of a crate, base64 SHA-512 of a package. */
function digestOf(hash) {
  const [, base64] = /^sha512-(.+)$/.exec(hash) ?? [];
  if (!base64) return { alg: "SHA-256", content: hash };
  return { alg: "SHA-512", content: Buffer.from(base64, "base64").toString("hex") };
}

/** Writes both into the package, whose only foreign parts are in the WebAssembly. */
export function writeNotices() {
  const parts = crates();
  writeFileSync(join(root, "pkg/THIRD-PARTY-NOTICES.txt"), noticesOf(parts));
  writeFileSync(
    join(root, "pkg/sbom.cdx.json"),
    `${JSON.stringify(billOfMaterials(parts), null, 1)}\n`,
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeNotices();
