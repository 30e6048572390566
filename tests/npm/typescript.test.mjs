// TypeScript projects that import the packed package, strict, in every way of resolving modules.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { before, describe, test } from "node:test";
import { root } from "../../scripts/lib/run.mjs";
import { output, project, scene } from "./support/consumer.mjs";

const source = `
import init, {
  createParser, detect, initSync, LisibleError, parseArticle, parseFeed, toHtml, toJsonLd, toMarkdown, toMdast, toString,
  type Article, type Block, type Phrasing,
} from "lisible";
import * as inline from "lisible/inline";
import { isProbablyReaderable, Readability } from "lisible/readability";
import type { Root } from "mdast";

declare const document: Document;

/** Unions are discriminated: no case is missing, and each has its own fields. */
function words(block: Block): string {
  switch (block.type) {
    case "paragraph":
    case "heading":
      return block.children.map(said).join("");
    case "blockquote":
      return block.children.map(words).join("");
    case "list":
      return block.children.flatMap((item) => item.children.map(words)).join("");
    case "table":
      return block.children.flatMap((row) => row.children.map((cell) => toString(cell))).join("");
    case "code":
    case "math":
      return block.value;
    case "footnoteDefinition":
      return block.children.map(words).join("");
    case "figure":
      return block.caption ?? block.image.url;
    case "audio":
    case "video":
    case "embed":
      return block.title ?? block.url;
    case "thematicBreak":
      return "";
    default: {
      const never: never = block;
      return never;
    }
  }
}

function said(node: Phrasing): string {
  return node.type === "text" ? node.value : toString(node);
}

function code(error: unknown): string {
  if (!(error instanceof LisibleError)) throw error;
  switch (error.code) {
    case "not-initialized":
    case "invalid-input":
    case "invalid-options":
    case "input-too-large":
    case "too-complex":
    case "malformed-feed":
      return error.code;
    default: {
      const never: never = error.code;
      return never;
    }
  }
}

export async function use(): Promise<string[]> {
  await init();
  initSync();
  const article: Article = parseArticle(document, { url: "https://example.org" });
  const root: Root = toMdast(article);
  const parser = createParser({ worker: true });
  const later = await parser.parseArticle(new Uint8Array(), { signal: AbortSignal.timeout(1) });
  const result = new Readability(document).parse();
  const element = new Readability(document, { serializer: (node) => node }).parse()?.content;
  const readable: boolean = isProbablyReaderable(document, { minScore: 10 });
  const headline: string | undefined = toJsonLd(article).headline;
  // @ts-expect-error: options are checked
  parseArticle("", { urls: "" });
  // @ts-expect-error: a number is no input
  parseArticle(7);
  // @ts-expect-error: a heading of an article is never the title
  const depth: 1 = article.body[0]?.type === "heading" ? article.body[0].depth : 2;
  return [
    toHtml(article), toMarkdown(article, { frontMatter: true }), later.text, result?.title ?? "", String(element), String(readable),
    headline ?? "", String(depth), root.type, parseFeed("").title, detect("") ?? "", inline.parseArticle("").text, ...article.body.map(words), code(null),
  ];
}
`;

const kinds = {
  node16: { module: "node16", moduleResolution: "node16" },
  nodenext: { module: "nodenext", moduleResolution: "nodenext" },
  bundler: { module: "esnext", moduleResolution: "bundler" },
};

describe("TypeScript", () => {
  before(project);

  for (const [name, options] of Object.entries(kinds)) {
    test(`moduleResolution ${name}`, async () => {
      const compilerOptions = {
        ...options,
        strict: true,
        exactOptionalPropertyTypes: true,
        noUncheckedIndexedAccess: true,
        skipLibCheck: false,
        noEmit: true,
        target: "es2022",
        lib: ["es2023", "dom", "dom.iterable"],
        types: [],
      };
      const path = await scene(`typescript-${name}`, {
        "main.ts": source,
        "tsconfig.json": JSON.stringify({ compilerOptions, files: ["main.ts"] }),
      });
      await output(join(root, "node_modules/.bin/tsc"), ["-p", path], { cwd: path });
    });
  }

  // Whatever a program's tsconfig.json brings along, the types bring what they need themselves.
  const bare = `
import init, { createParser, decode, detect, mediaTypeOf, parseArticle, parseFeed, type Article, type Input } from "lisible";
import { toEpub } from "lisible/export";
export async function use(bytes: Uint8Array, buffer: ArrayBuffer, text: string): Promise<string> {
  await init();
  const inputs: Input[] = [text, bytes, buffer];
  const articles: Article[] = inputs.map((input) => parseArticle(input, { charset: "gbk" }));
  await createParser({ timeout: 1000 }).parseArticle(bytes, { url: "https://example.org/" });
  // @ts-expect-error: a number is no input
  parseArticle(7);
  // @ts-expect-error: nor is what a promise will give
  parseArticle(Promise.resolve(text));
  toEpub(articles);
  return parseFeed(bytes).title + decode(buffer) + detect(text) + mediaTypeOf(bytes);
}
`;
  const libs = {
    es2020: ["es2020"],
    es2022: ["es2022"],
    esnext: ["esnext"],
    "es2022 and dom": ["es2022", "dom"],
    "es2023 and webworker": ["es2023", "webworker"],
  };

  for (const [lib, names] of Object.entries(libs)) {
    for (const types of [[], ["node"]]) {
      test(`lib ${lib}${types.length > 0 ? " with Node's types" : ""}, every way of resolving`, async () => {
        for (const [name, options] of Object.entries({
          ...kinds,
          preserve: { module: "preserve", moduleResolution: "bundler" },
        })) {
          const compilerOptions = {
            ...options,
            strict: true,
            skipLibCheck: false,
            noEmit: true,
            target: "es2022",
            lib: names,
            types,
            typeRoots: [join(root, "node_modules/@types")],
          };
          // Node's own types need a newer library than the oldest.
          if (types.length > 0 && lib === "es2020") compilerOptions.skipLibCheck = true;
          const usesNode = types.length > 0 ? '\nparseArticle(Buffer.from("x"));' : "";
          const path = await scene(`typescript-lib-${name}`, {
            "main.ts": bare + usesNode,
            "tsconfig.json": JSON.stringify({ compilerOptions, files: ["main.ts"] }),
          });
          await output(join(root, "node_modules/.bin/tsc"), ["-p", path], { cwd: path });
        }
      });
    }
  }
});

test("every field that the types have says what it holds", () => {
  const text = readFileSync(join(root, "pkg/index.d.ts"), "utf8");
  const described = [
    "Article",
    "Publisher",
    "Picture",
    "LeadImage",
    "RelatedLink",
    "Stats",
    "Removal",
    "Extraction",
    "Feed",
    "FeedError",
  ];
  for (const name of described) {
    const [, body] = new RegExp(`export interface ${name}\\b[^{]*\\{([\\s\\S]*?)\\n\\}`).exec(text);
    const lines = body.split("\n");
    for (const [at, line] of lines.entries()) {
      const [, field] = /^ {2}(\w+)\??:/.exec(line) ?? [];
      if (field) assert.match(lines[at - 1], /\*\/$/, `${name}.${field}`);
    }
  }
});
