import { mendFault, type SiteRules } from "@lisible/reader";
import { JsonError, lineOf, parseJson } from "./json.ts";

export type RulesState =
  | { kind: "none" }
  | { kind: "valid"; rules: SiteRules[] }
  | {
      kind: "invalid";
      line: number;
      problem: "unexpected" | "end" | "duplicate" | "not-object" | "mend";
      found: string;
    };

/** One rule or a list of rules, from JSON. */
export function readRules(text: string): RulesState {
  if (!text.trim()) return { kind: "none" };
  try {
    const { value, offsets } = parseJson(text);
    const rules: unknown[] = Array.isArray(value) ? value : [value];
    const wrong = rules.findIndex((rule) => !isObject(rule));
    if (wrong === -1) return checked(rules as SiteRules[], text);
    const offset = offsets.get(Array.isArray(value) ? String(wrong) : "") ?? 0;
    return { kind: "invalid", line: lineOf(text, offset), problem: "not-object", found: "" };
  } catch (error) {
    if (!(error instanceof JsonError)) throw error;
    const line = lineOf(text, error.offset);
    return { kind: "invalid", line, problem: error.kind, found: error.found };
  }
}

/** The parser says itself what is wrong with its keys; this one is not handed on to it. */
function checked(rules: SiteRules[], text: string): RulesState {
  const found = mendFault(rules);
  if (found === null) return { kind: "valid", rules };
  return { kind: "invalid", line: lineOfComplaint(text, found), problem: "mend", found };
}

/**
 * The line that the parser's own complaint is about: it names the field by its path
 * (`publishers[0].title.suffixes`), of which as much is used as the text holds.
 */
export function lineOfComplaint(text: string, message: string): number {
  const [path = ""] = /publishers(?:\[\d+\]|\.[\w-]+)+/.exec(message) ?? [];
  const steps = path
    .replace(/\[(\d+)\]/g, ".$1")
    .split(".")
    .slice(1);
  try {
    const { value, offsets } = parseJson(text);
    const known = Array.isArray(value) ? steps : steps.slice(1);
    for (let length = known.length; length > 0; length -= 1) {
      const offset = offsets.get(known.slice(0, length).join("."));
      if (offset !== undefined) return lineOf(text, offset);
    }
    return namedLine(text, message) ?? 1;
  } catch {
    return 1;
  }
}

// Messages about an unknown or missing field quote its name.
function namedLine(text: string, message: string): number | null {
  for (const [, name = ""] of message.matchAll(/[`"“]([\w-]+)[`"”]/g)) {
    const offset = text.indexOf(`"${name}"`);
    if (offset !== -1) return lineOf(text, offset);
  }
  return null;
}

function isObject(value: unknown): boolean {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
