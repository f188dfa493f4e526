import { describe, expect, it } from "vitest";
import readExcel from "read-excel-file/node";
import { type BoardFilter, readBoardFilter, wholeBoard } from "#report-schema/board-view.ts";
import type { Db } from "#db/client.ts";
import { insertReminder, setReminderOutcome } from "#db/queries/reminders.ts";
import { boardLines, openBoardRound } from "#app/services/round-board.ts";
import { boardWorkbook } from "#app/services/board-workbook.ts";
import { loadBoard } from "#app/routes/rounds.$year._index/load-board.ts";
import { addUnitAlias } from "#app/services/add-unit-alias.ts";
import { approveReport } from "#app/services/approve-report.ts";
import { countFindings } from "#app/services/count-findings.ts";
import { renameUnit } from "#app/services/rename-unit.ts";
import { returnReport } from "#app/services/return-report.ts";
import { setUnitTerms } from "#app/services/set-unit-terms.ts";
import { startReport } from "#app/services/start-report.ts";
import { engines, freshDatabase } from "#tests/support/databases.ts";
import { addUnit } from "#tests/support/database-rows.ts";
import { layIn } from "#tests/support/handed-in.ts";
import {
  draftOf,
  expectStatus,
  layOutRegion,
  now,
  roundId,
  soundContent,
  submittedReport,
  unbalancedContent,
} from "#tests/support/region.ts";

const afterDue = new Date("2026-02-03T02:00:00.000Z");

/** In the order of the list on paper, unless another is asked for. */
function board(db: Db, filter: Partial<BoardFilter> = {}, at = now, unitIds = ["county"], page: string | null = null) {
  return loadBoard(db, at, unitIds, "2025", { ...wholeBoard, sort: "list", ...filter }, page);
}

function names({ lines }: Awaited<ReturnType<typeof board>>): string[] {
  return lines.map(({ name }) => name);
}

describe.each(engines)("年度进度（$name）", (engine) => {
  it("counts how the units that must report stand, and leaves out those that need not", async () => {
    const region = await layOutRegion(await freshDatabase(engine));
    await submittedReport(region);
    await startReport(region.as("otherClerk"), { roundId, unitId: "police" });
    const { counts, ...page } = await board(region.db);
    expect(counts).toMatchObject({ all: 3, handedIn: 1, passed: 0, overdue: 0 });
    expect(counts.byStanding.filter(({ count }) => count > 0)).toEqual([
      { standing: "none", count: 1 },
      { standing: "drafting", count: 1 },
      { standing: "submitted", count: 1 },
    ]);
    expect(page.daysLeft).toBe(19);
    expect(page.lines).toMatchObject([
      { name: "示例县财政局", standing: "submitted", report: { state: "submitted", handIns: 1 } },
      { name: "示例县公安局", standing: "drafting", report: { state: "draft", handIns: 0 } },
      { name: "城关镇人民政府", standing: "none" },
    ]);
    const exempt = { step: "exempt", unitIds: ["town"], until: null, reason: "机构撤并" } as const;
    await setUnitTerms(region.as("office"), roundId, exempt);
    expect((await board(region.db)).counts.all).toBe(2);
  });

  it("after the due day calls late what was never handed in; returned and approved are not", async () => {
    const region = await layOutRegion(await freshDatabase(engine));
    const id = await submittedReport(region);
    expect(names(await board(region.db, { show: "overdue" }, afterDue))).toEqual(["示例县公安局", "城关镇人民政府"]);
    await returnReport(region.as("office", afterDue), { reportId: id, remark: "请改" });
    const returned = await board(region.db, { show: "returned" }, afterDue);
    expect(returned.lines).toMatchObject([{ name: "示例县财政局", report: { returns: 1, handIns: 1 } }]);
    expect(returned.counts.overdue).toBe(2);
  });

  it("counts a unit with an extension (延期) by its own day, and puts late and likely late ones first", async () => {
    const region = await layOutRegion(await freshDatabase(engine));
    await layIn(region.db, { unitId: "finance", unitName: "财政局", year: 2024, content: soundContent() });
    const extension = { step: "extend", unitIds: ["town"], until: "2026-02-05", reason: "换届" } as const;
    await setUnitTerms(region.as("office"), roundId, extension);
    const first = await board(region.db, { sort: "urgency" }, afterDue);
    expect(first.lines.map(({ name, overdue }) => [name, overdue])).toEqual([
      ["示例县财政局", true],
      ["示例县公安局", true],
      ["城关镇人民政府", false],
    ]);
    expect(first.lines[2]).toMatchObject({
      daysLeft: 2,
      isExtended: true,
      risk: "只剩 2 天，去年没有报送，还没有开始",
    });
    expect(names(await board(region.db, { show: "likelyLate" }, afterDue))).toEqual(["城关镇人民政府"]);
    expect(names(await board(region.db, { sort: "due" }, afterDue)).at(-1)).toBe("城关镇人民政府");
  });

  it("takes what was read in as published for handed in, and for no sign of coming late", async () => {
    const region = await layOutRegion(await freshDatabase(engine));
    const content = soundContent();
    await layIn(region.db, { unitId: "finance", unitName: "财政局", year: 2024, content });
    await layIn(region.db, { unitId: "police", unitName: "公安局", year: 2024, content, moves: ["import"] });
    const lastYear = await loadBoard(region.db, afterDue, ["county"], "2024", wholeBoard, null);
    expect(lastYear.counts).toMatchObject({ all: 3, handedIn: 2 });
    const nearDue = new Date("2026-01-28T02:00:00.000Z");
    const { lines } = await board(region.db, {}, nearDue);
    expect(lines.map(({ name, risk }) => [name, risk])).toEqual([
      ["示例县财政局", "只剩 3 天，去年逾期 346 天，还没有开始"],
      ["示例县公安局", "只剩 3 天，还没有开始"],
      ["城关镇人民政府", "只剩 3 天，去年没有报送，还没有开始"],
    ]);
  });

  it("tells how often a unit was reminded and when last, of what was sent", async () => {
    const region = await layOutRegion(await freshDatabase(engine));
    const mail = { roundId, unitId: "police", recipients: ["a@example.gov.cn"], subject: "催报", body: "催报" };
    for (const [id, sentAt] of [
      ["一", "2026-01-20T01:00:00.000Z"],
      ["二", "2026-01-24T01:00:00.000Z"],
      ["三", null],
    ] as const) {
      const written = { ...mail, id, kind: id, day: "2026-01-20", accountId: null, createdAt: now.toISOString() };
      await insertReminder(region.db, written);
      const outcome = { state: sentAt ? "sent" : "failed", nextAt: now.toISOString(), sentAt, trouble: "" } as const;
      await setReminderOutcome(region.db, id, outcome);
    }
    const { lines } = await board(region.db);
    expect(lines.map(({ reminded }) => reminded)).toEqual([
      undefined,
      { count: 2, lastAt: "2026-01-24T01:00:00.000Z" },
      undefined,
    ]);
  });

  it("shows units of one standing or by any name or its pinyin initials, the counts staying those of all", async () => {
    const region = await layOutRegion(await freshDatabase(engine));
    await approveReport(region.as("office"), await submittedReport(region));
    await addUnitAlias(region.as("admin"), "police", { alias: "县公安分局" });
    expect(names(await board(region.db, { show: "approved" }))).toEqual(["示例县财政局"]);
    expect(names(await board(region.db, { words: "分局" }))).toEqual(["示例县公安局"]);
    expect(names(await board(region.db, { words: "czj" }))).toEqual(["示例县财政局"]);
    expect(names(await board(region.db, { words: "XGAFJ" }))).toEqual(["示例县公安局"]);
    expect(names(await board(region.db, { words: "分局", show: "approved" }))).toEqual([]);
    expect((await board(region.db, { words: "分局" })).counts.all).toBe(3);
  });

  it("keeps how much was found: at hand-in at once, of drafts when they are counted", async () => {
    const region = await layOutRegion(await freshDatabase(engine));
    await submittedReport(region);
    expect((await board(region.db)).lines[0]?.report).toMatchObject({ found: { block: 0 }, isCounting: false });
    const other = await layOutRegion(await freshDatabase(engine));
    await draftOf(other, unbalancedContent());
    expect((await board(other.db)).lines[0]?.report).toMatchObject({ isCounting: true });
    expect(await countFindings(other.db, () => now, 10)).toBe(1);
    expect(await countFindings(other.db, () => now, 10)).toBe(0);
    const counted = (await board(other.db, { level: "block" })).lines;
    expect(counted).toMatchObject([{ name: "示例县财政局", report: { found: { block: 1 }, isCounting: false } }]);
  });

  it("draws the first hand-ins added up, up to today", async () => {
    const region = await layOutRegion(await freshDatabase(engine));
    await submittedReport(region);
    const { curve } = await board(region.db, {}, new Date("2026-01-14T02:00:00.000Z"));
    expect(curve).toEqual([
      { day: "2026-01-12", total: 1 },
      { day: "2026-01-13", total: 1 },
      { day: "2026-01-14", total: 1 },
    ]);
  });

  it("leaves as an Excel file with the people of each unit", async () => {
    const region = await layOutRegion(await freshDatabase(engine));
    await submittedReport(region);
    const lines = await boardLines(region.db, now, ["county"], await openBoardRound(region.db, "2025"));
    const [sheet] = await readExcel(Buffer.from(await boardWorkbook(region.db, lines)));
    const rows = sheet?.data ?? [];
    expect(rows[1]?.slice(0, 6)).toEqual([1, "示例县财政局", null, "政府部门", "已报送", "2026-01-31"]);
    expect(rows[1]?.at(-1)).toBe("approver某（approver）、clerk某（clerk）");
    expect(rows).toHaveLength(4);
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

  it("turns pages of fifty units; a page out of range is the nearest", async () => {
    const region = await layOutRegion(await freshDatabase(engine));
    for (let n = 1; n <= 120; n++) await addUnit(region.db, `unit-${n}`, "county", n);
    expect((await board(region.db)).page).toEqual({ number: 1, pages: 3, total: 123 });
    const last = await board(region.db, {}, now, ["county"], "99");
    expect(last.page.number).toBe(3);
    expect(names(last)).toHaveLength(23);
    expect(last.groups).toEqual(["市直单位"]);
    expect((await board(region.db, { group: "市直单位" })).page.total).toBe(120);
  });

  it("is not there for a year that is not open", async () => {
    const region = await layOutRegion(await freshDatabase(engine));
    await expectStatus(loadBoard(region.db, now, ["county"], "1999", wholeBoard, null), 404);
    await expectStatus(loadBoard(region.db, now, ["county"], "２０２５", wholeBoard, null), 404);
    await expectStatus(loadBoard(region.db, now, ["county"], "2025-rehearsal", wholeBoard, null), 404);
  });
});

describe("进度的筛选", () => {
  it("takes from an address only what there is to choose", () => {
    const asked = new Map([
      ["show", "toString"],
      ["sort", "__proto__"],
      ["level", "block"],
      ["q", " 财政 "],
    ]);
    expect(readBoardFilter((name) => asked.get(name) ?? null)).toEqual({
      ...wholeBoard,
      level: "block",
      words: "财政",
    });
  });
});
