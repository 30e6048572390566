// Usage: node bench/train/nameless.mjs FROM TO
// Copies the sets of pages in a folder, with other names for their classes and ids: what the finder then
// learns from them is where text stands, not what its box is called.
import { createHash } from "node:crypto";
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";

const TAGS = /<!--[\s\S]*?-->|<([a-z][^\s/>]*)((?:"[^"]*"|'[^']*'|[^'">])*)>/gi;
const RAW = new Set([
  "script",
  "style",
  "textarea",
  "title",
  "xmp",
  "iframe",
  "noscript",
  "noembed",
  "noframes",
]);
const NAMES = /\b(class|id)\s*=\s*("[^"]*"|'[^']*'|[^\s"'>]+)/gi;

const renamed = (name) => `x${createHash("md5").update(name).digest("hex").slice(0, 6)}`;

function ofAttributes(attributes) {
  return attributes.replace(NAMES, (_, key, value) => {
    const names = value.replace(/^["']|["']$/g, "").split(/\s+/);
    return `${key}="${names.filter(Boolean).map(renamed).join(" ")}"`;
  });
}

/** The page with a made-up name for each class and id; the same name stays the same throughout. */
function nameless(html) {
  let out = "";
  let copied = 0;
  TAGS.lastIndex = 0;
  for (let found = TAGS.exec(html); found; found = TAGS.exec(html)) {
    const [tag, name, attributes] = found;
    if (!name) continue;
    out += `${html.slice(copied, found.index)}<${name}${ofAttributes(attributes)}>`;
    copied = found.index + tag.length;
    if (RAW.has(name.toLowerCase())) {
      const end = html.toLowerCase().indexOf(`</${name.toLowerCase()}`, copied);
      TAGS.lastIndex = end < 0 ? html.length : end;
    }
  }
  return out + html.slice(copied);
}

const [from, to] = process.argv.slice(2);
for (const set of readdirSync(from)) {
  const pages = join(from, set, "pages");
  if (!existsSync(pages)) continue;
  mkdirSync(join(to, set, "pages"), { recursive: true });
  copyFileSync(join(from, set, "urls.json"), join(to, set, "urls.json"));
  for (const page of readdirSync(pages)) {
    const html = readFileSync(join(pages, page), "utf8");
    // The other steps read UTF-8 only.
    if (html.includes("\ufffd")) continue;
    writeFileSync(join(to, set, "pages", page), nameless(html));
  }
}
