import { css } from "lit";

/** Buttons and icons, alike in toolbar and dialogs. */
export const controls = css`
  button,
  select,
  input {
    font: inherit;
    color: inherit;
  }

  .icon,
  .script {
    display: inline-grid;
    place-items: center;
    min-inline-size: max(2.5rem, var(--target));
    block-size: max(2.5rem, var(--target));
    padding: 0;
    border: 0;
    border-radius: var(--round);
    background: none;
    color: var(--soft);
    cursor: pointer;
  }

  .icon:hover,
  .script:hover,
  .icon[aria-expanded="true"] {
    background: color-mix(in srgb, var(--ink) 8%, transparent);
    color: var(--ink);
  }

  .icon:disabled {
    opacity: 0.35;
    cursor: default;
  }

  svg {
    fill: none;
    stroke: currentColor;
    stroke-width: 1.6;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
`;
