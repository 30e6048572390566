/* A file that is dropped on the reader: a page or a feed opens in its tab, an export goes into the library. */
import { readerAddress } from "../shared/addresses.ts";
import { tellChange } from "../store/changes.ts";

export function acceptFiles(nothing: () => void): void {
  // A picture of the article that is dragged within the page is a file too.
  let own = false;
  addEventListener("dragstart", () => {
    own = true;
  });
  addEventListener("dragend", () => {
    own = false;
  });
  addEventListener("dragover", (event) => {
    if (!own && event.dataTransfer?.types.includes("Files")) event.preventDefault();
  });
  addEventListener("drop", (event) => {
    const files = [...(event.dataTransfer?.files ?? [])];
    if (own || files.length === 0) return;
    event.preventDefault();
    void take(files, nothing);
  });
}

async function take(files: readonly File[], nothing: () => void): Promise<void> {
  const { takeFile } = await import("../transfer/files.ts");
  let address: string | null = null;
  for (const file of files) {
    // What cannot be read is as good as nothing here; the library says why.
    const taken = await takeFile(file, () => {}, chrome.extension.inIncognitoContext).catch(
      () => null,
    );
    if (!taken) continue;
    address = "page" in taken ? readerAddress({ id: taken.page }) : "library.html";
    tellChange(null);
  }
  if (address === null) nothing();
  else location.assign(address);
}
