// Shapes of what an article holds beside paragraphs: notes, formulas, code, verse, signs, plain text, dates, cut-offs.
// The systems that write them are many, and each has a reader of its own; so each stands here once, and once nested.

const prose = "The keeper lit the lamp at dusk, and the ships came in one after the other. ";

/** Repeated in a page, as the pieces of ./shapes.mjs are. */
export const units = {
  "notes: gfm": (at) =>
    `<p>a<sup><a href=#user-content-fn-${at} id=user-content-fnref-${at} data-footnote-ref>${at}</a></sup>` +
    `<section data-footnotes class=footnotes><ol><li id=user-content-fn-${at}><p>b <a href=#user-content-fnref-${at} data-footnote-backref>↩</a></ol></section>`,
  "notes: references to one": (at) =>
    `<p>a<sup id=fnref${at}><a href=#fn>1</a></sup>${at ? "" : "<ol><li id=fn>b <a href=#fnref0>↩</a></ol>"}`,
  "notes: ways back": (at) =>
    at
      ? `<a href=#fnref${at}>↩</a>`
      : "<p>a<sup id=fnref0><a href=#fn>1</a></sup><ol class=footnotes><li id=fn>b",
  "notes: without references": (at) => `<aside role=doc-footnote id=n${at}>b</aside>`,
  "notes: without notes": (at) => `a<sup><a href=#fn${at}>${at}</a></sup>`,
  "notes: beside": (at) =>
    `<label for=sn-${at} class="margin-toggle sidenote-number"></label><input id=sn-${at} type=checkbox class=margin-toggle><span class=sidenote>b</span>a`,
  "notes: wikipedia": (at) =>
    `<sup class=reference id=cite_ref-${at}><a href=#cite_note-${at}>[${at}]</a></sup><ol class=references><li id=cite_note-${at}><b><a href=#cite_ref-${at}>^</a></b> <span class=reference-text>b</span></ol>`,
  "notes: in notes": (at) =>
    `<li id=fn${at}>a<sup><a href=#fn${at + 1} id=fnref${at + 1}>${at + 1}</a></sup><a href=#fnref${at}>↩</a><ol>`,
  "notes: anchors by name": (at) =>
    `<p><a name=_ftnref${at} href=#_ftn${at}>[${at}]</a> a<p><a name=_ftn${at} href=#_ftnref${at}>[${at}]</a> b`,
  "formulas: katex":
    "<span class=katex><span class=katex-mathml><math><semantics><mi>x</mi><annotation encoding=application/x-tex>x</annotation></semantics></math></span><span class=katex-html aria-hidden=true>x</span></span>",
  "formulas: katex, nested": "<span class=katex><span class=katex-html>",
  "formulas: mathjax 2":
    "<span class=MathJax_Preview>x</span><span class=MathJax id=m>x</span><script type=math/tex>x</script>",
  "formulas: mathjax 3":
    "<mjx-container><mjx-math>x</mjx-math><mjx-assistive-mml><math><mi>x</mi></math>",
  "formulas: rows": "<math><mrow><mfrac><mi>a</mi><mi>b</mi></mfrac>",
  "formulas: nested rows": (at) => (at ? "<mrow><msup><mi>a</mi>" : "<math>"),
  "formulas: roots": (at) => (at ? "<msqrt>" : "<math>"),
  "formulas: matrix": (at) => (at ? "<mtr><mtd>a<mtd>b" : "<math><mtable>"),
  "formulas: pictures":
    '<img class=mwe-math-fallback-image-inline src=//a.example/b.svg alt="{\\displaystyle x}">',
  "formulas: zhihu": '<img src="//a.example/equation?tex=x" eeimg=1 alt="x">',
  "formulas: dollars": "a $x$ and \\(y\\) ",
  "formulas: dollars unclosed": "$ a \\( b \\[ ",
  "code: lines of spans": (at) =>
    at ? "<span class=line><span>a</span></span>\n" : "<pre class=shiki><code>",
  "code: lines of boxes": (at) => (at ? "<div class=line>a</div>" : "<pre><code>"),
  "code: spans nested": (at) => (at ? "<span>a" : "<pre><code>"),
  "code: breaks": (at) => (at ? "a<br>" : "<pre>"),
  "code: list lines": (at) => (at ? "<li>a" : "<pre><ol>"),
  "code: table of lines": (at) =>
    at
      ? `<tr><td class=blob-num data-line-number=${at}></td><td class=blob-code>a</td></tr>`
      : "<table class=highlight>",
  "code: gutter": (at) =>
    at
      ? `<div class="line number${at}">${at}</div>`
      : "<table class=syntaxhighlighter><tr><td class=gutter>",
  "code: figures": (at) =>
    `<figure class="highlight js"><table><tr><td class=gutter><pre>${at}</pre><td class=code><pre>a</pre></table></figure>`,
  "code: numbers": (at) => (at ? `<span class=lineno>${at}</span>a\n` : "<pre><code>"),
  "code: copy buttons":
    "<div class=code-toolbar><pre><code>a</code></pre><button>Copy</button></div>",
  "code: one pre nested": "<pre><pre>",
  "verse: boxes": "<div>short line</div>",
  "verse: nested boxes": "<div><div>short line</div>",
  "verse: lines": `<p>${"short line<br>".repeat(4)}</p>`,
  "signs: emoji": '<img class=emoji src=//a.example/1f600.png alt="😀" width=16 height=16>',
  "signs: emoji in text": 'a<img src=//a.example/b.png style="width:1em;height:1em" alt="[a]"> ',
  "signs: icons": "<i class=icon></i><svg width=16 height=16></svg>a ",
  "ruby: glued": "<ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby>字",
  "pre-wrap": (at) => (at ? "a\n\nb\n" : '<div style="white-space: pre-wrap">'),
  "hidden roots": '<div style="visibility:hidden"><div style="opacity:0">a',
  dialogs: "<div role=dialog aria-modal=true><p>We value your privacy</div>",
  "only for ears": "<span class=sr-only>Opens in a new window</span>a ",
  "cut-offs": "<p>a […]<p><a href=//x.example/a>Continue reading</a>",
  "cut-offs, chinese": "<p>港口……<p><a href=//x.example/a>阅读全文</a>",
  "dates printed": (at) => `<p>2019-09-${10 + (at % 20)} 09:10`,
  "dates of eras": "<p>令和6年1月2日 午後3時20分",
  "dates in long lines": "2019年10月31日 23:00 ",
  "months of many languages": "<p>3 février 2020 · 3. März 2020 · 3 марта 2020 · 3 مارس 2020",
  "bylines, chinese": (at) => `<p>（记者 张三${at} 北京报道）`,
  "labels, chinese": (at) => `<p>编辑：李四${at}　责任编辑｜王五`,
  "questions in buttons": (at) =>
    `<h3><button aria-controls=a${at}>Why ${at}?</button></h3><div id=a${at} hidden>a</div>`,
  "tables of data": (at) =>
    at ? `<tr><th>${at}<td>1,${at}` : "<figure><table><caption>a</caption>",
  "tables of layout": `<table width=100%><tr><td><p>${prose}<td>`,
  "blocks in cells": (at) => (at ? "<p>a" : "<table><tr><td>"),
  "linked headlines": (at) => `<p>${prose}<h3><a href=/${at}>ANOTHER TITLE ${at}</a></h3>`,
  "ad boxes": `<div class=ad-box><p>${prose}</div><p>${prose}`,
  "wrapped headings": `<div><h2>Part</h2></div><div><p>${prose}</div>`,
  "paragraphs in sections": `<section><p>${prose}</section>`,
  "other languages": "مرحبا بالعالم <p>Привет мир <p>안녕하세요 세계 <p>שלום עולם <p>",
  "details in details": "<details><summary>a<details><summary>b",
};

/** Repeated as the content of one feed item. */
export const contents = {
  "plain text": `${prose}\r\n\r\n`,
  "plain text, indented": "　　港口的灯塔在黄昏亮起。\r\n",
  "plain text, blank lines": "a\n \u3000\n\n",
  "plain text, lines": "- a\n- b\n",
  "plain text, verse": "short line\n",
  "escaped twice": "&amp;lt;p&amp;gt;a&amp;lt;/p&amp;gt;",
  "escaped beside raw": "&lt;p>a&lt;/p><![CDATA[<br>]]>",
  "as good as empty": "&lt;p>&amp;nbsp;&lt;/p>&lt;!-- a -->&lt;style>a{}&lt;/style>",
  "read on": "&lt;a href=https://x.example/a>Read more&lt;/a> […] ",
  "plugin's footer":
    "&lt;p>The post &lt;a href=a>b&lt;/a> appeared first on &lt;a href=c>d&lt;/a>.",
};

/** Repeated in one feed item. */
export const attached = {
  "media: widths of one picture": (at) =>
    `<media:content url="https://a.example/b-${at}.jpg?w=${at}" width="${at}" medium="image"/>`,
  "media: credits":
    '<media:credit>a</media:credit><media:description type="html">b</media:description>',
  "media: recordings": (at) =>
    `<enclosure url="https://p.example/redirect.mp3/a.example/x.mp3?_=${at}" type="audio/mpeg"/>`,
  "media: nested": '<media:content url="https://a.example/b.mp4">',
  persons: (at) => `<podcast:person role="host">Ann${at}</podcast:person>`,
  transcripts: (at) => `<podcast:transcript url="/t${at}.vtt" type="text/vtt"/>`,
  "authors in one": (at) => (at ? `a${at}@b.example (Ann Lee), ` : "<author>"),
};
