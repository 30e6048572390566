import { css } from "lit";

/** What the reader and the pages around it wear alike: `dressPage()` gives it to the page. */
export const shared = css`
  /* Thick over thin: the rule of Chinese newspapers. */
  .double-rule::before {
    content: "";
    display: block;
    block-size: 6px;
    margin-block-end: var(--s4);
    background: linear-gradient(
      var(--ink) 0 3px,
      transparent 3px 5px,
      var(--ink) 5px 6px
    );
  }

  /* A tool of the strip above a text: an icon, or an icon with a word. */
  .tool {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: var(--s1);
    min-inline-size: max(2.5rem, var(--target));
    block-size: max(2.5rem, var(--target));
    padding: 0;
    border: 0;
    border-radius: var(--round);
    background: none;
    color: var(--soft);
    text-decoration: none;
    white-space: nowrap;
    cursor: pointer;
  }

  .tool:hover,
  .tool[aria-expanded="true"] {
    background: color-mix(in srgb, var(--ink) 8%, transparent);
    color: var(--ink);
  }

  .tool:disabled {
    opacity: 0.35;
    cursor: default;
  }

  .tool svg {
    fill: none;
    stroke: currentColor;
    stroke-width: 1.6;
    stroke-linecap: round;
    stroke-linejoin: round;
  }

  /* What has just happened, in a line. */
  .toast {
    position: fixed;
    inset-block-end: var(--s5);
    inset-inline: 0;
    z-index: 4;
    inline-size: fit-content;
    max-inline-size: calc(100vw - 2rem);
    margin: 0 auto;
    padding: var(--s2) var(--s4);
    border-radius: var(--round);
    background: var(--ink);
    color: var(--paper);
    font: 400 var(--small) / 1.5 var(--sans);
    pointer-events: none;
  }

  /* Still in the tree while empty: a live region must exist before it speaks. */
  .toast:empty {
    padding: 0;
  }

  /* The first two lines of a text. */
  .two-lines {
    display: -webkit-box;
    overflow: hidden;
    color: var(--soft);
    font-size: var(--small);
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
  }

  @media (forced-colors: active) {
    .toast:not(:empty) {
      border: 1px solid CanvasText;
    }
  }
`;
