/**
 * Puts words where the caret stands, in place of what is selected, as if they were typed: the browser's own undo takes
 * them back, and the form hears of them like of any typing.
 */
export function insertText(field: HTMLTextAreaElement, text: string): void {
  field.focus({ preventScroll: true });
  const { selectionStart, selectionEnd } = field;
  const room = field.maxLength < 0 ? text.length : field.maxLength - field.value.length + selectionEnd - selectionStart;
  const words = text.slice(0, Math.max(0, room));
  // Old, and still the one way that keeps undo; browsers without it take the second.
  if (document.execCommand("insertText", false, words)) return;
  field.setRangeText(words, selectionStart, selectionEnd, "end");
  field.dispatchEvent(new Event("input", { bubbles: true }));
}

/** Lines pasted into a line that has words already begin or end on lines of their own only where there are several. */
export function linesAt(field: HTMLTextAreaElement, lines: readonly string[]): string {
  const text = lines.join("\n");
  if (lines.length < 2) return text;
  const before = field.value.slice(0, field.selectionStart);
  const after = field.value.slice(field.selectionEnd);
  return `${before === "" || before.endsWith("\n") ? "" : "\n"}${text}${after === "" || after.startsWith("\n") ? "" : "\n"}`;
}
