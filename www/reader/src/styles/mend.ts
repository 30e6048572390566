import { css } from "lit";

/** Marks of what was left out: in the margin, quiet, until someone asks. */
export const mend = css`
  .gap,
  .leave {
    position: relative;
    text-indent: 0;
    font-family: var(--sans);
  }

  .gap-mark,
  .leave-mark {
    position: absolute;
    inset-block-start: calc(var(--target) / -2 - 0.45em);
    inset-inline-end: calc(-1 * var(--gutter));
    inline-size: max(var(--gutter), 1.5rem);
    max-inline-size: var(--target);
    block-size: var(--target);
    padding: 0;
    border: 0;
    border-radius: var(--round);
    background: none;
    color: var(--soft);
    font: 400 var(--medium) / 1 var(--sans);
    cursor: pointer;
  }

  .gap-mark::before {
    content: "⋯" / "";
  }

  .gap-mark:is(:hover, [aria-expanded="true"]) {
    color: var(--accent);
  }

  .leave-mark {
    inset-block-start: 0;
    inset-inline: calc(-1 * var(--gutter)) auto;
    color: var(--accent);
    text-align: start;
  }

  /* A heading stands off from what is before it. */
  .leave:has(+ :is(h2, h3, h4, h5, h6)) .leave-mark {
    inset-block-start: 1.5em;
  }

  /* Wide enough for a finger; the sign stays where it is, in the margin. */
  @media (pointer: coarse), (width < 34rem) {
    .gap-mark,
    .leave-mark {
      inline-size: var(--target);
    }

    .gap-mark {
      padding-inline-start: calc(var(--target) - max(var(--gutter), 1.5rem));
    }
  }

  .leave-mark::before {
    content: "✕" / "";
  }

  .gap-parts {
    margin-block: var(--s2) var(--s4);
    padding-inline-start: var(--s4);
    border-inline-start: 3px solid var(--rule);
    font-size: var(--normal);
    line-height: 1.6;
  }

  .gap-parts[hidden] {
    display: none;
  }

  .gap-part {
    display: grid;
    grid-template-columns: 1fr auto;
    gap: 0 var(--s4);
    padding-block: var(--s2);
  }

  .gap-part + .gap-part {
    border-block-start: 1px solid var(--rule);
  }

  .gap-part .why {
    grid-column: 1 / -1;
    color: var(--soft);
    font-size: var(--small);
  }

  .gap-part .what {
    overflow-wrap: anywhere;
    text-align: start;
  }

  .gap-more {
    color: var(--soft);
    font-size: var(--small);
  }

  .put-back,
  .mend-bar button {
    align-self: start;
    min-block-size: var(--target);
    padding: 0 var(--s3);
    border: 1px solid var(--rule);
    border-radius: var(--round);
    background: var(--raised);
    color: var(--ink);
    font: 600 var(--small) / 1.4 var(--sans);
    cursor: pointer;
  }

  .mend-bar {
    position: fixed;
    inset-block-end: var(--s5);
    inset-inline: 0;
    z-index: 4;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--s2) var(--s3);
    inline-size: fit-content;
    max-inline-size: calc(100vw - 2rem);
    margin: 0 auto;
    padding: var(--s2) var(--s4);
    border: 1px solid var(--rule);
    border-radius: var(--round);
    background: var(--raised);
    box-shadow: 0 8px 30px rgb(0 0 0 / 22%);
    font: 400 var(--small) / 1.5 var(--sans);
  }

  /* Still in the tree while empty: a live region must exist before it speaks. */
  .mend-bar:not(:has(span)) {
    padding: 0;
    border: 0;
    box-shadow: none;
  }

  .mend[aria-pressed="true"] {
    color: var(--accent);
  }

  @media print {
    .gap,
    .leave,
    .mend-bar {
      display: none;
    }
  }
`;
