/** From tables of text to figures, by walking the labels the format prints. What is not certain is listed, not guessed. */
import { figureIndex } from "../figure-index.ts";
import type { FigureId, Format } from "../format.ts";
import type { LabelVariant, Recognition, Unplaced } from "./recognition.ts";
import { spread, turned, type TextGrid } from "./text-grid.ts";
import { TableWalk, type Reading } from "./table-walk.ts";

/**
 * Reads tables found on one page, in one file or on the clipboard.
 * @param format the format of the report they belong to
 * @returns figures and printed totals by id, both in the format's own units, and everything that was not used
 */
export function recognise(format: Format, grids: readonly TextGrid[]): Recognition {
  const walks = grids.map((grid, index) => {
    const places = spread(grid);
    const upright = new TableWalk(format, places, index, grid.isLoose);
    if (upright.placed.size > 0) return { walk: upright, isTurned: false };
    const lying = new TableWalk(format, turned(places), index, grid.isLoose);
    return lying.placed.size > 0 ? { walk: lying, isTurned: true } : { walk: upright, isTurned: false };
  });
  const unplaced: Unplaced[] = [];
  const placed = new Map<FigureId, Reading>();
  const twice = new Map<FigureId, Reading[]>();
  for (const { walk, isTurned } of walks) {
    unplaced.push(...walk.unplaced().map((one) => (isTurned ? { ...one, row: one.column, column: one.row } : one)));
    const shared = sharedCells(walk);
    unplaced.push(...[...shared.values()].map(({ seen }) => ({ ...seen, reason: "group" as const })));
    for (const [id, found] of walk.placed) {
      const readings = found.filter(({ seen }) => !shared.has(placeOf(seen)));
      if (readings.length === 0) continue;
      const all = [...(twice.get(id) ?? []), ...readings];
      twice.set(id, all);
      placed.set(id, all[0]!);
    }
  }
  for (const [id, readings] of twice) {
    if (readings.every(({ value }) => value === readings[0]!.value)) continue;
    placed.delete(id);
    unplaced.push(...readings.map(({ seen }) => ({ ...seen, reason: "twice" as const, figure: id })));
  }
  const index = figureIndex(format);
  const part = (computed: boolean) =>
    Object.fromEntries(
      [...index.keys()].flatMap((id) => {
        const value = placed.get(id)?.value;
        return value === undefined || index.get(id)!.computed !== computed ? [] : [[id, value] as const];
      }),
    );
  return {
    figures: part(false),
    declared: part(true),
    groups: Object.fromEntries(walks.flatMap(({ walk }) => [...walk.groups])),
    unplaced,
    variants: uniqueVariants(walks.flatMap(({ walk }) => walk.variants)),
    isTurned: walks.some(({ isTurned }) => isTurned),
  };
}

/** Numbers in cells that reach over several figures; no case in all of them is no case in each. */
function sharedCells({ placed }: TableWalk): ReadonlyMap<string, Reading> {
  const figuresIn = new Map<string, Set<FigureId>>();
  for (const [id, readings] of placed) {
    for (const { seen } of readings) figuresIn.set(placeOf(seen), (figuresIn.get(placeOf(seen)) ?? new Set()).add(id));
  }
  const all = [...placed.values()]
    .flat()
    .filter(({ seen, value }) => value !== 0 && figuresIn.get(placeOf(seen))!.size > 1);
  return new Map(all.map((reading) => [placeOf(reading.seen), reading]));
}

function placeOf({ row, column }: Reading["seen"]): string {
  return `${row},${column}`;
}

function uniqueVariants(variants: readonly LabelVariant[]): LabelVariant[] {
  return [...new Map(variants.map((one) => [`${one.seen}\n${one.printed}`, one])).values()];
}
