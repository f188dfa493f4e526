/** Schemes of the office's own: copied, changed, frozen, removed — by whom, and what stays on record. */
import { describe, expect, it } from "vitest";
import { findScheme, freezeScheme, listSchemes } from "#db/queries/schemes.ts";
import { listAuditAfter } from "#db/queries/audit-entries.ts";
import { copyScheme } from "#app/services/copy-scheme.ts";
import { editScheme } from "#app/services/edit-scheme.ts";
import { createSheet } from "#app/services/create-sheet.ts";
import { moveSheet } from "#app/services/move-sheet.ts";
import { removeScheme } from "#app/services/remove-scheme.ts";
import { knownSchemes } from "#app/services/known-schemes.ts";
import type { SchemeEdit } from "#report-schema/scoring/edit/scheme-edit.ts";
import { luancheng2020 } from "#report-schema/scoring/schemes/luancheng-2020.ts";
import { shippedSchemes } from "#report-schema/scoring/shipped.ts";
import { engines, freshDatabase } from "#tests/support/databases.ts";
import { fill, nameAsListed } from "#tests/support/score-region.ts";
import { expectStatus, layOutRegion, type Region } from "#tests/support/region.ts";

const removal: SchemeEdit = { kind: "remove", id: "daily" };
const input = { fromId: "luancheng-2020", name: "示例县2026年度考核指标", year: 2026 };

async function copied(region: Region): Promise<string> {
  return (await copyScheme(region.as("office"), input)).schemeId;
}

describe.each(engines)("考核方案（$name）", (engine) => {
  it("a copy is the office's own; the one that is shipped stays as it is", async () => {
    const region = await layOutRegion(await freshDatabase(engine));
    const schemeId = await copied(region);
    const own = await findScheme(region.db, schemeId);
    expect(own).toMatchObject({
      scheme: { id: schemeId, name: input.name, year: 2026, version: 1, indicators: luancheng2020.indicators },
      edit: 1,
      copiedFrom: "luancheng-2020",
      frozenAt: null,
    });
    expect((await knownSchemes(region.db)).map(({ id }) => id)).toEqual([
      schemeId,
      ...shippedSchemes.map(({ id }) => id),
    ]);
  });

  it("a scheme that does not add up is kept, and cannot be used until it does", async () => {
    const region = await layOutRegion(await freshDatabase(engine));
    const schemeId = await copied(region);
    expect(await editScheme(region.as("admin"), { schemeId, base: 1, edit: removal })).toEqual({ ok: true });
    expect((await findScheme(region.db, schemeId))?.edit).toBe(2);
    expect((await knownSchemes(region.db)).map(({ id }) => id)).not.toContain(schemeId);
  });

  it("of two who change it at once the second is told, and nothing is lost", async () => {
    const region = await layOutRegion(await freshDatabase(engine));
    const schemeId = await copied(region);
    const move: SchemeEdit = { kind: "move", id: "daily", by: -1 };
    expect((await editScheme(region.as("office"), { schemeId, base: 1, edit: removal })).ok).toBe(true);
    expect(await editScheme(region.as("admin"), { schemeId, base: 1, edit: move })).toMatchObject({
      ok: false,
      sentence: "另一位同事刚刚改过这个方案，没有保存。请打开最新的方案，再作修改。",
    });
  });

  it("once a sheet by it is issued it neither changes nor goes", async () => {
    const region = await layOutRegion(await freshDatabase(engine));
    const schemeId = await copied(region);
    await freezeScheme(region.db, schemeId, "2026-02-01T00:00:00.000Z");
    await freezeScheme(region.db, schemeId, "2026-03-01T00:00:00.000Z");
    expect(await editScheme(region.as("office"), { schemeId, base: 1, edit: removal })).toMatchObject({
      sentence: "已经按这个方案印发过计分结果，方案不能再改；要改的请复制一份新的。",
    });
    expect(await removeScheme(region.as("office"), schemeId)).toMatchObject({
      sentence: "已经按这个方案印发过计分结果，方案要留存，不能删除。",
    });
    expect((await findScheme(region.db, schemeId))?.frozenAt).toBe("2026-02-01T00:00:00.000Z");
    const next = await copyScheme(region.as("office"), { ...input, fromId: schemeId });
    expect((await findScheme(region.db, next.schemeId))?.scheme.version).toBe(2);
  });

  it("issuing a sheet freezes the scheme it was laid out by", async () => {
    const region = await layOutRegion(await freshDatabase(engine));
    await nameAsListed(region);
    const monthly = { fromId: "yanshi-monthly", name: "示例县月度通报", year: 2022 };
    const { schemeId } = await copyScheme(region.as("office"), monthly);
    const made = await createSheet(region.as("office"), { regionId: "county", schemeId, period: "2022-08" });
    const sheetId = made.ok ? made.sheetId : "";
    await fill(region, sheetId);
    await moveSheet(region.as("office"), sheetId, { step: "check", note: "" });
    expect((await findScheme(region.db, schemeId))?.frozenAt).toBeNull();
    await moveSheet(region.as("office"), sheetId, { step: "issue", note: "", appealUntil: "2026-02-01" });
    expect((await findScheme(region.db, schemeId))?.frozenAt).toBe(region.as("office").now.toISOString());
  });

  it("only the office and the administrator at the top make schemes", async () => {
    const region = await layOutRegion(await freshDatabase(engine));
    const schemeId = await copied(region);
    for (const name of ["clerk", "approver", "townAdmin"] as const) {
      await expectStatus(copyScheme(region.as(name), input), 403);
      await expectStatus(editScheme(region.as(name), { schemeId, base: 1, edit: removal }), 403);
      await expectStatus(removeScheme(region.as(name), schemeId), 403);
    }
    await expectStatus(editScheme(region.as("office"), { schemeId: "yanshi-monthly", base: 1, edit: removal }), 404);
    await expectStatus(copyScheme(region.as("office"), { ...input, fromId: "nobody" }), 404);
    expect(await listSchemes(region.db)).toHaveLength(1);
  });

  it("each step is on record in office words", async () => {
    const region = await layOutRegion(await freshDatabase(engine));
    const schemeId = await copied(region);
    await editScheme(region.as("office"), { schemeId, base: 1, edit: removal });
    await removeScheme(region.as("office"), schemeId);
    const lines = (await listAuditAfter(region.db, 0, 100)).filter(({ kind }) => kind === "scheme");
    expect(lines.map(({ what }) => what)).toEqual([
      "由“石家庄市栾城区2020年度政务公开工作考核评分指标”复制 2026 年度考核方案“示例县2026年度考核指标”",
      "修改 2026 年度考核方案“示例县2026年度考核指标”：删去指标“日常工作安排部署落实情况”",
      "删除 2026 年度考核方案“示例县2026年度考核指标”",
    ]);
    expect(await listSchemes(region.db)).toEqual([]);
  });
});
