/** Longest wait where no frame comes, as in a tab nobody sees. */
const longestMs = 250;

/**
 * Runs once the next frame has been shown, so that what was typed is on the screen first.
 * @returns takes it back
 */
export function afterPaint(run: () => void): () => void {
  let frame = 0;
  let timer: ReturnType<typeof setTimeout>;
  const stop = (): void => {
    clearTimeout(timer);
    if (frame !== 0) cancelAnimationFrame(frame);
  };
  timer = setTimeout(() => {
    stop();
    run();
  }, longestMs);
  if (typeof requestAnimationFrame === "function") {
    frame = requestAnimationFrame(() => {
      frame = 0;
      clearTimeout(timer);
      timer = setTimeout(run, 0);
    });
  }
  return stop;
}
