import { useEffect, type RefObject } from "react";

/** Where the remark being written was asked for; once it is written, whoever uses the keyboard goes on from there. */
let pickedFrom: HTMLElement | undefined;

export function backToPickedPlace(): void {
  if (document.activeElement === document.body && pickedFrom?.isConnected) pickedFrom.focus();
  pickedFrom = undefined;
}

/**
 * With scripts, a click on a cell or on the link behind a paragraph chooses it for the remark, and words selected on the paper are quoted by the button or
 * the key Y; without, the same places are links that answer with the form filled.
 */
export function usePickedPlace(form: RefObject<HTMLFormElement | null>): () => void {
  useEffect(() => {
    const pick = (event: MouseEvent): void => {
      const link = event.target instanceof Element ? event.target.closest<HTMLElement>("a[data-place]") : null;
      if (!link || !form.current || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      pickedFrom = link;
      fill(form.current, link.dataset.place ?? "", link.dataset.quote ?? "", Number(link.dataset.start ?? 0));
    };
    const key = (event: KeyboardEvent): void => {
      if (event.key.toLowerCase() !== "y" || event.ctrlKey || event.metaKey || event.altKey || isTyping(event)) return;
      if (form.current && quoteSelection(form.current)) event.preventDefault();
    };
    document.addEventListener("click", pick);
    document.addEventListener("keydown", key);
    return () => {
      document.removeEventListener("click", pick);
      document.removeEventListener("keydown", key);
    };
  }, [form]);
  return () => {
    if (form.current) quoteSelection(form.current);
  };
}

export function isTyping(event: KeyboardEvent): boolean {
  return event.target instanceof Element && event.target.closest("input, textarea, select") !== null;
}

/** @returns false where nothing on the paper is selected */
function quoteSelection(form: HTMLFormElement): boolean {
  const selection = getSelection();
  const range = selection && selection.rangeCount > 0 ? selection.getRangeAt(0) : undefined;
  const node = range?.startContainer;
  const paragraph = (node instanceof Element ? node : node?.parentElement)?.closest<HTMLElement>("[data-text]");
  if (!range || range.collapsed || !paragraph) return false;
  const upTo = document.createRange();
  upTo.setStart(paragraph, 0);
  upTo.setEnd(range.startContainer, range.startOffset);
  const quote = written(range).trim();
  if (quote === "") return false;
  fill(form, paragraph.dataset.text ?? "", quote, Number(paragraph.dataset.start) + written(upTo).length);
  return true;
}

/** The report's own words in a stretch of the page, without numbers of remarks and links between them. */
function written(range: Range): string {
  const copy = range.cloneContents();
  for (const extra of copy.querySelectorAll("sup, .remark-here")) extra.remove();
  return copy.textContent ?? "";
}

function fill(form: HTMLFormElement, at: string, quote: string, start: number): void {
  const put = (name: string, value: string): void => {
    const field = form.elements.namedItem(name);
    if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement || field instanceof HTMLSelectElement)
      field.value = value;
  };
  put("at", at);
  put("quote", quote);
  put("start", String(start));
  const words = form.elements.namedItem("text");
  if (words instanceof HTMLTextAreaElement) words.focus();
  form.scrollIntoView({ block: "nearest" });
}
