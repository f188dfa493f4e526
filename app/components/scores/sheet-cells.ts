/** The fields of a score sheet's form as a form that saves itself and takes steps back: what stands in each, who changed it. */
import type { FieldChange } from "#app/components/report/live-report.ts";
import type { SavedForm } from "#app/components/report/saving/report-saver.ts";
import { keptCell } from "#report-schema/sheet/sheet-fields.ts";

type Origin = FieldChange["origin"];

export class SheetCells implements SavedForm {
  readonly #texts = new Map<string, string>();
  readonly #listeners = new Set<(changes: readonly FieldChange[]) => void>();

  /** @param fields what the server keeps, by field name; cells that fill themselves are not among them */
  constructor(fields: Readonly<Record<string, string>>) {
    for (const [name, text] of Object.entries(fields)) this.#texts.set(name, text);
  }

  readonly onChanges = (listener: (changes: readonly FieldChange[]) => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  field(name: string): string {
    return this.#texts.get(name) ?? "";
  }

  keptField(name: string): string {
    return keptCell(this.field(name));
  }

  write(texts: Readonly<Record<string, string>>, origin: Origin): void {
    const changes = Object.entries(texts).flatMap(([name, after]): FieldChange[] => {
      const before = this.#texts.get(name);
      return before === undefined || before === after ? [] : [{ name, before, after, origin }];
    });
    for (const { name, after } of changes) this.#texts.set(name, after);
    if (changes.length > 0) for (const listener of this.#listeners) listener(changes);
  }

  /** Hears what is typed into the fields of a table, and shows in them what comes from elsewhere. @returns stops */
  attach(root: HTMLElement): () => void {
    const field = (name: string): HTMLInputElement | null =>
      root.querySelector<HTMLInputElement>(`input[name="${CSS.escape(name)}"]`);
    const onInput = ({ target }: Event): void => {
      if (target instanceof HTMLInputElement) this.write({ [target.name]: target.value }, "typed");
    };
    root.addEventListener("input", onInput);
    const stopShowing = this.onChanges((changes) => {
      for (const { name, after, origin } of changes) {
        const shown = origin === "typed" ? null : field(name);
        if (shown) shown.value = after;
      }
    });
    return () => {
      root.removeEventListener("input", onInput);
      stopShowing();
    };
  }

  /** What stands in the fields of a table and was typed before the scripts were there. */
  typedIn(root: HTMLElement): Record<string, string> {
    const fields = [...root.querySelectorAll<HTMLInputElement>("input[name]")];
    return Object.fromEntries(
      fields
        .filter(({ name, value }) => this.#texts.has(name) && value !== this.field(name))
        .map((one) => [one.name, one.value]),
    );
  }
}
