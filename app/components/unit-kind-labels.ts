import type { UnitKind } from "#report-schema/format.ts";

export const unitKindLabels: Readonly<Record<UnitKind, string>> = {
  department: "政府部门",
  township: "乡镇、街道",
  county: "县级政府",
  prefecture: "设区的市、自治州政府",
  province: "省级政府",
  ministry: "国务院部门",
};
