/** The demonstration's scores, at any time of the year: months issued, one begun, appeals answered and waiting. */
import { describe, expect, it } from "vitest";
import { listAppealSteps } from "#db/queries/score-appeals.ts";
import { listScoreSheets } from "#db/queries/score-sheets.ts";
import { seedDemo } from "#db/seed/seed-demo.ts";
import { seedDemoScores } from "#app/server/demo-scores.ts";
import { judgedSheet } from "#app/services/open-sheet.ts";
import { yearBeingReported } from "#report-schema/round-dates.ts";
import { engines, freshDatabase } from "#tests/support/databases.ts";

describe.each(engines)("演示的考核得分（$name）", (engine) => {
  it.each([
    ["2026-11-26", 9],
    ["2026-04-02", 2],
    ["2027-02-03", 11],
  ])("on %s there are %i issued months, one begun, and the year's own sheet", async (today, issued) => {
    const db = await freshDatabase(engine);
    const now = new Date(`${today}T02:00:00.000Z`);
    const year = yearBeingReported(now);
    const currentRound = { year, formatId: "2021-30", dueOn: `${year + 1}-01-31` };
    await seedDemo(db, { now: now.toISOString(), currentRound, hashPassword: () => Promise.resolve("没有密码") });
    await seedDemoScores(db, now);
    const sheets = (await listScoreSheets(db, ["yanshi"])).filter(({ period }) => period.startsWith(String(year)));
    const months = sheets.filter(({ period }) => period.includes("-"));
    expect(months.map(({ state }) => state)).toEqual(["filling", ...Array<string>(issued).fill("issued")]);
    const appeals = await listAppealSteps(db, months[1]!.id);
    expect(appeals.map(({ unitId, step }) => [unitId, step])).toEqual([
      ["guxian", "raise"],
      ["guxian", "uphold"],
      ["gonganju", "raise"],
    ]);
    const own = sheets.find(({ period }) => !period.includes("-"))!;
    const { faults, fed } = await judgedSheet(db, own, now);
    expect(faults.some((fault) => fault.includes("顾县镇") && fault.includes("佐证"))).toBe(true);
    expect(fed.length).toBeGreaterThan(0);
    // A second start finds them and adds nothing.
    await seedDemoScores(db, now);
    expect(await listScoreSheets(db, ["yanshi"])).toHaveLength(sheets.length + 2);
  });
});
