import { figureField } from "./draft-input.ts";
import type { FigureId } from "./format.ts";

/** Field with what a form showed in a figure's field when it was made: whether somebody wrote there since. */
export function shownField(id: FigureId): string {
  return `shown:${figureField(id)}`;
}
