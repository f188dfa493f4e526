import { z } from "zod";
import { mayKeepScores } from "#report-schema/access.ts";
import { bulletinSchema } from "#report-schema/bulletin/bulletin.ts";
import { pointsText } from "#report-schema/scoring/points.ts";
import { accumulated, scoreSheet } from "#report-schema/scoring/score-sheet.ts";
import { placeUnits } from "#report-schema/sheet/place-units.ts";
import { readSheet } from "#report-schema/sheet/read-sheet.ts";
import { firstSheetState } from "#report-schema/sheet/sheet-step.ts";
import type { Scheme } from "#report-schema/scoring/scheme.ts";
import type { Db } from "#db/client.ts";
import { newId } from "#db/new-id.ts";
import { insertScoreSheet, listScoreSheets } from "#db/queries/score-sheets.ts";
import { findUnit, listUnitsUnder, unitPath } from "#db/queries/units.ts";
import { forbidden } from "#app/refusals.ts";
import { fedEntries } from "./fed-entries.ts";
import { knownSchemes } from "./known-schemes.ts";
import { recordAct } from "./record-act.ts";
import { refusal, type Act, type Refusal } from "./act.ts";

export const createSheetInput = z.object({
  regionId: z.string().min(1, "请选择地区"),
  schemeId: z.string().min(1, "请选择考核方案"),
  period: z
    .string()
    .trim()
    .regex(/^(?:20\d{2})(?:-(?:0[1-9]|1[0-2]))?$/u, "请写年月，如 2022-08；按年计分的只写年，如 2022"),
});

/** Lays out the 计分表 of a month or a year: units in their groups, what was gathered before brought over. */
export async function createSheet(
  act: Act,
  { regionId, schemeId, period }: z.infer<typeof createSheetInput>,
): Promise<{ readonly ok: true; readonly sheetId: string } | Refusal> {
  const { db, actor, now } = act;
  const path = await unitPath(db, regionId);
  if (!path || !mayKeepScores(actor, path)) throw forbidden();
  const scheme = (await knownSchemes(db)).find(({ id }) => id === schemeId);
  if (!scheme) return refusal("没有这个考核方案，请重新选择。");
  if ((scheme.period === "month") !== period.includes("-")) {
    return refusal(
      scheme.period === "month" ? "这个方案按月计分，请写到月，如 2022-08。" : "这个方案按年计分，请只写年。",
    );
  }
  const { units, missing } = await unitsFor(db, scheme, regionId);
  if (units.length === 0) {
    return refusal(
      `方案“${scheme.name}”的名单里没有一个是本地区登记的单位，请换一个方案，或先在单位管理里登记名称和别名。`,
    );
  }
  return db.transaction().execute(async (transaction) => {
    const sheetId = newId();
    const at = now.toISOString();
    const region = await findUnit(transaction, regionId);
    const written = await insertScoreSheet(transaction, {
      id: sheetId,
      regionId,
      scheme,
      period,
      state: firstSheetState,
      content: {
        units: [...units],
        cells: {},
        before: await gatheredBefore(transaction, scheme, regionId, period, now),
      },
      bulletin: bulletinSchema.parse({ period, office: region ? `${region.officialName}办公室` : "" }),
      at,
      by: actor.accountId,
    });
    if (!written) return refusal("这个时期的计分表已经建过了，请在列表里打开。");
    const lacking = missing.length > 0 ? `；方案名单里没有登记的：${missing.join("、")}` : "";
    await recordAct(transaction, act, {
      kind: "score",
      unitId: regionId,
      what: `建立 ${period} 计分表：${scheme.name}，${units.length} 个单位${lacking}`,
    });
    return { ok: true, sheetId };
  });
}

async function unitsFor(db: Db, scheme: Scheme, regionId: string) {
  const units = (await listUnitsUnder(db, [regionId])).filter(({ id }) => id !== regionId);
  return placeUnits(
    scheme,
    units.map(({ id, kind, shortName, names }) => ({ id, kind, shortName, names: names.map(({ name }) => name) })),
  );
}

/** What each unit had gathered in the year, from the sheet before; nothing in January; unknown where no sheet tells. */
async function gatheredBefore(
  db: Db,
  scheme: Scheme,
  regionId: string,
  period: string,
  now: Date,
): Promise<Record<string, string>> {
  if (!scheme.accumulation || period.endsWith("-01")) return {};
  const year = period.slice(0, 4);
  const sheets = await listScoreSheets(db, [regionId]);
  const before = sheets.find(
    (sheet) => sheet.scheme.id === scheme.id && sheet.period.startsWith(year) && sheet.period < period,
  );
  if (!before) return {};
  const { content } = await fedEntries(db, before, now);
  const { units } = scoreSheet(before.scheme, readSheet(before.scheme, content).sheet);
  const isFirst = before.period.endsWith("-01");
  return Object.fromEntries(
    units.flatMap(({ unit, year: sum, items }) => {
      const gathered = sum ?? (isFirst ? accumulated(before.scheme, items) : undefined);
      return gathered === undefined ? [] : [[unit.id, pointsText(gathered)]];
    }),
  );
}
