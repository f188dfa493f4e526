/**
 * Who may do what. The same functions decide in loader, action and button; a refusal here is a 403 there.
 */
export const roles = ["clerk", "approver", "office", "admin"] as const;
export type Role = (typeof roles)[number];

export const roleLabels: Readonly<Record<Role, string>> = {
  clerk: "填报员",
  approver: "单位审核人",
  office: "主管部门",
  admin: "管理员",
};

/** What an account made from a list, or for many units at once, holds unless somebody chooses otherwise. */
export const newAccountRole: Role = "clerk";

/** Roles of the people who write and sign a unit's report. */
export const unitRoles: readonly Role[] = ["clerk", "approver"];

/** A role held for a unit. Office and admin hold it for their unit and everything below. */
export interface Grant {
  readonly role: Role;
  readonly unitId: string;
}

export interface Actor {
  readonly accountId: string;
  readonly grants: readonly Grant[];
}

/** A unit with the units above it, nearest first. */
export interface UnitPath {
  readonly unitId: string;
  readonly above: readonly string[];
}

export const reportActs = [
  "view",
  "edit",
  "viewInUnit",
  "askUnitReview",
  "signOff",
  "returnInUnit",
  "submit",
  "answerRemark",
  "claim",
  "remark",
  "return",
  "approve",
  "reopen",
  "publish",
  "withdraw",
  "import",
  "askWaiver",
  "decideWaiver",
] as const;
export type ReportAct = (typeof reportActs)[number];

const holders: Readonly<Record<ReportAct, readonly Role[]>> = {
  view: ["clerk", "approver", "office", "admin"],
  edit: ["clerk", "approver"],
  // What a unit's own people say to each other before it hands in stays theirs.
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
  // The following year is held against it: the unit does not choose it by itself.
  import: ["office", "admin"],
  withdraw: ["office"],
  askWaiver: ["clerk", "approver"],
  decideWaiver: ["office"],
};

function covers(grant: Grant, unit: UnitPath): boolean {
  if (grant.unitId === unit.unitId) return true;
  return (grant.role === "office" || grant.role === "admin") && unit.above.includes(grant.unitId);
}

/** Whether the actor may do this to reports of the unit; which state allows it is asked of the lifecycle. */
export function mayActOnReport(actor: Actor, act: ReportAct, unit: UnitPath): boolean {
  return actor.grants.some((grant) => holders[act].includes(grant.role) && covers(grant, unit));
}

/** Whether the actor may open rounds and see the whole region's progress for units under `unit`. */
export function mayRunRounds(actor: Actor, unit: UnitPath): boolean {
  return actor.grants.some((grant) => (grant.role === "office" || grant.role === "admin") && covers(grant, unit));
}

/** Whether the actor keeps the score sheets of the units under `unit` and decides their appeals. */
export function mayKeepScores(actor: Actor, unit: UnitPath): boolean {
  return actor.grants.some((grant) => grant.role === "office" && covers(grant, unit));
}

/** Whether the actor works in the unit: sees its scores once they are issued, and may appeal for it. */
export function worksInUnit(actor: Actor, unitId: string): boolean {
  return reportingUnitIds(actor).includes(unitId);
}

/** Whether the actor may change units and accounts under `unit`. */
export function mayAdminister(actor: Actor, unit: UnitPath): boolean {
  return actor.grants.some((grant) => grant.role === "admin" && covers(grant, unit));
}

export function hasRole(actor: Actor, role: Role): boolean {
  return actor.grants.some((grant) => grant.role === role);
}

/** The units whose reports the actor writes or reviews inside the unit, each once. */
export function reportingUnitIds(actor: Actor): string[] {
  const own = actor.grants.filter(({ role }) => role === "clerk" || role === "approver");
  return [...new Set(own.map(({ unitId }) => unitId))];
}

/** Whether these grants make their holder the unit's own administrator. */
export function administersUnit(grants: readonly Grant[], unitId: string): boolean {
  return grants.some((grant) => grant.role === "admin" && grant.unitId === unitId);
}

/** What the first person of a new installation holds: nobody else is there to give it. */
export function foundingGrants(unitId: string): Grant[] {
  return [
    { role: "admin", unitId },
    { role: "office", unitId },
  ];
}
