import { css } from "lit";

/** The same block in the other Chinese script: beside its own where there is room, below it where there is none. */
export const twins = css`
  .content .twin {
    color: var(--soft);
  }

  h1 .twin {
    display: block;
    margin-block-start: var(--s1);
    color: var(--soft);
    font-size: 0.75em;
    font-weight: 500;
  }

  @container (width >= 48rem) {
    :host([data-pairs="columns"]) article {
      max-inline-size: calc(2 * var(--measure) + 4 * var(--gutter));
    }

    :host([data-pairs="columns"]) .content.paired {
      display: grid;
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
      column-gap: var(--gutter);
      align-items: start;
    }

    :host([data-pairs="columns"]) .content > * {
      grid-column: 1 / -1;
    }

    :host([data-pairs="columns"]) .content > :is(figure, .table, pre) {
      inline-size: min(100%, var(--measure));
      margin-inline: auto;
    }

    :host([data-pairs="columns"]) .content > [data-paired] {
      grid-column: 1;
    }

    :host([data-pairs="columns"]) .content > .twin {
      grid-column: 2;
    }

    /* Half a line has too few characters to take up what is left of it. */
    :host([data-pairs="columns"]) .content :is(p, li, blockquote) {
      text-align: start;
    }

    :host([data-pairs="columns"]) .content .twin {
      color: inherit;
    }
  }
`;
