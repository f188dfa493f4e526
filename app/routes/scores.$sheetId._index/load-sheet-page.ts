import type { Actor } from "#report-schema/access.ts";
import { columnOf, leavesOfGroup } from "#report-schema/scoring/leaves.ts";
import { entryHint } from "#report-schema/scoring/entry-text.ts";
import { pointsText, type Points } from "#report-schema/scoring/points.ts";
import { sumText } from "#report-schema/scoring/sum-text.ts";
import type { ItemScore, UnitScore } from "#report-schema/scoring/scores.ts";
import { unproved } from "#report-schema/sheet/deductions.ts";
import { isFilled } from "#report-schema/sheet/fed-cells.ts";
import { typedLeaves } from "#report-schema/sheet/read-sheet.ts";
import { beforeColumn, cellKey, cellText, unitsOfGroup } from "#report-schema/sheet/sheet-content.ts";
import { canStep, isBeingFilled, isIssued, sheetSteps } from "#report-schema/sheet/sheet-step.ts";
import type { Db } from "#db/client.ts";
import { listSheetSteps } from "#db/queries/score-sheets.ts";
import { momentText } from "#app/components/day-text.ts";
import { periodText } from "#app/components/scores/period-text.ts";
import type { GridCell, GridColumn, GridRow } from "#app/components/scores/sheet-rows.ts";
import { cellField } from "#report-schema/sheet/sheet-fields.ts";
import { saveMark } from "#app/services/fields-news.ts";
import { judgedSheet, openSheet, provedCells } from "#app/services/open-sheet.ts";

/** A sheet as its office fills it in, one group at a time. */
export async function loadSheetPage(db: Db, person: Actor, sheetId: string, group: string | null, now: Date) {
  const sheet = await openSheet(db, person, sheetId);
  const [judged, steps] = await Promise.all([judgedSheet(db, sheet, now), listSheetSteps(db, sheetId)]);
  const groups = sheet.scheme.groups.filter(({ id }) => unitsOfGroup(sheet.content, id).length > 0);
  const chosen = groups.find(({ id }) => id === group)?.id ?? groups[0]?.id ?? "";
  const addsUp = isBeingFilled(sheet.state) || Object.values(sheet.content.before).some((text) => text !== "");
  const accumulation = addsUp ? sheet.scheme.accumulation : null;
  const leaves = typedLeaves(sheet.scheme, chosen).map(({ leaf }) => leaf);
  const columns: GridColumn[] = [
    ...leaves.map((leaf) => ({ id: leaf.id, name: columnOf(leaf), hint: entryHint(leaf) })),
    ...(accumulation ? [{ id: beforeColumn, name: accumulation.before, hint: "以前各月累计的分数" }] : []),
  ];
  const proofs = new Set(unproved(sheet.scheme, judged.scores, provedCells(judged.evidence, judged.fed)).map(cellKey));
  const rows = unitsOfGroup(sheet.content, chosen).map(({ id, name }): GridRow => {
    const score = judged.scores.units.find(({ unit }) => unit.id === id)!;
    return {
      unitId: id,
      name,
      cells: columns.map((column): GridCell => {
        const place = { unitId: id, column: column.id };
        const fed = judged.fed.find((one) => cellKey(one) === cellKey(place));
        const trouble = judged.troubles.find((one) => cellKey(one) === cellKey(place));
        return {
          text: cellText(judged.content, place),
          trouble: trouble?.why ?? "",
          ...comesTo(score.items.find((item) => item.id === column.id)),
          restsOn: fed?.restsOn ?? "",
          isFed: fed !== undefined && isFilled(fed),
          unproved: proofs.has(cellKey(place)),
          evidence: judged.evidence.filter((one) => one.appealId === null && cellKey(one) === cellKey(place)).length,
        };
      }),
      ...sums(score),
    };
  });
  return {
    id: sheet.id,
    title: `${periodText(sheet.period)}计分表`,
    scheme: sheet.scheme.name,
    state: sheet.state,
    version: sheet.version,
    accountId: person.accountId,
    saved: await saveMark(db, sheet.updatedBy, sheet.updatedAt),
    fields: Object.fromEntries(
      rows.flatMap(({ unitId, cells }) =>
        columns.flatMap(({ id }, at) =>
          cells[at]!.isFed ? [] : [[cellField({ unitId, column: id }), cells[at]!.text]],
        ),
      ),
    ),
    group: chosen,
    groups: groups.map(({ id, name }) => ({ id, name })),
    columns,
    rows,
    hints: leavesOfGroup(sheet.scheme, chosen).length > leaves.length,
    totalNames: [sheet.scheme.totalName, ...(accumulation ? [accumulation.name] : [])],
    canType: isBeingFilled(sheet.state),
    canCheck: canStep(sheet.state, "check"),
    canReopen: canStep(sheet.state, "reopen"),
    canIssue: canStep(sheet.state, "issue"),
    isIssued: isIssued(sheet.state),
    appealUntil: sheet.appealUntil,
    faults: judged.faults.slice(0, 200),
    faultCount: judged.faults.length,
    steps: steps.map((step) => ({
      label: sheetSteps[step.step].label,
      note: step.note,
      by: step.by,
      at: momentText(step.at),
    })),
  };
}

export type SheetPage = Awaited<ReturnType<typeof loadSheetPage>>;

/** How a cell comes to its points, where that is more than the number typed. */
function comesTo(item: ItemScore | undefined): Pick<GridCell, "points" | "comesTo"> {
  const isTyped = item?.steps.every(({ kind }) => kind === "open" || kind === "judged") ?? true;
  if (!item || item.entry.kind === "blank" || isTyped) return { points: "", comesTo: "" };
  return { points: textOf(item.points), comesTo: sumText(item) };
}

function sums({ total, year, rank }: UnitScore): Pick<GridRow, "total" | "year" | "rank"> {
  return { total: textOf(total), year: textOf(year), rank: rank === undefined ? "" : String(rank) };
}

function textOf(points: Points | undefined): string {
  return points === undefined ? "" : pointsText(points);
}
