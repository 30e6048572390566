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
    min-inline-size: 2.5rem;
    block-size: 2.5rem;
    padding: 0;
    border: 0;
    border-radius: 4px;
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
