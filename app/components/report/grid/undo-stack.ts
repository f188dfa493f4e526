/** Steps of the desk that can be taken back: what was typed on one visit to a cell, or one paste, is one step. */
import { afterPaint } from "#app/components/report/after-paint.ts";
import type { FieldChange, LiveReport } from "#app/components/report/live-report.ts";

export interface UndoStep {
  /** 粘贴, 填写 */
  readonly label: string;
  /** Field by field, what stood there and what was put there. */
  readonly before: Readonly<Record<string, string>>;
  readonly after: Readonly<Record<string, string>>;
}

const mostSteps = 200;

export class UndoStack {
  readonly #done: UndoStep[] = [];
  readonly #undone: UndoStep[] = [];
  readonly #listeners = new Set<() => void>();
  #stopTelling: (() => void) | undefined;
  #writingAs: string | undefined;
  /** The field somebody is typing in: further changes of it belong to the last step. */
  #open: string | undefined;

  /** @param isTyped whether a field takes part; texts have the browser's own undo */
  constructor(
    readonly live: Pick<LiveReport, "write" | "onChanges" | "field">,
    readonly isTyped: (name: string) => boolean,
  ) {}

  /** Listens until the returned function is called. */
  readonly start = (): (() => void) => this.live.onChanges((changes) => this.#hear(changes));

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly nextUndo = (): string => this.#done.at(-1)?.label ?? "";
  readonly nextRedo = (): string => this.#undone.at(-1)?.label ?? "";

  /** Writes many fields as one step. */
  write(texts: Readonly<Record<string, string>>, label: string): void {
    this.#open = undefined;
    this.#writingAs = label;
    try {
      this.live.write(texts, "written");
    } finally {
      this.#writingAs = undefined;
    }
  }

  /** The cell was left: what is typed from now on is another step. */
  close(): void {
    this.#open = undefined;
  }

  /** @returns the step and the fields it put back; what was changed by others since stays as it is */
  undo(): { readonly label: string; readonly names: readonly string[] } | undefined {
    return this.#turn(this.#done, this.#undone, ({ before, after }) => [after, before]);
  }

  redo(): { readonly label: string; readonly names: readonly string[] } | undefined {
    return this.#turn(this.#undone, this.#done, ({ before, after }) => [before, after]);
  }

  #turn(
    from: UndoStep[],
    to: UndoStep[],
    ways: (step: UndoStep) => readonly [Readonly<Record<string, string>>, Readonly<Record<string, string>>],
  ): { readonly label: string; readonly names: readonly string[] } | undefined {
    this.#open = undefined;
    for (let step = from.pop(); step; step = from.pop()) {
      const [standing, wanted] = ways(step);
      const names = Object.keys(standing).filter((name) => this.live.field(name) === standing[name]);
      if (names.length === 0) continue;
      to.push(step);
      this.#writingAs = "";
      try {
        this.live.write(Object.fromEntries(names.map((name) => [name, wanted[name] ?? ""])), "written");
      } finally {
        this.#writingAs = undefined;
      }
      this.#tell();
      return { label: step.label, names };
    }
    this.#tell();
    return undefined;
  }

  #hear(changes: readonly FieldChange[]): void {
    if (this.#writingAs === "") return;
    // What is typed over a colleague's text is another step: taking it back leaves theirs.
    if (changes.some(({ name, origin }) => origin === "kept" && name === this.#open)) this.#open = undefined;
    const own = changes.filter(({ name, origin }) => origin !== "kept" && (origin === "written" || this.isTyped(name)));
    if (own.length === 0) return;
    this.#undone.length = 0;
    const [first] = own;
    const last = this.#done.at(-1);
    if (first && last && own.length === 1 && this.#writingAs === undefined && this.#open === first.name) {
      this.#done[this.#done.length - 1] = { ...last, after: { ...last.after, [first.name]: first.after } };
      // Put back to what it was by hand: nothing is left to undo.
      if (last.before[first.name] === first.after) this.#done.pop();
      if (last.before[first.name] === first.after) this.#open = undefined;
    } else {
      this.#done.push({
        label: this.#writingAs ?? (first?.origin === "typed" ? "填写" : "改动"),
        before: Object.fromEntries(own.map(({ name, before }) => [name, before])),
        after: Object.fromEntries(own.map(({ name, after }) => [name, after])),
      });
      if (this.#done.length > mostSteps) this.#done.shift();
      this.#open = first?.origin === "typed" && own.length === 1 ? first.name : undefined;
    }
    this.#stopTelling ??= afterPaint(() => this.#tell());
  }

  #tell(): void {
    this.#stopTelling?.();
    this.#stopTelling = undefined;
    for (const listener of this.#listeners) listener();
  }
}
