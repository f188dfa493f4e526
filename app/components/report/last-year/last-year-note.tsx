import { figureIndex } from "#report-schema/figure-index.ts";
import type { FigureId } from "#report-schema/format.ts";
import { lastYearNote, lastYearValue } from "#report-schema/last-year-figures.ts";
import { cellAnchor } from "../cell-address.ts";
import type { LiveReport } from "../live-report.ts";
import { useLivePart } from "../live-report-context.ts";
import { useLastYearShown } from "./last-year-shown.tsx";

/** What last year's note of a cell is called, for the cell's description. */
export function lastYearNoteId(id: FigureId): string {
  return `${cellAnchor(id)}-last`;
}

/** Last year's figure under the one being typed, and the change; nothing unless asked for. */
export function LastYearNote({ id }: { readonly id: FigureId }) {
  const isShown = useLastYearShown();
  return isShown ? <Note id={id} /> : null;
}

function Note({ id }: { readonly id: FigureId }) {
  const text = useLivePart((live) => {
    const last = lastYearValue(live.format, live.subject().previous, id);
    return last === undefined ? "" : lastYearNote(live.format, id, last, valueNow(live, id));
  }, "afterwards");
  return text === "" ? null : (
    <span className="last-year" id={lastYearNoteId(id)}>
      {text}
    </span>
  );
}

/** A sum's value follows the findings: it is known only when none of its cells is blank. */
function valueNow(live: LiveReport, id: FigureId): number | undefined {
  return figureIndex(live.format).get(id)?.computed ? live.subject().figures[id] : live.figures()[id];
}
