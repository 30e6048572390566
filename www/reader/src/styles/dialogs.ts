import { css } from "lit";

/** The help sheet and the large pictures. */
export const dialogs = css`
  dialog {
    color: var(--ink);
    border: 0;
    padding: 0;
  }

  .sheet {
    inline-size: min(26rem, 100vw - 2rem);
    max-block-size: calc(100dvh - 2rem);
    padding: var(--s4) var(--s5) var(--s5);
    background: var(--raised);
    border: 1px solid var(--rule);
    border-radius: 6px;
    font: 400 var(--normal) / 1.6 var(--sans);
  }

  .sheet::backdrop {
    background: rgb(0 0 0 / 40%);
  }

  .sheet form {
    display: flex;
    align-items: center;
    justify-content: space-between;
    margin-inline-end: calc(-1 * var(--s3));
  }

  .sheet h2 {
    margin: 0;
    font-size: var(--medium);
  }

  .sheet dl {
    margin: var(--s2) 0 var(--s4);
  }

  .sheet dl > div {
    display: grid;
    grid-template-columns: 3.5rem 1fr;
    align-items: baseline;
    padding-block: var(--s1);
    border-block-end: 1px solid var(--rule);
  }

  .sheet dd {
    margin: 0;
  }

  kbd {
    display: inline-block;
    min-inline-size: 1.75rem;
    padding-inline: var(--s1);
    text-align: center;
    font: 500 var(--small) / 1.6 var(--mono);
    border: 1px solid var(--rule);
    border-radius: var(--round);
  }

  .sheet p {
    margin: 0 0 var(--s3);
    color: var(--soft);
    font-size: var(--small);
  }

  .check {
    display: flex;
    gap: var(--s2);
    align-items: center;
  }

  .check input {
    inline-size: 1.125rem;
    block-size: 1.125rem;
    accent-color: var(--accent);
  }

  .lightbox {
    inline-size: 100vw;
    block-size: 100dvh;
    max-inline-size: none;
    max-block-size: none;
    background: #131211;
    color: #ece6db;
    --soft: #d2cabd;
    --ink: #ffffff;
    --accent: #f0937c;
    font: 400 var(--small) / 1.6 var(--sans);
  }

  .lightbox[open] {
    display: grid;
    grid-template-rows: auto minmax(0, 1fr) auto;
  }

  .lightbox form {
    display: flex;
    align-items: center;
    gap: var(--s1);
    padding: var(--s1) var(--s3);
  }

  .lightbox output {
    flex: 1;
  }

  .stage {
    display: grid;
    overflow: auto;
    touch-action: pan-x pan-y;
  }

  .stage img {
    inline-size: calc(100% * var(--zoom, 1));
    block-size: calc(100% * var(--zoom, 1));
    object-fit: contain;
    margin: auto;
  }

  .lightbox p {
    min-block-size: 1lh;
    max-inline-size: 44rem;
    margin: var(--s3) auto;
    padding-inline: var(--s4);
    text-align: center;
  }

  .arrow {
    position: fixed;
    inset-block-start: calc(50% - 1.5rem);
    inline-size: 3rem;
    block-size: 3rem;
    background: rgb(0 0 0 / 45%);
  }

  .previous {
    left: var(--s2);
  }

  .following {
    right: var(--s2);
  }

  @media (prefers-reduced-motion: no-preference) {
    dialog[open] {
      animation: appear 0.16s ease-out;
    }

    .stage img {
      transition:
        inline-size 0.12s,
        block-size 0.12s;
    }

    @keyframes appear {
      from {
        opacity: 0;
      }
    }
  }
`;
