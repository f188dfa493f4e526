import { describe, expect, it } from "vitest";
import { readUnitList, type UnitLine } from "#report-schema/unit-list.ts";
import { findAccountByLogin } from "#db/queries/accounts.ts";
import { listUnits } from "#db/queries/units.ts";
import { addUnitAlias } from "#app/services/add-unit-alias.ts";
import { importUnits, planSeal } from "#app/services/import-units.ts";
import { planUnitImport } from "#app/services/plan-unit-import.ts";
import { engines, freshDatabase } from "#tests/support/databases.ts";
import { layOutRegion, type PersonName, type Region } from "#tests/support/region.ts";

const head = ["单位名称", "简称", "上级单位", "组别", "别名", "联系人", "登录名", "姓名"];

function lines(...rows: readonly (readonly string[])[]): readonly UnitLine[] {
  const reading = readUnitList([head, ...rows].map((cells, index) => ({ row: index + 1, cells })));
  if (!reading.ok) throw new Error(reading.why);
  return reading.lines;
}

async function plan(region: Region, list: readonly UnitLine[], person: PersonName = "admin") {
  return planUnitImport(region.db, region.as(person).actor, list);
}

async function carryOut(region: Region, list: readonly UnitLine[], person: PersonName = "admin") {
  return importUnits(region.as(person), list, planSeal(await plan(region, list, person)));
}

describe.each(engines)("导入单位名单（$name）", (engine) => {
  it("tells what is new, changed, the same or refused, with the reason", async () => {
    const region = await layOutRegion(await freshDatabase(engine));
    await addUnitAlias(region.as("admin"), "police", { alias: "县公安局" });
    const planned = await plan(
      region,
      lines(
        ["示例县财政局", "财政局", "示例县人民政府", "县直单位", "", "", "", ""],
        ["县公安局", "", "", "", "", "", "", ""],
        ["示例县民政局", "", "示例县人民政府", "", "", "", "", ""],
        ["示例县民政局", "", "", "", "", "", "", ""],
        ["示例县司法局", "", "别的县人民政府", "", "", "", "", ""],
        ["示例县审计局", "", "示例县人民政府", "", "", "", "clerk", "李某"],
      ),
    );
    expect(planned.map(({ outcome, notes }) => [outcome, notes[0]])).toEqual([
      ["changed", "简称：（空） → 财政局"],
      ["changed", "组别：（空） → 县直单位"],
      ["new", undefined],
      ["refused", "与第 4 行重名"],
      ["refused", "上级单位“别的县人民政府”不在系统里，也不在名单里"],
      ["refused", "登录名“clerk”已有人在用"],
    ]);
    expect(planned[1]?.notes).toContain("认作“示例县公安局”，全称不变");
  });

  it("puts in parents before what stands below them, with names, contact and account, in one act", async () => {
    const region = await layOutRegion(await freshDatabase(engine));
    const list = lines(
      ["新河乡中心校", "", "新河乡人民政府", "", "", "", "", ""],
      ["新河乡人民政府", "新河乡", "示例县人民政府", "乡镇", "新河公社", "王某", "xinhe", "赵某"],
    );
    expect(await carryOut(region, list)).toEqual({ ok: true, added: 2, changed: 0, accounts: 1 });
    const units = await listUnits(region.db);
    const town = units.find(({ officialName }) => officialName === "新河乡人民政府");
    const school = units.find(({ officialName }) => officialName === "新河乡中心校");
    expect(town).toMatchObject({ parentId: "county", kind: "township", isGovernment: true, contactName: "王某" });
    expect(town).toMatchObject({ shortName: "新河乡", aliases: ["新河公社"] });
    expect(school?.parentId).toBe(town?.id);
    const account = await findAccountByLogin(region.db, "xinhe");
    expect(account?.grants).toEqual([{ role: "clerk", unitId: town?.id }]);
    expect((await plan(region, list)).map(({ outcome }) => outcome)).toEqual(["same", "same"]);
  });

  it("writes nothing when the units changed since the preview, or one name is not clear", async () => {
    const region = await layOutRegion(await freshDatabase(engine));
    const list = lines(
      ["示例县财政局", "财政", "", "", "", "", "", ""],
      ["示例县民政局", "", "示例县人民政府", "", "", "", "", ""],
    );
    const seal = planSeal(await plan(region, list));
    await addUnitAlias(region.as("admin"), "police", { alias: "示例县民政局" });
    const before = await listUnits(region.db);
    expect(await importUnits(region.as("admin"), list, seal)).toMatchObject({ ok: false });
    const clash = lines(
      ["示例县民政局二", "示例县财政局", "示例县人民政府", "", "", "", "", ""],
      ["示例县水利局", "", "", "", "", "", "", ""],
    );
    expect(await carryOut(region, clash)).toMatchObject({
      ok: false,
      sentence: expect.stringContaining("全部没有导入") as string,
    });
    expect(await listUnits(region.db)).toEqual(before);
  });

  it("leaves what lies outside one's own units alone", async () => {
    const region = await layOutRegion(await freshDatabase(engine));
    const list = lines(
      ["示例县财政局", "财政", "", "", "", "", "", ""],
      ["城关镇卫生院", "", "城关镇人民政府", "", "", "", "", ""],
    );
    const planned = await plan(region, list, "townAdmin");
    expect(planned.map(({ outcome }) => outcome)).toEqual(["refused", "new"]);
    expect(await carryOut(region, list, "townAdmin")).toMatchObject({ ok: true, added: 1, changed: 0 });
  });
});
