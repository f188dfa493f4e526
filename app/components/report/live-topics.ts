import { AfterPaintListeners } from "./after-paint.ts";

/**
 * What a listener waits for: figures with their sums, words, or findings, each in the frame of the keystroke; or any of
 * them once that frame is on the screen, for all that is not looked at while typing.
 */
export type LiveTopic = "figures" | "words" | "findings" | "afterwards";
type Subscribe = (listener: () => void) => () => void;

/** One topic each, so that a keystroke wakes only those whose part it can change. */
export class LiveTopics {
  readonly #listeners: Readonly<Record<Exclude<LiveTopic, "afterwards">, Set<() => void>>> = {
    figures: new Set(),
    words: new Set(),
    findings: new Set(),
  };
  readonly #afterwards = new AfterPaintListeners();

  readonly subscribeTo: Readonly<Record<LiveTopic, Subscribe>> = {
    figures: (listener) => this.#listen("figures", listener),
    words: (listener) => this.#listen("words", listener),
    findings: (listener) => this.#listen("findings", listener),
    afterwards: this.#afterwards.subscribe,
  };

  tell(topic: Exclude<LiveTopic, "afterwards">): void {
    for (const listener of this.#listeners[topic]) listener();
  }

  /** Once for everything that changes until the frame is out. */
  tellAfterwards(): void {
    this.#afterwards.tell();
  }

  /** Nobody is told afterwards any more. */
  close(): void {
    this.#afterwards.close();
  }

  #listen(topic: Exclude<LiveTopic, "afterwards">, listener: () => void): () => void {
    this.#listeners[topic].add(listener);
    return () => this.#listeners[topic].delete(listener);
  }
}
