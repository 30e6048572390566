import { css } from "lit";

/** Pictures in fixed boxes, their legends, players. */
export const pictures = css`
  .content figure {
    margin-block: 1.6em;
  }

  .content .lead-image {
    margin-block: 0 1.6em;
  }

  /* On wide screens the lead picture is a little wider than the text. */
  @container (min-width: 60rem) {
    .content .lead-image {
      margin-inline: calc(-1 * var(--gutter));
    }

    .content .lead-image figcaption {
      padding-inline: var(--gutter);
    }
  }

  .frame {
    display: block;
    inline-size: 100%;
    max-inline-size: 100%;
    max-block-size: 80vh;
    padding: 0;
    border: 0;
    overflow: hidden;
    background: color-mix(in srgb, var(--ink) 5%, var(--paper));
    color: var(--soft);
    font: 400 var(--small) / 1.6 var(--sans);
  }

  button.frame {
    cursor: zoom-in;
  }

  button.frame:disabled {
    cursor: default;
  }

  .content :is(p, li, td) > .frame {
    max-inline-size: min(100%, var(--natural-width));
  }

  .frame img {
    display: block;
    inline-size: 100%;
    block-size: 100%;
    object-fit: contain;
  }

  .placeholder {
    display: grid;
    place-content: center;
    block-size: 100%;
    padding: var(--s4);
    text-align: center;
    text-indent: 0;
  }

  figcaption {
    margin-block-start: var(--s2);
    font: 400 var(--small) / 1.65 var(--sans);
    color: var(--soft);
  }

  figcaption small {
    font-size: inherit;
  }

  figcaption small::before {
    content: "— ";
  }

  figcaption small:first-child::before {
    content: none;
  }

  .media :is(audio, video) {
    display: block;
    inline-size: 100%;
    max-block-size: 80vh;
  }

  /* Known before the film and its still are: neither moves the text. */
  .media video {
    aspect-ratio: 16 / 9;
    background: var(--tray);
  }
`;
