/** Which row of the format a line of a found table is, read from the words before its figures. */
import type { Block, Format, Row, Table } from "../format.ts";
import { matchLabel } from "./labels.ts";

export interface FoundRow {
  readonly table: Table;
  readonly block: Block;
  /** One row; several where the words are those over a group that the format prints row by row. */
  readonly rows: readonly Row[];
  readonly seen: string;
  readonly printed: string;
  readonly isVariant: boolean;
}

interface Candidate {
  readonly table: Table;
  readonly block: Block;
  readonly rows: readonly Row[];
  readonly label: string;
}

const candidatesOf = new WeakMap<Format, readonly Candidate[]>();

/** Every row by its own label, every group by the label over it. */
function candidates(format: Format): readonly Candidate[] {
  const known = candidatesOf.get(format);
  if (known) return known;
  const made = format.tables.flatMap((table) =>
    table.blocks.flatMap((block) => {
      const named = block.rows.filter(({ labels }) => labels.length > 0);
      const groups = new Set(named.flatMap(({ labels }) => labels.slice(0, -1)));
      return [
        ...named.map((row) => ({ table, block, rows: [row], label: row.labels.at(-1)! })),
        ...[...groups].map((label) => ({
          table,
          block,
          rows: named.filter(({ labels }) => labels.slice(0, -1).includes(label)),
          label,
        })),
      ];
    }),
  );
  candidatesOf.set(format, made);
  return made;
}

/**
 * @param words the label cells of the line from left to right
 * @returns undefined where the words are no row's, or may be several rows'
 */
export function rowOf(format: Format, words: readonly string[]): FoundRow | undefined {
  const seen = words.at(-1);
  if (seen === undefined) return undefined;
  const all = candidates(format);
  const above = words.slice(0, -1);
  // The group standing before the label speaks for its own rows; without one, any row may be meant.
  const groups = above.map((text) =>
    matchLabel(
      text,
      all.filter(({ rows }) => rows.length > 1),
      ({ label }) => label,
    ),
  );
  const group = groups.filter((one) => one !== undefined).at(-1)?.label;
  const inGroup = group ? all.filter(({ rows }) => rows.every((row) => group.rows.includes(row))) : all;
  const match = matchLabel(seen, inGroup, ({ label }) => label);
  if (!match) return undefined;
  const { table, block, rows, label } = match.label;
  return { table, block, rows, seen, printed: label, isVariant: match.isVariant };
}
