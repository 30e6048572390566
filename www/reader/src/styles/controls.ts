import { css } from "lit";

/** Form controls look as the text around them, in toolbar and dialogs. */
export const controls = css`
  button,
  select,
  input {
    font: inherit;
    color: inherit;
  }
`;
