/** What is not yet with the server, kept on the person's machine: a reload, a crash or a dropped line loses nothing. */
import type { FieldChange } from "#report-schema/field-changes.ts";

/** Why the machine keeps nothing; empty while it does. */
export type MachineTrouble = "" | "full" | "forbidden";

export interface MachineStore {
  /** What earlier pages of this person left of this report, oldest first. */
  read(): FieldChange[];
  /** Everything that is to be kept now. Changes other pages left are not touched. */
  write(changes: readonly FieldChange[]): MachineTrouble;
}

interface KeptChange extends FieldChange {
  /** Moment of typing; later ones of one page are always greater. */
  readonly order: number;
}

/**
 * One entry a change, under account and report: another person on the same machine does not meet them.
 * @param open the browser's storage; throws where it is forbidden
 */
export function machineStore(
  accountId: string,
  reportId: string,
  open: () => Storage,
  now: () => number = Date.now,
): MachineStore {
  const prefix = `nianbao/${accountId}/${reportId}/`;
  const written = new Set<string>();
  let last = 0;
  return {
    read() {
      try {
        const storage = open();
        const kept = keysOf(storage, prefix).flatMap((key) => parse(storage.getItem(key)));
        for (const { id, order } of kept) {
          written.add(id);
          last = Math.max(last, order);
        }
        return kept.sort((a, b) => a.order - b.order).map(({ order: _order, ...change }) => change);
      } catch {
        return [];
      }
    },
    write(changes) {
      const wanted = new Set(changes.map(({ id }) => id));
      try {
        const storage = open();
        for (const change of changes) {
          if (written.has(change.id)) continue;
          last = Math.max(last + 1, now());
          storage.setItem(prefix + change.id, JSON.stringify({ ...change, order: last } satisfies KeptChange));
          written.add(change.id);
        }
        // Old entries go only when their followers are there.
        for (const id of [...written].filter((one) => !wanted.has(one))) {
          storage.removeItem(prefix + id);
          written.delete(id);
        }
        return "";
      } catch (error) {
        return error instanceof DOMException && error.name === "QuotaExceededError" ? "full" : "forbidden";
      }
    },
  };
}

function keysOf(storage: Storage, prefix: string): string[] {
  const keys = Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? "");
  return keys.filter((key) => key.startsWith(prefix));
}

function parse(text: string | null): KeptChange[] {
  try {
    const value = JSON.parse(text ?? "") as Partial<Record<keyof KeptChange, unknown>>;
    const { id, name, base, text: typed, order } = value;
    const isWhole = [id, name, base, typed].every((part) => typeof part === "string") && typeof order === "number";
    return isWhole ? [value as KeptChange] : [];
  } catch {
    return [];
  }
}
