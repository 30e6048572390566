// From which faces the glyphs of an article really come, where a browser does not tell: by widths and by pictures of them.

/** Names of faces made for Chinese. */
export const CHINESE_FACE =
  /CJK (?:SC|TC|HK)|Song|Kai|Fang|SimSun|MingLiU|PingFang|YaHei|JhengHei|Han S\w+ [ST]C/i;

/** Faces that systems bring for Chinese; those that are installed are compared with. */
const KNOWN = [
  ...["Noto Serif CJK SC", "Noto Sans CJK SC", "Noto Serif CJK TC", "Noto Sans CJK TC"],
  ...["Source Han Serif SC", "Source Han Sans SC", "Songti SC", "PingFang SC", "Kaiti SC"],
  ...["SimSun", "KaiTi", "FangSong", "Microsoft YaHei", "AR PL UKai CN", "LXGW WenKai"],
];

/**
 * For `evaluate`: `{ chinese, first, faults, letters }` of the article on show. `chinese`: the Chinese faces that this machine
 * has; `first`: the first face of every stack that it has; `faults`: what is set in a Chinese one; `letters`: how many
 * different ones were looked at.
 */
export const glyphOrigins = `async () => {
  const CHINESE = ${CHINESE_FACE};
  const content = document.querySelector("lisible-reader").shadowRoot.querySelector(".content");
  // The language of the element says which faces a canvas falls back to.
  const canvas = document.createElement("canvas");
  canvas.lang = content.closest("[lang]").lang;
  canvas.width = canvas.height = 96;
  document.body.append(canvas);
  const context = canvas.getContext("2d", { willReadFrequently: true });
  const generic = /^(?:serif|sans-serif|monospace|system-ui|ui-\\w+|-apple-system)$/;
  const width = (text, style, stack) => {
    context.font = style + " 48px " + stack;
    return context.measureText(text).width;
  };
  const drawn = (text, style, stack) => {
    context.font = style + " 48px " + stack;
    context.clearRect(0, 0, 96, 96);
    context.fillText(text, 16, 64);
    return context.getImageData(0, 0, 96, 96).data.join();
  };
  const probe = "mwi9 国の، Жд";
  const known = new Map();
  const installed = (family) => {
    if (!known.has(family)) known.set(family, ["serif", "monospace"].some((fallback) =>
      width(probe, "normal 400", family + ", " + fallback) !== width(probe, "normal 400", fallback)));
    return known.get(family);
  };
  const quoted = (name) => JSON.stringify(name);
  const chinese = ${JSON.stringify(KNOWN)}.filter((name) => installed(quoted(name)));
  // A letter that a face lacks comes from wherever the system finds it, and keeps its size.
  const larger = new Map();
  for (const name of chinese) {
    const face = new FontFace("larger " + name, "local(" + quoted(name) + ")", { sizeAdjust: "140%" });
    document.fonts.add(await face.load());
    larger.set(name, quoted("larger " + name));
  }
  const has = (name, letter) =>
    drawn(letter, "normal 400", larger.get(name)) !== drawn(letter, "normal 400", quoted(name));
  const seen = new Set();
  const first = new Set();
  const faults = new Set();
  const walker = document.createTreeWalker(content, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const { fontFamily, fontStyle, fontWeight } = getComputedStyle(node.parentElement);
    // What is Chinese is set in a Chinese face in any article.
    const text = node.data.replace(/\\s+/g, " ").replace(/[\\u2e80-\\u9fff\\uf900-\\ufaff\\uff00-\\uffef]/g, "");
    const style = fontStyle + " " + fontWeight;
    const stack = fontFamily.split(",").map((name) => name.trim());
    const leads = stack.find((name) => generic.test(name) || installed(name));
    first.add(leads);
    if (CHINESE.test(leads)) faults.add(leads + " leads");
    const without = stack.filter((name) => !CHINESE.test(name)).join(", ");
    if (width(text, style, fontFamily) !== width(text, style, without)) faults.add("width of " + text.slice(0, 40));
    for (const letter of text) {
      const key = letter + style + fontFamily;
      if (letter === " " || seen.has(key)) continue;
      seen.add(key);
      const picture = drawn(letter, style, fontFamily);
      if (/^[0,]*$/.test(picture)) continue;
      const same = chinese.find((name) => 
        drawn(letter, style, quoted(name)) === picture && has(name, letter));
      if (same) faults.add(letter + " is of " + same);
    }
  }
  canvas.remove();
  return { chinese, first: [...first], faults: [...faults], letters: seen.size };
}`;
