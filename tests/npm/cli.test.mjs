// The command line of the packed package.
import assert from "node:assert/strict";
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { before, describe, test } from "node:test";
import { setTimeout as wait } from "node:timers/promises";
import { lisible } from "./support/cli.mjs";
import { project, scene } from "./support/consumer.mjs";

let app;

before(async () => {
  app = await project();
});

const page = (text) => `<p>${text}</p>`;

const files = {
  "in/a.html": page("Un."),
  "in/b.html": page("Deux."),
  "in/deep/c.md": page("Trois."),
  "in/picture.png": "no text",
};

describe("lisible", () => {
  test("is linked as a program", () => {
    assert.ok(readdirSync(join(app, "node_modules/.bin")).includes("lisible"));
  });

  test("prints one article as JSON, several as an array", async () => {
    const cwd = await scene("cli-json", files);
    const one = await lisible(["in/a.html"], { cwd });
    assert.equal(JSON.parse(one.out).text, "Un.");
    assert.equal(one.code, 0);
    const all = await lisible(["in"], { cwd });
    assert.deepEqual(
      JSON.parse(all.out).map(({ text }) => text),
      ["Un.", "Deux.", "Trois."],
    );
  });

  test("prints the other formats", async () => {
    const cwd = await scene("cli-formats", files);
    const print = async (...args) => (await lisible([...args, "--quiet"], { cwd })).out;
    assert.equal(await print("-f", "text", "in/a.html", "in/b.html"), "Un.\n\nDeux.\n");
    assert.equal(await print("-f", "html", "in/a.html"), "<p>Un.</p>\n");
    assert.match(
      await print("-f", "markdown", "--front-matter", "in/a.html"),
      /^---\n[\s\S]*---\n\nUn\.\n$/,
    );
    const lines = (await print("-f", "jsonl", "in"))
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    assert.deepEqual(lines.map(({ file, article }) => [file, article.text])[2], [
      join("in", "deep", "c.md"),
      "Trois.",
    ]);
  });

  test("reads the standard input", async () => {
    const { out } = await lisible(["-", "-f", "text"], { stdin: page("Un.") });
    assert.equal(out, "Un.\n");
  });

  test("takes patterns", async () => {
    const cwd = await scene("cli-patterns", files);
    const print = async (pattern) => (await lisible(["-f", "text", "-q", pattern], { cwd })).out;
    assert.equal(await print("in/*.html"), "Un.\n\nDeux.\n");
    assert.equal(await print("in/**/*.md"), "Trois.\n");
    assert.equal(await print("in/{b,x}.h?m[kl]"), "Deux.\n");
    assert.equal((await lisible(["in/*.pdf"], { cwd })).code, 2);
  });

  test("reads bytes in any charset", async () => {
    const cwd = await scene("cli-charsets", {});
    writeFileSync(
      join(cwd, "gbk.html"),
      Buffer.from([...Buffer.from('<meta charset="gbk"><p>'), 0xd6, 0xd0]),
    );
    writeFileSync(join(cwd, "big5.html"), Buffer.from([...Buffer.from("<p>"), 0xa4, 0xa4]));
    writeFileSync(join(cwd, "utf16.html"), Buffer.from("\ufeff<p>中</p>", "utf16le"));
    const print = async (...args) => (await lisible(["-f", "text", ...args], { cwd })).out;
    assert.equal(await print("gbk.html"), "中\n");
    assert.equal(await print("utf16.html"), "中\n");
    assert.equal(await print("-e", "big5", "big5.html"), "中\n");
  });

  test("what cannot be read is said, the rest is done, and the exit code is 1", async () => {
    const cwd = await scene("cli-errors", files);
    const { out, err, code } = await lisible(["in", "-f", "text", "--max-bytes", "10"], { cwd });
    assert.equal(out, "Un.\n");
    assert.match(err, /b\.html: .*\[input-too-large\]/);
    assert.equal(code, 1);
  });

  test("a wrong command says what is wrong, and the exit code is 2", async () => {
    for (const args of [
      [],
      ["--format", "pdf", "-"],
      ["--jobs", "0", "-"],
      ["nowhere.html"],
      ["--wat"],
      ["-e", "klingon", "-"],
    ]) {
      const { err, code } = await lisible(args);
      assert.equal(code, 2, args.join(" "));
      assert.match(err, /^lisible: .+\n/);
    }
    const told = {
      "--charset gbk -": "there is no option --charset: did you mean --encoding?",
      "--markdown -": "there is no option --markdown: did you mean --format markdown?",
      "-x -": "there is no option -x",
      "--encoding": "--encoding needs a value",
      "--encoding= -": "--encoding needs a value",
      "-f --quiet -": "-f needs a value, and what follows it is --quiet",
      "--quiet=yes -": "--quiet takes no value",
      "--jobs=-1 -": "--jobs takes a whole number from 1, not -1",
      "--url www.rfi.fr -":
        "--url takes a whole address such as https://www.rfi.fr/cn/, not www.rfi.fr",
      "--front-matter -": "--front-matter is for Markdown: add --format markdown",
    };
    for (const [line, message] of Object.entries(told)) {
      const { err, out, code } = await lisible(line.split(" "));
      assert.equal(err, `lisible: ${message}\nlisible --help says more\n`);
      assert.equal(out + code, "2", line);
    }
    const cwd = await scene("cli-empty", {});
    const { err, code } = await lisible(["."], { cwd });
    assert.match(err, /nothing to read in \.: a folder stands for its \.html/);
    assert.equal(code, 2);
    assert.match((await lisible(["--help"])).out, /^Usage: lisible/);
    assert.match((await lisible(["--version"])).out, /^\d+\.\d+\.\d+\n$/);
  });

  test("output files have names of their own, and none is written over", async () => {
    const cwd = await scene("cli-output", {
      "in/a.html": page("Un."),
      "in/a.md": page("Deux."),
      "in/A.txt": page("Trois."),
      "in/deep/a.html": page("Quatre."),
      "out/A.json": "mine",
    });
    const args = ["in", "-o", "out"];
    const { code, err } = await lisible(args, { cwd });
    assert.equal(code, 0);
    assert.match(err, /1 left as they were/);
    const names = readdirSync(join(cwd, "out"), { recursive: true }).sort();
    const expected = ["A.json", "a.html.json", "a.md.json", "deep", join("deep", "a.json")];
    assert.deepEqual(names, expected);
    assert.equal(readFileSync(join(cwd, "out/A.json"), "utf8"), "mine");
    await lisible([...args, "--force"], { cwd });
    assert.equal(JSON.parse(readFileSync(join(cwd, "out/A.json"), "utf8")).text, "Trois.");
  });

  test("an interrupted run leaves whole files only and can be continued", async () => {
    const cwd = await scene("cli-interrupted", {});
    mkdirSync(join(cwd, "in"));
    const body = page("Une phrase parmi d’autres.").repeat(400);
    for (let number = 0; number < 400; number += 1) {
      writeFileSync(join(cwd, `in/${String(number).padStart(3, "0")}.html`), body);
    }
    const out = join(cwd, "out");
    const written = () => {
      try {
        return readdirSync(out).filter((name) => name.endsWith(".json"));
      } catch {
        return [];
      }
    };
    const interrupt = async (child) => {
      while (written().length < 20) await wait(5);
      child.kill("SIGKILL");
    };
    await lisible(["in", "-o", "out", "-j", "2"], { cwd, onStart: interrupt });
    const first = written();
    assert.ok(first.length >= 20 && first.length < 400, `${first.length} files`);
    for (const name of first) JSON.parse(readFileSync(join(out, name), "utf8"));
    const { code, err } = await lisible(["in", "-o", "out", "-j", "2"], { cwd });
    assert.equal(code, 0);
    assert.match(err, new RegExp(`${first.length} left as they were`));
    assert.equal(written().length, 400);
    assert.deepEqual(
      readdirSync(out).filter((name) => name.startsWith(".")),
      [],
    );
  });

  test("an address is not fetched: the command that fetches it is shown", async () => {
    const { err, code } = await lisible(["https://www.rfi.fr/cn/'x"]);
    assert.equal(code, 2);
    assert.match(err, /curl -sL 'https:\/\/www\.rfi\.fr\/cn\/%27x' \| lisible - --url 'https/);
    const piped = await lisible(["-"], { stdin: "https://www.rfi.fr/cn/\n" });
    assert.match(piped.err, /fetches nothing: curl -sL 'https:\/\/www\.rfi\.fr\/cn\/' \| lisible/);
    assert.equal(piped.out + piped.code, "1");
  });

  test("feeds are told by themselves, and what is no text is named", async () => {
    const rss =
      "<rss version='2.0'><channel><title>N</title><item><title>I</title><description>T</description></item></channel></rss>";
    const feed = await lisible(["-"], { stdin: rss });
    assert.equal(JSON.parse(feed.out).articles[0].text, "T");
    for (const [bytes, type] of [
      ["\x89PNG\r\n\x1a\n\0", "image/png"],
      ["%PDF-1.7\n", "application/pdf"],
      ["PK\x03\x04\0", "application/zip"],
    ]) {
      const { err, code } = await lisible(["-"], { stdin: Buffer.from(bytes, "latin1") });
      assert.match(err, new RegExp(`no text but ${type}`));
      assert.equal(code, 1);
    }
  });

  test("a file that is too large is not read, and the rest goes on", async () => {
    const cwd = await scene("cli-large", { "in/a.html": page("Un."), "in/b.html": "" });
    truncateSync(join(cwd, "in/b.html"), 600_000_000);
    const { out, err, code } = await lisible(["in", "-f", "text"], { cwd });
    assert.equal(out, "Un.\n");
    assert.match(err, /b\.html: the file has 600000000 bytes.*\[input-too-large\]/);
    assert.equal(code, 1);
  });

  test("names and texts give the terminal no orders", async () => {
    const cwd = await scene("cli-terminal", { "in/a\x1b[31m.html": page("Un.") });
    const { err } = await lisible(["in", "--max-bytes", "1"], { cwd });
    assert.match(err, /a\\x1b\[31m\.html/);
    const missing = await lisible(["no\x1b]0;x\x07"], { cwd });
    const all = await lisible(["-", "-f", "text"], {
      stdin: page("Un&#27;[31m &#155;31m deux\u009b31m"),
    });
    for (const text of [err, missing.err, all.out]) {
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
      assert.doesNotMatch(text, /[\0-\x08\x0b-\x1f\x7f-\x9f]/);
    }
  });

  test("what cannot be written is said", async () => {
    const cwd = await scene("cli-write", { "a.html": page("Un."), file: "" });
    symlinkSync("/nowhere/at/all", join(cwd, "a.json"));
    const link = await lisible(["a.html", "-o", "."], { cwd });
    assert.equal(link.code, 1);
    assert.match(link.err, /link to nothing/);
    assert.equal((await lisible(["a.html", "-o", ".", "--force"], { cwd })).code, 0);
    assert.equal(JSON.parse(readFileSync(join(cwd, "a.json"), "utf8")).text, "Un.");
    for (const args of [
      ["a.html", "-o", "file/x"],
      ["[z-a]"],
      ["--from", "jsonl", "-o", "file/x"],
    ]) {
      const { code, err } = await lisible(args, { cwd });
      assert.equal(code, 2, args.join(" "));
      assert.match(err, /^lisible: .+\nlisible --help says more\n$/);
    }
  });

  test("a folder that no file system makes is said", async () => {
    const cwd = await scene("cli-folder", files);
    const { code, err } = await lisible(["in/a.html", "-o", "/proc/lisible"], { cwd });
    assert.equal(code, 2);
    assert.match(err, /nothing can be written to/);
  });

  test("books are written", async () => {
    const cwd = await scene("cli-epub", files);
    const { code } = await lisible(["in", "-f", "epub", "-o", "out"], { cwd });
    assert.equal(code, 0);
    assert.match(
      readFileSync(join(cwd, "out/a.epub"), "latin1"),
      /^PK[\s\S]*application\/epub\+zip/,
    );
    assert.equal((await lisible(["in", "-f", "epub"], { cwd })).code, 2);
  });

  test("shells are told how to complete a command, and the help has examples", async () => {
    for (const shell of ["bash", "zsh", "fish"]) {
      const { out, code } = await lisible(["--completion", shell]);
      assert.equal(code, 0);
      for (const word of ["from", "front-matter", "epub", "jsonl"])
        assert.ok(out.includes(word), `${shell} ${word}`);
    }
    const { out } = await lisible(["--help"]);
    assert.match(out, /Examples:\n {2}curl -sL/);
    assert.match(out, /Exit codes: 0 .*1 .*2 .*130/);
    const { err } = await lisible(["--formt", "json", "-"]);
    assert.match(err, /did you mean --format\?/);
  });

  test("threads give the same output as one", async () => {
    const cwd = await scene("cli-threads", {});
    mkdirSync(join(cwd, "in"));
    for (let number = 0; number < 60; number += 1) {
      writeFileSync(join(cwd, `in/${number}.html`), page(`Texte ${number}.`).repeat(number + 1));
    }
    const run = (jobs) => lisible(["in", "-f", "jsonl", "-q", "-j", jobs], { cwd });
    const [one, three] = [await run("1"), await run("3")];
    assert.equal(one.out, three.out);
    assert.equal(one.out.trim().split("\n").length, 60);
  });
});
