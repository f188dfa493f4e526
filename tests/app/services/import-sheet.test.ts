import { describe, expect, it } from "vitest";
import { listUnitNames } from "#db/queries/unit-names.ts";
import { importSheet } from "#app/services/import-sheet.ts";
import { engines, freshDatabase } from "#tests/support/databases.ts";
import { expectStatus, layOutRegion } from "#tests/support/region.ts";
import { layOutSheet, nameAsListed, sheetIn } from "#tests/support/score-region.ts";

const rows = [
  { row: 1, cells: ["单位名称", "公共服务得分", "总分"] },
  { row: 2, cells: ["示例县财政局", "4", "5"] },
  { row: 3, cells: ["大口真", "3", ""] },
];

describe.each(engines)("从表格导入计分表（$name）", (engine) => {
  it("writes nothing until names are settled, then remembers them as aliases and is not asked again", async () => {
    const region = await layOutRegion(await freshDatabase(engine));
    await nameAsListed(region);
    const sheetId = await layOutSheet(region);
    const bring = (answers: Record<string, string>) => importSheet(region.as("office"), { sheetId, rows, answers });
    expect(await bring({})).toMatchObject({ ok: false, questions: [{ name: "大口真", suggested: ["town"] }] });
    expect((await sheetIn(region, sheetId)).content.cells).toEqual({});
    expect(await bring({ 大口真: "town" })).toEqual({ ok: true, changed: 2, notes: [] });
    expect((await listUnitNames(region.db, "town")).map(({ kind, name }) => `${kind} ${name}`)).toContain(
      "alias 大口真",
    );
    expect(await bring({})).toEqual({ ok: true, changed: 0, notes: [] });
  });

  it("is the office's alone, and refuses cells too long to keep whole", async () => {
    const region = await layOutRegion(await freshDatabase(engine));
    await nameAsListed(region);
    const sheetId = await layOutSheet(region);
    for (const other of ["clerk", "admin", "townAdmin"] as const)
      await expectStatus(importSheet(region.as(other), { sheetId, rows, answers: {} }), 403);
    const long = [rows[0]!, { row: 2, cells: ["财政局", "4".repeat(61)] }];
    const refused = await importSheet(region.as("office"), { sheetId, rows: long, answers: {} });
    expect(refused).toMatchObject({ ok: false, sentence: expect.stringContaining("太长") as string });
  });
});
