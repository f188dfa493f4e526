import type { Actor } from "#report-schema/access.ts";
import { pointsText, writtenPoints } from "#report-schema/scoring/points.ts";
import { sumText, totalText } from "#report-schema/scoring/sum-text.ts";
import { cellText } from "#report-schema/sheet/sheet-content.ts";
import { typedLeaves } from "#report-schema/sheet/read-sheet.ts";
import { columnOf } from "#report-schema/scoring/leaves.ts";
import { appealStepLabels, canStep, isIssued, isOpenAppeal, sheetSteps } from "#report-schema/sheet/sheet-step.ts";
import { beijingDate } from "#report-schema/round-dates.ts";
import type { Db } from "#db/client.ts";
import { listAppealSteps } from "#db/queries/score-appeals.ts";
import { listSheetSteps } from "#db/queries/score-sheets.ts";
import { momentText } from "#app/components/day-text.ts";
import { periodText } from "#app/components/scores/period-text.ts";
import { evidenceEndings, mostEvidenceMegabytes } from "#app/services/evidence-input.ts";
import { judgedSheet, openUnitSheet } from "#app/services/open-sheet.ts";
import { sheetHistory } from "#app/services/sheet-history.ts";
import { shownEvidence } from "#app/services/shown-evidence.ts";

/** One unit's scores with the sum behind each, what proves them, its months, and its appeals. */
export async function loadUnitScores(db: Db, person: Actor, sheetId: string, unitId: string, now: Date) {
  const { sheet, keeps, works } = await openUnitSheet(db, person, sheetId, unitId);
  const [judged, appeals, steps, history] = await Promise.all([
    judgedSheet(db, sheet, now),
    listAppealSteps(db, sheetId),
    listSheetSteps(db, sheetId),
    sheetHistory(db, sheet, now),
  ]);
  const score = judged.scores.units.find(({ unit }) => unit.id === unitId)!;
  const group = sheet.scheme.groups.find(({ id }) => id === score.unit.group);
  const groupSize = judged.scores.units.filter(({ unit }) => unit.group === score.unit.group).length;
  const own = appeals.filter((step) => step.unitId === unitId);
  const leaves = typedLeaves(sheet.scheme, score.unit.group).map(({ leaf }) => leaf);
  const nameOf = (column: string): string => score.items.find(({ id }) => id === column)?.name ?? column;
  return {
    id: sheetId,
    unitId,
    unit: score.unit.name,
    period: periodText(sheet.period),
    scheme: sheet.scheme.name,
    group: { id: score.unit.group, name: group?.name ?? "", size: groupSize },
    total: totalText(score),
    rank: score.rank ?? 0,
    grade: score.grade ?? "",
    year: score.year === undefined ? "" : `${sheet.scheme.accumulation?.name}${pointsText(score.year)}分`,
    items: score.items.map((item) => ({
      key: `${item.id} ${item.state}`,
      name: [...item.above, item.name].join("—"),
      points: item.points === undefined ? "—" : pointsText(item.points),
      full: item.full === undefined ? "" : pointsText(item.full),
      sum: sumText(item),
      evidence: judged.evidence
        .filter((one) => one.appealId === null && one.unitId === unitId && one.column === item.id)
        .map(shownEvidence),
    })),
    trend: history.flatMap((one) => {
      const month = one.scores.units.find(({ unit }) => unit.id === unitId);
      if (month?.total === undefined) return [];
      const value = writtenPoints(month.total);
      return [
        {
          label: one.sheet.period.slice(2).replace("-", "."),
          value,
          text: pointsText(month.total),
          rank: month.rank ?? 0,
        },
      ];
    }),
    choices: leaves.map((leaf) => ({ value: leaf.id, label: columnOf(leaf) })),
    cells: Object.fromEntries(leaves.map((leaf) => [leaf.id, cellText(judged.content, { unitId, column: leaf.id })])),
    appeals: own
      .filter(({ id, appealId }) => id === appealId)
      .map((raised) => {
        const last = own.findLast(({ appealId }) => appealId === raised.id)!;
        return {
          id: raised.id,
          item: nameOf(raised.column),
          reason: raised.reason,
          by: raised.by,
          at: momentText(raised.at),
          standing: appealStepLabels[last.step],
          isOpen: isOpenAppeal(last.step),
          answer: last.id === raised.id ? "" : `${last.by}　${momentText(last.at)}　${last.reason}`,
          cell: cellText(judged.content, raised),
          evidence: judged.evidence.filter(({ appealId }) => appealId === raised.id).map(shownEvidence),
        };
      }),
    corrections: steps
      .filter(({ step, note }) => step === "correct" && note.startsWith(`${score.unit.name}“`))
      .map(({ step, note, at }) => ({ label: sheetSteps[step].label, note, at: momentText(at) })),
    isIssued: isIssued(sheet.state),
    appealUntil: sheet.appealUntil,
    mayAppeal: works && isIssued(sheet.state) && sheet.appealUntil !== null && beijingDate(now) <= sheet.appealUntil,
    keeps,
    mayCorrect: keeps && canStep(sheet.state, "correct"),
    endings: evidenceEndings,
    megabytes: mostEvidenceMegabytes,
  };
}

export type UnitScores = Awaited<ReturnType<typeof loadUnitScores>>;
