import { css } from "lit";

/** On paper: black on white, no tools, addresses spelt out, nothing cut in two. */
export const print = css`
  @media print {
    :host {
      --paper: #ffffff;
      --ink: #000000;
      --soft: #444444;
      --rule: #bbbbbb;
      --accent: #000000;

      color-scheme: light;
      container-type: normal;
    }

    .toolbar,
    .toast,
    .notice,
    .contents,
    .tags,
    dialog,
    .foot section {
      display: none;
    }

    article {
      max-inline-size: none;
      padding: 0;
      font-size: 11.5pt;
    }

    h1 {
      font-size: 20pt;
    }

    .content .lead-image {
      margin-inline: 0;
    }

    .content .lead-image figcaption {
      padding-inline: 0;
    }

    .content :is(h2, h3, h4, h5, h6) {
      break-after: avoid;
    }

    .content :is(figure, blockquote, tr, pre) {
      break-inside: avoid;
    }

    .content p {
      orphans: 2;
      widows: 2;
    }

    .content > :nth-child(n + 60) {
      content-visibility: visible;
    }

    .frame {
      max-block-size: 12cm;
    }

    .frame:has(.placeholder),
    .media {
      display: none;
    }

    .content pre {
      overflow: visible;
      white-space: pre-wrap;
      overflow-wrap: anywhere;
    }

    .table {
      overflow: visible;
      background: none;
    }

    .content :is(.card, .table, .lead-image) {
      break-inside: avoid;
    }

    [data-spoken] {
      background: none;
      box-shadow: none;
    }

    .print-only {
      display: block;
      overflow-wrap: anywhere;
    }
  }
`;
