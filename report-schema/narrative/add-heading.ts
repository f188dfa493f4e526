import { lineAs } from "./numbered-lines.ts";

/**
 * The text with a heading more at its end, numbered on from the last of its （一）… rank.
 * @returns the text, and where writing goes on: after the new heading's line
 */
export function withHeading(text: string, label: string): { readonly text: string; readonly caret: number } {
  const before = text.replace(/\s+$/u, "");
  const plain = `${before}${before === "" ? "" : "\n"}${label}`;
  const { start, words } = lineAs(plain, plain.length, "part") ?? { start: plain.length, words: "" };
  const whole = `${plain.slice(0, start)}${words}\n`;
  return { text: whole, caret: whole.length };
}
