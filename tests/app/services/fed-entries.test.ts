/** Indicators that fill themselves from the year's reports, on both engines: read anew until the sheet is issued. */
import { describe, expect, it } from "vitest";
import { listEvidence } from "#db/queries/score-evidence.ts";
import { listCellChanges } from "#db/queries/score-cells.ts";
import { insertScheme } from "#db/queries/schemes.ts";
import { setRoundDates } from "#db/queries/rounds.ts";
import { approveReport } from "#app/services/approve-report.ts";
import { createSheet } from "#app/services/create-sheet.ts";
import { importSheet } from "#app/services/import-sheet.ts";
import { moveSheet } from "#app/services/move-sheet.ts";
import { judgedSheet } from "#app/services/open-sheet.ts";
import { publishReport } from "#app/services/publish-report.ts";
import { returnReport } from "#app/services/return-report.ts";
import { reopenReport } from "#app/services/reopen-report.ts";
import { saveSheet } from "#app/services/save-sheet.ts";
import { setUnitTerms } from "#app/services/set-unit-terms.ts";
import { submitReport } from "#app/services/submit-report.ts";
import { cellText, type TypedCell } from "#report-schema/sheet/sheet-content.ts";
import { smallScheme } from "#tests/golden/scoring/examples.ts";
import { engines, freshDatabase, type Engine } from "#tests/support/databases.ts";
import { layIn } from "#tests/support/handed-in.ts";
import { draftOf, layOutRegion, now, roundId, soundContent, type Region } from "#tests/support/region.ts";
import { sheetIn } from "#tests/support/score-region.ts";

const counted = { kind: "perEvent", full: 5, base: "full", each: 1, floor: 0 } as const;
const scheme = smallScheme({
  id: "own-2025",
  groups: [{ id: "all", name: "全部", kinds: ["department", "township"] }],
  indicators: [
    { ...counted, id: "late", name: "报送时效", counted: "天", fedBy: "daysLate" },
    { ...counted, id: "returned", name: "年报质量", counted: "次", fedBy: "timesReturned" },
    { ...counted, id: "blocked", name: "首报质量", counted: "个", fedBy: "blockingAtFirst" },
    { ...counted, id: "published", name: "按期发布", counted: "次", fedBy: "publishedLate" },
    { kind: "judged", id: "work", name: "日常工作", full: 80 },
  ],
});
const fed = ["late", "returned", "blocked", "published"];
const on = (day: string): Date => new Date(`${day}T02:00:00.000Z`);

/** 财政局 hands in three days late, is returned twice, passes; 公安局 did all in time; 城关镇 never began. */
async function laidOut(engine: Engine): Promise<{ region: Region; sheetId: string; financeId: string }> {
  const region = await layOutRegion(await freshDatabase(engine));
  const { db } = region;
  await setRoundDates(db, roundId, { dueOn: "2026-01-31", handInUntil: null, publishBy: "2026-02-15" });
  const plain = soundContent();
  const content = { ...plain, narrative: { opening: "", overview: "公安。", problems: "无。", other: "无。" } };
  const police = { unitId: "police", unitName: "示例县公安局", year: 2025, content, roundId };
  await layIn(db, { ...police, moves: ["submit", "approve", "publish"] });
  const { id, version } = await draftOf(region, soundContent());
  const submit = async (day: string): Promise<void> => {
    const outcome = await submitReport(region.as("clerk", on(day)), { reportId: id, version, reasons: {} });
    if (!outcome.ok) throw new Error(outcome.sentence);
  };
  await submit("2026-02-03");
  for (const day of ["04", "06"]) {
    const input = { reportId: id, remark: "请核对" };
    expect(await returnReport(region.as("office", on(`2026-02-${day}`)), input)).toEqual({ ok: true });
    await submit(`2026-02-0${Number(day) + 1}`);
  }
  expect(await approveReport(region.as("office", on("2026-02-08")), id)).toEqual({ ok: true });
  await insertScheme(db, scheme, { at: now.toISOString(), accountId: "office", copiedFrom: "" });
  const wish = { regionId: "county", schemeId: scheme.id, period: "2025" };
  const made = await createSheet(region.as("office"), wish);
  if (!made.ok) throw new Error(made.sentence);
  return { region, sheetId: made.sheetId, financeId: id };
}

async function cells({ db }: Region, sheetId: string, unitId: string, day: string): Promise<string[]> {
  const { content } = await judgedSheet(db, await sheetIn({ db } as Region, sheetId), on(day));
  return fed.map((column) => cellText(content, { unitId, column }));
}

async function restsOn({ db }: Region, sheetId: string, unitId: string, day: string): Promise<string[]> {
  const judged = await judgedSheet(db, await sheetIn({ db } as Region, sheetId), on(day));
  return judged.fed.filter((one) => one.unitId === unitId).map((one) => one.restsOn);
}

const typed = (unitId: string, texts: Readonly<Record<string, string>>): TypedCell[] =>
  Object.entries(texts).map(([column, text]) => ({ unitId, column, text }));

describe.each(engines)("取自年报的指标（$name）", (engine) => {
  it("read the course of each unit's report, each with what it rests on, anew on every reading", async () => {
    const { region, sheetId, financeId } = await laidOut(engine);
    const of = (unitId: string, day: string) => cells(region, sheetId, unitId, day);
    expect(await of("finance", "2026-02-10")).toEqual(["3天", "2次", "0个", ""]);
    expect(await restsOn(region, sheetId, "finance", "2026-02-10")).toEqual([
      "年报报送迟了几天：3天（期限2026年1月31日；2026年2月3日报送）",
      "年报被退回次数：2次（2026年2月4日退回；2026年2月6日退回）",
      "首次报送时必须改正的问题数：0个",
      "年报未按期发布：还不能定（期限2026年2月15日）",
    ]);
    const published = { reportId: financeId, url: "https://www.example.gov.cn/1.html", publishedOn: "2026-02-14" };
    expect(await publishReport(region.as("clerk", on("2026-02-20")), published)).toEqual({ ok: true });
    expect(await of("finance", "2026-02-20")).toEqual(["3天", "2次", "0个", "0次"]);
    // Its revision was kept before the findings were: nothing is known of them, and nothing is guessed.
    expect(await of("police", "2026-02-20")).toEqual(["0天", "0次", "", "0次"]);
  });

  it("a unit without a report is late by every day, one that was not asked is not judged", async () => {
    const { region, sheetId } = await laidOut(engine);
    expect(await cells(region, sheetId, "town", "2026-01-31")).toEqual(["", "", "", ""]);
    expect(await cells(region, sheetId, "town", "2026-02-20")).toEqual(["20天", "", "", "1次"]);
    expect(await cells(region, sheetId, "school", "2026-02-20")).toEqual(["", "", "", ""]);
    expect(new Set(await restsOn(region, sheetId, "school", "2026-02-20"))).toEqual(
      new Set(["2025 年度没有要求这个单位报送年报，请按实际情况填写"]),
    );
    const later = { step: "extend", unitIds: ["town"], until: "2026-02-18", reason: "机构调整" } as const;
    expect(await setUnitTerms(region.as("office"), roundId, later)).toMatchObject({ ok: true });
    expect((await cells(region, sheetId, "town", "2026-02-20"))[0]).toBe("2天");
  });

  it("take nothing that is typed or imported where the report speaks, and leave the rest to the office", async () => {
    const { region, sheetId } = await laidOut(engine);
    const office = region.as("office", on("2026-02-20"));
    const saved = await saveSheet(office, {
      sheetId,
      baseVersion: 1,
      cells: [...typed("finance", { late: "0天", work: "70" }), ...typed("town", { returned: "0次" })],
    });
    expect(saved.ok && saved.changes.map(({ unitId, column }) => `${unitId} ${column}`)).toEqual([
      "finance work",
      "town returned",
    ]);
    const rows = [
      ["单位名称", "报送时效", "日常工作"],
      ["示例县财政局", "0天", "75"],
    ].map((texts, index) => ({ row: index + 1, cells: texts }));
    const imported = await importSheet(office, { sheetId, rows, answers: {} });
    expect(imported).toMatchObject({ ok: true, changed: 1 });
    expect(imported.ok && imported.notes).toContain("表上有 1 格由系统从年报取数，没有导入。");
    expect((await cells(region, sheetId, "finance", "2026-02-20"))[0]).toBe("3天");
    expect((await cells(region, sheetId, "town", "2026-02-20"))[1]).toBe("0次");
  });

  it("are frozen when the sheet is issued, with what they rest on as evidence", async () => {
    const { region, sheetId, financeId } = await laidOut(engine);
    const office = region.as("office", on("2026-02-20"));
    const none = { late: "不涉及", returned: "不涉及", blocked: "不涉及", published: "不涉及", work: "70" };
    await saveSheet(office, {
      sheetId,
      baseVersion: 1,
      cells: [
        ...typed("finance", { work: "70" }),
        ...typed("police", { blocked: "0个", work: "70" }),
        ...typed("town", { returned: "0次", blocked: "0个", work: "70" }),
        ...typed("school", none),
      ],
    });
    expect(await moveSheet(office, sheetId, { step: "check", note: "" })).toEqual({ ok: true });
    // Checked is not issued: what happens in between still counts.
    expect((await cells(region, sheetId, "town", "2026-02-21"))[0]).toBe("21天");
    const issue = { step: "issue", note: "", appealUntil: "2026-03-10" } as const;
    const version = (await sheetIn(region, sheetId)).version;
    expect(await moveSheet(region.as("office", on("2026-02-22")), sheetId, issue)).toEqual({ ok: true });

    const asIssued = [
      ["finance", ["3天", "2次", "0个", "1次"]],
      ["police", ["0天", "0次", "0个", "0次"]],
      ["town", ["22天", "0次", "0个", "1次"]],
    ] as const;
    const { content } = await sheetIn(region, sheetId);
    for (const [unitId, texts] of asIssued)
      expect(fed.map((column) => cellText(content, { unitId, column }))).toEqual(texts);
    const changes = await listCellChanges(region.db, sheetId, version);
    expect(changes).toContainEqual({ unitId: "town", column: "late", before: "", after: "22天" });
    const evidence = (await listEvidence(region.db, sheetId)).filter(({ unitId }) => unitId === "town");
    expect(evidence.map(({ text }) => text).sort()).toEqual([
      "年报报送迟了几天：22天（期限2026年1月31日；到2026年2月22日还没有报送）",
      "年报未按期发布：1次（期限2026年2月15日；到2026年2月22日还没有发布）",
    ]);

    const again = { reportId: financeId, remark: "又发现一处" };
    expect(await reopenReport(region.as("office", on("2026-02-25")), again)).toEqual({ ok: true });
    for (const [unitId, texts] of asIssued) expect(await cells(region, sheetId, unitId, "2026-04-01")).toEqual(texts);
  });
});
