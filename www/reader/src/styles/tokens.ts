import { css } from "lit";

/** Colours, sizes and spaces. Custom properties named `--lisible-*` may be set from outside. */
export const tokens = css`
  :host {
    --paper: var(--lisible-paper, light-dark(#fcfaf6, #181715));
    --raised: light-dark(#ffffff, #24221f);
    --ink: light-dark(#1f1b16, #e9e3d8);
    --soft: light-dark(#625a4f, #aca394);
    --rule: light-dark(#e0d8cb, #3a362f);
    --accent: light-dark(#a2301d, #f0937c);
    --mark: light-dark(#f6e3dc, #4a2a22);

    --s1: 0.25rem;
    --s2: 0.5rem;
    --s3: 0.75rem;
    --s4: 1rem;
    --s5: 1.5rem;
    --s6: 2.5rem;
    --s7: 4rem;

    --small: 0.8125rem;
    --text: 1.1875rem;
    --measure: 34em;
    --leading-factor: 1;

    display: block;
    container-type: inline-size;
    color-scheme: light dark;
    background: var(--paper);
    color: var(--ink);
    -webkit-text-size-adjust: 100%;
    text-size-adjust: 100%;
  }

  :host([hidden]) {
    display: none;
  }

  :host([data-theme="light"]) {
    color-scheme: light;
  }

  :host([data-theme="dark"]) {
    color-scheme: dark;
  }

  :host([data-theme="sepia"]) {
    --paper: var(--lisible-paper, #f5ead7);
    --raised: #fbf4e6;
    --ink: #382c1d;
    --soft: #685740;
    --rule: #dfceb1;
    --accent: #96290f;
    --mark: #efd3bd;

    color-scheme: light;
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

  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }

  :focus-visible {
    outline: 2px solid var(--accent);
    outline-offset: 2px;
  }

  @media (forced-colors: active) {
    :host {
      --accent: LinkText;
      --rule: CanvasText;
    }
  }
`;
