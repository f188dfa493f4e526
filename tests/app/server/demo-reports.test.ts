import { describe, expect, it } from "vitest";
import { layOutReports } from "#app/server/demo-reports/lay-out-reports.ts";
import { boardLines, openBoardRound } from "#app/services/round-board.ts";
import { readReport } from "#app/services/open-report.ts";
import { reportFindings } from "#app/services/report-findings.ts";
import { verifyAudit } from "#app/services/verify-audit.ts";
import type { Db } from "#db/client.ts";
import { findReportOf } from "#db/queries/reports.ts";
import { seedDemo } from "#db/seed/seed-demo.ts";
import { formatForYear } from "#report-schema/formats/registry.ts";
import { sentenceOf } from "#report-schema/messages.ts";
import { dueDate, yearBeingReported } from "#report-schema/round-dates.ts";
import { engines, freshDatabase, type Engine } from "#tests/support/databases.ts";

/** The demonstration as it is at its first start. */
async function demoAt(engine: Engine, moment: string): Promise<{ readonly db: Db; readonly now: Date }> {
  const db = await freshDatabase(engine);
  const now = new Date(moment);
  const year = yearBeingReported(now);
  const currentRound = { year, formatId: formatForYear(year).id, dueOn: dueDate(year) };
  await seedDemo(db, { now: moment, currentRound, hashPassword: () => Promise.resolve("没有密码") });
  await layOutReports(db, { now, year, passwordHash: "没有密码" });
  return { db, now };
}

async function standings(db: Db, now: Date, year: number): Promise<Record<string, number>> {
  const lines = await boardLines(db, now, ["yanshi"], await openBoardRound(db, String(year)));
  const counts: Record<string, number> = {};
  for (const { standing } of lines) counts[standing] = (counts[standing] ?? 0) + 1;
  return counts;
}

describe.each(engines)("the demonstration's two years at work（$name）", (engine) => {
  it("has reports in every state, each with an unbroken record; last year's but three are public", async () => {
    const { db, now } = await demoAt(engine, "2027-01-20T02:00:00.000Z");
    expect(await standings(db, now, 2026)).toEqual({
      none: 25,
      drafting: 5,
      unitReview: 1,
      submitted: 6,
      reviewing: 1,
      returned: 2,
      approved: 3,
      published: 2,
    });
    expect(await standings(db, now, 2025)).toEqual({ published: 42, approved: 1, withdrawn: 1, none: 1 });
    expect(await verifyAudit(db)).toMatchObject({ ok: true });
  });

  it("is right in what was handed in: only the one report that says why asks for a reason", async () => {
    const { db, now } = await demoAt(engine, "2026-11-26T02:00:00.000Z");
    const round = await openBoardRound(db, "2026");
    const said: string[] = [];
    for (const { report, name } of await boardLines(db, now, ["yanshi"], round)) {
      if (!report || report.handIns === 0) continue;
      for (const one of await reportFindings(db, await readReport(db, report.id)))
        said.push(`${name}：${sentenceOf(one)}`);
    }
    expect(said).toEqual([
      "洛阳市偃师区市场监督管理局：“一、总体情况”缺少“政府信息公开平台建设”方面的内容，请补写，并用小标题标明；没有的请说明原因。",
    ]);
  });
});

describe("the demonstration's reports", () => {
  it.each(["2027-01-01T01:00:00.000Z", "2027-03-31T02:00:00.000Z", "2027-04-01T02:00:00.000Z"])(
    "can be laid out on any day: %s",
    async (moment) => {
      const { db } = await demoAt(engines[0]!, moment);
      expect(await verifyAudit(db)).toMatchObject({ ok: true });
    },
  );

  it("say on paper that they are invented, and leave the office's published report of 2020 alone", async () => {
    const { db } = await demoAt(engines[0]!, "2026-11-26T02:00:00.000Z");
    const round = await openBoardRound(db, "2026");
    const police = await findReportOf(db, round.id, "gonganju");
    expect(police?.content.narrative.other).toContain("文字和数字均为虚构，不是该单位公布的年报");
    const office = await findReportOf(db, "round-2020", "zhengfuban");
    expect(office).toMatchObject({ state: "draft", version: 1 });
    expect(office?.content.narrative.other).toBe("无");
    expect(await findReportOf(db, round.id, "zhengfuban")).toBeUndefined();
  });
});
