import { css } from "lit";

/** What the reader's attributes choose: size, width and line spacing of the text. */
export const host = css`
  :host {
    --text: 1.1875rem;
    --measure: 34em;
    --leading-factor: 1;

    display: block;
    container-type: inline-size;
  }

  :host([hidden]) {
    display: none;
  }

  :host([data-size="0"]) {
    --text: 0.9375rem;
  }

  :host([data-size="1"]) {
    --text: 1.0625rem;
  }

  :host([data-size="3"]) {
    --text: 1.3125rem;
  }

  :host([data-size="4"]) {
    --text: 1.5rem;
  }

  :host([data-size="5"]) {
    --text: 1.75rem;
  }

  :host([data-measure="narrow"]) {
    --measure: 28em;
  }

  :host([data-measure="wide"]) {
    --measure: 44em;
  }

  :host([data-leading="tight"]) {
    --leading-factor: 0.9;
  }

  :host([data-leading="loose"]) {
    --leading-factor: 1.15;
  }
`;
