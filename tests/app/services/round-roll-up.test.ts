import { strFromU8, unzipSync } from "fflate";
import readExcel from "read-excel-file/node";
import { describe, expect, it } from "vitest";
import type { Db } from "#db/client.ts";
import { writeXlsx } from "#app/renderers/excel/write-xlsx.ts";
import { rollUpOutline } from "#app/renderers/roll-up-outline.ts";
import { openBoardRound } from "#app/services/round-board.ts";
import { roundRollUp } from "#app/services/round-roll-up.ts";
import { setUnitTerms } from "#app/services/set-unit-terms.ts";
import { loadRollUp } from "#app/routes/rounds.$year.roll-up/load-roll-up.ts";
import type { Move } from "#report-schema/lifecycle.ts";
import type { Figures } from "#report-schema/report.ts";
import { engines, freshDatabase } from "#tests/support/databases.ts";
import { layIn } from "#tests/support/handed-in.ts";
import { expectStatus, layOutRegion, roundId, soundContent } from "#tests/support/region.ts";

const received = "applications.received.person";
const fees = "proactive.fees.collected";

async function lay(db: Db, unitId: string, figures: Figures = {}, moves: readonly Move[] = ["submit"]): Promise<void> {
  const content = soundContent();
  const changed = { ...content, figures: { ...content.figures, ...figures } };
  await layIn(db, { unitId, unitName: `报送时的${unitId}`, year: 2025, roundId, content: changed, moves });
}

async function rolledUp(db: Db, unitIds: readonly string[] = ["county"], wanted: string | null = null) {
  return roundRollUp(db, await openBoardRound(db, "2025"), unitIds, wanted);
}

describe.each(engines)("数据汇总（$name）", (engine) => {
  it("adds up what every unit of the government handed in, under its name of the year", async () => {
    const { db } = await layOutRegion(await freshDatabase(engine));
    await lay(db, "finance", { [fees]: 1 });
    await lay(db, "police", { [fees]: 2 }, ["submit", "approve"]);
    await lay(db, "town", { [fees]: 4 }, ["submit", "approve"]);
    const { rolled, ...page } = await rolledUp(db);
    expect(rolled.figures[fees]).toBe(7);
    expect(rolled.figures[received]).toBe(3 * soundContent().figures[received]!);
    expect(rolled.sums.get(fees)?.addends).toEqual([
      { unit: "示例县财政局", value: 1 },
      { unit: "示例县公安局", value: 2 },
      { unit: "城关镇人民政府", value: 4 },
    ]);
    expect(page).toMatchObject({ unpassed: 1, missing: [], below: [], isCompared: false, findings: [] });
  });

  it("takes no draft and nothing that lies with its unit again; who is missing is told with how it stands", async () => {
    const { db } = await layOutRegion(await freshDatabase(engine));
    await lay(db, "finance");
    await lay(db, "police", {}, ["submit", "return"]);
    await lay(db, "town", {}, []);
    const { rolled, counted, missing } = await rolledUp(db);
    expect([counted, rolled.figures]).toEqual([["示例县财政局"], {}]);
    expect(missing).toEqual([
      { name: "示例县公安局", standing: "退回第 1 次" },
      { name: "城关镇人民政府", standing: "草稿" },
    ]);
    expect(rolled.sums.get(received)?.addends.map(({ unit }) => unit)).toEqual(["示例县财政局"]);
  });

  it("does not miss a unit that is exempt (不需报送)", async () => {
    const region = await layOutRegion(await freshDatabase(engine));
    await lay(region.db, "finance");
    await lay(region.db, "police");
    const exempt = { step: "exempt", unitIds: ["town"], until: null, reason: "机构撤并" } as const;
    await setUnitTerms(region.as("office"), roundId, exempt);
    const { rolled, missing } = await rolledUp(region.db);
    expect([missing, rolled.figures[received]]).toEqual([[], 2 * soundContent().figures[received]!]);
  });

  it("holds the government's own report against the sums, and counts no unit twice that stands under another", async () => {
    const { db } = await layOutRegion(await freshDatabase(engine));
    await db.updateTable("units").set({ reports: 1 }).where("id", "in", ["county", "school"]).execute();
    for (const unitId of ["finance", "police", "town", "school"]) await lay(db, unitId, { [fees]: 0 });
    await lay(
      db,
      "county",
      Object.fromEntries(Object.entries(soundContent().figures).map(([id, one]) => [id, 3 * one])),
    );
    const { rolled, counted, below, isCompared, findings } = await rolledUp(db);
    expect([counted.length, below, isCompared, rolled.figures[fees]]).toEqual([3, ["城关镇中心学校"], true, 0]);
    expect(findings).toEqual([expect.stringMatching(/收费金额（单位：万元）：各单位合计 0\.0000万元，本级年报是 /u)]);
  });

  it("is for units the person looks after, and for a year that is open", async () => {
    const { db } = await layOutRegion(await freshDatabase(engine));
    expect((await rolledUp(db, ["town"])).government.name).toBe("城关镇人民政府");
    await expectStatus(rolledUp(db, ["town"], "county"), 404);
    await expectStatus(rolledUp(db, ["county"], "finance"), 404);
    await expectStatus(loadRollUp(db, ["county"], "1999", null), 404);
  });

  it("becomes a workbook with the sums in the statutory tables, blank where they are not complete", async () => {
    const { db } = await layOutRegion(await freshDatabase(engine));
    for (const unitId of ["finance", "police", "town"]) await lay(db, unitId);
    const { rolled, government } = await rolledUp(db);
    const paper = { title: "汇总", unit: government.name, year: 2025, lines: ["应报的单位都已计入。"], rolled };
    const sheets = await readExcel(Buffer.from(await writeXlsx(rollUpOutline(paper))));
    expect(sheets.map(({ sheet }) => sheet)).toEqual(["正文", "表二", "表三", "表四", "合计的组成"]);
    const applications = sheets[2]!.data as unknown[][];
    expect(applications[4]!.slice(3, 5)).toEqual([
      rolled.figures[received],
      rolled.figures["applications.received.company"],
    ]);
    const parts = sheets[4]!.data as unknown[][];
    expect(parts.filter((row) => String(row[2]).includes("公安局")).map((row) => row[3])).toContain(
      rolled.sums.get(received)!.addends[1]!.value,
    );
    const unknown = { ...rolled, figures: {} };
    const empty = await writeXlsx(rollUpOutline({ ...paper, rolled: unknown, watermark: "不完整" }));
    const [, , blank] = await readExcel(Buffer.from(empty));
    expect((blank!.data as unknown[][])[4]!.slice(3, 10)).toEqual(Array.from({ length: 7 }, () => null));
    expect(strFromU8(unzipSync(empty)["xl/workbook.xml"]!)).toContain("表三（不完整）");
  });
});
