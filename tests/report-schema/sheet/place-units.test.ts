import { expect, it } from "vitest";
import { yanshiMonthly } from "#report-schema/scoring/schemes/yanshi-monthly.ts";
import { placeUnits } from "#report-schema/sheet/place-units.ts";

it("finds the scheme's units among those of a register by any name, in the scheme's order, and says who is missing", () => {
  const { units, missing } = placeUnits(yanshiMonthly, [
    { id: "g", kind: "township", shortName: "缑氏镇", names: ["洛阳市偃师区缑氏镇人民政府", "缑氏镇"] },
    { id: "f", kind: "department", shortName: "财政局", names: ["偃师市财政局"] },
    { id: "p", kind: "department", shortName: "公安局", names: ["公安局"] },
    { id: "x", kind: "department", shortName: "档案局", names: ["档案局"] },
  ]);
  expect(units).toEqual([
    { id: "p", name: "公安局", group: "departments" },
    { id: "f", name: "财政局", group: "departments" },
    { id: "g", name: "缑氏镇", group: "towns" },
  ]);
  expect(missing).toHaveLength(41);
});

it("takes units by their kind where a group lists none", () => {
  const scheme = { ...yanshiMonthly, groups: [{ id: "all", name: "部门", kinds: ["department" as const] }] };
  const { units } = placeUnits(scheme, [
    { id: "f", kind: "department", shortName: "财政局", names: ["财政局"] },
    { id: "t", kind: "township", shortName: "大口镇", names: ["大口镇"] },
  ]);
  expect(units.map(({ id }) => id)).toEqual(["f"]);
});
