/**
 * Whether an input method is at work in the page. What it shows is not written yet: it is neither sent, nor may what a
 * colleague wrote take the place of the field it is shown in.
 */
let lastAt = -Infinity;

/** A composition begun and left is not waited for. */
const longestMs = 10_000;
/** When to look again whether it still is. */
export const lookAgainMs = 50;

export function isComposing(): boolean {
  return performance.now() - lastAt < longestMs;
}

/** Resolves once no input method is at work. */
export async function composed(): Promise<void> {
  while (isComposing()) await new Promise((resolve) => setTimeout(resolve, lookAgainMs));
}

if (typeof document !== "undefined") {
  for (const event of ["compositionstart", "compositionupdate"]) {
    document.addEventListener(event, () => (lastAt = performance.now()), true);
  }
  // The second for input methods that forget the first.
  for (const event of ["compositionend", "focusout"]) {
    document.addEventListener(event, () => (lastAt = -Infinity), true);
  }
}
