import { bulletinSchema } from "#report-schema/bulletin/bulletin.ts";
import { yanshiMonthly } from "#report-schema/scoring/schemes/yanshi-monthly.ts";
import type { SheetContent } from "#report-schema/sheet/sheet-content.ts";
import { firstSheetState, sheetSteps } from "#report-schema/sheet/sheet-step.ts";
import type { Db } from "../client.ts";
import { insertScoreSheet, insertSheetStep } from "../queries/score-sheets.ts";
import { august2022, december2020, type BulletinRows } from "./bulletin-rows.ts";
import { government, unitsBelow } from "./units.ts";

const columns = ["service", "interaction", "site", "disclosure"] as const;
const appealDays = 14;

/** The two bulletins as issued 计分表, so that rankings are there to be seen; appeals are open for a fortnight. */
export async function seedScores(db: Db, now: string): Promise<void> {
  const until = new Date(Date.parse(now) + appealDays * 86_400_000).toISOString().slice(0, 10);
  for (const bulletin of [december2020, august2022]) {
    const id = `sheet-${bulletin.period}`;
    const content = contentOf(bulletin);
    await insertScoreSheet(db, {
      id,
      regionId: government.id,
      scheme: yanshiMonthly,
      period: bulletin.period,
      state: firstSheetState,
      content,
      bulletin: bulletinSchema.parse(bulletin.words),
      at: now,
      by: null,
    });
    const step = { sheetId: id, note: "", accountId: null, at: now };
    await insertSheetStep(db, { ...step, sequence: 1, step: "check", content: null }, sheetSteps.check.to);
    await insertSheetStep(db, { ...step, sequence: 2, step: "issue", content }, sheetSteps.issue.to, until);
  }
}

function contentOf({ rows }: BulletinRows): SheetContent {
  const units = rows.map(([name]) => {
    const unit = unitsBelow.find(({ short, aliases }) => short === name || aliases.includes(name));
    if (!unit) throw new Error(`演示数据的单位里没有“${name}”，不能放入得分。请检查 db/seed。`);
    return { id: unit.id, name: unit.short, group: unit.kind === "township" ? "towns" : "departments" };
  });
  return {
    units,
    cells: Object.fromEntries(
      rows.map(([, scores], at) => [
        units[at]!.id,
        Object.fromEntries(columns.map((column, index) => [column, String(scores[index])])),
      ]),
    ),
    before: Object.fromEntries(
      rows.flatMap(([, , before], at) => (before === null ? [] : [[units[at]!.id, String(before)]])),
    ),
  };
}
