import { describe, expect, it } from "vitest";
import type { Db } from "#db/client.ts";
import { loadBoard, type BoardFilter } from "#app/routes/rounds.$year._index/load-board.ts";
import { addUnitAlias } from "#app/services/add-unit-alias.ts";
import { approveReport } from "#app/services/approve-report.ts";
import { renameUnit } from "#app/services/rename-unit.ts";
import { returnReport } from "#app/services/return-report.ts";
import { startReport } from "#app/services/start-report.ts";
import { engines, freshDatabase } from "#tests/support/databases.ts";
import { addUnit } from "#tests/support/database-rows.ts";
import { expectStatus, layOutRegion, now, roundId, submittedReport } from "#tests/support/region.ts";

const everything: BoardFilter = { show: null, words: "", page: null };
const afterDue = new Date("2026-02-03T02:00:00.000Z");

function board(db: Db, filter: Partial<BoardFilter> = {}, at = now, unitIds = ["county"]) {
  return loadBoard(db, at, unitIds, "2025", { ...everything, ...filter });
}

function names({ groups }: Awaited<ReturnType<typeof board>>): string[] {
  return groups.flatMap(({ lines }) => lines.map(({ name }) => name));
}

describe.each(engines)("年度进度（$name）", (engine) => {
  it("counts how the units that must report stand, and leaves out those that need not", async () => {
    const region = await layOutRegion(await freshDatabase(engine));
    await submittedReport(region);
    await startReport(region.as("otherClerk"), { roundId, unitId: "police" });
    const { counts, ...page } = await board(region.db);
    expect(counts).toEqual({
      all: 3,
      overdue: 0,
      byStanding: [
        { standing: "none", count: 1 },
        { standing: "drafting", count: 1 },
        { standing: "unitReview", count: 0 },
        { standing: "submitted", count: 1 },
        { standing: "reviewing", count: 0 },
        { standing: "returned", count: 0 },
        { standing: "approved", count: 0 },
        { standing: "published", count: 0 },
        { standing: "withdrawn", count: 0 },
      ],
    });
    expect(page.daysLeft).toBe(19);
    expect(page.groups[0]?.lines).toMatchObject([
      { name: "示例县财政局", standing: "submitted", report: { state: "submitted", revisions: 1 } },
      { name: "示例县公安局", standing: "drafting", report: { state: "draft", revisions: 0 } },
      { name: "城关镇人民政府", standing: "none", report: null },
    ]);
  });

  it("after the due day calls late what was never handed in; returned and approved are not", async () => {
    const region = await layOutRegion(await freshDatabase(engine));
    const id = await submittedReport(region);
    expect(names(await board(region.db, { show: "overdue" }, afterDue))).toEqual(["示例县公安局", "城关镇人民政府"]);
    await returnReport(region.as("office", afterDue), { reportId: id, remark: "请改" });
    const returned = await board(region.db, { show: "returned" }, afterDue);
    expect(names(returned)).toEqual(["示例县财政局"]);
    expect(returned.counts.overdue).toBe(2);
  });

  it("shows units of one standing or with words in any name, the counts staying those of all", async () => {
    const region = await layOutRegion(await freshDatabase(engine));
    await approveReport(region.as("office"), await submittedReport(region));
    await addUnitAlias(region.as("admin"), "police", { alias: "县公安分局" });
    expect(names(await board(region.db, { show: "approved" }))).toEqual(["示例县财政局"]);
    expect(names(await board(region.db, { words: "分局" }))).toEqual(["示例县公安局"]);
    expect(names(await board(region.db, { words: "分局", show: "approved" }))).toEqual([]);
    expect((await board(region.db, { words: "分局" })).counts.all).toBe(3);
    expect(names(await board(region.db, { show: "toString" }))).toHaveLength(3);
  });

  it("names units as they were called at the end of the year", async () => {
    const region = await layOutRegion(await freshDatabase(engine));
    const newName = { newName: "示例区财政局", validFrom: "2026-01-02" };
    await renameUnit(region.as("admin"), "finance", newName);
    expect(names(await board(region.db))).toContain("示例县财政局");
    // It is still found by the name it has now.
    expect(names(await board(region.db, { words: "示例区" }))).toEqual(["示例县财政局"]);
  });

  it("shows whoever runs rounds for a part of the tree that part", async () => {
    const region = await layOutRegion(await freshDatabase(engine));
    expect(names(await board(region.db, {}, now, ["town"]))).toEqual(["城关镇人民政府"]);
  });

  it("turns pages of a hundred units, groups kept together; a page out of range is the nearest", async () => {
    const region = await layOutRegion(await freshDatabase(engine));
    // Groups lie mixed in the list: 市直单位 of the added, none of the county's own.
    for (let n = 1; n <= 120; n++) await addUnit(region.db, `unit-${n}`, "county", n);
    const first = await board(region.db);
    expect(first.page).toEqual({ number: 1, pages: 2, total: 123 });
    expect(first.groups.map(({ name, lines }) => [name, lines.length])).toEqual([
      ["", 3],
      ["市直单位", 97],
    ]);
    const last = await board(region.db, { page: "99" });
    expect(last.page.number).toBe(2);
    expect(names(last)).toHaveLength(23);
    expect((await board(region.db, { page: "-1" })).page.number).toBe(1);
  });

  it("is not there for a year that is not open", async () => {
    const region = await layOutRegion(await freshDatabase(engine));
    await expectStatus(loadBoard(region.db, now, ["county"], "1999", everything), 404);
    await expectStatus(loadBoard(region.db, now, ["county"], "２０２５", everything), 404);
  });
});
