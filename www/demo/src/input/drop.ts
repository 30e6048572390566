import { pastedText } from "./paste.ts";

export interface DropActions {
  hover(dragging: boolean): void;
  file(file: File): void;
  text(text: string): void;
}

/** Takes files and texts that are dropped anywhere on the page. */
export function acceptDrops({ hover, file, text }: DropActions): void {
  addEventListener("dragover", (event) => {
    if (!event.dataTransfer) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = "copy";
    hover(true);
  });
  addEventListener("dragleave", (event) => {
    if (event.relatedTarget === null) hover(false);
  });
  addEventListener("drop", (event) => {
    hover(false);
    const data = event.dataTransfer;
    if (!data) return;
    event.preventDefault();
    const [first] = data.files;
    if (first) return file(first);
    const dropped = pastedText(data);
    if (dropped) text(dropped);
  });
}
