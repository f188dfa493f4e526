/**
 * Changes on their way to the server, field by field: what was typed, on what it was based, and what became of it.
 * Knows no clock, no network and no screen; every change leaves it only when the server or the person has decided.
 */
import type { DraftFields } from "#report-schema/draft-input.ts";
import type { FieldNews, FieldsAnswer } from "#report-schema/fields-answer.ts";
import type { FieldChange } from "#report-schema/field-changes.ts";

/** A colleague's text in a field I changed too. */
export interface Conflict {
  readonly mine: string;
  readonly theirs: string;
  /** Who wrote it; empty where that is not known. */
  readonly by: string;
  /** ISO moment; empty where that is not known. */
  readonly at: string;
}

/** The change that goes next, and what was typed after it was sent. */
interface Waiting {
  first: FieldChange;
  isSent: boolean;
  next?: FieldChange;
}

export class SaveQueue {
  readonly #kept: Record<string, string>;
  readonly #waiting = new Map<string, Waiting>();
  readonly #conflicts = new Map<string, Conflict>();
  readonly #refused = new Map<string, string>();

  /**
   * @param kept the fields as the server keeps them
   * @param newId makes ids by chance, 8 to 64 letters
   * @param problemOf why a text cannot be kept in a field
   */
  constructor(
    kept: DraftFields,
    readonly newId: () => string,
    readonly problemOf: (name: string, text: string) => string | undefined,
  ) {
    this.#kept = { ...kept };
  }

  /** What the server keeps of a field, as far as it has told. */
  kept(name: string): string {
    return this.#kept[name] ?? "";
  }

  /** @param text as it will be kept */
  put(name: string, text: string): void {
    const waiting = this.#waiting.get(name);
    const conflict = this.#conflicts.get(name);
    if (conflict && text === conflict.theirs) return this.#forget(name);
    if (waiting?.isSent) {
      if (text === waiting.first.text) delete waiting.next;
      else waiting.next = this.#change(name, waiting.first.text, text);
      return;
    }
    const base = waiting?.first.base ?? this.kept(name);
    // A text once refused may come back to what it was based on: then nothing is to be saved, unless others wrote since.
    if (text === base && text === this.kept(name) && !conflict) return this.#forget(name);
    if (waiting?.first.text === text) return;
    this.#refused.delete(name);
    this.#waiting.set(name, { first: this.#change(name, base, text), isSent: false });
    if (conflict) this.#conflicts.set(name, { ...conflict, mine: text });
  }

  /** What can be sent now, in the order it was typed; sent again as it is until it is answered. */
  batch(most: number): FieldChange[] {
    for (const [name, { first, isSent }] of this.#waiting) {
      const sentence = isSent ? undefined : this.problemOf(name, first.text);
      if (sentence !== undefined) this.#refuse(name, sentence);
    }
    const ready = [...this.#waiting].filter(([name]) => this.#canGo(name));
    return ready.slice(0, most).map(([, waiting]) => {
      waiting.isSent = true;
      return waiting.first;
    });
  }

  /** @returns fields to be shown in the form as others wrote them */
  settle({ outcomes, news }: Pick<FieldsAnswer, "outcomes" | "news">): DraftFields {
    for (const outcome of outcomes) {
      const [name, waiting] = this.#byId(outcome.id);
      if (name === undefined || !waiting) continue;
      if (outcome.outcome === "kept") this.#acknowledge(name, waiting);
      else if (outcome.outcome === "refused") this.#refuse(name, outcome.sentence);
      else this.#meet(name, outcome);
    }
    return this.hear(news);
  }

  /** What others wrote. @returns fields to be shown in the form */
  hear(news: readonly FieldNews[]): DraftFields {
    const shown: DraftFields = {};
    for (const one of news) {
      const waiting = this.#waiting.get(one.name);
      this.#kept[one.name] = one.text;
      if (this.#conflicts.has(one.name)) this.#meet(one.name, { theirs: one.text, by: one.by, at: one.at });
      else if (!waiting) shown[one.name] = one.text;
    }
    return shown;
  }

  /** The person's choice in a conflict. @returns fields to be shown in the form */
  choose(name: string, whose: "mine" | "theirs"): DraftFields {
    const conflict = this.#conflicts.get(name);
    if (!conflict) return {};
    this.#forget(name);
    this.#kept[name] = conflict.theirs;
    if (whose === "theirs") return { [name]: conflict.theirs };
    this.put(name, conflict.mine);
    return {};
  }

  /** Everything not yet with the server, for keeping on the machine. */
  all(): FieldChange[] {
    return [...this.#waiting.values()].flatMap(({ first, next }) => (next ? [first, next] : [first]));
  }

  /** Takes up what an earlier page left, oldest first. @returns the texts that stood in its fields */
  adopt(changes: readonly FieldChange[]): DraftFields {
    const known = new Set(this.all().map(({ id }) => id));
    for (const change of changes.filter(({ id }) => !known.has(id))) {
      const waiting = this.#waiting.get(change.name);
      // Whether it had been sent is not known: what follows it waits for its answer.
      if (!waiting) this.#waiting.set(change.name, { first: change, isSent: true });
      else waiting.next = this.#change(change.name, waiting.first.text, change.text);
    }
    return Object.fromEntries([...this.#waiting].map(([name, waiting]) => [name, lastText(waiting)]));
  }

  /** Leaves everything as the server has it. */
  clear(): void {
    for (const name of this.#waiting.keys()) this.#forget(name);
  }

  isWaiting(name: string): boolean {
    return this.#waiting.has(name);
  }

  /** Changes that only wait for the server. */
  get waitingCount(): number {
    return [...this.#waiting.keys()].filter((name) => this.#canGo(name)).length;
  }

  get conflicts(): ReadonlyMap<string, Conflict> {
    return this.#conflicts;
  }

  /** Sentences by field. */
  get refused(): ReadonlyMap<string, string> {
    return this.#refused;
  }

  #change(name: string, base: string, text: string): FieldChange {
    return { id: this.newId(), name, base, text };
  }

  #canGo(name: string): boolean {
    return !this.#conflicts.has(name) && !this.#refused.has(name);
  }

  /** The text cannot be kept; it stays until it is written anew. */
  #refuse(name: string, sentence: string): void {
    const waiting = this.#waiting.get(name);
    if (!waiting) return;
    this.#refused.set(name, sentence);
    this.#waiting.set(name, { first: this.#lastChange(waiting), isSent: false });
  }

  /** An id stands for one text: what was typed since gets one of its own. */
  #lastChange({ first, next }: Waiting): FieldChange {
    return next ? this.#change(first.name, first.base, next.text) : first;
  }

  #byId(id: string): [string, Waiting] | [undefined, undefined] {
    return [...this.#waiting].find(([, { first }]) => first.id === id) ?? [undefined, undefined];
  }

  #forget(name: string): void {
    this.#waiting.delete(name);
    this.#refused.delete(name);
    this.#conflicts.delete(name);
  }

  #acknowledge(name: string, { first, next }: Waiting): void {
    this.#kept[name] = first.text;
    if (next) this.#waiting.set(name, { first: next, isSent: false });
    else this.#forget(name);
  }

  #meet(name: string, { theirs, by, at }: Omit<Conflict, "mine">): void {
    const waiting = this.#waiting.get(name);
    if (!waiting) return;
    const mine = lastText(waiting);
    this.#kept[name] = theirs;
    if (mine === theirs) return this.#forget(name);
    this.#conflicts.set(name, { mine, theirs, by, at });
    this.#waiting.set(name, { first: this.#lastChange(waiting), isSent: false });
  }
}

function lastText({ first, next }: Waiting): string {
  return (next ?? first).text;
}
