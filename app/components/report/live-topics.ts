import { afterPaint } from "./after-paint.ts";

/**
 * What a listener waits for: figures with their sums, words, or findings, each in the frame of the keystroke; or any of
 * them once that frame is on the screen, for all that is not looked at while typing.
 */
export type LiveTopic = "figures" | "words" | "findings" | "afterwards";
type Subscribe = (listener: () => void) => () => void;

/** One topic each, so that a keystroke wakes only those whose part it can change. */
export class LiveTopics {
  readonly #listeners: Readonly<Record<LiveTopic, Set<() => void>>> = {
    figures: new Set(),
    words: new Set(),
    findings: new Set(),
    afterwards: new Set(),
  };
  #stopTelling: (() => void) | undefined;

  readonly subscribeTo: Readonly<Record<LiveTopic, Subscribe>> = {
    figures: (listener) => this.#listen("figures", listener),
    words: (listener) => this.#listen("words", listener),
    findings: (listener) => this.#listen("findings", listener),
    afterwards: (listener) => this.#listen("afterwards", listener),
  };

  tell(topic: LiveTopic): void {
    for (const listener of this.#listeners[topic]) listener();
  }

  /** Once for everything that changes until the frame is out. */
  tellAfterwards(): void {
    this.#stopTelling ??= afterPaint(() => {
      this.#stopTelling = undefined;
      this.tell("afterwards");
    });
  }

  /** Nobody is told afterwards any more. */
  close(): void {
    this.#stopTelling?.();
    this.#stopTelling = undefined;
  }

  #listen(topic: LiveTopic, listener: () => void): () => void {
    this.#listeners[topic].add(listener);
    return () => this.#listeners[topic].delete(listener);
  }
}
