import { type CSSResult, css, unsafeCSS } from "lit";

/** Writes the selector of the root, or of the root with an attribute: `:host` or `:root`. */
type Root = (attribute?: string) => CSSResult;

/**
 * The colours, the scale of type and the scale of space of everything here: the reader, the demo
 * page, the extension's pages. Properties named `--lisible-*` may be set from outside.
 */
const scales = (root: Root): CSSResult => css`
  ${root()} {
    --paper: var(--lisible-paper, light-dark(#fcfaf6, #181715));
    --raised: light-dark(#ffffff, #24221f);
    --tray: light-dark(#f3efe7, #201e1b);
    --ink: light-dark(#1f1b16, #e9e3d8);
    --soft: light-dark(#5f574c, #aca394);
    --rule: light-dark(#ded5c7, #3a362f);
    --accent: light-dark(#a2301d, #f0937c);
    --mark: light-dark(#f9dfae, #5b4417);
    --yellow: light-dark(#e9c03c, #b8952a);
    --green: light-dark(#8cbf60, #6f9c49);
    --blue: light-dark(#6fb0e0, #4f8dbb);
    --red: light-dark(#e08a7c, #c06a5b);

    --s1: 0.25rem;
    --s2: 0.5rem;
    --s3: 0.75rem;
    --s4: 1rem;
    --s5: 1.5rem;
    --s6: 2.5rem;
    --s7: 4rem;

    --small: 0.8125rem;
    --normal: 0.9375rem;
    --medium: 1.0625rem;
    --large: 1.5rem;
    --display: clamp(1.625rem, 1.2rem + 2.2cqi, 2.375rem);

    /* A control's height: what a mouse needs, and below what a finger needs. */
    --target: 2.25rem;
    --round: 4px;

    color-scheme: light dark;
    background: var(--paper);
    color: var(--ink);
    -webkit-text-size-adjust: 100%;
    text-size-adjust: 100%;
  }

  ${root('data-theme="light"')} {
    color-scheme: light;
  }

  ${root('data-theme="dark"')} {
    color-scheme: dark;
  }

  ${root('data-theme="sepia"')} {
    --paper: var(--lisible-paper, #f5ead7);
    --raised: #fbf4e6;
    --tray: #ecdfc8;
    --ink: #382c1d;
    --soft: #62513b;
    --rule: #d8c6a7;
    --accent: #96290f;
    --mark: #e9c98a;

    color-scheme: light;
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

  @media (pointer: coarse), (width < 34rem) {
    ${root()} {
      --target: 2.75rem;
    }
  }

  @media (forced-colors: active) {
    ${root()} {
      --accent: LinkText;
      --rule: CanvasText;
    }
  }
`;

/** For the shadow tree of the reader and its parts. */
export const tokens: CSSResult = scales((attribute) =>
  unsafeCSS(attribute ? `:host([${attribute}])` : ":host"),
);

/** For the page around the reader. */
export const pageTokens: CSSResult = scales((attribute) =>
  unsafeCSS(attribute ? `:root[${attribute}]` : ":root"),
);
