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
  /** Two sums over the picture's points; where there is none, none. */
  const drawn = (text, style, stack) => {
    context.font = style + " 48px " + stack;
    context.clearRect(0, 0, 96, 96);
    context.fillText(text, 16, 64);
    const points = new Uint32Array(context.getImageData(0, 0, 96, 96).data.buffer);
    let [one, two, any] = [0x811c9dc5, 0, 0];
    for (const point of points) {
      one = Math.imul(one ^ point, 0x01000193);
      two = (Math.imul(two, 31) + point) | 0;
      any |= point;
    }
    return any === 0 ? "" : one + " " + two;
  };
  // What was found out once holds for the next article on this page.
  const kept = (window.keptOfGlyphs ??= { larger: new Map(), verdicts: new Map(), drawn: new Map() });
  const drawnOnce = (...args) => {
    const key = canvas.lang + " " + args.join(" ");
    if (!kept.drawn.has(key)) kept.drawn.set(key, drawn(...args));
    return kept.drawn.get(key);
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
  const { larger } = kept;
  for (const name of chinese) {
    if (larger.has(name)) continue;
    const face = new FontFace("larger " + name, "local(" + quoted(name) + ")", { sizeAdjust: "140%" });
    document.fonts.add(await face.load());
    larger.set(name, quoted("larger " + name));
  }
  const has = (name, letter) =>
    drawnOnce(letter, "normal 400", larger.get(name)) !== drawnOnce(letter, "normal 400", quoted(name));
  const cameFrom = (letter, style, fontFamily) => {
    const picture = drawn(letter, style, fontFamily);
    return picture && chinese.find((name) =>
      drawnOnce(letter, style, quoted(name)) === picture && has(name, letter));
  };
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
      const wanted = canvas.lang + " " + key;
      if (!kept.verdicts.has(wanted)) kept.verdicts.set(wanted, cameFrom(letter, style, fontFamily));
      const same = kept.verdicts.get(wanted);
      if (same) faults.add(letter + " is of " + same);
    }
  }
  canvas.remove();
  return { chinese, first: [...first], faults: [...faults], letters: seen.size };
}`;
