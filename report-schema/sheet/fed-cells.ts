/** Cells of a 计分表 that fill themselves from the yearly reports, until the sheet is issued. */
import { entryText } from "../scoring/entry-text.ts";
import { leavesOfGroup } from "../scoring/leaves.ts";
import type { ReportFactName } from "../scoring/report-fact-names.ts";
import { factText } from "../scoring/report-fact-text.ts";
import { entryOfFact, reportFact, type ReportCourse } from "../scoring/report-facts.ts";
import type { Scheme } from "../scoring/scheme.ts";
import { cellText, withCell, type CellChange, type CellPlace, type SheetContent } from "./sheet-content.ts";

export interface FedCell extends CellPlace {
  /** As a cell is typed; "" while it cannot be said, and the cell stays to be typed in. */
  readonly text: string;
  /** The fact with the days and findings it rests on, or why nothing can be said. */
  readonly restsOn: string;
}

/** The course of a unit's report, or in words why there is none to look at. */
export type KnownCourse = ReportCourse | string;

export function fedFacts(scheme: Scheme): ReadonlySet<ReportFactName> {
  const leaves = scheme.groups.flatMap(({ id }) => leavesOfGroup(scheme, id));
  return new Set(leaves.flatMap(({ leaf }) => leaf.fedBy ?? []));
}

export function fedCells(
  scheme: Scheme,
  { units }: SheetContent,
  courseOf: (unitId: string) => KnownCourse,
): FedCell[] {
  return units.flatMap(({ id, group }) =>
    leavesOfGroup(scheme, group).flatMap(({ leaf }) => {
      if (!leaf.fedBy) return [];
      const place = { unitId: id, column: leaf.id };
      const course = courseOf(id);
      if (typeof course === "string") return [{ ...place, text: "", restsOn: course }];
      const fact = reportFact(leaf.fedBy, course);
      return [{ ...place, text: entryText(leaf, entryOfFact(fact)), restsOn: factText(fact) }];
    }),
  );
}

/** Whether what stands in the cell comes from the report: then nobody types there. */
export function isFilled({ text }: FedCell): boolean {
  return text !== "";
}

/** The cells with what the reports say in them, and which of them that changed. */
export function withFedCells(
  content: SheetContent,
  fed: readonly FedCell[],
): { readonly content: SheetContent; readonly changes: readonly CellChange[] } {
  let filled = content;
  const changes: CellChange[] = [];
  for (const { unitId, column, text } of fed.filter(isFilled)) {
    const before = cellText(filled, { unitId, column });
    if (before === text) continue;
    filled = withCell(filled, { unitId, column }, text);
    changes.push({ unitId, column, before, after: text });
  }
  return { content: filled, changes };
}
