import { describe, expect, it } from "vitest";
import { findRoundByYear, listRounds } from "#db/queries/rounds.ts";
import { openRound, openRoundInput } from "#app/services/open-round.ts";
import { engines, freshDatabase } from "#tests/support/databases.ts";
import { expectStatus, layOutRegion } from "#tests/support/region.ts";

describe.each(engines)("开设年度（$name）", (engine) => {
  it("takes the format in force and the day the law sets", async () => {
    const region = await layOutRegion(await freshDatabase(engine));
    expect(await openRound(region.as("office"), { year: 2020, dueOn: null })).toEqual({ ok: true });
    expect(await findRoundByYear(region.db, 2020)).toMatchObject({
      formatId: "2019-60",
      dueOn: "2021-01-31",
      openedBy: "office",
    });
    expect(await openRound(region.as("admin"), { year: 2024, dueOn: "2025-01-20" })).toEqual({ ok: true });
    expect(await findRoundByYear(region.db, 2024)).toMatchObject({ formatId: "2021-30", dueOn: "2025-01-20" });
  });

  it.each([
    [2025, null, "已经开设"],
    [2018, null, "没有 2018 年度年报的格式"],
    [2027, null, "还没有到"],
    [2024, "2024-06-30", "截止日期应在"],
    [2024, "2026-01-31", "截止日期应在"],
  ])("is refused for %i due on %s", async (year, dueOn, sentence) => {
    const region = await layOutRegion(await freshDatabase(engine));
    const before = await listRounds(region.db);
    const outcome = await openRound(region.as("office"), { year, dueOn });
    expect(outcome).toMatchObject({ ok: false, sentence: expect.stringContaining(sentence) as string });
    expect(await listRounds(region.db)).toEqual(before);
  });

  it("is for the office and admins of a government", async () => {
    const region = await layOutRegion(await freshDatabase(engine));
    await expectStatus(openRound(region.as("clerk"), { year: 2024, dueOn: null }), 403);
    const act = region.as("office");
    const ofSchool = { ...act, actor: { ...act.actor, grants: [{ role: "office" as const, unitId: "school" }] } };
    await expectStatus(openRound(ofSchool, { year: 2024, dueOn: null }), 403);
  });
});

describe("开设年度的表单", () => {
  it("lets the day blank, and reads no half dates or years", () => {
    expect(openRoundInput.parse({ year: " 2025 ", dueOn: "" })).toEqual({
      year: 2025,
      dueOn: null,
      isRehearsal: false,
    });
    const reading = openRoundInput.safeParse({ year: "25", dueOn: "2026-02-30" });
    expect(reading.error?.issues.map(({ message }) => message)).toEqual([
      "年度应为四位数字，如 2025",
      "请填写日期，如 2026-01-31",
    ]);
  });
});
