// Why each block of an input was kept or went, as lines to read.

/** @import { Article, Explanation } from "../index.js" */

/** Characters of a block's text in its line. */
const SHOWN = 60;

/** @param {Article} article */
export function explained({ explanation = [], title, extraction }) {
  const { method, rules, confidence } = extraction;
  const how = `${method}${rules ? `, ${rules}` : ""}, confidence ${confidence}`;
  return `${title || "(no title)"}: ${how}\n${explanation.map(block).join("")}`;
}

/** @param {Explanation} block */
function block({ kept, step, reason, odds, selector, text, features }) {
  const why = [step, reason && `(${reason})`, odds !== null && `odds ${odds.toFixed(2)}`];
  const start = text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;
  const seen = Object.entries(features)
    .sort(([, a], [, b]) => b - a)
    .map(([name, value]) => `${name} ${Number(value.toFixed(2))}`);
  const lines = [
    `${kept ? "✓" : "✗"} ${start}`,
    `    ${why.filter(Boolean).join(" ")}`,
    `    ${selector || "(the top of the input)"}`,
    ...(seen.length > 0 ? [`    ${seen.join(", ")}`] : []),
  ];
  return `${lines.join("\n")}\n`;
}
