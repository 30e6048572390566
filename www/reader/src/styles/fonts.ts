import { type CSSResult, css, unsafeCSS } from "lit";

/** Faces by language. The Latin face comes first: see page.css for which characters it covers. */
const faces = (root: CSSResult): CSSResult => css`
  ${root},
  [lang] {
    --latin: "Lisible Latin Serif";
    --latin-sans: "Lisible Latin Sans";
    --serif: Charter, "Bitstream Charter", "Iowan Old Style", "Source Serif 4", "Noto Serif",
      Georgia, Cambria, serif;
    --sans: system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Helvetica Neue", sans-serif;
    /* Faces that Chinese has beside these two: what is not Chinese must not inherit them. */
    --kai: var(--serif);
    --fang: var(--serif);
    --leading: 1.6;
  }

  ${root} {
    --mono: ui-monospace, "SF Mono", Menlo, Consolas, "Noto Sans Mono", "Noto Sans Mono CJK SC",
      monospace;
    --body: var(--serif);
    font-family: var(--sans);
  }

  :lang(zh) {
    --serif: var(--latin), "Source Han Serif SC", "Noto Serif CJK SC", "Noto Serif SC",
      "Songti SC", STSong, SimSun, serif;
    --sans: var(--latin-sans), "PingFang SC", "Source Han Sans SC", "Noto Sans CJK SC",
      "Noto Sans SC", "Microsoft YaHei", system-ui, sans-serif;
    --kai: var(--latin), "Kaiti SC", STKaiti, KaiTi, "LXGW WenKai", "AR PL UKai CN", var(--serif);
    --fang: var(--latin), STFangsong, FangSong, "FandolFang", var(--serif);
    --leading: 1.8;
  }

  :lang(zh-Hant),
  :lang(zh-TW),
  :lang(zh-HK),
  :lang(zh-MO) {
    --serif: var(--latin), "Source Han Serif TC", "Noto Serif CJK TC", "Noto Serif TC",
      "Songti TC", "LiSong Pro", PMingLiU, serif;
    --sans: var(--latin-sans), "PingFang TC", "Source Han Sans TC", "Noto Sans CJK TC",
      "Noto Sans TC", "Microsoft JhengHei", system-ui, sans-serif;
    --kai: var(--latin), "Kaiti TC", BiauKai, DFKai-SB, "LXGW WenKai TC", "AR PL UKai TW",
      var(--serif);
    --fang: var(--latin), STFangsong, FangSong, var(--serif);
    --leading: 1.8;
  }

  :lang(ja) {
    --serif: var(--latin), "Hiragino Mincho ProN", "Source Han Serif", "Noto Serif CJK JP",
      "Noto Serif JP", "Yu Mincho", "MS PMincho", serif;
    --sans: system-ui, -apple-system, "Hiragino Sans", "Noto Sans CJK JP", "Noto Sans JP",
      "Yu Gothic", Meiryo, sans-serif;
    --leading: 1.85;
  }

  :lang(ko) {
    --serif: "Source Han Serif K", "Noto Serif CJK KR", "Noto Serif KR", AppleMyungjo, Batang,
      serif;
    --sans: system-ui, -apple-system, "Apple SD Gothic Neo", "Noto Sans CJK KR", "Noto Sans KR",
      "Malgun Gothic", sans-serif;
    --leading: 1.75;
  }

  :lang(ar),
  :lang(fa),
  :lang(ur),
  :lang(ps) {
    --serif: "Noto Naskh Arabic", "Geeza Pro", Amiri, "Traditional Arabic", "Times New Roman",
      serif;
    --sans: Vazirmatn, "Noto Sans Arabic", "SF Arabic", "Segoe UI", Tahoma, sans-serif;
    --leading: 1.95;
  }

  :lang(km) {
    --serif: "Noto Serif Khmer", "Khmer MN", "Khmer OS Content", "Leelawadee UI", serif;
    --sans: "Noto Sans Khmer", "Khmer Sangam MN", "Khmer OS", "Leelawadee UI", sans-serif;
    --leading: 2;
  }
`;

/** For the page around the reader. */
export const pageFonts: CSSResult = css`
  ${faces(unsafeCSS(":root"))}

  /* A face is inherited as it is, whatever language comes. */
  :where([lang]) {
    font-family: var(--sans);
  }
`;

/** For the reader, whose text has a typeface of the person's choice. */
export const fonts = css`
  ${faces(unsafeCSS(":host"))}

  article {
    --body: var(--serif);
    font-family: var(--body);
  }

  :host([data-typeface="sans"]) article {
    --body: var(--sans);
    --kai: var(--sans);
  }

  :host([data-typeface="kai"]) article {
    --body: var(--kai);
  }

  :host([data-typeface="fang"]) article {
    --body: var(--fang);
  }

  /* A face of the reader's own machine, by its name. */
  :host([data-typeface="own"]) article {
    --body: var(--own, var(--serif)), var(--serif);
  }

  :host([data-weight="light"]) article {
    font-weight: 300;
  }

  :host([data-weight="medium"]) article {
    font-weight: 500;
  }
`;
