import { css } from "lit";

/** The strip of tools and its panels. */
export const toolbar = css`
  .toolbar {
    position: sticky;
    inset-block-start: var(--lisible-toolbar-top, 0px);
    z-index: 2;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--s1);
    padding: var(--s1) var(--s3);
    background: var(--paper);
    border-block-end: 1px solid var(--rule);
    font: 400 var(--small) / 1.5 var(--sans);
  }

  /* How far a long article is read. */
  .toolbar::after {
    content: "";
    position: absolute;
    inset-block-end: -1px;
    inset-inline-start: 0;
    inline-size: calc(var(--read, 0) * 100%);
    block-size: 2px;
    background: var(--accent);
    pointer-events: none;
  }

  .listen[aria-pressed="true"] {
    color: var(--accent);
  }

  .speech {
    display: flex;
    flex: 1 0 100%;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--s1);
    padding-block-start: var(--s1);
    border-block-start: 1px solid var(--rule);
  }

  .speech select {
    inline-size: auto;
    max-inline-size: 11rem;
  }

  .space {
    flex: 1;
  }

  @container (max-width: 34rem) {
    .toolbar {
      flex-wrap: wrap;
      justify-content: end;
      gap: 0;
      padding-inline: var(--s1);
      inset-block-start: calc(var(--lisible-toolbar-top, 0px) - var(--away, 0px));
    }

    /* A phone has no keys to tell of; where there are some, "?" tells. */
    .help {
      display: none;
    }
  }

  @media (prefers-reduced-motion: no-preference) {
    .toolbar {
      transition: inset-block-start 0.16s;
    }
  }

  @media (hover: none) and (pointer: coarse) {
    .help {
      display: none;
    }
  }

  .script {
    display: inline-grid;
    grid-auto-flow: column;
    gap: 0.1em;
    padding-inline: var(--s2);
    align-items: baseline;
    align-content: center;
  }

  .script .on {
    font-size: var(--medium);
    color: var(--accent);
    font-weight: 600;
  }

  .unseen {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  .script[aria-busy="true"] {
    opacity: 0.6;
  }

  .panel {
    position: absolute;
    inset-block-start: calc(100% + var(--s1));
    inset-inline-end: var(--s3);
    z-index: 3;
    inline-size: min(21rem, 100cqi - 1.5rem);
    max-block-size: min(40rem, max(16rem, 100dvh - 12rem));
    overflow: auto;
    padding: var(--s4);
    background: var(--raised);
    border: 1px solid var(--rule);
    border-radius: 6px;
    box-shadow: 0 8px 30px rgb(0 0 0 / 16%);
  }

  fieldset {
    margin: 0 0 var(--s4);
    padding: 0;
    border: 0;
    min-inline-size: 0;
  }

  legend,
  .field > span {
    display: block;
    padding: 0;
    margin-block-end: var(--s1);
    color: var(--soft);
  }

  /* What has no room in the first line goes into a second: the rules between are the ground that shows. */
  .segments {
    display: flex;
    flex-wrap: wrap;
    gap: 1px;
    border: 1px solid var(--rule);
    border-radius: var(--round);
    overflow: hidden;
    background: var(--rule);
  }

  .segments > * {
    flex: 1 1 auto;
    position: relative;
    text-align: center;
    border: 0;
    background: var(--raised);
  }

  .segments input {
    position: absolute;
    inset: 0;
    opacity: 0;
    margin: 0;
    cursor: pointer;
  }

  .segments label span,
  .stepper > * {
    display: grid;
    place-items: center;
    min-block-size: var(--target);
    padding-inline: var(--s2);
  }

  .segments input:checked + span {
    background: var(--ink);
    color: var(--raised);
  }

  .segments input:focus-visible + span {
    outline: 2px solid var(--accent);
    outline-offset: -3px;
  }

  .stepper > * {
    flex: 1;
  }

  .stepper button {
    cursor: pointer;
    font-family: var(--serif);
  }

  .stepper button:focus-visible {
    outline-offset: -3px;
  }

  .stepper button:disabled {
    opacity: 0.4;
    cursor: default;
  }

  .small-letter {
    font-size: var(--small);
  }

  .large-letter {
    font-size: var(--large);
    line-height: 1;
  }

  select,
  .field input {
    inline-size: 100%;
    min-block-size: var(--target);
    padding-inline: var(--s2);
    border: 1px solid var(--rule);
    border-radius: var(--round);
    background: var(--raised);
  }

  .row {
    display: grid;
    grid-template-columns: 1fr auto auto;
    gap: var(--s2);
    align-items: center;
    padding-block: var(--s1);
  }

  .row button,
  .wide,
  .notice button {
    min-block-size: var(--target);
    padding: 0 var(--s3);
    border: 1px solid var(--rule);
    border-radius: var(--round);
    background: none;
    color: var(--ink);
    cursor: pointer;
    font: inherit;
  }

  .row button:hover,
  .wide:hover,
  .notice button:hover {
    border-color: var(--ink);
  }

  .choices {
    display: grid;
    margin-block-start: var(--s2);
    padding-block-start: var(--s2);
    border-block-start: 1px solid var(--rule);
  }

  .check {
    display: flex;
    gap: var(--s2);
    align-items: center;
    min-block-size: var(--target);
    cursor: pointer;
  }

  .check input {
    flex: none;
    inline-size: 1.1em;
    block-size: 1.1em;
    margin: 0;
    accent-color: var(--accent);
  }

  .pair {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: 0 var(--s2);
  }

  .wide {
    inline-size: 100%;
    margin-block-start: var(--s3);
  }

  @media (forced-colors: active) {
    .segments input:checked + span {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }
  }
`;
