/** Hands a file to the browser's downloads. */
export function saveFile(file: Blob, name: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  // The download starts by itself; a minute is ample for it to open the file.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
