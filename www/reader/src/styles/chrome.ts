import { css } from "lit";

/** The head and the foot of the article. */
export const chrome = css`
  article {
    font-size: var(--text);
    line-height: calc(var(--leading) * var(--leading-factor));
    max-inline-size: calc(var(--measure) + 2 * var(--gutter));
    margin-inline: auto;
    padding: var(--s5) var(--gutter) var(--s7);
    --gutter: clamp(1.25rem, 5cqi, 3rem);
  }

  .kicker {
    margin: 0;
    font: 600 var(--small) / 1.6 var(--sans);
    color: var(--accent);
  }

  h1 {
    margin: var(--s2) 0 var(--s4);
    font-size: var(--display);
    line-height: 1.32;
    font-weight: 700;
    text-wrap: balance;
    overflow-wrap: anywhere;
    line-break: strict;
    text-autospace: normal;
    text-spacing-trim: trim-start;
  }

  /* Lines break between words, which stand apart by <wbr>, never inside one. */
  h1:is(:lang(zh), :lang(ja)) {
    word-break: keep-all;
  }

  /* Whole clauses on a line where they fit. */
  .clause {
    display: inline-block;
  }

  h1:lang(fa),
  h1:lang(ar),
  h1:lang(km) {
    line-height: 1.6;
  }

  .meta {
    margin: 0 0 var(--s5);
    font: 400 var(--small) / 1.7 var(--sans);
    color: var(--soft);
  }

  /* Dots between items, none at the start of a line: there they stand outside and are cut off. */
  .kicker,
  .meta {
    overflow: hidden;
  }

  .items {
    --gap: 1.6em;
    display: flex;
    flex-wrap: wrap;
    margin-inline-start: calc(-1 * var(--gap));
  }

  .item {
    position: relative;
    padding-inline-start: var(--gap);
  }

  .item::before {
    content: "·" / "";
    position: absolute;
    inset-inline-start: 0;
    inline-size: var(--gap);
    text-align: center;
    color: var(--soft);
  }

  time[title] {
    text-decoration: underline dotted var(--rule);
    text-underline-offset: 0.3em;
  }

  .notice {
    display: flex;
    flex-wrap: wrap;
    gap: var(--s2) var(--s4);
    align-items: center;
    justify-content: space-between;
    margin-block-end: var(--s5);
    padding: var(--s3) 0;
    border-block: 1px solid var(--rule);
    font: 400 var(--small) / 1.6 var(--sans);
    color: var(--soft);
  }

  .notice p {
    flex: 1 1 18rem;
    margin: 0;
  }

  .notice strong {
    color: var(--ink);
    font-weight: 600;
  }

  .contents {
    margin-block-end: var(--s5);
    font: 400 var(--normal) / 1.7 var(--sans);
  }

  .contents summary {
    cursor: pointer;
    color: var(--soft);
    font-size: var(--small);
    font-weight: 600;
    line-height: var(--target);
  }

  .contents ol {
    margin: var(--s2) 0 0;
    padding: 0;
    list-style: none;
    border-block-start: 1px solid var(--rule);
  }

  .contents li {
    border-block-end: 1px solid var(--rule);
  }

  .contents li[data-level="3"] {
    padding-inline-start: 1.5em;
  }

  .contents li:is([data-level="4"], [data-level="5"], [data-level="6"]) {
    padding-inline-start: 3em;
  }

  .contents a {
    display: block;
    padding-block: var(--s2);
    color: inherit;
    text-decoration: none;
  }

  .contents a:hover {
    color: var(--accent);
  }

  .foot {
    margin-block-start: var(--s6);
    padding-block-start: var(--s4);
    border-block-start: 1px solid var(--rule);
    font: 400 var(--small) / 1.7 var(--sans);
    color: var(--soft);
  }

  .foot p,
  .foot ul {
    margin: 0 0 var(--s3);
  }

  .foot h2 {
    margin: var(--s5) 0 var(--s2);
    font-size: var(--small);
    font-weight: 600;
    color: var(--ink);
  }

  .notes span {
    display: block;
  }

  .truncated {
    color: var(--ink);
  }

  .foot a {
    color: var(--accent);
    text-underline-offset: 0.2em;
    text-decoration-thickness: 1px;
  }

  .tags {
    display: flex;
    flex-wrap: wrap;
    gap: var(--s1) var(--s4);
    padding: 0;
    list-style: none;
  }

  .related {
    padding: 0;
    list-style: none;
  }

  .related a {
    display: block;
    padding-block: var(--s2);
  }

  .empty {
    margin: 0;
    padding: var(--s7) var(--s4);
    text-align: center;
    color: var(--soft);
  }

  .print-only {
    display: none;
  }
`;
