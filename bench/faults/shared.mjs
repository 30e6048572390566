// Detectors that several kinds of faults share.
import { flat, isBold } from "./look.mjs";

export const by = (id, find) => (seen) => (seen.id === id ? find(seen) : null);

export const line = (id, pattern, from, to) => by(id, (seen) => seen.line(pattern, from, to));

export const questions = ({ texts, blocks }) => {
  const bold = texts.filter(
    ({ block, text }) => isBold(block) && /[？?]$/.test(text) && text.length <= 40,
  );
  const headings = blocks.filter(({ type }) => type === "heading").length;
  const long = texts.filter(({ block, text }) => isBold(block) && text.length > 60).length;
  return bold.length > 0 && headings > 0 && long === 0 ? bold[0].text : null;
};

export const repeatedLead = ({ article, texts }) => {
  const lead = flat(article.lead).replace(/\s+/g, "");
  if (lead.length < 20) return null;
  const again = texts
    .slice(0, 4)
    .find(({ text }) => text.replace(/\s+/g, "").startsWith(lead.slice(0, 60)));
  return again?.text ?? null;
};
