import { describe, expect, test } from "vitest";
import { findAccountByLogin, listAccounts } from "#db/queries/accounts.ts";
import { findReportOf } from "#db/queries/reports.ts";
import { findRoundByYear, listRounds } from "#db/queries/rounds.ts";
import { nameOn } from "#db/queries/unit-names.ts";
import { findUnit, listUnits, unitPath, updateUnit } from "#db/queries/units.ts";
import { listScoreSheets } from "#db/queries/score-sheets.ts";
import { seedDemo } from "#db/seed/seed-demo.ts";
import { engines, freshDatabase } from "#tests/support/databases.ts";
import { pointsOf } from "#report-schema/scoring/points.ts";
import { judgeSheet } from "#report-schema/sheet/sheet-faults.ts";
import { bulletins, rowsOf } from "#tests/golden/scoring/bulletin.ts";
import { minute } from "#tests/support/database-rows.ts";

const options = {
  now: minute(0),
  currentRound: { year: 2025, formatId: "2021-30", dueOn: "2026-01-31" },
  hashPassword: (plain: string) => Promise.resolve(`hashed ${plain}`),
};

describe.each(engines)("the demonstration（$name）", (engine) => {
  test("has the scores of two bulletins, issued, in the order they were printed", async () => {
    const db = await freshDatabase(engine);
    await seedDemo(db, options);
    const sheets = await listScoreSheets(db, ["yanshi"]);
    expect(sheets.map(({ period, state }) => `${period} ${state}`)).toEqual(["2022-08 issued", "2020-12 issued"]);
    for (const [at, bulletin] of bulletins.toReversed().entries()) {
      const { scheme, content } = sheets[at]!;
      const { scores, faults } = judgeSheet(scheme, content, new Set());
      expect(faults).toEqual([]);
      const totals = new Map(scores.units.map(({ unit, total, year }) => [unit.id, [total, year]]));
      const printed = rowsOf(bulletin).map(({ total, year }) => [pointsOf(total), year && pointsOf(year)]);
      expect(scores.groups.flatMap(({ order }) => order.map((id) => totals.get(id)))).toEqual(printed);
    }
  });

  test("has the government, its office, 31 departments and 13 towns and subdistricts in the bulletin's order", async () => {
    const db = await freshDatabase(engine);
    await seedDemo(db, options);
    const units = await listUnits(db);
    const ofGroup = (group: string) => units.filter((unit) => unit.groupName === group).map((unit) => unit.shortName);
    expect(units[0]).toMatchObject({ kind: "county", isGovernment: true, reports: false });
    expect(ofGroup("市直单位")).toHaveLength(32);
    expect(ofGroup("市直单位").slice(0, 3)).toEqual(["政府办公室", "公安局", "教育体育局"]);
    expect(ofGroup("市直单位").at(-1)).toBe("统计局");
    expect(ofGroup("镇（街道）")).toHaveLength(13);
    expect(ofGroup("镇（街道）")[0]).toBe("伊洛街道");
    expect(ofGroup("镇（街道）").at(-1)).toBe("高龙镇");
    expect(await unitPath(db, "guxian")).toEqual({ unitId: "guxian", above: ["yanshi"] });
  });

  test("names every unit after the city until 2021-03-18 and after the district since", async () => {
    const db = await freshDatabase(engine);
    await seedDemo(db, options);
    const named = async (id: string, date: string) => nameOn((await findUnit(db, id))?.names ?? [], date);
    expect(await named("yanshi", "2021-03-17")).toBe("偃师市人民政府");
    expect(await named("yanshi", "2021-03-18")).toBe("洛阳市偃师区人民政府");
    expect(await named("zhengfuban", "2021-01-31")).toBe("偃师市人民政府办公室");
    expect(await named("guxian", "2022-01-31")).toBe("洛阳市偃师区顾县镇人民政府");
    expect(await named("yiluo", "2022-01-31")).toBe("洛阳市偃师区伊洛街道办事处");
    expect(await findUnit(db, "goushi")).toMatchObject({
      shortName: "缑氏镇",
      isGovernment: true,
      aliases: ["缙氏镇"],
    });
    expect(await findUnit(db, "yiluo")).toMatchObject({ isGovernment: false });
  });

  test("holds the office's report of 2020 as published, uncertain cells blank and totals not kept", async () => {
    const db = await freshDatabase(engine);
    await seedDemo(db, options);
    const round = (await findRoundByYear(db, 2020))!;
    const report = (await findReportOf(db, round.id, "zhengfuban"))!;
    const { figures, narrative, unread } = report.content;
    expect(report).toMatchObject({ state: "draft", version: 1, formatId: "2019-60", dueOn: "2021-01-31" });
    expect(unread).toEqual({});
    expect(figures).toMatchObject({
      "applications.received.person": 18,
      "applications.carriedIn.otherOrg": 0,
      "applications.unavailable.notHeld.person": 5,
      "applications.other.person": 13,
      "applications.other.otherOrg": 0,
      "applications.carriedOut.person": 0,
      "proactive.procurement.items": 36,
      "proactive.procurement.amount": 7_000_000,
      "contest.review.upheld": 1,
    });
    const ids = Object.keys(figures);
    expect(ids.filter((id) => id.endsWith(".total") || id.includes(".handled."))).toEqual([]);
    expect(ids.filter((id) => id.startsWith("applications."))).toHaveLength(22 * 6 - 18);
    expect(ids.filter((id) => id.startsWith("proactive."))).toHaveLength(22);
    expect(ids.filter((id) => id.startsWith("contest."))).toHaveLength(12);
    expect(figures).not.toHaveProperty(["applications.unavailable.notHeld.otherOrg"]);
    const sum = Object.values(figures).reduce((total, figure) => total + figure, 0);
    expect(sum).toBe(18 + 5 + 13 + 1 + 36 + 7_000_000);

    expect(narrative.opening).toBe("");
    const lines = narrative.overview.split("\n");
    expect(lines).toHaveLength(17);
    expect(lines.filter((line) => line.startsWith("（"))).toEqual([
      "（一）基层政务公开标准化规范化推进情况",
      "（二）主动公开情况",
      "（三）依申请公开办理情况",
      "（四）政府信息管理情况",
    ]);
    expect(narrative.overview).toContain("政策解读51次，其中涉及本地政策解读14次、转发上级政策解读37次");
    expect(narrative.overview).toContain("共公布各类文件45件，其中偃政7件、偃政办15件、偃政文1件、其他文件22件");
    expect(narrative.problems.split("\n")).toHaveLength(5);
    expect(narrative.other).toBe("无");
  });

  test("tells whom one can log in as, with hashed passwords kept", async () => {
    const db = await freshDatabase(engine);
    const accounts = await seedDemo(db, options);
    expect(accounts.map((account) => [account.login, account.role, account.unitName])).toEqual([
      ["admin", "admin", "偃师区政府"],
      ["kezhang", "office", "偃师区政府"],
      ["zhengfuban", "clerk", "政府办公室"],
      ["zhengfuban-shen", "approver", "政府办公室"],
      ["gonganju", "clerk", "公安局"],
      ["guxian", "clerk", "顾县镇"],
    ]);
    expect(await findAccountByLogin(db, "guxian")).toMatchObject({
      passwordHash: "hashed nianbao-demo",
      grants: [{ role: "clerk", unitId: "guxian" }],
    });
    expect((await listRounds(db)).map((round) => round.year)).toEqual([2025, 2020]);
  });

  test("started a second time keeps what was done in it", async () => {
    const db = await freshDatabase(engine);
    const first = await seedDemo(db, options);
    const unit = (await findUnit(db, "guxian"))!;
    await updateUnit(db, { ...unit, groupName: "乡镇" });
    const before = [await listUnits(db), await listAccounts(db)];
    expect(await seedDemo(db, { ...options, now: minute(9) })).toEqual(first);
    expect([await listUnits(db), await listAccounts(db)]).toEqual(before);
  });

  test("that fails half-way leaves the store empty, to be filled the next time", async () => {
    const db = await freshDatabase(engine);
    const nothing = { ...options, currentRound: { ...options.currentRound, formatId: null as unknown as string } };
    await expect(seedDemo(db, nothing)).rejects.toThrow();
    expect(await listUnits(db)).toEqual([]);
    expect(await seedDemo(db, options)).toHaveLength(6);
  });
});
