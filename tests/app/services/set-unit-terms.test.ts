import { describe, expect, it } from "vitest";
import { findRound, findRoundByKey, findRoundByYear } from "#db/queries/rounds.ts";
import { listRoundSteps } from "#db/queries/round-steps.ts";
import { setAbolished } from "#db/queries/units.ts";
import { askedUnits, termsOfUnit } from "#app/services/asked-units.ts";
import { changeRoundDates } from "#app/services/change-round-dates.ts";
import { openReport } from "#app/services/open-report.ts";
import { openRound } from "#app/services/open-round.ts";
import { previousReportOf } from "#app/services/previous-report.ts";
import { setUnitTerms } from "#app/services/set-unit-terms.ts";
import { startReport } from "#app/services/start-report.ts";
import { submitReport } from "#app/services/submit-report.ts";
import { engines, freshDatabase } from "#tests/support/databases.ts";
import { layIn } from "#tests/support/handed-in.ts";
import { draftOf, expectStatus, layOutRegion, type Region, roundId, soundContent } from "#tests/support/region.ts";

const after = new Date("2026-02-20T02:00:00.000Z");
const exempt = { step: "exempt", unitIds: ["police"], until: null, reason: "机构撤并中" } as const;

async function askedIn(region: Region): Promise<string[]> {
  const round = await findRound(region.db, roundId);
  if (!round) throw new Error("没有年度");
  return (await askedUnits(region.db, round, ["county"])).map(({ unit }) => unit.id);
}

describe.each(engines)("年度的期限和应报单位（$name）", (engine) => {
  it("exempts a unit with a reason, which then cannot begin, and asks it again", async () => {
    const region = await layOutRegion(await freshDatabase(engine));
    expect(await setUnitTerms(region.as("office"), roundId, exempt)).toEqual({ ok: true, count: 1 });
    expect(await askedIn(region)).toEqual(["finance", "town"]);
    await expectStatus(startReport(region.as("otherClerk"), { roundId, unitId: "police" }), 403);
    await setUnitTerms(region.as("office"), roundId, { ...exempt, step: "include", reason: "仍应编报" });
    expect(await askedIn(region)).toEqual(["finance", "police", "town"]);
    expect((await listRoundSteps(region.db, roundId)).map(({ step, reason }) => [step, reason])).toEqual([
      ["exempt", "机构撤并中"],
      ["include", "仍应编报"],
    ]);
  });

  it("does not ask a unit that was abolished (撤销) before the year ended", async () => {
    const region = await layOutRegion(await freshDatabase(engine));
    await setAbolished(region.db, "police", "2025-06-01");
    expect(await askedIn(region)).toEqual(["finance", "town"]);
    await expectStatus(startReport(region.as("otherClerk"), { roundId, unitId: "police" }), 403);
    const outcome = await setUnitTerms(region.as("office"), roundId, exempt);
    expect(outcome).toMatchObject({ ok: false, sentence: expect.stringContaining("不编报 2025 年度") as string });
  });

  it("closes for first hand-ins after the last day, but for a unit given a later one (延期)", async () => {
    const region = await layOutRegion(await freshDatabase(engine));
    const dates = { dueOn: "2026-01-31", handInUntil: "2026-02-10", publishBy: null, reason: "按省里通知" };
    expect(await changeRoundDates(region.as("office"), roundId, dates)).toEqual({ ok: true });
    const { id, version } = await draftOf(region, soundContent());
    const late = await submitReport(region.as("clerk", after), { reportId: id, version, reasons: {} });
    expect(late).toMatchObject({ ok: false, sentence: expect.stringContaining("2026-02-10 停止收取") as string });
    const extension = { step: "extend", unitIds: ["finance"], until: "2026-02-28", reason: "人员调整" } as const;
    expect(await setUnitTerms(region.as("office"), roundId, extension)).toEqual({ ok: true, count: 1 });
    const round = await findRound(region.db, roundId);
    expect(round && (await termsOfUnit(region.db, round, "finance"))).toMatchObject({
      dueOn: "2026-02-28",
      extensionReason: "人员调整",
    });
    expect(await submitReport(region.as("clerk", after), { reportId: id, version, reasons: {} })).toEqual({
      ok: true,
      revision: 1,
    });
  });

  it("keeps what the days were before, who changed them and why", async () => {
    const region = await layOutRegion(await freshDatabase(engine));
    const dates = { dueOn: "2026-02-05", handInUntil: null, publishBy: "2026-03-31", reason: "春节顺延" };
    await changeRoundDates(region.as("office"), roundId, dates);
    expect(await findRound(region.db, roundId)).toMatchObject({ dueOn: "2026-02-05", publishBy: "2026-03-31" });
    expect(await listRoundSteps(region.db, roundId)).toMatchObject([
      {
        step: "dates",
        accountId: "office",
        reason: "报送期限由2026-01-31改为2026-02-05，公开期限由未设改为2026-03-31。理由：春节顺延",
      },
    ]);
    const again = await changeRoundDates(region.as("office"), roundId, dates);
    expect(again).toMatchObject({ ok: false, sentence: expect.stringContaining("没有修改") as string });
  });

  it("settles all chosen units or none, and only one's own", async () => {
    const region = await layOutRegion(await freshDatabase(engine));
    await expectStatus(setUnitTerms(region.as("clerk"), roundId, exempt), 403);
    await expectStatus(setUnitTerms(region.as("townAdmin"), roundId, { ...exempt, unitIds: ["town", "police"] }), 403);
    await expectStatus(setUnitTerms(region.as("office"), roundId, { ...exempt, unitIds: ["police", "none"] }), 404);
    const early = { step: "extend", unitIds: ["police"], until: "2026-01-31", reason: "忙" } as const;
    expect(await setUnitTerms(region.as("office"), roundId, early)).toMatchObject({ ok: false });
    expect(await listRoundSteps(region.db, roundId)).toEqual([]);
    const dates = { dueOn: "2026-02-05", handInUntil: null, publishBy: null, reason: "顺延" };
    await expectStatus(changeRoundDates(region.as("townAdmin"), roundId, dates), 403);
  });

  it("a rehearsal (演练) stands beside the year's round, and its reports are nobody's last year", async () => {
    const region = await layOutRegion(await freshDatabase(engine));
    const rehearsal = { year: 2024, dueOn: "2026-01-15", isRehearsal: true };
    expect(await openRound(region.as("office"), rehearsal)).toEqual({ ok: true });
    expect(await openRound(region.as("office"), rehearsal)).toMatchObject({
      ok: false,
      sentence: "2024 年度（演练）已经开设，不用再开。",
    });
    expect(await findRoundByYear(region.db, 2024)).toBeUndefined();
    const trial = await findRoundByKey(region.db, "2024-rehearsal");
    const content = { ...soundContent(), figures: { "applications.carriedOut.person": 77 } };
    await layIn(region.db, {
      unitId: "finance",
      unitName: "示例县财政局",
      year: 2024,
      content,
      roundId: trial?.id ?? "",
    });
    const { id } = await draftOf(region, soundContent());
    const open = await openReport(region.db, region.as("clerk").actor, id, "view");
    expect(await previousReportOf(region.db, open)).toBeUndefined();
    expect(open.stored.isRehearsal).toBe(false);
    expect(await openRound(region.as("office"), { year: 2024, dueOn: null })).toEqual({ ok: true });
  });

  it("asks only chosen units where the round was opened so", async () => {
    const region = await layOutRegion(await freshDatabase(engine));
    await openRound(region.as("office"), { year: 2024, dueOn: null, asks: "chosen" });
    const round = await findRoundByYear(region.db, 2024);
    if (!round) throw new Error("没有年度");
    expect(await askedUnits(region.db, round, ["county"])).toEqual([]);
    await setUnitTerms(region.as("office"), round.id, { ...exempt, step: "include", reason: "先行试点" });
    expect((await askedUnits(region.db, round, ["county"])).map(({ unit }) => unit.id)).toEqual(["police"]);
  });
});
