/** Where the cursor goes; it rests on cells that are typed and steps over totals. */
import { cellAt, type FigureMap, type MapCell, type Place } from "./figure-map.ts";

export type Way = "up" | "down" | "left" | "right";

function ahead(map: FigureMap, from: Place, way: Way): Place | undefined {
  const cell = cellAt(map, from);
  if (!cell) return undefined;
  const next =
    way === "up" || way === "down"
      ? { row: from.row + (way === "down" ? 1 : -1), column: from.column }
      : { row: from.row, column: way === "right" ? cell.column + cell.span : cell.column - 1 };
  return cellAt(map, next) && next;
}

/** The next cell that can be typed; undefined at the border. */
export function step(map: FigureMap, from: Place, way: Way): Place | undefined {
  let place = ahead(map, from, way);
  while (place && cellAt(map, place)?.computed) place = ahead(map, place, way);
  return place;
}

/** The next cell of any kind, for the far corner of a selection. */
export function stretch(map: FigureMap, from: Place, way: Way): Place {
  return ahead(map, from, way) ?? from;
}

/** Where a run of filled cells ends, else where the next begins, else the border. */
export function edge(map: FigureMap, from: Place, way: Way, isFilled: (cell: MapCell) => boolean): Place {
  const filled = (place: Place): boolean => {
    const cell = cellAt(map, place);
    return cell !== undefined && isFilled(cell);
  };
  let place = from;
  let next = step(map, from, way);
  const insideRun = next !== undefined && filled(from) && filled(next);
  while (next) {
    if (insideRun && !filled(next)) return place;
    place = next;
    if (!insideRun && filled(next)) return place;
    next = step(map, next, way);
  }
  return place;
}

/** First or last typed cell of the row. */
export function rowEnd(map: FigureMap, from: Place, end: "first" | "last"): Place {
  const typed = (map.rows[from.row] ?? []).filter((cell) => !cell.computed);
  const cell = end === "first" ? typed[0] : typed.at(-1);
  return cell ? { row: from.row, column: cell.column } : from;
}

/** First or last typed cell of the table. */
export function tableEnd(map: FigureMap, end: "first" | "last"): Place {
  const rows = map.rows.map((_, row) => row).filter((row) => map.rows[row]?.some((cell) => !cell.computed));
  const row = (end === "first" ? rows[0] : rows.at(-1)) ?? 0;
  return rowEnd(map, { row, column: 0 }, end);
}

/** Enter goes down its column, and from the bottom to the top of the next one; undefined after the last. */
export function onward(map: FigureMap, from: Place, way: "down" | "up"): Place | undefined {
  const next = step(map, from, way);
  if (next) return next;
  const forward = way === "down";
  for (let column = from.column + (forward ? 1 : -1); column >= 0 && column < map.columns; column += forward ? 1 : -1) {
    const rows = map.rows.map((_, row) => row);
    for (const row of forward ? rows : rows.reverse()) {
      const found = cellAt(map, { row, column });
      if (found && !found.computed && (found.column === column || !forward)) return { row, column };
    }
  }
  return undefined;
}
