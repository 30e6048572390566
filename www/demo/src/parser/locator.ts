// Finds the article's parts in the source, which may take a while for a long one.
import { locate, type Needle } from "../locate/locate.ts";

addEventListener("message", ({ data }: MessageEvent<{ text: string; needles: Needle[] }>) =>
  postMessage(locate(data.text, data.needles)),
);
