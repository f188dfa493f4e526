import { createContext, useContext, useMemo, type ReactNode } from "react";
import type { FigureId, NarrativeKey } from "#report-schema/format.ts";
import { nearest } from "#report-schema/remark-place.ts";
import { useScripts } from "../../use-scripts.ts";
import { cellAnchor } from "../cell-address.ts";
import { useLivePart } from "../live-report-context.ts";
import type { ShownRemark } from "./review-data.ts";

const RemarksContext = createContext<readonly ShownRemark[]>([]);

/** Makes what the unit was sent known to the cells and texts it speaks of. */
export function DeskRemarks({
  remarks,
  children,
}: {
  readonly remarks: readonly ShownRemark[];
  readonly children: ReactNode;
}) {
  const open = useMemo(() => remarks.filter(({ standing }) => standing === "open"), [remarks]);
  return <RemarksContext.Provider value={open}>{children}</RemarksContext.Provider>;
}

/** What the unit has not answered yet, in the order shown. */
export function useDeskRemarks(): readonly ShownRemark[] {
  return useContext(RemarksContext);
}

export function remarkNoteId(id: FigureId): string {
  return `${cellAnchor(id)}-remark`;
}

/** Open remarks on a cell. */
export function useCellRemarks(id: FigureId): readonly ShownRemark[] {
  const remarks = useDeskRemarks();
  return useMemo(() => remarks.filter(({ placeAnchor }) => placeAnchor === cellAnchor(id)), [remarks, id]);
}

/** The numbers of the remarks on a cell, and for those who do not see them their words. */
export function CellRemarkNote({ id }: { readonly id: FigureId }) {
  const remarks = useCellRemarks(id);
  if (remarks.length === 0) return null;
  return (
    <span className="cell-remark" id={remarkNoteId(id)}>
      {remarks.map(({ anchor, number, words }) => (
        <a key={anchor} className="remark-number" href={`#${anchor}`} title={words}>
          <span className="visually-hidden">审查意见第 </span>
          {number}
          <span className="visually-hidden"> 条：{words}</span>
        </a>
      ))}
    </span>
  );
}

/** The text once more behind its field, with a line under the words that remarks speak of. */
export function RemarkedText({ name }: { readonly name: NarrativeKey }) {
  const remarks = useDeskRemarks();
  const text = useLivePart((live) => live.narrative(name), "words");
  const areHere = useScripts();
  const stretches = remarks
    .flatMap(({ quote }) => {
      const start = quote?.key === name ? nearest(text, quote.words, quote.start) : -1;
      return quote && start >= 0 ? [{ start, end: start + quote.words.length }] : [];
    })
    .sort((one, other) => one.start - other.start);
  if (!areHere || stretches.length === 0) return null;
  const pieces: ReactNode[] = [];
  let at = 0;
  for (const { start, end } of stretches) {
    if (start < at) continue;
    pieces.push(
      text.slice(at, start),
      <mark key={start} className="line-remark">
        {text.slice(start, end)}
      </mark>,
    );
    at = end;
  }
  return (
    <div className="mirror remark-mirror" aria-hidden="true">
      {pieces}
      {text.slice(at)}
      {"\n"}
    </div>
  );
}
