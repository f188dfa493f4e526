import { getDocument, GlobalWorkerOptions, PDFWorker, type PDFDocumentProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
// Served as a file of our own: the policy lets no other worker run. The build gives it its address.
// oxlint-disable-next-line import/default
import workerAddress from "pdfjs-dist/legacy/build/pdf.worker.min.mjs?url";
import { drawingOrder, pagesInSight } from "./drawing-order.ts";

GlobalWorkerOptions.workerSrc = workerAddress;

/** One thread reads all papers of this window: to start another takes longer than to read one. */
let reader: PDFWorker | undefined;

/**
 * Draws a PDF page by page into a place, those in sight first, each over the page that was there, so that nothing
 * flickers and the place keeps its scroll position.
 * @param signal a newer paper has come, and this one is left
 * @throws Error where the file cannot be read or drawn; never once the signal was given
 */
export async function drawPages(bytes: Uint8Array, place: HTMLElement, signal: AbortSignal): Promise<void> {
  reader ??= new PDFWorker();
  const task = getDocument({ data: bytes, worker: reader, isEvalSupported: false, useWasm: false });
  const end = (): void => void task.destroy();
  signal.addEventListener("abort", end);
  try {
    const paper = await task.promise;
    for (const index of drawingOrder(paper.numPages, pagesInSight(place))) {
      const drawn = await drawnPage(paper, index + 1, widthWithin(place));
      if (signal.aborted) return;
      const old = place.children[index];
      if (old) old.replaceWith(drawn);
      else place.append(drawn);
    }
    while (place.children.length > paper.numPages) place.lastElementChild?.remove();
  } catch (error) {
    if (!signal.aborted) throw error;
  } finally {
    signal.removeEventListener("abort", end);
    await task.destroy();
  }
}

/** What a page takes up, in CSS pixels: drawn for any other width, its print would be resampled and lose its edges. */
function widthWithin(place: HTMLElement): number {
  const { paddingLeft, paddingRight } = getComputedStyle(place);
  return place.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight);
}

/** Off screen, as wide on this machine's pixels. */
async function drawnPage(paper: PDFDocumentProxy, number: number, width: number): Promise<HTMLCanvasElement> {
  const page = await paper.getPage(number);
  const natural = page.getViewport({ scale: 1 });
  const viewport = page.getViewport({ scale: (width * devicePixelRatio) / natural.width });
  const canvas = document.createElement("canvas");
  canvas.width = Math.floor(viewport.width);
  canvas.height = Math.floor(viewport.height);
  canvas.setAttribute("role", "img");
  canvas.setAttribute("aria-label", `第 ${number} 页，共 ${paper.numPages} 页`);
  await page.render({ canvas, viewport }).promise;
  return canvas;
}
