import type { CSSResultGroup } from "lit";
import { chrome } from "./chrome.ts";
import { content } from "./content.ts";
import { controls } from "./controls.ts";
import { dialogs } from "./dialogs.ts";
import { fonts } from "./fonts.ts";
import { host } from "./host.ts";
import { pictures } from "./pictures.ts";
import { print } from "./print.ts";
import { shared } from "./shared.ts";
import { tokens } from "./tokens.ts";
import { toolbar } from "./toolbar.ts";

export const readerStyles: CSSResultGroup = [
  tokens,
  host,
  fonts,
  chrome,
  content,
  pictures,
  controls,
  shared,
  toolbar,
  dialogs,
  print,
];
