/** Which cells of each sheet stand over several rows or columns; the library that reads the values does not tell. */
export interface Merge {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly colSpan: number;
}

/** By the sheet's name. @param files the unpacked workbook */
export function mergedCells(files: Readonly<Record<string, Uint8Array>>): ReadonlyMap<string, readonly Merge[]> {
  const text = (name: string): string => new TextDecoder().decode(files[name] ?? new Uint8Array());
  const targets = new Map(
    tags(text("xl/_rels/workbook.xml.rels"), "Relationship").map((one) => [one["Id"], one["Target"] ?? ""]),
  );
  return new Map(
    tags(text("xl/workbook.xml"), "sheet").map((sheet) => {
      const target = targets.get(sheet["r:id"] ?? "") ?? "";
      const path = target.startsWith("/") ? target.slice(1) : `xl/${target}`;
      return [unescaped(sheet["name"] ?? ""), tags(text(path), "mergeCell").flatMap(({ ref = "" }) => mergeOf(ref))];
    }),
  );
}

/** Attributes of every element of this name; a workbook's own parts have no stranger XML than this. */
function tags(xml: string, name: string): Record<string, string>[] {
  return [...xml.matchAll(new RegExp(`<(?:\\w+:)?${name}\\s([^>]*)>`, "gu"))].map(([, inner = ""]) =>
    Object.fromEntries([...inner.matchAll(/([\w:]+)\s*=\s*"([^"]*)"/gu)].map(([, key, value]) => [key, value])),
  );
}

function unescaped(text: string): string {
  const signs: Readonly<Record<string, string>> = { lt: "<", gt: ">", quot: '"', apos: "'", amp: "&" };
  return text.replace(/&(lt|gt|quot|apos|amp);/gu, (_, name: string) => signs[name]!);
}

function mergeOf(ref: string): Merge[] {
  const match = /^([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})$/u.exec(ref);
  if (!match) return [];
  const [, left = "", top = "", right = "", bottom = ""] = match;
  const column = columnNumber(left);
  const row = Number(top) - 1;
  return [{ row, column, rowSpan: Number(bottom) - row, colSpan: columnNumber(right) - column + 1 }];
}

function columnNumber(letters: string): number {
  return [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
