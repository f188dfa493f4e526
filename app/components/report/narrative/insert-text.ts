import type { Replacement } from "#report-schema/narrative/numbered-lines.ts";

/**
 * Puts words where the caret stands, in place of what is selected, as if they were typed: the browser's own undo takes
 * them back, and the form hears of them like of any typing.
 * @returns the end of the words for which there was no room
 */
export function insertText(field: HTMLTextAreaElement, text: string): string {
  field.focus({ preventScroll: true });
  const { selectionStart, selectionEnd } = field;
  const room = roomIn(field);
  const words = text.slice(0, room);
  // Old, and still the one way that keeps undo; browsers without it take the second.
  if (!document.execCommand(words === "" ? "delete" : "insertText", false, words)) {
    field.setRangeText(words, selectionStart, selectionEnd, "end");
    field.dispatchEvent(new Event("input", { bubbles: true }));
  }
  return text.slice(room);
}

/** How many characters may take the place of what is selected. */
export function roomIn({ maxLength, value, selectionStart, selectionEnd }: HTMLTextAreaElement): number {
  return maxLength < 0 ? Infinity : Math.max(0, maxLength - value.length + selectionEnd - selectionStart);
}

/** Puts words in place of a stretch of the text, as one step of the browser's own undo; the caret stands behind them. */
export function replaceText(field: HTMLTextAreaElement, { start, end, words }: Replacement): void {
  field.setSelectionRange(start, end);
  if (start !== end || words !== "") insertText(field, words);
}

/** Makes the text this one by changing no more of it than differs; whoever had the focus has it again. */
export function rewriteText(field: HTMLTextAreaElement, text: string): void {
  const focused = document.activeElement;
  const { value } = field;
  const shorter = Math.min(value.length, text.length);
  let start = 0;
  while (start < shorter && value[start] === text[start]) start += 1;
  let alike = 0;
  while (alike < shorter - start && value.at(-1 - alike) === text.at(-1 - alike)) alike += 1;
  replaceText(field, { start, end: value.length - alike, words: text.slice(start, text.length - alike) });
  if (focused instanceof HTMLElement && focused !== field) focused.focus({ preventScroll: true });
}

/** Lines pasted into a line that has words already begin or end on lines of their own only where there are several. */
export function linesAt(field: HTMLTextAreaElement, lines: readonly string[]): string {
  const text = lines.join("\n");
  if (lines.length < 2) return text;
  const before = field.value.slice(0, field.selectionStart);
  const after = field.value.slice(field.selectionEnd);
  return `${before === "" || before.endsWith("\n") ? "" : "\n"}${text}${after === "" || after.startsWith("\n") ? "" : "\n"}`;
}
