// The Rust model and pkg/index.d.ts say the same: every value of the one fits the other, and every kind of value that the
// types allow occurs in a specimen that the Rust side prints.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { before, describe, test } from "node:test";
import { parseArticle } from "lisible";
import { root } from "../../scripts/lib/run.mjs";
import { schemaOf, validator } from "./support/schema.mjs";
import { specimen } from "./support/specimen.mjs";

let printed;

before(() => {
  const args = ["run", "--quiet", "--example", "specimen"];
  printed = JSON.parse(execFileSync("cargo", args, { cwd: root, encoding: "utf8", stdio: "pipe" }));
});

/** What a property's schema allows: constants, and the names of types. */
function allowed(schema, definitions) {
  if (schema.$ref) return allowed(definitions[schema.$ref.split("/").pop()], definitions);
  if (schema.anyOf) return schema.anyOf.flatMap((part) => allowed(part, definitions));
  if ("const" in schema) return [`=${schema.const}`];
  if (schema.enum) return schema.enum.map((value) => (value === null ? "null" : `=${value}`));
  return [schema.type].flat();
}

/** Every object of a value, at any depth. */
function* objects(value) {
  if (value === null || typeof value !== "object") return;
  if (!Array.isArray(value)) yield value;
  for (const child of Object.values(value)) yield* objects(child);
}

const kind = (value) => {
  if (value === null) return "null";
  return Array.isArray(value) ? "array" : typeof value;
};

describe("model and types", () => {
  test("what the Rust side prints fits the types", () => {
    const article = validator("Article");
    for (const value of printed.articles) assert.equal(article(value), "");
    assert.equal(validator("Feed")(printed.feed), "");
  });

  test("what the parser gives fits the types", () => {
    const article = validator("Article");
    for (const input of ["", "<p>Bonjour.</p>", "{}", "<table>"]) {
      assert.equal(article(parseArticle(input)), "");
    }
    const { title, ...rest } = specimen.full;
    assert.equal(article(specimen.full), "");
    assert.notEqual(article(rest), "", "a missing field is noticed");
    assert.notEqual(article({ ...specimen.full, extra: title }), "", "a field too many is noticed");
  });

  test("the closed lists are the same", () => {
    const { definitions } = schemaOf("Article");
    const { Article, Extraction, RemovalReason } = definitions;
    assert.deepEqual(new Set(printed.sources), new Set(Article.properties.source.enum));
    assert.deepEqual(new Set(printed.reasons), new Set(RemovalReason.enum));
    assert.deepEqual(new Set(printed.methods), new Set(Extraction.properties.method.enum));
    const times =
      Article.properties.publishedFrom.enum ?? Article.properties.publishedFrom.anyOf[0].enum;
    assert.deepEqual(new Set(printed.times), new Set(times.filter((time) => time !== null)));
  });

  test("every node and every absence that the types allow occurs", () => {
    const { definitions } = schemaOf("Article");
    const found = [...objects(printed.articles)];
    for (const [name, definition] of Object.entries(definitions)) {
      const type = definition.properties?.type?.const;
      if (!type) continue;
      const nodes = found.filter(
        (node) => node.type === type && name.toLowerCase() === type.toLowerCase(),
      );
      assert.ok(nodes.length > 0, `no ${type} in the specimen`);
      for (const [property, schema] of Object.entries(definition.properties)) {
        const seen = new Set(nodes.map((node) => kind(node[property])));
        for (const what of allowed(schema, definitions)) {
          if (what === "null" || !what.startsWith("="))
            assert.ok(
              seen.has(what === "integer" ? "number" : what),
              `${type}.${property} is never ${what}`,
            );
        }
      }
    }
  });

  test("every field of an article is present and absent", () => {
    const { definitions } = schemaOf("Article");
    for (const [property, schema] of Object.entries(definitions.Article.properties)) {
      const seen = new Set(printed.articles.map((article) => kind(article[property])));
      if (allowed(schema, definitions).includes("null")) assert.ok(seen.has("null"), property);
      assert.ok(
        [...seen].some((what) => what !== "null"),
        property,
      );
    }
  });
});
