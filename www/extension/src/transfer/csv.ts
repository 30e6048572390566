/** Rows of a CSV file (RFC 4180) by the names in its first line. */
export function readCsv(text: string): Record<string, string>[] {
  const [head = [], ...rows] = cells(text.replace(/^\ufeff/, ""));
  const names = head.map((name) => name.trim().toLowerCase());
  return rows
    .filter((row) => row.some(Boolean))
    .map((row) => Object.fromEntries(names.map((name, index) => [name, row[index] ?? ""])));
}

/** A quotation mark within a bare cell stands for itself. */
const CELL = /(?:"((?:[^"]|"")*)"(?=[,\r\n]|$)|([^,\r\n]*))(,|\r?\n|\r|$)/y;

function cells(text: string): string[][] {
  const rows: string[][] = [[]];
  CELL.lastIndex = 0;
  while (CELL.lastIndex < text.length) {
    const [, quoted, bare = "", end] = CELL.exec(text) ?? [];
    rows.at(-1)?.push(quoted === undefined ? bare : quoted.replaceAll('""', '"'));
    if (end !== "," && CELL.lastIndex < text.length) rows.push([]);
  }
  return rows;
}
