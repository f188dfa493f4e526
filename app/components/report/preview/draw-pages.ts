import { getDocument, GlobalWorkerOptions, type PDFDocumentProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
// Served as a file of our own: the policy lets no other worker run. The build gives it its address.
// oxlint-disable-next-line import/default
import workerAddress from "pdfjs-dist/legacy/build/pdf.worker.min.mjs?url";

GlobalWorkerOptions.workerSrc = workerAddress;

/**
 * Draws a PDF page by page into a place, each over the page that was there, so that nothing flickers and the place keeps
 * its scroll position.
 * @param isStale asked between pages: a newer paper has come, and this one is left
 */
export async function drawPages(bytes: Uint8Array, place: HTMLElement, isStale: () => boolean): Promise<void> {
  const task = getDocument({ data: bytes, isEvalSupported: false, useWasm: false });
  const paper = await task.promise;
  try {
    for (let number = 1; number <= paper.numPages && !isStale(); number += 1) {
      const drawn = await drawnPage(paper, number, place.clientWidth);
      if (isStale()) return;
      const old = place.children[number - 1];
      if (old) old.replaceWith(drawn);
      else place.append(drawn);
    }
    while (!isStale() && place.children.length > paper.numPages) place.lastElementChild?.remove();
  } finally {
    await task.destroy();
  }
}

/** Off screen, as wide as the place on this machine's pixels. */
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
