import { css } from "lit";

/** The body text. */
export const content = css`
  .content {
    overflow-wrap: anywhere;
    hanging-punctuation: allow-end last;
    text-autospace: normal;
  }

  /* What is far below is laid out when it comes near: the first paragraph need not wait for thousands. */
  .content > :nth-child(n + 60) {
    content-visibility: auto;
    contain-intrinsic-block-size: auto 6lh;
    overflow-clip-margin: 0.5em;
  }

  .content :where(p, ul, ol, blockquote, pre, figure, .table, hr) {
    margin: 0;
    margin-block-end: 1em;
  }

  .content :is(p, li, blockquote, figcaption):is(:lang(zh), :lang(ja)) {
    line-break: strict;
    text-spacing-trim: trim-start;
    text-align: start;
  }

  /* Browsers without it: a script finds the marks that stand side by side. */
  .half {
    font-feature-settings: "halt";
  }

  /* Both edges straight only where a line has characters enough to take up what is left of it, and no long word. */
  @container (width >= 42rem) {
    .content :is(p, li, blockquote):is(:lang(zh), :lang(ja)) {
      text-align: justify;
    }

    .content :is(p, li):is(.ragged, .short):is(:lang(zh), :lang(ja)),
    .content li li,
    :host([data-size="4"]) .content :is(p, li, blockquote),
    :host([data-size="5"]) .content :is(p, li, blockquote),
    :host([data-measure="narrow"]) .content :is(p, li, blockquote) {
      text-align: start;
    }
  }

  /* The first line of a Chinese paragraph stands two characters in. */
  .content > p:lang(zh) {
    text-indent: 2em;
    margin-block-end: 0.85em;
  }

  .content > p:lang(zh):is(.short, .lead) {
    text-indent: 0;
  }

  .content > p.lead {
    font-family: var(--kai);
    font-size: 1.08em;
    font-weight: 600;
    margin-block-end: 1.4em;
    text-wrap: pretty;
  }

  .content :is(h2, h3, h4, h5, h6) {
    margin: 1.8em 0 0.7em;
    font-size: 1.22em;
    line-height: 1.4;
    font-weight: 700;
    text-wrap: balance;
    scroll-margin-block-start: 5rem;
  }

  /* Lines break between words, which stand apart by <wbr>. */
  .content :is(h2, h3, h4, h5, h6):is(:lang(zh), :lang(ja)) {
    word-break: keep-all;
  }

  .content :is(h3, h4, h5, h6) {
    font-size: 1.06em;
  }

  .content :is(h4, h5, h6) {
    font-size: 1em;
  }

  .content a {
    color: inherit;
    text-decoration: underline;
    text-decoration-color: var(--accent);
    text-decoration-thickness: 1px;
    text-underline-offset: 0.22em;
  }

  /* A spelt-out address breaks anywhere: as one long word it would pull a justified line apart. */
  .content .address {
    word-break: break-all;
  }

  .content a:hover {
    color: var(--accent);
  }

  .content em:is(:lang(zh), :lang(ja), :lang(ko), :lang(ar), :lang(fa), :lang(km)) {
    font-style: normal;
  }

  .content em:is(:lang(zh), :lang(ja)) {
    font-family: var(--kai);
  }

  :host([data-no-kai]) .content em:is(:lang(zh), :lang(ja)),
  :host([data-typeface="kai"]) .content em:is(:lang(zh), :lang(ja)) {
    text-emphasis: filled dot;
    text-emphasis-position: under right;
  }

  .content blockquote {
    margin-inline-start: 1em;
    padding-inline-start: 1em;
    border-inline-start: 3px solid var(--rule);
    font-family: var(--kai);
    color: var(--soft);
  }

  .content blockquote > p {
    text-indent: 0;
  }

  .content blockquote > p:last-child {
    margin-block-end: 0;
  }

  .content :is(ul, ol) {
    padding-inline-start: 1.6em;
  }

  .content li {
    padding-inline-start: 0.2em;
    margin-block-end: 0.35em;
  }

  .content li::marker {
    color: var(--soft);
  }

  [data-spoken] {
    background: var(--mark);
    box-shadow: 0 0 0 0.2em var(--mark);
  }

  .content hr {
    inline-size: 6em;
    margin: 2em auto;
    border: 0;
    border-block-start: 1px solid var(--rule);
  }

  .content :is(code, pre) {
    font-family: var(--mono);
    font-size: 0.86em;
    text-autospace: no-autospace;
  }

  .content pre.math {
    white-space: pre-wrap;
    border: 0;
    text-align: center;
  }

  .content .note-ref {
    text-decoration: none;
  }

  .content .note {
    display: flex;
    gap: var(--s3);
    margin-block: var(--s3);
    font-size: var(--small);
  }

  .content .note > div {
    min-inline-size: 0;
  }

  .content .note p {
    margin-block: 0 var(--s2);
    text-indent: 0;
  }

  .content pre {
    padding: var(--s3) var(--s4);
    overflow-x: auto;
    line-height: 1.55;
    border: 1px solid var(--rule);
    direction: ltr;
  }

  .table {
    overflow-x: auto;
    font: 400 var(--small) / 1.55 var(--sans);
    overflow-wrap: break-word;

    /* A shadow on the side where the table goes on. */
    --shade: color-mix(in srgb, var(--ink) 28%, transparent);
    background:
      linear-gradient(to right, var(--paper) 1rem, transparent) left / 2.5rem 100% no-repeat local,
      linear-gradient(to left, var(--paper) 1rem, transparent) right / 2.5rem 100% no-repeat local,
      radial-gradient(farthest-side at 0 50%, var(--shade), transparent) left / 0.6rem 100%
        no-repeat scroll,
      radial-gradient(farthest-side at 100% 50%, var(--shade), transparent) right / 0.6rem 100%
        no-repeat scroll;
  }

  .table table {
    border-collapse: collapse;
    min-inline-size: 100%;
    border-block: 2px solid var(--ink);
    font-variant-numeric: tabular-nums;
  }

  .table :is(th, td) {
    padding: var(--s2) var(--s3);
    text-align: start;
    vertical-align: baseline;
    border-block-end: 1px solid var(--rule);
    min-inline-size: 9em;
  }

  .table .short {
    min-inline-size: 0;
    white-space: nowrap;
  }

  .table th {
    font-weight: 600;
    border-block-end-color: var(--ink);
  }

  .table .align-right {
    text-align: end;
  }

  .table .align-center {
    text-align: center;
  }

  .content > :first-child {
    margin-block-start: 0;
  }

  .content .card {
    display: grid;
    gap: var(--s1);
    padding: var(--s3) var(--s4);
    border: 1px solid var(--rule);
    font: 400 var(--normal) / 1.5 var(--sans);
    text-decoration: none;
    text-indent: 0;
  }

  .card strong {
    font-size: var(--small);
    color: var(--soft);
    font-weight: 600;
  }

  .card small {
    font-size: var(--small);
    color: var(--accent);
  }

  .content rt {
    font-size: 0.5em;
  }
`;
