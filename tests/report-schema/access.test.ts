import { describe, expect, it } from "vitest";
import {
  administersUnit,
  foundingGrants,
  hasRole,
  mayActOnReport,
  mayAdminister,
  mayRunRounds,
  reportActs,
  reportingUnitIds,
  roleLabels,
  roles,
  type Actor,
  type ReportAct,
  type Role,
  type UnitPath,
} from "#report-schema/access.ts";

/** 水务局 belongs to 县政府; 教育局 stands beside it; 水管站 is below it. */
const county: UnitPath = { unitId: "county", above: ["city"] };
const water: UnitPath = { unitId: "water", above: ["county", "city"] };
const station: UnitPath = { unitId: "station", above: ["water", "county", "city"] };
const school: UnitPath = { unitId: "school", above: ["county", "city"] };
const places = { own: water, below: station, beside: school, above: county };

/** Per act, who may do it in the own unit; office and admin also below, nobody beside or above. */
const own: Readonly<Record<ReportAct, readonly Role[]>> = {
  view: ["clerk", "approver", "office", "admin"],
  edit: ["clerk", "approver"],
  viewInUnit: ["clerk", "approver"],
  askUnitReview: ["clerk", "approver"],
  signOff: ["approver"],
  returnInUnit: ["approver"],
  submit: ["clerk", "approver"],
  answerRemark: ["clerk", "approver"],
  claim: ["office"],
  remark: ["office"],
  return: ["office"],
  approve: ["office"],
  reopen: ["office"],
  publish: ["clerk", "approver", "office"],
  import: ["office", "admin"],
  withdraw: ["office"],
  askWaiver: ["clerk", "approver"],
  decideWaiver: ["office"],
};
const reachesBelow: readonly Role[] = ["office", "admin"];

function actor(...held: Role[]): Actor {
  return { accountId: "someone", grants: held.map((role) => ({ role, unitId: "water" })) };
}

function expected(role: Role, holders: readonly Role[], place: keyof typeof places): boolean {
  if (!holders.includes(role)) return false;
  return place === "own" || (place === "below" && reachesBelow.includes(role));
}

describe.each(roles)("a %s of a unit", (role) => {
  it.each(reportActs)(`may %s exactly where ${roleLabels[role]} may`, (act) => {
    for (const [place, unit] of Object.entries(places)) {
      const may = expected(role, own[act], place as keyof typeof places);
      expect(mayActOnReport(actor(role), act, unit), `${roleLabels[role]} ${act} ${place}`).toBe(may);
    }
  });

  it("runs rounds (年度任务) as office or admin, and administers units as admin, in the own unit and below", () => {
    for (const [place, unit] of Object.entries(places)) {
      const at = place as keyof typeof places;
      expect(mayRunRounds(actor(role), unit)).toBe(expected(role, ["office", "admin"], at));
      expect(mayAdminister(actor(role), unit)).toBe(expected(role, ["admin"], at));
    }
  });
});

it("someone without any grant may do nothing", () => {
  const nobody: Actor = { accountId: "nobody", grants: [] };
  for (const unit of Object.values(places)) {
    expect(reportActs.filter((act) => mayActOnReport(nobody, act, unit))).toEqual([]);
    expect([mayRunRounds(nobody, unit), mayAdminister(nobody, unit)]).toEqual([false, false]);
  }
});

it("two grants add up and do not spill over to each other's unit", () => {
  const both: Actor = {
    accountId: "both",
    grants: [
      { role: "clerk", unitId: "water" },
      { role: "office", unitId: "school" },
    ],
  };
  expect(mayActOnReport(both, "edit", water)).toBe(true);
  expect(mayActOnReport(both, "approve", school)).toBe(true);
  expect(mayActOnReport(both, "approve", water)).toBe(false);
  expect(mayActOnReport(both, "edit", school)).toBe(false);
  expect(roles.filter((role) => hasRole(both, role))).toEqual(["clerk", "office"]);
});

it("the units one writes for (填报员、单位审核人) are named once, those one oversees are not among them", () => {
  const held: Actor = {
    accountId: "held",
    grants: [
      { role: "clerk", unitId: "water" },
      { role: "approver", unitId: "water" },
      { role: "approver", unitId: "school" },
      { role: "office", unitId: "county" },
    ],
  };
  expect(reportingUnitIds(held)).toEqual(["water", "school"]);
});

it("the first person administers the first unit and is its office (管理员、主管部门)", () => {
  const grants = foundingGrants("county");
  expect(administersUnit(grants, "county")).toBe(true);
  expect(administersUnit(grants, "water")).toBe(false);
  expect(mayRunRounds({ accountId: "first", grants }, county)).toBe(true);
});
