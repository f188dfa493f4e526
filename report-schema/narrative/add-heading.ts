const numerals = "一二三四五六七八九十";
const lead = /^[（(]([一二三四五六七八九十])[）)]/u;

/**
 * The text with a heading more at its end, numbered on from the last of its （一）… rank.
 * @returns the text, and where writing goes on: after the new heading's line
 */
export function withHeading(text: string, label: string): { readonly text: string; readonly caret: number } {
  const numbers = text.split("\n").flatMap((line) => {
    const numeral = lead.exec(line.trim())?.[1];
    return numeral === undefined ? [] : [numerals.indexOf(numeral) + 1];
  });
  const next = numerals[Math.max(0, ...numbers)] ?? "";
  const heading = next === "" ? label : `（${next}）${label}`;
  const before = text.replace(/\s+$/u, "");
  const whole = `${before}${before === "" ? "" : "\n"}${heading}\n`;
  return { text: whole, caret: whole.length };
}
