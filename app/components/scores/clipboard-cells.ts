/** Cells of a spreadsheet as the clipboard has them: rows by line, columns by tab, quotes around cells with either. */
export function clipboardCells(text: string): string[][] {
  const rows: string[][] = [[]];
  let cell = "";
  let quoted = false;
  const end = (): void => {
    rows.at(-1)!.push(cell);
    cell = "";
  };
  const plain = text.replace(/\r\n?/gu, "\n").replace(/\n$/u, "");
  for (let at = 0; at < plain.length; at += 1) {
    const character = plain[at]!;
    if (quoted) {
      if (character !== '"') cell += character;
      else if (plain[at + 1] === '"') {
        cell += '"';
        at += 1;
      } else quoted = false;
    } else if (character === '"' && cell === "") quoted = true;
    else if (character === "\t") end();
    else if (character === "\n") {
      end();
      rows.push([]);
    } else cell += character;
  }
  end();
  return rows;
}
