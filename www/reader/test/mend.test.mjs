// Mending an article: where what was left out stood, what it is with it, and the rules that do the same on a site.
import assert from "node:assert/strict";
import { test } from "node:test";
import { JSDOM } from "jsdom";
import { parseArticle } from "lisible";
import { load } from "../../test/bundle.mjs";

const { DOMParser, document } = new JSDOM("").window;
Object.assign(globalThis, { DOMParser, document });

const { Mending } = await load("../src/mend/mending.ts", import.meta.url);
const { forParser, mendFault, mendRulesFor, withMend } = await load(
  "../src/mend/rules.ts",
  import.meta.url,
);

const sentences = [
  "Le phare s’allume à dix-huit heures, et le gardien note le vent dans son cahier.",
  "Personne n’est monté ici depuis le mois de mars ; les marches comptent la poussière.",
  "À l’aube, un bateau passe sans s’arrêter, et sa corne réveille les goélands du toit.",
];
const page = (more = "") => `<html lang="fr"><head><title>Le phare</title></head><body>
<header><nav><a href="/">Accueil</a> <a href="/mer">Mer</a></nav></header>
<article><h1>Le phare</h1>
<p>${sentences[0]}</p>
<div class="newsletter"><p>Recevez notre lettre chaque samedi matin.</p></div>
<p>${sentences[1]}</p>
${more}
<ul><li>une lampe, deux mèches et un bidon d’huile pour l’hiver</li><li>un cahier neuf</li></ul>
<pre><code>vent = 7

houle = 3</code></pre>
<p class="suivez">Suivez notre chaîne pour voir la mer tous les jours.</p>
<p>${sentences[2]}</p>
</article></body></html>`;
const url = "https://phare.example/2024/phare";

function mending(html = page(), rules = []) {
  const { explanation, ...article } = parseArticle(html, { url, explain: true });
  return new Mending(article, explanation, html, rules);
}
const textOf = ({ children, value }) => value ?? (children ?? []).map(textOf).join("");
const at = ({ mended }, words) =>
  mended.article.body.findIndex((block) => textOf(block).includes(words));
const part = ({ mended }, words) =>
  mended.gaps.flatMap(({ parts }) => parts).find(({ text }) => text.includes(words));

test("nothing done, it is the article itself, with a mark where something stood", () => {
  const own = mending();
  assert.equal(own.mended.article, own.original);
  const gap = own.mended.gaps.find(({ parts }) => parts.some(({ text }) => /lettre/.test(text)));
  assert.equal(gap.before, at(own, sentences[1]));
  assert.equal(gap.parts[0].reason, "newsletter");
});

test("what is put back stands where it stood, in every form, and is no longer removed", () => {
  const own = mending();
  own.putBack(part(own, "lettre"));
  const { article, gaps } = own.mended;
  assert.equal(at(own, "lettre"), at(own, sentences[0]) + 1);
  for (const form of ["html", "markdown", "text"]) {
    const places = [sentences[0], "Recevez notre lettre", sentences[1]].map((words) =>
      article[form].indexOf(words),
    );
    assert.deepEqual(
      places.toSorted((a, b) => a - b),
      places,
      form,
    );
    assert.ok(places[0] >= 0, form);
  }
  assert.ok(article.removed.every(({ text }) => !text.includes("lettre")));
  assert.ok(gaps.every(({ parts }) => parts.every(({ text }) => !text.includes("lettre"))));
  assert.ok(article.stats.characters > own.original.stats.characters);
  own.undo();
  assert.equal(own.mended.article, own.original);
});

test("what is put back has the links and the emphasis of the page, and nothing else of it", () => {
  const own = mending(
    page(`<div class="newsletter"><p>Notre <b>lettre <a href="../lettre?a=1&amp;b=[2]" onclick="alert(1)">du
      <i>soir</i></a></b> parle du vent*, <a href="javascript:alert(2)">du quai</a> et de l’<em>eau &lt;img src=x
      onerror=alert(3)&gt;</em>.<script>alert(4)</script></p><p>水<strong>と風</strong>、<a href="#haut">haut</a>.</p></div>`),
  );
  own.putBack(part(own, "du soir"));
  const { article } = own.mended;
  const [first, second] = article.body.slice(at(own, "du soir"));
  const link = { type: "link", url: "https://phare.example/lettre?a=1&b=[2]", title: null };
  const text = (value) => ({ type: "text", value });
  link.children = [text("du "), { type: "emphasis", children: [text("soir")] }];
  assert.deepEqual(first.children, [
    text("Notre "),
    { type: "strong", children: [text("lettre "), link] },
    text(" parle du vent*, du quai et de l’"),
    { type: "emphasis", children: [text("eau <img src=x onerror=alert(3)>")] },
    text("."),
  ]);
  assert.deepEqual(second.children, [
    text("水"),
    { type: "strong", children: [text("と風")] },
    text("、haut."),
  ]);
  const again = parseArticle(article.html, { url });
  assert.deepEqual(again.body, article.body);
  const shown =
    "Notre **lettre [du *soir*](<https://phare.example/lettre?a=1&b=[2]>)** parle du vent\\*, ";
  assert.ok(article.markdown.includes(shown), article.markdown);
  assert.ok(article.markdown.includes("l’eau \\<img src=x onerror=alert(3)>."));
});

test("a block that is left out is removed with its text, and can be put back", () => {
  for (const words of ["vent = 7", "une lampe", "houle"]) {
    const own = mending();
    const before = own.mended.article;
    own.leaveOut(at(own, words));
    const { article } = own.mended;
    assert.equal(article.body.length, before.body.length - 1);
    for (const form of ["html", "markdown", "text"]) {
      assert.ok(!article[form].includes(words), `${form} ${words}`);
      for (const kept of [...sentences, "un cahier", "houle"]) {
        const goes = before.body.find((block) => textOf(block).includes(words));
        if (!textOf(goes).includes(kept))
          assert.ok(article[form].includes(kept), `${form} ${kept}`);
      }
    }
    assert.ok(article.removed.some(({ text }) => text.includes(words)));
    own.putBack(part(own, words));
    for (const form of ["html", "markdown", "text", "removed"]) {
      assert.deepEqual(own.mended.article[form], before[form], form);
    }
  }
});

test("the forms without a change are put together as the parser wrote them", () => {
  const html = page(
    "<blockquote><p>Un jour.</p><p>Une nuit.</p></blockquote><ol><li><p>a</p><p>b</p></li><li>c</li></ol><ul><li>d</li></ul><table><tr><th>x</th></tr><tr><td>y</td></tr></table><hr>",
  );
  const own = mending(html);
  own.leaveOut(at(own, sentences[2]));
  own.putBack(part(own, sentences[2]));
  assert.deepEqual(own.mended.article, own.original);
  own.leaveOut(at(own, sentences[2]));
  assert.ok(own.original.markdown.startsWith(own.mended.article.markdown));
});

test("the rule for the site does the same on another page of it, and on its own parts only", () => {
  const own = mending();
  own.leaveOut(at(own, "Suivez"));
  const out = own.rule();
  assert.deepEqual(out, { act: "out", selector: "p.suivez" });
  own.putBack(part(own, "lettre"));
  const back = own.rule();
  assert.equal(back.selector, "div.newsletter");
  const other = page("<p>Un chien garde la porte, et il attend le facteur.</p>")
    .replace("Recevez notre lettre", "Abonnez-vous : notre lettre, c’est")
    .replace("Suivez notre chaîne", "Retrouvez notre chaîne");
  const again = mending(other, [out, back]);
  assert.equal(at(again, "Retrouvez"), -1);
  assert.ok(at(again, "Abonnez-vous") > 0);
  assert.ok(at(again, "Un chien garde") > 0);
});

test("without a name of its own a part is known by how it begins", () => {
  const html = page("<p>Suivez-nous partout (aussi sur l’eau) et dans l’air.</p>");
  const own = mending(html);
  own.leaveOut(at(own, "aussi sur"));
  const rule = own.rule();
  assert.equal(rule.selector, "p");
  assert.match(rule.text, /^\^Suivez-nous partout \\\(/);
  const again = mending(html, [rule]);
  assert.equal(at(again, "aussi sur"), -1);
  assert.equal(again.mended.article.body.length, own.original.body.length - 1);
});

test("what was done and undone by hand is so again by its rules", () => {
  const own = mending();
  own.leaveOut(at(own, "Suivez"));
  own.putBack(part(own, "Suivez"));
  own.putBack(part(own, "lettre"));
  own.leaveOut(at(own, "lettre"));
  own.putBack(part(own, "lettre"));
  const again = mending(page(), own.rules());
  assert.deepEqual(again.mended.article, own.mended.article);
});

test("rules of the parser's own and these stand in one list", () => {
  const own = { id: "other", hosts: ["other.example"], remove: [] };
  const first = withMend([own], url, { act: "out", selector: "p.suivez" });
  const rules = withMend(first, url, { act: "back", selector: "div.note" });
  assert.equal(rules.length, 2);
  assert.equal(rules[1].mend.length, 2);
  assert.deepEqual(forParser(rules), [own]);
  assert.equal(mendRulesFor(rules, "https://www.phare.example/x").length, 2);
  assert.equal(mendRulesFor(rules, "https://fauxphare.example/x").length, 0);
  assert.equal(withMend(rules, url, { act: "out", selector: "div.note" })[1].mend.length, 2);
  assert.equal(mendFault(rules), null);
  assert.match(mendFault([{ id: "x", mend: [{ act: "away" }] }]), /publishers\[0\]\.mend\[0\]/);
  assert.match(mendFault([{ id: "x", mend: [{ act: "out", text: "(" }] }]), /mend\[0\]/);
  assert.match(mendFault([{ id: "x", mend: [{ act: "out", selector: "p[" }] }]), /mend\[0\]/);
  assert.equal(mendFault([null]), null);
  const broken = mending(page(), [{ act: "out", selector: "p[" }]);
  assert.equal(broken.mended.article, broken.original);
  assert.doesNotThrow(() => parseArticle(page(), { url, publishers: forParser(rules) }));
});
