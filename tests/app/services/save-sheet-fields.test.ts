/** Cells of a score sheet saved as they are typed, on both engines. */
import { describe, expect, it } from "vitest";
import { listCellChanges } from "#db/queries/score-cells.ts";
import { moveSheet } from "#app/services/move-sheet.ts";
import { saveSheetFields } from "#app/services/save-sheet-fields.ts";
import { cellText } from "#report-schema/sheet/sheet-content.ts";
import { engines, freshDatabase, type Engine } from "#tests/support/databases.ts";
import { expectStatus, layOutRegion, secondReviewer, now } from "#tests/support/region.ts";
import { fill, fullRows, layOutSheet, nameAsListed, sheetIn } from "#tests/support/score-region.ts";

const name = (unit: string, column = "disclosure"): string => `cell ${unit} ${column}`;

const change = (id: string, unit: string, base: string, text: string, column?: string) => ({
  id: `change-${id}`,
  name: name(unit, column),
  base,
  text,
});

async function laidOut(engine: Engine) {
  const region = await layOutRegion(await freshDatabase(engine));
  await nameAsListed(region);
  const sheetId = await layOutSheet(region);
  const other = await secondReviewer(region);
  return { region, sheetId, other: other(now) };
}

describe.each(engines)("逐格保存计分表（$name）", (engine) => {
  it("takes each cell once, tells two people who met in one, and leaves the rest alone", async () => {
    const { region, sheetId, other } = await laidOut(engine);
    const mine = [change("1", "finance", "", " 12.5 "), change("2", "police", "", "30")];
    const first = await saveSheetFields(region.as("office"), { sheetId, since: 1, changes: mine });
    expect(first.outcomes).toEqual([
      { outcome: "kept", id: "change-1" },
      { outcome: "kept", id: "change-2" },
    ]);
    expect(first).toMatchObject({ version: 2, closed: "", saved: { by: "office某" }, news: [] });
    // The answer was lost: the same again is kept, and written once.
    const again = await saveSheetFields(region.as("office"), { sheetId, since: 1, changes: mine });
    expect(again.outcomes).toEqual(first.outcomes);
    expect(await listCellChanges(region.db, sheetId, 0)).toHaveLength(2);

    const theirs = await saveSheetFields(other, {
      sheetId,
      since: 1,
      changes: [change("3", "finance", "", "9"), change("4", "town", "", "0")],
    });
    expect(theirs.outcomes).toEqual([
      { outcome: "conflict", id: "change-3", theirs: "12.5", by: "office某", at: now.toISOString() },
      { outcome: "kept", id: "change-4" },
    ]);
    expect(theirs.news).toEqual([{ name: name("police"), text: "30", by: "office某", at: now.toISOString() }]);
    const { content } = await sheetIn(region, sheetId);
    expect(["finance", "police", "town"].map((unitId) => cellText(content, { unitId, column: "disclosure" }))).toEqual([
      "12.5",
      "30",
      "0",
    ]);
  });

  it("a cell sent again after a colleague emptied or changed it is not written again, and the colleague's text comes", async () => {
    const { region, sheetId, other } = await laidOut(engine);
    const office = region.as("office");
    const mine = [change("1", "finance", "", "12.5"), change("2", "police", "", "30")];
    await saveSheetFields(office, { sheetId, since: 1, changes: mine });
    const theirs = [change("3", "finance", "12.5", ""), change("4", "police", "30", "31")];
    await saveSheetFields(other, { sheetId, since: 2, changes: theirs });
    // The page was closed before it heard of its own save, and opened anew on what the colleague left.
    const again = await saveSheetFields(office, { sheetId, since: 3, changes: mine });
    const [by, at] = ["乙审查", now.toISOString()];
    expect(again).toMatchObject({
      version: 3,
      outcomes: [{ outcome: "kept" }, { outcome: "kept" }],
      news: [
        { name: name("finance"), text: "", by, at },
        { name: name("police"), text: "31", by, at },
      ],
    });
    const { content } = await sheetIn(region, sheetId);
    expect(["finance", "police"].map((unitId) => cellText(content, { unitId, column: "disclosure" }))).toEqual([
      "",
      "31",
    ]);
    // What is typed next is another change, of its own id.
    const next = await saveSheetFields(office, { sheetId, since: 3, changes: [change("5", "finance", "", "12.5")] });
    expect(next).toMatchObject({ version: 4, outcomes: [{ outcome: "kept" }], news: [] });
  });

  it("refuses in words what no cell can hold, and keeps nothing of a sheet that has moved on", async () => {
    const { region, sheetId } = await laidOut(engine);
    const office = region.as("office");
    const odd = [
      change("1", "finance", "", "长".repeat(61)),
      change("2", "nobody", "", "1"),
      change("3", "finance", "", "1", "nothing"),
    ];
    const { outcomes } = await saveSheetFields(office, { sheetId, since: 1, changes: odd });
    expect(outcomes.map((one) => one.outcome === "refused" && one.sentence)).toEqual([
      "一格最多 60 个字，现有 61 个，请改短",
      "表里没有这一格，请重新打开页面",
      "表里没有这一格，请重新打开页面",
    ]);
    await expectStatus(saveSheetFields(region.as("clerk"), { sheetId, since: 1, changes: [] }), 403);
    await fill(region, sheetId, fullRows);
    expect(await moveSheet(office, sheetId, { step: "check", note: "" })).toEqual({ ok: true });
    const late = await saveSheetFields(office, { sheetId, since: 1, changes: [change("4", "finance", "10", "11")] });
    expect(late).toMatchObject({ closed: "这张计分表现在是“已核对”，不能再填写。", outcomes: [] });
    const { content } = await sheetIn(region, sheetId);
    expect(cellText(content, { unitId: "finance", column: "disclosure" })).toBe("10");
  });
});
