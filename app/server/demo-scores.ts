import { beijingDate, beijingDay, yearBeingReported } from "#report-schema/round-dates.ts";
import { readScheme } from "#report-schema/scoring/read-scheme.ts";
import type { TypedCell } from "#report-schema/sheet/sheet-content.ts";
import type { Db } from "#db/client.ts";
import { findAccountByLogin } from "#db/queries/accounts.ts";
import { insertScheme } from "#db/queries/schemes.ts";
import { findScoreSheet, listScoreSheets } from "#db/queries/score-sheets.ts";
import { august2022 } from "#db/seed/bulletin-rows.ts";
import { government } from "#db/seed/units.ts";
import { addEvidence } from "#app/services/add-evidence.ts";
import type { Act, Refusal } from "#app/services/act.ts";
import { createSheet } from "#app/services/create-sheet.ts";
import { decideAppeal } from "#app/services/decide-appeal.ts";
import { editBulletin } from "#app/services/edit-bulletin.ts";
import { moveSheet } from "#app/services/move-sheet.ts";
import { raiseAppeal } from "#app/services/raise-appeal.ts";
import { saveSheet } from "#app/services/save-sheet.ts";
import { listAppealSteps } from "#db/queries/score-appeals.ts";
import { demoScheme } from "./demo-scheme.ts";

const day = 86_400_000;
const columns = ["service", "interaction", "site", "disclosure"] as const;

/**
 * The months of the year being reported as the office would have scored them, varied from the printed August of 2022: all
 * but the last issued, with appeals, the last half filled, and a sheet of the year that fills itself from the reports.
 * Done once; a store that has sheets of the year is left as it is.
 */
export async function seedDemoScores(db: Db, now: Date): Promise<void> {
  const year = yearBeingReported(now);
  const sheets = await listScoreSheets(db, [government.id]);
  if (sheets.some(({ period }) => period.startsWith(String(year)))) return;
  const today = beijingDay(now);
  const finished = today.year > year ? 12 : today.month - 1;
  let last = "";
  for (let month = 1; month <= finished; month += 1) {
    const at = new Date(Math.min(Date.UTC(year, month, 8, 2), now.getTime() - 4 * day));
    const isOpen = month === finished;
    const sheetId = await layOutMonth(await actAs(db, "kezhang", at), year, month, isOpen);
    if (!isOpen) {
      last = sheetId;
      await issue(await actAs(db, "kezhang", at), sheetId, month === finished - 1 ? now : at);
    }
  }
  if (last) await appealAgainst(db, last, now);
  await layOutYear(await actAs(db, "kezhang", now), year);
}

async function actAs(db: Db, login: string, now: Date): Promise<Act> {
  const actor = await findAccountByLogin(db, login);
  if (!actor) throw new Error(`演示数据里没有账号“${login}”，不能放入考核得分。请检查 db/seed。`);
  return { db, actor, now, address: "127.0.0.1" };
}

async function layOutMonth(act: Act, year: number, month: number, isOpen: boolean): Promise<string> {
  const period = `${year}-${String(month).padStart(2, "0")}`;
  const made = done(await createSheet(act, { regionId: government.id, schemeId: "yanshi-monthly", period }));
  const { sheetId } = made;
  const { content } = (await findScoreSheet(act.db, sheetId))!;
  const rows = new Map(august2022.rows.map(([name, scores]) => [name, scores]));
  const cells = content.units.flatMap(({ id, name, group }, place): TypedCell[] => {
    const printed = rows.get(name);
    // Of the month still open only the departments are in.
    if (!printed || (isOpen && group === "towns")) return [];
    return varied(printed, place, month).map((score, at) => ({
      unitId: id,
      column: columns[at]!,
      text: String(score),
    }));
  });
  done(await saveSheet(act, { sheetId, baseVersion: 1, cells }));
  const { requests: _requests, ...words } = august2022.words;
  const date = beijingDate(act.now);
  await editBulletin(act, sheetId, { ...words, issue: { year, number: month }, period, date });
  return sheetId;
}

/** A printed row as it might have been in another month: up and down by whole halves, never below nought. */
function varied(printed: readonly number[], place: number, month: number): number[] {
  const [service, interaction, site, disclosure] = printed as [number, number, number, number];
  const swing = (((place * 7 + month * 5) % 11) - 5) * 1.5;
  return [
    service,
    interaction + ((place + month) % 9 === 0 ? 1 : 0),
    site,
    disclosure === 0 && month % 3 !== 0 ? 0 : Math.max(0, disclosure + swing),
  ];
}

async function issue(act: Act, sheetId: string, from: Date): Promise<void> {
  const appealUntil = beijingDate(new Date(from.getTime() + 14 * day));
  done(await moveSheet(act, sheetId, { step: "check", note: "" }));
  const note = "演示数据，由2022年8月通报所印的得分变化而来";
  done(await moveSheet(act, sheetId, { step: "issue", note, appealUntil }));
}

/** One unit was right, the other still waits. */
async function appealAgainst(db: Db, sheetId: string, now: Date): Promise<void> {
  const [before, after] = [new Date(now.getTime() - 2 * day), new Date(now.getTime() - day)];
  const column = "disclosure";
  done(
    await raiseAppeal(await actAs(db, "guxian", before), sheetId, "guxian", {
      column,
      reason: "本月有两条政策解读发布在“重点领域”栏目，没有计入政务信息公开得分。",
      link: "",
    }),
  );
  const [raised] = await listAppealSteps(db, sheetId);
  const { content } = (await findScoreSheet(db, sheetId))!;
  const kept = Number(content.cells["guxian"]?.[column] ?? 0);
  const answer = { appealId: raised!.id, decision: "uphold", reason: "经核对，两条解读应各计 1 分。" } as const;
  done(await decideAppeal(await actAs(db, "kezhang", after), sheetId, { ...answer, corrected: String(kept + 2) }));
  done(
    await raiseAppeal(await actAs(db, "gonganju", now), sheetId, "gonganju", {
      column,
      reason: "月底发布的三条便民信息当天没有同步到区政府网站，第二天已经同步，请予计分。",
      link: "",
    }),
  );
}

/** The year's own sheet, begun: some points taken, one of them proved. */
async function layOutYear(act: Act, year: number): Promise<void> {
  const reading = readScheme(demoScheme(year));
  if (!reading.ok) throw new Error(`演示用的考核方案有误：${reading.problems.join("；")}`);
  const { scheme } = reading;
  await insertScheme(act.db, scheme, {
    at: act.now.toISOString(),
    accountId: act.actor.accountId,
    copiedFrom: "yanjiang-2021",
  });
  const made = done(await createSheet(act, { regionId: government.id, schemeId: scheme.id, period: String(year) }));
  const { content } = (await findScoreSheet(act.db, made.sheetId))!;
  const cells = content.units.flatMap(({ id }, place): TypedCell[] => [
    { unitId: id, column: "lead", text: place % 5 === 0 ? "1+1+2" : "1+2+2" },
    { unitId: id, column: "daily-open", text: String(30 + ((place * 7) % 19) / 2) },
    ...(id === "gonganju" ? [{ unitId: id, column: "media", text: "1次" }] : []),
    ...(id === "guxian" ? [{ unitId: id, column: "media", text: "2次" }] : []),
  ]);
  done(await saveSheet(act, { sheetId: made.sheetId, baseVersion: 1, cells }));
  const text = "政务新媒体超过两周没有更新，被通报一次。";
  done(await addEvidence(act, made.sheetId, { unitId: "gonganju", column: "media" }, { text, link: "" }));
}

function done<T extends { readonly ok: true }>(outcome: T | Refusal): T {
  if (outcome.ok) return outcome;
  throw new Error(`演示的考核得分没有放进去：${outcome.sentence}`);
}
