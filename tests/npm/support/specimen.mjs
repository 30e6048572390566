// An article with every kind of block and phrasing, and with every field that a publisher can fill.
import { parseArticle } from "lisible";

const markup = `
<p>Un paragraphe avec <b>du gras</b>, <i>de l’italique</i>, <del>une rature</del>, <code>du code</code>,
un <a href="https://example.org/lien" title="Où il mène">lien</a>,<br>une ligne, x<sup>2</sup>, H<sub>2</sub>O
et <ruby>漢字<rt>かんじ</rt></ruby>.</p>
<h2>Un titre</h2>
<blockquote><p>Une citation assez longue pour rester un bloc à part entière.</p></blockquote>
<ul><li>premier point</li><li>second point</li></ul>
<ol start="3"><li>troisième</li><li>quatrième</li></ol>
<table><tr><th align="left">Année</th><th>Nombre</th></tr><tr><td>2023</td><td>12</td></tr></table>
<pre><code class="language-js">let a = 1;</code></pre>
<p>Une phrase avec une note<sup><a href="#fn-1" class="footnote-ref">1</a></sup> et <code class="math-inline">x^2</code>.</p>
<hr>
<figure><img src="https://example.org/image.jpg" alt="Une image" width="640" height="360"><figcaption>La légende.</figcaption></figure>
<audio controls src="https://example.org/son.mp3"></audio>
<video controls src="https://example.org/film.mp4"></video>
<iframe src="https://www.youtube.com/embed/abcdefghijk"></iframe>
<p>Un dernier paragraphe, qui dit que tout est dit.</p>
<section class="footnotes"><ol><li id="fn-1">Ce que la note dit.</li></ol></section>`;

const lead = "Ce que l’on apprend dans les lignes qui suivent.";
const parsed = parseArticle(markup);

const full = {
  ...parsed,
  title: "Un titre & <rien> d’autre",
  section: "Monde",
  authors: ["Anne Dupont", "李明"],
  agency: "AFP",
  publisher: { id: "exemple", name: "L’Exemple", url: "https://example.org" },
  published: "2023-12-27T22:20:00+01:00",
  lang: "fr",
  lead: { type: "paragraph", children: [{ type: "text", value: lead }] },
  image: {
    url: "https://example.org/(une)%20photo.jpg",
    alt: "Le port",
    width: 1280,
    height: 720,
    caption: "Le port au matin.",
    credit: "© L’Exemple",
  },
  tags: ["monde", "ports"],
  excerpt: lead,
  html: `<p class="lead">${lead}</p>\n${parsed.html}`,
  markdown: `${lead}\n\n${parsed.markdown}`,
  text: `${lead}\n\n${parsed.text}`,
};

export const specimen = { full };
