import { mendFault, type SiteRules } from "@lisible/reader";
import { ParserClient } from "../parse/client.ts";
import { saveSettings } from "../shared/settings.ts";

/** What is wrong with rules that were typed, by its message. */
export interface RulesFault {
  message: "rulesNotJson" | "rulesNotList" | "rulesRefused";
  reason: string;
}

/** Lets the parser itself judge the rules, and saves them if they are good. */
export async function checkRules(source: string): Promise<RulesFault | null> {
  let rules: unknown;
  try {
    rules = JSON.parse(source.trim() || "[]");
  } catch (error) {
    return { message: "rulesNotJson", reason: (error as SyntaxError).message };
  }
  if (!Array.isArray(rules)) return { message: "rulesNotList", reason: "" };
  const reason = await refusal(rules);
  if (reason !== null) return { message: "rulesRefused", reason };
  await saveSettings({ rules });
  return null;
}

/** The parser's own words on rules it does not take; `null` if it takes them. */
export async function refusal(rules: SiteRules[]): Promise<string | null> {
  const fault = mendFault(rules);
  if (fault !== null) return fault;
  const parser = new ParserClient();
  const parsed = await parser.parse({ content: "<p>.</p>", url: "", rules, whole: true });
  parser.close();
  return parsed.kind === "failed" ? parsed.message : null;
}
