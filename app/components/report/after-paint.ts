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

/** Those told once the frame of a change is on the screen; once for all that changes until then. */
export class AfterPaintListeners {
  readonly #listeners = new Set<() => void>();
  #stopTelling: (() => void) | undefined;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  tell(): void {
    this.#stopTelling ??= afterPaint(() => {
      this.#stopTelling = undefined;
      for (const listener of this.#listeners) listener();
    });
  }

  /** Nobody is told any more of what has changed so far. */
  close(): void {
    this.#stopTelling?.();
    this.#stopTelling = undefined;
  }
}
